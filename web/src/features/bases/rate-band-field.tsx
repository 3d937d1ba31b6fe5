import { type FormEvent, useEffect, useId, useState } from 'react';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatDecimal, parseDecimal } from '../../language/numbers.ts';
import { DropDown } from '../../ui/drop-down.tsx';

interface RateBandFieldProps {
  readonly from: number | null;
  readonly to: number | null;
  readonly onChange: (from: number | null, to: number | null) => void;
}

/** Bands people ask for: far below, within reach, just above. */
const usualBands: readonly [number | null, number | null][] = [
  [null, 50],
  [50, 55],
  [55, 60],
  [60, 65],
];

/** A band of the rate: from a percentage up to, but not including, another. */
export function RateBandField({ from, to, onChange }: RateBandFieldProps) {
  const say = useSay();
  const language = useLanguage();
  const isSet = from !== null || to !== null;
  const written = (value: number | null) => (value === null ? '' : formatDecimal(value, language));
  const title = say({ vi: 'Tỷ lệ', en: 'Rate' });
  const band = (low: number | null, high: number | null) => {
    if (low === null) return `< ${written(high)}\u00A0%`;
    return high === null ? `≥ ${written(low)}\u00A0%` : `${written(low)} – ${written(high)}\u00A0%`;
  };
  return (
    <DropDown summary={isSet ? `${title} ${band(from, to)}` : title} isActive={isSet}>
      <div className="band-shortcuts">
        {usualBands.map(([low, high]) => (
          <button
            key={`${low}`}
            type="button"
            className="button"
            aria-pressed={low === from && high === to}
            onClick={() => onChange(low, high)}
          >
            {band(low, high)}
          </button>
        ))}
      </div>
      <BandForm from={written(from)} to={written(to)} onChange={onChange} />
    </DropDown>
  );
}

interface BandFormProps {
  readonly from: string;
  readonly to: string;
  readonly onChange: RateBandFieldProps['onChange'];
}

function BandForm({ from, to, onChange }: BandFormProps) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState({ from, to });
  const [isWrong, setWrong] = useState(false);
  useEffect(() => setTyped({ from, to }), [from, to]);
  const take = (event: FormEvent) => {
    event.preventDefault();
    const [low, high] = [parseDecimal(typed.from), parseDecimal(typed.to)];
    const isReadable = (text: string, value: number | null) => text.trim() === '' || value !== null;
    const fits = isReadable(typed.from, low) && isReadable(typed.to, high) && (low === null || high === null || low < high);
    setWrong(!fits);
    if (fits) onChange(low, high);
  };
  const field = (name: 'from' | 'to', label: string) => (
    <label className="field">
      {label}
      <input
        inputMode="decimal"
        size={5}
        value={typed[name]}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
      />
    </label>
  );
  return (
    <form className="band-form" onSubmit={take}>
      {field('from', say({ vi: 'Từ (%)', en: 'From (%)' }))}
      {field('to', say({ vi: 'đến dưới (%)', en: 'to under (%)' }))}
      <button type="submit" className="button">
        {say({ vi: 'Lọc', en: 'Filter' })}
      </button>
      {isWrong && (
        <p id={`${id}-wrong`} className="field-refusal" role="alert">
          {say({ vi: 'Hãy viết hai số, số đầu nhỏ hơn: 42,5 và 60.', en: 'Write two numbers, the first one smaller: 42.5 and 60.' })}
        </p>
      )}
    </form>
  );
}

import { useId } from 'react';
import { type Sentence, useSay } from '../../language/language.ts';
import { FieldRefusal } from '../command/field-refusal.tsx';

interface CodeChoiceProps<Code extends string> {
  readonly label: Sentence;
  readonly words: Readonly<Record<Code, Sentence>>;
  readonly chosen: Code | null;
  /** What is wrong with it. */
  readonly refusals?: readonly string[];
  readonly onChange: (chosen: Code | null) => void;
}

/** One code of a short list, by its words; none where nothing is said. */
export function CodeChoice<Code extends string>({ label, words, chosen, refusals = [], onChange }: CodeChoiceProps<Code>) {
  const say = useSay();
  const id = useId();
  return (
    <label className="field field-wide">
      {say(label)}
      <select
        value={chosen ?? ''}
        aria-invalid={refusals.length > 0}
        aria-describedby={refusals.length > 0 ? id : undefined}
        onChange={({ target }) => onChange((target.value || null) as Code | null)}
      >
        <option value="">{say({ vi: 'chưa nêu', en: 'not said' })}</option>
        {(Object.entries(words) as [Code, Sentence][]).map(([code, word]) => (
          <option key={code} value={code}>
            {say(word)}
          </option>
        ))}
      </select>
      <FieldRefusal id={id} messages={refusals} />
    </label>
  );
}

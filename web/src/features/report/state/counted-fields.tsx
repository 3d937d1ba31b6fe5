import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount, formatRate } from '../../../language/numbers.ts';
import { FieldRefusal } from '../../command/field-refusal.tsx';
import { CountField } from '../../command/fields.tsx';
import { useTold } from '../../command/told.ts';
import { AggregateFields } from './aggregate-fields.tsx';
import { type Aggregate, type AggregateField, type Counted, counted, countedWords, totalOf } from './counted.ts';

interface CountedFieldsProps {
  readonly field: (name: Counted | AggregateField) => {
    readonly name: string;
    readonly value: string;
    readonly onChange: (value: string) => void;
  };
  readonly counts: Readonly<Record<Counted, number | null>>;
  /** What of the groups that are counts only is counted already. */
  readonly overlaps: Readonly<Record<Aggregate, number | null>>;
  /** Members as they stand now; null where nothing was recorded. */
  readonly before: number | null;
  /** Women 18+ the members are compared with, where they are known and a target is set. */
  readonly women18Plus?: number | null;
}

/** The six categories and the honorary members, a field each, what of three of them is counted already, and what they come to. */
export function CountedFields({ field, counts, overlaps, before, women18Plus = null }: CountedFieldsProps) {
  return (
    <>
      <div className="beside">
        {counted.map((category) => (
          <CountField key={category} {...field(category)} label={countedWords[category]} />
        ))}
      </div>
      <AggregateFields field={field} />
      <Total before={before} after={totalOf(counts, overlaps)} women18Plus={women18Plus} />
    </>
  );
}

interface TotalProps {
  readonly before: number | null;
  readonly after: number | null;
  readonly women18Plus: number | null;
}

function Total({ before, after, women18Plus }: TotalProps) {
  const say = useSay();
  const language = useLanguage();
  const { id, messages } = useTold('total');
  const rate = formatRate({ numerator: after, denominator: women18Plus }, language);
  return (
    <div className="command-field">
      <p className="figures" role="status">
        {say({ vi: 'Tổng số hội viên', en: 'Members in all' })}: {before !== null && `${formatCount(before, language)} → `}
        <strong>{after === null ? '—' : formatCount(after, language)}</strong>
        {rate !== null && ` (${rate} ${say({ vi: 'phụ nữ từ 18 tuổi', en: 'of women 18+' })})`}
      </p>
      <FieldRefusal id={id} messages={messages} />
    </div>
  );
}

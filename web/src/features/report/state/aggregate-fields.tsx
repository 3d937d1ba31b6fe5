import type { Sentence } from '../../../language/language.ts';
import { CountField, DayField, TextField } from '../../command/fields.tsx';
import { type Aggregate, type AggregateField, aggregates, countedWords } from './counted.ts';

interface AggregateFieldsProps {
  readonly field: (name: AggregateField) => {
    readonly name: string;
    readonly value: string;
    readonly onChange: (value: string) => void;
  };
}

/** Of each group that is a count only: what of it is counted already, who counted it and when (F-7, MEM-008). */
export function AggregateFields({ field }: AggregateFieldsProps) {
  return aggregates.map((aggregate) => (
    <div key={aggregate} className="beside">
      <CountField {...field(`${aggregate}Overlap`)} label={of(aggregate, { vi: 'trong đó đã tính là hội viên', en: 'counted already' })} />
      <TextField {...field(`${aggregate}Source`)} label={of(aggregate, { vi: 'đơn vị cung cấp', en: 'counted by' })} />
      <DayField {...field(`${aggregate}CountedOn`)} label={of(aggregate, { vi: 'ngày thống kê', en: 'counted on' })} />
    </div>
  ));
}

const of = (aggregate: Aggregate, what: Sentence): Sentence => ({
  vi: `${countedWords[aggregate].vi}: ${what.vi}`,
  en: `${countedWords[aggregate].en}: ${what.en}`,
});

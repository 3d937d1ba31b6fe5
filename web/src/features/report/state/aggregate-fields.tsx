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
      <CountField {...field(`${aggregate}Overlap`)} label={overlapWords(aggregate)} />
      <TextField {...field(`${aggregate}Source`)} label={{ vi: 'Đơn vị cung cấp', en: 'Counted by' }} />
      <DayField {...field(`${aggregate}CountedOn`)} label={{ vi: 'Ngày thống kê', en: 'Counted on' }} />
    </div>
  ));
}

const overlapWords = (aggregate: Aggregate): Sentence => ({
  vi: `${countedWords[aggregate].vi}: trong đó đã tính là hội viên`,
  en: `${countedWords[aggregate].en}: counted already`,
});

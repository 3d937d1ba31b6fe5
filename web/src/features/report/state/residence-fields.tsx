import { useSay } from '../../../language/language.ts';
import type { ChosenUnit } from '../../command/chosen-unit.ts';
import { FieldRefusal } from '../../command/field-refusal.tsx';
import { CountField } from '../../command/fields.tsx';
import { useTold } from '../../command/told.ts';
import { UnitPicker } from '../../command/unit-picker.tsx';

/** Members of a special base who live in one commune, as they are typed. */
export interface ResidenceDraft {
  readonly key: number;
  readonly commune: readonly ChosenUnit[];
  readonly members: string;
}

export const newResidence = (rows: readonly ResidenceDraft[]): ResidenceDraft => ({
  key: Math.max(0, ...rows.map(({ key }) => key)) + 1,
  commune: [],
  members: '',
});

interface ResidenceFieldsProps {
  readonly rows: readonly ResidenceDraft[];
  /** The communes of this day. */
  readonly day: string;
  readonly onChange: (rows: readonly ResidenceDraft[]) => void;
}

/** Where the members of a special base live, commune by commune: there they are counted (F-43). */
export function ResidenceFields({ rows, day, onChange }: ResidenceFieldsProps) {
  const say = useSay();
  const { id, messages } = useTold('residence');
  const put = (row: ResidenceDraft, change: Partial<ResidenceDraft>) =>
    onChange(rows.map((one) => (one.key === row.key ? { ...one, ...change } : one)));
  return (
    <fieldset className="residence-fields" aria-describedby={messages.length > 0 ? id : undefined}>
      <legend>{say({ vi: 'Hội viên theo xã, phường cư trú', en: 'Members by the commune they live in' })}</legend>
      {rows.map((row, index) => (
        <div key={row.key} className="residence-row">
          <UnitPicker
            label={`${say({ vi: 'Xã, phường, đặc khu', en: 'Commune' })} ${index + 1}`}
            day={day}
            level="BASE"
            isSingle
            chosen={row.commune}
            except={rows.flatMap(({ commune }) => commune.map((unit) => unit.id))}
            refusals={[]}
            onChange={(commune) => put(row, { commune })}
          />
          <CountField
            name={`residence ${row.key}`}
            label={{ vi: `Số hội viên ${index + 1}`, en: `Members ${index + 1}` }}
            value={row.members}
            onChange={(members) => put(row, { members })}
          />
          <button type="button" className="button button-plain" onClick={() => onChange(rows.filter((one) => one.key !== row.key))}>
            {say({ vi: 'Bỏ nơi', en: 'Take back' })} {index + 1}
          </button>
        </div>
      ))}
      <FieldRefusal id={id} messages={messages} />
      <button type="button" className="button button-add" onClick={() => onChange([...rows, newResidence(rows)])}>
        {say({ vi: 'Thêm nơi cư trú', en: 'Add a commune' })}
      </button>
    </fieldset>
  );
}

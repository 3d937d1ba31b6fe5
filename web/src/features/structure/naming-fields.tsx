import { useId } from 'react';
import type { AdminType } from '../../gql/graphql.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { adminTypeNames } from '../../language/structure-words.ts';
import { FieldRefusal } from '../command/field-refusal.tsx';
import type { Naming } from './draft.ts';

interface NamingFieldsProps {
  readonly naming: Naming;
  readonly types: readonly AdminType[];
  /** A unit that is only renamed keeps its type and its code. */
  readonly isNameOnly?: boolean;
  readonly label: string;
  readonly codeLabel?: Sentence;
  readonly refusals: readonly string[];
  readonly onChange: (naming: Partial<Naming>) => void;
}

const code: Sentence = { vi: 'Mã (nếu có)', en: 'Code (if any)' };

/** What a unit is called: its type, its name without the type, and its government code. */
export function NamingFields({ naming, types, isNameOnly = false, label, codeLabel = code, refusals, onChange }: NamingFieldsProps) {
  const say = useSay();
  const id = useId();
  const described = refusals.length > 0 ? id : undefined;
  return (
    <fieldset className="naming-fields">
      <legend>{label}</legend>
      {types.length > 0 && (
        <label className="field">
          {say({ vi: 'Loại', en: 'Type' })}
          <select
            value={naming.adminType ?? ''}
            disabled={isNameOnly}
            onChange={({ target }) => onChange({ adminType: target.value as AdminType })}
          >
            {types.map((type) => (
              <option key={type} value={type}>
                {adminTypeNames[type]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field field-wide">
        {say({ vi: 'Tên, không kèm loại', en: 'Name without the type' })}
        <input
          value={naming.name}
          aria-invalid={refusals.length > 0}
          aria-describedby={described}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </label>
      {!isNameOnly && (
        <label className="field">
          {say(codeLabel)}
          <input
            className="figures"
            inputMode="numeric"
            size={8}
            value={naming.code}
            aria-describedby={described}
            onChange={({ target }) => onChange({ code: target.value })}
          />
        </label>
      )}
      <FieldRefusal id={id} messages={refusals} />
    </fieldset>
  );
}

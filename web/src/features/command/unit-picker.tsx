import './unit-picker.css';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { UnitChoicesDocument, type UnitChoicesQuery, type UnitLevel } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { useSay } from '../../language/language.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import type { ChosenUnit } from './chosen-unit.ts';
import { FieldRefusal } from './field-refusal.tsx';

interface UnitPickerProps {
  readonly label: string;
  /** The day the units must be there. */
  readonly day: string;
  readonly level: UnitLevel | null;
  readonly chosen: readonly ChosenUnit[];
  readonly isSingle?: boolean;
  /** Units that cannot be chosen. */
  readonly except: readonly string[];
  readonly refusals: readonly string[];
  readonly onChange: (chosen: readonly ChosenUnit[]) => void;
}

type Found = NonNullable<UnitChoicesQuery['units']>['edges'][number]['node'];

const asChosen = ({ id, version, fullName, level, parent }: Found): ChosenUnit => ({
  id,
  version: version ?? 1,
  fullName: fullName ?? '',
  level: level ?? 'BASE',
  parentName: parent?.fullName ?? null,
});

/** Chooses units by name: those chosen stand above, each with a way to take it back. */
export function UnitPicker({ label, day, level, chosen, isSingle = false, except, refusals, onChange }: UnitPickerProps) {
  const say = useSay();
  const id = useId();
  const [search, setSearch] = useState('');
  const [{ data, error, fetching }] = useQuery({
    query: UnitChoicesDocument,
    variables: { search: search.trim(), asOf: day, level },
    pause: search.trim().length < 2,
    requestPolicy: 'cache-and-network',
  });
  const taken = new Set([...except, ...chosen.map((unit) => unit.id)]);
  const found = search.trim().length < 2 ? [] : (data?.units?.edges ?? []).map(({ node }) => node).filter((unit) => !taken.has(unit.id));
  const add = (unit: ChosenUnit) => {
    onChange(isSingle ? [unit] : [...chosen, unit]);
    setSearch('');
  };
  return (
    <fieldset className="unit-picker" aria-busy={fetching}>
      <legend>{label}</legend>
      {chosen.length > 0 && (
        <ul className="chosen-units">
          {chosen.map((unit) => (
            <li key={unit.id}>
              <span>
                {unit.fullName} {unit.parentName && <span className="quiet">{unit.parentName}</span>}
              </span>
              <button
                type="button"
                className="icon-button"
                aria-label={`${say({ vi: 'Bỏ', en: 'Take back' })} ${unit.fullName}`}
                onClick={() => onChange(chosen.filter((one) => one !== unit))}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      {!(isSingle && chosen.length > 0) && (
        <>
          <input
            type="search"
            value={search}
            aria-label={label}
            aria-invalid={refusals.length > 0}
            aria-describedby={refusals.length > 0 ? id : undefined}
            placeholder={say({ vi: 'Gõ tên để tìm', en: 'Type a name' })}
            onChange={({ target }) => setSearch(target.value)}
          />
          {error && <p className="field-refusal">{say(failureOf(error))}</p>}
          {found.length > 0 && (
            <ul className="found-units">
              {found.map((unit) => (
                <li key={unit.id}>
                  <button type="button" onClick={() => add(asChosen(unit))}>
                    {unit.fullName} <span className="quiet">{unit.parent?.fullName}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          {search.trim().length >= 2 && found.length === 0 && !fetching && !error && (
            <p className="quiet">{say({ vi: 'Không có đơn vị nào hợp.', en: 'No unit fits.' })}</p>
          )}
        </>
      )}
      <FieldRefusal id={id} messages={refusals} />
    </fieldset>
  );
}

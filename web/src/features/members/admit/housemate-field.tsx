import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { HousemateChoicesDocument } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { useSay } from '../../../language/language.ts';
import { CloseIcon } from '../../../ui/icons.tsx';
import { FieldRefusal } from '../../command/field-refusal.tsx';
import { useTold } from '../../command/told.ts';

/** A member as she was chosen. */
export interface Housemate {
  readonly id: string;
  readonly name: string;
}

interface HousemateFieldProps {
  readonly value: Housemate | null;
  /** The member herself, who cannot be chosen. */
  readonly exceptId: string | null;
  readonly onChange: (housemate: Housemate | null) => void;
}

/** «Sống cùng»: a member she lives with, found by name; her household is hers from then on (MEM-033). */
export function HousemateField({ value, exceptId, onChange }: HousemateFieldProps) {
  const say = useSay();
  const { id, messages } = useTold('livesWith');
  const label = say({ vi: 'Sống cùng hội viên', en: 'Lives with' });
  return (
    <fieldset className="unit-picker" aria-describedby={messages.length > 0 ? id : undefined}>
      <legend>{label}</legend>
      {value === null ? (
        <Finder label={label} exceptId={exceptId} onChange={onChange} />
      ) : (
        <ul className="chosen-units">
          <li>
            <span>{value.name}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={`${say({ vi: 'Bỏ', en: 'Take back' })} ${value.name}`}
              onClick={() => onChange(null)}
            >
              <CloseIcon />
            </button>
          </li>
        </ul>
      )}
      <FieldRefusal id={id} messages={messages} />
    </fieldset>
  );
}

function Finder({ label, exceptId, onChange }: Omit<HousemateFieldProps, 'value'> & { readonly label: string }) {
  const say = useSay();
  const own = useId();
  const [typed, type] = useState('');
  const search = typed.trim();
  const isAsked = search.length >= 2;
  const [{ data, error, fetching }] = useQuery({ query: HousemateChoicesDocument, variables: { search }, pause: !isAsked });
  const found = isAsked ? (data?.members?.edges ?? []).map(({ node }) => node).filter((one) => one.id !== exceptId) : [];
  return (
    <>
      <input
        id={own}
        type="search"
        value={typed}
        aria-label={label}
        placeholder={say({ vi: 'Gõ tên để tìm', en: 'Type a name' })}
        onChange={({ target }) => type(target.value)}
      />
      {error && <p className="field-refusal">{say(failureOf(error))}</p>}
      {found.length > 0 && (
        <ul className="found-units">
          {found.map(({ id, fullName, birthYear, home }) => (
            <li key={id}>
              <button type="button" onClick={() => onChange({ id, name: fullName ?? '' })}>
                {fullName}{' '}
                <span className="quiet">
                  {birthYear} {home?.fullName}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {isAsked && found.length === 0 && !fetching && !error && (
        <p className="quiet">{say({ vi: 'Không có hội viên nào hợp.', en: 'No member fits.' })}</p>
      )}
    </>
  );
}

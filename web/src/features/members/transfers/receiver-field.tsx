import '../../command/unit-picker.css';
import { useState } from 'react';
import { useQuery } from 'urql';
import { TransferReceiversDocument, type TransferReceiversQuery } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { useSay } from '../../../language/language.ts';
import { CloseIcon } from '../../../ui/icons.tsx';
import { FieldRefusal } from '../../command/field-refusal.tsx';
import { useTold } from '../../command/told.ts';

export type Receiver = NonNullable<TransferReceiversQuery['transferReceivers']>[number];

interface ReceiverFieldProps {
  readonly name: string;
  /** The day she moves: the base must stand then. */
  readonly day: string;
  readonly value: Receiver | null;
  readonly onChange: (receiver: Receiver | null) => void;
}

const label = { vi: 'Cơ sở nhận, trong cả nước', en: 'Receiving base, anywhere in the country' };

/** A commune base of any province, found by its name or the name of its province. */
export function ReceiverField({ name, day, value, onChange }: ReceiverFieldProps) {
  const say = useSay();
  const { id, messages, marks } = useTold(name);
  return (
    <fieldset className="unit-picker">
      <legend>{say(label)}</legend>
      {value ? (
        <ul className="chosen-units">
          <li>
            <span>
              {value.fullName} <span className="quiet">{value.provinceName}</span>
            </span>
            <button
              type="button"
              className="icon-button"
              aria-label={`${say({ vi: 'Bỏ', en: 'Take back' })} ${value.fullName}`}
              onClick={() => onChange(null)}
            >
              <CloseIcon />
            </button>
          </li>
        </ul>
      ) : (
        <Finder day={day} marks={marks} onFound={onChange} />
      )}
      <FieldRefusal id={id} messages={messages} />
    </fieldset>
  );
}

interface FinderProps {
  readonly day: string;
  readonly marks: object;
  readonly onFound: (receiver: Receiver) => void;
}

function Finder({ day, marks, onFound }: FinderProps) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const isTooShort = search.trim().length < 2;
  const [{ data, error, fetching }] = useQuery({
    query: TransferReceiversDocument,
    variables: { search: search.trim(), asOf: day },
    pause: isTooShort,
  });
  const found = isTooShort ? [] : (data?.transferReceivers ?? []);
  return (
    <>
      <input
        type="search"
        value={search}
        aria-label={say(label)}
        aria-busy={fetching}
        {...marks}
        placeholder={say({ vi: 'Gõ tên xã, phường hoặc tỉnh', en: 'Type the name of a commune or province' })}
        onChange={({ target }) => setSearch(target.value)}
      />
      {error && <p className="field-refusal">{say(failureOf(error))}</p>}
      {found.length > 0 && (
        <ul className="found-units">
          {found.map((base) => (
            <li key={base.id}>
              <button type="button" onClick={() => onFound(base)}>
                {base.fullName} <span className="quiet">{base.provinceName}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isTooShort && found.length === 0 && !fetching && !error && (
        <p className="quiet">{say({ vi: 'Không có cơ sở nào hợp.', en: 'No base fits.' })}</p>
      )}
    </>
  );
}

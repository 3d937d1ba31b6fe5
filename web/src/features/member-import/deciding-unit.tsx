import { useState } from 'react';
import { useQuery } from 'urql';
import { useView } from '../../address/use-view.ts';
import { DecidingUnitDocument, type DecidingUnitQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate, lastDayOf } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { UnitPicker } from '../command/unit-picker.tsx';
import { goneWholeInto } from './gone-whole.ts';
import type { OfUnit } from './list-kind.ts';

/** The last day of the former map: until then districts recognised too (HON-009). */
const lastOfFormerMap = lastDayOf('2025H1');

type Own = NonNullable<DecidingUnitQuery['own']>;

/** The unit whose decisions stand in a list: one's own, or one of before whose book one keeps. It stands in the address. */
export function DecidingUnit({ unitId, ownId }: OfUnit) {
  const say = useSay();
  const language = useLanguage();
  const { change } = useView();
  const [isChoosing, chooses] = useState(false);
  const [{ data, error }] = useQuery({ query: DecidingUnitDocument, variables: { id: unitId, ownId } });
  if (error && !data?.own) return <Notice kind="error">{say(failureOf(error))}</Notice>;
  const choose = (id: string) => {
    chooses(false);
    change({ unitId: id === ownId ? null : id });
  };
  const ended = data?.chosen?.validTo;
  return (
    <>
      <p className="unit-choice">
        <strong>{data?.chosen?.fullName ?? '…'}</strong>
        {ended && (
          <span className="quiet">
            {say({ vi: 'đến', en: 'until' })} {formatDate(ended, language)}
          </span>
        )}
        <button type="button" className="button button-plain" aria-expanded={isChoosing} onClick={() => chooses(!isChoosing)}>
          {say({ vi: 'Chọn đơn vị khác', en: 'Choose another unit' })}
        </button>
      </p>
      {isChoosing && data?.own && <Choices own={data.own} chosenId={unitId} onChoose={choose} />}
    </>
  );
}

interface ChoicesProps {
  readonly own: Own;
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
}

/** One's own unit and those that went into it; above bases also others there once were, by their names on a day. */
function Choices({ own, chosenId, onChoose }: ChoicesProps) {
  const say = useSay();
  const language = useLanguage();
  const [day, onDay] = useState(lastOfFormerMap);
  const former = own.lineage ? goneWholeInto(own.id, own.lineage) : [];
  const units = [{ ...own, validTo: null }, ...former].filter(({ id }) => id !== chosenId);
  return (
    <div className="deciding-units">
      <ul className="found-units">
        {units.map(({ id, fullName, validTo }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              {fullName}{' '}
              {validTo && (
                <span className="quiet">
                  {say({ vi: 'đến', en: 'until' })} {formatDate(validTo, language)}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {own.level !== 'BASE' && (
        <>
          <DateField label={say({ vi: 'Đơn vị có vào ngày', en: 'A unit there was on' })} day={day} onChange={onDay} />
          <UnitPicker
            label={say({ vi: 'Huyện hoặc đơn vị cũ khác', en: 'A district, or another former unit' })}
            day={day}
            level={null}
            isSingle
            chosen={[]}
            except={[chosenId]}
            refusals={[]}
            onChange={([unit]) => {
              if (unit) onChoose(unit.id);
            }}
          />
        </>
      )}
      {units.length === 0 && own.level === 'BASE' && (
        <p className="quiet">{say({ vi: 'Không có đơn vị cũ nào nhập vào đơn vị của bạn.', en: 'No unit has gone into yours.' })}</p>
      )}
    </div>
  );
}

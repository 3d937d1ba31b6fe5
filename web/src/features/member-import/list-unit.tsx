import { useState } from 'react';
import { useQuery } from 'urql';
import { useView } from '../../address/use-view.ts';
import { ImportUnitDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { UnitPicker } from '../command/unit-picker.tsx';

/** The unit a list is for, one's own unless another is chosen: it stands in the address. */
export function ListUnit({ unitId }: { readonly unitId: string }) {
  const say = useSay();
  const { change } = useView();
  const [isChoosing, chooses] = useState(false);
  const [{ data, error }] = useQuery({ query: ImportUnitDocument, variables: { id: unitId, asOf: todayInVietnam() } });
  if (error && !data?.unit) return <Notice kind="error">{say(failureOf(error))}</Notice>;
  return (
    <>
      <p className="list-unit">
        <strong>{data?.unit?.fullName ?? '…'}</strong>
        <button type="button" className="button button-plain" aria-expanded={isChoosing} onClick={() => chooses(!isChoosing)}>
          {say({ vi: 'Chọn đơn vị khác', en: 'Choose another unit' })}
        </button>
      </p>
      {isChoosing && (
        <UnitPicker
          label={say({ vi: 'Tỉnh, cơ sở hoặc chi hội', en: 'Province, base or branch' })}
          day={todayInVietnam()}
          level={null}
          isSingle
          chosen={[]}
          except={[unitId]}
          refusals={[]}
          onChange={([unit]) => {
            chooses(false);
            if (unit) change({ unitId: unit.id });
          }}
        />
      )}
    </>
  );
}

import { useState } from 'react';
import { useQuery } from 'urql';
import { useView } from '../../address/use-view.ts';
import { ChosenUnitDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { UnitPicker } from '../command/unit-picker.tsx';

interface UnitChoiceProps {
  readonly unitId: string;
  /** What is looked for by name. */
  readonly label: Sentence;
}

/** The unit a part is about, one's own unless another is chosen: it stands in the address. */
export function UnitChoice({ unitId, label }: UnitChoiceProps) {
  const say = useSay();
  const { change } = useView();
  const [isChoosing, chooses] = useState(false);
  const [{ data, error }] = useQuery({ query: ChosenUnitDocument, variables: { id: unitId, asOf: todayInVietnam() } });
  if (error && !data?.unit) return <Notice kind="error">{say(failureOf(error))}</Notice>;
  return (
    <>
      <p className="unit-choice">
        <strong>{data?.unit?.fullName ?? '…'}</strong>
        <button type="button" className="button button-plain" aria-expanded={isChoosing} onClick={() => chooses(!isChoosing)}>
          {say({ vi: 'Chọn đơn vị khác', en: 'Choose another unit' })}
        </button>
      </p>
      {isChoosing && (
        <UnitPicker
          label={say(label)}
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

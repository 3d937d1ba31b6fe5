import './dues.css';
import '../fund/fund.css';
import { useView } from '../../address/use-view.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { YearChoice } from '../fund/year-choice.tsx';
import type { MembersPartProps } from '../members/members-page.tsx';
import { UnitChoice } from '../members/unit-choice.tsx';
import { Overview } from './overview.tsx';

/** Dues of a unit in a year, both in the address: what came in of what was owed, at what rates, and the sheet they are collected by. */
export function DuesPart({ person, actor, changes }: MembersPartProps) {
  const { view } = useView();
  const unitId = view.unitId ?? actor.unitId;
  const year = view.year ?? Number(todayInVietnam().slice(0, 4));
  return (
    <>
      <div className="fund-head">
        <UnitChoice unitId={unitId} label={{ vi: 'Đơn vị xem hoặc thu hội phí', en: 'Unit to look at or collect for' }} />
        <YearChoice year={year} />
      </div>
      <Overview
        key={`${unitId} ${year}`}
        {...{ unitId, year, changes }}
        mayCollect={actor.mayCollect && actor.maySee}
        maySetRates={person.rights.includes('targets:write')}
      />
    </>
  );
}

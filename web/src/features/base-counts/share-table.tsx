import { formatDate } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import type { Goal } from '../../ui/verdict.tsx';
import { type CountingUnit, isBelowBases, whoCounted } from './counting-unit.ts';
import { ShareRow } from './share-row.tsx';

interface ShareTableProps {
  readonly unit: CountingUnit;
  readonly asOf: string;
}

/** What there is of what there could be, against what the documents ask for. */
export function ShareTable({ unit, asOf }: ShareTableProps) {
  const say = useSay();
  const { householdCoverage: homes, dues, loanNeedUnmet: loans } = unit;
  const isCounted = !isBelowBases(unit.level);
  return (
    <>
      <table className="plain-table share-table">
        <caption className="visually-hidden">{say({ vi: 'Kết quả so với mục tiêu', en: 'Results against targets' })}</caption>
        <tbody>
          {isCounted && homes && <HomesRow unit={unit} homes={homes} />}
          {dues && <TakingPartRow dues={dues} asOf={asOf} />}
          {isCounted && loans && <LoansRow unit={unit} loans={loans} />}
        </tbody>
      </table>
      {homes && <OnRecord homes={homes} isCompared={isCounted} />}
      {(homes?.isCoarse || dues?.isCoarse) && <p className="quiet">{say(cut)}</p>}
    </>
  );
}

type Homes = NonNullable<CountingUnit['householdCoverage']>;

/** MEM-031: 85 of a hundred households with a woman of 18 or more are to have a member. */
function HomesRow({ unit, homes }: { readonly unit: CountingUnit; readonly homes: Homes }) {
  const say = useSay();
  const many = useMany();
  const { covered, households, basesCounted, coveragePercent, isTargetMet } = homes;
  const goal: Goal = { target: 85, percent: coveragePercent, isMet: isTargetMet };
  const figures = households == null ? '—' : `${many(covered)} / ${many(households)} ${say({ vi: 'hộ', en: 'households' })}`;
  const name = { vi: 'Hộ gia đình có hội viên', en: 'Households with a member' };
  return <ShareRow name={name} note={whoCounted(unit, 'HOUSEHOLDS', basesCounted)} figures={figures} goal={goal} />;
}

interface TakingPartRowProps {
  readonly dues: NonNullable<CountingUnit['dues']>;
  readonly asOf: string;
}

/** MEM-034: 80 of a hundred are to take part and pay; counted once for each month of the year so far. */
function TakingPartRow({ dues: { attending, members, attendingPercent, isAttendingTargetMet }, asOf }: TakingPartRowProps) {
  const say = useSay();
  const many = useMany();
  const note: Sentence = {
    vi: `lượt hội viên từng tháng, cả người được miễn, từ 01/01 đến ${formatDate(asOf, 'vi')}`,
    en: `members, the exempt too, once for each month, from 1 Jan to ${formatDate(asOf, 'en')}`,
  };
  const goal: Goal = { target: 80, percent: attendingPercent, isMet: isAttendingTargetMet };
  const figures = `${many(attending)} / ${many(members)} ${say({ vi: 'lượt', en: 'months' })}`;
  const name = { vi: 'Sinh hoạt thường xuyên và đóng hội phí', en: 'Take part and pay dues' };
  return <ShareRow name={name} note={note} figures={figures} goal={goal} />;
}

interface LoansRowProps {
  readonly unit: CountingUnit;
  readonly loans: NonNullable<CountingUnit['loanNeedUnmet']>;
}

/** FEE-012: who needs a loan and has none. */
function LoansRow({ unit, loans: { count, basesCounted } }: LoansRowProps) {
  const say = useSay();
  const many = useMany();
  const figures = count == null ? '—' : `${many(count)} ${say({ vi: 'người', en: 'persons' })}`;
  const name = { vi: 'Nhu cầu vay vốn chưa được đáp ứng', en: 'Need a loan and have none' };
  return <ShareRow name={name} note={whoCounted(unit, 'LOAN_NEED_UNMET', basesCounted)} figures={figures} goal={null} />;
}

/** All households there are by the records, also of bases that have counted none. */
function OnRecord({ homes: { withMember, day }, isCompared }: { readonly homes: Homes; readonly isCompared: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const many = useMany();
  return (
    <p className="quiet">
      {many(withMember)} {say({ vi: 'hộ có hội viên theo hồ sơ ngày', en: 'households with a member by the records of' })}{' '}
      {formatDate(day, language)}. {isCompared && say(howCompared)}
    </p>
  );
}

const useMany = () => {
  const language = useLanguage();
  return (count: number | null | undefined): string => (count == null ? '—' : formatCount(count, language));
};

const howCompared: Sentence = {
  vi: 'Tỷ lệ chỉ tính trên các cơ sở đã thống kê số hộ.',
  en: 'Shares are of the bases alone that have counted their households.',
};

const cut: Sentence = {
  vi: 'Số lượng được làm tròn xuống bội số của 5; dưới 5 không hiện, và không tính tỷ lệ, để không nhận ra một ai.',
  en: 'Counts are cut down to the last five, none below five is shown and no share, so that nobody is recognised.',
};

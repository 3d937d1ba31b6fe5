import { formatDate, periodName } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import type { Goal } from '../../ui/verdict.tsx';
import { countWords, personKinds } from './count-words.ts';
import { type CountingUnit, isBelowBases, whoCounted } from './counting-unit.ts';
import { ShareRow } from './share-row.tsx';

interface ShareTableProps {
  readonly unit: CountingUnit;
  readonly asOf: string;
  readonly period: string;
}

/** What there is of what there could be, against what the documents ask for. */
export function ShareTable({ unit, asOf, period }: ShareTableProps) {
  const say = useSay();
  const { householdCoverage: homes, dues, baseCountSums: sums, evaluationTotal: gathered } = unit;
  const ofPersons = personKinds.flatMap((kind) => sums?.find((sum) => sum.kind === kind) ?? []);
  const isCounted = !isBelowBases(unit.level);
  return (
    <>
      <table className="plain-table share-table">
        <caption className="visually-hidden">{say({ vi: 'Kết quả so với mục tiêu', en: 'Results against targets' })}</caption>
        <tbody>
          {isCounted && homes && <HomesRow unit={unit} homes={homes} />}
          {dues && <TakingPartRow dues={dues} asOf={asOf} />}
          {isCounted && ofPersons.map((sum) => <PersonsRow key={sum.kind} unit={unit} sum={sum} asOf={asOf} />)}
          {isCounted && gathered?.total != null && <GatheredRow gathered={gathered} period={period} />}
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

interface PersonsRowProps {
  readonly unit: CountingUnit;
  readonly sum: NonNullable<CountingUnit['baseCountSums']>[number];
  readonly asOf: string;
}

/** Persons the bases have counted up to the day (MEM-009, MEM-027, MEM-038, FEE-012). */
function PersonsRow({ unit, sum: { kind, count, basesCounted }, asOf }: PersonsRowProps) {
  const persons = usePersons();
  const who = whoCounted(unit, kind, basesCounted);
  const note: Sentence = {
    vi: [who?.vi, `đến ngày ${formatDate(asOf, 'vi')}`].filter(Boolean).join(', '),
    en: [who?.en, `up to ${formatDate(asOf, 'en')}`].filter(Boolean).join(', '),
  };
  return <ShareRow name={countWords[kind]} note={note} figures={persons(count)} goal={null} />;
}

interface GatheredRowProps {
  readonly gathered: NonNullable<CountingUnit['evaluationTotal']>;
  readonly period: string;
}

/** MEM-009: whom a resolution is judged by, members and those in clubs of superior levels. */
function GatheredRow({ gathered: { members, superiorClubMembers, total }, period }: GatheredRowProps) {
  const say = useSay();
  const many = useMany();
  const persons = usePersons();
  const of = say(periodName(period));
  const note: Sentence = {
    vi: `${of}: ${many(members)} hội viên và ${many(superiorClubMembers)} người trong CLB, tổ, nhóm do Hội cấp trên thành lập`,
    en: `${of}: ${many(members)} members and ${many(superiorClubMembers)} in clubs and groups of superior levels`,
  };
  const name = { vi: 'Tập hợp để đánh giá nghị quyết', en: 'Gathered, to judge a resolution by' };
  return <ShareRow name={name} note={note} figures={persons(total)} goal={null} />;
}

const usePersons = () => {
  const say = useSay();
  const many = useMany();
  return (count: number | null | undefined): string =>
    count == null ? '—' : `${many(count)} ${say({ vi: 'người', en: count === 1 ? 'person' : 'persons' })}`;
};

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

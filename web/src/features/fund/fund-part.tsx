import './fund.css';
import '../dues/dues.css';
import { useQuery } from 'urql';
import { useView } from '../../address/use-view.ts';
import { FundBookDocument, type FundBookQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { FundSums } from '../dues/fund-sums.tsx';
import type { MembersPartProps } from '../members/members-page.tsx';
import { UnitChoice } from '../members/unit-choice.tsx';
import { Coverage } from './coverage.tsx';
import { EntriesSection } from './entries-section.tsx';
import { FundActs } from './fund-acts.tsx';
import { SumsTable } from './sums-table.tsx';
import { YearChoice } from './year-choice.tsx';

export type ShownFund = NonNullable<NonNullable<FundBookQuery['unit']>['fund']>;

/** The fund of a base or a branch in a year: what there was, came in, went out and is, line by line (FEE-007). */
export function FundPart({ person, actor }: MembersPartProps) {
  const { view } = useView();
  const unitId = view.unitId ?? actor.unitId;
  const year = view.year ?? Number(todayInVietnam().slice(0, 4));
  return (
    <>
      <div className="fund-head">
        <UnitChoice unitId={unitId} label={{ vi: 'Cơ sở hoặc chi hội', en: 'Base or branch' }} />
        <YearChoice year={year} />
      </div>
      <Book key={`${unitId} ${year}`} unitId={unitId} year={year} mayWrite={person.rights.includes('dues:write')} maySee={actor.maySee} />
    </>
  );
}

interface BookProps {
  readonly unitId: string;
  readonly year: number;
  readonly mayWrite: boolean;
  readonly maySee: boolean;
}

function Book({ unitId, year, mayWrite, maySee }: BookProps) {
  const say = useSay();
  const [{ data, error }, ask] = useQuery({
    query: FundBookDocument,
    variables: { unitId, year, asOf: todayInVietnam() },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const unit = data?.unit;
  if (error && !unit)
    return (
      <Notice kind="error" onRetry={again}>
        {say(failureOf(error))}
      </Notice>
    );
  if (!unit) return <Waiting />;
  if (!unit.fund) return <Coverage coverage={unit.fundCoverage ?? null} />;
  const book = { id: unitId, name: unit.fullName ?? '', year, fund: unit.fund };
  return (
    <>
      <FundSums fund={unit.fund} year={year} />
      <Standing fund={unit.fund} />
      {mayWrite && <FundActs book={book} onDone={again} />}
      <SumsTable sums={unit.fund.sums} />
      {maySee ? <EntriesSection book={book} mayWrite={mayWrite} onChanged={again} /> : <p className="quiet">{say(sumsOnly)}</p>}
    </>
  );
}

function Standing({ fund: { isClosed, isTargetMet } }: { readonly fund: ShownFund }) {
  const say = useSay();
  return (
    <ul className="tags fund-standing">
      <li>{isClosed ? say({ vi: '■ đã khóa sổ', en: '■ closed' }) : say({ vi: '○ đang mở sổ', en: '○ open' })}</li>
      <li data-against={!isTargetMet}>
        {isTargetMet
          ? say({ vi: '▲ thu trong năm đạt ít nhất 2 triệu đồng', en: '▲ two million đồng or more came in' })
          : say({ vi: '▼ thu trong năm chưa đạt 2 triệu đồng', en: '▼ less than two million đồng came in' })}
      </li>
    </ul>
  );
}

const sumsOnly: Sentence = {
  vi: 'Từng khoản thu, chi có thể nói về từng người; tài khoản của bạn xem được các tổng ở trên.',
  en: 'Single entries may speak of persons; your account sees the sums above.',
};

import { useQuery } from 'urql';
import { DuesOverviewDocument, type UnitLevel } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { useAgain } from '../../graph/use-again.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { AreaTable } from './area-table.tsx';
import { spanOf } from './dues-words.ts';
import { HouseholdsNote } from './households-note.tsx';
import { RatesSection } from './rates-section.tsx';
import { Sheet } from './sheet-section.tsx';
import { SumsTable } from './sums-table.tsx';

interface OverviewProps {
  readonly unitId: string;
  readonly year: number;
  /** How often something was recorded beside the part. */
  readonly changes: number;
  readonly mayCollect: boolean;
  readonly maySetRates: boolean;
}

/** Books of dues are kept by bases and branches, as those of funds. */
const isCollecting = (level: UnitLevel | null | undefined): boolean => level === 'BASE' || level === 'BRANCH';

const isAboveBases = (level: UnitLevel | null | undefined): boolean => !isCollecting(level) && level !== 'GROUP';

/** What came in, at what rates, where the gaps are, and what is there to be collected. */
export function Overview({ unitId, year, changes, mayCollect, maySetRates }: OverviewProps) {
  const say = useSay();
  const today = todayInVietnam();
  const span = spanOf(year, today);
  const [{ data, error }, ask] = useQuery({
    query: DuesOverviewDocument,
    variables: { unitId, ...span, asOf: today },
    requestPolicy: 'cache-and-network',
  });
  useAgain(changes, ask);
  const again = () => ask({ requestPolicy: 'network-only' });
  const unit = data?.unit;
  if (error && !unit)
    return (
      <Notice kind="error" onRetry={again}>
        {say(failureOf(error))}
      </Notice>
    );
  if (!unit) return <Waiting />;
  return (
    <>
      {unit.dues ? <SumsTable dues={unit.dues} span={span} /> : <p className="nothing">{say(notThere)}</p>}
      {unit.householdDues && <HouseholdsNote dues={unit.householdDues} />}
      <RatesSection rates={data.duesRates ?? []} maySet={maySetRates && unit.level === 'CENTRAL'} onSet={again} />
      {isAboveBases(unit.level) && <AreaTable unitId={unitId} span={span} />}
      {isCollecting(unit.level) && mayCollect ? (
        <Sheet unitId={unitId} year={year} changes={changes} onRecorded={again} />
      ) : (
        <p className="quiet">{say(mayCollect ? chooseBelow : mayNot)}</p>
      )}
    </>
  );
}

const notThere: Sentence = {
  vi: 'Trong năm này đơn vị này chưa có, hoặc đã kết thúc. Hãy chọn năm khác, hoặc đơn vị khác.',
  en: 'This unit was not there in this year. Choose another year, or another unit.',
};

const chooseBelow: Sentence = {
  vi: 'Hội phí được thu ở chi hội và cơ sở. Hãy chọn một chi hội hoặc cơ sở để mở bảng thu.',
  en: 'Dues are collected by branches and bases. Choose one to open its sheet.',
};

const mayNot: Sentence = {
  vi: 'Tài khoản của bạn không ghi được hội phí. Hãy nhờ cán bộ cơ sở.',
  en: 'Your account does not record dues. Ask an officer of the base.',
};

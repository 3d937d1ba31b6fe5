import './papers.css';
import { useQuery } from 'urql';
import { useView } from '../../../address/use-view.ts';
import { ProvincePapersDocument } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import type { Person } from '../../../session/open-id.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { AllPapers } from './all-papers.tsx';
import { PlansSection } from './plans-section.tsx';
import { ReportsSection } from './reports-section.tsx';

/** The yearly plans and the reports of a province (SUP-009, SUP-032, SUP-033); without one, whether each province's are there. */
export function PapersPart({ person }: { readonly person: Person }) {
  const say = useSay();
  const { view } = useView();
  const provinceId = view.filter.provinceId ?? person.unitId;
  const thisYear = Number(todayInVietnam().slice(0, 4));
  const [{ data, error }, ask] = useQuery({
    query: ProvincePapersDocument,
    variables: { provinceId, lastYear: thisYear - 1, thisYear, nextYear: thisYear + 1 },
    requestPolicy: 'cache-and-network',
  });
  const unit = data?.unit?.id === provinceId ? data.unit : null;
  const again = () => ask({ requestPolicy: 'network-only' });
  if (!unit)
    return error ? (
      <Notice kind="error" onRetry={again}>
        {say(failureOf(error))}
      </Notice>
    ) : (
      <Waiting />
    );
  if (unit.level === 'CENTRAL') return <AllPapers />;
  if (unit.level !== 'PROVINCE') return <p className="nothing">{say(ofProvince)}</p>;
  const mayManage = person.rights.includes('support:manage');
  const plans = [unit.nextPlan, unit.thisPlan, unit.lastPlan].filter((plan) => plan != null);
  return (
    <div className="papers">
      <PlansSection provinceId={unit.id} plans={plans} mayManage={mayManage} onChanged={again} />
      <ReportsSection provinceId={unit.id} reports={unit.supportReports ?? []} mayManage={mayManage} onChanged={again} />
    </div>
  );
}

const ofProvince = {
  vi: 'Kế hoạch và báo cáo hỗ trợ là của Hội LHPN cấp tỉnh.',
  en: 'Plans and reports of support are those of the province.',
};

import { useQuery } from 'urql';
import { Link } from '../../../address/link.tsx';
import { useMoment } from '../../../address/moment.tsx';
import { useView } from '../../../address/use-view.ts';
import { noFilter } from '../../../address/view.ts';
import { AllPapersDocument } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { shortPeriodName, todayInVietnam } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { DemonstrationMark, isDemonstration } from '../../../ui/marks.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { PaperMark } from './paper-mark.tsx';

/** So many of the latest reports stand beside the plan. */
const shownReports = 3;

/** Of every province: whether its plan of the year and its latest reports are there (SUP-033, SUP-034). */
export function AllPapers() {
  const say = useSay();
  const language = useLanguage();
  const { asOf } = useMoment();
  const { hrefOf } = useView();
  const year = Number(todayInVietnam().slice(0, 4));
  const [{ data, error }, ask] = useQuery({ query: AllPapersDocument, variables: { asOf, year }, requestPolicy: 'cache-and-network' });
  const provinces = data?.units?.edges.map(({ node }) => node);
  if (!provinces)
    return error ? (
      <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {say(failureOf(error))}
      </Notice>
    ) : (
      <Waiting />
    );
  const periods = (provinces[0]?.supportReports ?? []).map(({ period }) => period).slice(-shownReports);
  const isInvented = provinces.some(({ supportPlan, supportReports }) =>
    [supportPlan?.plan, ...(supportReports ?? []).map(({ report }) => report)].some((paper) => paper && isDemonstration(paper.origin)),
  );
  return (
    <div className="wide-table">
      {isInvented && <DemonstrationMark />}
      <table className="plain-table papers-table">
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Tỉnh, thành', en: 'Province' })}</th>
            <th scope="col" className="number">
              {say({ vi: 'Cơ sở chưa trên 60\u00A0% đầu năm', en: 'Bases not above 60% as the year began' })}
            </th>
            <th scope="col">
              {say({ vi: 'Kế hoạch', en: 'Plan' })} {year}
            </th>
            {periods.map((period) => (
              <th key={period} scope="col">
                {say({ vi: 'Báo cáo', en: 'Report' })} {say(shortPeriodName(period))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {provinces.map(({ id, fullName, supportPlan, supportReports }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={hrefOf({ filter: { ...noFilter, provinceId: id } })}>{fullName}</Link>
              </th>
              <td className="number">{supportPlan ? formatCount(supportPlan.basesBefore, language) : '—'}</td>
              <td>{supportPlan && <PaperMark status={supportPlan.status} />}</td>
              {periods.map((period) => {
                const due = supportReports?.find((one) => one.period === period);
                return <td key={period}>{due && <PaperMark status={due.status} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

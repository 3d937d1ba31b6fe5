import './report.css';
import '../../styles/command.css';
import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { ReportDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate, periodName } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { DemonstrationMark } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { DownloadButtons } from './download-buttons.tsx';
import { NotAboveSection } from './not-above-section.tsx';
import { NotesSection } from './notes-section.tsx';
import { isDemonstrated, type Report } from './report.ts';
import { StateSection } from './state/state-section.tsx';
import { SummarySections } from './summary-sections.tsx';
import { UnitsSection } from './units-section.tsx';

/** The half-year or year report of a base, a province or the nation: what its files say, and the way down (REP-003, REP-010). */
export function ReportPage({ person }: { readonly person: Person }) {
  const say = useSay();
  const language = useLanguage();
  const { period, asOf } = useMoment();
  const { view, hrefOf } = useView();
  const unitId = view.unitId ?? person.unitId;
  const [{ data, error, fetching }, ask] = useQuery({
    query: ReportDocument,
    variables: { unitId, period, asOf, boundaries: { kind: 'AS_OF', date: asOf } },
    requestPolicy: 'cache-and-network',
  });
  const report = data?.report?.unit.id === unitId ? data.report : null;
  const title = say({ vi: 'Báo cáo kỳ', en: 'Report' });
  usePageTitle(report ? `${title} - ${report.name}` : title);
  return (
    <main id="content" className="page report-page">
      <header className="page-head">
        <h1>{report ? `${title}: ${report.name}` : title}</h1>
        <p className="list-count">
          {say(periodName(period))}, {say({ vi: 'theo đơn vị ngày', en: 'on the units of' })} {formatDate(asOf, language)}
        </p>
        {unitId !== person.unitId && (
          <Link className="no-print" href={hrefOf(nothingOpen)}>
            {say({ vi: 'Về báo cáo của đơn vị tôi', en: 'To the report of my unit' })}
          </Link>
        )}
      </header>
      {report && <DownloadButtons key={`${unitId} ${period} ${asOf}`} question={{ unitId, period, asOf }} />}
      {error && (
        <Notice kind={report ? 'missing' : 'error'} onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!report && fetching && <span className="skeleton report-waiting" aria-hidden="true" />}
      {report && (
        <>
          <StateSection
            key={`state ${unitId} ${period}`}
            isBase={report.level === 'BASE'}
            unitId={unitId}
            period={period}
            mayRecord={person.rights.includes('figures:write')}
            mayAdjust={person.rights.includes('figures:adjust')}
            onChanged={() => ask({ requestPolicy: 'network-only' })}
          />
          <ReportBody report={report} unitId={unitId} />
        </>
      )}
    </main>
  );
}

function ReportBody({ report, unitId }: { readonly report: Report; readonly unitId: string }) {
  return (
    <>
      {isDemonstrated(report) && <DemonstrationMark />}
      <SummarySections report={report} />
      <UnitsSection report={report} unitId={unitId} />
      {report.level !== 'BASE' && <NotAboveSection report={report} unitId={unitId} />}
      <NotesSection report={report} />
    </>
  );
}

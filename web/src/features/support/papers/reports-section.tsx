import type { ReportPartsFragment } from '../../../gql/graphql.ts';
import { formatDate, periodName } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { DemonstrationMark, isDemonstration } from '../../../ui/marks.tsx';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { Money } from '../case/money.tsx';
import { PaperMark } from './paper-mark.tsx';
import { ReportDialog } from './report-dialog.tsx';

interface ReportsSectionProps {
  readonly provinceId: string;
  readonly reports: readonly ReportPartsFragment[];
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

/** The half-yearly and yearly reports, latest first: what each counted, and whether it came in time (SUP-009, SUP-033). */
export function ReportsSection({ provinceId, reports, mayManage, onChanged }: ReportsSectionProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <PanelSection title={say({ vi: 'Báo cáo 6 tháng, năm', en: 'Half-yearly and yearly reports' })}>
      {reports.toReversed().map(({ period, deadline, status, report }) => (
        <article key={period} className="paper">
          <header>
            <h4>{say(periodName(period))}</h4>
            <PaperMark status={status} />
            {report && isDemonstration(report.origin) && <DemonstrationMark isShort />}
            {mayManage && !report && (
              <Opener label={{ vi: 'Gửi báo cáo', en: 'Submit' }} about={say(periodName(period))}>
                {(close) => <ReportDialog provinceId={provinceId} period={period} onDone={onChanged} onClose={close} />}
              </Opener>
            )}
          </header>
          <p className="quiet">
            {say({ vi: 'Hạn', en: 'Due before' })} {formatDate(deadline, language)}
            {report && `; ${say({ vi: 'gửi ngày', en: 'submitted on' })} ${formatDate(report.submittedOn, language)}`}
          </p>
          {report && <ReportFigures report={report} />}
        </article>
      ))}
    </PanelSection>
  );
}

function ReportFigures({ report }: { readonly report: NonNullable<ReportPartsFragment['report']> }) {
  const say = useSay();
  const language = useLanguage();
  const count = (number: number) => formatCount(number, language);
  return (
    <>
      <dl className="key-figures">
        <div>
          <dt>{say({ vi: 'hồ sơ đang mở', en: 'open cases' })}</dt>
          <dd className="figures">{count(report.openCases)}</dd>
        </div>
        <div>
          <dt>{say({ vi: 'đã nâng trên 60\u00A0%', en: 'raised above 60%' })}</dt>
          <dd className="figures">{count(report.raised)}</dd>
        </div>
        <div>
          <dt>{say({ vi: 'tụt lại', en: 'fallen back' })}</dt>
          <dd className="figures">{count(report.fallenBack)}</dd>
        </div>
        <div>
          <dt>{say({ vi: 'hoạt động', en: 'activities' })}</dt>
          <dd className="figures">{count(report.activities)}</dd>
        </div>
        <div>
          <dt>{say({ vi: 'đã chi', en: 'spent' })}</dt>
          <dd>
            <Money vnd={report.costVnd} />
          </dd>
        </div>
        <div>
          <dt>{say({ vi: 'đã huy động', en: 'mobilised' })}</dt>
          <dd>
            <Money vnd={report.resourcesVnd} />
          </dd>
        </div>
      </dl>
      <p>{report.summary}</p>
    </>
  );
}

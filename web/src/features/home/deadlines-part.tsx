import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { noFilter, nothingOpen } from '../../address/view.ts';
import { HomePeriodDocument, HomeProgressDocument, HomeReportsDocument } from '../../gql/graphql.ts';
import { formatDate, periodName, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { reminderWords } from '../../language/report-words.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { leftUntil, nextDeadlines } from './deadlines.ts';

/** Fewer days than this are near. */
const nearDays = 14;

/** The calendar gets the periods of a year when it begins. */
const noneKnown = {
  vi: 'Các kỳ đã có trong lịch đều qua hạn. Kỳ của năm sau có từ ngày 01/01.',
  en: 'All periods of the calendar are past their deadline. Those of next year are there from 1 January on.',
};

/** What is due next, by the calendar of the Union; and of a province the reports of support that are overdue. */
export function DeadlinesPart({ unitId, provinceId }: { readonly unitId: string; readonly provinceId: string | null }) {
  const say = useSay();
  const language = useLanguage();
  const deadlines = nextDeadlines(useMoment().periods, todayInVietnam());
  return (
    <PanelSection title={say({ vi: 'Thời hạn', en: 'Deadlines' })}>
      {deadlines.length === 0 && <p className="quiet">{say(noneKnown)}</p>}
      <ul className="deadlines">
        {deadlines.map((deadline) => (
          <li key={deadline.day} data-near={deadline.daysLeft < nearDays}>
            <strong className="figures">{say(leftUntil(deadline))}</strong>
            <span>
              {say({ vi: 'Số liệu', en: 'Figures:' })} {say(periodName(deadline.period)).toLocaleLowerCase(language)},{' '}
              {say({ vi: 'trước ngày', en: 'before' })} {formatDate(deadline.day, language)}
            </span>
          </li>
        ))}
      </ul>
      <PeriodDue unitId={unitId} />
      {provinceId && <OverdueReports provinceId={provinceId} />}
    </PanelSection>
  );
}

/** How many of the bases below have reported for the period that is due, and what the reader's own unit still has to do. */
function PeriodDue({ unitId }: { readonly unitId: string }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const [{ data }] = useQuery({ query: HomePeriodDocument, requestPolicy: 'cache-and-network' });
  const period = data?.currentPeriod?.code ?? null;
  const [{ data: told }] = useQuery({
    query: HomeProgressDocument,
    variables: { unitId, period: period ?? '' },
    pause: period === null,
    requestPolicy: 'cache-and-network',
  });
  const progress = told?.unit?.id === unitId ? told.unit.reportProgress : null;
  if (period === null || !progress) return null;
  const todo = data?.reportReminders ?? [];
  return (
    <>
      <p>
        <Link href={hrefOf({ ...nothingOpen, unitId, period }, '/reports')}>
          {say({ vi: 'Báo cáo', en: 'Reports of' })} {say(periodName(period))}
        </Link>
        : {formatCount(progress.reported, language)} / {formatCount(progress.expected, language)}{' '}
        {say({ vi: 'cơ sở đã chốt', en: 'bases have closed' })}
        {progress.missing > 0 && `, ${formatCount(progress.missing, language)} ${say({ vi: 'thiếu', en: 'missing' })}`}
        {progress.returned > 0 && `, ${formatCount(progress.returned, language)} ${say({ vi: 'trả lại', en: 'returned' })}`}
      </p>
      {todo.length > 0 && (
        <p className="quiet">
          {todo
            .map(
              ({ kind, period: of, reports }) => `${say(reminderWords[kind])} (${formatCount(reports, language)}, ${say(periodName(of))})`,
            )
            .join(' · ')}
        </p>
      )}
    </>
  );
}

function OverdueReports({ provinceId }: { readonly provinceId: string }) {
  const say = useSay();
  const { hrefOf } = useView();
  const [{ data }] = useQuery({ query: HomeReportsDocument, variables: { unitId: provinceId }, requestPolicy: 'cache-and-network' });
  const overdue = data?.unit?.supportReports?.filter(({ status }) => status === 'MISSING') ?? [];
  if (overdue.length === 0) return null;
  return (
    <p>
      <Link href={hrefOf({ ...nothingOpen, part: 'papers', filter: { ...noFilter, provinceId } }, '/support')}>
        {say({ vi: 'Báo cáo hỗ trợ quá hạn mà chưa có', en: 'Reports on support overdue' })}
      </Link>
      : {overdue.map(({ period }) => say(periodName(period))).join(', ')}
    </p>
  );
}

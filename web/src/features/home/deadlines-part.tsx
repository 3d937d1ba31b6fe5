import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { noFilter, nothingOpen } from '../../address/view.ts';
import { HomeReportsDocument } from '../../gql/graphql.ts';
import { formatDate, periodName, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { leftUntil, nextDeadlines } from './deadlines.ts';

/** Fewer days than this are near. */
const nearDays = 14;

/** What is due next, by the calendar of the Union; and of a province the reports of support that are overdue. */
export function DeadlinesPart({ provinceId }: { readonly provinceId: string | null }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <PanelSection title={say({ vi: 'Thời hạn', en: 'Deadlines' })}>
      <ul className="deadlines">
        {nextDeadlines(todayInVietnam()).map((deadline) => (
          <li key={deadline.day} data-near={deadline.daysLeft < nearDays}>
            <strong className="figures">{say(leftUntil(deadline))}</strong>
            <span>
              {say(deadline.name)}, {say({ vi: 'trước ngày', en: 'before' })} {formatDate(deadline.day, language)}
            </span>
          </li>
        ))}
      </ul>
      {provinceId && <OverdueReports provinceId={provinceId} />}
    </PanelSection>
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

import { Link } from '../../../address/link.tsx';
import type { ReportShow } from '../../../address/report-view.ts';
import { useView } from '../../../address/use-view.ts';
import type { ProgressCountsFragment } from '../../../gql/graphql.ts';
import { type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';

const shows: readonly { readonly show: ReportShow; readonly name: Sentence; readonly count: (of: ProgressCountsFragment) => number }[] = [
  { show: 'missing', name: { vi: 'thiếu', en: 'missing' }, count: ({ missing }) => missing },
  { show: 'late', name: { vi: 'trễ hạn', en: 'late' }, count: ({ late, deadlineDay }) => late + deadlineDay },
  { show: 'returned', name: { vi: 'trả lại', en: 'returned' }, count: ({ returned }) => returned },
  { show: 'waiting', name: { vi: 'chờ cấp trên', en: 'wait for the parent' }, count: (of) => of.baseClosed + of.parentChecked },
  { show: 'accepted', name: { vi: 'đã chấp nhận, đã khóa', en: 'accepted, locked' }, count: ({ accepted, locked }) => accepted + locked },
  { show: 'warned', name: { vi: 'có cảnh báo', en: 'with warnings' }, count: ({ warned }) => warned },
];

/** How many of how many; each count leads to those it counts. */
export function BoardCounts({ progress }: { readonly progress: ProgressCountsFragment }) {
  const say = useSay();
  const language = useLanguage();
  const { view, hrefOf } = useView();
  return (
    <nav className="board-counts" aria-label={say({ vi: 'Tiến độ báo cáo', en: 'Progress of reports' })}>
      <Link href={hrefOf({ reportShow: null })} aria-current={view.reportShow === null ? 'true' : undefined}>
        <strong className="figures">
          {formatCount(progress.reported, language)} / {formatCount(progress.expected, language)}
        </strong>{' '}
        {say({ vi: 'cơ sở đã báo cáo', en: 'bases have reported' })}
      </Link>
      {shows.map(({ show, name, count }) => (
        <Link key={show} href={hrefOf({ reportShow: show })} aria-current={view.reportShow === show ? 'true' : undefined}>
          <strong className="figures">{formatCount(count(progress), language)}</strong> {say(name)}
        </Link>
      ))}
    </nav>
  );
}

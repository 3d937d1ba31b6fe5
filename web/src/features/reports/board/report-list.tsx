import { useState } from 'react';
import { useQuery } from 'urql';
import type { ReportShow } from '../../../address/report-view.ts';
import { type PeriodReportFilter, ReportListDocument } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { DemonstrationMark, isDemonstration } from '../../../ui/marks.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { ReportItem } from './report-item.tsx';

const filters: Readonly<Record<ReportShow, PeriodReportFilter>> = {
  missing: { missing: true },
  late: { timeliness: ['LATE', 'DEADLINE_DAY'] },
  returned: { state: ['RETURNED'] },
  waiting: { state: ['BASE_CLOSED', 'PARENT_CHECKED'] },
  accepted: { state: ['ACCEPTED', 'LOCKED'] },
  warned: { warned: true },
};

interface ReportListProps {
  readonly unitId: string;
  readonly period: string;
  readonly show: ReportShow | null;
  readonly onDone: () => void;
}

const pageSize = 50;

/** Reports of the bases of a unit, by the alphabet, a page at a time. */
export function ReportList({ unitId, period, show, onDone }: ReportListProps) {
  const say = useSay();
  const language = useLanguage();
  const [cursors, keep] = useState<readonly (string | null)[]>([null]);
  const [{ data, error, fetching }, ask] = useQuery({
    query: ReportListDocument,
    variables: { unitId, period, filter: show === null ? null : filters[show], first: pageSize, after: cursors.at(-1) ?? null },
    requestPolicy: 'cache-and-network',
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
    onDone();
  };
  const list = data?.periodReports;
  if (error && !list)
    return (
      <Notice kind="error" onRetry={again}>
        {say(failureOf(error))}
      </Notice>
    );
  if (!list) return <Waiting />;
  if (list.totalCount === 0)
    return <p className="nothing">{say({ vi: 'Không có báo cáo nào như vậy.', en: 'There is no such report.' })}</p>;
  return (
    <section aria-busy={fetching}>
      <p className="list-count">
        {formatCount(list.totalCount, language)} {say({ vi: 'báo cáo', en: 'reports' })}
      </p>
      {list.edges.some(({ node }) => isDemonstration(node.origin)) && <DemonstrationMark isShort />}
      <ul className="report-list">
        {list.edges.map(({ node }) => (
          <ReportItem key={node.unit.id} report={node} onDone={again} />
        ))}
      </ul>
      <div className="dialog-actions">
        {cursors.length > 1 && (
          <button type="button" className="button" onClick={() => keep(cursors.slice(0, -1))}>
            {say({ vi: 'Trang trước', en: 'Previous page' })}
          </button>
        )}
        {list.pageInfo.hasNextPage && (
          <button type="button" className="button" onClick={() => keep([...cursors, list.pageInfo.endCursor ?? null])}>
            {say({ vi: 'Trang sau', en: 'Next page' })}
          </button>
        )}
      </div>
    </section>
  );
}

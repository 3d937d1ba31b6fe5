import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { DemonstrationMark } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { BaseFilters } from './base-filters.tsx';
import type { BaseListQuestion } from './base-list.ts';
import { BaseListSection } from './base-list-section.tsx';
import { BaseTotals, WaitingTotals } from './base-totals.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ListActions, ListCount } from './list-actions.tsx';
import { PrintedPart } from './printed-part.tsx';
import { useBaseList } from './use-base-list.ts';
import { useRefreshRow } from './use-refresh-row.ts';
import { useStatusTotals } from './use-status-totals.ts';

const BasePanel = lazy(() => import('../base/base-panel.tsx').then(({ BasePanel: panel }) => ({ default: panel })));

/** Which bases, where do they stand, who mentors them: the list, and beside it one base. */
export function BasesPage({ person }: { readonly person: Person }) {
  const say = useSay();
  const { view, change, narrow } = useView();
  const { period, asOf } = useMoment();
  const { filter, sort, baseId } = view;
  const filterKey = JSON.stringify(filter);
  // by its content: an equal filter is the same question, whoever made it
  const question = useMemo<BaseListQuestion>(() => ({ period, asOf, filter, sort }), [period, asOf, filterKey, sort]);
  const list = useBaseList(question);
  const totals = useStatusTotals(question);
  const refreshRow = useRefreshRow(list, question, totals.refresh);
  const [isExporting, setExporting] = useState(false);
  const scroller = useRef<HTMLElement>(null);
  const isPhone = useIsPhone();
  const { rows, total, failure } = list.shown;
  usePageTitle(say({ vi: 'Cơ sở', en: 'Bases' }));
  return (
    <div className="bases" data-panel={baseId !== null}>
      <main id="content" className="page" ref={scroller} inert={baseId !== null && isPhone}>
        <PrintedPart shown={rows.length} total={total} />
        <header className="page-head">
          <h1>{say({ vi: 'Cơ sở', en: 'Bases' })}</h1>
          <ListCount total={total} />
          {totals.isDemonstration && <DemonstrationMark />}
          <ListActions list={list} onExport={() => setExporting(true)} />
        </header>
        {totals.failure && !failure && (
          <Notice kind="error" onRetry={totals.refresh}>
            {say(totals.failure)}
          </Notice>
        )}
        {totals.isWaiting && <WaitingTotals />}
        {totals.groups && totals.groups.length > 0 && (
          <BaseTotals
            ruleSet={rows[0]?.gatheringRate.ruleSet}
            groups={totals.groups}
            isBusy={totals.isBusy}
            chosen={filter.statuses}
            onChoose={(statuses) => narrow({ statuses })}
          />
        )}
        <BaseFilters filter={filter} sort={sort} onNarrow={narrow} onSort={(order) => change({ sort: order })} />
        <BaseListSection list={list} scroller={scroller} />
      </main>
      {baseId !== null && (
        <Suspense fallback={<aside className="panel" aria-busy="true" />}>
          <BasePanel
            key={baseId}
            unitId={baseId}
            person={person}
            onClose={() => change({ baseId: null })}
            onChanged={(unitId) => void refreshRow(unitId)}
          />
        </Suspense>
      )}
      {isExporting && <ExportDialog question={question} onClose={() => setExporting(false)} />}
    </div>
  );
}

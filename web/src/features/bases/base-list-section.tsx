import { type RefObject, useCallback } from 'react';
import { useView } from '../../address/use-view.ts';
import { noFilter } from '../../address/view.ts';
import { useSay } from '../../language/language.ts';
import { useIsPrinting } from '../../lists/use-printing.ts';
import { Notice } from '../../ui/notice.tsx';
import { BaseTable } from './base-table.tsx';
import { NoBases } from './no-bases.tsx';
import type { ShownBaseList } from './use-base-list.ts';

interface BaseListSectionProps {
  readonly list: ShownBaseList;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** As many rows wait for the first answer as a screen holds. */
const firstRows = 20;

/** The list in each of its states: on its way, there, empty, failed, or failed half-way. */
export function BaseListSection({ list, scroller }: BaseListSectionProps) {
  const say = useSay();
  const { view, hrefOf, change, narrow } = useView();
  const isPrinting = useIsPrinting();
  const hrefOfBase = useCallback((unitId: string) => hrefOf({ baseId: unitId }), [hrefOf]);
  const { loadTo, shown } = list;
  const { rows, total, failure } = shown;
  const reach = useCallback((count: number) => void loadTo(count), [loadTo]);
  if (total === 0) return <NoBases onClear={() => narrow(noFilter)} />;
  const hasNothing = failure !== null && rows.length === 0;
  return (
    <>
      {failure && (
        <Notice kind="error" onRetry={() => reach(1)}>
          {say(failure)}
        </Notice>
      )}
      {!hasNothing && (
        <BaseTable
          rows={rows}
          total={total ?? firstRows}
          sort={view.sort}
          openId={view.baseId}
          isBusy={list.isStale || total === null}
          isWhole={isPrinting}
          scroller={scroller}
          hrefOf={hrefOfBase}
          onSort={(order) => change({ sort: order })}
          onReach={reach}
        />
      )}
    </>
  );
}

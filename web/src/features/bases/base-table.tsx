import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { BaseLineFragment, BaseOrder } from '../../gql/graphql.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { Spacer, WaitingRow } from '../../lists/spare-rows.tsx';
import { useRowHeight } from '../../lists/use-row-height.ts';
import { useRowKeys } from '../../lists/use-row-keys.ts';
import { BaseTableRow } from './base-row.tsx';
import { ColumnHeading } from './column-heading.tsx';
import { columnsOf } from './columns.ts';

interface BaseTableProps {
  readonly rows: readonly BaseLineFragment[];
  readonly total: number;
  readonly sort: BaseOrder;
  readonly openId: string | null;
  readonly isBusy: boolean;
  /** Shows every row that is there, for paper. */
  readonly isWhole: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly hrefOf: (unitId: string) => string;
  readonly onSort: (order: BaseOrder) => void;
  readonly onReach: (count: number) => void;
}

/** Rows drawn beyond the edges, so that a quick turn of the wheel finds them there. */
const overscan = 12;

/** The whole list as one table, of which only the rows in sight exist. */
export function BaseTable(props: BaseTableProps) {
  const { rows, total, sort, openId, isBusy, isWhole, scroller, hrefOf, onSort, onReach } = props;
  const say = useSay();
  const language = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const [offset, setOffset] = useState(0);
  const rowHeight = useRowHeight();
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: offset,
    overscan,
  });
  useLayoutEffect(() => setOffset(table.current?.offsetTop ?? 0));
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const windowed = virtualizer.getVirtualItems();
  const shown = isWhole ? rows.map((_, index) => index) : windowed.map(({ index }) => index);
  const reached = (windowed.at(-1)?.index ?? 0) + 1;
  useLayoutEffect(() => {
    onReach(reached);
  }, [reached, onReach]);
  const keys = useRowKeys(table, total, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }));
  const reachable = shown.includes(keys.current) ? keys.current : shown[0];
  const before = isWhole ? 0 : (windowed[0]?.start ?? offset) - offset;
  const after = isWhole ? 0 : Math.max(0, virtualizer.getTotalSize() - ((windowed.at(-1)?.end ?? offset) - offset));
  const columns = columnsOf(rows[0]?.classificationYear ?? null);
  return (
    <table ref={table} className="base-table" aria-rowcount={total + 1} aria-busy={isBusy} onKeyDown={keys.onKeyDown}>
      <caption className="visually-hidden">
        {say({ vi: `Danh sách ${formatCount(total, language)} cơ sở`, en: `List of ${formatCount(total, language)} bases` })}
      </caption>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <ColumnHeading key={column.name} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        <Spacer height={before} />
        {shown.map((index) => {
          const row = rows[index];
          if (!row) return <WaitingRow key={index} columns={columns} />;
          const { id } = row.unit;
          return (
            <BaseTableRow key={id} row={row} index={index} href={hrefOf(id)} isOpen={id === openId} isReachable={index === reachable} />
          );
        })}
        <Spacer height={after} />
      </tbody>
    </table>
  );
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { ShownPages } from '../graph/use-pages.ts';
import { type Sentence, useSay } from '../language/language.ts';
import type { Column } from './column.ts';
import { Spacer, WaitingRow } from './spare-rows.tsx';
import { useIsPrinting } from './use-printing.ts';
import { useRowHeight } from './use-row-height.ts';
import { useRowKeys } from './use-row-keys.ts';

/** Where a row stands in the whole list. */
export interface RowPlace {
  /** From 0. */
  readonly index: number;
  /** The one row the tab key reaches; the arrows go on from there. */
  readonly isReachable: boolean;
}

interface PagedTableProps<Row> {
  readonly list: ShownPages<Row>;
  /** Names the table in styles. */
  readonly name: string;
  readonly caption: Sentence;
  readonly columns: readonly Column[];
  readonly children: (row: Row, place: RowPlace) => ReactNode;
}

/** Rows drawn beyond the edges, and rows that wait below the last one that is there. */
const overscan = 12;
const waitingRows = 8;

/** A whole list as one table, of which only the rows in sight exist; further ones are read when somebody comes near. */
export function PagedTable<Row>({ list, name, caption, columns, children }: PagedTableProps<Row>) {
  const say = useSay();
  const isPrinting = useIsPrinting();
  const { loadTo, isStale, shown } = list;
  const count = shown.rows.length + (shown.hasMore ? waitingRows : 0);
  const table = useRef<HTMLTableElement>(null);
  const [offset, setOffset] = useState(0);
  const rowHeight = useRowHeight();
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => table.current?.closest<HTMLElement>('main') ?? null,
    estimateSize: () => rowHeight,
    scrollMargin: offset,
    overscan,
  });
  useLayoutEffect(() => setOffset(table.current?.offsetTop ?? 0));
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const windowed = virtualizer.getVirtualItems();
  const reached = (windowed.at(-1)?.index ?? 0) + 1;
  useLayoutEffect(() => loadTo(reached), [reached, loadTo]);
  const keys = useRowKeys(table, count, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }));
  // paper takes every row that is there
  const indexes = isPrinting ? shown.rows.map((_row, index) => index) : windowed.map(({ index }) => index);
  const reachable = indexes.includes(keys.current) ? keys.current : indexes[0];
  return (
    <table ref={table} className={`base-table ${name}`} aria-busy={isStale} onKeyDown={keys.onKeyDown}>
      <caption className="visually-hidden">{say(caption)}</caption>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <th key={column.name} scope="col" className={column.isNumber ? `col-${column.name} number` : `col-${column.name}`}>
              {say(column.title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Spacer height={(windowed[0]?.start ?? offset) - offset} />
        {indexes.map((index) => {
          const row = shown.rows[index];
          return row ? children(row, { index, isReachable: index === reachable }) : <WaitingRow key={index} columns={columns} />;
        })}
        <Spacer height={virtualizer.getTotalSize() - ((windowed.at(-1)?.end ?? offset) - offset)} />
      </tbody>
    </table>
  );
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { useView } from '../../../address/use-view.ts';
import type { MemberLineFragment } from '../../../gql/graphql.ts';
import type { ShownPages } from '../../../graph/use-pages.ts';
import { useSay } from '../../../language/language.ts';
import { useRowHeight } from '../../bases/use-row-height.ts';
import { useRowKeys } from '../../bases/use-row-keys.ts';
import { MemberRow, WaitingMember } from './member-row.tsx';

interface MemberTableProps {
  readonly list: ShownPages<MemberLineFragment>;
  readonly openId: string | null;
}

/** Rows drawn beyond the edges, and rows that wait below the last one that is there. */
const overscan = 12;
const waitingRows = 8;

/** The whole list as one table, of which only the rows in sight exist; further ones are read when somebody comes near. */
export function MemberTable({ list, openId }: MemberTableProps) {
  const say = useSay();
  const { hrefOf } = useView();
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
  const first = windowed[0];
  const last = windowed.at(-1);
  const reachable = windowed.some(({ index }) => index === keys.current) ? keys.current : first?.index;
  return (
    <table ref={table} className="base-table member-table" aria-busy={isStale} onKeyDown={keys.onKeyDown}>
      <caption className="visually-hidden">{say({ vi: 'Danh sách hội viên', en: 'List of members' })}</caption>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">{say({ vi: 'Họ và tên', en: 'Name' })}</th>
          <th scope="col" className="col-born number">
            {say({ vi: 'Năm sinh', en: 'Born' })}
          </th>
          <th scope="col" className="col-home">
            {say({ vi: 'Nơi sinh hoạt', en: 'Belongs to' })}
          </th>
          <th scope="col" className="col-category">
            {say({ vi: 'Nhóm', en: 'Group' })}
          </th>
          <th scope="col" className="col-state">
            {say({ vi: 'Cư trú', en: 'Residence' })}
          </th>
        </tr>
      </thead>
      <tbody>
        <Spacer height={(first?.start ?? offset) - offset} />
        {windowed.map(({ index }) => {
          const member = shown.rows[index];
          if (!member) return <WaitingMember key={index} />;
          const { id } = member;
          return (
            <MemberRow
              key={id}
              member={member}
              index={index}
              href={hrefOf({ memberId: id })}
              isOpen={id === openId}
              isReachable={index === reachable}
            />
          );
        })}
        <Spacer height={virtualizer.getTotalSize() - ((last?.end ?? offset) - offset)} />
      </tbody>
    </table>
  );
}

/** Stands for the rows out of sight. */
function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: empty space takes no focus
    <tr className="spacer" aria-hidden="true">
      <td style={{ blockSize: height }} />
    </tr>
  );
}

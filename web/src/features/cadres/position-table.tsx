import { memo } from 'react';
import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import type { PositionLineFragment } from '../../gql/graphql.ts';
import type { ShownPages } from '../../graph/use-pages.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { employmentWords, titleWords } from '../../language/words.ts';
import type { Column } from '../../lists/column.ts';
import { PagedTable, type RowPlace } from '../../lists/paged-table.tsx';

const columns: readonly Column[] = [
  { name: 'name', title: { vi: 'Họ và tên', en: 'Name' }, isNumber: false },
  { name: 'title', title: { vi: 'Chức vụ', en: 'Position' }, isNumber: false },
  { name: 'home', title: { vi: 'Đơn vị', en: 'Unit' }, isNumber: false },
  { name: 'since', title: { vi: 'Từ ngày', en: 'Since' }, isNumber: true },
  { name: 'guides', title: { vi: 'Người kèm cặp cơ sở', en: 'Who mentors the base' }, isNumber: false },
];

interface PositionTableProps {
  readonly list: ShownPages<PositionLineFragment>;
  /** The cadre the panel is open for. */
  readonly openId: string | null;
}

export function PositionTable({ list, openId }: PositionTableProps) {
  const { hrefOf } = useView();
  return (
    <PagedTable list={list} name="cadre-table" caption={{ vi: 'Danh sách cán bộ', en: 'List of cadres' }} columns={columns}>
      {(position, place) => (
        <PositionRow
          key={position.id}
          position={position}
          index={place.index}
          isReachable={place.isReachable}
          href={hrefOf({ cadreId: position.cadre?.id ?? null })}
          isOpen={position.cadre?.id === openId}
        />
      )}
    </PagedTable>
  );
}

interface PositionRowProps extends RowPlace {
  readonly position: PositionLineFragment;
  readonly href: string;
  readonly isOpen: boolean;
}

const PositionRow = memo(function PositionRow({ position, index, isReachable, href, isOpen }: PositionRowProps) {
  const say = useSay();
  const language = useLanguage();
  const { title, employment, from, cadre, unit } = position;
  const mentors = unit?.level === 'BASE' ? unit.mentors?.flatMap((one) => one.cadre?.fullName ?? []) : [];
  return (
    <tr className="base-row" aria-rowindex={index + 2} data-open={isOpen}>
      <th scope="row" className="col-name">
        <Link href={href} data-index={index} tabIndex={isReachable ? 0 : -1} aria-current={isOpen ? 'true' : undefined}>
          {cadre?.fullName ?? '—'}
        </Link>
      </th>
      <td className="col-title">
        {say(titleWords[title])} <span className="quiet">{say(employmentWords[employment])}</span>
      </td>
      <td className="col-home">
        {unit?.fullName ?? '—'} {unit?.level === 'BASE' && <span className="quiet">{unit.parent?.fullName}</span>}
      </td>
      <td className="col-since number">{formatDate(from, language)}</td>
      <td className="col-guides" data-none={!mentors?.length} data-words={say({ vi: 'kèm cặp:', en: 'mentored by' })}>
        {mentors?.join(', ') || '—'}
      </td>
    </tr>
  );
});

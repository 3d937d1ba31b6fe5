import { useView } from '../../../address/use-view.ts';
import type { MemberLineFragment } from '../../../gql/graphql.ts';
import type { ShownPages } from '../../../graph/use-pages.ts';
import type { Column } from '../../../lists/column.ts';
import { PagedTable } from '../../../lists/paged-table.tsx';
import { MemberRow } from './member-row.tsx';

interface MemberTableProps {
  readonly list: ShownPages<MemberLineFragment>;
  readonly openId: string | null;
}

const columns: readonly Column[] = [
  { name: 'name', title: { vi: 'Họ và tên', en: 'Name' }, isNumber: false },
  { name: 'born', title: { vi: 'Năm sinh', en: 'Born' }, isNumber: true },
  { name: 'home', title: { vi: 'Nơi sinh hoạt', en: 'Belongs to' }, isNumber: false },
  { name: 'category', title: { vi: 'Nhóm', en: 'Group' }, isNumber: false },
  { name: 'state', title: { vi: 'Cư trú', en: 'Residence' }, isNumber: false },
];

/** The members of the list, each with where she belongs and how. */
export function MemberTable({ list, openId }: MemberTableProps) {
  const { hrefOf } = useView();
  return (
    <PagedTable list={list} name="member-table" caption={{ vi: 'Danh sách hội viên', en: 'List of members' }} columns={columns}>
      {(member, { index, isReachable }) => (
        <MemberRow
          key={member.id}
          member={member}
          index={index}
          href={hrefOf({ memberId: member.id })}
          isOpen={member.id === openId}
          isReachable={isReachable}
        />
      )}
    </PagedTable>
  );
}

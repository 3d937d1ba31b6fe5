import { today } from '@vwu/kit/clock';
import { type RawBuilder, sql, streamRows } from '@vwu/kit/database';
import { isAmongReached } from '@vwu/kit/reach';
import { Member } from '../member/member.entity.ts';
import { MemberDetails } from '../member/member-details.ts';
import { cellWords } from '../member-import/cell-words.ts';
import type { AskedContent, Content } from './content.ts';
import { type ExportColumn, type ExportRow, exportable } from './export-column.ts';
import { originColumn } from './words.ts';

const words = {
  category: cellWords.category,
  residence: cellWords.residence,
  state: { PRESENT: 'Đang sinh hoạt', ABSENT: 'Vắng mặt', MIGRATED: 'Di cư, đi làm ăn xa', FORMER: 'Đã thôi' },
} as const;

/** The list of members in the order of the template they are brought in by, as far as it may leave. */
const columns: readonly ExportColumn[] = [
  { name: 'number', title: 'STT', kind: 'COUNT' },
  { name: 'base', title: 'Cơ sở Hội', kind: 'TEXT' },
  { name: 'branch', title: 'Chi hội', kind: 'TEXT' },
  { name: 'group', title: 'Tổ phụ nữ', kind: 'TEXT' },
  { name: 'fullName', title: 'Họ và tên', kind: 'TEXT' },
  { name: 'bornOn', title: 'Ngày sinh', kind: 'DAY' },
  { name: 'birthYear', title: 'Năm sinh', kind: 'YEAR' },
  { name: 'state', title: 'Tình trạng hội viên', kind: 'TEXT', words: words.state },
  { name: 'category', title: 'Nhóm hội viên', kind: 'TEXT', words: words.category },
  { name: 'residence', title: 'Tình trạng cư trú', kind: 'TEXT', words: words.residence },
  { name: 'cardNumber', title: 'Số thẻ hội viên', kind: 'TEXT' },
  { name: 'admittedOn', title: 'Ngày kết nạp', kind: 'DAY' },
  { name: 'exitedOn', title: 'Ngày thôi là hội viên', kind: 'DAY' },
  originColumn,
];

/**
 * The members of a unit and all below on a day (REP-010), by base, branch and name. What is sealed leaves with nobody; who asked that
 * her record is not processed (Law 91/2025/QH15, art. 10), or that it is erased, is not in it.
 */
export const memberContent: Content = {
  columns: exportable(columns, Member, MemberDetails),
  rows: (em, asked) => streamRows(em, sql<ExportRow>`${membersOf(asked)}`),
};

const membersOf = (asked: AskedContent): RawBuilder<unknown> => {
  const day = sql`${asked.filter.asOf ?? today()}::date`;
  return sql`
  with within as materialized (
    select distinct id from organisation.reach_widely(${asked.unitId}::uuid, ${day}) as id
  ), matched as materialized (
    select s.member_id, s.home_id, s.category, s.residence, s.presence, s.valid_to
    from membership.member_state s join membership.member m on m.id = s.member_id
    where s.home_id in (select id from within) and s.valid_from <= ${day} and ${belonging(asked, day)}
      and m.is_current and m.restricted_on is null and m.erased_on is null
      and ${isAmongReached(asked.viewer, 'organisation', sql`m.home_id`)} and ${traits(asked)}
  ), home as materialized (
    ${placesOf(day)}
  )
  select (row_number() over listed)::int as number, h.base, h.branch, h."group", m.full_name as "fullName", m.born_on as "bornOn",
    m.birth_year as "birthYear", case when s.valid_to < ${day} then 'FORMER' else s.presence end as state, s.category, s.residence,
    m.card_number as "cardNumber",
    (select max(a.effective_on) from membership.member_movement a
      where a.member_id = m.id and a.kind = 'ADMITTED' and a.effective_on <= ${day}) as "admittedOn",
    case when s.valid_to < ${day} then s.valid_to + 1 end as "exitedOn", m.origin
  from matched s join membership.member m on m.id = s.member_id join home h on h.id = s.home_id
  window listed as (order by h.base collate "vi-x-icu", h.branch collate "vi-x-icu" nulls first, h."group" collate "vi-x-icu" nulls first,
    m.full_name collate "vi-x-icu", m.id)
  order by number`;
};

/** Who belongs on the day; and of those who had left by then, those of whom the unit was the last. */
const belonging = ({ filter }: AskedContent, day: RawBuilder<unknown>): RawBuilder<unknown> =>
  filter.withFormer === true
    ? sql`not exists (select from membership.member_state l where l.member_id = s.member_id and l.valid_from > s.valid_from and l.valid_from <= ${day})`
    : sql`s.valid_to >= ${day}`;

const isOneOf = (column: string, codes: readonly string[] | null | undefined): RawBuilder<unknown> =>
  codes == null ? sql`true` : sql`${sql.ref(column)} = any (${codes}::text[])`;

const traits = ({ filter: { categories, residences, presences } }: AskedContent): RawBuilder<unknown> =>
  sql`${isOneOf('s.category', categories)} and ${isOneOf('s.residence', residences)} and ${isOneOf('s.presence', presences)}`;

/** What a unit is called on the day; of one that is no more, what it was called at last. */
const nameOf = (unit: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (select v.full_name from organisation.unit_version v where v.unit_id = ${unit} and v.valid_from <= ${day} order by v.valid_from desc limit 1)`;

/**
 * Homes by the names of their base, branch and group: of what went whole into another base, that one's name; of what was split, its own
 * until its members are placed (ORG-010).
 */
const placesOf = (day: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select h.home_id as id, ${nameOf(sql`coalesce(standing.base_id, hung.stem_id, h.home_id)`, day)} as base,
    ${nameOf(sql`hung.branch_id`, day)} as branch, case hung.level when 'GROUP' then ${nameOf(sql`h.home_id`, day)} end as "group"
  from (select distinct home_id from matched) as h
  left join lateral (
    select s.stem_id, s.branch_id, s.level from organisation.unit_stem s
    where s.unit_id = h.home_id and s.valid_from <= ${day} order by s.valid_from desc limit 1
  ) as hung on true
  left join (
    select s.unit_id, min(u.id::text)::uuid as base_id
    from organisation.seats_of(array(select distinct home_id from matched), ${day}) as s
    join organisation.unit u on u.id = s.stem_id and u.level = 'BASE' and ${day} between u.opened_on and u.closed_on
    group by s.unit_id having count(distinct u.id) = 1
  ) as standing on standing.unit_id = h.home_id`;

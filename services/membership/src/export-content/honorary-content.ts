import { type RawBuilder, sql, streamRows } from '@vwu/kit/database';
import { HonoraryContributionKind, HonoraryGender, HonoraryLevel, HonoraryScope, HonoraryState } from '../honorary/honorary.enums.ts';
import { HonoraryDetails } from '../honorary/honorary-details.ts';
import { HonoraryMember } from '../honorary/honorary-member.entity.ts';
import { honoraryConditions } from '../honorary/list-honorary.ts';
import type { AskedContent, Content } from './content.ts';
import { type ExportColumn, type ExportRow, exportable } from './export-column.ts';
import { labelsOf, originColumn } from './words.ts';

const columns: readonly ExportColumn[] = [
  { name: 'number', title: 'STT', kind: 'COUNT' },
  { name: 'fullName', title: 'Họ và tên', kind: 'TEXT' },
  { name: 'gender', title: 'Giới tính', kind: 'TEXT', words: labelsOf(HonoraryGender) },
  { name: 'bornOn', title: 'Ngày sinh', kind: 'DAY' },
  { name: 'nationality', title: 'Quốc tịch', kind: 'TEXT' },
  { name: 'unit', title: 'Đơn vị công nhận', kind: 'TEXT' },
  { name: 'level', title: 'Cấp công nhận', kind: 'TEXT', words: labelsOf(HonoraryLevel) },
  { name: 'state', title: 'Trạng thái', kind: 'TEXT', words: labelsOf(HonoraryState) },
  { name: 'recognisedOn', title: 'Ngày công nhận', kind: 'DAY' },
  { name: 'endsOn', title: 'Thôi từ ngày', kind: 'DAY' },
  { name: 'cardNumber', title: 'Số thẻ', kind: 'TEXT' },
  { name: 'contributions', title: 'Hình thức đóng góp', kind: 'TEXT', words: labelsOf(HonoraryContributionKind) },
  { name: 'scope', title: 'Phạm vi đóng góp', kind: 'TEXT', words: labelsOf(HonoraryScope) },
  originColumn,
];

/** The book of honorary members a level keeps and reports of (HON-020): who they are and what they do, and no number of theirs. */
export const honoraryContent: Content = {
  columns: exportable(columns, HonoraryMember, HonoraryDetails),
  rows: (em, asked) => streamRows(em, sql<ExportRow>`${honoraryOf(asked)}`),
};

const honoraryOf = ({ viewer, unitId, filter: { isOwn, states } }: AskedContent): RawBuilder<unknown> => sql`
  select (row_number() over listed)::int as number, m.full_name as "fullName", m.gender, m.born_on as "bornOn", m.nationality,
    (select v.full_name from organisation.unit_version v where v.unit_id = m.unit_id order by v.valid_from desc limit 1) as unit,
    m.level, m.state, m.recognised_on as "recognisedOn", nullif(m.ended_on, 'infinity') as "endsOn", m.card_number as "cardNumber",
    (select string_agg(distinct c.kind, ';' order by c.kind) from membership.honorary_contribution c where c.honorary_id = m.id) as contributions,
    m.scope, m.origin
  from membership.honorary_member m
  where ${honoraryConditions(viewer, { unitId, isOwn: isOwn ?? null, states: states ?? ['RECOGNISED'] })} and m.erased_on is null
  window listed as (order by m.full_name collate "vi-x-icu", m.id)
  order by number`;

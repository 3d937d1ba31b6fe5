import { today } from '@vwu/kit/clock';
import { instances, type RawBuilder, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { Member } from '../member/member.entity.ts';
import { memberColumns } from '../member/member-question.ts';
import type { MemberTaskKind } from './task-kind.ts';

export interface TaskList {
  readonly kind: MemberTaskKind;
  /** Of whom belongs to this unit or below; of all the viewer sees unless said. */
  readonly unitId?: string | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Awaiting extends Member {
  total!: number;
}

/**
 * Lists members somebody has to look into, by the Vietnamese alphabet. Nothing is written for it: whoever is back, or placed, is no
 * longer on the list, and whoever has been away long enough is, from the day on (MEM-013, ORG-010).
 *
 * @throws {Forbidden} without the scope `persons`.
 */
export async function listTasks({ em, viewer }: Context, { kind, unitId = null, size, after }: TaskList): Promise<Page<Member>> {
  requireScope(viewer, 'persons');
  const codec = new CursorCodec(['memberTasks', kind, unitId]);
  const [name = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const isBelow = (unit: string) =>
    isId(unit)
      ? sql`${isWithinReach(viewer, 'organisation', sql`${unit}::uuid`)} and m.home_id in (select organisation.reach(${unit}::uuid, ${today()}::date))`
      : sql`false`;
  const found = await instances(
    em,
    Awaiting,
    sql`
    with awaiting as materialized (
      select m.id, m.full_name from ${awaitingOf[kind]()} as task join membership.member m on m.id = task.member_id
      where m.is_active and m.is_current and ${isWithinReach(viewer, 'organisation', sql`m.home_id`)} and ${unitId === null ? sql`true` : isBelow(unitId)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from awaiting) as counted
    left join lateral (
      select ${memberColumns} from (
        select * from awaiting a
        where ${id}::uuid is null or (a.full_name collate "vi-x-icu", a.id) > (${name}::text collate "vi-x-icu", ${id}::uuid)
        order by a.full_name collate "vi-x-icu", a.id limit ${size + 1}
      ) as chosen join membership.member m on m.id = chosen.id
      order by m.full_name collate "vi-x-icu", m.id
    ) as page on true`,
  );
  return pageOf(
    found.filter((member) => member.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (member) => member, cursor: (member) => codec.encode([member.fullName, member.id]) },
  );
}

/** Who each kind is of, as rows with a `member_id`. */
const awaitingOf: Readonly<Record<MemberTaskKind, () => RawBuilder<unknown>>> = {
  // Law on Residence 2020, as the guideline has it (002, footnote 1)
  REVIEW_RESIDENCE: () => sql`(
    select s.member_id from membership.member_state s
    where s.presence <> 'PRESENT' and s.valid_to = 'infinity'
      and s.away_since <= (${today()}::date - case s.residence when 'TEMPORARY' then interval '6 months' else interval '12 months' end)::date)`,
  // F-43: she counts where she lives, and nowhere while that is not known
  COMMUNE_MISSING: () => sql`(
    select s.member_id from membership.member_state s
    where s.category = 'SPECIAL_BASE' and s.commune_id is null and s.valid_to = 'infinity'
    union all
    select s.member_id from (
      select h.unit_id from organisation.unit_heir h where h.effective_on <= ${today()}::date and not h.whole group by h.unit_id
    ) as divided
    join membership.member_state s on s.commune_id = divided.unit_id and s.category = 'SPECIAL_BASE' and s.valid_to = 'infinity')`,
  PLACE: () => sql`(
    select m.id as member_id from (
      select h.unit_id from organisation.unit_heir h where h.effective_on <= ${today()}::date and not h.whole group by h.unit_id
    ) as divided
    join membership.member m on m.home_id = divided.unit_id)`,
};

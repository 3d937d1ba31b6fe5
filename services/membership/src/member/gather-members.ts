import { type RawBuilder, sql } from '@vwu/kit/database';
import { isAmongReached, isWithinReach } from '@vwu/kit/reach';
import { mostCounted } from './member.entity.ts';
import { belowUnit, homeOf, homesOf, isAfter, type MemberQuestion, memberColumns, onDay, traitsOf } from './member-question.ts';

/**
 * Answers a question that some thousand members can answer at most: those of a base, of a year of birth in a province, with a number.
 * All are found by that, in an index that says all that is asked of them but their names; then put in order and counted. Of many, like
 * all who bear a common name, that would take seconds.
 */
export function gatherMembers(question: MemberQuestion, by: 'NUMBER' | 'HOMES' | 'YEAR'): RawBuilder<unknown> {
  const { viewer, unitId, search, number, size } = question;
  const within = by === 'YEAR' ? isAmongReached : isWithinReach;
  const conditions = [
    within(viewer, 'organisation', sql`m.home_id`),
    ...(unitId === null ? [] : [belowUnit(question, unitId)]),
    ...traitsOf(question),
    ...(by === 'HOMES' ? [homesOfEither(question)] : []),
    ...(number === null ? [] : [sql`m.citizen_id_index = ${number}`]),
  ];
  const isNamed = search === null ? sql`true` : sql`m.name_folded like public.search_pattern(${search})`;
  return sql`
    with matched as materialized (
      select m.id, m.full_name, case when ${search}::text is null or position(public.mark_text(${search}) in m.name_marked) > 0 then 0 else 1 end as rank
      from (select m.id from membership.member m ${onDay(question)} where ${sql.join(conditions, sql` and `)} offset 0) as one
      join membership.member m on m.id = one.id where ${isNamed}
    )
    select counted.total, page.*
    from (select least(count(*), ${mostCounted + 1})::int as total from matched) as counted
    left join lateral (
      select ${memberColumns}, chosen.rank from (
        select * from matched c
        where ${isAfter(question)}
        order by c.rank, c.full_name collate "vi-x-icu", c.id limit ${size + 1}
      ) as chosen join membership.member m on m.id = chosen.id
      order by chosen.rank, chosen.full_name collate "vi-x-icu", chosen.id
    ) as page on true`;
}

/** To begin with: the homes of the unit that is asked for, or of the viewer's own; which of the two is a base, or lies below one, is the narrower. */
function homesOfEither(question: MemberQuestion): RawBuilder<unknown> {
  const { viewer, unitId, day } = question;
  return unitId === null ? sql`m.home_id = ${homesOf(viewer.unitId, null)}` : sql`${homeOf(question)} = ${homesOf(unitId, day)}`;
}

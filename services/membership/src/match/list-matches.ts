import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import { Field, ID, InputType } from 'type-graphql';
import { MemberMatch } from './match.entity.ts';
import { MatchState } from './match.enums.ts';

@InputType({ description: 'Which pairs of records. All conditions must hold.' })
export class MatchFilter {
  @Field(() => ID, { nullable: true, description: 'Either of them belongs to this unit or one below it.' }) unitId?: string | null;
  @Field(() => [MatchState], { nullable: true, description: 'In one of these states.' }) state?: MatchState[] | null;
}

export interface MatchList {
  readonly filter: MatchFilter;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends MemberMatch {
  total!: number;
}

/**
 * Pairs of records both of which the viewer may see, the most probable first: a pair of two bases is the matter of whoever stands
 * above both.
 *
 * @throws {Forbidden} without the scope `persons`: each is of a person.
 */
export async function listMatches(em: EntityManager, viewer: Viewer, { filter, size, after }: MatchList): Promise<Page<MemberMatch>> {
  requireScope(viewer, 'persons');
  const codec = new CursorCodec(['matches', filter]);
  const [score = null, id = null] = after == null ? [] : codec.decode(after, ['integer', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select m.id, m.first_id as "firstId", m.second_id as "secondId", m.score, m.reasons, m.state, m.version
      from membership.member_match m
      join membership.member a on a.id = m.first_id
      join membership.member b on b.id = m.second_id
      where (${filter.state ?? null}::text[] is null or m.state = any (${filter.state ?? null}::text[]))
        and ${isWithinReach(viewer, 'organisation', sql`a.home_id`)} and ${isWithinReach(viewer, 'organisation', sql`b.home_id`)}
        and ${ofUnit(viewer, filter.unitId)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${id}::uuid is null or (-score, id) > (-${score}::int, ${id}::uuid) order by score desc, id limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((match) => match.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (match) => match, cursor: (match) => codec.encode([match.score, match.id]) },
  );
}

const ofUnit = (viewer: Viewer, unitId: string | null | undefined) => {
  if (unitId == null) return sql`true`;
  if (!isId(unitId)) return sql`false`;
  const below = sql`(select organisation.reach(${unitId}::uuid, ${today()}::date))`;
  return sql`(${isWithinReach(viewer, 'organisation', sql`${unitId}::uuid`)} and (a.home_id in ${below} or b.home_id in ${below}))`;
};

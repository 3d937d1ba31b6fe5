import { today } from '@vwu/kit/clock';
import { allOf, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { isWithinReach } from '@vwu/kit/reach';
import { isThere, rowsOf } from '../belonging/belonging-kind.ts';
import { standsBelow } from '../belonging/list-belongings.ts';
import type { Context } from '../context.ts';
import type { UnitLevel } from '../unit/unit.enums.ts';
import { narrowedTo } from '../unit/unit.policy.ts';
import { type AffinityType, ClubTotals, clubs } from './club.entity.ts';
import type { ClubTopic } from './club-topic.ts';

export interface ClubFilter {
  readonly affinity?: AffinityType | null;
  readonly topic?: ClubTopic | null;
  /** Level of the unit that founded it. */
  readonly founderLevel?: UnitLevel | null;
}

/** The filter as a condition of a list. */
export const whichClubs = (filter: ClubFilter): { readonly filter: ClubFilter; readonly where: RawBuilder<unknown> } => ({
  filter,
  where: conditions(filter),
});

const conditions = ({ affinity, topic, founderLevel }: ClubFilter): RawBuilder<unknown> =>
  allOf([
    affinity && sql`t.affinity = ${affinity}`,
    topic && sql`t.topic = ${topic}`,
    founderLevel && sql`(select level from organisation.unit f where f.id = t.founding_unit_id) = ${founderLevel}`,
  ]);

interface Where extends ClubFilter {
  readonly unitId?: string | null;
  readonly asOf?: string | null;
}

/** How many clubs there are, and how many members they counted last (ORG-020). */
export async function totalClubs({ em, viewer, visibility }: Context, { unitId, asOf, ...filter }: Where): Promise<ClubTotals> {
  const day = asOf ?? today();
  const below = await narrowedTo({ visibility }, unitId);
  const [totals] = await instances(
    em,
    ClubTotals,
    sql`
    select count(*)::int as clubs, count(members)::int as "clubsCounted", coalesce(sum(members), 0)::int as members
    from (
      select ${clubs.columns} from ${rowsOf(clubs, day)}
      where ${isThere(clubs, day)} and ${conditions(filter)} and ${standsBelow(below, day)}
        and ${isWithinReach(viewer, 'organisation', sql`p.stands_as`)}
    ) as club`,
  );
  if (!totals) throw new Error('a count without a row');
  return totals;
}

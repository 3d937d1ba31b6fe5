import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { Field, ID, InputType } from 'type-graphql';
import { DifficultyDegree } from '../../difficulty/difficulty.entity.ts';
import { TargetGroup } from '../../model/target-group.ts';
import { LackingMaterial } from '../delivery/delivery.entity.ts';
import { GatheringCause } from '../diagnosis/gathering-cause.ts';
import { SolutionMeasure } from '../solution/solution-measure.ts';
import { isOfDegree, rankBy, type SupportCaseOrder } from './case-order.ts';
import { caseColumns } from './read-cases.ts';
import { SupportCase } from './support-case.entity.ts';
import { SupportState } from './support-state.ts';

@InputType({ description: 'Which support cases. All conditions must hold; a list holds if any of its values does.' })
export class SupportCaseFilter {
  @Field(() => ID, { nullable: true, description: 'Of bases below this unit today, and of those that went into them.' })
  withinUnitId?: string | null;
  @Field(() => [SupportState], { nullable: true, description: 'In one of these states.' }) states?: SupportState[] | null;
  @Field(() => [GatheringCause], { nullable: true, description: 'With one of these causes.' }) causes?: GatheringCause[] | null;
  @Field(() => [TargetGroup], { nullable: true, description: 'With one of these hard groups.' }) hardGroups?: TargetGroup[] | null;
  @Field(() => [SolutionMeasure], { nullable: true, description: 'With one of these measures.' }) measures?: SolutionMeasure[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Still open: not closed, its base not ended or, if it has, waiting to be placed (ORG-010); or the others.',
  })
  isOpen?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'With an activity nobody has evaluated (SUP-009), or without.' })
  awaitsEvaluation?: boolean | null;
  @Field(() => LackingMaterial, { nullable: true, description: 'Given nothing of a kind of material in a year (SUP-030).' })
  lacksMaterial?: LackingMaterial | null;
  @Field(() => [DifficultyDegree], {
    nullable: true,
    description: 'Of bases of one of these degrees today: special by a mark or by their area, difficult by a mark (ORG-022, ORG-023).',
  })
  difficulty?: DifficultyDegree[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Of a split or dissolved base, waiting to be placed; or not.' })
  awaitsPlacement?: boolean | null;
}

const awaitsPlacing = sql`exists (select from organisation.support_placement w where w.case_id = c.id)`;

export interface CaseSearch {
  readonly filter: SupportCaseFilter | null | undefined;
  readonly order: SupportCaseOrder;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends SupportCase {
  total!: number;
  rank!: number;
}

/** Lists support cases within the viewer's reach, longest open first or by difficulty and then so. One statement. */
export async function listSupportCases(
  em: EntityManager,
  viewer: Viewer,
  { filter, order, size, after }: CaseSearch,
): Promise<Page<SupportCase>> {
  const codec = new CursorCodec(['supportCases', filter ?? null, order]);
  const [rank = null, openedOn = null, id = null] = after == null ? [] : codec.decode(after, ['integer', 'text', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select c.id, c.opened_on, ${rankBy(order, today())} as rank from organisation.support_case c
      where ${isWithinReach(viewer, 'organisation', sql`c.unit_id`)} and ${conditionOf(filter ?? {})}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select ${caseColumns}, chosen.rank from (
        select id, rank from matched where ${openedOn}::text is null or (rank, opened_on, id) > (${rank}::int, ${openedOn}::date, ${id}::uuid)
        order by rank, opened_on, id limit ${size + 1}) as chosen
      join organisation.support_case c using (id) order by chosen.rank, c.opened_on, c.id
    ) as page on true`,
  );
  return pageOf(
    found.filter((one) => one.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (one) => one, cursor: (one) => codec.encode([one.rank, one.openedOn, one.id]) },
  );
}

function conditionOf(filter: SupportCaseFilter): ReturnType<typeof sql> {
  const { withinUnitId, states, causes, hardGroups, measures, isOpen, lacksMaterial, awaitsEvaluation, difficulty, awaitsPlacement } =
    filter;
  const conditions = [
    withinUnitId == null ? null : isId(withinUnitId) ? isBelow(sql`${withinUnitId}`) : sql`false`,
    states && sql`c.state = any (${states}::text[])`,
    causes && sql`exists (select from organisation.support_cause k where k.case_id = c.id and k.cause = any (${causes}::text[]))`,
    hardGroups &&
      sql`exists (select from organisation.support_hard_group g where g.case_id = c.id and g.hard_group = any (${hardGroups}::text[]))`,
    measures && sql`exists (select from organisation.support_measure m where m.case_id = c.id and m.measure = any (${measures}::text[]))`,
    whether(sql`(c.state <> 'CLOSED_MET' and (c.ended_on is null or ${awaitsPlacing}))`, isOpen),
    lacksMaterial && lacks(lacksMaterial),
    whether(sql`exists (select from organisation.support_activity a where a.case_id = c.id and a.evaluated_on is null)`, awaitsEvaluation),
    difficulty && isOfDegree(difficulty, today()),
    whether(awaitsPlacing, awaitsPlacement),
  ].filter((one) => one != null);
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
}

const whether = (condition: ReturnType<typeof sql>, asked: boolean | null | undefined) =>
  asked == null ? null : sql`${condition} = ${asked}::boolean`;

/** SUP-030: by the year of the day a material was received. */
const lacks = ({ material, year }: LackingMaterial) => sql`not exists (
  select from organisation.support_delivery d
  where d.case_id = c.id and d.material = ${material} and extract(year from d.delivered_on) = ${year})`;

/**
 * Of bases below a unit today, and of those that went into them. Below the root is everybody: fourteen thousand bases of all times need
 * not be listed to find that out.
 */
export const isBelow = (unitId: ReturnType<typeof sql>) => sql`((select organisation.reaches_all(${unitId}::uuid))
  or c.unit_id in (select organisation.reach_to_base(${unitId}::uuid, ${today()}::date)))`;

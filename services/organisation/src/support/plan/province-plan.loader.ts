import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { paperStatus } from '../report/paper-status.ts';
import { ProvincePlan, ProvincePlanDue } from './province-plan.entity.ts';

export interface PlanKey {
  readonly unitId: string;
  readonly year: number;
}

const keyText = ({ unitId, year }: PlanKey) => `${unitId}/${year}`;

/** The plan of a province for a year; null for units that are no province, or that the viewer may not see. */
export type PlanLoader = DataLoader<PlanKey, ProvincePlanDue | null, string>;

export const createPlanLoader = (em: EntityManager, reach: Reach): PlanLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const due = new Map((await readPlansDue(em, keys)).map((one) => [keyText(one), one]));
    return (key) => due.get(key) ?? null;
  });

interface Row extends PlanKey {
  readonly basesBefore: number;
  readonly plan: ProvincePlan | null;
}

/** F-49: a plan is needed where a base needed support when the year began, as its figures of the periods due by then say. */
export async function readPlansDue(em: EntityManager, keys: readonly PlanKey[]): Promise<ProvincePlanDue[]> {
  const found = await rows(
    em,
    sql<Row>`
    with asked as (
      select u.id, k.year, p.ends_on as day
      from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ year }) => year)}::int[]) as k (id, year)
      left join lateral (
        select ends_on from membership.reporting_period where deadline < make_date(k.year, 1, 1) order by ends_on desc limit 1
      ) as p on true
      join organisation.unit u on u.id = k.id and u.level = 'PROVINCE'
    )
    select k.id as "unitId", k.year, (
        select count(*)::int from organisation.support_verdict(array(
          select a.unit_id from organisation.unit_ancestor a where a.ancestor_id = k.id and k.day between a.valid_from and a.valid_to
        ), k.day, k.day) v where v.needs_support) as "basesBefore",
      case when p.year is not null then json_build_object('number', p.number, 'issuedOn', p.issued_on, 'document', p.document,
        'adaptations', p.adaptations, 'origin', p.origin, 'version', p.version, 'roadmap', (
          select coalesce(json_agg(json_build_object('year', y.key::int, 'bases', y.value::int) order by y.key), '[]')
          from jsonb_each_text(p.roadmap) as y)) end as plan
    from asked k left join organisation.support_province_plan p on p.province_id = k.id and p.year = k.year`,
  );
  return found.map(({ plan, ...row }) =>
    Object.assign(new ProvincePlanDue(), row, {
      plan: plan && Object.assign(new ProvincePlan(), plan),
      status: paperStatus(plan?.issuedOn ?? null, `${row.year + 1}-01-01`, row.basesBefore > 0),
    }),
  );
}

import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { type CriterionTotals, managementCriteria, reviewColumns, SelfReview, SelfReviewSummary } from './self-review.entity.ts';

interface YearOfUnit {
  readonly unitId: string;
  readonly year: number;
}

const keyText = ({ unitId, year }: YearOfUnit) => `${unitId}/${year}`;

/** How bases judged themselves, by base and year; null where they have not, and for units out of reach. */
export type SelfReviewLoader = DataLoader<YearOfUnit, SelfReview | null, string>;

export const createSelfReviewLoader = (em: EntityManager, reach: Reach): SelfReviewLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const found = await instances(
      em,
      SelfReview,
      sql`
      select ${reviewColumns}
      from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ year }) => year)}::int[]) as k (unit_id, year)
      join organisation.self_review r using (unit_id, year)`,
    );
    const byKey = new Map(found.map((review) => [keyText(review), review]));
    return (key) => byKey.get(key) ?? null;
  });

/** The self-reviews of the bases below units, by unit and year; null for units out of reach. */
export type SelfReviewSummaryLoader = DataLoader<YearOfUnit, SelfReviewSummary | null, string>;

interface Summed {
  readonly unitId: string;
  readonly year: number;
  readonly bases: number;
  readonly reviewed: number;
  readonly criteria: CriterionTotals[];
}

export const createSelfReviewSummaryLoader = (em: EntityManager, reach: Reach): SelfReviewSummaryLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const found = await rows(
      em,
      sql<Summed>`
      with k as (
        select unit_id, year, least(make_date(year, 12, 31), ${today()}::date) as day
        from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ year }) => year)}::int[]) as k (unit_id, year)
      ), base as (
        select k.unit_id, k.year, a.unit_id as base_id, r.unit_id is not null as is_reviewed
        from k
        join organisation.unit_ancestor a on a.ancestor_id = k.unit_id and k.day between a.valid_from and a.valid_to
        join organisation.unit u on u.id = a.unit_id and u.level = 'BASE' and u.kind = 'TERRITORIAL'
        left join organisation.self_review r on r.unit_id = a.unit_id and r.year = k.year
      ), total as (
        select b.unit_id, b.year, s.criterion, sum(s.score)::int as points, min(s.score)::int as least
        from base b join organisation.self_review_score s on s.unit_id = b.base_id and s.year = b.year group by b.unit_id, b.year, s.criterion
      )
      select k.unit_id as "unitId", k.year, count(b.base_id)::int as bases, (count(*) filter (where b.is_reviewed))::int as reviewed,
        coalesce((select json_agg(json_build_object('criterion', t.criterion, 'points', t.points, 'least', t.least)
            order by array_position(${managementCriteria}::text[], t.criterion))
          from total t where t.unit_id = k.unit_id and t.year = k.year), '[]') as criteria
      from k left join base b using (unit_id, year) group by k.unit_id, k.year`,
    );
    const byKey = new Map(found.map((summed) => [keyText(summed), Object.assign(new SelfReviewSummary(), summed)]));
    return (key) => byKey.get(key) ?? null;
  });

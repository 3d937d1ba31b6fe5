import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { StatedFigure } from './stated-figure.entity.ts';

export type StatedLoader = DataLoader<{ unitId: string }, StatedFigure[] | null, string>;

/** Batches what documents state of units, oldest first; null for units the viewer may not see. */
export const createStatedLoader = (em: EntityManager, reach: Reach): StatedLoader =>
  createReachLoader(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const found = await instances(
        em,
        StatedFigure,
        sql`
      select s.unit_id as "unitId", s.as_of as "asOf", s.indicator, s.label, s.numerator, s.denominator,
        s.stated_percent::float8 as "statedPercent", s.stated_value as "statedValue", s.qualifier, s.measure, s.document, s.place, s.note,
        p.code as period, p.rule_set_id as "ruleSet"
      from membership.stated_figure s
      left join lateral (
        -- half-years and years end half a year apart
        select code, rule_set_id from membership.reporting_period
        where ends_on >= s.as_of and ends_on < s.as_of + interval '6 months' order by ends_on limit 1
      ) as p on true
      where s.unit_id = any (${keys.map(({ unitId }) => unitId)}::uuid[])
      order by s.as_of, s.id`,
      );
      const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
      return (unitId) => byUnit.get(unitId) ?? [];
    },
  );

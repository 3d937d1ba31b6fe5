import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { type MovedUnitKey, movedText } from '@vwu/kit/moved-unit';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { OpenPeriod } from './reorganisation.entity.ts';

/** The periods units that end will not report for any more, oldest first; null for units the viewer may not see. */
export type OpenPeriodLoader = DataLoader<MovedUnitKey, OpenPeriod[] | null, string>;

class OpenPeriodOfMoved extends OpenPeriod {
  text!: string;
}

/**
 * A period is open for a unit that ends before its last day and after its first: the map of a period is that of its last
 * day. Of a day that has passed, also those begun since. What the unit has recorded for one is not counted any more.
 */
export const createOpenPeriodLoader = (em: EntityManager, reach: Reach): OpenPeriodLoader =>
  createReachLoader(reach, movedText, async (keys) => {
    const found = await instances(
      em,
      OpenPeriodOfMoved,
      sql`
      select k.text, p.code as period, p.ends_on as "endsOn", p.deadline,
        exists (select from membership.unit_figures f where f.unit_id = k.unit_id and f.period = p.code) as "hasFigures"
      from unnest(${keys.map(movedText)}::text[], ${keys.map(({ unitId }) => unitId)}::uuid[],
        ${keys.map(({ effectiveOn }) => effectiveOn)}::date[]) as k (text, unit_id, day)
      join organisation.unit u on u.id = k.unit_id and u.level = 'BASE'
      join membership.reporting_period p on p.ends_on >= k.day and date_trunc('year', p.ends_on) <= greatest(k.day, ${today()}::date)
      order by p.ends_on`,
    );
    const byKey = Map.groupBy(found, ({ text }) => text);
    return (text) => byKey.get(text) ?? [];
  });

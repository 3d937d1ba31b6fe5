import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { requirePeriod } from '../report/period.ts';
import { CauseCount, CauseFrequency } from './diagnosis.entity.ts';
import { type GatheringCause, headingOf } from './gathering-cause.ts';

export interface CauseQuestion {
  readonly provinceId: string | null | undefined;
  readonly period: string;
}

/**
 * Counts the causes found at the bases that needed support in a period, as their figures up to it say, on the map of its last day
 * (SUP-018). One statement and the period's.
 *
 * @throws {PeriodUnknown}
 */
export async function countCauses(em: EntityManager, viewer: Viewer, { provinceId, period }: CauseQuestion): Promise<CauseFrequency> {
  const { endsOn } = await requirePeriod(em, period);
  const inProvince =
    provinceId == null
      ? sql`true`
      : isId(provinceId)
        ? sql`exists (select from organisation.unit_ancestor a
            where a.unit_id = u.id and a.ancestor_id = ${provinceId} and ${endsOn}::date between a.valid_from and a.valid_to)`
        : sql`false`;
  const found = await rows(
    em,
    sql<{ cause: GatheringCause | null; bases: number; total: number; diagnosed: number }>`
    with needing as materialized (
      select v.unit_id, c.id as case_id
      from organisation.support_verdict(array(
        select u.id from organisation.unit u
        where u.level = 'BASE' and ${endsOn}::date between u.opened_on and u.closed_on
          and ${inProvince} and ${isWithinReach(viewer, 'organisation', sql`u.id`)}
      ), ${today()}::date, ${endsOn}::date) v
      left join organisation.support_case c on c.unit_id = v.unit_id
      where v.needs_support
    )
    select k.cause, count(k.cause)::int as bases, (select count(*)::int from needing) as total,
      (select count(*)::int from needing n where exists (select from organisation.support_cause d where d.case_id = n.case_id)) as diagnosed
    from needing n left join organisation.support_cause k on k.case_id = n.case_id
    group by k.cause order by count(k.cause) desc, k.cause`,
  );
  const causes = found.flatMap(({ cause, bases }) =>
    cause === null ? [] : [Object.assign(new CauseCount(), { cause, heading: headingOf[cause], bases })],
  );
  const { total = 0, diagnosed = 0 } = found[0] ?? {};
  return Object.assign(new CauseFrequency(), { bases: total, withoutCause: total - diagnosed, causes });
}

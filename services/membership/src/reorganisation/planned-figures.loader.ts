import { type EntityManager, instances, sql } from '@vwu/kit/database';
import type { Reach } from '@vwu/kit/reach';
import DataLoader from 'dataloader';
import { sums, UnitCounts } from '../figures/figures.loader.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import type { Periods } from '../period/period.loader.ts';
import { type Composition, type Part, readComposition } from './composition.ts';
import { plannedBase, type Reported, readReported } from './planned-base.ts';

interface PlannedKey {
  readonly composition: string;
  readonly period: string;
}

/**
 * The figures a unit would have for a period if it were formed as its key says; null for a period it would report itself,
 * for a key that says nothing, and where any part of it is out of the viewer's reach. Three statements at most.
 */
export type PlannedFiguresLoader = DataLoader<PlannedKey, UnitCounts | null, string>;

interface Asked {
  readonly text: string;
  readonly made: Composition;
  readonly period: ReportingPeriod;
}

const textOf = ({ composition, period }: PlannedKey) => `${composition}@${period}`;

export const createPlannedFiguresLoader = (em: EntityManager, reach: Reach, periods: Periods): PlannedFiguresLoader =>
  new DataLoader(
    async (keys) => {
      const known = new Map((await periods()).map((period) => [period.code, period]));
      const read = keys.flatMap((key): Asked[] => {
        const [made, period] = [readComposition(key.composition), known.get(key.period)];
        return made && period && made.parts.length > 0 && period.endsOn < made.day ? [{ text: textOf(key), made, period }] : [];
      });
      const mayBeSeen = await Promise.all(read.map(({ made }) => isWithin(reach, made.parts)));
      const asked = read.filter((_one, index) => mayBeSeen[index]);
      const { bases = [], above = [] } = Object.groupBy(asked, ({ made }) => (made.isBase ? 'bases' : 'above'));
      const found = new Map([...(await figuresOfBases(em, bases)), ...(await figuresAbove(em, above))]);
      return keys.map((key) => found.get(textOf(key)) ?? null);
    },
    { cacheKeyFn: textOf },
  );

const isWithin = async (reach: Reach, parts: readonly Part[]): Promise<boolean> =>
  (await Promise.all(parts.map(({ unitId }) => reach.load(unitId)))).every(Boolean);

async function figuresOfBases(em: EntityManager, asked: readonly Asked[]): Promise<readonly (readonly [string, UnitCounts])[]> {
  if (asked.length === 0) return [];
  const wanted = asked.flatMap(({ made, period }) => made.parts.map(({ unitId }) => ({ unitId, period: period.code })));
  const reported = new Map((await readReported(em, wanted)).map((one) => [`${one.unitId}@${one.period}`, one]));
  const nothing: Omit<Reported, 'unitId' | 'period'> = { counts: null, origin: null, women: null };
  return asked.map(({ text, made, period }) => {
    const pieces = made.parts.map((part) => ({ ...nothing, ...reported.get(`${part.unitId}@${period.code}`), ...part }));
    return [text, plannedBase(pieces, period)] as const;
  });
}

class CountsOfPlanned extends UnitCounts {
  text!: string;
}

/** A unit above is on its first day the sum of the bases its parts had on their last; they go along with them whole. */
async function figuresAbove(em: EntityManager, asked: readonly Asked[]): Promise<readonly (readonly [string, UnitCounts])[]> {
  if (asked.length === 0) return [];
  const wanted = asked.flatMap(({ text, made, period }) =>
    made.parts.map(({ unitId }) => ({ text, unit_id: unitId, period: period.code, day: made.day })),
  );
  const found = await instances(
    em,
    CountsOfPlanned,
    sql`
    select k.text, p.code as period, false as "targetApplies", true as "isAboveBase", ${sums}, null as status, null as "membersNeeded",
      p.rule_set_id as "ruleSetId", coalesce(min(f.origin), 'RECORDED') as origin,
      case when bool_or(f.method = 'ESTIMATED') then 'ESTIMATED' else 'DERIVED' end as method,
      count(f.unit_id)::int as "partsReported", count(*)::int as "partsExpected", 'Tổng hợp từ các cơ sở' as "sourceBody",
      coalesce(max(f.as_of), p.ends_on) as "asOf", 0 as version
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as k (text text, unit_id uuid, period text, day date)
    join membership.reporting_period p on p.code = k.period
    join organisation.unit_ancestor a on a.ancestor_id = k.unit_id and k.day - 1 between a.valid_from and a.valid_to
    join organisation.unit b on b.id = a.unit_id and b.level = 'BASE' and b.target_applies
    left join membership.unit_figures f on f.unit_id = b.id and f.period = p.code
    left join membership.women_population w on w.unit_id = b.id and w.rule_set_id = p.rule_set_id
    group by k.text, p.code`,
  );
  return found.map((counts) => [counts.text, counts] as const);
}

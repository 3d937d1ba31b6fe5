import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { readFigures, type UnitCounts } from '../figures/figures.loader.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import type { Periods } from '../period/period.loader.ts';
import { keyText as figuresKeyText } from '../restatement/pieces.ts';
import { allocate } from './allocate.ts';
import { GrowthTarget } from './growth-target.entity.ts';

export interface TargetKey {
  readonly unitId: string;
  readonly period: string;
}

export type GrowthTargetLoader = DataLoader<TargetKey, GrowthTarget | null, string>;

const keyText = ({ unitId, period }: TargetKey) => `${unitId}@${period}`;

/**
 * Batches the targets of units for a period. An allocation is of all provinces at once, so all of them are read, whatever the viewer
 * may see; told is only what is of units within reach. Null for a unit that is neither the nation nor a province of the day, and for
 * a term without a target.
 */
export const createGrowthTargetLoader = (em: EntityManager, reach: Reach, periods: Periods): GrowthTargetLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const byPeriod = Map.groupBy(keys, ({ period }) => period);
    const known = (await periods()).filter(({ code }) => byPeriod.has(code));
    const targets = (await Promise.all(known.map((period) => targetsOf(em, period)))).flat();
    const byKey = new Map(targets);
    return (text) => byKey.get(text) ?? null;
  });

async function targetsOf(em: EntityManager, period: ReportingPeriod): Promise<(readonly [string, GrowthTarget])[]> {
  const units = await readProgress(em, period, await readUnits(em, period));
  const shares = units.filter(({ isNation }) => !isNation).map(shareOf);
  const national = units[0]?.national ?? 0;
  const increases = allocate(national, shares);
  const unset = allocate(
    national,
    shares.map((share) => ({ ...share, official: null })),
  );
  return units.map(({ unitId, isNation, national: _national, official, officialDocument, source, ...rest }) => {
    const increase = isNation ? national : (increases.get(unitId) ?? 0);
    const allocated = isNation ? national : (unset.get(unitId) ?? 0);
    const told = { ...rest, increase, allocated, isOfficial: isNation || official !== null, document: officialDocument ?? source };
    return [keyText({ unitId, period: period.code }), Object.assign(new GrowthTarget(), told)] as const;
  });
}

const shareOf = ({ unitId, notYetMembers, official }: Progress) => ({ unitId, notYetMembers: notYetMembers ?? 0, official });

type Progress = TargetedUnit & Pick<GrowthTarget, 'atBaseline' | 'notYetMembers' | 'members'>;

/** What units had at the start of the term, and have in the period, both on the units of its last day. */
async function readProgress(em: EntityManager, { code, endsOn }: ReportingPeriod, units: readonly TargetedUnit[]): Promise<Progress[]> {
  const keyOf = (unitId: string, period: string) => ({ unitId, period, day: endsOn });
  const keys = units.flatMap(({ unitId, baselinePeriod }) => [keyOf(unitId, baselinePeriod), keyOf(unitId, code)]);
  const figures = keys.length > 0 ? await readFigures(em, keys) : new Map<string, UnitCounts>();
  const reported = (unitId: string, period: string) => {
    const counts = figures.get(figuresKeyText(keyOf(unitId, period)));
    return counts?.hasFigures ? counts : null;
  };
  return units.map((unit) => {
    const before = reported(unit.unitId, unit.baselinePeriod);
    const notYetMembers = before?.reportedWomen18Plus == null ? null : Math.max(before.reportedWomen18Plus - before.members, 0);
    return { ...unit, atBaseline: before?.members ?? null, notYetMembers, members: reported(unit.unitId, code)?.members ?? null };
  });
}

interface TargetedUnit {
  readonly unitId: string;
  readonly isNation: boolean;
  readonly term: string;
  readonly national: number;
  readonly baselinePeriod: string;
  readonly source: string;
  readonly official: number | null;
  readonly officialDocument: string | null;
  readonly version: number;
}

/** The nation and the provinces of the last day of the period, with the target of its term and what has been set for each. */
const readUnits = (em: EntityManager, { endsOn, ruleSet }: ReportingPeriod): Promise<TargetedUnit[]> =>
  rows(
    em,
    sql<TargetedUnit>`
    select u.id as "unitId", u.level = 'CENTRAL' as "isNation", t.rule_set_id as term, t.increase as national,
      t.baseline_period as "baselinePeriod", t.source, o.increase as official, o.document as "officialDocument", coalesce(o.version, 0) as version
    from membership.growth_target t
    join organisation.unit u on u.level in ('CENTRAL', 'PROVINCE') and ${endsOn}::date between u.opened_on and u.closed_on
    left join membership.official_target o on o.rule_set_id = t.rule_set_id and o.unit_id = u.id
    where t.rule_set_id = ${ruleSet.id} order by u.id`,
  );

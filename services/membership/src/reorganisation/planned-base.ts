import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { DataOrigin } from '@vwu/kit/provenance';
import { restatedSource } from '../figures/figures.entity.ts';
import { UnitCounts } from '../figures/figures.loader.ts';
import { type AllCounts, partOf, restate } from '../figures/restate.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import type { Part } from './composition.ts';

/** What one unit has for one period, and its women of the term. */
export interface Reported {
  readonly unitId: string;
  readonly period: string;
  readonly counts: AllCounts | null;
  readonly origin: DataOrigin | null;
  readonly women: number | null;
}

/** Reads what units have for periods. One statement. */
export const readReported = (em: EntityManager, asked: readonly { readonly unitId: string; readonly period: string }[]) =>
  rows(
    em,
    sql<Reported>`
    select k.unit_id as "unitId", k.period, f.origin, w.women18_plus as women,
      case when f.unit_id is not null then json_build_object(
        'residential', f.residential, 'club', f.club, 'specialBase', f.special_base, 'tradeUnion', f.trade_union,
        'armedForces', f.armed_forces, 'memberOrganisation', f.member_organisation, 'tradeUnionOverlap', f.trade_union_overlap,
        'armedForcesOverlap', f.armed_forces_overlap, 'memberOrganisationOverlap', f.member_organisation_overlap, 'honorary', f.honorary,
        'women18Plus', f.women18_plus) end as counts
    from unnest(${asked.map(({ unitId }) => unitId)}::uuid[], ${asked.map(({ period }) => period)}::text[]) as k (unit_id, period)
    join membership.reporting_period p on p.code = k.period
    left join membership.unit_figures f on f.unit_id = k.unit_id and f.period = k.period
    left join membership.women_population w on w.unit_id = k.unit_id and w.rule_set_id = p.rule_set_id`,
  );

/** A piece of a planned base, with what its unit has. */
export interface PlannedPiece extends Part, Omit<Reported, 'unitId' | 'period'> {}

/**
 * What a base would have for a period, were it formed: the same as `restateSuccessors` and `followStructure` write on the day
 * it is (RATE-022).
 */
export function plannedBase(pieces: readonly PlannedPiece[], period: ReportingPeriod): UnitCounts {
  const restated = restate(pieces);
  const counts = Object.assign(new UnitCounts(), {
    period: period.code,
    hasFigures: restated !== null,
    targetApplies: true,
    isAboveBase: false,
    ruleSetId: period.ruleSet.id,
    origin: pieces.some(({ origin }) => origin === 'DEMONSTRATION') ? 'DEMONSTRATION' : 'RECORDED',
    method: restated?.method ?? 'AS_REPORTED',
    partsReported: restated?.partsReported ?? 0,
    partsExpected: restated?.partsExpected ?? 1,
    sourceBody: restatedSource,
    aggregateSources: null,
    asOf: period.endsOn,
    version: 0,
  });
  if (restated) counts.count(restated.counts, period.ruleSet, true);
  counts.women18Plus ??= womenOf(pieces);
  counts.reportedWomen18Plus = restated ? counts.women18Plus : null;
  return counts;
}

/** The women 18+ of all pieces together, or nothing: a part of them would be no denominator. */
const womenOf = (pieces: readonly PlannedPiece[]): number | null =>
  pieces.length === 0 || pieces.some(({ women }) => women === null)
    ? null
    : pieces.reduce((sum, piece) => sum + partOf(piece.women ?? 0, piece), 0);

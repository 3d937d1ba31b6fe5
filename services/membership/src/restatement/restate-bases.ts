import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { BaseFigures, type CategoryCounts, restatedSource } from '../figures/figures.entity.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import { membersOfPieces, sumsOfPieces, womenOfPiece } from './pieces.ts';

/**
 * Brings what is kept for the bases formed out of `unitId`, and out of those, up to date for a period: called in the
 * transaction that changed the figures, so that no reader sees one without the other.
 */
export async function restateSuccessors(tx: EntityManager, unitId: string, period: ReportingPeriod): Promise<void> {
  await restateBases(tx, await basesOutOf(tx, [unitId]), [period]);
}

/** A base, with its first day. */
export interface FormedBase {
  readonly id: string;
  readonly openedOn: string;
}

/** The bases that units went into when they ended, and those these went into, in the order they were formed. */
export function basesOutOf(tx: EntityManager, unitIds: readonly string[], { withThemselves = false } = {}): Promise<FormedBase[]> {
  return rows(
    tx,
    sql<FormedBase>`
    with recursive onward as (
      select unnest(${unitIds}::uuid[]) as node, 0 as step
      union
      select l.to_unit_id, 1 from onward o
      join organisation.unit_lineage l on l.from_unit_id = o.node
      join organisation.unit u on u.id = l.from_unit_id and u.closed_on = l.effective_on - 1
    )
    select distinct u.id, u.opened_on as "openedOn" from onward o join organisation.unit u on u.id = o.node and u.level = 'BASE'
    where o.step = 1 or ${withThemselves} order by u.opened_on, u.id`,
  );
}

/**
 * Works out what bases have for periods before their first day, from what they were formed of (RATE-022), and keeps it beside
 * what is reported; what nothing calls for any more is taken away. A base that was there before and took others in keeps its own.
 */
export async function restateBases(tx: EntityManager, bases: readonly FormedBase[], periods: readonly ReportingPeriod[]): Promise<void> {
  if (bases.length === 0 || periods.length === 0) return;
  const unitIds = bases.map(({ id }) => id);
  await lockAll(tx, unitIds, periods);
  const found = await instances(tx, RestatedRow, restated(unitIds, periods));
  const ruleSets = new Map(periods.map(({ ruleSet }) => [ruleSet.id, ruleSet]));
  for (const row of found) {
    const ruleSet = ruleSets.get(row.ruleSetId);
    if (ruleSet) row.count(row, ruleSet, row.targetApplies);
  }
  await rows(
    tx,
    sql`
    delete from membership.unit_figures f
    where f.unit_id = any (${unitIds}::uuid[]) and f.period = any (${periods.map(({ code }) => code)}::text[]) and f.method <> 'AS_REPORTED'
      and not exists (
        select from unnest(${found.map(({ unitId }) => unitId)}::uuid[], ${found.map(({ period }) => period)}::text[]) as k (unit_id, period)
        where (k.unit_id, k.period) = (f.unit_id, f.period))`,
  );
  await rows(tx, keep(found));
}

class RestatedRow extends BaseFigures {
  targetApplies!: boolean;
}

/** Whoever works out the figures of a base for a period does so alone, and reads what others have finished. */
const lockAll = (tx: EntityManager, unitIds: readonly string[], periods: readonly ReportingPeriod[]) =>
  rows(
    tx,
    sql`
    select pg_advisory_xact_lock(hashtextextended(k.name, 0))
    from (select 'figures/' || u.id || '/' || p.code as name
      from unnest(${unitIds}::uuid[]) as u (id) cross join unnest(${periods.map(({ code }) => code)}::text[]) as p (code) order by 1) as k`,
  );

const restated = (unitIds: readonly string[], periods: readonly ReportingPeriod[]) => sql<CategoryCounts>`
  with formed as materialized (
    select u.id, u.opened_on, u.target_applies, p.code, p.ends_on, p.rule_set_id
    from organisation.unit u join membership.reporting_period p on p.ends_on < u.opened_on and p.code = any (${periods.map(({ code }) => code)}::text[])
    where u.id = any (${unitIds}::uuid[]) and u.level = 'BASE'
  ), piece as (
    select *, part_to - part_from = 1 as is_whole from membership.pieces_of(
      (select array_agg(id order by id, code) from formed), (select array_agg(opened_on order by id, code) from formed),
      (select array_agg(ends_on order by id, code) from formed))
    where source_id <> base_id
  )
  select b.id as "unitId", b.code as period, b.target_applies as "targetApplies", b.rule_set_id as "ruleSetId", b.ends_on as "asOf",
    ${sumsOfPieces}, ${membersOfPieces} as members,
    case when bool_and(f.women18_plus is not null) then sum(${womenOfPiece})::int end as "women18Plus",
    case when bool_or(piece.is_estimated) then 'ESTIMATED' else 'DERIVED' end as method, min(f.origin) as origin,
    count(f.unit_id)::int as "partsReported", (select count(*)::int from piece p where p.base_id = b.id and p.ends_on = b.ends_on) as "partsExpected"
  from formed b
  join piece on piece.base_id = b.id and piece.ends_on = b.ends_on
  join membership.unit_figures f on f.unit_id = piece.source_id and f.period = b.code
  left join membership.women_population w on w.unit_id = piece.source_id and w.rule_set_id = b.rule_set_id
  group by b.id, b.code, b.ends_on, b.target_applies, b.rule_set_id`;

const keep = (found: readonly RestatedRow[]) => sql`
  insert into membership.unit_figures as f (unit_id, period, residential, club, special_base, trade_union, armed_forces, member_organisation,
    trade_union_overlap, armed_forces_overlap, member_organisation_overlap, honorary, women18_plus, members, status, members_needed, rule_set_id, origin, method, parts_reported, parts_expected, source_body, as_of)
  select k."unitId", k.period, k.residential, k.club, k."specialBase", k."tradeUnion", k."armedForces", k."memberOrganisation",
    k."tradeUnionOverlap", k."armedForcesOverlap", k."memberOrganisationOverlap", k.honorary, k."women18Plus", k.members, k.status, k."membersNeeded", k."ruleSetId", k.origin, k.method, k."partsReported", k."partsExpected",
    ${restatedSource}, k."asOf"
  from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as k ("unitId" uuid, period text, residential int, club int, "specialBase" int,
    "tradeUnion" int, "armedForces" int, "memberOrganisation" int, "tradeUnionOverlap" int, "armedForcesOverlap" int,
    "memberOrganisationOverlap" int, honorary int, "women18Plus" int, members int, status text, "membersNeeded" int,
    "ruleSetId" text, origin text, method text, "partsReported" int, "partsExpected" int, "asOf" date)
  on conflict (unit_id, period) do update set
    residential = excluded.residential, club = excluded.club, special_base = excluded.special_base, trade_union = excluded.trade_union,
    armed_forces = excluded.armed_forces, member_organisation = excluded.member_organisation,
    trade_union_overlap = excluded.trade_union_overlap, armed_forces_overlap = excluded.armed_forces_overlap,
    member_organisation_overlap = excluded.member_organisation_overlap, aggregate_sources = excluded.aggregate_sources, honorary = excluded.honorary,
    women18_plus = excluded.women18_plus, members = excluded.members, status = excluded.status, members_needed = excluded.members_needed,
    origin = excluded.origin, method = excluded.method, parts_reported = excluded.parts_reported, parts_expected = excluded.parts_expected,
    source_body = excluded.source_body, as_of = excluded.as_of, version = f.version + 1
  where f.method <> 'AS_REPORTED'`;

import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { BaseFigures } from './figures.entity.ts';

export interface FiguresKey {
  readonly unitId: string;
  readonly period: string;
}

/** Figures of a unit for a period, and what a rate needs besides: figures may be missing while the women are known. */
export class UnitCounts extends BaseFigures {
  /** False when no base below has reported: the counts are then null and only `women18Plus` may be known. */
  hasFigures!: boolean;
  /** RATE-012: true for a commune base. */
  targetApplies!: boolean;
  /** Women 18+ of the bases that have reported: what `members` compares with. */
  reportedWomen18Plus!: number | null;
  /** True for a sum over bases. */
  isAboveBase!: boolean;
}

export type FiguresLoader = DataLoader<FiguresKey, UnitCounts | null, string>;

const keyText = ({ unitId, period }: FiguresKey) => `${unitId}@${period}`;

/**
 * Batches figures into one statement: a base's own row, or the sum over the commune bases a higher unit had on the last
 * day of the period. A unit formed later is taken on its first day, whose bases hold what was restated for them; a unit
 * that had ended has none. Null for what the viewer may not see.
 */
export const createFiguresLoader = (em: EntityManager, reach: Reach): FiguresLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const found = await instances(em, UnitCounts, figuresOf(keys));
    const byKey = new Map(found.map((counts) => [keyText(counts), counts]));
    return (key) => byKey.get(key) ?? null;
  });

/** Sums over the figures `f` of bases, and their women `w`. */
export const sums = sql`
    count(f.unit_id) > 0 as "hasFigures",
    sum(f.residential)::int as residential, sum(f.club)::int as club, sum(f.special_base)::int as "specialBase",
    sum(f.trade_union)::int as "tradeUnion", sum(f.armed_forces)::int as "armedForces",
    sum(f.member_organisation)::int as "memberOrganisation", sum(f.members)::int as members, sum(f.honorary)::int as honorary,
    sum(coalesce(f.women18_plus, w.women18_plus))::int as "women18Plus",
    sum(coalesce(f.women18_plus, w.women18_plus)) filter (where f.unit_id is not null)::int as "reportedWomen18Plus"`;

const figuresOf = (keys: readonly FiguresKey[]) => sql`
  select k.unit_id as "unitId", p.code as period, u.target_applies as "targetApplies",
    u.level in ('CENTRAL', 'PROVINCE', 'DISTRICT') as "isAboveBase", ${sums},
    case when u.level = 'BASE' then max(f.status) end as status,
    case when u.level = 'BASE' then max(f.members_needed) end as "membersNeeded",
    p.rule_set_id as "ruleSetId",
    coalesce(min(f.origin), 'RECORDED') as origin,
    case when bool_or(f.method = 'ESTIMATED') then 'ESTIMATED'
      when u.level <> 'BASE' or bool_or(f.method = 'DERIVED') then 'DERIVED' else 'AS_REPORTED' end as method,
    case when u.level = 'BASE' then coalesce(max(f.parts_reported), 0) else count(f.unit_id)::int end as "partsReported",
    case when u.level = 'BASE' then coalesce(max(f.parts_expected), 1) else count(*)::int end as "partsExpected",
    case when u.level = 'BASE' then max(f.source_body) else 'Tổng hợp từ các cơ sở' end as "sourceBody",
    coalesce(max(f.as_of), p.ends_on) as "asOf",
    coalesce(max(f.version), 0) as version
  from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ period }) => period)}::text[]) as k (unit_id, period)
  join membership.reporting_period p on p.code = k.period
  join organisation.unit u on u.id = k.unit_id and p.ends_on <= u.closed_on
  join organisation.unit_ancestor a on a.ancestor_id = u.id and greatest(p.ends_on, u.opened_on) between a.valid_from and a.valid_to
  join organisation.unit b on b.id = a.unit_id and b.level = 'BASE' and (b.target_applies or b.id = u.id)
  left join membership.unit_figures f on f.unit_id = b.id and f.period = p.code
  left join membership.women_population w on w.unit_id = b.id and w.rule_set_id = p.rule_set_id
  group by k.unit_id, p.code, u.id`;

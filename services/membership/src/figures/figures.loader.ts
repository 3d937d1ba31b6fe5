import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { areWithin, createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { type FiguresKey, keyText, membersOfPieces, piecesOf, sumNames, sumsOfPieces, womenOfPiece } from '../restatement/pieces.ts';
import { BaseFigures, restatedSource } from './figures.entity.ts';

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

export class FoundCounts extends UnitCounts {
  key!: string;
  /** What an earlier map takes from units of later days, which somebody who sees the past need not see; null otherwise. */
  laterSourceIds!: string[] | null;
}

export type FiguresLoader = DataLoader<FiguresKey, UnitCounts | null, string>;

/**
 * Batches figures into one statement: a base's own row, or the sum over the commune bases a unit has on the day; restated,
 * where that is not the last day of the period. Null for a unit that was not there on the day, and for what the viewer may not see.
 */
export const createFiguresLoader = (em: EntityManager, reach: Reach): FiguresLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const found = await instances(em, FoundCounts, countsOfPieces(piecesOf(keys)));
    const visible = await Promise.all(found.map(({ laterSourceIds }) => areWithin(reach, laterSourceIds ?? [])));
    const byKey = new Map(found.filter((_counts, index) => visible[index]).map((counts) => [counts.key, counts]));
    return (key) => byKey.get(key) ?? null;
  });

/** Figures by the text of their key ({@link keyText}), whatever the viewer may see: for sums and shares of the nation alone. */
export async function readFigures(em: EntityManager, keys: readonly FiguresKey[]): Promise<ReadonlyMap<string, UnitCounts>> {
  const found = await instances(em, FoundCounts, countsOfPieces(piecesOf(keys)));
  return new Map(found.map((counts) => [counts.key, counts]));
}

/** How many there are; on the map of its own day a base counts for one piece only, which need not be proved by sorting them. */
const countOnce = (id: RawBuilder<unknown>) => sql`
    (count(${id}) filter (where a.day = a.ends_on) + count(distinct ${id}) filter (where a.day <> a.ends_on))::int`;

/**
 * The figures that rest on what `asked` and `piece` say, see {@link piecesOf}. They are summed by the key alone: what else is known of a
 * key would be compared for each piece that is put in order.
 */
export const countsOfPieces = (pieces: RawBuilder<unknown>) => sql`
  with ${pieces}, summed as (
    select a.key, ${sumsOfPieces}, ${membersOfPieces} as members,
      sum(${womenOfPiece})::int as women, sum(${womenOfPiece}) filter (where f.unit_id is not null)::int as women_reported,
      ${countOnce(sql`f.unit_id`)} as reported, ${countOnce(sql`piece.source_id`)} as expected,
      min(f.origin) as origin, bool_or(piece.is_estimated or f.method = 'ESTIMATED') as is_estimated, bool_or(piece.source_id <> piece.base_id) as is_moved,
      max(f.source_body) as source_body, (array_agg(f.aggregate_sources))[1] as aggregate_sources, max(f.as_of) as as_of, max(f.version) as version,
      array_agg(distinct piece.source_id) filter (where a.day < a.ends_on) as later
    from asked a
    join piece on piece.key = a.key
    left join membership.unit_figures f on f.unit_id = piece.source_id and f.period = a.period
    left join membership.women_population w on w.unit_id = piece.source_id and w.rule_set_id = a.rule_set_id
    group by a.key
  )
  select a.key, a.unit_id as "unitId", a.period, case when a.level = 'CENTRAL' then a.shown_on else a.day end as "boundariesOn", a.target_applies as "targetApplies",
    a.level in ('CENTRAL', 'PROVINCE', 'DISTRICT') as "isAboveBase", s.reported > 0 as "hasFigures", ${sumNames}, s.members,
    s.women as "women18Plus", s.women_reported as "reportedWomen18Plus", a.rule_set_id as "ruleSetId", coalesce(s.origin, 'RECORDED') as origin,
    case when s.is_estimated then 'ESTIMATED' when a.level <> 'BASE' or s.is_moved then 'DERIVED' else 'AS_REPORTED' end as method,
    s.reported as "partsReported", s.expected as "partsExpected",
    case when a.level <> 'BASE' then 'Tổng hợp từ các cơ sở' when s.is_moved then ${restatedSource} else s.source_body end as "sourceBody",
    case when a.level = 'BASE' and not s.is_moved then s.aggregate_sources end as "aggregateSources",
    coalesce(s.as_of, a.ends_on) as "asOf", case when a.day = a.ends_on then coalesce(s.version, 0) else 0 end as version, s.later as "laterSourceIds"
  from summed s join asked a using (key)`;

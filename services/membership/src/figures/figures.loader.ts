import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { type FiguresKey, keyText, membersOfPieces, piecesOf, sumsOfPieces, womenOfPiece } from '../restatement/pieces.ts';
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

const areWithin = async (reach: Reach, ids: readonly string[]): Promise<boolean> =>
  (await Promise.all(ids.map((id) => reach.load(id)))).every(Boolean);

/** Figures by the text of their key ({@link keyText}), whatever the viewer may see: for sums and shares of the nation alone. */
export async function readFigures(em: EntityManager, keys: readonly FiguresKey[]): Promise<ReadonlyMap<string, UnitCounts>> {
  const found = await instances(em, FoundCounts, countsOfPieces(piecesOf(keys)));
  return new Map(found.map((counts) => [counts.key, counts]));
}

/** How many there are; on the map of its own day a base counts for one piece only, which need not be proved by sorting them. */
const countOnce = (id: RawBuilder<unknown>) => sql`
    (count(${id}) filter (where a.day = a.ends_on) + count(distinct ${id}) filter (where a.day <> a.ends_on))::int`;

/** The figures that rest on what `asked` and `piece` say, see {@link piecesOf}. */
export const countsOfPieces = (pieces: RawBuilder<unknown>) => sql`
  with ${pieces}
  select a.key, a.unit_id as "unitId", a.period, case when a.level = 'CENTRAL' then a.shown_on else a.day end as "boundariesOn", a.target_applies as "targetApplies",
    a.level in ('CENTRAL', 'PROVINCE', 'DISTRICT') as "isAboveBase", count(f.unit_id) > 0 as "hasFigures",
    ${sumsOfPieces}, ${membersOfPieces} as members,
    sum(${womenOfPiece})::int as "women18Plus", sum(${womenOfPiece}) filter (where f.unit_id is not null)::int as "reportedWomen18Plus",
    a.rule_set_id as "ruleSetId", coalesce(min(f.origin), 'RECORDED') as origin,
    case when bool_or(piece.is_estimated or f.method = 'ESTIMATED') then 'ESTIMATED'
      when a.level <> 'BASE' or bool_or(piece.source_id <> piece.base_id) then 'DERIVED' else 'AS_REPORTED' end as method,
    ${countOnce(sql`f.unit_id`)} as "partsReported", ${countOnce(sql`piece.source_id`)} as "partsExpected",
    case when a.level <> 'BASE' then 'Tổng hợp từ các cơ sở' when bool_or(piece.source_id <> piece.base_id) then ${restatedSource}
      else max(f.source_body) end as "sourceBody",
    case when a.level = 'BASE' and not bool_or(piece.source_id <> piece.base_id) then (array_agg(f.aggregate_sources))[1] end as "aggregateSources",
    coalesce(max(f.as_of), a.ends_on) as "asOf",
    case when a.day = a.ends_on then coalesce(max(f.version), 0) else 0 end as version,
    array_agg(distinct piece.source_id) filter (where a.day < a.ends_on) as "laterSourceIds"
  from asked a
  join piece on piece.key = a.key
  left join membership.unit_figures f on f.unit_id = piece.source_id and f.period = a.period
  left join membership.women_population w on w.unit_id = piece.source_id and w.rule_set_id = a.rule_set_id
  group by a.key, a.unit_id, a.period, a.shown_on, a.day, a.ends_on, a.level, a.target_applies, a.rule_set_id`;

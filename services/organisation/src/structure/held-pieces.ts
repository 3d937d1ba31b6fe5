import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { idArray } from './id-array.ts';

/** The new order begins after the one day, and is all in force on the other. */
export interface Turn {
  readonly eve: string;
  readonly day: string;
}

/** What a unit has on the map of the day of the people a base had on the eve. */
export interface HeldPiece {
  readonly holderId: string;
  readonly sourceId: string;
  readonly from: number;
  readonly to: number;
  readonly isEstimated: boolean;
}

/**
 * Reads on whose people the commune bases below some units rest, and those of all above them: by the very function that restates their
 * figures (RATE-022). The nation has the same on every map and is left out.
 */
export const readHeldPieces = (em: EntityManager, { eve, day }: Turn, unitIds: readonly string[]) =>
  rows(
    em,
    sql<HeldPiece>`
    with base as materialized (
      select distinct a.unit_id from organisation.unit_ancestor a join organisation.unit b on b.id = a.unit_id and b.target_applies
      where a.ancestor_id = any (${idArray(unitIds)}::uuid[]) and a.ancestor_level <> 'CENTRAL' and ${day}::date between a.valid_from and a.valid_to
    )
    select h.ancestor_id as "holderId", c.origin_id as "sourceId", c.part_from::float8 as "from", c.part_to::float8 as "to",
      c.is_estimated as "isEstimated"
    from organisation.composition((select array_agg(unit_id order by unit_id) from base),
      (select array_agg(${day}::date order by unit_id) from base), ${eve}::date) as c
    -- what was not there yet brings nobody
    join organisation.unit o on o.id = c.origin_id and ${eve}::date between o.opened_on and o.closed_on
    join organisation.unit_ancestor h on h.unit_id = c.unit_id and h.ancestor_level <> 'CENTRAL' and ${day}::date between h.valid_from and h.valid_to
    where ${eve}::date between c.valid_from and c.valid_to`,
  );

import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { fieldsOf, isThere, rowsAt } from '../belonging/belonging-kind.ts';
import { PartyStructure, partyStructures } from './party-structure.entity.ts';

/** The party structure whose consent a unit needs on a day; null where none is known, and for units out of reach. */
export type ConsentingPartyLoader = DataLoader<UnitOnDay, PartyStructure | null, string>;

class Asked extends PartyStructure {
  askedFor!: string;
}

export const createConsentingPartyLoader = (em: EntityManager, reach: Reach): ConsentingPartyLoader =>
  createReachLoader(reach, onDay, async (keys) => {
    const ids = keys.map(({ unitId }) => unitId);
    const days = keys.map(({ asOf }) => asOf ?? today());
    const found = await readConsenting(em, sql`select k.id, k.day from unnest(${ids}::uuid[], ${days}::date[]) as k (id, day)`);
    const byKey = new Map(found.map((party) => [party.askedFor, party]));
    return (key) => byKey.get(key) ?? null;
  });

/** The party structure a unit has to ask on a day: see {@link readConsenting}. */
export async function findConsentingParty(em: EntityManager, unitId: string, day: string): Promise<PartyStructure | null> {
  const [found] = await readConsenting(em, sql`select ${unitId}::uuid as id, ${day}::date as day`);
  return found ?? null;
}

/**
 * Reads whom units have to ask: the party structure of their own level, «cấp ủy cùng cấp»; a group, which has none, asks that
 * of its branch, and one directly below its base that of the base (000 §III L132–137). Nobody further above is asked instead:
 * that would be a guess.
 */
const readConsenting = (em: EntityManager, keys: RawBuilder<unknown>): Promise<Asked[]> =>
  instances(
    em,
    Asked,
    sql`
    select d.asker || '@' || d.day as "askedFor", ${fieldsOf(partyStructures)}
    from ${rowsAt(
      partyStructures,
      sql`(select coalesce(g.unit_id, k.id) as id, k.day, k.id as asker
        from (${keys}) as k
        left join lateral (
          select coalesce(s.branch_id, s.stem_id) as unit_id from organisation.unit_stem s
          where s.unit_id = k.id and s.level = 'GROUP' and k.day between s.valid_from and s.valid_to
        ) as g on true) as d`,
    )}
    where ${isThere(partyStructures, sql`d.day`)}`,
  );

import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import type { Keyring } from '@vwu/kit/keyring';
import { openDetail } from '../member/member-details.ts';
import { findCandidates, type StoredPerson } from './find-candidates.ts';
import { type ComparedPerson, type Score, scorePair } from './score-pair.ts';
import { nation, threshold } from './weights.ts';

/** A pair that is probable. */
export interface Found extends Score {
  readonly firstId: string;
  readonly secondId: string;
}

/**
 * Works out anew which pairs these records are of: those at or above the threshold are in the queue, those of them that no longer
 * are leave it; what an officer has said of a pair stays. A fixed number of statements for any number of records.
 *
 * @param recorded how many records there are to be taken for one another by chance; as the statistics of the table say, unless given.
 * @returns how many pairs are probable.
 */
export async function findMatches(tx: EntityManager, keyring: Keyring, memberIds: readonly string[], recorded?: number): Promise<number> {
  const found = await probablePairs(tx, keyring, memberIds, recorded);
  await dropOthers(tx, memberIds, found);
  await keepPairs(tx, found);
  return found.length;
}

async function countRecorded(tx: EntityManager): Promise<number> {
  const [table] = await rows(
    tx,
    sql<{ estimate: number }>`select reltuples::float8 as estimate from pg_class where oid = 'membership.member'::regclass`,
  );
  return table && table.estimate > 0 ? table.estimate : nation;
}

/** The pairs these records are of, as they are now; nothing is written. */
export async function probablePairs(tx: EntityManager, keyring: Keyring, memberIds: readonly string[], given?: number): Promise<Found[]> {
  const recorded = given ?? (await countRecorded(tx));
  const candidates = await findCandidates(tx, memberIds);
  const people = new Map<string, ComparedPerson>();
  const opened = (stored: StoredPerson): ComparedPerson => {
    const person = people.get(stored.id) ?? open(keyring, stored);
    people.set(stored.id, person);
    return person;
  };
  const scored = candidates.map(({ one, other, ...among }) => {
    const [firstId = '', secondId = ''] = [one.id, other.id].toSorted();
    return { firstId, secondId, ...scorePair({ ...among, recorded, one: opened(one), other: opened(other) }) };
  });
  return scored.filter(({ score }) => score >= threshold);
}

const open = (keyring: Keyring, { id, citizenId, ...rest }: StoredPerson): ComparedPerson => ({
  ...rest,
  citizenId: citizenId === null ? null : openDetail(keyring, { id, citizenId: Buffer.from(citizenId, 'hex') }, 'citizenId'),
});

async function dropOthers(tx: EntityManager, memberIds: readonly string[], found: readonly Found[]): Promise<void> {
  await rows(
    tx,
    sql`
    delete from membership.member_match m using (
      select id from membership.member_match where state = 'OPEN' and first_id = any (${memberIds}::uuid[])
      union
      select id from membership.member_match where state = 'OPEN' and second_id = any (${memberIds}::uuid[])
    ) as theirs
    where m.id = theirs.id and (m.first_id, m.second_id) not in (
      select * from unnest(${found.map(({ firstId }) => firstId)}::uuid[], ${found.map(({ secondId }) => secondId)}::uuid[]))`,
  );
}

/** In the order of their ids, so that two who keep the same pairs at once wait for one another in one direction. */
async function keepPairs(tx: EntityManager, found: readonly Found[]): Promise<void> {
  if (found.length === 0) return;
  const given = found.map((pair) => ({ id: uuidv7(), ...pair }));
  await rows(
    tx,
    sql`
    insert into membership.member_match as m (id, first_id, second_id, score, reasons, state)
    select id, "firstId", "secondId", score, reasons, 'OPEN'
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as k (id uuid, "firstId" uuid, "secondId" uuid, score smallint, reasons text[])
    order by "firstId", "secondId"
    on conflict (first_id, second_id) do update set score = excluded.score, reasons = excluded.reasons, version = m.version + 1
    where m.state = 'OPEN' and (m.score, m.reasons) is distinct from (excluded.score, excluded.reasons)`,
  );
}

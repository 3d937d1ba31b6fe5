import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import type { WorkQueue } from '@vwu/kit/work-queue';
import { compareRecords } from './compare-records.ts';
import { type Found, probablePairs } from './find-matches.ts';
import { noteComparisons } from './note-comparisons.ts';

interface Sizes {
  /** Members of one transaction: their base is read once for all of them. */
  readonly portion: number;
  /** Records held at once at most: others who record somebody like them wait for the end of the transaction. */
  readonly mostHeld: number;
}

const usual: Sizes = { portion: 2_000, mostHeld: 250 };

/** Bases whose members are compared anew, a portion of them at a time; several processes share the work. */
export const comparisonQueue = (keyring: () => Keyring, sizes: Partial<Sizes> = {}): WorkQueue => ({
  schema: 'membership',
  table: 'comparison_task',
  settle: (tx, baseId) => compareNeighbours(tx, keyring(), { ...usual, ...sizes, baseId }),
  noteDue: noteComparisons,
});

interface Turn extends Sizes {
  readonly baseId: string;
}

/**
 * Compares the next members of a base anew: those of its homes on today's map, and of what went into them. Most have the pairs they had,
 * and nothing is held or written for them; the others are compared as if they had just been recorded. Stopped at any moment, it goes on
 * after the last portion.
 */
async function compareNeighbours(tx: EntityManager, keyring: Keyring, turn: Turn): Promise<void> {
  const { baseId, portion } = turn;
  // nobody waits for the answer
  await rows(tx, sql`set local statement_timeout = 0`);
  const memberIds = await nextMembers(tx, turn);
  const changed = await changedPairs(tx, memberIds, await probablePairs(tx, keyring, memberIds));
  const { held, lastId } = holdable(turn, memberIds, changed);
  if (held.length > 0) await compareRecords(tx, keyring, held);
  if (lastId === undefined || (memberIds.length < portion && lastId === memberIds.at(-1))) await finish(tx, baseId);
  else await goOnAfter(tx, baseId, lastId);
}

/** Nobody who is erased: all of these are called alike. */
async function nextMembers(tx: EntityManager, { baseId, portion }: Turn): Promise<string[]> {
  const found = await rows(
    tx,
    sql<{ id: string }>`
    select m.id from membership.member m
    where m.home_id in (select organisation.reach(${baseId}::uuid, ${today()}::date)) and m.is_current and m.erased_on is null
      and m.id > coalesce((select last_member_id from membership.comparison_progress where base_id = ${baseId}), '00000000-0000-0000-0000-000000000000')
    order by m.id limit ${portion}`,
  );
  return found.map(({ id }) => id);
}

type Pair = readonly [string, string];

/** Pairs that are probable and not in the queue, or there and no longer probable, or for other reasons; never those an officer has answered. */
async function changedPairs(tx: EntityManager, memberIds: readonly string[], found: readonly Found[]): Promise<Pair[]> {
  const changed = await rows(
    tx,
    sql<{ firstId: string; secondId: string }>`
    with found as (
      select * from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as k ("firstId" uuid, "secondId" uuid, reasons text[])
    ), queued as materialized (
      select first_id, second_id, reasons, state from membership.member_match where first_id = any (${memberIds}::uuid[])
      union
      select first_id, second_id, reasons, state from membership.member_match where second_id = any (${memberIds}::uuid[])
    )
    select coalesce(q.first_id, f."firstId") as "firstId", coalesce(q.second_id, f."secondId") as "secondId"
    from found f full join queued q on (q.first_id, q.second_id) = (f."firstId", f."secondId")
    where q.state is null or q.state = 'OPEN' and f.reasons is distinct from q.reasons`,
  );
  return changed.map(({ firstId, secondId }) => [firstId, secondId]);
}

interface Holding {
  readonly held: readonly string[];
  readonly lastId: string | undefined;
}

/**
 * The records of changed pairs, both of each: a pair is scored from the same side whoever asks. No more than may be held at once, and up
 * to which member that is.
 */
function holdable({ mostHeld }: Sizes, memberIds: readonly string[], changed: readonly Pair[]): Holding {
  const pairsOf = new Map<string, string[]>();
  for (const pair of changed) for (const id of pair) pairsOf.set(id, [...(pairsOf.get(id) ?? []), ...pair]);
  const held = new Set<string>();
  let lastId: string | undefined;
  for (const id of memberIds) {
    const theirs = (pairsOf.get(id) ?? []).filter((one) => !held.has(one));
    if (held.size > 0 && held.size + theirs.length > mostHeld) break;
    for (const one of theirs) held.add(one);
    lastId = id;
  }
  return { held: [...held], lastId };
}

const finish = (tx: EntityManager, baseId: string): Promise<unknown> =>
  rows(tx, sql`delete from membership.comparison_progress where base_id = ${baseId}`);

async function goOnAfter(tx: EntityManager, baseId: string, lastId: string): Promise<void> {
  await rows(
    tx,
    sql`
    insert into membership.comparison_progress (base_id, last_member_id) values (${baseId}, ${lastId})
    on conflict (base_id) do update set last_member_id = excluded.last_member_id`,
  );
  await rows(tx, sql`insert into membership.comparison_task (unit_id) values (${baseId})`);
}

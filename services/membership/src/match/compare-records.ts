import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { findMatches } from './find-matches.ts';

/**
 * Works out the pairs of records that an act has just written. Two who are admitted at the same moment see each other: whoever
 * compares a record of the same name, day of birth, telephone, or branch and year waits until the other's act has ended. It comes last
 * in an act, after everything others wait for longer.
 */
export async function compareRecords(tx: EntityManager, keyring: Keyring, memberIds: readonly string[]): Promise<void> {
  await holdLikenesses(tx, memberIds);
  await findMatches(tx, keyring, memberIds);
}

/** One lock for each way records are found by (`findCandidates`), taken in one order by everybody. */
async function holdLikenesses(tx: EntityManager, memberIds: readonly string[]): Promise<void> {
  await rows(
    tx,
    sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended('likeness ' || likeness, 0) as key
      from membership.member m cross join lateral (values
        ('name ' || m.name_key), ('day ' || m.born_on), ('branch ' || m.home_id || ' ' || m.birth_year), ('phone ' || encode(m.phone_index, 'hex'))
      ) as k (likeness)
      where m.id = any (${memberIds}::uuid[]) and likeness is not null
      order by 1
    ) as held`,
  );
}

import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import type { MatchState } from './match.enums.ts';

/** Writes down what has become of a pair; of one that nothing had proposed, too. */
export async function settleMatch(tx: EntityManager, pair: readonly [string, string], state: Exclude<MatchState, 'OPEN'>): Promise<void> {
  const [firstId = '', secondId = ''] = pair.toSorted();
  await rows(
    tx,
    sql`
    insert into membership.member_match as m (id, first_id, second_id, score, reasons, state)
    values (${uuidv7()}, ${firstId}, ${secondId}, 0, '{}', ${state})
    on conflict (first_id, second_id) do update set state = excluded.state, version = m.version + 1`,
  );
}

/** Whoever was said to be somebody else than one record is somebody else than the records that speak for it now. */
export async function carryApart(tx: EntityManager, from: readonly string[], to: readonly string[]): Promise<void> {
  const pairs = await rows(
    tx,
    sql<{ one: string; other: string }>`
    select distinct k.id as one, case when m.first_id = any (${from}::uuid[]) then m.second_id else m.first_id end as other
    from membership.member_match m cross join unnest(${to}::uuid[]) as k (id)
    where m.state = 'APART' and (m.first_id = any (${from}::uuid[])) <> (m.second_id = any (${from}::uuid[]))`,
  );
  for (const { one, other } of pairs) if (!to.includes(other)) await settleMatch(tx, [one, other], 'APART');
}

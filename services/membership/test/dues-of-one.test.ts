import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemberWorld, openMemberWorld } from './member-world.ts';

let world: MemberWorld;
beforeAll(async () => {
  world = await openMemberWorld();
  await world.admitted('chi hội một', {});
});
afterAll(() => world.close());

/** The ways PostgreSQL reads tables for a question, if it takes an index wherever there is one. */
async function readingsOf(question: string): Promise<string[]> {
  await world.db.query('begin');
  await world.db.query('set local enable_seqscan = off');
  const { rows } = await world.db.query<{ 'QUERY PLAN': string }>(`explain ${question}`);
  await world.db.query('rollback');
  return rows.flatMap((row) => /-> +((?:Seq|Index|Bitmap Heap|CTE)[\w ]*) (?:using|on) /.exec(row['QUERY PLAN'])?.[1] ?? []);
}

test('what one member changes of dues is read of her alone, however many there are', async () => {
  const readings = await readingsOf(
    `select * from membership.dues_change_source where member_id = any (array(select id from membership.member limit 1))`,
  );
  expect(readings.length).toBeGreaterThan(4);
  expect(readings.filter((way) => /Seq|CTE/.test(way))).toEqual([]);
});

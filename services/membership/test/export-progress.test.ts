import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExportWorld, openExportWorld } from './export-world.ts';

const count = 1_500;
let world: ExportWorld;

beforeAll(async () => {
  world = await openExportWorld();
  await world.db.query(
    `with one as (
       insert into membership.member (id, full_name, birth_year, home_id, lines, is_active, origin)
       select gen_random_uuid(), 'Nguyễn Thị Minh Họa ' || n, 1980, $1::uuid, 1, true, 'DEMONSTRATION' from generate_series(1, $2::int) as n returning id, home_id
     )
     insert into membership.member_state (member_id, valid_from, valid_to, home_id, category, residence, presence, counts)
     select id, '2020-01-01', 'infinity', home_id, 'RESIDENTIAL', 'PERMANENT', 'PRESENT', '2020-01-01' from one`,
    [unitId('chi hội một'), count],
  );
});

afterAll(() => world.close());

/** Asks for a list, and has it made by somebody who stands still until a table is let go. */
async function begun(lock: string): Promise<{ readonly id: string; readonly working: Promise<void> }> {
  const { data } = await world.request({ format: 'JSONL' });
  await world.db.query(`begin; lock table ${lock}`);
  return { id: data?.requestExport.id, working: world.work() };
}

const progressOf = async (id: string) => {
  const { state, rowCount } = await world.readExport(id);
  return [state, rowCount];
};

test('others hear how far it is while it is being made', async () => {
  const { id, working } = await begun('membership.export_part in share mode');
  await expect.poll(() => progressOf(id), { timeout: 15_000 }).toEqual(['RUNNING', 1_000]);
  await world.db.query('commit');
  await working;
  expect(await progressOf(id)).toEqual(['READY', count]);
});

test('whoever makes what was cancelled stops at its next rows', async () => {
  const { id, working } = await begun('organisation.unit_ancestor in access exclusive mode');
  await expect
    .poll(async () => (await world.db.query('select state from membership.export where id = $1', [id])).rows[0].state)
    .toBe('RUNNING');
  await world.db.query(`update membership.export set state = 'CANCELLED' where id = $1`, [id]);
  await world.db.query('commit');
  await working;
  expect(await progressOf(id)).toEqual(['CANCELLED', 0]);
  expect((await world.db.query('select from membership.export_part where export_id = $1', [id])).rows).toEqual([]);
});

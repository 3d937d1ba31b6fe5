import type { Keyring } from '@vwu/kit/keyring';
import { unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadMembers } from '../src/demonstration/members/load-members.ts';
import { preparation } from '../src/preparation.ts';
import { keyring } from './keyring.ts';
import { type MemberWorld, openMemberWorld } from './member-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

const load = (count: number, isReplacing = false) => loadMembers(world.db, { count, isReplacing, keyring });

const isLoaded = (table: string) => `${table}::regclass::text ~ '^membership[.](member|dues|fund)'`;

/** What is built over the tables that are loaded, and what watches over them: it must be the same after a load as before. */
const definitions = async () =>
  (
    await world.db.query(`
    select pg_get_indexdef(indexrelid) as text from pg_index where ${isLoaded('indrelid')}
    union all select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where ${isLoaded('conrelid')}
    union all select tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal and ${isLoaded('tgrelid')} order by 1`)
  ).rows;

test.each([0, -5, 1.5, Number.NaN, 20_000_001])('%s is no number of members to generate', async (count) => {
  await expect(load(count)).rejects.toMatchObject({ code: 'DEMONSTRATION_COUNT_INVALID' });
});

test('without a base nobody is generated', async () => {
  const { db, close } = await openServiceDatabase(preparation);
  await expect(loadMembers(db, { count: 10, keyring })).rejects.toMatchObject({ code: 'DEMONSTRATION_WITHOUT_UNITS' });
  await close();
});

test('a load that fails has loaded nobody, and leaves the tables as they were', async () => {
  const before = await definitions();
  const broken = { current: 'k1', index: () => Buffer.alloc(16), seal: () => Buffer.alloc(40) } as unknown as Keyring;
  // the same number again and again: refused when the index of active members is built, after all have been copied
  await expect(loadMembers(world.db, { count: 200, keyring: broken })).rejects.toMatchObject({ code: '23505' });
  for (const table of ['member', 'dues_payment', 'fund_entry', 'fund_balance', 'base_count']) expect(await world.rowsOf(table)).toBe(0);
  expect(await definitions()).toEqual(before);
});

test('a second load is refused; to replace takes away those generated, and whom people recorded stay', async () => {
  const before = await definitions();
  const own = await world.admitted('chi hội một');
  await load(50);
  await expect(load(60)).rejects.toMatchObject({ code: 'DEMONSTRATION_MEMBERS_PRESENT' });
  expect(await world.rowsOf('member')).toBe(51);
  await world.db.query(`insert into membership.member_match (id, first_id, second_id, score, reasons, state)
    select gen_random_uuid(), least(id, '${own}'), greatest(id, '${own}'), 90, '{}', 'OPEN' from membership.member where id <> '${own}' limit 1`);
  await load(60, true);
  expect(await world.rowsOf('member')).toBe(61);
  expect(await world.rowsOf('member_match')).toBe(0);
  expect(await world.read(own)).toMatchObject({ id: own, home: { id: unitId('chi hội một') } });
  expect(await definitions()).toEqual(before);
  expect(await world.rowsOf('member_count')).toBeGreaterThan(3);
  expect(await world.countFaults()).toEqual([]);
});

test('who is generated is a member like any other: she moves, and her sealed fields are shown masked', async () => {
  const { rows } = await world.db.query(
    `select id from membership.member where origin = 'DEMONSTRATION' and is_active and citizen_id is not null
    and home_id = $1 limit 1`,
    [unitId('chi hội ba')],
  );
  const { id } = rows[0];
  expect((await world.read(id)).citizenIdMasked).toMatch(/^\*{9}\d{3}$/);
  expect((await world.move('recordExit', id, { kind: 'LEFT', on: '2026-07-15' })).codes).toEqual([]);
  expect((await world.read(id)).isActive).toBe(false);
});

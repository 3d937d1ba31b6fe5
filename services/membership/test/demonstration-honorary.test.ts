import { plantTree } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadHonorary } from '../src/demonstration/load-honorary.ts';
import { preparation } from '../src/preparation.ts';

let one: ServiceDatabase;
let other: ServiceDatabase;

const communes = Object.fromEntries(
  Array.from({ length: 60 }, (_one, index) => [`xã ${index}`, { level: 'BASE', parent: `tỉnh ${index % 5}` } as const]),
);
const provinces = Object.fromEntries(
  Array.from({ length: 5 }, (_one, index) => [`tỉnh ${index}`, { level: 'PROVINCE', parent: 'Trung ương' } as const]),
);

beforeAll(async () => {
  [one, other] = [await openWorld(), await openWorld()];
  for (const { db } of [one, other]) await loadHonorary(db);
});

afterAll(() => Promise.all([one.close(), other.close()]));

async function openWorld(): Promise<ServiceDatabase> {
  const world = await openServiceDatabase(preparation);
  await plantTree(world.db, { 'Trung ương': { level: 'CENTRAL' }, ...provinces, ...communes });
  // provinces are told apart by their codes
  await world.db.query(`update organisation.unit_version set code = substr(full_name, 6) where level = 'PROVINCE'`);
  return world;
}

const rowsOf = async ({ db }: ServiceDatabase, table: string) =>
  (await db.query(`select * from membership.${table} order by 1, 2`)).rows.map(({ recorded_at: _told, ...row }) => row);

test('two installations have the same people, every one marked, and none with a number', async () => {
  for (const table of ['honorary_member', 'honorary_contribution', 'honorary_step'])
    expect(await rowsOf(one, table)).toEqual(await rowsOf(other, table));
  const people = await rowsOf(one, 'honorary_member');
  expect(people).toHaveLength(50);
  expect(new Set(people.map(({ origin }) => origin))).toEqual(new Set(['DEMONSTRATION']));
  expect(people.filter(({ citizen_id, passport, phone, sealed_by }) => citizen_id ?? passport ?? phone ?? sealed_by)).toEqual([]);
});

test('they are of every kind, and each went the way of D4', async () => {
  const people = await rowsOf(one, 'honorary_member');
  expect(new Set(people.map(({ gender }) => gender))).toEqual(new Set(['FEMALE', 'MALE']));
  expect(new Set(people.map(({ level }) => level))).toEqual(new Set(['BASE', 'PROVINCE']));
  expect(new Set(people.map(({ state }) => state))).toEqual(new Set(['RECOGNISED', 'TERMINATED']));
  expect(people.filter(({ nationality }) => nationality !== 'VN').length).toBeGreaterThan(0);
  expect((await one.db.query('select * from membership.honorary_fault')).rows).toEqual([]);
  const { rows } = await one.db.query(
    `select count(*)::int as n from membership.honorary_step a join membership.honorary_step b using (honorary_id) where a.line < b.line and a.taken_on > b.taken_on`,
  );
  expect(rows).toEqual([{ n: 0 }]);
});

import { createReach } from '@vwu/kit/reach';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contents } from '../src/export-content/contents.ts';
import { honoraryContent } from '../src/export-content/honorary-content.ts';
import { honorarySeal } from '../src/honorary/honorary-details.ts';
import { commune, type HonoraryWorld, openHonoraryWorld } from './honorary-world.ts';
import { province } from './member-world.ts';

let world: HonoraryWorld;

beforeAll(async () => {
  world = await openHonoraryWorld();
  await world.recognised({ fullName: 'Trần Văn Một' });
  await world.recognised({ fullName: 'Bùi Thị Hai', gender: 'FEMALE' });
  await world.proposed({ fullName: 'Vũ Văn Chờ' });
});

afterAll(() => world.close());

const listed = async (filter: object = {}, unit = 'tỉnh A', viewer = province) => {
  const rows = [];
  for await (const row of contents.HONORARY.rows(world.em(), { viewer, unitId: unitId(unit), filter })) rows.push(row);
  return rows;
};

test('the book of a level is listed by name, with who recognised and when (HON-020)', async () => {
  const rows = await listed();
  expect(
    rows.map(({ number, fullName, gender, unit, level, state, contributions }) => [
      number,
      fullName,
      gender,
      unit,
      level,
      state,
      contributions,
    ]),
  ).toEqual([
    [1, 'Bùi Thị Hai', 'FEMALE', 'xã một', 'BASE', 'RECOGNISED', 'EXPERT'],
    [2, 'Trần Văn Một', 'MALE', 'xã một', 'BASE', 'RECOGNISED', 'EXPERT'],
  ]);
  expect(Object.keys(rows[0] ?? {})).toEqual(honoraryContent.columns.map(({ name }) => name));
});

test('other states are listed when they are asked for, and a book of its own is of one level', async () => {
  expect((await listed({ states: ['PROPOSED'] })).map(({ fullName }) => fullName)).toEqual(['Vũ Văn Chờ']);
  expect(await listed({ isOwn: true })).toEqual([]);
  expect(await listed({ isOwn: true }, 'xã một', commune)).toHaveLength(2);
});

test('out of reach nobody is listed', async () => {
  expect(await createReach(world.em(), commune, 'organisation').load(unitId('xã hai'))).toBe(false);
  expect(await listed({}, 'xã hai', commune)).toEqual([]);
});

test('no number, no opinion of the police and no document of an end is a column', () => {
  const columns = honoraryContent.columns.map(({ name }) => name);
  expect(honorarySeal.fields.length).toBeGreaterThan(3);
  for (const field of [...honorarySeal.fields, 'policeFavours', 'citizenIdIndex']) expect(columns).not.toContain(field);
});

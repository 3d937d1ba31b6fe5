import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DuesWorld, openDuesWorld, row } from './dues-world.ts';
import { officerOf, partner, province } from './member-world.ts';

let world: DuesWorld;

beforeAll(async () => {
  world = await openDuesWorld();
});

afterAll(() => world.close());

const read = async (name: string, month = '2026-03-15', viewer = province) => {
  const { data } = await world.ask(
    viewer,
    `query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { householdDues(month: "${month}") {
      month isCoarse households members exempt reduced payers unpaid } } } }`,
    { units: [{ __typename: 'Unit', id: unitId(name) }] },
  );
  return data?._entities[0]?.householdDues;
};

test('of households with several members a base sees who is exempt, asked for less, has paid, and who has not (SUP-024)', async () => {
  const live = (home: string, householdId: string) => world.admitted(home, { person: { householdId } });
  const [three, two, alone] = [1, 2, 3].map((number) => `0198c000-0000-7000-8000-00000000010${number}`) as [string, string, string];
  const [exempt, half] = [await live('chi hội một', three), await live('chi hội hai', three)];
  const [paid] = [
    await live('tổ một', three),
    await live('chi hội hai', two),
    await live('chi hội ba', two),
    await live('chi hội hai', alone),
  ];
  const given = { firstMonth: '2026-03-01', reason: 'HOUSEHOLD' };
  expect((await world.relieve(exempt, { ...given, percentOff: 100 })).codes).toEqual([]);
  expect((await world.relieve(half, { ...given, percentOff: 50 })).codes).toEqual([]);
  expect((await world.pay('chi hội một', [row(paid, '2026-03-01', '2026-03-01', 1_000)])).codes).toEqual([]);
  const march = { month: '2026-03-01', isCoarse: false, households: 2, members: 4, exempt: 1, reduced: 1, payers: 1, unpaid: 2 };
  expect(await read('xã một')).toEqual(march);
  expect(await read('xã một', '2026-02-01')).toMatchObject({ members: 4, exempt: 0, reduced: 0, payers: 0, unpaid: 4 });
  expect(await read('chi hội ba'), 'the other lives with one of another base').toMatchObject({ households: 1, members: 1, unpaid: 1 });
  expect(await read('xã mới')).toMatchObject({ households: 0, members: 0, unpaid: 0 });
});

test('it is told of a base and what is below it, cut for who sees no persons, and of nothing out of reach', async () => {
  expect(await read('tỉnh A')).toBeNull();
  expect(await read('xã một', '2026-03-01', officerOf('xã hai'))).toBeNull();
  expect(await read('xã một', '2026-03-01', partner)).toMatchObject({ isCoarse: true, members: null, unpaid: null });
});

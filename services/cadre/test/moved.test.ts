import { settleNext } from '@vwu/kit/work-queue';
import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { followStructure } from '../src/structure/follow-structure.ts';
import { subgraph } from '../src/subgraph.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;

const day = '2028-01-01';
const lastDay = '2027-12-31';

beforeAll(async () => {
  database = await openServiceDatabase(preparation);
  ask = createAsk(subgraph, database.orm, createContext);
  await plantTree(database.db, {
    'Trung ương': { level: 'CENTRAL' },
    'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' },
    'tỉnh B': { level: 'PROVINCE', parent: 'Trung ương' },
    'xã một': { level: 'BASE', parent: 'tỉnh A' },
    'xã hai': { level: 'BASE', parent: 'tỉnh A' },
    'xã ba': { level: 'BASE', parent: 'tỉnh A' },
  });
  await database.db.query('call cadre.watch_structure()');
  for (const name of ['một', 'hai', 'ba', 'bốn', 'năm'])
    await database.db.query(`insert into cadre.cadre values ($1, $2, $3, 'DEMONSTRATION')`, [unitId(name), name, unitId('tỉnh A')]);
  for (const [cadre, title, from, to] of [
    ['một', 'PRESIDENT', '2026-01-01', 'infinity'],
    ['hai', 'VICE_PRESIDENT', '2026-01-01', '2030-12-31'],
    ['ba', 'EXEC_MEMBER', '2026-01-01', 'infinity'],
    ['bốn', 'EXEC_MEMBER', '2028-06-01', 'infinity'],
    ['năm', 'EXEC_MEMBER', '2026-01-01', lastDay],
  ])
    await database.db.query(`insert into cadre.position values ($1, $2, $3, $4, 'FULL_TIME', $5, $6, 'DEMONSTRATION')`, [
      unitId(`chức vụ ${cadre}`),
      unitId('xã một'),
      unitId(cadre ?? ''),
      title,
      from,
      to,
    ]);
  await database.db.query(
    `insert into cadre.mentor_assignment (id, unit_id, cadre_id, role, valid_from, origin) values ($1, $2, $3, 'FULL_TIME_CADRE', '2026-01-01', 'DEMONSTRATION')`,
    [unitId('kèm'), unitId('xã một'), unitId('năm')],
  );
});

afterAll(() => database.close());

const people = async (key: object, viewer = callers.provinceOfficer(unitId('tỉnh A'))) => {
  const { data, codes } = await ask(
    viewer,
    `query ($key: _Any!) { _entities(representations: [$key]) { ... on MovedUnit {
      people { positionsCarried positionsToPlace mentorAssignmentsCarried mentorAssignmentsToPlace } } } }`,
    { key: { __typename: 'MovedUnit', ...key } },
  );
  expect(codes).toEqual([]);
  return data?._entities[0]?.people ?? null;
};

const key = (name: string, extent: string) => ({ unitId: unitId(name), effectiveOn: day, extent });

test('of a unit that goes whole all go along but presidents, who wait (ORG-010)', async () => {
  expect(await people(key('xã một', 'WHOLE'))).toEqual({
    positionsCarried: 2,
    positionsToPlace: 2,
    mentorAssignmentsCarried: 1,
    mentorAssignmentsToPlace: 0,
  });
});

test('of a unit that alone makes a new one those who lead go along too', async () => {
  expect(await people({ ...key('xã một', 'WHOLE'), isSoleSource: true })).toEqual({
    positionsCarried: 4,
    positionsToPlace: 0,
    mentorAssignmentsCarried: 1,
    mentorAssignmentsToPlace: 0,
  });
  expect(await people({ ...key('xã một', 'PART'), isSoleSource: true })).toMatchObject({ positionsCarried: 0, positionsToPlace: 4 });
});

test.each(['PART', 'NONE'])('of a unit that goes %s everybody waits', async (extent) => {
  expect(await people(key('xã một', extent))).toEqual({
    positionsCarried: 0,
    positionsToPlace: 4,
    mentorAssignmentsCarried: 0,
    mentorAssignmentsToPlace: 1,
  });
});

test('a unit where nobody leads has nobody to move', async () => {
  expect(Object.values(await people(key('xã hai', 'WHOLE')))).toEqual([0, 0, 0, 0]);
});

test('a made-up key tells a stranger nothing', async () => {
  expect(await people(key('xã một', 'WHOLE'), callers.provinceOfficer(unitId('tỉnh B')))).toBeNull();
  expect(await people(key('xã một', 'WHOLE'), callers.baseOfficer(unitId('xã hai')))).toBeNull();
});

test.each([
  ['no key', {}],
  ['an id that is none', { unitId: "x' or true --", effectiveOn: day, extent: 'WHOLE' }],
  ['a day that is none', { unitId: unitId('xã một'), effectiveOn: '2028-02-30', extent: 'WHOLE' }],
  ['a list for a day', { unitId: unitId('xã một'), effectiveOn: [day], extent: 'WHOLE' }],
  ['an extent that is none', { unitId: unitId('xã một'), effectiveOn: day, extent: 'SOME' }],
])('%s names no unit', async (_what, made) => {
  expect(await people(made)).toBeNull();
});

test('the first day there is can be asked about', async () => {
  expect(await people({ unitId: unitId('xã một'), effectiveOn: '0001-01-01', extent: 'NONE' })).toMatchObject({ positionsToPlace: 5 });
});

test('what is said before is what then happens, and what is said again', async () => {
  const said = await people(key('xã một', 'WHOLE'));
  const { db, orm } = database;
  await db.query(`insert into organisation.unit_lineage values ($1, $2, $3, 'WHOLE', 1, $4)`, [
    unitId('lineage'),
    unitId('xã một'),
    unitId('xã ba'),
    day,
  ]);
  await db.query(`update organisation.unit set closed_on = $2, ending = 'MERGED' where id = $1`, [unitId('xã một'), lastDay]);
  while (await settleNext(orm, { schema: 'cadre', table: 'structure_task', settle: followStructure }));
  const { rows } = await db.query(
    `select (select count(*)::int from cadre.position where unit_id = $1) as "positionsCarried",
      (select count(*)::int from cadre.placement where kind = 'POSITION') as "positionsToPlace",
      (select count(*)::int from cadre.mentor_assignment where unit_id = $1) as "mentorAssignmentsCarried",
      (select count(*)::int from cadre.placement where kind = 'MENTOR_ASSIGNMENT') as "mentorAssignmentsToPlace"`,
    [unitId('xã ba')],
  );
  expect(rows).toEqual([said]);
  expect(await people(key('xã một', 'WHOLE'))).toEqual(said);
});

const returned = async (given: object, viewer = callers.provinceOfficer(unitId('tỉnh A'))) => {
  const { data, codes } = await ask(
    viewer,
    `query ($key: _Any!) { _entities(representations: [$key]) { ... on ReturnedUnit {
      people { positionsReturned mentorAssignmentsReturned waitingNoMore } } } }`,
    { key: { __typename: 'ReturnedUnit', ...given } },
  );
  expect(codes).toEqual([]);
  return data?._entities[0]?.people ?? null;
};

const countOf = async (table: string, name: string): Promise<number> => {
  const { rows } = await database.db.query(
    `select count(*)::int as count from cadre.${table} where unit_id = $1 and ended_with is null and valid_to >= $2`,
    [unitId(name), day],
  );
  return rows[0].count;
};

test('what a correction gives back is told before, and is what then happens', async () => {
  const { db, orm } = database;
  expect(await countOf('position', 'xã một')).toBe(0);
  const waiting = async () => (await db.query('select from cadre.placement')).rowCount;
  const said = await returned({ unitId: unitId('xã một'), effectiveOn: day });
  expect(said).toEqual({ positionsReturned: 4, mentorAssignmentsReturned: 1, waitingNoMore: 2 });
  expect(await returned({ unitId: unitId('xã một'), effectiveOn: '2027-01-01' })).toMatchObject({ positionsReturned: 0 });
  expect(await returned({ unitId: unitId('xã hai'), effectiveOn: day })).toEqual({
    positionsReturned: 0,
    mentorAssignmentsReturned: 0,
    waitingNoMore: 0,
  });
  await db.query(`insert into cadre.position values ($1, $2, $3, 'EXEC_MEMBER', 'FULL_TIME', $4, 'infinity', 'DEMONSTRATION')`, [
    unitId('chức vụ riêng'),
    unitId('xã ba'),
    unitId('một'),
    day,
  ]);
  // what was only carried to a unit that never was does not wait; what was recorded of it itself does
  expect(await people(key('xã ba', 'NEVER'))).toEqual({
    positionsCarried: 0,
    positionsToPlace: 1,
    mentorAssignmentsCarried: 0,
    mentorAssignmentsToPlace: 0,
  });
  const before = (await waiting()) ?? 0;
  await db.query('delete from organisation.unit_lineage');
  await db.query(`update organisation.unit set closed_on = 'infinity', ending = null where id = $1`, [unitId('xã một')]);
  await db.query(`update organisation.unit set opened_on = $2, closed_on = $3, ending = 'ANNULLED' where id = $1`, [
    unitId('xã ba'),
    day,
    lastDay,
  ]);
  while (await settleNext(orm, { schema: 'cadre', table: 'structure_task', settle: followStructure }));
  expect(await countOf('position', 'xã một')).toBe(said.positionsReturned);
  expect(await countOf('mentor_assignment', 'xã một')).toBe(said.mentorAssignmentsReturned);
  expect(await waiting()).toBe(before - said.waitingNoMore + 1);
});

test('a made-up key of a unit that returns tells a stranger nothing', async () => {
  const given = { unitId: unitId('xã một'), effectiveOn: day };
  expect(await returned(given, callers.provinceOfficer(unitId('tỉnh B')))).toBeNull();
  for (const made of [{}, { unitId: 'x', effectiveOn: day }, { unitId: unitId('xã một'), effectiveOn: '2028-02-30' }])
    expect(await returned(made)).toBeNull();
});

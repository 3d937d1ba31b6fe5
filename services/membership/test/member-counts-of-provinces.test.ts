import { today } from '@vwu/kit/clock';
import { rows, sql } from '@vwu/kit/database';
import { addDays } from '@vwu/kit/date';
import { settleNext } from '@vwu/kit/work-queue';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countsOn } from '../src/count/read-counts.ts';
import { noteNewMap, settleHomes } from '../src/count/settle-homes.ts';
import { readTallies } from '../src/sealed-count/read-sealed-counts.ts';
import { keyring } from './keyring.ts';
import { type MemberWorld, openMemberWorld, province, provinceB, tree } from './member-world.ts';

let world: MemberWorld;

const queue = { schema: 'membership', table: 'count_task', settle: settleHomes };

/** What the service does by itself, all that waits. */
async function settle(): Promise<void> {
  await noteNewMap(world.em());
  while (await settleNext(world.orm, queue));
}

beforeAll(async () => {
  world = await openMemberWorld();
  await world.db.query('call membership.watch_places()');
  for (const home of ['chi hội một', 'tổ một', 'chi hội ba', 'chi hội ở B', 'xã tách'])
    await world.admitted(home, {
      admission: { on: '2021-03-01' },
      person: { details: { targetGroups: ['ELDERLY'] } },
      viewer: home.endsWith('ở B') ? provinceB : province,
    });
  const gone = await world.admitted('chi hội ba', { admission: { on: '2020-01-01' } });
  await world.move('recordExit', gone, { kind: 'LEFT', on: '2024-02-02' });
});

beforeEach(settle);

afterAll(() => world.close());

const days = ['2019-12-31', '2020-06-30', '2021-03-01', '2024-02-01', '2024-02-02', '2025-12-31', today()];

/** Counts of all units, of many days, on the map of one. */
async function read(unitsOf = today()): Promise<unknown> {
  const unitIds = Object.keys(tree).map(unitId);
  const asked = days.map((day) => sql`select * from ${countsOn({ day, unitsOf, unitIds })} as c`);
  return rows(world.em(), sql`select * from (${sql.join(asked, sql` union all `)}) as c order by day, "unitId"`);
}

/** What is sealed, of all units on the map of a day. */
const readSealed = async (day = today()): Promise<unknown> =>
  (
    await readTallies(
      world.em(),
      keyring,
      Object.keys(tree).map((name) => ({ unitId: unitId(name), day, boundariesOn: day })),
    )
  ).toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));

/** What `read` says where homes are looked up in the tree: no map is known. */
async function readFromHomes(unitsOf = today(), readOn: (day: string) => Promise<unknown> = read): Promise<unknown> {
  const { rows: known } = await world.db.query('delete from membership.member_count_map returning valid_from::text, valid_to::text');
  const found = await readOn(unitsOf);
  for (const { valid_from, valid_to } of known)
    await world.db.query('insert into membership.member_count_map (valid_from, valid_to) values ($1, $2)', [valid_from, valid_to]);
  return found;
}

/** Whether provinces are read from their own days: what is wrong there is seen. */
async function isReadFromDays(unitsOf = today()): Promise<boolean> {
  const before = await read(unitsOf);
  await world.db.query(`update membership.member_count_day set members = members + 1000 where place_id = $1`, [unitId('tỉnh A')]);
  const after = await read(unitsOf);
  await world.db.query(`update membership.member_count_day set members = members - 1000 where place_id = $1`, [unitId('tỉnh A')]);
  return JSON.stringify(before) !== JSON.stringify(after);
}

const moveBase = async (name: string, from: string, to: string, day: string): Promise<void> => {
  const ids = [unitId(name), unitId(from)];
  await world.db.query('begin');
  await world.db.query('update organisation.unit_ancestor set valid_to = $3::date - 1 where unit_id = $1 and ancestor_id = $2', [
    ...ids,
    day,
  ]);
  await world.db.query(
    `insert into organisation.unit_ancestor (unit_id, ancestor_id, ancestor_level, depth, valid_from, valid_to) values ($1, $2, 'PROVINCE', 1, $3, 'infinity')`,
    [unitId(name), unitId(to), day],
  );
  await world.db.query('commit');
};

const takeBack = async (name: string, from: string, to: string): Promise<void> => {
  await world.db.query('delete from organisation.unit_ancestor where unit_id = $1 and ancestor_id = $2', [unitId(name), unitId(to)]);
  await world.db.query(`update organisation.unit_ancestor set valid_to = 'infinity' where unit_id = $1 and ancestor_id = $2`, [
    unitId(name),
    unitId(from),
  ]);
};

const placesOf = async (home: string): Promise<unknown> => {
  const { rows: found } = await world.db.query(
    'select base_id as base, province_id as province from membership.member_count_home where home_id = $1',
    [unitId(home)],
  );
  return found[0];
};

test('provinces are read from their own days, on every day what their homes say', async () => {
  expect(await isReadFromDays()).toBe(true);
  const kept = await read();
  expect(kept).toEqual(await readFromHomes());
  expect(kept).toContainEqual(expect.objectContaining({ unitId: unitId('tỉnh A'), day: today(), members: 4 }));
  expect(kept).toContainEqual(expect.objectContaining({ unitId: unitId('tỉnh A'), day: '2024-02-01', members: 5 }));
  expect(await world.countFaults()).toEqual([]);
});

test('what is sealed of bases and provinces is found by the homes that are known', async () => {
  const known = await readSealed();
  expect(known).toEqual(await readFromHomes(today(), readSealed));
  expect(known).toContainEqual(
    expect.objectContaining({ unitId: unitId('tỉnh A'), tally: expect.objectContaining({ 'group:ELDERLY': [4, 4] }) }),
  );
});

test('a base that goes to another province takes its members there: at once from homes, then from days again', async () => {
  const day = today();
  await moveBase('xã hai', 'tỉnh A', 'tỉnh B', day);
  expect(await isReadFromDays(), 'while it waits').toBe(false);
  const waiting = await read();
  await settle();
  expect(await isReadFromDays()).toBe(true);
  expect(await read()).toEqual(waiting);
  expect(await placesOf('chi hội ba')).toEqual({ base: unitId('xã hai'), province: unitId('tỉnh B') });
  expect(await placesOf('xã tách'), 'one of its heirs here, one there').toEqual({ base: null, province: null });
  expect(await world.countFaults()).toEqual([]);
  await takeBack('xã hai', 'tỉnh A', 'tỉnh B');
  await settle();
  expect(await placesOf('chi hội ba')).toEqual({ base: unitId('xã hai'), province: unitId('tỉnh A') });
  expect(await placesOf('xã tách'), 'of two bases of one province').toEqual({ base: null, province: unitId('tỉnh A') });
  expect(await world.countFaults()).toEqual([]);
});

test('a branch that goes to another base of its province takes its members there, and the province stays as it is', async () => {
  const under = (base: string) =>
    world.db.query('update organisation.unit_stem set stem_id = $2 where unit_id in ($1, $3)', [
      unitId('chi hội một'),
      unitId(base),
      unitId('tổ một'),
    ]);
  await under('xã hai');
  expect(await isReadFromDays(), 'while it waits').toBe(false);
  const waiting = await read();
  await settle();
  expect(await placesOf('tổ một')).toEqual({ base: unitId('xã hai'), province: unitId('tỉnh A') });
  expect(await read()).toEqual(waiting);
  expect(await world.countFaults()).toEqual([]);
  await under('xã một');
});

test('what will change on a later day is known to change then', async () => {
  const day = addDays(today(), 5);
  await moveBase('xã hai', 'tỉnh A', 'tỉnh B', day);
  await settle();
  expect(await isReadFromDays()).toBe(true);
  expect(await isReadFromDays(addDays(day, -1))).toBe(true);
  expect(await isReadFromDays(day)).toBe(false);
  expect(await read(day)).toEqual(await readFromHomes(day));
  await takeBack('xã hai', 'tỉnh A', 'tỉnh B');
});

test('every day since the map last changed is read as today is, and none before', async () => {
  const day = addDays(today(), -20);
  await moveBase('xã hai', 'tỉnh A', 'tỉnh B', day);
  await settle();
  expect(await isReadFromDays(day)).toBe(true);
  expect(await isReadFromDays(addDays(day, -1))).toBe(false);
  for (const one of [addDays(day, -1), day, addDays(today(), -1)]) expect(await read(one)).toEqual(await readFromHomes(one));
  await takeBack('xã hai', 'tỉnh A', 'tỉnh B');
});

test('on the day the map changes it is looked at again', async () => {
  await world.db.query(`update membership.member_count_map set valid_from = valid_from - 9, valid_to = $1`, [addDays(today(), -1)]);
  expect(await isReadFromDays()).toBe(false);
  await settle();
  expect(await isReadFromDays()).toBe(true);
});

test('a home seen for the first time when the map has ended waits with all for a new one', async () => {
  await world.db.query(`update membership.member_count_map set valid_from = valid_from - 9, valid_to = $1`, [addDays(today(), -1)]);
  await world.admitted('xã kia ở B', { admission: { on: '2022-01-01' }, viewer: provinceB });
  expect(await world.rowsOf('member_count_map')).toBe(0);
  await settle();
  expect(await read()).toEqual(await readFromHomes());
});

test('whoever is counting for a home that moves is not waited for: it is looked at again when they have finished', async () => {
  await moveBase('xã hai', 'tỉnh A', 'tỉnh B', today());
  await world.db.query('begin');
  await world.db.query('select from membership.member_count_home where home_id = $1 for share', [unitId('chi hội ba')]);
  await settleNext(world.orm, queue);
  await world.db.query('rollback');
  expect(await placesOf('chi hội ba')).toEqual({ base: unitId('xã hai'), province: unitId('tỉnh A') });
  expect(await isReadFromDays()).toBe(false);
  await settle();
  expect(await placesOf('chi hội ba')).toEqual({ base: unitId('xã hai'), province: unitId('tỉnh B') });
  expect(await read()).toEqual(await readFromHomes());
  await takeBack('xã hai', 'tỉnh A', 'tỉnh B');
});

test('fifty officers of one province at once, and its days say what its homes do', async () => {
  const homes = Object.keys(tree).filter((name) => name.startsWith('chi hội') && !name.endsWith('ở B'));
  const written = await Promise.all(
    Array.from({ length: 50 }, (_each, index) => world.admit(homes[index % homes.length] ?? '', { admission: { on: '2024-01-01' } })),
  );
  expect(written.flatMap(({ codes }) => codes)).toEqual([]);
  expect(await isReadFromDays()).toBe(true);
  expect(await read()).toEqual(await readFromHomes());
  expect(await world.countFaults()).toEqual([]);
});

test('what is kept of homes and places is told when it is wrong', async () => {
  const faultsAfter = async (statement: string, ...units: string[]): Promise<number> => {
    await world.db.query('begin');
    await world.db.query(statement, units.map(unitId));
    const { rowCount } = await world.db.query('select from membership.count_fault');
    await world.db.query('rollback');
    return rowCount ?? 0;
  };
  const elsewhere = 'update membership.member_count_home set province_id = $1 where home_id = $2';
  expect(await faultsAfter(elsewhere, 'tỉnh B', 'chi hội một')).toBeGreaterThan(0);
  expect(await faultsAfter('delete from membership.member_count_day where place_id = $1', 'tỉnh B')).toBeGreaterThan(0);
  expect(await faultsAfter('delete from membership.member_count_home where home_id = $1', 'chi hội một')).toBeGreaterThan(0);
});

test('counted anew after many were loaded, all is the same', async () => {
  const before = await read();
  await world.db.query('call membership.count_members()');
  expect(await world.rowsOf('member_count_map')).toBe(0);
  await settle();
  expect(await isReadFromDays()).toBe(true);
  expect(await read()).toEqual(before);
});

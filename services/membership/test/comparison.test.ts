import { today } from '@vwu/kit/clock';
import { addDays } from '@vwu/kit/date';
import { settleNext, type WorkQueue } from '@vwu/kit/work-queue';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { comparing } from './comparing.ts';
import { type MemberWorld, openMemberWorld, province } from './member-world.ts';

let world: MemberWorld;
let acts: ReturnType<typeof comparing>;

beforeEach(async () => {
  world = await openMemberWorld();
  acts = comparing(world.db, world.orm);
  await world.db.query('call membership.watch_homes()');
  await acts.compareAll();
});

afterEach(() => world.close());

const lastDay = addDays(today(), -1);
const merge = (day = today(), before = lastDay) => acts.merge(['xã một', 'xã hai'], 'xã gộp', day, before);

const admit = (home: string, fullName: string, bornOn: string) => world.admitted(home, { person: { fullName, bornOn } });

/** Alike in two bases: a year apart, which nobody is compared by beyond a base. */
async function admitAlike(howMany: number): Promise<string[]> {
  const names = ['Quách Thị Kim Thoa', 'Mạc Thị Tuyết Sương', 'Đoàn Thị Hồng Thắm', 'Lý Bích Liễu'];
  for (const name of names.slice(0, howMany)) {
    await admit('chi hội một', name, '1970-08-21');
    await admit('chi hội ba', name, '1971-08-21');
  }
  return names.slice(0, howMany);
}

const queued = async () =>
  (
    await world.db.query(
      `select m.id, m.state, m.version, m.score, m.reasons, f.full_name as name from membership.member_match m
       join membership.member f on f.id = m.first_id order by f.full_name`,
    )
  ).rows;

test('two records alike in two bases are a pair once the bases are one; done again, nothing changes', async () => {
  const [name] = await admitAlike(1);
  await acts.compareAll();
  expect(await queued()).toEqual([]);
  await merge();
  expect(await acts.compareAll()).toBeGreaterThan(0);
  const pairs = await queued();
  expect(pairs).toMatchObject([{ name, state: 'OPEN', reasons: ['NAME_SAME', 'BIRTH_YEAR_OFF', 'BASE_SAME', 'ADMISSION_SAME'] }]);
  const { data } = await world.ask(province, '{ memberMatches { edges { node { id state } } } }');
  expect(data?.memberMatches.edges).toEqual([{ node: { id: pairs[0].id, state: 'OPEN' } }]);
  await world.db.query('insert into membership.comparison_task (unit_id) values ($1)', [unitId('xã gộp')]);
  expect(await acts.settleAll()).toBe(1);
  expect(await queued()).toEqual(pairs);
});

test('a merger that is decided for a day to come brings nobody together before that day', async () => {
  await admitAlike(1);
  await merge(addDays(today(), 1), today());
  expect(await acts.compareAll()).toBe(0);
  expect(await queued()).toEqual([]);
  const { rows } = await world.db.query('select distinct due_on::text as day from membership.comparison_note');
  expect(rows).toEqual([{ day: addDays(today(), 1) }]);
});

test('who belonged to a base that went into another is compared with those of that one', async () => {
  await admit('xã cũ', 'Cù Thị Lệ Thu', '1980-05-20');
  await admit('chi hội ba', 'Cù Thị Lệ Thu', '1981-05-20');
  await merge();
  await acts.compareAll();
  expect((await queued()).map(({ reasons }) => reasons)).toEqual([['NAME_SAME', 'BIRTH_YEAR_OFF', 'BASE_LINEAGE', 'ADMISSION_SAME']]);
});

test('a branch that moves away takes its pair out of the queue', async () => {
  const one = await admit('chi hội một', 'Quách Thị Kim Thoa', '1970-08-21');
  await admit('chi hội hai', 'Quách Thị Kim Thoa', '1971-08-21');
  expect(await queued()).toHaveLength(1);
  await world.db.query('update organisation.unit_stem set stem_id = $2 where unit_id = $1', [unitId('chi hội hai'), unitId('xã hai')]);
  await acts.compareAll();
  expect(await queued()).toEqual([]);
  expect((await world.read(one)).isActive).toBe(true);
});

test('what officers have said of a pair stays as it is', async () => {
  const [apart, open] = await admitAlike(2);
  await merge();
  await acts.compareAll();
  const [first] = (await queued()).filter(({ name }) => name === apart);
  await world.ask(province, `mutation { keepMembersApart(matchId: "${first.id}", version: ${first.version}) { state } }`);
  const before = await queued();
  expect(before.map(({ name, state }) => [name, state])).toEqual(
    expect.arrayContaining([
      [apart, 'APART'],
      [open, 'OPEN'],
    ]),
  );
  await world.db.query('insert into membership.comparison_task (unit_id) values ($1)', [unitId('xã gộp')]);
  await acts.settleAll();
  expect(await queued()).toEqual(before);
});

test('where nobody belongs, and where a branch stays in its base, nobody is compared', async () => {
  await admitAlike(1);
  await world.db.query(`insert into organisation.unit_stem values ($1, 'BRANCH', $2, $1, $3, 'infinity')`, [
    unitId('chi hội mới'),
    unitId('xã một'),
    today(),
  ]);
  await world.db.query('update organisation.unit_stem set branch_id = branch_id where stem_id = $1', [unitId('xã một')]);
  expect(await acts.compareAll()).toBe(0);
});

test('killed half-way, it goes on after the portions it has compared, and begins anew where the base changes meanwhile', async () => {
  const names = await admitAlike(4);
  await merge();
  await acts.noteAll();
  const inPairs = acts.queueOf({ portion: 2 });
  await settleNext(world.orm, inPairs);
  expect((await queued()).map(({ name }) => name)).toEqual(names.slice(0, 1));
  // what is killed leaves the task, and nothing of its portion
  const killed: WorkQueue = {
    ...inPairs,
    settle: async (tx, baseId) => {
      await inPairs.settle(tx, baseId);
      throw new Error('killed');
    },
  };
  await expect(settleNext(world.orm, killed)).rejects.toThrow('killed');
  expect(await queued()).toHaveLength(1);
  expect(await acts.settleAll(inPairs)).toBe(4); // six members more, and to see that there is nobody after them
  const pairs = await queued();
  expect(pairs.map(({ name }) => name)).toEqual(names.toSorted());
  expect(await world.rowsOf('comparison_progress')).toBe(0);

  await world.db.query('insert into membership.comparison_task (unit_id) values ($1)', [unitId('xã gộp')]);
  await settleNext(world.orm, inPairs);
  await world.db.query(`insert into membership.comparison_note (home_id, near_id, due_on) values ($1, $1, '2020-01-01')`, [
    unitId('chi hội một'),
  ]);
  await acts.noteAll();
  expect(await acts.settleAll(inPairs)).toBe(5);
  expect(await queued()).toEqual(pairs);
});

test('no more records are held at once than may be, and all pairs are found', async () => {
  const names = await admitAlike(4);
  await merge();
  await acts.noteAll();
  expect(await acts.settleAll(acts.queueOf({ mostHeld: 2 }))).toBe(4);
  expect((await queued()).map(({ name }) => name)).toEqual(names.toSorted());
});

import { settleNext } from '@vwu/kit/work-queue';
import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { followStructure } from '../src/structure/follow-structure.ts';
import { subgraph } from '../src/subgraph.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;

const queue = { schema: 'cadre', table: 'structure_task', settle: followStructure };
const lastDay = '2027-12-31';
const firstDay = '2028-01-01';

const provinceA = { 'Trung ương': { level: 'CENTRAL' }, 'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' } } as const;

beforeEach(async () => {
  database = await openServiceDatabase(preparation);
  ask = createAsk(subgraph, database.orm, createContext);
  const { db } = database;
  await plantTree(db, {
    'Trung ương': { level: 'CENTRAL' },
    'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' },
    'tỉnh B': { level: 'PROVINCE', parent: 'Trung ương' },
    'xã một': { level: 'BASE', parent: 'tỉnh A' },
    'xã hai': { level: 'BASE', parent: 'tỉnh A' },
    'xã mới': { level: 'BASE', parent: 'tỉnh A' },
    'xã ở B': { level: 'BASE', parent: 'tỉnh B' },
  });
  for (const name of ['Chủ tịch một', 'Ủy viên một', 'Người kèm'])
    await db.query(`insert into cadre.cadre values ($1, $2, $3, 'DEMONSTRATION')`, [unitId(name), name, unitId('tỉnh A')]);
  for (const [name, title] of [
    ['Chủ tịch một', 'PRESIDENT'],
    ['Ủy viên một', 'EXEC_MEMBER'],
  ] as const)
    await db.query(`insert into cadre.position values ($1, $2, $3, $4, 'FULL_TIME', '2026-01-01', default, 'DEMONSTRATION')`, [
      unitId(`chức vụ ${name}`),
      unitId('xã một'),
      unitId(name),
      title,
    ]);
  for (const unit of ['xã một', 'xã hai'])
    await db.query(
      `insert into cadre.mentor_assignment (id, unit_id, cadre_id, role, valid_from, origin) values ($1, $2, $3, 'FULL_TIME_CADRE', '2026-01-01', 'DEMONSTRATION')`,
      [unitId(`kèm ${unit}`), unitId(unit), unitId('Người kèm')],
    );
  await db.query('call cadre.watch_structure()');
});

afterEach(() => database.close());

/** What organisation publishes when a unit ends. */
async function close(name: string, ending: 'MERGED' | 'SPLIT' | 'DISSOLVED', successors: readonly string[]): Promise<void> {
  for (const to of successors)
    await database.db.query('insert into organisation.unit_lineage values ($1, $2, $3, $4, $5, $6)', [
      unitId(`lineage ${name} ${to}`),
      unitId(name),
      unitId(to),
      ending === 'MERGED' ? 'WHOLE' : 'PART',
      ending === 'MERGED' ? 1 : null,
      firstDay,
    ]);
  await database.db.query('update organisation.unit set closed_on = $2, ending = $3 where id = $1', [unitId(name), lastDay, ending]);
  await settleAll();
}

/** What it publishes when that is corrected away. */
async function reopen(name: string): Promise<void> {
  await database.db.query('delete from organisation.unit_lineage where from_unit_id = $1', [unitId(name)]);
  await database.db.query(`update organisation.unit set closed_on = 'infinity', ending = null where id = $1`, [unitId(name)]);
  await settleAll();
}

async function settleAll(): Promise<void> {
  while (await settleNext(database.orm, queue));
}

const rowsIn = async (table: 'position' | 'mentor_assignment', unit: string) => {
  const { rows } = await database.db.query<{ name: string; from: string; to: string }>(
    `select c.full_name as name, t.valid_from::text as "from", t.valid_to::text as "to" from cadre.${table} t
     join cadre.cadre c on c.id = t.cadre_id where t.unit_id = $1 order by 1, 2`,
    [unitId(unit)],
  );
  return rows.map(({ name, from, to }) => [name, from, to]);
};

const waiting = async () => {
  const { rows } = await database.db.query<{ name: string; candidates: string[] }>(
    `select c.full_name as name, w.candidates from cadre.placement w join cadre.cadre c on c.id = w.cadre_id order by 1`,
  );
  return rows.map(({ name, candidates }) => [name, candidates]);
};

describe('when a unit goes whole into another', () => {
  test('who mentors and who sits on the committee goes along; the president waits to be placed (ORG-010)', async () => {
    await close('xã một', 'MERGED', ['xã mới']);
    expect(await rowsIn('mentor_assignment', 'xã một')).toEqual([['Người kèm', '2026-01-01', lastDay]]);
    expect(await rowsIn('mentor_assignment', 'xã mới')).toEqual([['Người kèm', firstDay, 'infinity']]);
    expect(await rowsIn('position', 'xã mới')).toEqual([['Ủy viên một', firstDay, 'infinity']]);
    expect(await waiting()).toEqual([['Chủ tịch một', [unitId('xã mới')]]]);
  });

  test('somebody who mentored two of them mentors the new one once', async () => {
    await close('xã một', 'MERGED', ['xã mới']);
    await close('xã hai', 'MERGED', ['xã mới']);
    expect(await rowsIn('mentor_assignment', 'xã mới')).toEqual([['Người kèm', firstDay, 'infinity']]);
    expect((await waiting()).map(([name]) => name)).toEqual(['Chủ tịch một']);
  });

  test('who was to stop on a day anyway stops on that day, there as before', async () => {
    await database.db.query(`update cadre.mentor_assignment set valid_to = '2029-06-30', end_reason = 'Hết đợt' where unit_id = $1`, [
      unitId('xã một'),
    ]);
    await close('xã một', 'MERGED', ['xã mới']);
    expect(await rowsIn('mentor_assignment', 'xã mới')).toEqual([['Người kèm', firstDay, '2029-06-30']]);
    await reopen('xã một');
    expect(await rowsIn('mentor_assignment', 'xã một')).toEqual([['Người kèm', '2026-01-01', '2029-06-30']]);
  });

  test('and asked again, nothing happens', async () => {
    await close('xã một', 'MERGED', ['xã mới']);
    await database.db.query('insert into cadre.structure_task (unit_id) values ($1)', [unitId('xã một')]);
    await settleAll();
    expect(await rowsIn('mentor_assignment', 'xã mới')).toHaveLength(1);
    expect(await waiting()).toHaveLength(1);
  });

  test('and that is corrected, all is as it was', async () => {
    await close('xã một', 'MERGED', ['xã mới']);
    await reopen('xã một');
    expect(await rowsIn('mentor_assignment', 'xã một')).toEqual([['Người kèm', '2026-01-01', 'infinity']]);
    expect(await rowsIn('position', 'xã một')).toHaveLength(2);
    expect((await rowsIn('position', 'xã một')).every(([, , to]) => to === 'infinity')).toBe(true);
    expect([await rowsIn('mentor_assignment', 'xã mới'), await rowsIn('position', 'xã mới'), await waiting()]).toEqual([[], [], []]);
  });
});

describe('when a unit alone makes a new one', () => {
  beforeEach(async () => {
    await plantTree(database.db, { ...provinceA, 'xã đổi': { level: 'BASE', parent: 'tỉnh A', from: firstDay } }, ['xã đổi']);
  });

  const all = [
    ['Chủ tịch một', firstDay, 'infinity'],
    ['Ủy viên một', firstDay, 'infinity'],
  ];

  test('all who lead there go along: nobody competes', async () => {
    await close('xã một', 'MERGED', ['xã đổi']);
    expect(await rowsIn('position', 'xã đổi')).toEqual(all);
    expect(await waiting()).toEqual([]);
    await reopen('xã một');
    expect([await rowsIn('position', 'xã đổi'), (await rowsIn('position', 'xã một')).length]).toEqual([[], 2]);
  });

  test('and another goes there too, presidents wait, whichever decision came first', async () => {
    await close('xã một', 'MERGED', ['xã đổi']);
    await close('xã hai', 'MERGED', ['xã đổi']);
    expect(await rowsIn('position', 'xã đổi')).toEqual([['Ủy viên một', firstDay, 'infinity']]);
    expect(await waiting()).toEqual([['Chủ tịch một', [unitId('xã đổi')]]]);
    // she was told to wait, and somebody may have placed her meanwhile: that the other never came does not move her
    await reopen('xã hai');
    expect((await waiting()).map(([name]) => name)).toEqual(['Chủ tịch một']);
  });

  test('and a part of one that goes on goes there too, presidents wait', async () => {
    await database.db.query(`insert into organisation.unit_lineage values ($1, $2, $3, 'PART', null, $4)`, [
      unitId('lineage part'),
      unitId('xã hai'),
      unitId('xã đổi'),
      firstDay,
    ]);
    await close('xã một', 'MERGED', ['xã đổi']);
    expect((await waiting()).map(([name]) => name)).toEqual(['Chủ tịch một']);
  });

  test('and somebody leads there already, her president waits', async () => {
    await database.db.query(`insert into cadre.position values ($1, $2, $3, 'PRESIDENT', 'FULL_TIME', $4, default, 'RECORDED')`, [
      unitId('chức vụ mới'),
      unitId('xã đổi'),
      unitId('Người kèm'),
      firstDay,
    ]);
    await close('xã một', 'MERGED', ['xã đổi']);
    expect((await waiting()).map(([name]) => name)).toEqual(['Chủ tịch một']);
    expect((await rowsIn('position', 'xã đổi')).map(([name]) => name)).toEqual(['Người kèm', 'Ủy viên một']);
  });

  test('who has two titles there has both', async () => {
    await database.db.query(
      `insert into cadre.position values ($1, $2, $3, 'EXEC_MEMBER', 'FULL_TIME', '2025-01-01', default, 'DEMONSTRATION')`,
      [unitId('chức vụ thứ hai'), unitId('xã một'), unitId('Chủ tịch một')],
    );
    await close('xã một', 'MERGED', ['xã đổi']);
    expect((await rowsIn('position', 'xã đổi')).map(([name]) => name)).toEqual(['Chủ tịch một', 'Chủ tịch một', 'Ủy viên một']);
  });
});

test('when a unit is split everybody waits to be placed: never dropped, never guessed', async () => {
  await close('xã một', 'SPLIT', ['xã hai', 'xã mới']);
  expect(await rowsIn('mentor_assignment', 'xã mới')).toEqual([]);
  const candidates = [unitId('xã hai'), unitId('xã mới')].toSorted();
  expect((await waiting()).map(([name, among]) => [name, (among as string[]).toSorted()])).toEqual([
    ['Chủ tịch một', candidates],
    ['Người kèm', candidates],
    ['Ủy viên một', candidates],
  ]);
});

describe('whoever waits', () => {
  const officer = callers.provinceOfficer(unitId('tỉnh A'));
  const list = async (viewer = officer) =>
    (await ask(viewer, '{ placements { totalCount edges { node { id kind title role since cadre { fullName } candidates { id } } } } }'))
      .data?.placements;
  const place = (id: string, unit: string, viewer = officer) =>
    ask(viewer, 'mutation ($id: ID!, $unitId: ID!) { placeCadre(id: $id, unitId: $unitId) }', { id, unitId: unitId(unit) });
  const president = unitId('chức vụ Chủ tịch một');

  test('is listed for those above, and for nobody else', async () => {
    await close('xã một', 'MERGED', ['xã mới']);
    expect(await list()).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id: president, kind: 'POSITION', title: 'PRESIDENT', since: firstDay, cadre: { fullName: 'Chủ tịch một' } } }],
    });
    expect(await list(callers.provinceOfficer(unitId('tỉnh B')))).toMatchObject({ totalCount: 0 });
  });

  test('is placed once, without a gap, and stays placed', async () => {
    await close('xã một', 'MERGED', ['xã mới']);
    expect((await place(president, 'xã mới')).codes).toEqual([]);
    expect(await rowsIn('position', 'xã mới')).toEqual([
      ['Chủ tịch một', firstDay, 'infinity'],
      ['Ủy viên một', firstDay, 'infinity'],
    ]);
    expect((await place(president, 'xã mới')).codes).toEqual(['PLACEMENT_NOT_FOUND']);
    await database.db.query('insert into cadre.structure_task (unit_id) values ($1)', [unitId('xã một')]);
    await settleAll();
    expect(await rowsIn('position', 'xã mới')).toHaveLength(2);
    await reopen('xã một');
    expect(await rowsIn('position', 'xã mới')).toEqual([]);
  });

  test.each([
    ['where somebody leads already', 'xã hai', 'PRESIDENT_THERE'],
    ['where nothing is any more', 'xã một', 'PLACEMENT_UNIT_NOT_VALID'],
    ['out of reach', 'xã ở B', 'UNIT_NOT_FOUND'],
  ])('is not placed %s, and waits on', async (_what, unit, code) => {
    await database.db.query(
      `insert into cadre.position values ($1, $2, $3, 'PRESIDENT', 'FULL_TIME', '2026-01-01', default, 'DEMONSTRATION')`,
      [unitId('chức vụ hai'), unitId('xã hai'), unitId('Ủy viên một')],
    );
    await close('xã một', 'MERGED', ['xã mới']);
    expect((await place(president, unit)).codes).toEqual([code]);
    expect((await list()).totalCount).toBe(1);
  });

  test('is not placed by those who may not, or by another province', async () => {
    await close('xã một', 'MERGED', ['xã mới']);
    expect((await place(president, 'xã mới', callers.baseOfficer(unitId('xã mới')))).codes).toEqual(['FORBIDDEN']);
    expect((await place(president, 'xã ở B', callers.provinceOfficer(unitId('tỉnh B')))).codes).toEqual(['PLACEMENT_NOT_FOUND']);
  });
});

test('a mentor nobody ended is ended for a reason that says so', async () => {
  await close('xã một', 'DISSOLVED', []);
  const { data } = await ask(
    callers.provinceOfficer(unitId('tỉnh A')),
    `{ _entities(representations: [{ __typename: "Unit", id: "${unitId('xã một')}" }]) { ... on Unit { mentors(asOf: "${lastDay}") { to endReason } } } }`,
  );
  expect(data?._entities[0].mentors).toEqual([{ to: lastDay, endReason: 'Sắp xếp tổ chức' }]);
});

test('what is to move on a day moves on that day by itself, and not before', async () => {
  await close('xã một', 'MERGED', ['xã mới']);
  const staffOf = async (name: string): Promise<number[]> => {
    const { data } = await ask(
      callers.provinceOfficer(unitId('tỉnh A')),
      `{ _entities(representations: [{ __typename: "Unit", id: "${unitId(name)}" }]) { ... on Unit { officers { id } mentors { id } } } }`,
    );
    return [data?._entities[0].officers.length, data?._entities[0].mentors.length];
  };
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${lastDay}T23:59:59+07:00`) });
  try {
    expect([await staffOf('xã một'), await staffOf('xã mới')]).toEqual([
      [2, 1],
      [0, 0],
    ]);
    vi.setSystemTime(new Date(`${firstDay}T00:00:00+07:00`));
    expect([await staffOf('xã một'), await staffOf('xã mới')]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  } finally {
    vi.useRealTimers();
  }
});

import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;

beforeAll(async () => {
  database = await openServiceDatabase(preparation);
  ask = createAsk(subgraph, database.orm, createContext);
  await plantTree(database.db, {
    'Trung ương': { level: 'CENTRAL' },
    'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' },
    'tỉnh B': { level: 'PROVINCE', parent: 'Trung ương' },
    'xã cũ': { level: 'BASE', parent: 'tỉnh A', to: '2025-06-30', wentTo: ['xã mới'] },
    'xã mới': { level: 'BASE', parent: 'tỉnh A', from: '2025-07-01' },
    'xã bên': { level: 'BASE', parent: 'tỉnh A' },
    'xã sắp nhập': { level: 'BASE', parent: 'tỉnh A', to: '2099-12-31', wentTo: ['xã bên'] },
    'xã ở B': { level: 'BASE', parent: 'tỉnh B' },
  });
  for (const [name, home] of Object.entries({ 'Nguyễn Thị Hoà': 'tỉnh A', 'Trần Thị Hoa': 'tỉnh A', 'Lê Thị Bình': 'tỉnh B' }))
    await database.db.query('insert into cadre.cadre values ($1, $2, $3, $4)', [unitId(name), name, unitId(home), 'DEMONSTRATION']);
  await database.db.query(
    `insert into cadre.position values ($1, $2, $3, 'PRESIDENT', 'FULL_TIME', '2025-07-01', default, 'DEMONSTRATION')`,
    [unitId('chức vụ'), unitId('xã mới'), unitId('Trần Thị Hoa')],
  );
});

afterAll(() => database.close());

const officer = callers.provinceOfficer(unitId('tỉnh A'));

interface Assignment {
  readonly unit?: string;
  readonly cadre?: string;
  readonly from?: string;
  readonly key?: string;
}

const assign = ({ unit = 'xã mới', cadre = 'Nguyễn Thị Hoà', from = '2026-01-01', key }: Assignment, viewer = officer) =>
  ask(
    viewer,
    `mutation ($unitId: ID!, $cadreId: ID!, $from: Date!, $key: String) {
      assignMentor(unitId: $unitId, cadreId: $cadreId, role: FULL_TIME_CADRE, from: $from, idempotencyKey: $key) { id from to role version origin cadre { fullName } unit { id } }
    }`,
    { unitId: unitId(unit), cadreId: unitId(cadre), from, key },
  );

const end = (id: string, on: string, viewer = officer, version?: number) =>
  ask(
    viewer,
    'mutation ($id: ID!, $on: Date!, $version: Int) { endMentorAssignment(id: $id, on: $on, reason: "Hoàn thành", version: $version) { to endReason version } }',
    { id, on, version },
  );

const mentorsOf = async (unit: string, asOf: string, viewer = officer) => {
  const { data } = await ask(
    viewer,
    'query ($id: ID!, $asOf: Date) { _entities(representations: [{ __typename: "Unit", id: $id }]) { ... on Unit { mentors(asOf: $asOf) { from to cadre { fullName } } } } }',
    { id: unitId(unit), asOf },
  );
  return data?._entities[0].mentors;
};

const countAssignments = async () => (await database.db.query('select count(*)::int as count from cadre.mentor_assignment')).rows[0].count;

describe('a mentor', () => {
  test('is there from the first day to the last, and stays in the history', async () => {
    const { data } = await assign({ from: '2026-02-01' });
    expect(data?.assignMentor).toMatchObject({
      from: '2026-02-01',
      to: null,
      origin: 'RECORDED',
      cadre: { fullName: 'Nguyễn Thị Hoà' },
      unit: { id: unitId('xã mới') },
    });
    expect((await end(data?.assignMentor.id, '2026-03-31')).data?.endMentorAssignment).toEqual({
      to: '2026-03-31',
      endReason: 'Hoàn thành',
      version: 2,
    });
    expect(await mentorsOf('xã mới', '2026-01-31')).toEqual([]);
    expect(await mentorsOf('xã mới', '2026-02-01')).toHaveLength(1);
    expect(await mentorsOf('xã mới', '2026-03-31')).toHaveLength(1);
    expect(await mentorsOf('xã mới', '2026-04-01')).toEqual([]);
  });

  test('goes to a base that is to end one day', async () => {
    expect((await assign({ unit: 'xã sắp nhập' })).codes).toEqual([]);
  });

  test('can come back to a base after the earlier assignment ended', async () => {
    const { data } = await assign({ unit: 'xã bên', from: '2024-01-01' });
    expect((await assign({ unit: 'xã bên', from: '2025-01-01' })).codes).toEqual(['MENTOR_ALREADY_ASSIGNED']);
    await end(data?.assignMentor.id, '2024-12-31');
    expect((await assign({ unit: 'xã bên', from: '2025-01-01' })).codes).toEqual([]);
  });

  test('assigned twice at once is assigned once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => assign({ cadre: 'Trần Thị Hoa' })));
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['MENTOR_ALREADY_ASSIGNED', 'MENTOR_ALREADY_ASSIGNED']);
  });

  test('assigned again with the same key is the same assignment', async () => {
    const first = await assign({ unit: 'xã bên', cadre: 'Trần Thị Hoa', key: 'k1' });
    const again = await assign({ unit: 'xã bên', cadre: 'Trần Thị Hoa', key: 'k1' });
    expect(again.data?.assignMentor.id).toBe(first.data?.assignMentor.id);
  });
});

describe('assigning refuses', () => {
  test.each([
    ['a base of another province', { unit: 'xã ở B' }, 'UNIT_NOT_FOUND'],
    ['a base that does not exist', { unit: 'không có' }, 'UNIT_NOT_FOUND'],
    ['a base that has ended', { unit: 'xã cũ' }, 'UNIT_CLOSED'],
    ['a day after a base is to end', { unit: 'xã sắp nhập', from: '2100-01-01' }, 'UNIT_CLOSED'],
    ['a day before the base was formed', { from: '2025-06-30' }, 'MENTOR_BEFORE_UNIT'],
    ['a province', { unit: 'tỉnh A' }, 'MENTOR_UNIT_NOT_BASE'],
    ['a cadre of another province', { cadre: 'Lê Thị Bình' }, 'CADRE_NOT_FOUND'],
    ['a cadre that does not exist', { cadre: 'không có' }, 'CADRE_NOT_FOUND'],
  ])('%s, and writes nothing', async (_what, request, code) => {
    const before = await countAssignments();
    expect((await assign(request)).codes).toEqual([code]);
    expect(await countAssignments()).toBe(before);
  });

  test('everybody without the right', async () => {
    for (const caller of [callers.analyst(unitId('Trung ương')), callers.baseOfficer(unitId('xã mới')), callers.partner(unitId('tỉnh A'))])
      expect((await assign({}, caller)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('ending refuses', () => {
  test('what is over, what has not begun, what changed meanwhile, and what is not the caller’s', async () => {
    const { data } = await assign({ unit: 'xã ở B', cadre: 'Lê Thị Bình', from: '2026-05-01' }, callers.provinceOfficer(unitId('tỉnh B')));
    const { id } = data?.assignMentor ?? {};
    const owner = callers.provinceOfficer(unitId('tỉnh B'));
    expect((await end(id, '2026-06-01')).codes).toEqual(['MENTOR_ASSIGNMENT_NOT_FOUND']);
    expect((await end('không có', '2026-06-01', owner)).codes).toEqual(['MENTOR_ASSIGNMENT_NOT_FOUND']);
    expect((await end(id, '2026-04-30', owner)).codes).toEqual(['MENTOR_END_BEFORE_START']);
    expect((await end(id, '2026-06-01', owner, 7)).codes).toEqual(['MENTOR_ASSIGNMENT_CHANGED']);
    expect((await end(id, '2026-06-01', owner, 1)).codes).toEqual([]);
    expect((await end(id, '2026-06-02', owner)).codes).toEqual(['MENTOR_ALREADY_ENDED']);
  });
});

describe('names', () => {
  test('are found without diacritics, exact ones first', async () => {
    const { data } = await ask(officer, '{ cadres(filter: { search: "hoà" }) { totalCount edges { node { fullName } } } }');
    expect(data?.cadres.edges.map(({ node }: { node: { fullName: string } }) => node.fullName)).toEqual(['Nguyễn Thị Hoà', 'Trần Thị Hoa']);
  });

  test('of another province are not found', async () => {
    expect((await ask(officer, '{ cadres(filter: { search: "bình" }) { totalCount } }')).data?.cadres.totalCount).toBe(0);
    const { data } = await ask(
      officer,
      `{ _entities(representations: [{ __typename: "Cadre", id: "${unitId('Lê Thị Bình')}" }]) { ... on Cadre { fullName } } }`,
    );
    expect(data?._entities).toEqual([null]);
  });

  test('are not given to partners, whatever way they ask', async () => {
    const partner = callers.partner(unitId('tỉnh A'));
    const { data, codes } = await ask(
      partner,
      `{ _entities(representations: [{ __typename: "Unit", id: "${unitId('xã mới')}" }]) { ... on Unit { officers { title cadre { fullName } } } } }`,
    );
    expect(data?._entities[0].officers).toEqual([{ title: 'PRESIDENT', cadre: { fullName: null } }]);
    expect(codes).toEqual(['PERSONAL_DATA_REFUSED']);
    expect((await ask(partner, '{ cadres { totalCount } }')).codes).toEqual(['FORBIDDEN']);
    // that a base has a mentor, in which role and since when, is not personal
    const mentors = await ask(
      partner,
      `{ _entities(representations: [{ __typename: "Unit", id: "${unitId('xã mới')}" }]) { ... on Unit { mentors(asOf: "2026-02-15") { role from cadre { fullName } } } } }`,
    );
    const assigned = { role: 'FULL_TIME_CADRE', from: '2026-02-01', cadre: { fullName: null } };
    expect(mentors.data?._entities[0].mentors).toContainEqual(assigned);
    expect(new Set(mentors.codes)).toEqual(new Set(['PERSONAL_DATA_REFUSED']));
  });

  test('never stand in the audit record', async () => {
    const { rows } = await database.db.query<{ record: string }>('select a::text as record from cadre.audit_record a');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ record }) => /Hoà|Hoa|Bình|Hoàn thành/.test(record))).toEqual([]);
  });
});

test('the people of a unit of another province are nothing', async () => {
  const { data } = await ask(
    officer,
    `{ _entities(representations: [{ __typename: "Unit", id: "${unitId('xã ở B')}" }]) { ... on Unit { officers { id } mentors { id } } } }`,
  );
  expect(data?._entities).toEqual([{ officers: null, mentors: null }]);
});

test('people of any number of units cost five statements at most', async () => {
  const question =
    'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Unit { officers { cadre { fullName } } mentors { cadre { fullName } } } } }';
  const refs = ['xã mới', 'xã bên', 'xã cũ'].map((name) => ({ __typename: 'Unit', id: unitId(name) }));
  // reach, officers, mentors, and people once or twice: officers and mentors may arrive apart
  for (const some of [refs.slice(0, 1), refs]) expect((await ask(officer, question, { refs: some })).statements).toBeLessThanOrEqual(5);
});

test('the database refuses two presidents of a unit at once (CAD-038)', async () => {
  await expect(
    database.db.query(`insert into cadre.position values ($1, $2, $3, 'PRESIDENT', 'FULL_TIME', '2026-01-01', default, 'RECORDED')`, [
      unitId('chức vụ hai'),
      unitId('xã mới'),
      unitId('Nguyễn Thị Hoà'),
    ]),
  ).rejects.toThrow(/position_one_president/);
});

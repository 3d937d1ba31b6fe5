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

/** Who holds what, where, from when and until when. */
const held: readonly (readonly [person: string, unit: string, title: string, from: string, to?: string])[] = [
  ['Lê Thị Bình', 'xã An', 'VICE_PRESIDENT', '2025-07-01'],
  ['Trần Thị Hoa', 'xã An', 'PRESIDENT', '2025-07-01'],
  ['Trần Thị Hoa', 'xã cũ', 'PRESIDENT', '2021-07-01', '2025-06-30'],
  ['Nguyễn Thị Hoà', 'tỉnh A', 'PRESIDENT', '2021-07-01'],
  ['Phạm Thị Đào', 'xã Ân', 'PRESIDENT', '2021-07-01'],
  ['Vũ Thị Gấm', 'xã Bình', 'PRESIDENT', '2021-07-01', '2026-03-31'],
  ['Đỗ Thị Hoa', 'xã ở B', 'PRESIDENT', '2021-07-01'],
  ['Trần Thị Hoa', 'xã ở B', 'VICE_PRESIDENT', '2020-01-01', '2020-12-31'],
];

beforeAll(async () => {
  database = await openServiceDatabase(preparation);
  ask = createAsk(subgraph, database.orm, createContext);
  await plantTree(database.db, {
    'Trung ương': { level: 'CENTRAL' },
    'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' },
    'tỉnh B': { level: 'PROVINCE', parent: 'Trung ương' },
    'xã cũ': { level: 'BASE', parent: 'tỉnh A', to: '2025-06-30', wentTo: ['xã An'] },
    'xã An': { level: 'BASE', parent: 'tỉnh A', from: '2025-07-01' },
    'xã Ân': { level: 'BASE', parent: 'tỉnh A' },
    'xã Bình': { level: 'BASE', parent: 'tỉnh A' },
    'xã Mới': { level: 'BASE', parent: 'tỉnh A', from: '2026-01-01' },
    'xã Xưa': { level: 'BASE', parent: 'tỉnh A' },
    'chợ A': { level: 'BASE', kind: 'SPECIAL', parent: 'tỉnh A' },
    'xã ở B': { level: 'BASE', parent: 'tỉnh B' },
  });
  for (const name of new Set(held.map(([person]) => person)))
    await database.db.query('insert into cadre.cadre values ($1, $2, $3, $4)', [unitId(name), name, unitId('tỉnh A'), 'RECORDED']);
  for (const [person, unit, title, from, to = 'infinity'] of held)
    await database.db.query('insert into cadre.position values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      unitId(`${person} ${unit} ${title}`),
      unitId(unit),
      unitId(person),
      title,
      title === 'PRESIDENT' ? 'FULL_TIME' : 'CONCURRENT',
      from,
      to,
      'RECORDED',
    ]);
  for (const [unit, from, to, reason] of [
    ['xã Bình', '2026-01-01', 'infinity', null],
    ['xã cũ', '2023-01-01', '2025-06-30', 'Sắp xếp'],
    ['xã ở B', '2024-01-01', 'infinity', null],
  ] as const)
    await database.db.query('insert into cadre.mentor_assignment values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      unitId(`kèm ${unit}`),
      unitId(unit),
      unitId('Nguyễn Thị Hoà'),
      'FULL_TIME_CADRE',
      from,
      to,
      reason,
      'RECORDED',
    ]);
});

afterAll(() => database.close());

const officer = callers.provinceOfficer(unitId('tỉnh A'));
const analyst = callers.analyst(unitId('Trung ương'));
const partner = callers.partner(unitId('tỉnh A'));
const day = '2026-06-30';

const question = `query ($filter: PositionFilter, $asOf: Date, $first: Int, $after: String) {
  positions(filter: $filter, asOf: $asOf, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { title employment from to unit { id } cadre { fullName } } }
  }
}`;

const names = (data: Awaited<ReturnType<typeof ask>>['data']) =>
  data?.positions.edges.map(({ node }: { node: { cadre: { fullName: string } } }) => node.cadre.fullName);

const list = (variables: Record<string, unknown>, viewer = officer) => ask(viewer, question, { asOf: day, ...variables });

describe('positions', () => {
  test('are listed heads first, from the top down, by the names of their units', async () => {
    const { data } = await list({});
    expect(names(data)).toEqual(['Nguyễn Thị Hoà', 'Trần Thị Hoa', 'Phạm Thị Đào', 'Lê Thị Bình']);
    expect(data?.positions.totalCount).toBe(4);
    expect(data?.positions.edges[1].node).toEqual({
      title: 'PRESIDENT',
      employment: 'FULL_TIME',
      from: '2025-07-01',
      to: null,
      unit: { id: unitId('xã An') },
      cadre: { fullName: 'Trần Thị Hoa' },
    });
  });

  test('are those of the day that is asked for', async () => {
    expect(names((await list({ asOf: '2025-06-30' })).data)).toEqual(['Nguyễn Thị Hoà', 'Phạm Thị Đào', 'Vũ Thị Gấm', 'Trần Thị Hoa']);
    expect(names((await list({ asOf: '2026-03-31', filter: { unitId: unitId('xã Bình') } })).data)).toEqual(['Vũ Thị Gấm']);
    expect(names((await list({ asOf: '2026-04-01', filter: { unitId: unitId('xã Bình') } })).data)).toEqual([]);
  });

  test.each([
    ['a unit and those below it', { unitId: unitId('tỉnh A'), level: 'BASE' }, ['Trần Thị Hoa', 'Phạm Thị Đào', 'Lê Thị Bình']],
    ['one base', { unitId: unitId('xã An') }, ['Trần Thị Hoa', 'Lê Thị Bình']],
    ['a level', { level: 'PROVINCE' }, ['Nguyễn Thị Hoà']],
    ['a title', { title: 'VICE_PRESIDENT' }, ['Lê Thị Bình']],
    ['how they are held', { employment: 'CONCURRENT' }, ['Lê Thị Bình']],
    ['a name without diacritics, exact ones first', { search: 'hoà' }, ['Nguyễn Thị Hoà', 'Trần Thị Hoa']],
    ['a name that nobody bears', { search: 'zzz' }, []],
  ])('are narrowed by %s', async (_what, filter, expected) => {
    const { data } = await list({ filter });
    expect(names(data)).toEqual(expected);
    expect(data?.positions.totalCount).toBe(expected.length);
  });

  test('come page by page, each once, with the same total', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (const more of [true, true, true, false]) {
      const { data } = await list({ first: 1, after });
      seen.push(...names(data));
      expect(data?.positions).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: more } });
      after = data?.positions.pageInfo.endCursor;
    }
    expect(seen).toEqual(names((await list({})).data));
    const sought = await list({ filter: { search: 'hoa' }, first: 1 });
    const rest = await list({ filter: { search: 'hoa' }, first: 1, after: sought.data?.positions.pageInfo.endCursor });
    expect([...names(sought.data), ...names(rest.data)]).toEqual(['Trần Thị Hoa', 'Nguyễn Thị Hoà']);
  });

  test('of another province are not listed, whoever holds them', async () => {
    expect(names((await list({ filter: { search: 'Đỗ Thị Hoa' } })).data)).toEqual([]);
    expect(names((await list({ filter: { search: 'Đỗ Thị Hoa' } }, analyst)).data)).toEqual(['Đỗ Thị Hoa']);
    expect(names((await list({}, callers.baseOfficer(unitId('xã An')))).data)).toEqual(['Trần Thị Hoa', 'Lê Thị Bình']);
  });

  test('are refused with a code to who may not read names, and where the question is no question', async () => {
    expect((await list({}, partner)).codes).toEqual(['FORBIDDEN']);
    expect((await list({ filter: { unitId: unitId('tỉnh B') } })).codes).toEqual(['UNIT_NOT_FOUND']);
    expect((await list({ filter: { unitId: 'không có' } })).codes).toEqual(['UNIT_NOT_FOUND']);
    expect((await list({ first: 0 })).codes).toEqual(['PAGE_SIZE_INVALID']);
    expect((await list({ after: 'không phải' })).codes).toEqual(['CURSOR_INVALID']);
    const { data } = await list({ first: 1 });
    const after = data?.positions.pageInfo.endCursor;
    expect((await list({ after, filter: { title: 'PRESIDENT' } })).codes).toEqual(['CURSOR_OF_ANOTHER_QUERY']);
  });

  test('of any number cost as many statements', async () => {
    const filter = { unitId: unitId('tỉnh A') };
    const [one, all] = [await list({ filter, first: 1 }), await list({ filter })];
    // reach, the list, and who holds them
    expect([one.statements, all.statements]).toEqual([3, 3]);
  });
});

describe('a cadre', () => {
  const career = `positions { title from to unit { id } } mentorAssignments { from to endReason unit { id } }`;
  const cadre = (name: string, viewer = officer) =>
    ask(viewer, `query ($id: ID!) { cadre(id: $id) { fullName ${career} } }`, { id: unitId(name) });

  test('has what she has held, the latest first, within the part of the Union of who asks', async () => {
    const { data } = await cadre('Trần Thị Hoa');
    expect(data?.cadre).toEqual({
      fullName: 'Trần Thị Hoa',
      positions: [
        { title: 'PRESIDENT', from: '2025-07-01', to: null, unit: { id: unitId('xã An') } },
        { title: 'PRESIDENT', from: '2021-07-01', to: '2025-06-30', unit: { id: unitId('xã cũ') } },
      ],
      mentorAssignments: [],
    });
    expect((await cadre('Trần Thị Hoa', analyst)).data?.cadre.positions).toHaveLength(3);
  });

  test('has the bases she has mentored, the latest first', async () => {
    const { data } = await cadre('Nguyễn Thị Hoà');
    expect(data?.cadre.mentorAssignments).toEqual([
      { from: '2026-01-01', to: null, endReason: null, unit: { id: unitId('xã Bình') } },
      { from: '2023-01-01', to: '2025-06-30', endReason: 'Sắp xếp', unit: { id: unitId('xã cũ') } },
    ]);
    expect((await cadre('Nguyễn Thị Hoà', analyst)).data?.cadre.mentorAssignments).toHaveLength(3);
  });

  test('of elsewhere is nobody, and one without a name to a partner', async () => {
    const elsewhere = callers.provinceOfficer(unitId('tỉnh B'));
    expect((await cadre('Lê Thị Bình', elsewhere)).data).toEqual({ cadre: null });
    expect((await cadre('không có')).data).toEqual({ cadre: null });
    expect((await ask(officer, '{ cadre(id: "không có") { fullName } }')).data).toEqual({ cadre: null });
    // who serves there is seen there, by what she does there
    const { data } = await cadre('Đỗ Thị Hoa', elsewhere);
    expect(data?.cadre).toMatchObject({ fullName: 'Đỗ Thị Hoa', positions: [{ unit: { id: unitId('xã ở B') } }] });
    const { data: hidden, codes } = await cadre('Nguyễn Thị Hoà', partner);
    expect(hidden?.cadre).toMatchObject({ fullName: null, mentorAssignments: [{ endReason: null }, { endReason: null }] });
    expect(new Set(codes)).toEqual(new Set(['PERSONAL_DATA_REFUSED']));
  });

  test('asked for as an entity is the same, and many cost as many statements as one', async () => {
    const entities = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Cadre { fullName ${career} } } }`;
    const refs = ['Trần Thị Hoa', 'Nguyễn Thị Hoà', 'Lê Thị Bình', 'Phạm Thị Đào'].map((name) => ({
      __typename: 'Cadre',
      id: unitId(name),
    }));
    const one = await ask(officer, entities, { refs: refs.slice(0, 1) });
    const all = await ask(officer, entities, { refs });
    expect(one.data?._entities).toEqual([(await cadre('Trần Thị Hoa')).data?.cadre]);
    expect(all.data?._entities).toHaveLength(4);
    // who is visible, reach, who they are, positions and assignments, and reach of what these came upon
    expect(all.statements).toBeLessThanOrEqual(7);
    expect(all.statements).toBeLessThanOrEqual(one.statements + 1);
  });
});

describe('leadership of commune bases', () => {
  const leadership = (variables: Record<string, unknown>, viewer = officer) =>
    ask(
      viewer,
      `query ($unitId: ID, $asOf: Date, $first: Int, $after: String) {
        leadership(unitId: $unitId, asOf: $asOf) { bases withPresident withoutPresident demonstration }
        vacancies(unitId: $unitId, asOf: $asOf, first: $first, after: $after) {
          totalCount pageInfo { endCursor } edges { node { since days unit { id } } }
        }
      }`,
      { asOf: day, ...variables },
    );

  test('counts who has a president, and lists who has none, longest first (CAD-038, APP-014)', async () => {
    const { data } = await leadership({});
    expect(data?.leadership).toEqual({ bases: 5, withPresident: 2, withoutPresident: 3, demonstration: false });
    expect(data?.vacancies.edges.map(({ node }: { node: unknown }) => node)).toEqual([
      { since: '2026-01-01', days: 181, unit: { id: unitId('xã Mới') } },
      { since: '2026-04-01', days: 91, unit: { id: unitId('xã Bình') } },
      { since: null, days: null, unit: { id: unitId('xã Xưa') } },
    ]);
    expect(data?.vacancies.totalCount).toBe(3);
  });

  test('is that of its day: the last day of a president is not vacant, the next one is', async () => {
    const of = async (asOf: string) => (await leadership({ asOf, unitId: unitId('xã Bình') })).data;
    expect((await of('2026-03-31'))?.leadership).toMatchObject({ bases: 1, withPresident: 1 });
    expect((await of('2026-04-01'))?.vacancies.edges[0].node).toMatchObject({ since: '2026-04-01', days: 1 });
    expect((await leadership({ asOf: '2025-06-30' })).data?.leadership).toMatchObject({ bases: 4, withPresident: 3 });
  });

  test('is that of a unit, within the part of the Union of who asks; it names nobody, so partners may read it', async () => {
    expect((await leadership({}, analyst)).data?.leadership.bases).toBe(6);
    expect((await leadership({ unitId: unitId('tỉnh B') }, analyst)).data?.leadership).toMatchObject({ bases: 1, withPresident: 1 });
    expect((await leadership({}, partner)).data?.leadership).toMatchObject({ bases: 5, withPresident: 2 });
    expect((await leadership({ unitId: unitId('tỉnh B') })).codes).toEqual(['UNIT_NOT_FOUND', 'UNIT_NOT_FOUND']);
  });

  test('comes page by page, also where nobody knows since when', async () => {
    let after: string | null = null;
    for (const unit of ['xã Mới', 'xã Bình', 'xã Xưa']) {
      const { data, codes } = await leadership({ first: 1, after });
      expect(codes).toEqual([]);
      expect(data?.vacancies.edges[0].node.unit.id).toBe(unitId(unit));
      after = data?.vacancies.pageInfo.endCursor;
    }
    expect((await leadership({ after: 'không phải' })).codes).toEqual(['CURSOR_INVALID']);
    expect((await leadership({ first: 201 })).codes).toEqual(['PAGE_SIZE_INVALID']);
  });
});

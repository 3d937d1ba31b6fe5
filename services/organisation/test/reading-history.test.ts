import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';
import { loadReferenceTree } from './reference-tree.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;
let analyst: ReturnType<typeof callers.analyst>;

beforeAll(async () => {
  database = await openServiceDatabase(preparation, loadReferenceTree);
  ask = createAsk(subgraph, database.orm, createContext);
  analyst = callers.analyst(await idOf('TW', '2026-01-01'));
});

afterAll(() => database.close());

async function idOf(code: string, day: string): Promise<string> {
  const { rows } = await database.db.query<{ id: string }>(
    'select unit_id as id from organisation.unit_version where code = $1 and validity @> $2::date',
    [code, day],
  );
  return rows[0]?.id ?? '';
}

test('the units of a day long past are those that were valid then', async () => {
  const { data } = await ask(
    analyst,
    `{ provinces: units(filter: { level: PROVINCE }, asOf: "2013-12-31") { totalCount } bases: units(filter: { level: BASE }, asOf: "2013-12-31") { totalCount }
       found: units(filter: { search: "tỉnh Quảng Bình", level: PROVINCE }, asOf: "2013-12-31") { edges { node { fullName status(asOf: "2013-12-31") } } } }`,
  );
  expect(data).toMatchObject({
    provinces: { totalCount: 63 },
    bases: { totalCount: 10_035 },
    found: { edges: [{ node: { fullName: 'Tỉnh Quảng Bình', status: 'ACTIVE' } }] },
  });
});

test('a unit that another service points at has the name, the code and the type of any day', async () => {
  const id = await idOf('75', '2026-06-30');
  const { data } = await ask(
    analyst,
    `{ _entities(representations: [{ __typename: "Unit", id: "${id}" }]) { ... on Unit {
      earlier: fullName(asOf: "2025-12-31") now: fullName earlierType: adminType(asOf: "2025-12-31") nowType: adminType code(asOf: "2025-12-31")
      before: name(asOf: "2025-06-30") was: status(asOf: "2025-06-30") } } }`,
  );
  expect(data?._entities[0]).toEqual({
    earlier: 'Tỉnh Đồng Nai',
    now: 'Thành phố Đồng Nai',
    earlierType: 'TINH',
    nowType: 'THANH_PHO',
    code: '75',
    before: null,
    was: 'PLANNED',
  });
});

describe('the lineage of a unit', () => {
  const fields =
    'lineage(depth: 2) { isComplete nodes { step unit { fullName } } links { kind share effectiveOn decisionNumber from { fullName } to { fullName } } }';

  test('shows what flowed into it, as units and pieces', async () => {
    const { data } = await ask(analyst, `{ unit(id: "${await idOf('44', '2025-07-01')}") { ${fields} } }`);
    expect(data?.unit.lineage.isComplete).toBe(true);
    expect(
      data?.unit.lineage.nodes.map(({ step, unit }: { step: number; unit: { fullName: string } }) => [step, unit.fullName]).toSorted(),
    ).toEqual([
      [-1, 'Tỉnh Quảng Bình'],
      [-1, 'Tỉnh Quảng Trị'],
      [0, 'Tỉnh Quảng Trị'],
    ]);
    expect(data?.unit.lineage.links).toHaveLength(2);
    for (const link of data?.unit.lineage.links ?? [])
      expect(link).toMatchObject({
        kind: 'WHOLE',
        share: 1,
        effectiveOn: '2025-07-01',
        decisionNumber: '202/2025/QH15',
        to: { fullName: 'Tỉnh Quảng Trị' },
      });
  });

  test('shows where a divided commune went, whose shares nobody knows', async () => {
    const { rows } = await database.db.query<{ id: string; parts: number }>(
      `select from_unit_id as id, count(*)::int as parts from organisation.unit_lineage where kind = 'PART' group by from_unit_id order by 2 desc limit 1`,
    );
    const { data } = await ask(analyst, `{ unit(id: "${rows[0]?.id}") { ${fields} } }`);
    expect(data?.unit.lineage.links).toHaveLength(5);
    expect(new Set(data?.unit.lineage.links.map(({ kind, share }: { kind: string; share: number | null }) => `${kind} ${share}`))).toEqual(
      new Set(['PART null']),
    );
  });

  test('costs the same for one unit and for many, and is not looked at beyond ten steps', async () => {
    const list = (first: number) =>
      ask(analyst, `{ units(filter: { level: BASE }, asOf: "2026-01-01", first: ${first}) { edges { node { ${fields} } } } }`);
    await list(1);
    const [one, many] = [await list(1), await list(50)];
    expect(many.statements).toBe(one.statements);
    expect((await ask(analyst, `{ unit(id: "${await idOf('44', '2025-07-01')}") { lineage(depth: 11) { isComplete } } }`)).codes).toEqual([
      'LINEAGE_DEPTH_INVALID',
    ]);
  });
});

interface Change {
  readonly on: string;
  readonly kinds: readonly string[];
  readonly unit: { readonly level: string };
}

describe('what changed for the units of a province', () => {
  const question = `query ($between: DayRange!, $province: ID, $level: UnitLevel, $kinds: [UnitChangeKind!], $first: Int, $after: String) {
    unitChanges(between: $between, province: $province, level: $level, kinds: $kinds, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { on kinds unit { level } before { fullName code adminType parent { fullName } }
        after { fullName adminType parent { fullName } } event { type decision { number } } } } } }`;
  const reform = { from: '2025-01-01', to: '2025-12-31' };
  const list = async (variables: object, viewer = analyst) =>
    (await ask(viewer, question, { between: reform, ...variables })).data?.unitChanges;

  test('is all that was opened and closed in it, and in those that went into it', async () => {
    const province = await idOf('44', '2025-07-01');
    const counted = async (level: string, kind: string) => (await list({ province, level, kinds: [kind], first: 1 })).totalCount;
    expect(await counted('PROVINCE', 'CLOSED')).toBe(2);
    expect(await counted('PROVINCE', 'OPENED')).toBe(1);
    expect(await counted('DISTRICT', 'CLOSED')).toBe(18);
    expect(await counted('BASE', 'OPENED')).toBe(78 - 1);
    expect(await counted('BASE', 'CLOSED')).toBe(264 - 1);
  });

  test('pages through every change once', async () => {
    const province = await idOf('44', '2025-07-01');
    const all: Change[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const page: { totalCount: number; edges: { node: Change }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = await list({
        province,
        first: 200,
        after,
      });
      all.push(...page.edges.map(({ node }) => node));
      total = page.totalCount;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(all).toHaveLength(total);
  });

  test('says what it was before, what it is since, and by which decision', async () => {
    const { totalCount, edges } = await list({ between: { from: '2026-04-30', to: '2026-04-30' }, level: 'PROVINCE' });
    expect(totalCount).toBe(1);
    expect(edges[0].node).toMatchObject({
      on: '2026-04-30',
      kinds: ['RENAMED', 'TYPE_CHANGED'],
      before: { fullName: 'Tỉnh Đồng Nai', adminType: 'TINH' },
      after: { fullName: 'Thành phố Đồng Nai', adminType: 'THANH_PHO' },
      event: { type: 'CHANGE_TYPE', decision: { number: '30/2026/QH16' } },
    });
  });

  test('is of the caller’s part of the Union only', async () => {
    const [mine, other] = [await idOf('44', '2025-07-01'), await idOf('68', '2025-07-01')];
    const officer = callers.provinceOfficer(mine);
    expect((await list({ province: other }, officer)).totalCount).toBe(0);
    expect((await list({ province: 'không có' })).totalCount).toBe(0);
    // what changed for old Quảng Bình is hers to see; all she sees is of her own province
    expect((await list({}, officer)).totalCount).toBe((await list({ province: mine })).totalCount);
  });

  test('costs the same for one change and for many, and wants days in their order', async () => {
    await list({ first: 1 });
    const [one, many] = [
      await ask(analyst, question, { between: reform, first: 1 }),
      await ask(analyst, question, { between: reform, first: 200 }),
    ];
    expect(many.statements).toBeLessThanOrEqual(one.statements + 2);
    const { codes } = await ask(analyst, question, { between: { from: '2025-12-31', to: '2025-01-01' } });
    expect(codes).toEqual(['DAYS_REVERSED']);
  });
});

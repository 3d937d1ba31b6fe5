import { buffer } from 'node:stream/consumers';
import type { Boundaries } from '@vwu/kit/boundaries';
import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { exportBases } from '../src/export/export-bases.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';
import { plantFigures } from './world.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;
const analyst = callers.analyst(unitId('Trung ương'));

/** One base takes another in and goes on; one is divided into two. */
beforeAll(async () => {
  database = await openServiceDatabase(preparation);
  const { db, orm } = database;
  ask = createAsk(subgraph, orm, createContext);
  await db.query(`insert into membership.rule_set values ('VN-2022-2027', 60, 'GT')`);
  await db.query(`insert into membership.reporting_period values
    ('2024Y', '2024-12-31', '2024-11-25', 'VN-2022-2027'), ('2026H1', '2026-06-30', '2026-06-10', 'VN-2022-2027')`);
  await plantTree(db, {
    'Trung ương': { level: 'CENTRAL' },
    'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' },
    'xã nhập': { level: 'BASE', parent: 'tỉnh A', to: '2025-12-31', wentTo: ['xã ở lại'] },
    'xã chia': { level: 'BASE', parent: 'tỉnh A', adminType: 'THI_TRAN', to: '2025-12-31', wentTo: ['xã Đông', 'xã Tây'] },
    'xã ở lại': { level: 'BASE', parent: 'tỉnh A' },
    'xã Đông': { level: 'BASE', parent: 'tỉnh A', adminType: 'PHUONG', from: '2026-01-01' },
    'xã Tây': { level: 'BASE', parent: 'tỉnh A', from: '2026-01-01' },
  });
  await plantFigures(db, '2024Y', { 'xã nhập': [50, 100], 'xã ở lại': [700, 1_000], 'xã chia': [601, 1_001] });
  await plantFigures(db, '2026H1', { 'xã ở lại': [770, 1_100], 'xã Đông': [310, 501], 'xã Tây': [330, 500] });
  await db.query('update membership.unit_figures set residential = members');
  await db.query('call insights.maintain_bases()');
});

afterAll(() => database.close());

const list = async (period: string, boundaries: string, viewer = analyst) => {
  const { data, codes } = await ask(
    viewer,
    `{ bases(period: "${period}", ${boundaries}, orderBy: [NAME_ASC]) { totalCount edges { node { name gatheringRate { numerator denominator status membersNeeded provenance { estimated method } } } } }
       basesSummary(groupBy: PROVINCE, period: "${period}", ${boundaries}) { bases members women18Plus estimated } }`,
  );
  const rows = (data?.bases.edges ?? []).map(
    ({ node: { name, gatheringRate: rate } }: { node: { name: string; gatheringRate: { numerator: number; status: string } } }) => [
      name,
      [rate.numerator, rate.status],
    ],
  );
  return { codes, bases: Object.fromEntries(rows), summary: data?.basesSummary[0] };
};

describe('a list of bases', () => {
  test('as reported is of the units of the last day of the period', async () => {
    const { bases, summary } = await list('2024Y', 'boundaries: { kind: AS_REPORTED }');
    expect(bases).toEqual({ 'xã chia': [601, 'MET'], 'xã nhập': [50, 'BELOW'], 'xã ở lại': [700, 'MET'] });
    expect(summary).toEqual({ bases: 3, members: 1_351, women18Plus: 2_101, estimated: false });
  });

  test('on later boundaries has what went into each base, in parts where one was divided', async () => {
    const { bases, summary } = await list('2024Y', 'boundaries: { kind: AS_OF, date: "2026-06-30" }');
    expect(bases['xã ở lại']).toEqual([750, 'MET']);
    expect(bases['xã Đông'][0] + bases['xã Tây'][0]).toBe(601);
    expect(summary).toEqual({ bases: 3, members: 1_351, women18Plus: 2_101, estimated: true });
  });

  test('on earlier boundaries has what each base went into', async () => {
    const { bases, summary } = await list('2026H1', 'boundaries: { kind: AS_OF, date: "2025-12-31" }');
    expect(bases['xã chia']).toEqual([640, 'MET']);
    expect(bases['xã ở lại'][0] + bases['xã nhập'][0]).toBe(770);
    expect(summary).toMatchObject({ bases: 3, members: 1_410, women18Plus: 2_101, estimated: true });
  });

  test('shows nobody the present of another base by way of their common past', async () => {
    const { bases } = await list('2026H1', 'boundaries: { kind: AS_OF, date: "2025-12-31" }', callers.baseOfficer(unitId('xã Đông')));
    expect(bases).toEqual({ 'xã chia': [null, 'NO_DATA'] });
  });

  test('pages and filters by the restated figures', async () => {
    const { data } = await ask(
      analyst,
      '{ bases(period: "2024Y", boundaries: { kind: AS_OF, date: "2026-06-30" }, filter: { rate: { gte: 68 } }, first: 1) { totalCount edges { node { name } } pageInfo { hasNextPage } } }',
    );
    expect(data?.bases).toEqual({ totalCount: 1, edges: [{ node: { name: 'xã ở lại' } }], pageInfo: { hasNextPage: false } });
  });

  test.each([
    ['2024Y', '2026-06-30', 'PHUONG', ['xã Đông']],
    ['2024Y', '2026-06-30', 'THI_TRAN', []],
    ['2026H1', '2025-12-31', 'PHUONG', []],
    ['2026H1', '2025-12-31', 'THI_TRAN', ['xã chia']],
  ])('of %s restated on %s finds by type %s those of that map (ORG-003)', async (period, date, adminType, names) => {
    const { data } = await ask(
      analyst,
      `{ bases(period: "${period}", boundaries: { kind: AS_OF, date: "${date}" }, filter: { adminType: ${adminType}, kind: TERRITORIAL }) {
        totalCount edges { node { name } } } }`,
    );
    expect(data?.bases).toEqual({ totalCount: names.length, edges: names.map((name) => ({ node: { name } })) });
  });

  test('is of one day', async () => {
    expect((await list('2024Y', 'asOf: "2026-01-01", boundaries: { kind: AS_REPORTED }')).codes).toContain('BOUNDARIES_OF_ANOTHER_DAY');
    expect((await list('2024Y', 'asOf: "2024-12-31", boundaries: { kind: AS_REPORTED }')).codes).toEqual([]);
    expect((await list('2024Y', 'boundaries: { kind: AS_REPORTED, date: "2026-01-01" }')).codes).toContain('BOUNDARIES_INVALID');
  });
});

describe('the file of a list', () => {
  const file = async (period: string, asOf: string | null, boundaries: Boundaries | null) => {
    const asked = { filter: null, period, asOf, boundaries, orderBy: ['NAME_ASC' as const], language: 'vi' as const };
    const { csv, rowCount } = await exportBases(database.orm.em.fork(), analyst, asked);
    const [, ...lines] = (await buffer(csv)).toString('utf8').trimEnd().split('\n');
    const counted = lines
      .map((line) => line.split(';'))
      .map(([name, _province, _cluster, members]) => [name, Number(members?.replace('.', ''))]);
    return { rowCount, counted };
  };

  test.each([
    ['as reported', '2024Y', '{ kind: AS_REPORTED }', { kind: 'AS_REPORTED', date: null }],
    ['on later boundaries', '2024Y', '{ kind: AS_OF, date: "2026-06-30" }', { kind: 'AS_OF', date: '2026-06-30' }],
    ['on earlier boundaries', '2026H1', '{ kind: AS_OF, date: "2025-12-31" }', { kind: 'AS_OF', date: '2025-12-31' }],
  ] as const)('%s has the rows and the figures of the list', async (_what, period, written, boundaries) => {
    const { bases } = await list(period, `boundaries: ${written}`);
    const shown = Object.entries(bases as Record<string, [number, string]>).map(([name, [members]]) => [name, members]);
    const { rowCount, counted } = await file(period, null, boundaries);
    expect({ rowCount, counted }).toEqual({ rowCount: 3, counted: shown });
  });

  test('is not begun when the days do not agree', async () => {
    await expect(file('2024Y', '2026-01-01', { kind: 'AS_REPORTED', date: null })).rejects.toMatchObject({
      code: 'BOUNDARIES_OF_ANOTHER_DAY',
    });
  });
});

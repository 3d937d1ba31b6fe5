import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { readCommunes } from '../src/demonstration/branches/communes.ts';
import { planBranches } from '../src/demonstration/branches/plan-branches.ts';
import { preparation } from '../src/preparation.ts';
import { buildTreeBefore } from '../src/reference/build-tree.ts';
import { loadReference } from '../src/reference/load-reference.ts';
import { readReference } from '../src/reference/read-reference.ts';
import { subgraph } from '../src/subgraph.ts';
import { loadPlans } from './load-plans.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;
const ids = { central: '', haNoi: '', quangBinh: '' };

/** The country of before the reform, with the branches and groups of the two provinces of which documents state some. */
async function loadStatedProvinces(db: pg.Client): Promise<void> {
  const tree = buildTreeBefore(await readReference());
  await loadReference(db, tree);
  await loadPlans(
    db,
    planBranches(readCommunes(tree)).filter(({ commune }) => ['01', '44'].includes(commune.provinceCode)),
  );
}

beforeAll(async () => {
  database = await openServiceDatabase(preparation, loadStatedProvinces);
  await database.db.query('analyze');
  ask = createAsk(subgraph, database.orm, createContext);
  const { rows } = await database.db.query<typeof ids>(
    `select max(unit_id::text) filter (where level = 'CENTRAL') as central, max(unit_id::text) filter (where code = '01') as "haNoi",
       max(unit_id::text) filter (where code = '44') as "quangBinh"
     from organisation.unit_version where level in ('CENTRAL', 'PROVINCE') and validity @> '2025-06-30'::date`,
  );
  Object.assign(ids, rows[0]);
}, 120_000);

afterAll(() => database.close());

interface Listed {
  readonly ancestors: readonly { readonly level: string; readonly fullName: string }[];
}

/** The districts of the branches a question finds, one for each branch. */
const districtsOf = async (filter: string, asOf: string): Promise<string[]> => {
  const { data } = await ask(
    callers.analyst(ids.central),
    `{ units(filter: { level: BRANCH, ${filter} }, asOf: "${asOf}", first: 200) { totalCount edges { node { ancestors(asOf: "${asOf}") { level fullName } } } } }`,
  );
  expect(data?.units.totalCount).toBe(data?.units.edges.length);
  return data?.units.edges
    .map(({ node }: { node: Listed }) => node.ancestors.find(({ level }) => level === 'DISTRICT')?.fullName)
    .toSorted();
};

test('Quảng Bình has four branches of enterprises, one in each of four districts, and eight of small traders (ORG-015)', async () => {
  const within = `within: "${ids.quangBinh}"`;
  const four = ['Huyện Bố Trạch', 'Huyện Lệ Thủy', 'Huyện Quảng Trạch', 'Thành phố Đồng Hới'];
  expect(await districtsOf(`${within}, branchType: ENTERPRISE`, '2013-12-31')).toEqual(four);
  expect(await districtsOf(`${within}, branchType: SMALL_TRADERS`, '2013-12-31')).toEqual(four.flatMap((name) => [name, name]));
});

test('the branches of Quảng Bình by what they gather by are together all it has (ORG-037)', async () => {
  const { data } = await ask(
    callers.analyst(ids.central),
    `{ unit(id: "${ids.quangBinh}") { counts(asOf: "2013-12-31") { branches } branchCounts(asOf: "2013-12-31") { branchType count } } }`,
  );
  expect(data?.unit).toEqual({
    counts: { branches: 1_323 },
    branchCounts: [
      { branchType: 'RESIDENTIAL', count: 1_323 - 4 - 8 },
      { branchType: 'ENTERPRISE', count: 4 },
      { branchType: 'SMALL_TRADERS', count: 8 },
    ],
  });
});

test('Hà Nội has 23 branches in newly formed residential areas (ORG-013)', async () => {
  const filter = `within: "${ids.haNoi}", createdReason: NEW_RESIDENTIAL_AREA`;
  expect(await districtsOf(filter, '2019-12-11')).toHaveLength(23);
  expect(await districtsOf(`within: "${ids.quangBinh}", createdReason: NEW_RESIDENTIAL_AREA`, '2019-12-11')).toEqual([]);
});

test('34 bases of enterprises maintained in Hà Nội are 34, beside its communes (ORG-014)', { timeout: 120_000 }, async () => {
  const effectiveOn = '2019-12-11';
  const decision = { number: '34/QĐ', issuer: 'Ban Thường vụ', decidedOn: effectiveOn, text: 'Thành lập cơ sở Hội trong doanh nghiệp' };
  for (let at = 1; at <= 34; at += 1) {
    const unit = { name: `doanh nghiệp ${at}`, fullName: `Cơ sở Hội doanh nghiệp ${at}`, parent: { id: ids.haNoi } };
    const input = { level: 'BASE', kind: 'NON_STATE_ENTERPRISE', effectiveOn, decision, unit };
    const { codes } = await ask(
      callers.organiser(ids.central),
      'mutation ($input: EstablishUnitInput!) { establishUnit(input: $input) { event { id } } }',
      { input },
    );
    expect(codes).toEqual([]);
  }
  const { data } = await ask(
    callers.analyst(ids.central),
    `{ units(filter: { kind: NON_STATE_ENTERPRISE, within: "${ids.haNoi}" }, asOf: "${effectiveOn}") { totalCount }
       haNoi: unit(id: "${ids.haNoi}") { kindCounts(asOf: "${effectiveOn}") { kind count } }
       quangBinh: unit(id: "${ids.quangBinh}") { kindCounts(asOf: "${effectiveOn}") { kind count } } }`,
  );
  expect(data?.units.totalCount).toBe(34);
  expect(data?.haNoi.kindCounts).toEqual([
    { kind: 'TERRITORIAL', count: 526 },
    { kind: 'NON_STATE_ENTERPRISE', count: 34 },
  ]);
  expect(data?.quangBinh.kindCounts).toEqual([{ kind: 'TERRITORIAL', count: 145 }]);
});

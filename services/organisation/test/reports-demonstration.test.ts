import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { readCommunes } from '../src/demonstration/branches/communes.ts';
import { planBranches } from '../src/demonstration/branches/plan-branches.ts';
import { loadReports } from '../src/demonstration/load-reports.ts';
import { loadResidentialAreas } from '../src/demonstration/load-residential-areas.ts';
import { tagDifficultAreas } from '../src/demonstration/tag-difficult-areas.ts';
import { preparation } from '../src/preparation.ts';
import { buildTree } from '../src/reference/build-tree.ts';
import { loadReference } from '../src/reference/load-reference.ts';
import { readReference } from '../src/reference/read-reference.ts';
import { subgraph } from '../src/subgraph.ts';
import { loadTerrain } from '../src/terrain/load-terrain.ts';
import { loadPlans } from './load-plans.ts';

/** Hà Nội with its new residential areas, Quảng Bình as its plan says, and mountains. */
const provinces = ['01', '11', '12', '14', '44'];

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;
const ids = { central: '', hanoi: '', quangBinh: '' };

async function loadSome(db: pg.Client): Promise<void> {
  const tree = buildTree(await readReference());
  await loadReference(db, tree);
  await loadPlans(
    db,
    planBranches(readCommunes(tree)).filter(({ commune }) => provinces.includes(commune.provinceCode)),
  );
  await loadTerrain(db, await readReference());
  await tagDifficultAreas(db);
  for (const load of [loadResidentialAreas, loadReports]) await load(db);
}

beforeAll(async () => {
  database = await openServiceDatabase(preparation, loadSome);
  await database.db.query('analyze');
  ask = createAsk(subgraph, database.orm, createContext);
  const { rows } = await database.db.query<{ name: keyof typeof ids; id: string }>(
    `select case when level = 'CENTRAL' then 'central' when code = '01' then 'hanoi' else 'quangBinh' end as name, unit_id as id
     from organisation.unit_version
     where (level = 'CENTRAL' or level = 'PROVINCE' and code in ('01', '44')) and validity @> '2019-12-11'::date`,
  );
  for (const { name, id } of rows) ids[name] = id;
}, 180_000);

afterAll(() => database.close());

const look = async (unit: string, question: string) => {
  const { data, codes } = await ask(callers.analyst(ids.central), `{ unit(id: "${unit}", asOf: "2019-12-11") { answer: ${question} } }`);
  return codes.length > 0 ? codes : data?.unit.answer;
};
const rowsOf = async (sql: string) => (await database.db.query(sql)).rows;

test('some communes of today have residential areas without a branch, most have none, and some were covered since (ORG-016)', async () => {
  const [counted] = await rowsOf(`
    select count(*)::int as areas, count(distinct base_id)::int as bases, (count(branch_id))::int as covered,
      (count(*) filter (where name like '% (minh họa)'))::int as marked, bool_and(origin = 'DEMONSTRATION') as "isDemonstration"
    from organisation.area_without_branch where valid_from >= '2025-07-01'`);
  expect(counted.areas).toBeGreaterThan(10);
  expect(counted.areas).toBeLessThan(80);
  expect(counted.areas).toBeGreaterThan(counted.bases);
  expect(counted.covered).toBeGreaterThan(0);
  expect(counted.covered).toBeLessThan(counted.areas / 2);
  expect([counted.marked, counted.isDemonstration]).toEqual([counted.areas, true]);
  const open = await look(
    ids.central,
    'residentialAreasWithoutBranch(asOf: "2026-06-01", first: 1) { totalCount edges { node { name areaType base { level } } } }',
  );
  expect(open.totalCount).toBe(counted.areas - counted.covered);
  expect(open.edges[0].node).toMatchObject({ name: expect.stringMatching(/ \(minh họa\)$/), base: { level: 'BASE' } });
  expect(await look(ids.central, 'hasBranchEverywhere(asOf: "2026-06-01")')).toBe(false);
});

test('the 23 new areas of Hà Nội had no branch until theirs was formed (ORG-013); Quảng Bình had none blank in 2013', async () => {
  const waited = await rowsOf(`
    select count(*)::int as areas from organisation.area_without_branch a join organisation.unit b on b.id = a.branch_id
    where b.created_reason = 'NEW_RESIDENTIAL_AREA' and a.valid_to = b.opened_on - 1`);
  expect(waited).toEqual([{ areas: 23 }]);
  const count = async (day: string) =>
    (await look(ids.hanoi, `residentialAreasWithoutBranch(asOf: "${day}", first: 1) { totalCount }`)).totalCount;
  expect([await count('2016-06-01'), await count('2017-06-01'), await count('2019-12-11')]).toEqual([0, 8, 0]);
  expect(await look(ids.quangBinh, 'residentialAreasWithoutBranch(asOf: "2013-12-31") { totalCount }')).toEqual({ totalCount: 0 });
  expect(await look(ids.quangBinh, 'hasBranchEverywhere(asOf: "2013-12-31")')).toBe(true);
});

test('no area is called like a branch of its base, nor on the list twice', async () => {
  expect(
    await rowsOf(`
    select a.name from organisation.area_without_branch a
    join organisation.unit_stem s on s.stem_id = a.base_id and s.level = 'BRANCH' join organisation.unit_version v on v.unit_id = s.unit_id
    where a.valid_from >= '2025-07-01' and v.name = replace(a.name, ' (minh họa)', '')`),
  ).toEqual([]);
});

test('bases have reviewed themselves, reported and raised urgent issues, each marked as generated', async () => {
  const summary = await look(ids.central, 'selfReviewSummary(year: 2025) { bases reviewed criteria { criterion points least } }');
  expect(summary.bases).toBe(3_321);
  expect(summary.reviewed).toBeGreaterThan(500);
  expect(summary.criteria).toHaveLength(7);
  const { data } = await ask(
    callers.analyst(ids.central),
    `{ upwardReports(first: 1) { totalCount edges { node { origin women participants areas { name } superior { level } } } }
       urgentIssueTotals { level issues answered responseDays } urgentIssues(first: 1) { edges { node { origin handlings { level } } } } }`,
  );
  expect(data?.upwardReports.totalCount).toBeGreaterThan(60);
  expect(data?.upwardReports.edges[0].node).toMatchObject({
    origin: 'DEMONSTRATION',
    areas: { length: 3 },
    superior: { level: 'PROVINCE' },
  });
  expect(data?.urgentIssueTotals.map(({ level }: { level: string }) => level)).toEqual(['PROVINCE', 'BASE']);
  expect(data?.urgentIssues.edges[0].node).toMatchObject({ origin: 'DEMONSTRATION', handlings: { length: 1 } });
});

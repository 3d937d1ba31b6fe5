import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { loadBelongings } from '../src/demonstration/belongings/load-belongings.ts';
import { tagDifficultAreas } from '../src/demonstration/tag-difficult-areas.ts';
import { preparation } from '../src/preparation.ts';
import { readReference } from '../src/reference/read-reference.ts';
import { subgraph } from '../src/subgraph.ts';
import { loadTerrain } from '../src/terrain/load-terrain.ts';
import { loadReferenceTree } from './reference-tree.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;
const ids = { central: '', hanoi: '', quangbinh: '' };

/** As the platform loads: each body of data in a transaction of its own, the database analysed in between. */
async function loadCountryWithBelongings(db: pg.Client): Promise<void> {
  const loads = [loadReferenceTree, async () => loadTerrain(db, await readReference()), tagDifficultAreas];
  for (const load of loads) {
    await load(db);
    await db.query('commit');
    await db.query('analyze');
    await db.query('begin');
  }
  await loadBelongings(db);
}

beforeAll(async () => {
  database = await openServiceDatabase(preparation, loadCountryWithBelongings);
  await database.db.query('analyze');
  ask = createAsk(subgraph, database.orm, createContext);
  const { rows } = await database.db.query<{ central: string; hanoi: string; quangbinh: string }>(
    `select max(unit_id::text) filter (where level = 'CENTRAL') as central, max(unit_id::text) filter (where code = '01') as hanoi,
       max(unit_id::text) filter (where code = '44') as quangbinh
     from organisation.unit_version where level in ('CENTRAL', 'PROVINCE') and validity @> '2019-12-11'::date`,
  );
  Object.assign(ids, rows[0]);
}, 180_000);

afterAll(() => database.close());

const query = async (source: string) => (await ask(callers.analyst(ids.central), source)).data;

test('what the documents state is so: terms, clubs of domestic workers, member organisations, the lines of the board', async () => {
  const data = await query(`{
    central: unit(id: "${ids.central}") {
      term: termOfOffice(asOf: "2023-05-29") { firstYear lastYear congressOrdinal }
      inspection: body(kind: INSPECTION_COMMITTEE, asOf: "2023-05-29") { kind }
      before: body(kind: INSPECTION_COMMITTEE, asOf: "2022-02-01") { kind }
      presidium: body(kind: PRESIDIUM, asOf: "2023-05-29") { kind }
    }
    hanoi: unit(id: "${ids.hanoi}") {
      termOfOffice(asOf: "2019-12-11") { firstYear lastYear }
      memberOrganisations(asOf: "2019-12-11") { from members }
    }
    clubTotals(unitId: "${ids.hanoi}", affinity: DOMESTIC_WORKER, asOf: "2019-12-11") { clubs members }
    departments(kind: ORGANISATION_BOARD) { edges { node { phones origin } } }
  }`);
  expect(data).toMatchObject({
    central: {
      term: { firstYear: 2022, lastYear: 2027, congressOrdinal: 13 },
      inspection: { kind: 'INSPECTION_COMMITTEE' },
      before: null,
      presidium: { kind: 'PRESIDIUM' },
    },
    hanoi: { termOfOffice: { firstYear: 2016, lastYear: 2021 } },
    clubTotals: { clubs: 15, members: 450 },
    departments: { edges: [{ node: { phones: ['0243.9720061', '0243.9720059'], origin: 'STATED' } }] },
  });
  const admitted = data?.hanoi.memberOrganisations.map(({ from }: { from: string }) => Number(from.slice(0, 4)));
  expect(admitted).toHaveLength(2);
  for (const year of admitted) expect(year).toBeGreaterThanOrEqual(2016);
});

test('the congresses the plan of Quảng Bình names are those of their terms: the nation’s XI, the province’s XIV (ORG-030)', async () => {
  const term = 'termOfOffice(asOf: "2013-12-31") { firstYear lastYear congressOrdinal }';
  const data = await query(`{ nation: unit(id: "${ids.central}") { ${term} } province: unit(id: "${ids.quangbinh}") { ${term} } }`);
  expect(data).toMatchObject({
    nation: { termOfOffice: { firstYear: 2012, lastYear: 2017, congressOrdinal: 11 } },
    province: { termOfOffice: { firstYear: 2011, lastYear: 2016, congressOrdinal: 14 } },
  });
});

test('the clubs of domestic workers of Hà Nội belong to one project and work with one partner (ORG-020)', async () => {
  const data = await query(`{
    clubs(unitId: "${ids.hanoi}", affinity: DOMESTIC_WORKER, asOf: "2019-12-11", first: 50) { totalCount edges { node { project partner members topic foundingUnit { id } } } }
    byTopic: clubs(unitId: "${ids.hanoi}", topic: DOMESTIC_WORK, asOf: "2019-12-11", first: 1) { totalCount }
  }`);
  expect([data?.clubs.totalCount, data?.byTopic.totalCount]).toEqual([15, 15]);
  for (const { node } of data?.clubs.edges ?? [])
    expect(node).toEqual({
      project: 'Dự án hỗ trợ lao động giúp việc gia đình',
      partner: 'Trung tâm nghiên cứu giới, gia đình và phát triển cộng đồng',
      members: 30,
      topic: 'DOMESTIC_WORK',
      foundingUnit: { id: ids.hanoi },
    });
});

test('communication teams of project 8 are listed with their base and how many they are (ORG-021)', async () => {
  const list = async (project: string) =>
    (
      await query(`{ communicationTeams(project: ${project}, asOf: "2026-03-01", first: 200) {
        totalCount edges { node { project members unit { level fullName } } } } }`)
    )?.communicationTeams;
  const teams = await list('DA8');
  const { rows } = await database.db.query<{ teams: number }>(
    `select count(*)::int as teams from organisation.communication_team where project = 'DA8' and '2026-03-01' between valid_from and valid_to`,
  );
  expect(teams.totalCount).toBe(rows[0]?.teams);
  expect(teams.totalCount).toBeGreaterThan(100);
  for (const { node } of teams.edges) {
    expect(node).toMatchObject({ project: 'DA8', unit: { level: 'BASE', fullName: expect.any(String) } });
    expect(node.members).toBeGreaterThan(6);
  }
  expect(await list('OTHER')).toMatchObject({ totalCount: 0 });
});

test('public service units are listed with how far they pay for themselves on a day (ORG-029)', async () => {
  const list = async (asOf: string) =>
    (await query(`{ serviceUnits(asOf: "${asOf}", first: 200) { totalCount edges { node { name autonomy unit { level } } } } }`))
      ?.serviceUnits;
  const autonomy = async (asOf: string) =>
    new Set((await list(asOf)).edges.map(({ node }: { node: { autonomy: string } }) => node.autonomy));
  expect((await list('2022-12-31')).totalCount).toBeGreaterThan(15);
  expect(await autonomy('2022-12-31')).toEqual(new Set(['FUNDED']));
  expect(await autonomy('2023-01-01')).toEqual(new Set(['RECURRENT', 'PARTIAL']));
  expect((await list('2014-12-31')).totalCount).toBe(0);
});

test('the reform loses no club: each stands at a successor, or waits at the commune that was split', async () => {
  const data = await query(`{
    before: clubTotals(asOf: "2025-06-30") { clubs members } after: clubTotals(asOf: "2025-07-01") { clubs members }
    terms(asOf: "2025-06-30") { totalCount } waitingBelongings { totalCount }
  }`);
  expect(data?.before.clubs).toBeGreaterThan(4_500);
  expect(data?.after).toEqual(data?.before);
  // bases and districts of the old map, provinces and Central each have a term
  expect(data?.terms.totalCount).toBe(10_035 + 696 + 63 + 1);
  const { rows } = await database.db.query<{ waiting: number }>(
    `select count(*)::int as waiting from organisation.going_along b join organisation.unit u on u.id = b.unit_id
     where u.ending in ('SPLIT', 'DISSOLVED') and b.valid_from <= u.closed_on`,
  );
  expect(rows[0]?.waiting).toBeGreaterThan(100);
  expect(data?.waitingBelongings.totalCount).toBe(rows[0]?.waiting);
});

test('every base that stands has a term and its bodies, and each thing says that it is generated', async () => {
  const data = await query(
    `{ terms(asOf: "2026-03-01", first: 1) { totalCount } bodies(asOf: "2026-03-01", kind: EXECUTIVE_COMMITTEE, first: 1) { totalCount } }`,
  );
  expect([data?.terms.totalCount, data?.bodies.totalCount]).toEqual([3_321 + 34 + 1, 3_321 + 34 + 1]);
  const { rows } = await database.db.query<{ origin: string; tables: number }>(
    'select origin, count(distinct tableoid)::int as tables from organisation.belonging group by origin order by origin',
  );
  expect(rows).toEqual([
    { origin: 'DEMONSTRATION', tables: 13 },
    { origin: 'STATED', tables: 1 },
  ]);
});

test('where bases lie follows from the map, marked as derived', async () => {
  const data = await query(`{
    border: units(filter: { terrain: BORDER }, first: 1) { totalCount edges { node { terrain { terrain neighbour origin } } } }
    coast: units(filter: { terrain: COAST }, first: 1) { totalCount } island: units(filter: { terrain: ISLAND }, first: 1) { totalCount }
  }`);
  expect([data?.border.totalCount, data?.coast.totalCount, data?.island.totalCount]).toEqual([250, 305, 16]);
  expect(data?.border.edges[0].node.terrain).toContainEqual({ terrain: 'BORDER', neighbour: expect.any(String), origin: 'DERIVED' });
});

test('bases with everything they have cost as many statements as one', async () => {
  const question = `query ($first: Int) { units(filter: { level: BASE }, asOf: "2026-03-01", first: $first) { edges { node {
    termOfOffice { bodies { kind } } bodies { term { firstYear } } departments { name } difficulty { ground } supportedBy { id }
    clubs { name members foundingUnit { name } unit { name } } communicationTeams { name } memberOrganisations { name } serviceUnits { name }
    trustedAddresses { place } trustedAddressCoverage { covered } qualitySystem { standard } partnerships { partner }
    priorities(year: 2026) { items } terrain { terrain }
  } } } }`;
  const viewer = callers.analyst(ids.central);
  const [one, many] = [await ask(viewer, question, { first: 1 }), await ask(viewer, question, { first: 50 })];
  expect([one.codes, many.codes, many.data?.units.edges.length]).toEqual([[], [], 50]);
  expect(many.statements).toBeLessThanOrEqual(one.statements + 3); // the names of units, where the one base has no club to ask for
  expect(many.statements).toBeLessThanOrEqual(24);
});

test('lists come in pages, each row once, and cost one statement each', async () => {
  const seen = new Set<string>();
  let after: string | null = null;
  const question = `query ($after: String) { memberOrganisations(asOf: "2024-01-01", first: 20, after: $after) {
    totalCount edges { node { id } } pageInfo { endCursor hasNextPage } } }`;
  do {
    const { data, statements }: Awaited<ReturnType<typeof ask>> = await ask(callers.analyst(ids.central), question, { after });
    const { edges, pageInfo, totalCount } = data?.memberOrganisations ?? {};
    for (const { node } of edges) seen.add(node.id);
    expect([totalCount, statements]).toEqual([61, 1]);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(seen.size).toBe(61);
});

import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { loadModels } from '../src/demonstration/models/load-models.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';
import { loadReferenceTree } from './reference-tree.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;
let central: string;

/** The part of a base that good, strong and weak branches stand in, as `emulation` classified them. */
async function classifyBranches(): Promise<void> {
  const { db } = database;
  await db.query('begin');
  await db.query(`
    insert into organisation.unit (id, level, kind, target_applies, origin)
    select gen_random_uuid(), 'BRANCH', 'TERRITORIAL', false, 'DEMONSTRATION' from generate_series(1, 3000)`);
  await db.query(`
    insert into organisation.unit_version (id, unit_id, level, name, full_name, parent_id, parent_level, valid_from, event_id)
    select gen_random_uuid(), r.id, 'BRANCH', 'chi hội', 'chi hội', b.id, 'BASE', greatest(b.opened_on, '-infinity'), e.id
    from (select id, row_number() over (order by id) as place from organisation.unit where level = 'BRANCH') as r
    join (select id, opened_on, row_number() over (order by id) as place from organisation.unit
      where level = 'BASE' and closed_on = 'infinity' and opened_on = '-infinity') as b on b.place = 1 + mod(r.place, 100)
    cross join (select id from organisation.unit_event where type = 'BASELINE' limit 1) as e`);
  await db.query('commit');
  await db.query(`
    insert into emulation.branch_classification
    select id, 2025, (array['GOOD', 'STRONG', 'WEAK'])[1 + mod(abs(hashtext(id::text)::bigint), 3)], 'BRANCH' from organisation.unit where level = 'BRANCH'`);
}

beforeAll(async () => {
  database = await openServiceDatabase(preparation, loadReferenceTree);
  ask = createAsk(subgraph, database.orm, createContext);
  const { rows } = await database.db.query(`select id from organisation.unit where level = 'CENTRAL'`);
  central = rows[0].id;
});

beforeAll(async () => {
  await classifyBranches();
  await database.db.query(`insert into emulation.emulation_cluster values ($1, 'cụm')`, [unitId('cụm')]);
  await database.db.query(
    `insert into emulation.cluster_membership select gen_random_uuid(), $1, id, '2025-07-01', 'infinity' from organisation.unit
     where level = 'PROVINCE' and closed_on = 'infinity'`,
    [unitId('cụm')],
  );
  await database.db.query('analyze');
  await loadModels(database.db);
  await database.db.query('analyze');
});

afterAll(() => database.close());

const count = async (sql: string): Promise<number> =>
  (await database.db.query<{ count: number }>(`select count(*)::int as count ${sql}`)).rows[0]?.count ?? -1;

test('what the plan of Quảng Bình states is there as stated: 2 + 1 points, 2 + 4 + 1 models, 3 that help (MOD-014…016)', async () => {
  const { data } = await ask(
    callers.analyst(central),
    `{ points: models(filter: { type: PILOT_POINT }) { edges { node { name origin founderLevel purposes sites(asOf: "2015-01-01") { edges { node { attachedTo { fullName } } } } } } }
       catholic: models(filter: { targetGroups: [RELIGIOUS], founderLevel: DISTRICT }) { totalCount }
       ethnic: models(filter: { targetGroups: [ETHNIC_MINORITY], founderLevel: DISTRICT }) { totalCount }
       traders: models(filter: { targetGroups: [SMALL_TRADER], founderLevel: DISTRICT, foundedInYear: 2013 }) { totalCount }
       helping: models(filter: { type: EXCELLENT_HELPS_AVERAGE }) { totalCount } }`,
  );
  expect(data?.points.edges.map(({ node }: { node: { founderLevel: string } }) => node.founderLevel).toSorted()).toEqual([
    'CENTRAL',
    'CENTRAL',
    'PROVINCE',
  ]);
  expect(data?.points.edges[0].node).toMatchObject({ origin: 'STATED', purposes: ['CONGRESS_RESOLUTION', 'ATTRACT_MEMBERS'] });
  expect(data?.catholic.totalCount + data?.ethnic.totalCount + data?.traders.totalCount).toBe(2 + 4 + 1);
  expect(data).toMatchObject({
    catholic: { totalCount: 2 },
    ethnic: { totalCount: 4 },
    traders: { totalCount: 1 },
    helping: { totalCount: 3 },
  });
});

test('on 1 January 2015 Quảng Bình has its three points, seven models of districts and three that help, as pilots; their time is over (MOD-014…016, D11)', async () => {
  const { rows } = await database.db.query(
    `select unit_id as id from organisation.unit_version where code = '44' and level = 'PROVINCE' and validity @> '2015-01-01'::date`,
  );
  const pilots = async (asOf: string, more = '') => {
    const { data } = await ask(
      callers.analyst(central),
      `{ models(asOf: "${asOf}", filter: { stages: [PILOT], within: "${rows[0].id}" ${more} }) {
        totalCount edges { node { name type founderLevel founder { fullName } sites(asOf: "${asOf}") { edges { node { attachedTo { fullName } } } } } } } }`,
    );
    return data?.models;
  };
  const points = await pilots('2015-01-01', ', type: PILOT_POINT');
  expect(points.totalCount).toBe(3);
  expect(points.edges.map(({ node }: { node: { name: string; founderLevel: string } }) => `${node.name}: ${node.founderLevel}`)).toEqual([
    'Mô hình điểm xã Mỹ Thủy (2013): PROVINCE',
    'Mô hình điểm xã Sơn Trạch (2013): CENTRAL',
    'Mô hình điểm xã Vạn Trạch (2013): CENTRAL',
  ]);
  expect((await pilots('2015-01-01')).totalCount).toBe(13);
  expect((await pilots('2017-12-31')).totalCount).toBe(13);
  expect((await pilots('2018-01-01')).totalCount).toBe(0);
  const districts = (await pilots('2015-01-01', ', founderLevel: DISTRICT')).edges;
  const of = (word: string) =>
    districts
      .filter(({ node }: { node: { name: string } }) => node.name.includes(word))
      .map(({ node }: { node: { founder: { fullName: string } } }) => node.founder.fullName);
  expect([of('công giáo'), of('dân tộc'), of('tiểu thương')]).toEqual([
    ['Huyện Bố Trạch', 'Huyện Quảng Trạch'],
    ['Huyện Lệ Thủy', 'Huyện Minh Hóa', 'Huyện Quảng Ninh', 'Huyện Tuyên Hóa'],
    ['Thành phố Đồng Hới'],
  ]);
  // no pilot is left that nobody tries
  expect(
    await count(
      `from organisation.model m where m.stage = 'PILOT' and not exists (
        select from organisation.model_site s where s.model_id = m.id and s.valid_to = 'infinity')`,
    ),
  ).toBe(0);
});

test('everything else is marked, and keeps every rule', async () => {
  expect(await count(`from organisation.model where origin not in ('STATED', 'DEMONSTRATION')`)).toBe(0);
  expect(await count(`from organisation.model where origin = 'DEMONSTRATION' and name not like '%(minh họa)'`)).toBe(0);
  expect(
    await count(
      `from organisation.model m where not exists (select from organisation.model_stage s where s.model_id = m.id and s.stage = m.stage and s.valid_to = 'infinity')`,
    ),
  ).toBe(0);
  expect(await count('from organisation.pilot')).toBe(34);
  const pairs = await count('from organisation.model_pair');
  expect(pairs).toBeGreaterThan(10);
  expect(
    await count(`from organisation.model_pair p join organisation.unit_version h on h.unit_id = p.helper_id join organisation.unit_version w on w.unit_id = p.helped_id
    where h.parent_id = w.parent_id and p.finding = 'AS_NAMED' and p.helped_class = 'WEAK'`),
  ).toBe(pairs);
  expect(await count('from organisation.three_know_check')).toBeGreaterThan(0);
});

test('most communes of today have a model, which the reform brought them; those of split communes wait', async () => {
  const { data } = await ask(callers.analyst(central), '{ modelPlacements(first: 1) { totalCount } }');
  const { data: coverage } = await ask(
    callers.analyst(central),
    `{ unit(id: "${central}") { now: modelCoverage { numerator denominator demonstration } before: modelCoverage(asOf: "2025-06-30") { numerator denominator } } }`,
  );
  const { now, before } = coverage?.unit ?? {};
  expect(now).toMatchObject({ denominator: 3_321, demonstration: true });
  expect(before.denominator).toBe(10_035);
  expect(before.numerator / before.denominator).toBeLessThan(0.5);
  expect(now.numerator / now.denominator).toBeGreaterThan(0.6);
  expect(data?.modelPlacements.totalCount).toBeGreaterThan(100);
  expect(data?.modelPlacements.totalCount).toBeLessThan(300);
});

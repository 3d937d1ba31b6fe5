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
import { requestOf } from '../src/reference/replay-request.ts';
import { replaySteps } from '../src/reference/replay-steps.ts';
import { subgraph } from '../src/subgraph.ts';
import { loadPlans } from './load-plans.ts';

const reference = await readReference();

/** Hà Nội has more branches than any other province of before the reform, and more communes that were split. */
const province = '01';
const resolution = reference.newCommunes.find(({ ma_tinh }) => ma_tinh === province)?.nghi_quyet;
const keys = [`redraw-communes/${resolution}`, `end-districts/${province}`];
const steps = replaySteps(reference).filter(({ key }) => keys.includes(key));

/** The structure of before the reform, with the branches and groups of one province. */
async function loadProvince(db: pg.Client): Promise<void> {
  const tree = buildTreeBefore(reference);
  await loadReference(db, tree);
  await loadPlans(
    db,
    planBranches(readCommunes(tree)).filter(({ commune }) => commune.provinceCode === province),
  );
}

let database: ServiceDatabase;

beforeAll(async () => {
  database = await openServiceDatabase(preparation, loadProvince);
}, 120_000);

afterAll(() => database.close());

const rowsOf = async (sql: string) => (await database.db.query(sql)).rows;

test('Hà Nội has 11 branches more since its term began: 23 opened and 12 ended; and 88 groups less (ORG-012, F-34)', async () => {
  const [{ id: central, hanoi }] = await rowsOf(
    `select u.id, v.unit_id as hanoi from organisation.unit u, organisation.unit_version v where u.level = 'CENTRAL' and v.level = 'PROVINCE' and v.code = '${province}'`,
  );
  const ask = createAsk(subgraph, database.orm, createContext);
  const { data } = await ask(
    callers.organiser(central),
    `{ unit(id: "${hanoi}") { countsChange(from: "2016-10-01", to: "2019-12-11") {
      before { branches groups } opened { branches groups } movedIn { branches } movedOut { branches } closed { branches groups } after { branches groups } } } }`,
  );
  const { before, opened, movedIn, movedOut, closed, after } = data?.unit.countsChange ?? {};
  expect([before.branches, opened.branches, closed.branches, after.branches]).toEqual([5_751, 23, 12, 5_762]);
  expect([movedIn.branches, movedOut.branches]).toEqual([0, 0]);
  expect([before.groups, after.groups, opened.groups - closed.groups]).toEqual([15_615, 15_527, -88]);
});

test('the reform by command takes branches and groups along: none lost, none doubled, none guessed', { timeout: 120_000 }, async () => {
  const countOn = async (day: string) =>
    rowsOf(
      `select level, count(*)::int as count from organisation.unit_stem where '${day}' between valid_from and valid_to group by 1 order by 1`,
    );
  const before = await countOn('2025-06-30');
  const [{ id: central }] = await rowsOf(`select id from organisation.unit where level = 'CENTRAL'`);
  const ask = createAsk(subgraph, database.orm, createContext);
  for (const step of steps) {
    const { query, variables } = requestOf(step);
    const { errors } = await ask(callers.organiser(central), query, { ...variables });
    expect({ step: step.key, errors }).toEqual({ step: step.key, errors: [] });
  }
  expect(await countOn('2025-07-01')).toEqual(before);
  // what was whole went along, what was split waits on the list, and all stand below the new province
  expect(
    await rowsOf(`
      select coalesce(old.ending, 'GOES_ON') as commune, coalesce(c.ground, 'STAYS') as ground, p.unit_id is not null as waits, now.stem_id = base.id as at_base,
        count(*) > 0 as some
      from organisation.unit_stem s
      join organisation.unit old on old.id = s.stem_id
      join organisation.unit_stem now on now.unit_id = s.unit_id and '2025-07-01' between now.valid_from and now.valid_to
      left join organisation.unit base on base.id = now.stem_id and base.level = 'BASE'
      left join organisation.unit_change c on c.unit_id = s.unit_id and c.act = 'ALTER'
      left join organisation.unit_placement p on p.unit_id = s.unit_id
      where s.level = 'BRANCH' and '2025-06-30' between s.valid_from and s.valid_to group by 1, 2, 3, 4 order by 1`),
  ).toEqual([
    { commune: 'MERGED', ground: 'CARRIED', waits: false, at_base: true, some: true },
    { commune: 'SPLIT', ground: 'PROVISIONAL', waits: true, at_base: null, some: true },
  ]);
  expect(await rowsOf('select * from organisation.faults_of(array(select id from organisation.unit))')).toEqual([]);
});

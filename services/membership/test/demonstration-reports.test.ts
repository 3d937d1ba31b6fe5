import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadReports } from '../src/demonstration/load-reports.ts';
import { preparation } from '../src/preparation.ts';

const bases = 400;

let one: ServiceDatabase;
let other: ServiceDatabase;

beforeAll(async () => {
  [one, other] = [await openWorld(), await openWorld()];
  for (const { db } of [one, other]) await loadReports(db);
});
afterAll(() => Promise.all([one.close(), other.close()]));

/** Figures of many bases of one province for two periods, all generated but one's. */
async function openWorld(): Promise<ServiceDatabase> {
  const world = await openServiceDatabase(preparation);
  await plantTree(world.db, {
    'Trung ương': { level: 'CENTRAL' },
    'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' },
    'xã tự ghi': { level: 'BASE', parent: 'tỉnh A' },
  });
  await world.db.query(
    `insert into organisation.unit select ('01941f29-7c00-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 'BASE', 'TERRITORIAL', '-infinity', 'infinity', null, true, 'REFERENCE'
     from generate_series(1, ${bases}) as i`,
  );
  await world.db.query(
    `insert into organisation.unit_ancestor select id, '${unitId('tỉnh A')}', 1, 'PROVINCE', '-infinity', 'infinity' from organisation.unit
     where level = 'BASE' and id <> '${unitId('xã tự ghi')}'`,
  );
  await world.db.query(
    `insert into membership.unit_figures (unit_id, period, residential, club, special_base, trade_union, armed_forces, member_organisation, honorary,
       women18_plus, members, status, members_needed, rule_set_id, origin, method, parts_reported, parts_expected, source_body, as_of)
     select u.id, p.code, 700, 0, 0, 0, 0, 0, 0, 1000, 700, 'MET', 0, 'VN-2022-2027',
       case when u.id = '${unitId('xã tự ghi')}' then 'RECORDED' else 'DEMONSTRATION' end, 'AS_REPORTED', 1, 1, 'Dữ liệu minh họa', p.ends_on
     from organisation.unit u cross join membership.reporting_period p where u.level = 'BASE' and p.code in ('2025Y', '2026H1')`,
  );
  return world;
}

const counts = async ({ db }: ServiceDatabase) =>
  (await db.query('select period, state, count(*)::int as count from membership.period_report group by 1, 2 order by 1, 2')).rows;

test('past periods are locked with their figures, the last is on its way in every state', async () => {
  const found = await counts(one);
  expect(found.filter(({ period }) => period === '2025Y')).toEqual([{ period: '2025Y', state: 'LOCKED', count: bases }]);
  const last = found.filter(({ period }) => period === '2026H1');
  expect(last.map(({ state }) => state)).toEqual(['ACCEPTED', 'BASE_CLOSED', 'PARENT_CHECKED', 'RETURNED']);
  expect(last.reduce((sum, { count }) => sum + count, 0)).toBeLessThan(bases);
  const { rows } = await one.db.query('select count(*)::int as count from membership.locked_figures');
  expect(rows[0].count).toBe(bases);
  expect((await one.db.query('select * from membership.report_fault')).rows).toEqual([]);
});

test('some are late, most are not, and nothing is invented for what a base recorded itself', async () => {
  const { rows } = await one.db.query(
    `select count(*) filter (where r.closed_on < p.deadline)::int as early, count(*) filter (where r.closed_on > p.deadline)::int as late
     from membership.period_report r join membership.reporting_period p on p.code = r.period`,
  );
  expect(rows[0].late).toBeGreaterThan(0);
  expect(rows[0].early).toBeGreaterThan(10 * rows[0].late);
  const own = await one.db.query('select from membership.period_report where unit_id = $1', [unitId('xã tự ghi')]);
  expect(own.rowCount).toBe(0);
});

test('the same figures always have the same reports', async () => {
  const all = async ({ db }: ServiceDatabase) => (await db.query('select * from membership.period_report order by unit_id, period')).rows;
  expect(await all(one)).toEqual(await all(other));
});

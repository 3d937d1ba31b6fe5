import { randomUUID } from 'node:crypto';
import { unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { preparation } from '../src/preparation.ts';
import { plantFigures, plantMentor, plantWorld } from './world.ts';

let database: ServiceDatabase;

beforeAll(async () => {
  database = await openServiceDatabase(preparation);
  await plantWorld(database.db);
  await database.db.query('call insights.maintain_bases()');
  // as the worker that applies what other services publish: only triggers that say so fire
  await database.db.query(`set session_replication_role = 'replica'`);
});

afterAll(() => database.close());

const differences = async (): Promise<number> => {
  const { rows } = await database.db.query<{ count: number }>(`
    select (select count(*) from (select * from insights.base_row_source except select * from insights.base_row) as missing)::int
      + (select count(*) from (select * from insights.base_row except select * from insights.base_row_source) as extra)::int as count`);
  return rows[0]?.count ?? -1;
};

const bases = ['xã An', 'xã Ấn', 'xã Bình', 'xã Đức', 'xã Dũng', 'xã ở B', 'xã cũ'];
const days = ['2025-08-01', '2026-01-01', '2026-02-15', '2026-06-30', '2026-09-01'];

type Change = () => Promise<unknown>;

/** Anything a publisher may change about a base, its province or its cluster. */
const change: fc.Arbitrary<Change> = fc
  .record({ kind: fc.nat(12), base: fc.constantFrom(...bases), day: fc.constantFrom(...days), number: fc.integer({ min: 1, max: 6_000 }) })
  .map(({ kind, base, day, number }): Change => {
    const { db } = database;
    const changes: Change[] = [
      () => plantFigures(db, '2026H1', { [base]: [number, 5_000] }),
      () => plantFigures(db, '2024Y', { [base]: [number, 4_000] }),
      () => plantMentor(db, randomUUID(), base, day, 'infinity'),
      () =>
        db.query(`update cadre.mentor_assignment set valid_to = greatest(valid_from, $2::date) where unit_id = $1`, [unitId(base), day]),
      () =>
        db.query(
          `insert into emulation.classification values ($1, $2, 'GOOD', 'V2022') on conflict (unit_id, year) do update set class = 'AVERAGE'`,
          [unitId(base), 2022 + (number % 4)],
        ),
      () => db.query('update organisation.unit_version set name = $2, full_name = $2 where unit_id = $1', [unitId(base), `xã ${number}`]),
      () => db.query('update organisation.unit_version set name = $2 where unit_id = $1', [unitId('tỉnh A'), `tỉnh ${number}`]),
      () => db.query('update emulation.emulation_cluster set name = $2 where id = $1', [unitId('cụm 1'), `cụm ${number}`]),
      () => db.query('delete from organisation.unit_tag where unit_id = $1', [unitId(base)]),
      () =>
        db.query(
          `insert into organisation.support_state select $1, $1, 'AGREED', $2, 'infinity'
           where not exists (select from organisation.support_state where unit_id = $1)`,
          [unitId(base), day],
        ),
      () => db.query(`update organisation.support_state set state = 'PLANNED' where unit_id = $1`, [unitId(base)]),
      () => db.query(`insert into organisation.support_cause values ($1, $1, 'AWAY') on conflict do nothing`, [unitId(base)]),
      () => db.query('delete from organisation.support_hard_group where unit_id = $1', [unitId(base)]),
    ];
    return changes[kind] ?? (() => Promise.resolve());
  });

test('the list is right after every transaction of any changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      await database.db.query('begin');
      for (const apply of changes) await apply();
      await database.db.query('commit');
      expect(await differences()).toBe(0);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a new reporting period has a row for every base at once', async () => {
  await database.db.query(`insert into membership.reporting_period values ('2027H1', '2027-06-30', '2027-06-10', 'VN-2022-2027')`);
  expect(await differences()).toBe(0);
  const { rows } = await database.db.query(`select count(distinct unit_id)::int as count from insights.base_row where period = '2027H1'`);
  expect(rows[0].count).toBe(8);
});

test('a transaction that fails leaves the list as it was', async () => {
  await database.db.query('begin');
  await plantMentor(database.db, 'never', 'xã Bình', '2026-01-01', 'infinity');
  await database.db.query('rollback');
  expect(await differences()).toBe(0);
  const { rows } = await database.db.query('select count(*)::int as count from insights.touched_base');
  expect(rows[0].count).toBe(0);
});

test('starting the maintenance again changes nothing', async () => {
  await database.db.query('call insights.maintain_bases()');
  expect(await differences()).toBe(0);
});

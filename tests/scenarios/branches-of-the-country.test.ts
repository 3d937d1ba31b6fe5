import { withClient } from '@vwu/kit/preparation';
import { expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { databaseUrl } from '../support/database-url.ts';

const platform = inject('platform');
const ask = createAsker(platform);

const inOrganisation = <Row extends object>(sql: string): Promise<Row[]> =>
  withClient(databaseUrl(platform, 'organisation'), async (db) => (await db.query<Row>(sql)).rows);

async function countsOf(code: string, asOf: string) {
  const { data } = await ask.service(
    'organisation',
    'analyst',
    `query ($asOf: Date!) { units(filter: { level: PROVINCE }, asOf: $asOf, first: 200) { edges { node { code counts(asOf: $asOf) { branches groups } } } } }`,
    { asOf },
  );
  return data.units.edges.find(({ node }: { node: { code: string } }) => node.code === code).node.counts;
}

test('the stated branches and groups come out of the counts of the loaded country (ORG-011, ORG-012)', async () => {
  expect(await countsOf('44', '2013-06-30')).toEqual({ branches: 1_323, groups: 3_303 });
  expect(await countsOf('01', '2019-12-11')).toEqual({ branches: 5_762, groups: 15_527 });
  expect(await countsOf('01', '2016-12-31')).toEqual({ branches: 5_751, groups: 15_615 });
});

test('the rules of the tree hold for all 340,000 branches and groups, which were loaded without their triggers', {
  timeout: 120_000,
}, async () => {
  // by a variable, so that the planner knows the ids; as many at a time as the largest reorganisation touches, not the whole country
  await inOrganisation(`
    do $$
    declare
      loaded uuid[];
    begin
      for loaded in
        select array_agg(id) from (select id, (row_number() over (order by id) - 1) / 50000 as slice from organisation.unit) as u group by slice
      loop
        call organisation.require_whole(loaded);
      end loop;
    end $$`);
  expect(
    await inOrganisation(`
      select 'kept' as only_in, * from (select * from organisation.unit_stem except select * from organisation.unit_hanging) as s
      union all
      select 'wanted', * from (select * from organisation.unit_hanging except select * from organisation.unit_stem) as h limit 5`),
  ).toEqual([]);
});

test('no branch and no group is lost or doubled by the reform', async () => {
  const counts = await inOrganisation<{ day: string; count: string }>(`
    select day::text, level, count(*) from organisation.unit_stem, (values (date '2025-06-30'), ('2025-07-01')) as d (day)
    where day between valid_from and valid_to and stem_id not in (
      -- island districts without communes became bases in 2025, with branches of their own
      select id from organisation.unit where level = 'BASE' and opened_on = '2025-07-01'
        and not exists (select from organisation.unit_lineage l join organisation.unit f on f.id = l.from_unit_id and f.level = 'BASE' where l.to_unit_id = unit.id))
    group by 1, 2 order by 1, 2`);
  expect(counts.map(({ count }) => Number(count))).toEqual([100_000, 240_000, 100_000, 240_000]);
});

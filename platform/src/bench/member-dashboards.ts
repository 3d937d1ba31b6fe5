import { today } from '@vwu/kit/clock';
import { addDays } from '@vwu/kit/date';
import { withClient } from '@vwu/kit/preparation';
import pg from 'pg';
import type { ApiClient } from '../replay/api-client.ts';
import { measure, type Plan, type Sample } from './sample.ts';

const counts = `members counted residential club specialBase permanent temporary shortStay absent migrated nearPaying nearNotPaying
  leftPaying leftNotPaying withCard cardCoverage withCitizenId idCompleteness`;
const growth = 'atStart atEnd admitted exited net netPercent';

/** What a page shows of the members of a unit: today, and how they have become more or fewer within a year. */
const dashboard = `query ($ids: [_Any!]!, $today: Date!, $yearAgo: Date!) { _entities(representations: $ids) { ... on Unit {
  memberCounts { ${counts} } memberGrowth(from: $yearAgo, to: $today) { ${growth} } } } }`;

/** The same sums written as SQL, without rights, rules or reform. */
const bareSql = `
  with seat as materialized (
    select ancestor_id as asked, unit_id as stem_id from organisation.unit_ancestor
    where ancestor_id = any ($1::uuid[]) and current_date between valid_from and valid_to
  ), below as materialized (
    select asked, stem_id as unit_id from seat
    union all
    select t.asked, s.unit_id from seat t
    join organisation.unit_stem s on s.stem_id = t.stem_id and current_date between s.valid_from and s.valid_to
    union all
    select branch_id, unit_id from organisation.unit_stem where branch_id = any ($1::uuid[]) and current_date between valid_from and valid_to
  ), kept as (
    select asked, sum(members) as members, sum(counted) as counted, sum(residential) as residential, sum(with_card) as with_card
    from below join membership.member_count using (unit_id) group by asked
  ), since as (
    select asked, sum(members) as since from below join membership.member_count_change using (unit_id) where day > $2::date group by asked
  )
  select * from kept left join since using (asked)`;

export interface DashboardTimes {
  readonly title: string;
  readonly answered: Sample;
  readonly bare: Sample;
}

interface Units {
  readonly nation: readonly string[];
  readonly province: readonly string[];
  readonly bases: readonly string[];
  readonly base: readonly string[];
}

const plan: Plan = { warmUp: 4, count: 20, connections: 1 };
/** Of two million members bare SQL takes seconds. */
const seldom: Plan = { warmUp: 1, count: 3, connections: 1 };

/** Times what pages show of counted members, at the membership subgraph and as bare SQL. */
export async function* measureDashboards(membershipUrl: string, client: ApiClient): AsyncGenerator<DashboardTimes> {
  const units = await readUnits(membershipUrl);
  const yearAgo = addDays(today(), -365);
  const questions = [
    { title: 'national summary', ids: units.nation },
    { title: 'national summary with each of its provinces', ids: [...units.nation, ...units.province] },
    { title: 'figures of a province', ids: units.province.slice(0, 1) },
    { title: 'figures of a province with each of its bases', ids: [...units.province.slice(0, 1), ...units.bases] },
    { title: 'page of a base with its branches', ids: units.base },
  ];
  const db = new pg.Client({ connectionString: membershipUrl });
  await db.connect();
  try {
    for (const { title, ids } of questions) {
      const variables = { ids: ids.map((id) => ({ __typename: 'Unit', id })), today: today(), yearAgo };
      const answered = await measure(plan, () => client.ask(dashboard, variables));
      const bare = await measure(seldom, () => db.query(bareSql, [ids, yearAgo]));
      yield { title, answered, bare };
    }
  } finally {
    await db.end();
  }
}

/** The root, the provinces with the one of most bases first, its bases, and one of these with its branches. */
const readUnits = (membershipUrl: string): Promise<Units> =>
  withClient(membershipUrl, async (db) => {
    const { rows } = await db.query<Units>(`
      with base as (
        select a.ancestor_id as province, array_agg(a.unit_id order by a.unit_id) as ids
        from organisation.unit_ancestor a join organisation.unit u on u.id = a.unit_id and u.level = 'BASE'
          join organisation.unit p on p.id = a.ancestor_id and p.level = 'PROVINCE'
        where current_date between a.valid_from and a.valid_to group by 1
      ), province as (select array_agg(province order by cardinality(ids) desc, province) as ids from base)
      select (select array_agg(id) from organisation.unit where level = 'CENTRAL') as nation, province.ids as province, base.ids as bases,
        (select array_agg(distinct s.branch_id) || base.ids[1] from organisation.unit_stem s
          where s.stem_id = base.ids[1] and s.branch_id is not null and current_date between s.valid_from and s.valid_to) as base
      from province join base on base.province = province.ids[1]`);
    const [found] = rows;
    if (!found) throw new Error('the database holds no units');
    return found;
  });

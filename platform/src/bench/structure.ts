import pg from 'pg';
import { Pool } from 'undici';
import { measure, type Plan, type Sample } from './sample.ts';

/** One way to put a question about the tree: as GraphQL, and the same work as SQL alone. */
interface Ask {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly sql: string;
  readonly given: readonly unknown[];
}

/** A question, asked in turn in each of its ways, so that no answer is the one before it. */
export interface TreeQuestion {
  readonly title: string;
  /** What it may take at the median, in milliseconds. */
  readonly targetMillis: number;
  readonly asks: readonly Ask[];
}

const pageOfUnits = 'totalCount edges { node { id name fullName level } }';

/** Days before the reform, when branches hung below the communes of that day, and days since. */
const daysBefore = ['2013-12-31', '2018-05-01', '2021-06-30', '2024-02-29', '2025-06-30'] as const;
const daysSince = ['2025-07-01', '2025-09-15', '2025-12-31', '2026-03-08', '2026-06-30'] as const;

/** The largest province of a day. */
const largest = `
  select v.unit_id as id, v.full_name as name
  from organisation.unit_version v
  where v.level = 'PROVINCE' and $1::date between v.valid_from and v.valid_to
  order by (select count(*) from organisation.below_bases(v.unit_id, $1::date)) desc limit 1`;

/** How many branches and groups it has on the days that are asked for. */
const spread = `
  select concat_ws('–', nullif(min(branches), max(branches)), max(branches)) || ' branches, '
    || concat_ws('–', nullif(min(groups), max(groups)), max(groups)) || ' groups' as below
  from (
    select count(*) filter (where b.level = 'BRANCH') as branches, count(*) filter (where b.level = 'GROUP') as groups
    from unnest($2::date[]) as k (day) cross join lateral organisation.below_bases($1, k.day) as b group by k.day
  ) as counted`;

/** Reads the questions off a database: which province is the largest, which thousand units. */
export async function readTreeQuestions(organisationUrl: string): Promise<readonly TreeQuestion[]> {
  const db = new pg.Client({ connectionString: organisationUrl });
  await db.connect();
  try {
    const subtrees: TreeQuestion[] = [];
    for (const days of [daysBefore, daysSince]) {
      const [province] = (await db.query<{ id: string; name: string }>(largest, [days.at(-1)])).rows;
      const [counted] = province ? (await db.query<{ below: string }>(spread, [province.id, days])).rows : [];
      if (province && counted) subtrees.push(...subtreeQuestions({ ...province, ...counted }, days));
    }
    const groups = await db.query<{ id: string }>(
      `select id from organisation.unit where level = 'GROUP' and closed_on = 'infinity' order by hashtext(id::text) limit 1000`,
    );
    const bases = await db.query<{ id: string }>(
      `select id from organisation.unit where level = 'BASE' and closed_on = 'infinity' order by hashtext(id::text) limit 1000`,
    );
    return [
      ...subtrees,
      ancestorQuestion(
        'bases',
        bases.rows.map(({ id }) => id),
      ),
      ancestorQuestion(
        'groups',
        groups.rows.map(({ id }) => id),
      ),
      ...searches.map(searchQuestion),
    ];
  } finally {
    await db.end();
  }
}

interface Province {
  readonly id: string;
  readonly name: string;
  readonly below: string;
}

const countedSql = `
  select (select count(*) from organisation.unit_ancestor a join organisation.unit u on u.id = a.unit_id and u.level = 'BASE'
      where a.ancestor_id = $1 and $2::date between a.valid_from and a.valid_to) as bases,
    count(*) filter (where s.level = 'BRANCH') as branches, count(*) filter (where s.level = 'GROUP') as groups
  from organisation.unit_ancestor a join organisation.unit_stem s on s.stem_id = a.unit_id and $2::date between s.valid_from and s.valid_to
  where a.ancestor_id = $1 and $2::date between a.valid_from and a.valid_to`;

const listedSql = `
  with b as materialized (
    select v.unit_id, v.name
    from organisation.unit_ancestor a join organisation.unit_version v on v.parent_id = a.unit_id and v.level = 'BRANCH'
    where a.ancestor_id = $1 and $2::date between a.valid_from and a.valid_to and $2::date between v.valid_from and v.valid_to)
  select (select count(*) from b), v.unit_id, v.name, v.full_name, v.level
  from (select * from b order by name collate "vi-x-icu", unit_id limit 51) as page
  join organisation.unit_version v on v.unit_id = page.unit_id and $2::date between v.valid_from and v.valid_to
  order by v.name collate "vi-x-icu", v.unit_id`;

function subtreeQuestions({ id, name, below }: Province, days: readonly string[]): TreeQuestion[] {
  const when = `on days from ${days[0]} to ${days.at(-1)}`;
  return [
    {
      title: `all below ${name} ${when}, counted by level (${below})`,
      targetMillis: 20,
      asks: days.map((day) => ({
        query: `{ unit(id: "${id}", asOf: "${day}") { counts(asOf: "${day}") { bases branches groups } } }`,
        sql: countedSql,
        given: [id, day],
      })),
    },
    {
      title: `first 50 branches below ${name} ${when}, and how many there are`,
      targetMillis: 20,
      asks: days.map((day) => ({
        query: `{ units(filter: { within: "${id}", level: BRANCH }, asOf: "${day}", first: 50) { ${pageOfUnits} } }`,
        sql: listedSql,
        given: [id, day],
      })),
    },
  ];
}

/** What is above a base is read once for all below it. */
const aboveSql = `
  with seat as materialized (
    select k.id, s.branch_id, s.stem_id from unnest($1::uuid[]) as k (id)
    join organisation.unit_stem s on s.unit_id = k.id and $2::date between s.valid_from and s.valid_to
  ), chain as materialized (
    select stem.stem_id, array_agg(a.ancestor_id order by a.depth) as ids
    from (select distinct stem_id from seat) as stem
    join organisation.unit_ancestor a on a.unit_id = stem.stem_id and $2::date between a.valid_from and a.valid_to group by stem.stem_id
  )
  select seat.id, seat.branch_id || chain.ids from seat join chain using (stem_id)`;

/** A base has no stem. */
const aboveBasesSql = `
  select k.id, array_agg(a.ancestor_id order by a.depth) from unnest($1::uuid[]) as k (id)
  join organisation.unit_ancestor a on a.unit_id = k.id and $2::date between a.valid_from and a.valid_to group by k.id`;

const ancestorQuestion = (level: 'bases' | 'groups', ids: readonly string[]): TreeQuestion => ({
  title: `ids of all units above 1,000 ${level}`,
  targetMillis: 10,
  asks: daysSince.map((day) => ({
    query: `query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { ancestors(asOf: "${day}") { id } } } }`,
    variables: { units: ids.map((id) => ({ __typename: 'Unit', id })) },
    sql: level === 'bases' ? aboveBasesSql : aboveSql,
    given: [ids, day],
  })),
});

/** With and without diacritics; of places, and of names that thousands of branches and groups bear. */
const searches = ['Hòa Bình', 'hoa binh', 'thôn Đông Sơn', 'thon dong son', 'tổ dân phố số 12', 'to dan pho so 12'] as const;

const searchQuestion = (text: string): TreeQuestion => ({
  title: `search «${text}»`,
  targetMillis: 30,
  asks: [
    {
      query: `{ units(filter: { search: "${text}" }, first: 20) { ${pageOfUnits} } }`,
      sql: `with n as materialized (select full_name, name from organisation.unit_name where full_folded like public.search_pattern($1))
    , v as materialized (select v.unit_id, v.level, v.name, v.full_name from n join organisation.unit_version v using (full_name, name)
      where current_date between v.valid_from and v.valid_to)
    select (select count(*) from v), page.* from (select * from v order by level, name collate "vi-x-icu", unit_id limit 21) as page`,
      given: [text],
    },
  ],
});

/** Gives the ways of a question one after the other, round and round. */
function inTurn({ asks }: TreeQuestion): () => Ask {
  let next = 0;
  return () => {
    const ask = asks[next % asks.length];
    next += 1;
    if (!ask) throw new Error('a question without a way to ask it');
    return ask;
  };
}

/** Asks the organisation subgraph and its database, each over a connection that is kept. */
export class TreeAsker {
  readonly #sql: pg.Pool;
  readonly #http: Pool;
  readonly #token: string;

  constructor(organisation: string, organisationUrl: string, token: string) {
    this.#sql = new pg.Pool({ connectionString: organisationUrl, max: 1 });
    this.#http = new Pool(organisation, { connections: 1 });
    this.#token = token;
  }

  measureSql(question: TreeQuestion, plan: Plan): Promise<Sample> {
    const take = inTurn(question);
    return measure(plan, () => {
      const { sql, given } = take();
      return this.#sql.query(sql, [...given]);
    });
  }

  measure(question: TreeQuestion, plan: Plan): Promise<Sample> {
    const take = inTurn(question);
    return measure(plan, async () => {
      const { query, variables = {} } = take();
      const { body, statusCode } = await this.#http.request({
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
        body: JSON.stringify({ query, variables }),
      });
      const answer = await body.text();
      if (statusCode !== 200 || answer.includes('"errors"')) throw new Error(`asking organisation failed: ${answer.slice(0, 300)}`);
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.#sql.end(), this.#http.close()]);
  }
}

import pg from 'pg';
import { Pool } from 'undici';
import { measure, type Plan, type Sample } from './sample.ts';

/** A question about the tree, as GraphQL and as the same work in SQL alone. */
export interface TreeQuestion {
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly sql: string;
  readonly given: readonly unknown[];
}

const pageOfUnits = 'totalCount edges { node { id name fullName level } }';

/** Before the reform, when branches hung below the communes of that day, and since. */
const days = ['2024-06-30', '2026-06-30'] as const;

/** The largest province of a day with what is below it. */
const largest = `
  select v.unit_id as id, v.full_name as name,
    (select count(*) filter (where b.level = 'BRANCH') || ' branches, ' || count(*) filter (where b.level = 'GROUP') || ' groups'
     from organisation.below_bases(v.unit_id, $1::date) as b) as below
  from organisation.unit_version v
  where v.level = 'PROVINCE' and $1::date between v.valid_from and v.valid_to
  order by (select count(*) from organisation.below_bases(v.unit_id, $1::date)) desc limit 1`;

/** Reads the questions off a database: which province is the largest, which thousand units. */
export async function readTreeQuestions(organisationUrl: string): Promise<readonly TreeQuestion[]> {
  const db = new pg.Client({ connectionString: organisationUrl });
  await db.connect();
  try {
    const subtrees: TreeQuestion[] = [];
    for (const day of days) {
      const { rows } = await db.query<{ id: string; name: string; below: string }>(largest, [day]);
      const [province] = rows;
      if (province) subtrees.push(...subtreeQuestions(province, day));
    }
    const groups = await db.query<{ id: string }>(
      `select id from organisation.unit where level = 'GROUP' and closed_on = 'infinity' order by hashtext(id::text) limit 1000`,
    );
    return [...subtrees, ancestorQuestion(groups.rows.map(({ id }) => id)), ...searches.map(searchQuestion)];
  } finally {
    await db.end();
  }
}

const subtreeQuestions = ({ id, name, below }: { readonly id: string; readonly name: string; readonly below: string }, day: string) => [
  {
    title: `all below ${name} on ${day}, counted by level (${below})`,
    query: `{ unit(id: "${id}", asOf: "${day}") { counts(asOf: "${day}") { bases branches groups } } }`,
    sql: 'select level, count(*) from organisation.below_bases($1, $2) group by level',
    given: [id, day],
  },
  {
    title: `first 50 branches below ${name} on ${day}, and how many there are`,
    query: `{ units(filter: { within: "${id}", level: BRANCH }, asOf: "${day}", first: 50) { ${pageOfUnits} } }`,
    sql: `with b as materialized (
        select v.unit_id, v.name, v.full_name from organisation.below_bases($1, $2) as b
        join organisation.unit_version v on v.unit_id = b.unit_id and $2::date between v.valid_from and v.valid_to where b.level = 'BRANCH')
      select (select count(*) from b), page.* from (select * from b order by name collate "vi-x-icu", unit_id limit 51) as page`,
    given: [id, day],
  },
];

const ancestorQuestion = (ids: readonly string[]): TreeQuestion => ({
  title: 'all units above 1,000 groups',
  query: `query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { ancestors(asOf: "${days[1]}") { id } } } }`,
  variables: { units: ids.map((id) => ({ __typename: 'Unit', id })) },
  sql: `select k.id, v.unit_id, v.full_name, v.level, a.depth
    from unnest($1::uuid[]) as k (id) cross join lateral organisation.above(k.id, $2::date) as a
    join organisation.unit_version v on v.unit_id = a.unit_id and $2::date between v.valid_from and v.valid_to`,
  given: [ids, days[1]],
});

/** With and without diacritics; of places, and of names that thousands of branches and groups bear. */
const searches = ['Hòa Bình', 'hoa binh', 'thôn Đông Sơn', 'to dan pho so 12'] as const;

const searchQuestion = (text: string): TreeQuestion => ({
  title: `search «${text}»`,
  query: `{ units(filter: { search: "${text}" }, first: 20) { ${pageOfUnits} } }`,
  sql: `with n as materialized (select full_name, name from organisation.unit_name where full_folded like public.search_pattern($1))
    , v as materialized (select v.unit_id, v.level, v.name, v.full_name from n join organisation.unit_version v using (full_name, name)
      where current_date between v.valid_from and v.valid_to)
    select (select count(*) from v), page.* from (select * from v order by level, name collate "vi-x-icu", unit_id limit 21) as page`,
  given: [text],
});

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

  measureSql({ sql, given }: TreeQuestion, plan: Plan): Promise<Sample> {
    return measure(plan, () => this.#sql.query(sql, [...given]));
  }

  measure({ query, variables = {} }: TreeQuestion, plan: Plan): Promise<Sample> {
    return measure(plan, async () => {
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

import { withClient } from '@vwu/kit/preparation';
import { Pool } from 'undici';
import { measure, type Plan, type Sample } from './sample.ts';

export interface SeriesAddresses {
  readonly membership: string;
  readonly membershipDatabase: string;
  readonly token: string;
}

export interface SeriesTimes {
  readonly answered: Sample;
  readonly bare: Sample;
}

/** A unit, and the day whose units the series is shown on. */
export interface SeriesQuestion {
  readonly title: string;
  readonly level: string;
  readonly code: string;
  /** What it may take at the median, in milliseconds, if anything was set for it. */
  readonly targetMillis: number | null;
  readonly plan: Plan;
}

const often: Plan = { warmUp: 10, count: 60, connections: 1 };

export const seriesQuestions: readonly SeriesQuestion[] = [
  { title: 'Quảng Trị, formed of two provinces', level: 'PROVINCE', code: '44', targetMillis: 60, plan: often },
  { title: 'Thanh Hóa, which went on', level: 'PROVINCE', code: '38', targetMillis: 60, plan: often },
  { title: 'Thành phố Hà Nội, with most communes that were split', level: 'PROVINCE', code: '01', targetMillis: 60, plan: often },
  { title: 'Thành phố Hồ Chí Minh, the largest', level: 'PROVINCE', code: '79', targetMillis: 60, plan: often },
  { title: 'the nation', level: 'CENTRAL', code: 'TW', targetMillis: null, plan: { warmUp: 2, count: 10, connections: 1 } },
];

const day = '2026-06-30';
/** The periods of five years. */
const five = { from: '2021Y', to: '2026H1' } as const;

/** The same sums by PostgreSQL alone, by the same rule. */
const bareSql = `
  with held as materialized (
    select b.id, p.ends_on, p.code
    from organisation.unit_ancestor a
    join organisation.unit b on b.id = a.unit_id and b.target_applies
    join membership.reporting_period p on p.ends_on between (select ends_on from membership.reporting_period where code = '${five.from}')
      and (select ends_on from membership.reporting_period where code = '${five.to}')
    where a.ancestor_id = $1 and '${day}' between a.valid_from and a.valid_to
  ), piece as (
    select * from membership.pieces_of((select array_agg(id order by id, code) from held), (select array_agg(date '${day}') from held),
      (select array_agg(ends_on order by id, code) from held))
  )
  select p.code, sum(membership.members_in_part(f, piece.part_from, piece.part_to)),
    sum(organisation.count_in_part(f.women18_plus, piece.part_from, piece.part_to)), bool_or(piece.is_estimated), count(distinct f.unit_id), count(distinct piece.source_id)
  from piece
  join membership.reporting_period p on p.ends_on = piece.ends_on
  left join membership.unit_figures f on f.unit_id = piece.source_id and f.period = p.code
  group by p.code order by p.code`;

/** Times the five-year series of a unit on the units of one day: as the subgraph answers it, and as bare SQL. */
export async function measureSeries(
  { membership, membershipDatabase, token }: SeriesAddresses,
  { level, code, plan }: SeriesQuestion,
): Promise<SeriesTimes> {
  const http = new Pool(membership, { connections: 1 });
  try {
    return await withClient(membershipDatabase, async (db) => {
      const { rows } = await db.query<{ id: string }>(
        `select unit_id as id from organisation.unit_version where level = $1 and code = $2 and '${day}' between valid_from and valid_to`,
        [level, code],
      );
      const id = rows[0]?.id;
      if (id === undefined) throw new Error(`no unit has the code ${code}`);
      const answered = await measure(plan, () => ask(http, token, id));
      const bare = await measure(plan, () => db.query(bareSql, [id]));
      return { answered, bare };
    });
  } finally {
    await http.close();
  }
}

async function ask(http: Pool, token: string, id: string): Promise<void> {
  const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Unit", id: $id }]) { ... on Unit {
    rateHistory(from: "${five.from}", to: "${five.to}", boundaries: { kind: AS_OF, date: "${day}" }) { period rate { numerator denominator percent provenance { estimated partsReported partsExpected } } } } } }`;
  const { body, statusCode } = await http.request({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { id } }),
  });
  const answer = await body.text();
  if (statusCode !== 200 || answer.includes('"errors"')) throw new Error(`asking for a series failed: ${answer.slice(0, 300)}`);
}

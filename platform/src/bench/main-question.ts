import pg from 'pg';
import { Pool } from 'undici';
import { measure, type Plan, type Sample } from './sample.ts';

/** The main question with three filters, 50 rows and the total: what a provincial or central officer asks first. */
export interface Question {
  readonly title: string;
  readonly period: string;
  /** Whose map it is shown on, where that is not the period's own: the argument, and the day it means. */
  readonly map?: { readonly argument: string; readonly day: string };
  /** The filter as GraphQL, and the same as SQL over `insights.base_row r`. */
  readonly filter: string;
  readonly where: string;
  readonly orderBy: string;
  readonly orderBySql: string;
}

export const byRate = { orderBy: 'RATE_ASC', orderBySql: 'rate asc nulls last, unit_id' };

/** Not above 60 %, without a mentor, and yet rated good or average: each filter leaves some out. */
const threeFilters = {
  filter: '{ gatheringStatus: [BELOW, AT_THRESHOLD], mentorStatus: [REQUIRED_MISSING, OPTIONAL_MISSING], classification: [GOOD, AVERAGE] }',
  where: `r.status in ('BELOW', 'AT_THRESHOLD') and r.mentor_status in ('REQUIRED_MISSING', 'OPTIONAL_MISSING') and r.class in ('GOOD', 'AVERAGE')`,
  ...byRate,
} as const;

export const mainQuestions: readonly Question[] = [
  { title: 'today’s map, three filters', period: '2026H1', ...threeFilters },
  { title: 'the map of 2023, three filters', period: '2023H1', ...threeFilters },
];

const graphql = ({
  period,
  map,
  filter,
  orderBy,
}: Question) => `{ bases(period: "${period}"${map ? `, ${map.argument}` : ''}, filter: ${filter}, orderBy: [${orderBy}], first: 50) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { unit { id } name provinceName clusterName membersNeeded mentorCount mentorStatus classification
    gatheringRate { numerator denominator percent status } } }
} }`;

const lastDay: Readonly<Record<string, string>> = { '2023H1': '2023-06-30', '2024Y': '2024-12-31', '2026H1': '2026-06-30' };

/** The same answer, built to JSON by PostgreSQL itself, from the wide row or from the joins it stands for. */
const sqlFrom = (source: string, { period, map, where, orderBySql }: Question) => {
  const day = map?.day ?? lastDay[period];
  return `
  with asked as not materialized (
    select * from ${source} r where r.period = '${period}' and r.valid_to >= '${day}' and r.valid_from <= '${day}' and ${where}
  )
  select json_build_object('totalCount', (select count(*) from asked), 'edges', (
    select json_agg(json_build_object('unit', json_build_object('id', unit_id), 'name', full_name, 'provinceName', province_name,
      'clusterName', cluster_name, 'membersNeeded', members_needed, 'mentorCount', mentor_count, 'mentorStatus', mentor_status,
      'classification', class, 'gatheringRate', json_build_object('numerator', members, 'denominator', women18_plus,
        'percent', round(100.0 * members / nullif(women18_plus, 0), 2), 'status', status)))
    from (select * from asked order by ${orderBySql} limit 50) as page))::text as answer`;
};

export interface Addresses {
  readonly gateway: string;
  readonly insights: string;
  readonly insightsDatabase: string;
  readonly token: string;
}

export type Way = 'sql' | 'join' | 'insights' | 'gateway';

/** The ways to ask, each over connections that are kept. */
export class Asker {
  readonly #sql: pg.Pool;
  readonly #http: Readonly<Record<'insights' | 'gateway', Pool>>;
  readonly #token: string;

  constructor({ gateway, insights, insightsDatabase, token }: Addresses) {
    this.#sql = new pg.Pool({ connectionString: insightsDatabase, max: 8 });
    this.#http = { insights: new Pool(insights, { connections: 8 }), gateway: new Pool(gateway, { connections: 8 }) };
    this.#token = token;
  }

  measure(way: Way, question: Question, plan: Plan): Promise<Sample> {
    return measure(plan, () => this.#ask(way, question));
  }

  async #ask(way: Way, question: Question): Promise<void> {
    if (way === 'sql' || way === 'join') {
      await this.#sql.query(sqlFrom(way === 'sql' ? 'insights.base_row' : 'insights.base_row_source', question));
      return;
    }
    const { body, statusCode } = await this.#http[way].request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify({ query: graphql(question) }),
    });
    const answer = await body.text();
    if (statusCode !== 200 || answer.includes('"errors"')) throw new Error(`asking ${way} failed: ${answer.slice(0, 300)}`);
  }

  async close(): Promise<void> {
    await Promise.all([this.#sql.end(), this.#http.insights.close(), this.#http.gateway.close()]);
  }
}

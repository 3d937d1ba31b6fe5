import { join } from 'node:path';
import { gatewaySecretHeader } from '@vwu/kit/direct-callers';
import { originOf } from '@vwu/kit/origin';
import { withClient } from '@vwu/kit/preparation';
import { Pool } from 'undici';
import { ensureSecret } from '../secret-file.ts';
import type { Settings } from '../settings.ts';
import { fetchToken } from '../token.ts';
import { measure, type Plan, type Sample } from './sample.ts';

/** Who searches: an analyst the country, an officer a province, another a base. */
const searchers = [
  { account: 'analyst', sees: 'the country' },
  { account: 'province', sees: 'Quảng Trị' },
  { account: 'base', sees: 'a base' },
] as const;

interface Search {
  readonly title: string;
  readonly filter: Readonly<Record<string, unknown>>;
}

/** Names that thousands bear and one that few do, with diacritics and without, and what else a member is found by. */
const searches: readonly Search[] = [
  { title: '«Nguyễn Thị Hoa»', filter: { search: 'Nguyễn Thị Hoa' } },
  { title: '«nguyen thi hoa»', filter: { search: 'nguyen thi hoa' } },
  { title: '«hoa», of many names', filter: { search: 'hoa' } },
  { title: '«Nguyễn», of a third of all', filter: { search: 'Nguyễn' } },
  { title: '«thi», of most', filter: { search: 'thi' } },
  { title: '«Vương Thị Kim Oanh», of few', filter: { search: 'Vương Thị Kim Oanh' } },
  { title: '«nguyen thi hoa», born in 1975', filter: { search: 'nguyen thi hoa', birthYear: 1975 } },
  { title: 'born in 1975', filter: { birthYear: 1975 } },
  { title: 'a citizen id', filter: { citizenId: '999000123457' } },
  { title: 'all', filter: {} },
];

const page = `query ($filter: MemberFilter) { members(filter: $filter, first: 50) {
  totalCount pageInfo { endCursor hasNextPage } edges { node { id fullName birthYear isActive } } } }`;

export interface SearchTimes {
  readonly title: string;
  readonly sees: string;
  readonly total: number;
  readonly sample: Sample;
}

const often: Plan = { warmUp: 8, count: 60, connections: 1 };

/** Times a page of fifty and its count at the membership subgraph, for each search and each who searches. */
export async function* measureMemberSearch(settings: Settings): AsyncGenerator<SearchTimes> {
  const secret = await ensureSecret(join(settings.dataDir, 'gateway.secret'));
  const http = new Pool(originOf(settings.publicHost, settings.MEMBERSHIP_PORT), { connections: 1 });
  try {
    for (const { account, sees } of searchers) {
      const token = await fetchToken(settings, account);
      const ask = async (filter: Search['filter']): Promise<number> => {
        const { body } = await http.request({
          path: '/graphql',
          method: 'POST',
          // officers ask by way of the gateway; its own work is not what is measured
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, [gatewaySecretHeader]: secret },
          body: JSON.stringify({ query: page, variables: { filter } }),
        });
        const answer = (await body.json()) as { data?: { members?: { totalCount: number } }; errors?: unknown };
        if (answer.data?.members === undefined || answer.errors)
          throw new Error(`searching failed: ${JSON.stringify(answer).slice(0, 300)}`);
        return answer.data.members.totalCount;
      };
      for (const { title, filter } of searches) {
        const total = await ask(filter);
        yield { title, sees, total, sample: await measure(often, () => ask(filter)) };
      }
    }
  } finally {
    await http.close();
  }
}

/** Bytes on disk of all that is kept of members, its indexes among them. */
export const readMemberBytes = (membershipUrl: string): Promise<readonly { readonly table: string; readonly bytes: number }[]> =>
  withClient(membershipUrl, async (db) => {
    const { rows } = await db.query<{ table: string; bytes: number }>(
      `select c.relname as table, pg_total_relation_size(c.oid)::float8 as bytes from pg_class c
       where c.relnamespace = 'membership'::regnamespace and c.relname in ('member', 'member_movement', 'member_state', 'member_transfer', 'borne_name') order by 1`,
    );
    return rows;
  });

import { withClient } from '@vwu/kit/preparation';
import type { ApiClient } from '../replay/api-client.ts';
import { measure, type Plan, type Sample } from './sample.ts';

/** Who searches: an analyst the country, an officer a province, another a base. */
const searchers = [
  { account: 'analyst', sees: 'in the country' },
  { account: 'province', sees: 'in Quảng Trị' },
  { account: 'base', sees: 'in a base' },
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
  /** What is searched for, and who sees how much. */
  readonly title: string;
  readonly total: number;
  readonly sample: Sample;
}

const often: Plan = { warmUp: 8, count: 60, connections: 1 };

/** Times a page of fifty and its count at the membership subgraph, for each search and each who searches. */
export async function* measureMemberSearch(clientOf: (account: string) => Promise<ApiClient>): AsyncGenerator<SearchTimes> {
  for (const { account, sees } of searchers) {
    const client = await clientOf(account);
    const ask = async (filter: Search['filter']) =>
      (await client.ask<{ members: { totalCount: number } }>(page, { filter })).members.totalCount;
    for (const { title, filter } of searches) {
      const total = await ask(filter);
      yield { title: `${title}, ${sees}`, total, sample: await measure(often, () => ask(filter)) };
    }
    await client.close();
  }
}

/** What is kept of members begins like one of these: records, ledger, names, counts, households, dues, funds, pairs. */
const kept = ['member', 'borne_name', 'household', 'sealed', 'dues', 'fund', 'comparison', 'base_count'] as const;

/** Bytes on disk of all that is kept of members, its indexes among them; tables that hold next to nothing are left out. */
export const readMemberBytes = (membershipUrl: string): Promise<readonly { readonly table: string; readonly bytes: number }[]> =>
  withClient(membershipUrl, async (db) => {
    const { rows } = await db.query<{ table: string; bytes: number }>(
      `select c.relname as table, pg_total_relation_size(c.oid)::float8 as bytes from pg_class c
       where c.relnamespace = 'membership'::regnamespace and c.relkind in ('r', 'p') and c.relname ~ ('^(' || array_to_string($1::text[], '|') || ')')
         and pg_total_relation_size(c.oid) > 1024 * 1024 order by 2 desc`,
      [kept],
    );
    return rows;
  });

import { withClient } from '@vwu/kit/preparation';
import { byRate, type Question } from './main-question.ts';

const period = '2024Y';
const all = { period, filter: '{}', where: 'true' } as const;
const byNumber = (orderBy: string, orderBySql: string) => ({ orderBy, orderBySql: `${orderBySql} nulls last, unit_id` });

/** No filter, in every order. */
const orders: readonly Question[] = [
  { title: 'none, by rate', ...all, ...byRate },
  { title: 'none, by name', ...all, orderBy: 'NAME_ASC', orderBySql: 'name collate "vi-x-icu", unit_id' },
  { title: 'none, by women', ...all, ...byNumber('WOMEN_DESC', 'women18_plus desc') },
  { title: 'none, by members needed, most first', ...all, ...byNumber('MEMBERS_NEEDED_DESC', 'members_needed desc') },
  { title: 'none, by members needed, fewest first', ...all, ...byNumber('MEMBERS_NEEDED_ASC', 'members_needed asc') },
  { title: 'none, by mentors, most first', ...all, ...byNumber('MENTOR_COUNT_DESC', 'mentor_count desc') },
  { title: 'none, by mentors, fewest first', ...all, ...byNumber('MENTOR_COUNT_ASC', 'mentor_count asc') },
];

const filtered = (title: string, filter: string, where: string): Question => ({ title, period, filter, where, ...byRate });

const filters: readonly Question[] = [
  filtered('status', '{ gatheringStatus: [BELOW] }', `r.status = 'BELOW'`),
  filtered(
    'rate band',
    '{ rate: { gte: 50, lt: 60 } }',
    'r.women18_plus > 0 and 100 * r.members >= 50 * r.women18_plus and 100 * r.members < 60 * r.women18_plus',
  ),
  filtered('mentored', '{ mentored: true }', 'r.mentor_count > 0'),
  filtered('mentor status', '{ mentorStatus: [REQUIRED_MISSING] }', `r.mentor_status = 'REQUIRED_MISSING'`),
  filtered('class', '{ classification: [GOOD] }', `r.class = 'GOOD'`),
  filtered('class of another year', '{ classification: [GOOD], year: 2022 }', `r.classes ->> '2022' = 'GOOD'`),
  filtered('kind of area', '{ areaTags: [SPECIAL_DIFFICULT] }', `r.area_tags && '{SPECIAL_DIFFICULT}'`),
  filtered('state of support', '{ supportState: [IMPLEMENTING] }', `r.support_state = 'IMPLEMENTING'`),
  filtered('cause', '{ supportCause: [AWAY] }', `r.support_causes && '{AWAY}'`),
  filtered('hard group', '{ hardGroup: [WORKING_AWAY] }', `r.hard_groups && '{WORKING_AWAY}'`),
  filtered(
    'name',
    '{ search: "hoa binh" }',
    `(r.unit_id, r.valid_from) in (select unit_id, valid_from from insights.base_span where name_folded like '%hoa binh%')`,
  ),
  filtered(
    'not, or',
    '{ not: { or: [{ gatheringStatus: [MET] }, { mentored: true }] } }',
    `(r.status = 'MET' or r.mentor_count > 0) is not true`,
  ),
];

/** The same figures on the map of today, which is what the page shows when the reader changes the day. */
const day = '2026-06-30';
const maps: readonly Question[] = [
  { title: 'another map, by asOf', ...all, ...byRate, map: { argument: `asOf: "${day}"`, day } },
  { title: 'another map, by boundaries', ...all, ...byRate, map: { argument: `boundaries: { kind: AS_OF, date: "${day}" }`, day } },
];

/** One filter after the other, on the larger map of 10,035 bases; province and cluster are those with the most bases. */
export async function readSingleFilters(insightsDatabase: string): Promise<readonly Question[]> {
  const largest = (column: 'province_id' | 'cluster_id') =>
    withClient(insightsDatabase, async (db) => {
      const { rows } = await db.query<{ id: string }>(
        `select ${column} as id from insights.base_row where period = $1 and ${column} is not null group by 1 order by count(*) desc, 1 limit 1`,
        [period],
      );
      return rows[0]?.id ?? '';
    });
  const [provinceId, clusterId] = [await largest('province_id'), await largest('cluster_id')];
  return [
    ...orders,
    filtered('province', `{ provinceId: "${provinceId}" }`, `r.province_id = '${provinceId}'`),
    filtered('cluster', `{ clusterId: "${clusterId}" }`, `r.cluster_id = '${clusterId}'`),
    ...filters,
    ...maps,
  ];
}

import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadMembers } from '../src/demonstration/members/load-members.ts';
import { mostCounted } from '../src/member/member.entity.ts';
import { keyring } from './keyring.ts';
import { analyst, type MemberWorld, officerOf, openMemberWorld, province, provinceB } from './member-world.ts';

const count = 5_000;

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
  await loadMembers(world.db, { count, keyring });
}, 60_000);

afterAll(() => world.close());

interface Filter {
  readonly search?: string;
  readonly birthYear?: number;
  readonly isActive?: boolean;
  readonly unitId?: string;
}

interface Question {
  readonly filter: Filter;
  readonly asOf?: string;
}

type Viewer = typeof province;

/** The same list by one plain statement over all members: what a short way must not differ from. */
const plain = `
  select m.id, m.full_name as name
  from membership.member m
  left join membership.member_state s on s.member_id = m.id and $6::date between s.valid_from and s.valid_to
  where m.home_id in (select organisation.within_reach($1, array(select distinct home_id from membership.member), current_date))
    and ($2::text is null or m.name_folded like public.search_pattern($2)) and ($3::int is null or m.birth_year = $3)
    and ($4::boolean is null or m.is_active = $4) and ($6::date is null or s.member_id is not null)
    and ($5::uuid is null or $5 in (select organisation.within_reach($1, array[$5], current_date)))
    and ($5::uuid is null or case when $6::date is null then m.home_id else s.home_id end in (select organisation.reach($5, coalesce($6::date, current_date))))
  order by ($2::text is not null and position(public.mark_text($2) in m.name_marked) = 0), m.full_name collate "vi-x-icu", m.id`;

async function expected(viewer: Viewer, { filter, asOf }: Question): Promise<string[]> {
  const { search = null, birthYear = null, isActive = null, unitId: unit = null } = filter;
  const { rows } = await world.db.query(plain, [viewer.unitId, search, birthYear, isActive, unit, asOf ?? null]);
  return rows.map(({ id }) => id);
}

/** The first pages of a list, and how long it says it is. */
async function pages(viewer: Viewer, { filter, asOf }: Question, size: number, most: number) {
  const ids: string[] = [];
  let after: string | null = null;
  let total = 0;
  for (let page = 0; page < most; page += 1) {
    const { data, codes } = await world.ask(
      viewer,
      `query ($filter: MemberFilter, $asOf: Date, $first: Int, $after: String) { members(filter: $filter, asOf: $asOf, first: $first, after: $after) {
        totalCount pageInfo { endCursor hasNextPage } edges { node { id } } } }`,
      { filter, asOf: asOf ?? null, first: size, after },
    );
    expect(codes).toEqual([]);
    const found = data?.members ?? {};
    ids.push(...found.edges.map(({ node }: { node: { id: string } }) => node.id));
    total = found.totalCount;
    after = found.pageInfo.endCursor;
    if (!found.pageInfo.hasNextPage) break;
  }
  return { ids, total };
}

const questions: readonly Question[] = [
  { filter: {} },
  { filter: { isActive: false } },
  { filter: { search: 'nguyen thi' } },
  { filter: { search: 'Hòa' } },
  { filter: { search: 'hoa', isActive: true } },
  { filter: { search: 'thu', birthYear: 1980 } },
  { filter: { birthYear: 1984 } },
  { filter: { search: 'không ai tên thế' } },
  { filter: { search: '%' } },
  { filter: { search: 'lan', unitId: unitId('xã một') } },
  { filter: { search: 'lan', unitId: unitId('tỉnh B') } },
  { filter: { search: 'mai' }, asOf: '2023-05-01' },
  { filter: { birthYear: 1990, unitId: unitId('tỉnh A') }, asOf: '2024-01-01' },
  { filter: { unitId: unitId('chi hội hai') }, asOf: '2024-01-01' },
];

test.each(questions)('whichever way it is found, the list is the same: %j', async (question) => {
  for (const viewer of [analyst, province, provinceB, officerOf('xã một'), officerOf('xã mới'), officerOf('chi hội một')]) {
    const all = await expected(viewer, question);
    const { ids, total } = await pages(viewer, question, 30, 5);
    expect(ids).toEqual(all.slice(0, 150));
    expect(total).toBe(Math.min(all.length, mostCounted + 1));
  }
});

test('a page goes on from names written as asked to those written otherwise, one by one', async () => {
  const question = { filter: { search: 'hoà', birthYear: 1981 } };
  const all = await expected(analyst, question);
  expect(all.length).toBeGreaterThan(5);
  expect((await pages(analyst, question, 1, all.length + 1)).ids).toEqual(all);
});

test('the list says how many there are up to a limit, and that there are more beyond it', async () => {
  const { total } = await pages(analyst, { filter: {} }, 1, 1);
  expect(total).toBe(mostCounted + 1);
});

test('a name is known as long as somebody bears it, and no longer', async () => {
  const knows = async (name: string) =>
    (await world.db.query('select from membership.borne_name where full_name = $1', [name])).rowCount === 1;
  const [first, second] = [
    await world.admitted('chi hội một', { person: { fullName: 'Ưng Thị Hiếm Có' } }),
    await world.admitted('chi hội ba', { person: { fullName: 'Ưng Thị Hiếm Có' } }),
  ];
  const rename = (id: string, fullName: string) =>
    world.ask(province, 'mutation ($id: ID!, $person: PersonInput!) { correctMember(id: $id, person: $person, version: 1) { id } }', {
      id,
      person: { fullName },
    });
  expect(await knows('Ưng Thị Hiếm Có')).toBe(true);
  expect((await rename(first, 'Ưng Thị Hiếm Hoi')).codes).toEqual([]);
  expect([await knows('Ưng Thị Hiếm Có'), await knows('Ưng Thị Hiếm Hoi')]).toEqual([true, true]);
  await rename(second, 'Ưng Thị Hiếm Hoi');
  expect(await knows('Ưng Thị Hiếm Có')).toBe(false);
});

test('who takes a name away waits for who gives it to somebody, and leaves it', async () => {
  const id = await world.admitted('chi hội một', { person: { fullName: 'Ưng Thị Cùng Lúc' } });
  const other = await world.admitted('chi hội một', { person: { fullName: 'Ưng Thị Khác' } });
  const em = world.em();
  await em.begin();
  await em
    .getConnection()
    .execute(`update membership.member set full_name = 'Ưng Thị Cùng Lúc' where id = ?`, [other], 'run', em.getTransactionContext());
  const taking = world.db.query(`update membership.member set full_name = 'Ưng Thị Mới' where id = $1`, [id]);
  await em.commit();
  await taking;
  const { data } = await world.ask(analyst, '{ members(filter: { search: "ung thi cung luc" }) { edges { node { id } } } }');
  expect(data?.members.edges).toEqual([{ node: { id: other } }]);
});

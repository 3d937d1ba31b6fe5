import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aggregatesFrom } from './aggregates-from.ts';
import { type MemberWorld, openMemberWorld, partner, province } from './member-world.ts';

/** SEC-004: what a partner may ask of a province, and whether any of it, or the difference of any two, tells of one to four persons. */

let world: MemberWorld;

const none = { residential: 0, club: 0, specialBase: 0, tradeUnion: 0, armedForces: 0, memberOrganisation: 0, honorary: 0 };
type Counts = typeof none;

/** Small cells in every category and base, beside large ones: of two bases that go on, one that went whole and one that was split. */
const planted = {
  'xã một': { residential: 2_903, club: 47, specialBase: 4, tradeUnion: 12, armedForces: 2, memberOrganisation: 3, honorary: 3 },
  'xã hai': { residential: 1_501, club: 3, specialBase: 0, tradeUnion: 121, armedForces: 1, memberOrganisation: 4, honorary: 1 },
  'xã cũ': { residential: 800, club: 1, specialBase: 2, tradeUnion: 3, armedForces: 4, memberOrganisation: 9, honorary: 2 },
  'xã tách': { residential: 1_201, club: 9, specialBase: 5, tradeUnion: 6, armedForces: 3, memberOrganisation: 7, honorary: 4 },
} satisfies Record<string, Counts>;

/** The same members in every base, and other small cells. */
const plantedAnew = {
  'xã một': { ...planted['xã một'], armedForces: 1, memberOrganisation: 4, honorary: 2 },
  'xã hai': { ...planted['xã hai'], residential: 1_500, club: 4, armedForces: 2, memberOrganisation: 3, honorary: 2 },
  'xã cũ': { ...planted['xã cũ'], residential: 801, club: 0 },
  'xã tách': planted['xã tách'],
} satisfies typeof planted;

beforeAll(async () => {
  world = await openMemberWorld();
  await record('2023Y', planted);
  await record('2024Y', planted);
  await world.db.query(`insert into membership.locked_figures (unit_id, period, residential, club, special_base, trade_union, armed_forces,
      member_organisation, honorary, members, status, rule_set_id, locked_on, origin)
    select unit_id, period, residential, club, special_base, trade_union, armed_forces, member_organisation, honorary, members, status,
      rule_set_id, '2024-01-10', 'RECORDED' from membership.unit_figures where period = '2023Y' and method = 'AS_REPORTED'`);
  await world.db.query(
    `insert into membership.statistics_review values (gen_random_uuid(), $1, '2024-11-01', 'Thống kê xã', 5000, 3, 2902, 2)`,
    [unitId('xã một')],
  );
  for (const [home, count] of Object.entries({ 'chi hội một': 7, 'chi hội hai': 3, 'chi hội ba': 4 }))
    for (let person = 0; person < count; person++) await world.admitted(home);
  for (const [name, { honorary }] of Object.entries(planted))
    await world.db.query(
      `insert into membership.honorary_member (id, unit_id, level, full_name, born_on, gender, nationality, resides_in_vietnam, works_in_vietnam,
         approves_statute, is_voluntary, prestige, influence_kind, scope, police_opinion_on, police_favours, state, recognised_on, origin)
       select gen_random_uuid(), $1, 'BASE', 'Người thứ ' || n, '1970-01-01', 'MALE', 'VN', true, true, true, true,
         'x', 'EXPERT', 'COMMUNE', '2020-01-01', true, 'RECOGNISED', '2021-01-01', 'RECORDED' from generate_series(1, $2::int) as n`,
      [unitId(name), honorary],
    );
}, 120_000);

afterAll(() => world.close());

const record = async (period: string, figures: Readonly<Record<string, Counts>>) => {
  for (const [name, counts] of Object.entries(figures)) {
    const { codes } = await world.ask(
      province,
      `mutation ($unitId: ID!, $period: String!, $figures: FiguresInput!) { recordFigures(unitId: $unitId, period: $period, figures: $figures) { version } }`,
      { unitId: unitId(name), period, figures: { ...counts, aggregates: aggregatesFrom(), sourceBody: 'Ban Chấp hành' } },
    );
    expect(codes).toEqual([]);
  }
};

const parts = 'residential club specialBase tradeUnion armedForces memberOrganisation honorary';
const counted = `members ${parts}`;
const days = ['2025-06-30', '2025-07-01'];

/** Everything that counts parts of a unit, on two days and on both maps. */
const question = (id: string) => `{ _entities(representations: [{ __typename: "Unit", id: "${id}" }]) { ... on Unit {
  ${days
    .map(
      (day, index) => `
      y2023on${index}: figures(period: "2023Y", boundaries: { kind: AS_OF, date: "${day}" }) { isCoarse ${counted} locked { ${counted} } }
      y2024on${index}: figures(period: "2024Y", boundaries: { kind: AS_OF, date: "${day}" }) { ${counted} }
      before${index}: figuresBefore(period: "2024Y", boundaries: { kind: AS_OF, date: "${day}" }) { ${counted} }
      history${index}: rateHistory(boundaries: { kind: AS_OF, date: "${day}" }) { figures { ${counted} } }
      honorary${index}: honoraryMembers(asOf: "${day}") { total own women foreigners assigned }
      counts${index}: memberCounts(asOf: "${day}") { members counted residential club specialBase permanent temporary withCard }`,
    )
    .join('')}
  y2024: figures(period: "2024Y") { ${counted} }
  honoraryMovement(period: "2024Y") { atStart recognised ended atEnd atEndOfBases reported endedBy { count } }
  figuresChange(from: "2023Y", to: "2024Y") { honorary { before after total dueToPeople dueToRestructuring } }
  statisticsReviews { womenPermanent womenTemporary membersPermanent membersTemporary }
} } }`;

const units = ['tỉnh A', 'xã một', 'xã hai', 'xã cũ', 'xã tách', 'chi hội một', 'chi hội hai', 'chi hội ba'];

async function seenBy(viewer: typeof partner): Promise<readonly unknown[]> {
  const answers = await Promise.all(units.map((name) => world.ask(viewer, question(unitId(name)))));
  expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
  return answers.map(({ data }) => data?._entities[0]);
}

/** The figures in an answer, wherever they stand. */
function figuresIn(answer: unknown): (Record<string, number | null> & { readonly members: number })[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const below = Object.values(answer).flatMap(figuresIn);
  return 'members' in answer && 'tradeUnion' in answer ? [answer as ReturnType<typeof figuresIn>[number], ...below] : below;
}

/** All numbers in an answer but the members of figures, which are published. */
function partsIn(answer: unknown): number[] {
  if (typeof answer === 'number') return [answer];
  if (typeof answer !== 'object' || answer === null) return [];
  const isFigures = 'tradeUnion' in answer;
  return Object.entries(answer).flatMap(([field, value]) => (isFigures && field === 'members' ? [] : partsIn(value)));
}

const isSmall = (count: number): boolean => Math.abs(count) > 0 && Math.abs(count) < 5;

test('the officer sees every count as it is', async () => {
  const [, one] = (await seenBy(province)) as Record<string, Record<string, unknown>>[];
  expect(one?.y2024).toMatchObject({ members: 2_971, ...planted['xã một'] });
  expect(one?.y2023on0).toMatchObject({ isCoarse: false, locked: { members: 2_971, ...planted['xã một'] } });
  expect(one?.statisticsReviews).toEqual([{ womenPermanent: 5_000, womenTemporary: 3, membersPermanent: 2_902, membersTemporary: 2 }]);
  expect(one?.figuresChange).toMatchObject({ honorary: { before: 3, after: 3, total: 0 } });
});

test('no count a partner is shown is small, and no difference of any two of them', async () => {
  const seen = [...new Set((await seenBy(partner)).flatMap(partsIn))];
  expect(seen.length).toBeGreaterThan(10);
  for (const count of seen) for (const other of [0, ...seen]) expect(isSmall(count - other), `${count} − ${other}`).toBe(false);
});

test('members and women stay as they are reported, and so does the rate', async () => {
  const [whole, one] = (await seenBy(partner)) as Record<string, Record<string, unknown>>[];
  expect(one?.y2024).toMatchObject({ members: 2_971, residential: 2_915, club: 45, specialBase: null, tradeUnion: 10, armedForces: null });
  expect(one?.y2023on0).toMatchObject({ isCoarse: true, locked: { members: 2_971, armedForces: null } });
  expect(whole?.y2024).toMatchObject({ members: 6_651 });
});

test('the members less all parts shown are nothing but the last digit of the members', async () => {
  const figures = (await seenBy(partner)).flatMap(figuresIn);
  expect(figures.length).toBeGreaterThan(30);
  for (const { members, ...counts } of figures) {
    const { residential, club, specialBase, tradeUnion, armedForces, memberOrganisation } = counts;
    const six = [residential, club, specialBase, tradeUnion, armedForces, memberOrganisation];
    expect(six.reduce<number>((rest, count) => rest - (count ?? 0), members)).toBe(members % 5);
  }
});

test('with other small cells a partner is answered the same to the letter, and an officer is not', async () => {
  const [before, told] = [await seenBy(partner), await seenBy(province)];
  await record('2024Y', plantedAnew);
  expect(await seenBy(partner)).toEqual(before);
  expect(await seenBy(province)).not.toEqual(told);
});

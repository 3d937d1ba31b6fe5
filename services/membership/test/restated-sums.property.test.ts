import { stableId } from '@vwu/kit/ids';
import { properties } from '@vwu/testing/properties';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followHeirs, histories, plantBases, type Step, stepOf, take, takeBack } from './restated-sums.ts';
import { analyst, openWorld, type World } from './world.ts';

const { PROPERTY_RUNS, PROPERTY_SEED } = properties;
const numRuns = Math.ceil(PROPERTY_RUNS / 10);
const timeout = 60_000 + numRuns * 2_000;

/** The last days of two periods, the first day of each step, and a day long after. */
const [before, first, between, second, after] = ['2024-12-31', '2025-07-01', '2025-12-31', '2026-03-01', '2026-06-30'];

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

/** What some bases have reported for a period: members by two categories, and women 18+. */
async function report(ids: readonly string[], period: string, members: readonly number[]): Promise<void> {
  await world.db.query(
    `insert into membership.unit_figures (unit_id, period, residential, club, special_base, trade_union, armed_forces, member_organisation, honorary,
       women18_plus, members, status, members_needed, rule_set_id, origin, method, parts_reported, parts_expected, source_body, as_of)
     select id, $3, m, m / 7, 0, 0, 0, 0, m / 100, m * 2, m + m / 7, 'BELOW', 1, 'VN-2022-2027', 'RECORDED', 'AS_REPORTED', 1, 1, 'Ban Chấp hành', p.ends_on
     from unnest($1::uuid[], $2::int[]) as k (id, m) join membership.reporting_period p on p.code = $3`,
    [ids, members, period],
  );
}

const counts = ['members', 'residential', 'club', 'honorary', 'women18Plus'] as const;

/** The sums of the figures of some bases for a period on the units of a day, by the service's own answer. */
async function sumsOn(ids: readonly string[], period: string, day: string): Promise<Record<string, number>> {
  const { data, errors } = await world.ask(
    analyst,
    `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Unit {
      figures(period: "${period}", boundaries: { kind: AS_OF, date: "${day}" }) { ${counts.join(' ')} } } } }`,
    { keys: ids.map((id) => ({ __typename: 'Unit', id })) },
  );
  expect(errors).toEqual([]);
  const figures = data?._entities.flatMap((one: { figures: Record<string, number> | null }) => one.figures ?? []) ?? [];
  return Object.fromEntries(
    counts.map((count) => [count, figures.reduce((sum: number, one: Record<string, number>) => sum + (one[count] ?? 0), 0)]),
  );
}

type History = typeof histories extends fc.Arbitrary<infer Value> ? Value : never;

let played = 0;

async function play({ members, steps: [fatesOfFirst, fatesOfSecond] }: History): Promise<void> {
  played += 1;
  const name = `sums ${played}`;
  const old = members.map((_count, index) => stableId(`${name} ${index}`, before));
  await plantBases(world.db, old, '-infinity');
  await report(old, '2024Y', members);
  const one = stepOf(name, first, old, fatesOfFirst);
  await take(world.db, one);
  const two = stepOf(name, second, one.after, fatesOfSecond);
  await take(world.db, two);
  const all = [...old, ...one.formed, ...two.formed];
  await followHeirs(world.db, all);
  await report(
    two.after,
    '2026H1',
    two.after.map((_id, index) => 1_003 * (index + 1)),
  );
  await requireConserved([old, one, two]);
  // a correction of the second step: what it formed never was, nor what that reported
  await world.db.query(`delete from membership.unit_figures where period = '2026H1' and unit_id = any ($1)`, [two.after]);
  await takeBack(world.db, two);
  await followHeirs(world.db, all);
  const total = await sumsOn(old, '2024Y', before);
  expect(await sumsOn(one.after, '2024Y', after), 'after the second step was taken back').toEqual(total);
}

/** On each map the same people: backwards what was reported at the end, forwards what was reported at the beginning. */
async function requireConserved([old, one, two]: readonly [readonly string[], Step, Step]): Promise<void> {
  const maps = [
    [old, before],
    [one.after, between],
    [two.after, after],
  ] as const;
  const [reportedFirst, reportedLast] = [await sumsOn(old, '2024Y', before), await sumsOn(two.after, '2026H1', after)];
  expect(reportedLast.residential).toBeGreaterThan(0);
  for (const [ids, day] of maps) {
    expect(await sumsOn(ids, '2024Y', day), `2024Y on ${day}`).toEqual(reportedFirst);
    expect(await sumsOn(ids, '2026H1', day), `2026H1 on ${day}`).toEqual(reportedLast);
  }
}

const gives = { act: 'gives a part', target: 0, share: null } as const;
const goes = (target: number) => ({ act: 'goes whole', target }) as const;
const divided = (...targets: number[]) => ({ act: 'is divided', targets, known: 'none' }) as const;

/** Parts of one base that came to another by two ways: each was counted with the other. */
const byTwoWays: History = {
  members: [0, 0],
  steps: [
    [{ ...gives, target: 1 }, goes(0), { act: 'stays' }, gives, divided(0, 1), goes(0), { act: 'stays' }, gives],
    [goes(1), divided(1, 0), goes(1), gives, gives, divided(0, 1), goes(0), goes(0)],
  ],
};

test(`on every map the same people, whatever went where (${numRuns} histories from seed ${PROPERTY_SEED})`, { timeout }, async () => {
  await fc.assert(fc.asyncProperty(histories, play), { numRuns, seed: PROPERTY_SEED, examples: [[byTwoWays]] });
});

import { unitId } from '@vwu/testing/plant-tree';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyst, type Name, openRestatedWorld, tenth, tree } from './restated-world.ts';

let world: Awaited<ReturnType<typeof openRestatedWorld>>;

beforeAll(async () => {
  world = await openRestatedWorld();
});

afterAll(() => world.close());

interface Change {
  readonly total: number;
  readonly dueToPeople: number;
  readonly dueToRestructuring: number;
}

const changeField =
  'figuresChange(from: "2024Y", to: "2026H1") { estimated members { before after total dueToPeople dueToRestructuring } }';
const changeOf = async (name: Name) => (await world.unit(name, changeField)).figuresChange;

describe('what changed between two periods', () => {
  test('is people and restructuring apart, as worked by hand', async () => {
    // «xã Ở Lại» had 1,200, took in «xã Nhập» with 100, and has 1,350: 50 joined, 100 came with the unit
    expect((await changeOf('xã Ở Lại')).members).toEqual({
      before: 1_200,
      after: 1_350,
      total: 150,
      dueToPeople: 50,
      dueToRestructuring: 100,
    });
    expect((await changeOf('xã Nhập')).members).toEqual({ before: 100, after: 0, total: -100, dueToPeople: 0, dueToRestructuring: -100 });
    expect((await changeOf('tỉnh Khác')).members).toMatchObject({ total: 60, dueToPeople: 60, dueToRestructuring: 0 });
    expect(await changeOf('xã Ba')).toMatchObject({
      estimated: true,
      members: { before: 0, after: 500, total: 500, dueToPeople: 500 - (501 - tenth), dueToRestructuring: 501 - tenth },
    });
    expect((await changeOf('Trung ương')).members).toMatchObject({ total: 168, dueToPeople: 168, dueToRestructuring: 0 });
  });

  test('is the same in a list, and costs no more', async () => {
    const ask = (names: readonly string[]) =>
      world.ask(analyst, `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Unit { ${changeField} } } }`, {
        refs: names.map((name) => ({ __typename: 'Unit', id: unitId(name) })),
      });
    const [single, all] = [await ask(['xã Ba']), await ask(Object.keys(tree))];
    expect(all.statements).toBe(single.statements);
    const changes: (Change | null)[] = all.data?._entities.map(
      (unit: { figuresChange: { members: Change } | null }) => unit.figuresChange?.members ?? null,
    );
    const bases = Object.entries(tree).flatMap(([, { level }], index) => (level === 'BASE' && changes[index] ? [changes[index]] : []));
    const sum = (field: keyof Change) => bases.reduce((total, one) => total + one[field], 0);
    expect([sum('total'), sum('dueToPeople'), sum('dueToRestructuring')]).toEqual([168, 168, 0]);
  });

  test('cannot be said where a base is there and has not reported', async () => {
    const { data, codes } = await world.read('xã Ba', 'figuresChange(from: "2024Y", to: "2025Y") { estimated }');
    expect([data?._entities[0].figuresChange, codes]).toEqual([null, []]);
    expect((await world.read('xã Ba', 'figuresChange(from: "2026H1", to: "2024Y") { estimated }')).codes).toEqual(['PERIODS_REVERSED']);
  });

  test('is always the sum of its two parts, and restructuring neither makes nor loses anybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3_000), { minLength: reports.length, maxLength: reports.length }), async (counts) => {
        for (const [index, [name, period]] of reports.entries()) await world.count(name, period, counts[index] ?? 0, index);
        for (const field of ['members', 'honorary', 'women18Plus']) expect(faultsOf(await changesOf(field))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

const reports = [
  ...(['bắc một', 'bắc hai', 'nam một', 'xã Ở Lại', 'xã Nhập', 'xã Cho'] as const).map((name) => [name, '2023H1'] as const),
  ...(['xã Một', 'xã Hai', 'xã Ba', 'xã Ở Lại', 'xã Cho'] as const).map((name) => [name, '2026H1'] as const),
];

/** What changed of one count in every unit, in the order of the tree. */
async function changesOf(field: string): Promise<Change[]> {
  const { data } = await world.ask(
    analyst,
    `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Unit { figuresChange(from: "2023H1", to: "2026H1") {
      ${field} { total dueToPeople dueToRestructuring } } } } }`,
    { refs: Object.keys(tree).map((name) => ({ __typename: 'Unit', id: unitId(name) })) },
  );
  return data?._entities.map((unit: { figuresChange: Record<string, Change> }) => unit.figuresChange[field]);
}

/** Each level of the tree has all of the nation's change, and gains and loses nobody by restructuring: what does not hold. */
function faultsOf(all: readonly Change[]): string[] {
  const levels = Object.values(tree).map(({ level }) => level);
  const sum = (own: readonly Change[], field: keyof Change) => own.reduce((total, change) => total + change[field], 0);
  const unequal = all.filter(({ total, dueToPeople, dueToRestructuring }) => total !== dueToPeople + dueToRestructuring);
  const byLevel = [...Map.groupBy(all, (_change, index) => levels[index])].flatMap(([level, own]) => [
    ...(sum(own, 'dueToRestructuring') === 0 ? [] : [`${level} gains or loses by restructuring`]),
    ...(sum(own, 'total') === all[0]?.total ? [] : [`${level} is not the nation`]),
  ]);
  return [...unequal.map((change) => JSON.stringify(change)), ...byLevel];
}

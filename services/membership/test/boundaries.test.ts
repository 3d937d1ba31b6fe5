import { type Answer, createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase } from '@vwu/testing/service-database';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';

const [lastDay, reform] = ['2025-06-30', '2025-07-01'];
const analyst = callers.analyst(unitId('Trung ương'));

/**
 * Two old provinces become one, as Quảng Bình and Quảng Trị did; one base is divided, one is divided with a known share, one goes on
 * and takes another in the year after, and one gives a part away and goes on.
 */
const tree = {
  'Trung ương': { level: 'CENTRAL' },
  'tỉnh Bắc': { level: 'PROVINCE', parent: 'Trung ương', to: lastDay, wentTo: ['tỉnh Mới'] },
  'tỉnh Nam': { level: 'PROVINCE', parent: 'Trung ương', to: lastDay, wentTo: ['tỉnh Mới'] },
  'tỉnh Mới': { level: 'PROVINCE', parent: 'Trung ương', from: reform },
  'tỉnh Khác': { level: 'PROVINCE', parent: 'Trung ương' },
  'bắc một': { level: 'BASE', parent: 'tỉnh Bắc', to: lastDay, wentTo: ['xã Một'] },
  'bắc hai': { level: 'BASE', parent: 'tỉnh Bắc', to: lastDay, wentTo: ['xã Một', 'xã Hai'] },
  'nam một': { level: 'BASE', parent: 'tỉnh Nam', to: lastDay, wentTo: ['xã Hai', 'xã Ba'] },
  'xã Một': { level: 'BASE', parent: 'tỉnh Mới', from: reform },
  'xã Hai': { level: 'BASE', parent: 'tỉnh Mới', from: reform },
  'xã Ba': { level: 'BASE', parent: 'tỉnh Mới', from: reform },
  'xã Ở Lại': { level: 'BASE', parent: 'tỉnh Khác' },
  'xã Nhập': { level: 'BASE', parent: 'tỉnh Khác', to: '2025-12-31', wentTo: ['xã Ở Lại'] },
  'xã Cho': { level: 'BASE', parent: 'tỉnh Khác' },
} as const;

type Name = keyof typeof tree;

const women: Partial<Record<Name, number>> = {
  'bắc một': 1_000,
  'bắc hai': 501,
  'nam một': 1_001,
  'xã Một': 1_251,
  'xã Hai': 350,
  'xã Ba': 901,
  'xã Ở Lại': 2_000,
  'xã Nhập': 300,
  'xã Cho': 700,
};

let world: Awaited<ReturnType<typeof openWorld>>;

async function openWorld() {
  const { db, orm, close } = await openServiceDatabase(preparation);
  const ask = createAsk(subgraph, orm, createContext);
  await plantTree(db, tree);
  await db.query(
    `update organisation.unit_lineage set share = case to_unit_id when $2::uuid then 0.1 else 0.9 end where from_unit_id = $1`,
    [unitId('nam một'), unitId('xã Hai')],
  );
  await db.query(`insert into organisation.unit_lineage values ($1, $2, $3, 'PART', 0.2, '2025-03-01')`, [
    unitId('cho ở lại'),
    unitId('xã Cho'),
    unitId('xã Ở Lại'),
  ]);
  for (const [name, count] of Object.entries(women))
    await db.query(`insert into membership.women_population values ($1, 'VN-2022-2027', $2, 'Cục Thống kê', 'REFERENCE', 'AS_REPORTED')`, [
      unitId(name),
      count,
    ]);

  const count = (name: Name, period: string, members: number, honorary = 1) =>
    db.query(
      `insert into membership.unit_figures (unit_id, period, residential, club, special_base, trade_union, armed_forces, member_organisation, honorary,
         women18_plus, members, status, rule_set_id, origin, method, parts_reported, parts_expected, source_body, as_of)
       values ($1, $2, $3, 0, 0, 0, 0, 0, $4, $5, $3, 'BELOW', 'VN-2022-2027', 'RECORDED', 'AS_REPORTED', 1, 1, 'Ban Chấp hành', '2025-01-01')
       on conflict (unit_id, period) do update set residential = excluded.residential, members = excluded.members, honorary = excluded.honorary`,
      [unitId(name), period, members, honorary, women[name]],
    );

  const read = (name: Name, fields: string, viewer = analyst): Promise<Answer> =>
    ask(viewer, `{ _entities(representations: [{ __typename: "Unit", id: "${unitId(name)}" }]) { ... on Unit { ${fields} } } }`);

  const unit = async (name: Name, fields: string, viewer = analyst) => (await read(name, fields, viewer)).data?._entities[0];

  return { db, ask, count, read, unit, close };
}

const old = { 'bắc một': 600, 'bắc hai': 301, 'nam một': 501 } as const;

beforeAll(async () => {
  world = await openWorld();
  for (const period of ['2023Y', '2024Y'])
    for (const [name, members] of Object.entries(old)) await world.count(name as Name, period, members);
  await world.count('xã Ở Lại', '2024Y', 1_200);
  await world.count('xã Nhập', '2024Y', 100);
  await world.count('xã Cho', '2024Y', 400);
  await world.count('xã Một', '2026H1', 800);
  await world.count('xã Hai', '2026H1', 210);
  await world.count('xã Ba', '2026H1', 500);
  await world.count('xã Ở Lại', '2026H1', 1_350);
  await world.count('xã Cho', '2026H1', 410);
});

afterAll(() => world.close());

const asOf = (date: string) => `boundaries: { kind: AS_OF, date: "${date}" }`;
const asReported = 'boundaries: { kind: AS_REPORTED }';

/** The half of «bắc hai» that lies in «xã Một»: its parts are equal and lie in the order of ids. */
const [firstOfTwo] = ['xã Một', 'xã Hai'].toSorted((a, b) => (unitId(a) < unitId(b) ? -1 : 1));
const halfOf = (total: number) => (firstOfTwo === 'xã Một' ? Math.round(total / 2) : total - Math.round(total / 2));
/** A tenth of «nam một» lies in «xã Hai»; 50.1 and 450.9 are cut where 501 is whole again. */
const tenth = 50;

describe('figures on boundaries', () => {
  test('as reported are of the units that were there, and of no others', async () => {
    expect(
      (await world.unit('bắc một', `figures(period: "2024Y", ${asReported}) { members boundariesOn provenance { method estimated } }`))
        .figures,
    ).toEqual({
      members: 600,
      boundariesOn: '2024-12-31',
      provenance: { method: 'AS_REPORTED', estimated: false },
    });
    expect((await world.unit('xã Một', `figures(period: "2024Y", ${asReported}) { members }`)).figures).toBeNull();
  });

  test('are exact where a unit went whole, and say which parts were used where not', async () => {
    const { figures } = await world.unit(
      'xã Một',
      `figures(period: "2024Y", ${asOf(reform)}) { members honorary women18Plus boundariesOn provenance { method estimated partsReported partsExpected }
        sources { unit { id } share estimated members women18Plus } }`,
    );
    expect(figures).toMatchObject({
      members: 600 + halfOf(301),
      women18Plus: 1_000 + halfOf(501),
      boundariesOn: reform,
      provenance: { method: 'ESTIMATED', estimated: true, partsReported: 2, partsExpected: 2 },
      sources: [
        { unit: { id: unitId('bắc một') }, share: 1, estimated: false, members: 600, women18Plus: 1_000 },
        { unit: { id: unitId('bắc hai') }, share: 0.5, estimated: true, members: halfOf(301) },
      ],
    });
  });

  test('use a share that is known', async () => {
    const { figures } = await world.unit(
      'xã Hai',
      `figures(period: "2024Y", ${asOf(reform)}) { members sources { unit { id } share members } }`,
    );
    expect(figures.members).toBe(301 - halfOf(301) + tenth);
    expect(figures.sources).toContainEqual({ unit: { id: unitId('nam một') }, share: 0.1, members: tenth });
  });

  test('without boundaries are those of a unit’s own first day, where it was formed later', async () => {
    const { figures } = await world.unit('xã Một', 'figures(period: "2024Y") { members boundariesOn }');
    expect(figures).toEqual({ members: 600 + halfOf(301), boundariesOn: reform });
  });

  test('of a base that took another in are of both, exactly, on later boundaries', async () => {
    const fields = (boundaries: string) =>
      `figures(period: "2024Y", ${boundaries}) { members women18Plus provenance { method } sources { share members } }`;
    expect((await world.unit('xã Ở Lại', fields(asReported))).figures).toMatchObject({ members: 1_200, women18Plus: 2_000 });
    expect((await world.unit('xã Ở Lại', fields(asOf('2026-01-01')))).figures).toMatchObject({
      members: 1_300,
      women18Plus: 2_300,
      sources: [
        { share: 1, members: 1_200 },
        { share: 1, members: 100 },
      ],
    });
  });

  test('stay with a base that gave a part away and goes on; both are estimates then', async () => {
    for (const [name, members] of [
      ['xã Cho', 400],
      ['xã Ở Lại', 1_200],
    ] as const)
      expect((await world.unit(name, `figures(period: "2024Y", ${asOf('2025-04-01')}) { members provenance { method } }`)).figures).toEqual(
        {
          members,
          provenance: { method: 'ESTIMATED' },
        },
      );
  });

  test('of later periods on an older map are exact for what was divided, and shared by women for what was joined', async () => {
    const read = async (name: Name) =>
      (await world.unit(name, `figures(period: "2026H1", ${asOf(lastDay)}) { members provenance { estimated } }`)).figures;
    const all = await Promise.all((['bắc một', 'bắc hai', 'nam một'] as const).map(read));
    expect(all.reduce((sum, { members }) => sum + members, 0)).toBe(800 + 210 + 500);
    expect(all.map(({ provenance }) => provenance.estimated)).toEqual([true, true, true]);
    // 800 by the women the two brought: 1,000 and the half of 501
    expect(Math.abs(all[0].members - (800 * 1_000) / (1_000 + 250.5))).toBeLessThan(1);
    const provinces = await Promise.all((['tỉnh Bắc', 'tỉnh Nam'] as const).map(read));
    expect(provinces[0].members + provinces[1].members).toBe(1_510);
  });

  test('with a day beside AS_REPORTED are refused', async () => {
    const { codes } = await world.read(
      'xã Một',
      'figures(period: "2024Y", boundaries: { kind: AS_REPORTED, date: "2025-01-01" }) { members }',
    );
    expect(codes).toEqual(['BOUNDARIES_INVALID']);
  });
});

describe('the series of a unit', () => {
  test('of a province runs back through those that went into it, exactly', async () => {
    const { rateHistory } = await world.unit(
      'tỉnh Mới',
      `rateHistory(${asOf('2026-06-30')}) { period rate { numerator denominator provenance { estimated } } figures { boundariesOn sources { unit { id } share members estimated } } }`,
    );
    expect(rateHistory.map(({ period, rate }: { period: string; rate: { numerator: number } }) => [period, rate.numerator])).toEqual([
      ['2023Y', 1_402],
      ['2024Y', 1_402],
      ['2026H1', 1_510],
    ]);
    expect(
      rateHistory[1].figures.sources.toSorted((a: { members: number }, b: { members: number }) => a.members - b.members),
    ).toMatchObject([
      { unit: { id: unitId('tỉnh Nam') }, share: 1, members: 501 },
      { unit: { id: unitId('tỉnh Bắc') }, share: 1, members: 901 },
    ]);
  });

  test('of the nation is the same on any map', async () => {
    const on = async (boundaries: string) =>
      (await world.unit('Trung ương', `rateHistory(${boundaries}) { rate { numerator denominator } }`)).rateHistory;
    const reported = await on(asReported);
    expect(reported[1].rate.numerator).toBe(1_402 + 1_700);
    for (const date of ['2023-01-01', '2025-04-01', reform, '2026-06-30']) expect(await on(asOf(date))).toEqual(reported);
  });

  test('goes from one period to another', async () => {
    const { rateHistory } = await world.unit('tỉnh Mới', 'rateHistory(from: "2024Y", to: "2025Y") { period }');
    expect(rateHistory).toEqual([{ period: '2024Y' }]);
    expect((await world.read('tỉnh Mới', 'rateHistory(from: "2025Y", to: "2024Y") { period }')).codes).toEqual(['PERIODS_REVERSED']);
  });
});

interface Change {
  readonly total: number;
  readonly dueToPeople: number;
  readonly dueToRestructuring: number;
}

const change = 'figuresChange(from: "2024Y", to: "2026H1") { estimated members { before after total dueToPeople dueToRestructuring } }';
const changeOf = async (name: Name) => (await world.unit(name, change)).figuresChange;

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
      world.ask(analyst, `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Unit { ${change} } } }`, {
        refs: names.map((name) => ({ __typename: 'Unit', id: unitId(name) })),
      });
    const [one, all] = [await ask(['xã Ba']), await ask(Object.keys(tree))];
    expect(all.statements).toBe(one.statements);
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
      fc.asyncProperty(fc.array(fc.nat(3_000), { minLength: 11, maxLength: 11 }), async (counts) => {
        const reports = [
          ...(['bắc một', 'bắc hai', 'nam một', 'xã Ở Lại', 'xã Nhập', 'xã Cho'] as const).map((name) => [name, '2023H1'] as const),
          ...(['xã Một', 'xã Hai', 'xã Ba', 'xã Ở Lại', 'xã Cho'] as const).map((name) => [name, '2026H1'] as const),
        ];
        for (const [index, [name, period]] of reports.entries()) await world.count(name, period, counts[index] ?? 0, index);
        const { data } = await world.ask(
          analyst,
          `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Unit { figuresChange(from: "2023H1", to: "2026H1") {
            members { total dueToPeople dueToRestructuring } honorary { total dueToPeople dueToRestructuring } women18Plus { total dueToPeople dueToRestructuring } } } } }`,
          { refs: Object.keys(tree).map((name) => ({ __typename: 'Unit', id: unitId(name) })) },
        );
        const levels = Object.values(tree).map(({ level }) => level);
        for (const field of ['members', 'honorary', 'women18Plus']) {
          const all: Change[] = data?._entities.map((unit: { figuresChange: Record<string, Change> }) => unit.figuresChange[field]);
          for (const one of all) expect(one.total).toBe(one.dueToPeople + one.dueToRestructuring);
          for (const level of ['BASE', 'PROVINCE', 'CENTRAL']) {
            const own = all.filter((_one, index) => levels[index] === level);
            expect(own.reduce((sum, { dueToRestructuring }) => sum + dueToRestructuring, 0)).toBe(0);
            expect(own.reduce((sum, { total }) => sum + total, 0)).toBe(all[0]?.total);
          }
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe('who sees restated figures', () => {
  const officerOf = (name: Name) => callers.provinceOfficer(unitId(name));

  test('sees what they were made of: all of it is of units that ended in hers', async () => {
    const { figures } = await world.unit(
      'xã Hai',
      `figures(period: "2024Y", ${asOf(reform)}) { sources { unit { id } } }`,
      officerOf('tỉnh Mới'),
    );
    expect(figures.sources.map(({ unit }: { unit: { id: string } | null }) => unit?.id).toSorted()).toEqual(
      [unitId('bắc hai'), unitId('nam một')].toSorted(),
    );
  });

  test('sees nothing of another province, restated or not', async () => {
    const fields = `figures(period: "2024Y", ${asOf(reform)}) { members } rateHistory(${asOf(reform)}) { period } ${change}`;
    for (const name of ['tỉnh Mới', 'xã Hai', 'bắc hai'] as const)
      expect(await world.unit(name, fields, officerOf('tỉnh Khác'))).toEqual({ figures: null, rateHistory: null, figuresChange: null });
  });

  test('does not learn of a sibling by asking for later figures on the old map', async () => {
    // the officer of «xã Ba» sees the past of «nam một», which went into «xã Hai» too: what that has since is not hers
    const fields = `figures(period: "2026H1", ${asOf(lastDay)}) { members }`;
    expect((await world.unit('nam một', fields, callers.baseOfficer(unitId('xã Ba')))).figures).toBeNull();
    expect((await world.unit('nam một', fields, officerOf('tỉnh Mới'))).figures).not.toBeNull();
  });
});

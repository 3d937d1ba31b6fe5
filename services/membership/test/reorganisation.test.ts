import type { Viewer } from '@vwu/kit/viewer';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { analyst, officer, officerOfB, openWorld, type World } from './world.ts';

let world: World;

beforeEach(async () => {
  world = await openWorld();
});

afterEach(async () => {
  vi.useRealTimers();
  await world.close();
});

const [lastDay, firstDay] = ['2026-08-31', '2026-09-01'];
const both = ['xã mới', 'xã khác'];

const code = (name: string, part = '') => `.${Buffer.from(unitId(name).replaceAll('-', ''), 'hex').toString('base64url')}${part}`;
const madeOf = (names: readonly string[]) => `B20260901${names.map((name) => code(name)).join('')}`;

const figures = `figures(period: $period) { residential members honorary women18Plus provenance { origin method partsReported partsExpected } }
  gatheringRate(period: $period) { numerator denominator percent status membersNeeded indicative }`;

const entity = async (type: string, key: object, fields: string, viewer: Viewer, period = '2026H1') => {
  const { data, codes } = await world.ask(
    viewer,
    `query ($key: _Any!${fields.includes('$period') ? ', $period: String!' : ''}) { _entities(representations: [$key]) { ... on ${type} { ${fields} } } }`,
    { key: { __typename: type, ...key }, period },
  );
  return { entity: data?._entities[0] ?? null, codes };
};

const planned = async (composition: unknown, viewer = officer, period?: string) =>
  (await entity('PlannedUnit', { composition }, figures, viewer, period)).entity;

describe('figures of a base that would be formed', () => {
  test('are what it then has, exactly, of units that go whole (RATE-022)', async () => {
    await world.record('xã mới', '2026H1', { residential: 3_000, honorary: 3 });
    await world.record('xã khác', '2026H1', { residential: 501, honorary: 1 });
    const said = await planned(madeOf(both));
    expect(said.figures).toMatchObject({ members: 3_501, honorary: 4, women18Plus: 7_001, provenance: { method: 'DERIVED' } });
    expect(said.gatheringRate).toMatchObject({ numerator: 3_501, denominator: 7_001, status: 'BELOW', membersNeeded: 700 });
    await world.merge(both, 'xã hợp nhất', firstDay, lastDay);
    const { entity: done } = await entity('Unit', { id: unitId('xã hợp nhất') }, figures, analyst);
    expect(said).toEqual(done);
  });

  test('are an estimate where a unit was split, and its parts are together the unit', async () => {
    await world.record('xã mới', '2026H1', { residential: 3_001 });
    const parts = await Promise.all(['~0~2', '~1~2'].map((part) => planned(`B20260901${code('xã mới', part)}`)));
    expect(parts.map((one) => [one.figures.residential, one.figures.provenance.method])).toEqual([
      [1_501, 'ESTIMATED'],
      [1_500, 'ESTIMATED'],
    ]);
    expect(parts.map((one) => one.gatheringRate.denominator)).toEqual([3_001, 3_000]);
  });

  test('say what has not reported, and have women before anything is reported', async () => {
    expect(await planned(madeOf(both))).toMatchObject({
      figures: null,
      gatheringRate: { numerator: null, denominator: 7_001, status: 'NO_DATA' },
    });
    await world.record('xã mới', '2026H1', { residential: 3_000 });
    expect((await planned(madeOf(both))).figures.provenance).toMatchObject({ partsReported: 1, partsExpected: 2 });
    const all = [...both, 'xã chưa rõ'];
    const said = await planned(madeOf(all));
    expect(said.gatheringRate.denominator).toBe(7_001);
    await world.merge(all, 'xã hợp nhất', firstDay, lastDay);
    expect(said).toEqual((await entity('Unit', { id: unitId('xã hợp nhất') }, figures, analyst)).entity);
  });

  test('lie in the whole where known shares cut it', async () => {
    await world.record('xã mới', '2026H1', { residential: 1_001 });
    const million = (1_000_000).toString(36);
    const at = (300_000).toString(36);
    const parts = await Promise.all(
      [`~0~${at}~${million}`, `~${at}~${million}~${million}`].map((part) => planned(`B20260901${code('xã mới', part)}`)),
    );
    expect(parts.map((one) => one.figures.residential)).toEqual([300, 701]);
  });

  test('are none for a period it reports itself, or that nobody knows', async () => {
    await world.record('xã mới', '2026H1', { residential: 3_000 });
    expect(await planned(madeOf(both), officer, '2026Y')).toEqual({ figures: null, gatheringRate: null });
    const { codes } = await entity('PlannedUnit', { composition: madeOf(both) }, figures, officer, '1999Y');
    expect(new Set(codes)).toEqual(new Set(['PERIOD_UNKNOWN']));
  });
});

test('figures of what would be formed are of no unit yet: what they are made of, the key says', async () => {
  await world.record('xã mới', '2026H1', { residential: 3_000 });
  const key = { composition: madeOf(['xã mới']) };
  const said = await entity('PlannedUnit', key, 'figures(period: $period) { members sources { share } }', officer);
  expect(said).toEqual({ entity: { figures: { members: 3_000, sources: null } }, codes: [] });
});

test('figures of a province that would be formed are those of all bases that go along with its parts', async () => {
  await world.record('xã mới', '2026H1', { residential: 3_000 });
  await world.record('xã ở B', '2026H1', { residential: 50 }, officerOfB);
  const said = await planned(`A20270101${code('tỉnh A')}${code('tỉnh B')}`, analyst);
  expect(said.figures).toMatchObject({ members: 3_050, provenance: { method: 'DERIVED', partsReported: 2 } });
  const parts = await Promise.all(
    ['tỉnh A', 'tỉnh B'].map(async (name) => (await entity('Unit', { id: unitId(name) }, figures, analyst)).entity.gatheringRate),
  );
  expect(said.gatheringRate).toMatchObject({
    numerator: parts[0].numerator + parts[1].numerator,
    denominator: parts[0].denominator + parts[1].denominator,
    indicative: true,
  });
  expect(await planned(`A20270101${code('tỉnh A')}${code('tỉnh B')}`, officer)).toEqual({ figures: null, gatheringRate: null });
});

describe('figures of a unit that goes on', () => {
  const onDay = `${figures} `.replaceAll('period: $period', `period: $period, boundaries: { kind: AS_OF, date: "${firstDay}" }`);
  const now = async (name: string) => (await entity('Unit', { id: unitId(name) }, onDay, analyst)).entity;

  test('are its own before it takes others in, and then those of all', async () => {
    await world.record('xã mới', '2026H1', { residential: 3_000, honorary: 3 });
    await world.record('xã khác', '2026H1', { residential: 501 });
    const [before, after] = [await planned(`C20260901${code('xã mới')}`), await planned(`C20260901${code('xã mới')}${code('xã khác')}`)];
    expect(before.figures).toMatchObject({ members: 3_000, women18Plus: 6_001, provenance: { method: 'AS_REPORTED' } });
    expect(after.figures).toMatchObject({ members: 3_501, women18Plus: 7_001, provenance: { method: 'DERIVED' } });
    expect(before).toEqual(await now('xã mới'));
    await world.takeIn(['xã khác'], 'xã mới', firstDay, lastDay);
    expect(after).toEqual(await now('xã mới'));
  });

  test('stay what they are when it gives a part away, and become an estimate', async () => {
    await world.record('xã mới', '2026H1', { residential: 3_000 });
    const after = await planned(`C20260901e${code('xã mới')}`);
    expect(after.figures).toMatchObject({ members: 3_000, provenance: { method: 'ESTIMATED' } });
    await world.givePart('xã mới', 'xã khác', firstDay);
    expect(after).toEqual(await now('xã mới'));
  });

  test('of a province are those of its bases, with what comes and without what goes', async () => {
    await world.record('xã mới', '2026H1', { residential: 3_000 });
    await world.record('xã khác', '2026H1', { residential: 501 });
    await world.record('xã ở B', '2026H1', { residential: 50 }, officerOfB);
    const membersOf = async (rest: string) => (await planned(`A20260901${rest}`, analyst)).figures?.members ?? null;
    const [a, b] = [code('tỉnh A'), code('tỉnh B')];
    const without = (name: string) => code(name).replace('.', '!');
    expect(await membersOf(a)).toBe(3_501);
    expect(await membersOf(a + code('xã ở B'))).toBe(3_551);
    expect(await membersOf(a + without('xã khác'))).toBe(3_000);
    expect(await membersOf(a + code('xã khác', '~0~2') + without('xã khác'))).toBe(3_251);
    // all that province B has, by its name
    expect(await membersOf(a + b)).toBe(3_551);
    expect(await membersOf(b + without('tỉnh B'))).toBeNull();
    expect(await planned(`A20260901${a}${without('xã ở B')}`, officer)).toEqual({ figures: null, gatheringRate: null });
  });

  test('are those of the map of the day before, whatever had changed since the period', async () => {
    await world.record('xã mới', '2026H1', { residential: 3_000 });
    await world.record('xã khác', '2026H1', { residential: 501 });
    await world.takeIn(['xã khác'], 'xã mới', '2026-08-01', '2026-07-31');
    const own = await planned(`C20260901${code('xã mới')}`);
    expect(own.figures).toMatchObject({ members: 3_501, provenance: { partsReported: 2 } });
    expect((await planned(madeOf(['xã mới']))).figures.members).toBe(3_501);
  });
});

describe('a made-up key', () => {
  test('tells a stranger nothing, not even beside what is hers', async () => {
    await world.record('xã mới', '2026H1', { residential: 3_000 });
    await world.record('xã ở B', '2026H1', { residential: 50 }, officerOfB);
    const nothing = { figures: null, gatheringRate: null };
    expect(await planned(madeOf(['xã mới']), officerOfB)).toEqual(nothing);
    expect(await planned(madeOf(['xã ở B', 'xã mới']), officerOfB)).toEqual(nothing);
    expect((await planned(madeOf(['xã ở B']), officerOfB)).figures.members).toBe(50);
    const key = { unitId: unitId('xã mới'), effectiveOn: firstDay, extent: 'WHOLE' };
    expect((await entity('MovedUnit', key, 'figures(period: $period) { members } openPeriods { period }', officerOfB)).entity).toEqual({
      figures: null,
      openPeriods: null,
    });
  });

  test.each([
    ['nothing', undefined],
    ['a number', 7],
    ['another text', 'B2026090'],
    ['a day that is none', `B20260231${code('xã mới')}`],
    ['a part beyond the last', `B20260901${code('xã mới', '~2~2')}`],
    ['a part that ends before it begins', `B20260901${code('xã mới', '~2~1~3')}`],
    ['a part that does not count', `A20260901${code('xã mới', '~0~2').replace('.', '!')}`],
    ['a unit twice', `B20260901${code('xã mới')}${code('xã mới')}`],
    ['more units than a text may hold', `B20260901${code('xã mới').repeat(23)}`],
  ])('of %s names no unit', async (_what, composition) => {
    expect((await entity('PlannedUnit', { composition }, 'composition', officer)).entity).toBeNull();
  });

  test('of what has the shape of an id and is none has no figures', async () => {
    expect(await planned(`B20260901.${'A'.repeat(22)}`)).toEqual({ figures: null, gatheringRate: null });
    expect(await planned('B20260901')).toEqual({ figures: null, gatheringRate: null });
  });
});

describe('open periods of a base that ends', () => {
  const openPeriods = async (name: string, effectiveOn: string) =>
    (await entity('MovedUnit', { unitId: unitId(name), effectiveOn, extent: 'WHOLE' }, 'openPeriods { period endsOn hasFigures }', officer))
      .entity.openPeriods;

  test('are those it would not see the end of', async () => {
    vi.useFakeTimers({ now: new Date('2026-03-01T05:00:00Z'), toFake: ['Date'] });
    expect(await openPeriods('xã mới', firstDay)).toEqual([{ period: '2026Y', endsOn: '2026-12-31', hasFigures: false }]);
    expect(await openPeriods('xã mới', '2027-01-01')).toEqual([]);
  });

  test('are also those begun since a day that has passed, with what was reported meanwhile', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-01T05:00:00Z'), toFake: ['Date'] });
    await world.record('xã mới', '2026H1', { residential: 3_000 });
    expect(await openPeriods('xã mới', '2025-12-01')).toEqual([
      { period: '2025Y', endsOn: '2025-12-31', hasFigures: false },
      { period: '2026H1', endsOn: '2026-06-30', hasFigures: true },
      { period: '2026Y', endsOn: '2026-12-31', hasFigures: false },
    ]);
  });

  test('a province has none of its own', async () => {
    expect(await openPeriods('tỉnh A', firstDay)).toEqual([]);
  });
});

describe('targets a province leaves', () => {
  const organiser = callers.organiser(unitId('Trung ương'));
  const fields =
    'targets { growthTarget { term increase isOfficial document } localRules { unit { id } thresholdPercent validFrom validTo source } }';
  const targetsOf = async (name: string, viewer = officer, effectiveOn = firstDay) =>
    (await entity('MovedUnit', { unitId: unitId(name), effectiveOn, extent: 'WHOLE' }, fields, viewer)).entity.targets;
  const rule = (validFrom: string, validTo: string | null, thresholdPercent: number) =>
    world.ask(organiser, 'mutation ($unitId: ID!, $rule: LocalRuleInput!) { setLocalRule(unitId: $unitId, rule: $rule) { id } }', {
      unitId: unitId('tỉnh A'),
      rule: { thresholdPercent, comparator: 'GTE', validFrom, validTo, source: `Kế hoạch ${thresholdPercent}` },
    });

  test('are those it has set itself that would go on, and its part of the growth of the term', async () => {
    const set = [
      await rule('2023-01-01', '2024-12-31', 55),
      await rule('2026-01-01', '2026-12-31', 65),
      await rule('2027-01-01', null, 70),
    ];
    expect(set.flatMap(({ codes }) => codes)).toEqual([]);
    await world.record('xã một', '2022Y', { residential: 2_500 });
    await world.record('xã ở B', '2022Y', { residential: 60 }, officerOfB);
    const left = await targetsOf('tỉnh A');
    expect(left.localRules).toEqual([
      { unit: { id: unitId('tỉnh A') }, thresholdPercent: 65, validFrom: '2026-01-01', validTo: '2026-12-31', source: 'Kế hoạch 65' },
      { unit: { id: unitId('tỉnh A') }, thresholdPercent: 70, validFrom: '2027-01-01', validTo: null, source: 'Kế hoạch 70' },
    ]);
    const [a, b] = [left.growthTarget, (await targetsOf('tỉnh B', officerOfB)).growthTarget];
    expect([a.isOfficial, b.isOfficial, a.increase + b.increase]).toEqual([false, false, 800_000]);
    const official = await world.ask(
      organiser,
      `mutation ($unitId: ID!) { setOfficialTarget(unitId: $unitId, term: "VN-2022-2027", increase: 900, document: "358/ĐCT-TC", version: 0) { id } }`,
      { unitId: unitId('tỉnh A') },
    );
    expect(official.codes).toEqual([]);
    expect((await targetsOf('tỉnh A')).growthTarget).toEqual({
      term: 'VN-2022-2027',
      increase: 900,
      isOfficial: true,
      document: '358/ĐCT-TC',
    });
  });

  test('are none where it has set none and the term has none, and of a base; a stranger is told nothing', async () => {
    expect(await targetsOf('tỉnh A', officer, '2022-01-01')).toEqual({ growthTarget: null, localRules: [] });
    expect(await targetsOf('xã mới')).toBeNull();
    expect(await targetsOf('tỉnh A', officerOfB)).toBeNull();
  });
});

describe('a base that a correction opens again', () => {
  const key = { unitId: unitId('xã mới'), effectiveOn: firstDay };

  test('has what it has reported, and reports again for the periods others would have reported', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-01T05:00:00Z'), toFake: ['Date'] });
    await world.record('xã mới', '2026H1', { residential: 3_000 });
    await world.merge(both, 'xã hợp nhất', firstDay, lastDay);
    const { entity: returned } = await entity(
      'ReturnedUnit',
      key,
      'figures(period: $period) { members } openPeriods { period hasFigures }',
      analyst,
    );
    expect(returned).toEqual({ figures: { members: 3_000 }, openPeriods: [{ period: '2026Y', hasFigures: false }] });
    expect((await entity('ReturnedUnit', key, 'figures(period: $period) { members }', analyst, '2025Y')).entity).toEqual({ figures: null });
    expect((await entity('ReturnedUnit', key, 'figures(period: $period) { members }', analyst, 'x')).codes).toEqual(['PERIOD_UNKNOWN']);
  });

  test('tells a stranger nothing, nor does a key that is none', async () => {
    await world.record('xã mới', '2026H1', { residential: 3_000 });
    const fields = 'figures(period: $period) { members } openPeriods { period }';
    expect((await entity('ReturnedUnit', key, fields, officerOfB)).entity).toEqual({ figures: null, openPeriods: null });
    expect((await entity('ReturnedUnit', { unitId: 'x', effectiveOn: firstDay }, fields, officer)).entity).toBeNull();
  });
});

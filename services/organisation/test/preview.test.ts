import { maxTextLength } from '@vwu/kit/text';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { partFrom, writeComposition } from '../src/structure/composition.ts';
import { decision, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;

beforeEach(async () => {
  union = await openUnion();
});

afterEach(() => union.close());

const day = '2025-01-01';

const previewOf = async (command: string, type: string, input: object) => {
  const { data, codes } = await union.ask(
    organiser,
    `mutation ($input: ${type}!) { ${command}(input: $input, preview: true) {
      closed { unitId effectiveOn extent isSoleSource fullName level } formed { composition fullName level }
      continuing { fullName level before { composition unitId fullName } after { composition unitId fullName } } access { holderName roles gained lost }
    } }`,
    { input: { decision, effectiveOn: day, ...input } },
  );
  expect(codes).toEqual([]);
  return data?.[command];
};

const idOf = (name: string) => Buffer.from(unitId(name).replaceAll('-', ''), 'hex').toString('base64url');
const named = (name: string, more: object = {}) => ({ name, fullName: name, ...more });
const base = (key: string, code: string) => ({ key, unit: named(key, { code, adminType: 'XA' }) });

test('a merger tells the services which units end whole, and of what the new one is made', async () => {
  const preview = await previewOf('mergeUnits', 'MergeUnitsInput', { from: [ref('xã một'), ref('xã hai')], into: base('xã mới', '00011') });
  expect(preview.closed).toEqual([
    { unitId: unitId('xã hai'), effectiveOn: day, extent: 'WHOLE', isSoleSource: false, fullName: 'xã hai', level: 'BASE' },
    { unitId: unitId('xã một'), effectiveOn: day, extent: 'WHOLE', isSoleSource: false, fullName: 'xã một', level: 'BASE' },
  ]);
  const ids = [unitId('xã một'), unitId('xã hai')].toSorted();
  const composition = ['B20250101', ...ids.map((id) => (id === unitId('xã một') ? idOf('xã một') : idOf('xã hai')))].join('.');
  expect(preview.formed).toEqual([{ composition, fullName: 'xã mới', level: 'BASE' }]);
});

test('a split tells them the parts, as they will be counted', async () => {
  const preview = await previewOf('splitUnit', 'SplitUnitInput', {
    unit: ref('xã ba'),
    into: [base('xã b', '00021'), base('xã a', '00022')],
  });
  expect(preview.closed).toMatchObject([{ fullName: 'xã ba', extent: 'PART' }]);
  expect(preview.formed).toEqual([
    { composition: `B20250101.${idOf('xã ba')}~1~2`, fullName: 'xã a', level: 'BASE' },
    { composition: `B20250101.${idOf('xã ba')}~0~2`, fullName: 'xã b', level: 'BASE' },
  ]);
});

test('of a unit that goes whole it tells whether it alone makes the new one', async () => {
  const soleOf = async (outcome: object, ...from: string[]) => {
    const input = { outcomes: [outcome], pieces: from.map((name) => ({ from: ref(name), to: 'k', extent: 'WHOLE' })) };
    const { closed } = await previewOf('redrawUnits', 'RedrawUnitsInput', input);
    return closed.map(({ isSoleSource }: { isSoleSource: boolean }) => isSoleSource);
  };
  const formed = { ...base('xã mới', '00011'), key: 'k' };
  expect(await soleOf(formed, 'xã một')).toEqual([true]);
  expect(await soleOf(formed, 'xã một', 'xã hai')).toEqual([false, false]);
  expect(await soleOf({ key: 'k', continues: ref('xã ba') }, 'xã hai')).toEqual([false]);
});

test('of known shares it tells where each part lies among the people of the whole', async () => {
  const into = [
    { ...base('xã b', '00021'), share: 0.301 },
    { ...base('xã a', '00022'), share: 0.699 },
  ];
  const { formed } = await previewOf('splitUnit', 'SplitUnitInput', { unit: ref('xã ba'), into });
  const ends = formed.map(({ fullName, composition }: { fullName: string; composition: string }) => [
    fullName,
    composition.split('~').slice(1).join('~'),
  ]);
  // to base 36, of a million; the part whose id comes first lies first
  const [three, seven, all] = [301_000, 699_000, 1_000_000].map((count) => count.toString(36));
  expect([
    { 'xã a': `0~${seven}~${all}`, 'xã b': `${seven}~${all}~${all}` },
    { 'xã a': `${three}~${all}~${all}`, 'xã b': `0~${three}~${all}` },
  ]).toContainEqual(Object.fromEntries(ends));
});

test('a unit that goes on is formed of nothing, and one that is dissolved goes nowhere', async () => {
  const absorbed = await previewOf('mergeUnits', 'MergeUnitsInput', {
    from: [ref('xã hai')],
    into: { key: 'một', continues: ref('xã một') },
  });
  expect([absorbed.closed, absorbed.formed]).toMatchObject([[{ fullName: 'xã hai', extent: 'WHOLE' }], []]);
  const dissolved = await previewOf('dissolveUnits', 'DissolveUnitsInput', { units: [ref('xã ba')] });
  expect([dissolved.closed, dissolved.formed]).toMatchObject([[{ fullName: 'xã ba', extent: 'NONE' }], []]);
});

interface Continuing {
  readonly fullName: string;
  readonly before: { readonly composition: string };
  readonly after: { readonly composition: string };
}

/** Of what units that go on are made before and after, by name. */
const changesOf = ({ continuing }: { readonly continuing: readonly Continuing[] }) =>
  Object.fromEntries(continuing.map(({ fullName, before, after }) => [fullName, [before.composition, after.composition]]));

describe('units that go on are told as they are before and after', () => {
  test('one that takes another in has its people besides, and those above it have what they had', async () => {
    const preview = await previewOf('mergeUnits', 'MergeUnitsInput', {
      from: [ref('xã hai')],
      into: { key: 'một', continues: ref('xã một'), unit: named('xã Một Mới') },
    });
    const same = { unitId: unitId('xã một'), fullName: 'xã Một Mới' };
    expect(preview.continuing).toEqual([
      {
        fullName: 'xã Một Mới',
        level: 'BASE',
        before: { ...same, composition: `C20250101.${idOf('xã một')}` },
        after: { ...same, composition: `C20250101.${idOf('xã một')}.${idOf('xã hai')}` },
      },
    ]);
  });

  test('one that takes another in from elsewhere takes it from the units above that', async () => {
    const merge = { from: [ref('xã bốn')], into: { key: 'một', continues: ref('xã một') } };
    const [a, a1, b, four] = ['tỉnh A', 'huyện A1', 'tỉnh B', 'xã bốn'].map(idOf);
    expect(changesOf(await previewOf('mergeUnits', 'MergeUnitsInput', merge))).toEqual({
      'tỉnh A': [`A20250101.${a}`, `A20250101.${a}.${four}`],
      'tỉnh B': [`A20250101.${b}`, `A20250101.${b}!${four}`],
      'huyện A1': [`A20250101.${a1}`, `A20250101.${a1}.${four}`],
      'xã một': [`C20250101.${idOf('xã một')}`, `C20250101.${idOf('xã một')}.${idOf('xã bốn')}`],
    });
  });

  test('one that gives a part away keeps its people, and nobody knows any more how many they are', async () => {
    const into = [
      { key: 'rest', continues: ref('xã ba') },
      { ...base('xã năm', '00005'), share: 0.2 },
    ];
    const preview = await previewOf('splitUnit', 'SplitUnitInput', { unit: ref('xã ba'), into });
    expect(changesOf(preview)).toEqual({ 'xã ba': [`C20250101.${idOf('xã ba')}`, `C20250101e.${idOf('xã ba')}`] });
    expect(preview.formed).toMatchObject([{ fullName: 'xã năm', composition: 'B20250101' }]);
  });

  test('units move between those above them: the old province and the new one', async () => {
    const [a, a1, b, one] = ['tỉnh A', 'huyện A1', 'tỉnh B', 'xã một'].map(idOf);
    expect(changesOf(await previewOf('reparentUnits', 'ReparentUnitsInput', { units: [ref('xã một')], under: ref('tỉnh B') }))).toEqual({
      'tỉnh A': [`A20250101.${a}`, `A20250101.${a}!${one}`],
      'tỉnh B': [`A20250101.${b}`, `A20250101.${b}.${one}`],
      'huyện A1': [`A20250101.${a1}`, `A20250101.${a1}!${one}`],
    });
    // a district with all its bases is told by its name
    expect(changesOf(await previewOf('reparentUnits', 'ReparentUnitsInput', { units: [ref('huyện A1')], under: ref('tỉnh B') }))).toEqual({
      'tỉnh A': [`A20250101.${a}`, `A20250101.${a}!${a1}`],
      'tỉnh B': [`A20250101.${b}`, `A20250101.${b}.${a1}`],
    });
    // within a province nothing moves but between its districts
    expect(
      Object.keys(changesOf(await previewOf('reparentUnits', 'ReparentUnitsInput', { units: [ref('xã ba')], under: ref('huyện A1') }))),
    ).toEqual(['huyện A1']);
  });

  test('a province that takes another in has all its bases, and what is split over a border goes there in part', async () => {
    const [a, b, four] = ['tỉnh A', 'tỉnh B', 'xã bốn'].map(idOf);
    const merge = { from: [ref('tỉnh B')], into: { key: 'A', continues: ref('tỉnh A') } };
    expect(changesOf(await previewOf('mergeUnits', 'MergeUnitsInput', merge))).toEqual({
      'tỉnh A': [`A20250101.${a}`, `A20250101.${a}.${four}`],
    });
    const stays = { ...base('xã ở lại', '00041'), share: 0.25 };
    const goes = { key: 'đi', unit: named('xã đi', { code: '00042', adminType: 'XA', parent: ref('tỉnh A') }), share: 0.75 };
    const split = changesOf(await previewOf('splitUnit', 'SplitUnitInput', { unit: ref('xã bốn'), into: [stays, goes] }));
    expect(split).toEqual({
      'tỉnh A': [`A20250101.${a}`, expect.stringMatching(new RegExp(`^A20250101e\\.${a}\\.${four}~(1~4~4|0~3~4)$`))],
      'tỉnh B': [`A20250101.${b}`, expect.stringMatching(new RegExp(`^A20250101e\\.${b}\\.${four}~(0~4|3~4)!${four}$`))],
    });
  });

  test('nothing is told of them where nothing of theirs changes, where it is refused, and of what is done', async () => {
    expect((await previewOf('renameUnit', 'RenameUnitInput', { unit: ref('tỉnh A'), ...named('tỉnh Khác') })).continuing).toEqual([]);
    const refused = await previewOf('reparentUnits', 'ReparentUnitsInput', { units: [ref('xã một')], under: ref('chi hội 1') });
    expect(refused.continuing).toBeNull();
    const { data } = await union.ask(
      organiser,
      'mutation ($input: ReparentUnitsInput!) { reparentUnits(input: $input) { continuing { fullName } } }',
      { input: { decision, effectiveOn: day, units: [ref('xã một')], under: ref('tỉnh B') } },
    );
    expect(data?.reparentUnits).toEqual({ continuing: null });
  });

  test('of a correction they are told as they were thought to be, and as they are', async () => {
    const { outcome } = await union.run('mergeUnits', { from: [ref('xã hai')], into: { key: 'một', continues: ref('xã một') } });
    const { data, codes } = await union.ask(
      organiser,
      `mutation ($input: CorrectUnitEventInput!) { correctUnitEvent(input: $input, preview: true) {
        continuing { fullName before { composition } after { composition } } } }`,
      { input: { eventId: outcome.event.id, decision, reason: 'Nhầm' } },
    );
    expect(codes).toEqual([]);
    const [one, two] = ['xã một', 'xã hai'].map(idOf);
    expect(changesOf(data?.correctUnitEvent)).toEqual({ 'xã một': [`C20250101.${one}.${two}`, `C20250101.${one}`] });
  });
});

test('a province formed of two is told by them only while exactly their bases go along', async () => {
  const merge = {
    from: [ref('tỉnh A'), ref('tỉnh B')],
    into: { key: 't', unit: named('tỉnh C', { code: '03', adminType: 'TINH' }) },
  };
  const whole = await previewOf('mergeUnits', 'MergeUnitsInput', merge);
  expect(whole.formed).toMatchObject([{ fullName: 'tỉnh C', composition: expect.stringMatching(/^A20250101\.[\w-]{22}\.[\w-]{22}$/) }]);
  await union.run('establishUnit', {
    level: 'PROVINCE',
    kind: 'TERRITORIAL',
    unit: named('tỉnh D', { code: '04', adminType: 'TINH', parent: ref('Trung ương') }),
    effectiveOn: '2024-01-01',
  });
  const placements = [{ unit: ref('xã ba'), under: { code: '04', level: 'PROVINCE' } }];
  const without = await previewOf('mergeUnits', 'MergeUnitsInput', { ...merge, placements });
  expect(without.formed).toMatchObject([{ fullName: 'tỉnh C', composition: 'A20250101' }]);
});

test('who sees more or less is told with the roles that stand there', async () => {
  const { access } = await previewOf('reparentUnits', 'ReparentUnitsInput', { units: [ref('xã một')], under: ref('tỉnh B') });
  expect(access.map((one: { holderName: string; roles: string[]; gained: number; lost: number }) => one)).toEqual([
    { holderName: 'tỉnh A', roles: ['PROVINCE_OFFICER', 'PARTNER'], gained: 0, lost: 4 },
    { holderName: 'tỉnh B', roles: ['PROVINCE_OFFICER', 'PARTNER'], gained: 4, lost: 0 },
    { holderName: 'huyện A1', roles: [], gained: 0, lost: 4 },
  ]);
});

test('what cannot be told within the length of a text is not told in part', () => {
  const made = (count: number) => ({
    kind: 'FORMED_BASE' as const,
    day,
    parts: Array.from({ length: count }, (_one, index) => ({ unitId: unitId(`xã ${index}`), from: 1, to: 2, of: 40 })),
  });
  expect(writeComposition(made(17)).length).toBeLessThanOrEqual(maxTextLength);
  expect(writeComposition(made(17)).split('.')).toHaveLength(18);
  expect(writeComposition(made(19))).toBe('B20250101');
  expect(writeComposition({ ...made(2), parts: [...made(2).parts, null] })).toBe('B20250101');
});

test('parts are told by the integers they were cut by, equal or of known shares; what is cut finer is not told', () => {
  const [from, to] = [1 / 3, 2 / 3];
  expect(partFrom('x', from, to)).toEqual({ unitId: 'x', from: 1, to: 2, of: 3 });
  expect(partFrom('x', 0, 1)).toEqual({ unitId: 'x', from: 0, to: 1, of: 1 });
  // of what a known share of 0.333333 leaves, two have a half each
  expect(partFrom('x', 0.333333, 0.6666665)).toEqual({ unitId: 'x', from: 666_666, to: 1_333_333, of: 2_000_000 });
  expect(partFrom('x', 0, Math.SQRT1_2)).toBeNull();
});

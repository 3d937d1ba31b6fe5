import { maxTextLength } from '@vwu/kit/text';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeComposition } from '../src/structure/composition.ts';
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
      closed { unitId effectiveOn extent fullName level } formed { composition fullName level } access { holderName roles gained lost }
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
    { unitId: unitId('xã hai'), effectiveOn: day, extent: 'WHOLE', fullName: 'xã hai', level: 'BASE' },
    { unitId: unitId('xã một'), effectiveOn: day, extent: 'WHOLE', fullName: 'xã một', level: 'BASE' },
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

test('a unit that goes on is formed of nothing, and one that is dissolved goes nowhere', async () => {
  const absorbed = await previewOf('mergeUnits', 'MergeUnitsInput', {
    from: [ref('xã hai')],
    into: { key: 'một', continues: ref('xã một') },
  });
  expect([absorbed.closed, absorbed.formed]).toMatchObject([[{ fullName: 'xã hai', extent: 'WHOLE' }], []]);
  const dissolved = await previewOf('dissolveUnits', 'DissolveUnitsInput', { units: [ref('xã ba')] });
  expect([dissolved.closed, dissolved.formed]).toMatchObject([[{ fullName: 'xã ba', extent: 'NONE' }], []]);
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
  const parts = (count: number) => Array.from({ length: count }, (_one, index) => ({ unitId: unitId(`xã ${index}`), index: 1, of: 40 }));
  expect(writeComposition(true, day, parts(17)).length).toBeLessThanOrEqual(maxTextLength);
  expect(writeComposition(true, day, parts(17)).split('.')).toHaveLength(18);
  expect(writeComposition(true, day, parts(19))).toBe('B20250101');
});

import { requestContext } from '@vwu/kit/request-context';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decision, openUnion, ref, type Union } from './small-union.ts';

let union: Union;

beforeAll(async () => {
  union = await openUnion();
  await union.run('mergeUnits', { from: [ref('xã hai')], into: { key: 'một', continues: ref('xã một') }, effectiveOn: '2024-06-01' });
  await union.run('establishUnit', {
    level: 'BASE',
    kind: 'TERRITORIAL',
    baseModel: 'EXEC_BRANCH',
    effectiveOn: '2024-06-01',
    unit: { code: '00050', name: 'xã không tổ', fullName: 'xã không tổ', adminType: 'XA', parent: ref('tỉnh B') },
  });
  await union.run('establishUnit', {
    level: 'BASE',
    kind: 'TERRITORIAL',
    effectiveOn: '2024-06-01',
    // as province B has
    unit: { code: '02', name: 'xã trùng mã', fullName: 'xã trùng mã', adminType: 'XA', parent: ref('tỉnh B') },
  });
});

afterAll(() => union.close());

const newUnit = (parent: object, more: object = {}) => ({ name: 'mới', fullName: 'mới', parent, ...more });
const establish = (level: string, unit: object, more: object = {}) =>
  ['establishUnit', { level, kind: 'TERRITORIAL', unit, ...more }] as const;
const outcome = (key: string, more: object = {}) => ({ key, unit: { name: key, fullName: key, adminType: 'XA', ...more } });
const split = (shares: readonly (number | undefined)[]) =>
  ['splitUnit', { unit: ref('xã ba'), into: shares.map((share, index) => ({ ...outcome(`phần ${index}`), share })) }] as const;
const rename = { name: 'Khác', fullName: 'Khác' };

test.each([
  ['a unit that is not there', ['renameUnit', { unit: { id: '01954f00-b000-7000-8000-000000000000' }, ...rename }], 'UNIT_NOT_FOUND'],
  ['a code no unit has', ['renameUnit', { unit: { code: '99999' }, ...rename }], 'UNIT_NOT_FOUND'],
  [
    'a decision without a number',
    ['renameUnit', { unit: ref('xã ba'), ...rename, decision: { ...decision, number: ' ' } }],
    'DECISION_MISSING',
  ],
  [
    'a decision without a day',
    ['renameUnit', { unit: ref('xã ba'), ...rename, decision: { ...decision, decidedOn: null } }],
    'DECISION_DATE_MISSING',
  ],
  [
    'a decision that says nothing and can be read nowhere',
    ['renameUnit', { unit: ref('xã ba'), ...rename, decision: { ...decision, text: ' ', link: '' } }],
    'DECISION_TEXT_MISSING',
  ],
  ['a version somebody has changed since', ['renameUnit', { unit: { ...ref('xã ba'), version: 7 }, ...rename }], 'UNIT_CHANGED'],
  ['the name it has', ['renameUnit', { unit: ref('xã ba'), name: 'xã ba', fullName: 'xã ba' }], 'UNIT_NOTHING_CHANGES'],
  ['no name', ['renameUnit', { unit: ref('xã ba'), name: ' ', fullName: '' }], 'UNIT_NAME_MISSING'],
  ['a unit that had ended', ['renameUnit', { unit: ref('xã hai'), ...rename }], 'UNIT_NOT_VALID'],
  [
    'a merger of units not all valid on the day',
    ['mergeUnits', { from: [ref('xã hai'), ref('xã ba')], into: outcome('mới') }],
    'UNIT_NOT_VALID',
  ],
  [
    'a merger into a unit that had ended',
    ['mergeUnits', { from: [ref('xã ba')], into: { key: 'hai', continues: ref('xã hai') } }],
    'UNIT_SUCCESSOR_NOT_VALID',
  ],
  ['a code that units of two levels have', ['renameUnit', { unit: { code: '02' }, ...rename }], 'UNIT_REFERENCE_AMBIGUOUS'],
  [
    'an end before an event recorded later',
    ['dissolveUnits', { units: [ref('xã một')], effectiveOn: '2024-01-01', placements: [] }],
    'UNIT_HAS_LATER_EVENT',
  ],
  ['a code another unit has', establish('BASE', newUnit(ref('tỉnh A'), { code: '00004', adminType: 'XA' })), 'UNIT_CODE_IN_USE'],
  ['a base below a branch', ['reparentUnits', { units: [ref('xã ba')], under: ref('chi hội 1') }], 'UNIT_LEVEL_ORDER'],
  ['a unit below its own group', ['reparentUnits', { units: [ref('xã một')], under: ref('tổ 1') }], 'UNIT_PARENT_CYCLE'],
  ['a superior that had ended', ['reparentUnits', { units: [ref('chi hội 1')], under: ref('xã hai') }], 'UNIT_PARENT_NOT_VALID'],
  ['the end of the Central Union', ['dissolveUnits', { units: [ref('Trung ương')] }], 'UNIT_NOT_IN_CHARGE'],
  ['a second root', establish('CENTRAL', newUnit(ref('Trung ương'))), 'UNIT_ROOT_FIXED'],
  [
    'a district since July 2025',
    establish('DISTRICT', newUnit(ref('tỉnh A'), { adminType: 'HUYEN' }), { effectiveOn: '2025-07-01' }),
    'UNIT_DISTRICT_ENDED',
  ],
  ['a type of another level', ['changeUnitType', { unit: ref('xã ba'), adminType: 'TINH', fullName: 'tỉnh ba' }], 'UNIT_TYPE_OF_LEVEL'],
  [
    'a special base with an administrative type',
    establish('BASE', newUnit(ref('tỉnh A'), { adminType: 'XA' }), { kind: 'SPECIAL' }),
    'UNIT_TYPE_OF_LEVEL',
  ],
  ['an armed-forces unit below a district', establish('BASE', newUnit(ref('huyện A1')), { kind: 'ARMED_FORCES' }), 'UNIT_KIND_PLACE'],
  ['a branch below a province', establish('BRANCH', newUnit(ref('tỉnh A'))), 'UNIT_KIND_PLACE'],
  ['a group in a base without groups', establish('GROUP', newUnit({ code: '00050' })), 'UNIT_GROUP_NOT_ALLOWED'],
  [
    'a branch with groups in a base without',
    ['reparentUnits', { units: [ref('chi hội 1')], under: { code: '00050' } }],
    'UNIT_GROUP_NOT_ALLOWED',
  ],
  ['a branch built like a base', establish('BRANCH', newUnit(ref('xã ba')), { baseModel: 'EXEC_BRANCH' }), 'UNIT_TYPE_OF_LEVEL'],
  [
    'a part of a unit that had ended and is said to go on',
    ['splitUnit', { unit: ref('xã hai'), into: [{ key: 'rest', continues: ref('xã hai') }, outcome('phần')] }],
    'UNIT_NOT_VALID',
  ],
  [
    'a place that is no outcome',
    ['dissolveUnits', { units: [ref('xã một')], placements: [{ unit: ref('chi hội 1'), toOutcome: 'a' }] }],
    'UNIT_OUTCOME_UNKNOWN',
  ],
  [
    'a place for what ends',
    ['dissolveUnits', { units: [ref('xã ba')], placements: [{ unit: ref('xã ba'), under: ref('tỉnh B') }] }],
    'UNIT_PIECE_TWICE',
  ],
  ['no superior', establish('BASE', { name: 'mới', fullName: 'mới', adminType: 'XA' }), 'UNIT_PARENT_MISSING'],
  ['shares of more than one', split([0.7, 0.7]), 'UNIT_SHARES_NOT_ONE'],
  ['shares of less than one', split([0.3, 0.3]), 'UNIT_SHARES_NOT_ONE'],
  ['a share below nothing', split([-0.5, 1.5]), 'UNIT_SHARES_NOT_ONE'],
  ['a split into one', split([1]), 'UNIT_TOO_FEW'],
  ['a merger of one', ['mergeUnits', { from: [ref('xã ba')], into: outcome('mới') }], 'UNIT_TOO_FEW'],
  [
    'a piece named twice',
    [
      'redrawUnits',
      {
        outcomes: [outcome('a')],
        pieces: [
          { from: ref('xã ba'), to: 'a', extent: 'WHOLE' },
          { from: ref('xã ba'), to: 'a', extent: 'WHOLE' },
        ],
      },
    ],
    'UNIT_PIECE_TWICE',
  ],
  [
    'a piece for nobody',
    ['redrawUnits', { outcomes: [outcome('a')], pieces: [{ from: ref('xã ba'), to: 'b', extent: 'WHOLE' }] }],
    'UNIT_OUTCOME_UNKNOWN',
  ],
  ['an outcome of nothing', ['redrawUnits', { outcomes: [outcome('a')], pieces: [] }], 'UNIT_OUTCOME_EMPTY'],
  [
    'half a unit that ends',
    ['redrawUnits', { outcomes: [outcome('a')], pieces: [{ from: ref('xã ba'), to: 'a', extent: 'PART' }] }],
    'UNIT_PIECES_INCOMPLETE',
  ],
  [
    'a base that becomes a province',
    [
      'redrawUnits',
      {
        outcomes: [outcome('a', { adminType: 'TINH', parent: ref('Trung ương') })],
        pieces: [{ from: ref('xã ba'), to: 'a', extent: 'WHOLE' }],
      },
    ],
    'UNIT_LEVELS_DIFFER',
  ],
  [
    'a commune of a split district that goes nowhere',
    ['splitUnit', { unit: ref('huyện A1'), into: [outcome('a', { adminType: 'HUYEN' }), outcome('b', { adminType: 'HUYEN' })] }],
    'UNIT_CHILD_NOT_PLACED',
  ],
] as [string, readonly [string, object], string][])('%s is refused, and nothing is written', async (_what, [command, input], code) => {
  const before = await union.fingerprint();
  const { refused, codes } = await union.run(command, input);
  expect(refused).toContain(code);
  expect(codes).toHaveLength(1);
  expect(await union.fingerprint()).toBe(before);
  const preview = await union.run(command, input, { preview: true });
  expect(preview.outcome.refusals.map((one: { code: string }) => one.code)).toEqual(refused);
  expect(preview.outcome.changes).toEqual([]);
});

test('every reason is told at once', async () => {
  const { refused } = await union.run('establishUnit', {
    level: 'BASE',
    kind: 'TERRITORIAL',
    decision: { ...decision, number: '', decidedOn: '2025-06-01' },
    unit: { code: '00004', name: '', fullName: '', adminType: 'TINH', parent: ref('chi hội 1') },
  });
  expect(refused).toEqual([
    'DECISION_MISSING',
    'DECISION_AFTER_EFFECT',
    'UNIT_LEVEL_ORDER',
    'UNIT_CODE_IN_USE',
    'UNIT_NAME_MISSING',
    'UNIT_TYPE_OF_LEVEL',
  ]);
});

test('what several decisions take out of one unit on one day fits together', async () => {
  const off = (key: string, share: number) => ({
    unit: ref('xã bốn'),
    into: [
      { key: 'rest', continues: ref('xã bốn') },
      { ...outcome(key), share },
    ],
    effectiveOn: '2024-09-01',
  });
  expect((await union.run('splitUnit', off('phần một', 0.6))).codes).toEqual([]);
  expect((await union.run('splitUnit', off('phần hai', 0.6))).refused).toEqual(['UNIT_SHARES_NOT_ONE']);
  expect((await union.run('dissolveUnits', { units: [ref('xã bốn')], effectiveOn: '2024-09-01' })).refused).toEqual([
    'UNIT_HAS_LATER_EVENT',
  ]);
});

test('later events stand in the way of an earlier end', async () => {
  await union.run('renameUnit', { unit: ref('xã bốn'), ...rename, effectiveOn: '2025-05-01' });
  expect((await union.run('dissolveUnits', { units: [ref('xã bốn')], effectiveOn: '2025-03-01' })).refused).toEqual([
    'UNIT_HAS_LATER_EVENT',
  ]);
});

test('an effect before the unit was there is refused', async () => {
  const { rows } = await union.db.query<{ id: string }>(`select unit_id as id from organisation.unit_version where code = '00050'`);
  const early = { unit: { id: rows[0]?.id }, ...rename, effectiveOn: '2024-03-01' };
  expect((await union.run('renameUnit', early)).refused).toEqual(['EFFECT_BEFORE_UNIT']);
});

test('a unit that has been given units below cannot be taken back without them', async () => {
  const established = await union.run('establishUnit', {
    level: 'BASE',
    kind: 'TERRITORIAL',
    unit: newUnit(ref('tỉnh B'), { code: '00060', adminType: 'XA' }),
  });
  const { id: eventId } = established.outcome.event;
  const branch = { level: 'BRANCH', kind: 'TERRITORIAL', unit: newUnit({ code: '00060' }), effectiveOn: '2025-02-01' };
  expect((await union.run('establishUnit', branch)).codes).toEqual([]);
  expect((await union.run('correctUnitEvent', { eventId, reason: 'Nhầm' })).refused).toEqual(['UNIT_CHILD_WITHOUT_PARENT']);
});

test.each([
  ['reparentUnits', { units: [ref('xã ba')], under: ref('chi hội 1') }, 'vi', 'cơ sở không trực thuộc chi hội'],
  ['reparentUnits', { units: [ref('xã ba')], under: ref('chi hội 1') }, 'en', 'a base does not hang below a branch'],
  [
    'mergeUnits',
    { from: [ref('xã ba')], into: { key: 'hai', continues: ref('xã hai') } },
    'vi',
    'Đơn vị nhận không hoạt động vào ngày hiệu lực',
  ],
  [
    'mergeUnits',
    { from: [ref('xã ba')], into: { key: 'hai', continues: ref('xã hai') } },
    'en',
    'The unit that receives is not valid on the day of effect',
  ],
  ['renameUnit', { unit: { code: '02' }, ...rename }, 'vi', 'Mã 02 ứng với đơn vị ở nhiều cấp. Hãy nêu cấp hoặc id.'],
  ['renameUnit', { unit: { code: '02' }, ...rename }, 'en', 'The code 02 stands for units of several levels. Name the level or the id.'],
] as [string, object, 'vi' | 'en', string][])('%s says in words what is wrong: %o (%s)', async (command, input, language, sentence) => {
  const said = await requestContext.run({ requestId: 'x', language, showsSchema: false }, () =>
    union.run(command, input, { preview: true }),
  );
  expect(said.outcome.refusals.map(({ message }: { message: string }) => message).join(' ')).toContain(sentence);
});

import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decision, officerOfA, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;

beforeEach(async () => {
  union = await openUnion();
});

afterEach(() => union.close());

const nameless = { decision: { ...decision, number: ' ' } };
const commune = (key: string, code: string | null = null) => ({
  key,
  unit: { name: key, fullName: key, adminType: 'XA', code, parent: ref('tỉnh A') },
});
/** A new unit with three faults that need nothing of the rest: a code in use, no name, and a type of another level. */
const faulty = { name: ' ', fullName: '', adminType: 'PHUONG', code: '00004', parent: ref('tỉnh A') };
const faults = ['UNIT_CODE_IN_USE', 'UNIT_NAME_MISSING'];

/** Runs a command that is wrong in two ways or more: all reasons are told, in preview too, and nothing is written. */
async function refused(command: string, input: object): Promise<string[]> {
  const before = await union.fingerprint();
  const { refused: codes, codes: errors } = await union.run(command, input);
  expect(errors).toEqual([codes[0]]);
  const preview = await union.run(command, input, { preview: true });
  expect(preview.outcome.refusals.map(({ code }: { code: string }) => code)).toEqual(codes);
  expect(await union.fingerprint()).toBe(before);
  return codes;
}

test('a merger of units that are not all valid on the day', async () => {
  await union.run('mergeUnits', { from: [ref('xã hai')], into: { key: 'một', continues: ref('xã một') }, effectiveOn: '2024-06-01' });
  const merge = { from: [ref('xã hai'), ref('xã ba')], into: commune('mới', '00004'), ...nameless };
  expect(await refused('mergeUnits', merge)).toEqual(['DECISION_MISSING', 'UNIT_NOT_VALID', 'UNIT_CODE_IN_USE']);
});

test.each([[[0.5, 0.4]], [[0.7, 0.7]], [[1.5, -0.5]]])('a split whose shares are %j, into parts that cannot be', async (shares) => {
  const into = shares.map((share, index) => ({ key: `phần ${index}`, unit: { ...faulty, code: `0000${index + 3}` }, share }));
  expect(await refused('splitUnit', { unit: ref('xã ba'), into })).toEqual(['UNIT_SHARES_NOT_ONE', ...faults]);
  const special = into.map(({ unit, ...part }) => ({ ...part, unit: { ...unit, parent: ref('xã một') } }));
  expect(await refused('splitUnit', { unit: ref('chợ A'), into: special })).toEqual([
    'UNIT_SHARES_NOT_ONE',
    'UNIT_LEVEL_ORDER',
    ...faults,
    'UNIT_TYPE_OF_LEVEL',
  ]);
});

test('a split into one, of a unit that had ended', async () => {
  await union.run('mergeUnits', { from: [ref('xã hai')], into: { key: 'một', continues: ref('xã một') }, effectiveOn: '2024-06-01' });
  const split = { unit: ref('xã hai'), into: [{ key: 'phần', unit: faulty }] };
  expect(await refused('splitUnit', split)).toEqual(['UNIT_PIECES_INCOMPLETE', 'UNIT_TOO_FEW', ...faults, 'UNIT_NOT_VALID']);
});

test('an establishment without a superior', async () => {
  const { parent: _parent, ...unit } = faulty;
  const establish = { level: 'BASE', kind: 'TERRITORIAL', unit: { ...unit, adminType: 'TINH' }, baseModel: null };
  expect(await refused('establishUnit', establish)).toEqual(['UNIT_PARENT_MISSING', ...faults, 'UNIT_TYPE_OF_LEVEL']);
  const nowhere = { ...establish, unit: { ...establish.unit, parent: { code: '99999' } } };
  expect(await refused('establishUnit', nowhere)).toEqual(['UNIT_NOT_FOUND', ...faults, 'UNIT_TYPE_OF_LEVEL']);
});

test('a merger of one', async () => {
  const merge = { from: [ref('xã ba')], into: { key: 'mới', unit: faulty } };
  expect(await refused('mergeUnits', merge)).toEqual(['UNIT_TOO_FEW', ...faults]);
});

test('a merger of units with different superiors, none of them named for the new one', async () => {
  const { parent: _parent, ...unit } = faulty;
  const merge = { from: [ref('xã một'), ref('xã ba')], into: { key: 'mới', unit } };
  expect(await refused('mergeUnits', merge)).toEqual(['UNIT_PARENT_MISSING', ...faults]);
  // the code of a unit that would have ended is free, and nobody below is said to have nowhere to go
  const own = { ...merge, into: { key: 'mới', unit: { ...unit, code: '00001', name: 'mới', fullName: 'mới' } } };
  expect(await refused('mergeUnits', own)).toEqual(['UNIT_PARENT_MISSING']);
});

test('a piece for nobody', async () => {
  const pieces = [
    { from: ref('xã một'), to: 'không có', extent: 'PART' },
    { from: ref('xã một'), to: 'mới', extent: 'PART' },
    { from: ref('xã ba'), to: 'mới', extent: 'PART' },
  ];
  expect(await refused('redrawUnits', { outcomes: [{ key: 'mới', unit: faulty }], pieces })).toEqual([
    'UNIT_OUTCOME_UNKNOWN',
    'UNIT_PIECES_INCOMPLETE',
    ...faults,
  ]);
});

test('an outcome of nothing, and one of a unit that is not there', async () => {
  const outcomes = [
    { key: 'trống', unit: { ...faulty, code: null } },
    { key: 'mới', unit: { ...faulty, adminType: null } },
  ];
  const pieces = [{ from: { code: '99999' }, to: 'mới', extent: 'WHOLE' }];
  expect(await refused('redrawUnits', { outcomes, pieces })).toEqual(['UNIT_NOT_FOUND', 'UNIT_OUTCOME_EMPTY', 'UNIT_NAME_MISSING']);
});

test('a decision dated after its effect without a reason', async () => {
  const late = { decision: { ...decision, decidedOn: '2025-01-02' } };
  const rename = { unit: ref('xã ba'), name: '', fullName: '' };
  expect(await refused('renameUnit', { ...rename, ...late })).toEqual(['DECISION_AFTER_EFFECT', 'UNIT_NAME_MISSING']);
});

test.each([
  ['a branch below its own group', 'chi hội 1', 'tổ 1'],
  ['a base below itself', 'xã một', 'xã một'],
  ['a district below a base of its own', 'huyện A1', 'xã một'],
])('a cycle and nothing else: %s', async (_what, unit, under) => {
  expect(await refused('reparentUnits', { units: [ref(unit)], under: ref(under) })).toEqual(['UNIT_PARENT_CYCLE']);
});

test('a cycle beside what else is wrong', async () => {
  const units = [ref('xã một'), { ...ref('xã ba'), version: 7 }];
  expect(await refused('reparentUnits', { units, under: ref('tổ 1') })).toEqual(['UNIT_CHANGED', 'UNIT_PARENT_CYCLE', 'UNIT_LEVEL_ORDER']);
  expect(await refused('reparentUnits', { units: [ref('xã một')], under: ref('xã một'), ...nameless })).toEqual([
    'DECISION_MISSING',
    'UNIT_PARENT_CYCLE',
  ]);
});

test('a cycle beside a unit that is not there', async () => {
  const units = [ref('xã một'), { code: '99999' }];
  expect(await refused('reparentUnits', { units, under: ref('tổ 1') })).toEqual(['UNIT_NOT_FOUND', 'UNIT_PARENT_CYCLE']);
});

test('a base hung below a branch', async () => {
  expect(await refused('reparentUnits', { units: [ref('xã ba')], under: ref('chi hội 1'), ...nameless })).toEqual([
    'DECISION_MISSING',
    'UNIT_LEVEL_ORDER',
  ]);
});

test('a code already in use that day', async () => {
  const { unit } = commune('mới', '00004');
  expect(await refused('establishUnit', { level: 'BASE', kind: 'TERRITORIAL', unit: { ...unit, adminType: 'TINH' } })).toEqual([
    'UNIT_CODE_IN_USE',
    'UNIT_TYPE_OF_LEVEL',
  ]);
});

test('an event that would leave a child without a parent', async () => {
  const placements = [{ unit: { code: '99999' }, under: ref('tỉnh A') }];
  const dissolve = { units: [ref('huyện A1'), { ...ref('xã ba'), version: 7 }], placements };
  expect(await refused('dissolveUnits', dissolve)).toEqual(['UNIT_NOT_FOUND', 'UNIT_CHILD_NOT_PLACED', 'UNIT_CHANGED']);
});

test('a place that is not there for a unit below is told as that, and not as no place', async () => {
  const placements = [ref('xã một'), ref('xã hai')].map((unit) => ({ unit, under: { code: '99999' } }));
  expect(await refused('dissolveUnits', { units: [ref('huyện A1')], placements })).toEqual(['UNIT_NOT_FOUND']);
});

test('an event in the past that would leave one without a parent that hangs there only later', async () => {
  await union.run('reparentUnits', { units: [ref('xã ba')], under: ref('huyện A1'), effectiveOn: '2025-06-01' });
  const placements = [ref('xã một'), ref('xã hai')].map((unit) => ({ unit, under: ref('tỉnh A') }));
  const units = [ref('huyện A1'), { ...ref('xã bốn'), version: 7 }];
  expect(await refused('dissolveUnits', { units, placements })).toEqual(['UNIT_CHILD_NOT_PLACED', 'UNIT_CHANGED']);
});

test('two officers who merge the same units at once: one does it, the other is told that they have changed', async () => {
  const seen = async (name: string) => {
    const { data } = await union.ask(organiser, `{ unit(id: "${unitId(name)}") { version } }`);
    return { ...ref(name), version: data?.unit.version };
  };
  const from = [await seen('xã một'), await seen('xã hai')];
  const both = await Promise.all(['mới', 'khác'].map((key) => union.run('mergeUnits', { from, into: commune(key) })));
  expect(both.map(({ refused: codes }) => codes).toSorted((one, other) => one.length - other.length)).toEqual([
    [],
    ['UNIT_CHANGED', 'UNIT_NOT_VALID'],
  ]);
  const { rows } = await union.db.query(`select from organisation.unit_event where type = 'MERGE'`);
  expect(rows).toHaveLength(1);
});

test('a correction of a correction', async () => {
  const { outcome } = await union.run('renameUnit', { unit: ref('xã ba'), name: 'Sai', fullName: 'xã Sai' });
  await union.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'Nhầm' });
  const { rows } = await union.db.query<{ id: string }>(`select id from organisation.unit_event where type = 'CORRECT'`);
  const establish = { decision, effectiveOn: '2025-01-01', level: 'BASE', kind: 'TERRITORIAL', unit: { ...faulty, adminType: 'TINH' } };
  // of what stands in the place of nothing is told what can be said of it alone: whether its code is free depends on the event
  const said = ['UNIT_NAME_MISSING', 'UNIT_TYPE_OF_LEVEL'];
  for (const [eventId, code] of [
    [rows[0]?.id, 'UNIT_EVENT_IS_CORRECTION'],
    [unitId('danh mục ban đầu'), 'UNIT_EVENT_FIXED'],
    [unitId('không có'), 'UNIT_EVENT_NOT_FOUND'],
  ]) {
    expect(await refused('correctUnitEvent', { eventId, reason: ' ', replacement: { establish } })).toEqual([
      code,
      'CORRECTION_REASON_MISSING',
      ...said,
    ]);
    expect(await refused('correctUnitEvent', { eventId, reason: 'x', replacement: {} })).toEqual(['REPLACEMENT_AMBIGUOUS', code]);
  }
});

test('a correction that another one has come before, of what cannot stand in the place', async () => {
  const { outcome } = await union.run('mergeUnits', { from: [ref('xã một'), ref('xã hai')], into: commune('mới', '00011') });
  const { id: eventId } = outcome.event;
  await union.run('correctUnitEvent', { eventId, reason: 'Nhầm' });
  const merge = { decision, effectiveOn: '2025-01-01', from: [ref('xã một')], into: { key: 'mới', unit: faulty } };
  expect(await refused('correctUnitEvent', { eventId, reason: '', replacement: { merge } })).toEqual([
    'UNIT_EVENT_CORRECTED',
    'UNIT_TOO_FEW',
    'CORRECTION_REASON_MISSING',
    ...faults,
  ]);
});

test('an effective date before the unit existed', async () => {
  const { unit } = commune('mới', '00099');
  const { outcome } = await union.run('establishUnit', { level: 'BASE', kind: 'TERRITORIAL', unit, effectiveOn: '2025-01-01' });
  const rename = { unit: { id: outcome.changes[0].unitId }, name: 'x', fullName: 'x', effectiveOn: '2024-12-31', ...nameless };
  expect(await refused('renameUnit', rename)).toEqual(['DECISION_MISSING', 'EFFECT_BEFORE_UNIT']);
});

test('units nobody finds, beside what is wrong with the rest', async () => {
  const from = [{ code: '99999' }, { id: 'x' }];
  expect(await refused('mergeUnits', { from, into: { key: 'mới', unit: faulty } })).toEqual([
    'UNIT_NOT_FOUND',
    'UNIT_NOT_FOUND',
    ...faults,
  ]);
  const named = { name: ' ', fullName: 'x' };
  expect(await refused('renameUnit', { unit: { code: '99999' }, ...named })).toEqual(['UNIT_NOT_FOUND', 'UNIT_NAME_MISSING']);
  const typed = { unit: { code: '99999' }, adminType: 'XA', fullName: ' ' };
  expect(await refused('changeUnitType', typed)).toEqual(['UNIT_NOT_FOUND', 'UNIT_NAME_MISSING']);
});

test('a unit of another province and one that is not there sound alike, whatever else is wrong', async () => {
  const told = async (unit: object) => {
    const merge = { from: [unit, ref('xã ba')], into: { key: 'mới', unit: faulty } };
    const { outcome } = await union.run('mergeUnits', merge, { viewer: officerOfA, preview: true });
    return outcome.refusals;
  };
  const [foreign, unknown] = [unitId('xã bốn'), unitId('không có')];
  const wanted = (id: string) => [{ code: 'UNIT_NOT_FOUND', unitIds: [id] }, { code: 'UNIT_CODE_IN_USE' }, { code: 'UNIT_NAME_MISSING' }];
  expect(await told({ id: foreign })).toMatchObject(wanted(foreign));
  expect(await told({ id: unknown })).toMatchObject(wanted(unknown));
  const strip = (list: readonly { code: string; unitIds: string[] }[]) =>
    list.map(({ code, unitIds }) => ({ code, count: unitIds.length }));
  expect(strip(await told({ code: '00004' }))).toEqual(strip(await told({ code: '99999' })));
});

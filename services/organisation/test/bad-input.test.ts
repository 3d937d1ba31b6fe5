import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decision, openUnion, organiser, ref, type Union } from './small-union.ts';

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

test.each([[[0.5, 0.4]], [[0.7, 0.7]], [[1.5, -0.5]]])('a split whose shares are %j', async (shares) => {
  const into = shares.map((share, index) => ({ ...commune(`phần ${index}`), share }));
  expect(await refused('splitUnit', { unit: ref('xã ba'), into, ...nameless })).toEqual(['UNIT_SHARES_NOT_ONE', 'DECISION_MISSING']);
});

test('a decision dated after its effect without a reason', async () => {
  const late = { decision: { ...decision, decidedOn: '2025-01-02' } };
  const rename = { unit: ref('xã ba'), name: '', fullName: '' };
  expect(await refused('renameUnit', { ...rename, ...late })).toEqual(['DECISION_AFTER_EFFECT', 'UNIT_NAME_MISSING']);
});

test('a cycle', async () => {
  expect(await refused('reparentUnits', { units: [ref('xã một')], under: ref('tổ 1'), ...nameless })).toEqual([
    'DECISION_MISSING',
    'UNIT_PARENT_CYCLE',
  ]);
  expect(await refused('reparentUnits', { units: [ref('xã một')], under: ref('xã một'), ...nameless })).toEqual([
    'DECISION_MISSING',
    'UNIT_PARENT_CYCLE',
  ]);
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
  const dissolve = { units: [ref('huyện A1')], ...nameless };
  expect(await refused('dissolveUnits', dissolve)).toEqual(['UNIT_CHILD_NOT_PLACED', 'DECISION_MISSING']);
});

test('an event in the past that would leave one without a parent that hangs there only later', async () => {
  await union.run('reparentUnits', { units: [ref('xã ba')], under: ref('huyện A1'), effectiveOn: '2025-06-01' });
  const placements = [ref('xã một'), ref('xã hai')].map((unit) => ({ unit, under: ref('tỉnh A') }));
  const codes = await refused('dissolveUnits', { units: [ref('huyện A1')], placements, ...nameless });
  expect(codes).toEqual(['UNIT_CHILD_NOT_PLACED', 'DECISION_MISSING']);
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
  expect(await refused('correctUnitEvent', { eventId: rows[0]?.id, reason: 'Nhầm nữa', ...nameless })).toEqual([
    'UNIT_EVENT_IS_CORRECTION',
    'DECISION_MISSING',
  ]);
  expect(await refused('correctUnitEvent', { eventId: unitId('danh mục ban đầu'), reason: 'x', ...nameless })).toEqual([
    'UNIT_EVENT_FIXED',
    'DECISION_MISSING',
  ]);
  expect(await refused('correctUnitEvent', { eventId: unitId('không có'), reason: 'x', ...nameless })).toEqual([
    'UNIT_EVENT_NOT_FOUND',
    'DECISION_MISSING',
  ]);
});

test('an effective date before the unit existed', async () => {
  const { unit } = commune('mới', '00099');
  const { outcome } = await union.run('establishUnit', { level: 'BASE', kind: 'TERRITORIAL', unit, effectiveOn: '2025-01-01' });
  const rename = { unit: { id: outcome.changes[0].unitId }, name: 'x', fullName: 'x', effectiveOn: '2024-12-31', ...nameless };
  expect(await refused('renameUnit', rename)).toEqual(['DECISION_MISSING', 'EFFECT_BEFORE_UNIT']);
});

test('units nobody finds and a decision nobody names', async () => {
  const codes = await refused('mergeUnits', { from: [{ code: '99999' }, { id: 'x' }], into: commune('mới'), ...nameless });
  expect(codes).toEqual(['UNIT_NOT_FOUND', 'UNIT_NOT_FOUND', 'DECISION_MISSING']);
});

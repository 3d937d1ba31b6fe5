import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decision, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;

beforeEach(async () => {
  union = await openUnion();
});

afterEach(() => union.close());

const change = (baseModel: string, effectiveOn: string, unit: object = ref('xã một'), how = {}) =>
  union.run('changeUnitType', { unit, baseModel, effectiveOn }, how);

const modelOn = async (day: string, id = unitId('xã một')): Promise<string | null> => {
  const { data } = await union.ask(organiser, `{ unit(id: "${id}") { baseModel(asOf: "${day}") } }`);
  return data?.unit.baseModel;
};

const group = (name: string, parent: object, effectiveOn: string) => ({
  level: 'GROUP',
  kind: 'TERRITORIAL',
  unit: { name, fullName: name, parent },
  effectiveOn,
});

const endGroups = (effectiveOn: string) => union.run('dissolveUnits', { units: [ref('tổ 1')], effectiveOn });

test('a base is built otherwise from a day on, which its history keeps, and stays what it is called (ORG-002)', async () => {
  await endGroups('2025-01-01');
  const { codes, outcome } = await change('EXEC_BRANCH', '2025-02-01');
  expect(codes).toEqual([]);
  expect(outcome.event).toMatchObject({ type: 'CHANGE_TYPE' });
  expect(outcome.changes).toMatchObject([{ act: 'ALTER', fullName: 'xã một', code: '00001', adminType: 'XA' }]);
  expect([await modelOn('2025-01-31'), await modelOn('2025-02-01')]).toEqual([null, 'EXEC_BRANCH']);
  const { data } = await union.ask(
    organiser,
    `{ unit(id: "${unitId('xã một')}") { history { validFrom fullName baseModel } }
       unitEventChanges(eventId: "${outcome.event.id}") { edges { node { act baseModel name fullName adminType } } }
       unitChanges(between: { from: "2025-02-01", to: "2025-02-01" }) { edges { node { kinds before { baseModel } after { baseModel } } } } }`,
  );
  expect(data?.unit.history).toEqual([
    { validFrom: null, fullName: 'xã một', baseModel: null },
    { validFrom: '2025-02-01', fullName: 'xã một', baseModel: 'EXEC_BRANCH' },
  ]);
  expect(data?.unitEventChanges.edges).toEqual([
    { node: { act: 'ALTER', baseModel: 'EXEC_BRANCH', name: null, fullName: null, adminType: null } },
  ]);
  expect(data?.unitChanges.edges).toEqual([
    { node: { kinds: ['MODEL_CHANGED'], before: { baseModel: null }, after: { baseModel: 'EXEC_BRANCH' } } },
  ]);
});

test('what a base without groups is told to do lets it have groups: its model is changed back', async () => {
  await endGroups('2025-01-01');
  await change('EXEC_BRANCH', '2025-02-01');
  const below = [ref('chi hội 2'), ref('xã một')];
  for (const parent of below)
    expect((await union.run('establishUnit', group('tổ mới', parent, '2025-04-01'))).refused).toEqual(['UNIT_GROUP_NOT_ALLOWED']);
  expect((await change('EXEC_BRANCH_GROUP', '2025-03-01')).codes).toEqual([]);
  for (const [at, parent] of below.entries())
    expect((await union.run('establishUnit', group(`tổ mới ${at}`, parent, '2025-04-01'))).codes).toEqual([]);
  const early = await union.run('establishUnit', group('tổ sớm', ref('xã một'), '2025-02-15'));
  expect(early.refused).toEqual(['UNIT_GROUP_NOT_ALLOWED']);
});

test('a type and a model are changed by one decision', async () => {
  const both = { unit: ref('xã ba'), adminType: 'PHUONG', fullName: 'phường ba', baseModel: 'EXEC_BRANCH', effectiveOn: '2025-02-01' };
  const { codes, outcome } = await union.run('changeUnitType', both);
  expect(codes).toEqual([]);
  expect(outcome.changes).toMatchObject([{ fullName: 'phường ba', adminType: 'PHUONG' }]);
  expect(await modelOn('2025-02-01', unitId('xã ba'))).toBe('EXEC_BRANCH');
});

test.each([
  ['while a group hangs below a branch of it', 'xã một', '2025-02-01', ref('chi hội 1')],
  ['while a group hangs below it', 'xã ba', '2025-02-01', ref('xã ba')],
  ['before a group that is opened later', 'xã ba', '2024-12-01', ref('xã ba')],
])('a base is not built without groups %s', async (_when, base, day, parent) => {
  expect((await union.run('establishUnit', group('tổ hai', parent, '2025-01-01'))).codes).toEqual([]);
  const before = await union.fingerprint();
  expect((await change('EXEC_BRANCH', day, ref(base))).refused).toEqual(['UNIT_MODEL_HAS_GROUPS']);
  const preview = await change('EXEC_BRANCH', day, ref(base), { preview: true });
  expect(preview.outcome.refusals).toMatchObject([{ code: 'UNIT_MODEL_HAS_GROUPS', unitIds: [unitId(base)] }]);
  expect(await union.fingerprint()).toBe(before);
});

test('groups that have ended by the day, or are opened by another base, are in nobody’s way', async () => {
  expect((await endGroups('2025-02-01')).codes).toEqual([]);
  expect((await change('EXEC_BRANCH', '2025-01-31')).refused).toEqual(['UNIT_MODEL_HAS_GROUPS']);
  expect((await change('EXEC_BRANCH', '2025-02-01')).codes).toEqual([]);
});

test.each([
  ['of what is no base', { unit: ref('chi hội 2'), baseModel: 'EXEC_BRANCH' }, 'UNIT_TYPE_OF_LEVEL'],
  ['that it has', { unit: ref('xã một'), baseModel: 'EXEC_BRANCH_GROUP', effectiveOn: '2025-06-01' }, 'UNIT_NOTHING_CHANGES'],
  ['that is none', { unit: ref('xã một'), effectiveOn: '2025-06-01' }, 'UNIT_NOTHING_CHANGES'],
  ['with a type but no name', { unit: ref('xã một'), adminType: 'PHUONG', baseModel: 'EXEC_BRANCH_GROUP' }, 'UNIT_NAME_MISSING'],
])('a model %s is refused', async (_what, input, code) => {
  await change('EXEC_BRANCH_GROUP', '2025-02-01');
  expect((await union.run('changeUnitType', { effectiveOn: '2025-06-01', ...input })).refused).toEqual([code]);
});

test('a change of model is corrected: as if it never was, or on another day, or to another model', async () => {
  await endGroups('2025-01-01');
  const { outcome } = await change('EXEC_BRANCH', '2025-02-01');
  const eventId = outcome.event.id;
  const instead = (baseModel: string, effectiveOn: string) => ({
    changeType: { decision, unit: ref('xã một'), baseModel, effectiveOn },
  });
  const moved = await union.run('correctUnitEvent', { eventId, reason: 'Nhầm ngày', replacement: instead('EXEC_BRANCH', '2025-03-01') });
  expect(moved.codes).toEqual([]);
  expect([await modelOn('2025-02-28'), await modelOn('2025-03-01')]).toEqual([null, 'EXEC_BRANCH']);
  const other = await union.run('correctUnitEvent', {
    eventId,
    seenCorrectionId: moved.outcome.event.id,
    reason: 'Nhầm mô hình',
    replacement: instead('EXEC_BRANCH_GROUP', '2025-02-01'),
  });
  expect(other.codes).toEqual([]);
  expect(await modelOn('2025-02-01')).toBe('EXEC_BRANCH_GROUP');
  const undone = await union.run('correctUnitEvent', { eventId, seenCorrectionId: other.outcome.event.id, reason: 'Không có' });
  expect(undone.codes).toEqual([]);
  expect(await modelOn('2025-03-01')).toBeNull();
});

test('a correction that would take the model away which groups stand on is refused', async () => {
  await endGroups('2025-01-01');
  await change('EXEC_BRANCH', '2025-02-01');
  const { outcome } = await change('EXEC_BRANCH_GROUP', '2025-03-01');
  expect((await union.run('establishUnit', group('tổ mới', ref('chi hội 2'), '2025-04-01'))).codes).toEqual([]);
  const eventId = outcome.event.id;
  const late = { changeType: { decision, unit: ref('xã một'), baseModel: 'EXEC_BRANCH_GROUP', effectiveOn: '2025-05-01' } };
  for (const replacement of [null, late])
    expect((await union.run('correctUnitEvent', { eventId, reason: 'Nhầm', replacement })).refused).toEqual(['UNIT_MODEL_HAS_GROUPS']);
  const early = { changeType: { ...late.changeType, effectiveOn: '2025-03-15' } };
  const { codes, outcome: corrected } = await union.run('correctUnitEvent', { eventId, reason: 'Nhầm ngày', replacement: early });
  expect(codes).toEqual([]);
  const { rows } = await union.db.query(
    `select valid_from::text as "from", base_model as model from organisation.unit_correction where event_id = $1`,
    [corrected.event.id],
  );
  expect(rows).toEqual([{ from: '2025-03-01', model: 'EXEC_BRANCH' }]);
});

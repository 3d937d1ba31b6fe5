import type { Viewer } from '@vwu/kit/viewer';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decision, officerOfA, openUnion, ref, type Union } from './small-union.ts';

let union: Union;

beforeEach(async () => {
  union = await openUnion();
});

afterEach(() => union.close());

const effectiveOn = '2025-01-01';
const named = (name: string) => ({ name, fullName: name });
const merge = {
  decision,
  effectiveOn,
  from: [ref('xã một'), ref('xã hai')],
  into: { key: 'mới', unit: { code: '00011', ...named('xã mới'), adminType: 'XA' } },
};
const past = async (): Promise<number> =>
  (await union.db.query<{ count: number }>('select count(*)::int as count from organisation.unit_version_past')).rows[0]?.count ?? 0;

test('an event that never was leaves the structure as it had been, and the memory of it', async () => {
  const before = await union.treeOn(effectiveOn);
  const { outcome } = await union.run('mergeUnits', merge);
  const remembered = await past();
  const correction = await union.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'Ghi nhầm' });
  expect(correction.codes).toEqual([]);
  expect(correction.outcome.event).toMatchObject({ type: 'CORRECT', status: 'EFFECTIVE' });
  expect(await union.treeOn(effectiveOn)).toEqual(before);
  expect(await past()).toBeGreaterThan(remembered);
  const { rows } = await union.db.query(
    `select ending from organisation.unit u where not exists (select from organisation.unit_version v where v.unit_id = u.id)`,
  );
  expect(rows).toEqual([{ ending: 'ANNULLED' }]);
  const { rowCount } = await union.db.query('select from organisation.unit_heir');
  expect(rowCount).toBe(0);
});

test('an event that was otherwise keeps the units it had opened', async () => {
  const { outcome } = await union.run('mergeUnits', merge);
  const opened = outcome.changes.find(({ act }: { act: string }) => act === 'OPEN').unitId;
  await union.run('renameUnit', { unit: { id: opened }, ...named('xã đẹp'), effectiveOn: '2025-06-01' });
  const replacement = {
    merge: { ...merge, from: [ref('xã một'), ref('xã ba')], into: { key: 'mới', unit: { ...merge.into.unit, parent: ref('tỉnh A') } } },
  };
  expect((await union.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'Nhầm xã', replacement })).codes).toEqual([]);
  expect(await union.treeOn('2025-01-01')).toMatchObject({ 'xã mới': 'tỉnh A', 'xã hai': 'huyện A1', 'chi hội 1': 'xã mới' });
  const later = await union.treeOn('2025-06-01');
  expect(later).toMatchObject({ 'xã đẹp': 'tỉnh A' });
  expect(later).not.toHaveProperty('xã ba');
  const { rows } = await union.db.query<{ id: string }>(
    `select distinct unit_id as id from organisation.unit_version where code = '00011'`,
  );
  expect(rows).toEqual([{ id: opened }]);
});

test('a day that was wrong is put right by the same act on another day', async () => {
  const { outcome } = await union.run('renameUnit', { unit: ref('xã ba'), ...named('xã Khác') });
  const replacement = { rename: { decision, unit: ref('xã ba'), ...named('xã Khác'), effectiveOn: '2025-03-01' } };
  await union.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'Nhầm ngày', replacement });
  expect(await union.treeOn('2025-02-28')).toHaveProperty('xã ba');
  expect(await union.treeOn('2025-03-01')).toHaveProperty('xã Khác');
});

test('an event names the correction in force for it, with its decision and what was wrong', async () => {
  const { outcome } = await union.run('renameUnit', { unit: ref('xã ba'), ...named('xã Khác') });
  const first = await union.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'Ghi nhầm' });
  const again = await union.run('correctUnitEvent', {
    eventId: outcome.event.id,
    seenCorrectionId: first.outcome.event.id,
    reason: 'Vẫn nhầm',
    decision: { ...decision, number: '02/NQ' },
  });
  const { data } = await union.ask(
    officerOfA,
    `{ unit(id: "${unitId('xã ba')}") { events { type correctedBy { id reason decision { number } correctedBy { id } } } } }`,
  );
  expect(data?.unit.events.filter(({ type }: { type: string }) => type === 'RENAME')).toEqual([
    { type: 'RENAME', correctedBy: { id: again.outcome.event.id, reason: 'Vẫn nhầm', decision: { number: '02/NQ' }, correctedBy: null } },
  ]);
});

test('a wrong correction is mended by correcting the original again; there is no chain', async () => {
  const { outcome } = await union.run('mergeUnits', merge);
  const first = await union.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'Ghi nhầm' });
  const again = await union.run('correctUnitEvent', { eventId: first.outcome.event.id, reason: 'x' });
  expect(again.refused).toEqual(['UNIT_EVENT_IS_CORRECTION']);
  const right = { eventId: outcome.event.id, reason: 'Vẫn đúng', replacement: { merge } };
  expect((await union.run('correctUnitEvent', right)).refused).toEqual(['UNIT_EVENT_CORRECTED']);
  await union.run('correctUnitEvent', { ...right, seenCorrectionId: first.outcome.event.id });
  expect(await union.treeOn(effectiveOn)).toMatchObject({ 'xã mới': 'huyện A1', 'chi hội 1': 'xã mới' });
});

test('an establishment that was said never to have been can be said to have been, by those above it', async () => {
  const established = { level: 'BASE', kind: 'TERRITORIAL', unit: { ...merge.into.unit, parent: ref('tỉnh A') } };
  const { outcome } = await union.run('establishUnit', established);
  const of = (viewer: Viewer, replacement: object | null, seenCorrectionId: string | null = null) =>
    union.run('correctUnitEvent', { eventId: outcome.event.id, seenCorrectionId, reason: 'Nhầm', replacement }, { viewer });
  const first = await of(officerOfA, null);
  expect(first.codes).toEqual([]);
  const seen = first.outcome.event.id;
  const again = { establish: { decision, effectiveOn, ...established } };
  expect((await of(callers.provinceOfficer(unitId('tỉnh B')), again, seen)).refused).toEqual(['UNIT_EVENT_NOT_FOUND', 'UNIT_NOT_FOUND']);
  expect((await of(officerOfA, again, seen)).codes).toEqual([]);
  expect(await union.treeOn(effectiveOn)).toMatchObject({ 'xã mới': 'tỉnh A' });
});

test('of two who correct one event at once, each otherwise, one does it and the other is told that it has been corrected', async () => {
  const { outcome } = await union.run('renameUnit', { unit: ref('xã ba'), ...named('xã Khác') });
  const correct = (name: string, seenCorrectionId: string | null = null) =>
    union.run('correctUnitEvent', {
      eventId: outcome.event.id,
      seenCorrectionId,
      reason: 'Ghi nhầm',
      replacement: { rename: { decision, effectiveOn, unit: ref('xã ba'), ...named(name) } },
    });
  const both = await Promise.all([correct('xã Một'), correct('xã Hai')]);
  expect(both.map(({ refused }) => refused).toSorted((one, other) => one.length - other.length)).toEqual([
    [],
    ['UNIT_CHANGED', 'UNIT_EVENT_CORRECTED'],
  ]);
  const stands = both[0]?.outcome ? 'xã Một' : 'xã Hai';
  expect(await union.treeOn(effectiveOn)).toHaveProperty(stands);
  const [inForce] = both.flatMap((one) => (one.outcome ? [one.outcome.event.id] : []));
  expect((await correct('xã Ba', unitId('không có'))).refused).toEqual(['UNIT_EVENT_CORRECTED']);
  expect((await correct('xã Ba', inForce)).codes).toEqual([]);
  expect(await union.treeOn(effectiveOn)).toHaveProperty('xã Ba');
});

test('a correction nobody has recorded is not one to have seen', async () => {
  const { outcome } = await union.run('renameUnit', { unit: ref('xã ba'), ...named('xã Khác') });
  const correction = { eventId: outcome.event.id, reason: 'Ghi nhầm', seenCorrectionId: unitId('không có') };
  const before = await union.fingerprint();
  expect((await union.run('correctUnitEvent', correction)).refused).toEqual(['UNIT_EVENT_CORRECTED']);
  expect(await union.fingerprint()).toBe(before);
});

test('what later events stand on is corrected first', async () => {
  const { outcome } = await union.run('mergeUnits', merge);
  await union.run('renameUnit', { unit: { code: '00011' }, ...named('xã đẹp'), effectiveOn: '2025-06-01' });
  const before = await union.fingerprint();
  const correction = { eventId: outcome.event.id, reason: 'Ghi nhầm' };
  expect((await union.run('correctUnitEvent', correction)).refused).toEqual(['UNIT_HAS_LATER_EVENT']);
  expect((await union.run('correctUnitEvent', correction, { preview: true })).outcome.refusals).toMatchObject([
    { code: 'UNIT_HAS_LATER_EVENT' },
  ]);
  expect(await union.fingerprint()).toBe(before);
});

test.each([
  ['an event that is not there', '01954f00-b000-7000-8000-000000000000', null, 'UNIT_EVENT_NOT_FOUND'],
  ['what is no id', 'sự kiện', null, 'UNIT_EVENT_NOT_FOUND'],
  ['what was there from the beginning', unitId('danh mục ban đầu'), null, 'UNIT_EVENT_FIXED'],
])('%s is not corrected', async (_what, eventId, replacement, code) => {
  const correction = { eventId, reason: 'x', replacement };
  expect((await union.run('correctUnitEvent', correction)).refused).toEqual([code]);
  expect((await union.run('correctUnitEvent', correction, { preview: true })).outcome.refusals).toMatchObject([{ code }]);
});

test('an event of another province is not there', async () => {
  const { outcome } = await union.run('renameUnit', { unit: ref('xã bốn'), ...named('xã Khác') });
  const viewer = callers.provinceOfficer(unitId('tỉnh A'));
  expect((await union.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'x' }, { viewer })).refused).toEqual([
    'UNIT_EVENT_NOT_FOUND',
  ]);
});

test('a replacement is exactly one act', async () => {
  const { outcome } = await union.run('mergeUnits', merge);
  for (const replacement of [{}, { merge, rename: { decision, effectiveOn, unit: ref('xã ba'), ...named('x') } }])
    expect((await union.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'x', replacement })).refused).toEqual([
      'REPLACEMENT_AMBIGUOUS',
    ]);
});

test.each([
  ['rename', 'renameUnit', named('xã Khác'), named('xã ba')],
  ['changeType', 'changeUnitType', { adminType: 'PHUONG', fullName: 'phường ba' }, { adminType: 'XA', fullName: 'xã ba' }],
  ['reparent', 'reparentUnits', { units: [ref('xã ba')], under: ref('huyện A1') }, { units: [ref('xã ba')], under: ref('tỉnh A') }],
])('a %s in the place of one that leaves the unit as it would be without is refused', async (act, command, wrong, right) => {
  const unit = act === 'reparent' ? {} : { unit: ref('xã ba') };
  const { outcome } = await union.run(command, { ...unit, ...wrong });
  const instead = (input: object) => ({
    eventId: outcome.event.id,
    reason: 'Ghi nhầm',
    replacement: { [act]: { decision, effectiveOn, ...unit, ...input } },
  });
  const before = await union.fingerprint();
  expect((await union.run('correctUnitEvent', instead(right))).refused).toEqual(['UNIT_NOTHING_CHANGES']);
  const preview = await union.run('correctUnitEvent', instead(right), { preview: true });
  expect(preview.outcome.refusals).toMatchObject([{ code: 'UNIT_NOTHING_CHANGES', unitIds: [unitId('xã ba')] }]);
  expect(await union.fingerprint()).toBe(before);
  // the same act again, by a decision that is named rightly now, is no such mistake
  expect((await union.run('correctUnitEvent', { ...instead(wrong), decision: { ...decision, number: '02/NQ' } })).codes).toEqual([]);
});

test('whether an act in the place of another changes anything is asked where it stands, before what came later that day', async () => {
  const rename = async (name: string) => (await union.run('renameUnit', { unit: ref('xã ba'), ...named(name) })).outcome.event.id;
  const eventId = await rename('xã Khác');
  await rename('xã Sau');
  const instead = (name: string) =>
    union.run('correctUnitEvent', {
      eventId,
      reason: 'Ghi nhầm',
      replacement: { rename: { decision, effectiveOn, unit: ref('xã ba'), ...named(name) } },
    });
  expect((await instead('xã ba')).refused).toEqual(['UNIT_NOTHING_CHANGES']);
  expect((await instead('xã Sau')).codes).toEqual([]);
});

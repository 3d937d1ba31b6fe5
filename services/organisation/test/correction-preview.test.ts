import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decision, openUnion, ref, type Union } from './small-union.ts';

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
  into: { key: 'mới', unit: { code: '00011', ...named('xã mới'), adminType: 'XA', parent: ref('huyện A1') } },
};

interface Told {
  readonly changes: readonly Readonly<Record<string, string | null>>[];
  readonly [part: string]: unknown;
}

const linesOf = ({ changes }: Told): string[] =>
  changes.map(({ act, fullName, parentName, ground, validFrom, validTo }) =>
    [act, fullName, `under ${parentName}`, ground, `${validFrom}…${validTo ?? ''}`].join(', '),
  );

/** What is told of a command, but for what only a preview looks at and the ids it gives. */
const parts = ({ event: _event, isPreview: _isPreview, access: _access, ...told }: Told) => told;

/** Previews a correction, carries it out and repeats it: all three say the same, and the preview wrote nothing. */
async function corrected(eventId: string, replacement: object | null = null) {
  const correction = { eventId, reason: 'Ghi nhầm', replacement };
  const before = await union.fingerprint();
  const { outcome: preview } = await union.run('correctUnitEvent', correction, { preview: true });
  expect(preview.refusals).toEqual([]);
  expect(await union.fingerprint()).toBe(before);
  const done = await union.run('correctUnitEvent', correction, { key: 'đính chính' });
  expect(done.codes).toEqual([]);
  expect(parts(done.outcome)).toEqual(parts(preview));
  expect((await union.run('correctUnitEvent', correction, { key: 'đính chính' })).outcome).toEqual(done.outcome);
  return preview;
}

test('taking a merger back opens what it had ended, and says that what it had opened never was', async () => {
  const { outcome } = await union.run('mergeUnits', merge);
  const preview = await corrected(outcome.event.id);
  expect(linesOf(preview)).toEqual([
    'REOPEN, xã hai, under huyện A1, TAKEN_BACK, 2025-01-01…',
    'REOPEN, xã một, under huyện A1, TAKEN_BACK, 2025-01-01…',
    'ANNUL, xã mới, under huyện A1, TAKEN_BACK, 2025-01-01…',
    'ALTER, chi hội 1, under xã một, TAKEN_BACK, 2025-01-01…',
    'ALTER, chi hội 2, under xã một, TAKEN_BACK, 2025-01-01…',
  ]);
  expect([preview.pieces, preview.piecesTakenBack]).toEqual([
    [],
    [
      { fromName: 'xã hai', toName: 'xã mới', extent: 'WHOLE', share: 1 },
      { fromName: 'xã một', toName: 'xã mới', extent: 'WHOLE', share: 1 },
    ],
  ]);
  expect(preview.returned).toEqual(['xã hai', 'xã một'].map((fullName) => ({ unitId: unitId(fullName), effectiveOn, fullName })));
  expect(preview.closed).toMatchObject([{ fullName: 'xã mới', extent: 'NEVER', effectiveOn }]);
  expect([preview.formed, preview.consolidations, preview.consolidationsTakenBack]).toEqual([[], 0, 1]);
  expect(preview.access).toContainEqual({ holderId: expect.any(String), holderName: 'xã mới', gained: 0, lost: 6 });
});

test('what stands in the place is told as a difference: what ends all the same is not named', async () => {
  const { outcome } = await union.run('mergeUnits', merge);
  const instead = { ...merge, from: [ref('xã một'), ref('xã ba')] };
  const preview = await corrected(outcome.event.id, { merge: instead });
  expect(linesOf(preview)).toEqual([
    'CLOSE, xã ba, under tỉnh A, ORDERED, 2025-01-01…',
    'REOPEN, xã hai, under huyện A1, TAKEN_BACK, 2025-01-01…',
  ]);
  expect(preview.pieces).toMatchObject([{ fromName: 'xã ba', toName: 'xã mới' }]);
  expect(preview.piecesTakenBack).toMatchObject([{ fromName: 'xã hai', toName: 'xã mới' }]);
  expect(preview.closed).toEqual([{ unitId: unitId('xã ba'), effectiveOn, fullName: 'xã ba', extent: 'WHOLE' }]);
  expect(preview.returned).toEqual([{ unitId: unitId('xã hai'), effectiveOn, fullName: 'xã hai' }]);
  expect(preview.formed).toMatchObject([{ fullName: 'xã mới', composition: expect.stringMatching(/^B20250101\.[\w-]{22}\.[\w-]{22}$/) }]);
  expect([preview.consolidations, preview.consolidationsTakenBack]).toEqual([0, 0]);
});

test('the same act once more, for another reason, changes nothing and says so', async () => {
  const { outcome } = await union.run('mergeUnits', merge);
  const preview = await corrected(outcome.event.id, { merge });
  const { changes, pieces, piecesTakenBack, closed, returned, formed, held, released, consolidations, access } = preview;
  expect([changes, pieces, piecesTakenBack, closed, returned, formed, held, released, access]).toEqual(Array(9).fill([]));
  expect(consolidations).toBe(0);
});

test('what ended goes elsewhere than was thought: it moves, though it had ended already', async () => {
  const { outcome } = await union.run('mergeUnits', merge);
  const preview = await corrected(outcome.event.id, {
    dissolve: { decision, effectiveOn, units: [ref('xã hai')] },
  });
  expect(preview.closed).toMatchObject([
    { fullName: 'xã hai', extent: 'NONE' },
    { fullName: 'xã mới', extent: 'NEVER' },
  ]);
  expect(preview.returned).toMatchObject([{ fullName: 'xã một' }]);
  expect(linesOf(preview)).not.toContainEqual(expect.stringContaining('xã hai'));
});

test('a day that was wrong is told as the days between', async () => {
  const { outcome } = await union.run('renameUnit', { unit: ref('xã ba'), ...named('xã Khác') });
  const rename = { decision, unit: ref('xã ba'), ...named('xã Khác'), effectiveOn: '2025-03-01' };
  const preview = await corrected(outcome.event.id, { rename });
  expect(linesOf(preview)).toEqual(['ALTER, xã ba, under tỉnh A, TAKEN_BACK, 2025-01-01…2025-02-28']);
});

test('an end on another day opens the unit for the days between, and moves what hangs there', async () => {
  const { outcome } = await union.run('dissolveUnits', { units: [ref('xã ba')] });
  const dissolve = { decision, units: [ref('xã ba')], effectiveOn: '2025-03-01' };
  const later = await corrected(outcome.event.id, { dissolve });
  expect(linesOf(later)).toEqual(['REOPEN, xã ba, under tỉnh A, TAKEN_BACK, 2025-01-01…2025-02-28']);
  expect([later.returned, later.closed]).toMatchObject([[{ effectiveOn }], [{ effectiveOn: '2025-03-01', extent: 'NONE' }]]);
});

test('an establishment that came earlier is told as the days it is there besides', async () => {
  const unit = { code: '00011', ...named('xã mới'), adminType: 'XA', parent: ref('tỉnh A') };
  const establish = { decision, level: 'BASE', kind: 'TERRITORIAL', unit, effectiveOn: '2025-03-01' };
  const { outcome } = await union.run('establishUnit', establish);
  const preview = await corrected(outcome.event.id, { establish: { ...establish, effectiveOn } });
  expect(linesOf(preview)).toEqual(['OPEN, xã mới, under tỉnh A, ORDERED, 2025-01-01…2025-02-28']);
  expect(preview.closed).toEqual([]);
});

test('what waited for a place waits no more, and hangs again where it did', async () => {
  const { outcome } = await union.run('dissolveUnits', { units: [ref('xã một')] });
  expect(outcome.held).toHaveLength(2);
  const preview = await corrected(outcome.event.id);
  expect([preview.held, preview.released]).toMatchObject([
    [],
    [
      { fullName: 'chi hội 1', heldByName: 'huyện A1' },
      { fullName: 'chi hội 2', heldByName: 'huyện A1' },
    ],
  ]);
  expect(linesOf(preview)).toEqual([
    'REOPEN, xã một, under huyện A1, TAKEN_BACK, 2025-01-01…',
    'ALTER, chi hội 1, under xã một, TAKEN_BACK, 2025-01-01…',
    'ALTER, chi hội 2, under xã một, TAKEN_BACK, 2025-01-01…',
  ]);
});

test('whoever is placed by hand is told to wait no more', async () => {
  await union.run('dissolveUnits', { units: [ref('xã một')] });
  const place = { units: [ref('chi hội 1')], under: ref('xã ba'), effectiveOn: '2025-02-01' };
  const { outcome } = await union.run('reparentUnits', place, { preview: true });
  expect([outcome.held, outcome.released]).toMatchObject([[], [{ fullName: 'chi hội 1' }]]);
});

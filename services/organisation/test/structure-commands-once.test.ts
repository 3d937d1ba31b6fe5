import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decision, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;

beforeEach(async () => {
  union = await openUnion();
});

afterEach(() => union.close());

const named = (name: string) => ({ name, fullName: name });
const commune = (name: string) => ({ key: name, unit: { ...named(name), adminType: 'XA', parent: ref('tỉnh A') } });
const effectiveOn = '2025-01-01';
const given = { decision, effectiveOn };

/** Every structure command, as it should be, and another one that should not pass for it. */
const commands: readonly (readonly [string, () => Promise<object> | object, object])[] = [
  [
    'establishUnit',
    () => ({ level: 'BASE', kind: 'SPECIAL', unit: { ...named('chợ B'), parent: ref('tỉnh B') } }),
    { unit: { ...named('chợ C'), parent: ref('tỉnh B') } },
  ],
  ['renameUnit', () => ({ unit: ref('xã ba'), ...named('xã Khác') }), { unit: ref('xã bốn') }],
  ['changeUnitType', () => ({ unit: ref('xã ba'), adminType: 'PHUONG', fullName: 'phường ba' }), { fullName: 'phường Ba' }],
  ['reparentUnits', () => ({ units: [ref('xã ba')], under: ref('tỉnh B') }), { units: [ref('xã một')] }],
  ['mergeUnits', () => ({ from: [ref('xã một'), ref('xã hai')], into: commune('mới') }), { from: [ref('xã một'), ref('xã ba')] }],
  ['splitUnit', () => ({ unit: ref('xã ba'), into: [commune('trên'), commune('dưới')] }), { unit: ref('xã hai') }],
  [
    'redrawUnits',
    () => ({ outcomes: [commune('mới')], pieces: [{ from: ref('xã hai'), to: 'mới', extent: 'WHOLE' }] }),
    { outcomes: [commune('khác')], pieces: [{ from: ref('xã hai'), to: 'khác', extent: 'WHOLE' }] },
  ],
  ['dissolveUnits', () => ({ units: [ref('xã hai')] }), { units: [ref('xã ba')] }],
  [
    'correctUnitEvent',
    async () => {
      const { outcome } = await union.run('renameUnit', { unit: ref('xã ba'), ...named('xã Sai') });
      return { eventId: outcome.event.id, reason: 'Nhầm' };
    },
    { replacement: { rename: { ...given, unit: ref('xã ba'), ...named('xã Đúng') } } },
  ],
];

describe.each(commands)('%s', (command, inputOf, other) => {
  test('is recorded with who gave it and the event it became, and is done once for one key', async () => {
    const input = await inputOf();
    const first = await union.run(command, input, { key: 'khóa' });
    expect(first.codes).toEqual([]);
    const { rows } = await union.db.query(
      `select caller, unit_id, input from organisation.audit_record where command = $1 and subject_id = $2`,
      [command, first.outcome.event.id],
    );
    expect(rows).toEqual([
      {
        caller: organiser.subject,
        unit_id: organiser.unitId,
        input: {
          effectiveOn,
          decidedOn: decision.decidedOn,
          ...(command === 'correctUnitEvent' ? { eventId: (input as { eventId: string }).eventId } : {}),
        },
      },
    ]);
    const before = await union.fingerprint();
    const again = await union.run(command, input, { key: 'khóa' });
    expect(again.outcome).toEqual(first.outcome);
    expect(await union.fingerprint()).toBe(before);
    expect((await union.run(command, { ...input, ...other }, { key: 'khóa' })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await union.fingerprint()).toBe(before);
  });
});

test('a key that was used to correct one event does not correct another', async () => {
  const rename = async (name: string) => (await union.run('renameUnit', { unit: ref(name), ...named(`${name} sai`) })).outcome.event.id;
  const [one, two] = [await rename('xã ba'), await rename('xã bốn')];
  await union.run('correctUnitEvent', { eventId: one, reason: 'Nhầm' }, { key: 'khóa' });
  const other = await union.run('correctUnitEvent', { eventId: two, reason: 'Nhầm' }, { key: 'khóa' });
  expect(other.codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  expect(await union.treeOn(effectiveOn)).toHaveProperty('xã bốn sai');
});

test('the text of a decision stands in no audit record, and is told apart all the same', async () => {
  const rename = { unit: ref('xã ba'), ...named('xã Khác') };
  await union.run('renameUnit', rename, { key: 'khóa' });
  const other = { ...rename, decision: { ...decision, text: 'Nội dung khác' } };
  expect((await union.run('renameUnit', other, { key: 'khóa' })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  const { rows } = await union.db.query<{ text: string }>(`select string_agg(a::text, ' ') as text from organisation.audit_record a`);
  expect(rows[0]?.text).not.toContain(decision.text);
});

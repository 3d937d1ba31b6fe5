import { expect, test } from 'vitest';
import { commandOf } from './command-of.ts';
import type { Draft } from './draft.ts';
import { draftOfEvent } from './draft-of-event.ts';
import type { RecordedChange, RecordedEvent, RecordedPiece, WholeEvent } from './recorded-event.ts';

const day = '2027-01-01';

const unit = (id: string, level: 'PROVINCE' | 'BASE' | 'BRANCH' = 'BASE') => ({
  __typename: 'Unit' as const,
  id,
  version: 2,
  name: id,
  fullName: `Xã ${id}`,
  code: null,
  level,
  kind: 'TERRITORIAL' as const,
  adminType: 'XA' as const,
  subkind: null,
  baseModel: null,
  branchType: null,
  areaType: null,
  createdReason: null,
});

const change = (act: RecordedChange['act'], id: string, said: Partial<RecordedChange> = {}): RecordedChange => ({
  __typename: 'RecordedChange',
  act,
  effectiveOn: day,
  name: null,
  fullName: null,
  code: null,
  adminType: null,
  baseModel: null,
  parent: null,
  unit: unit(id),
  ...said,
});
const named = (name: string) => ({ name, fullName: `Xã ${name}`, adminType: 'XA' as const });
const opened = (id: string, parent: string | null = 'tỉnh') =>
  change('OPEN', id, { ...named(id), code: `mã ${id}`, parent: parent === null ? null : unit(parent) });
const ended = (id: string) => change('CLOSE', id);
const placed = (id: string, parent: string) => change('ALTER', id, { unit: unit(id, 'BRANCH'), parent: unit(parent) });
const piece = (from: string, to: string, share: number | null = 1): RecordedPiece => ({
  __typename: 'LineageLink',
  kind: share === 1 ? 'WHOLE' : 'PART',
  share,
  from: unit(from),
  to: unit(to),
});

const event = (type: RecordedEvent['type']): RecordedEvent => ({ id: 'e', type, effectiveOn: day, correctedBy: { id: 'đính chính' } });
const draftFrom = (type: RecordedEvent['type'], from: string, whole: Pick<WholeEvent, 'changes'> & Partial<WholeEvent>): Draft =>
  draftOfEvent(event(type), { unit: unit(from), pieces: [], ...whole });

/** The command the correction would send, were it recorded as it was filled. */
const replacing = (draft: Draft) => {
  const { correction } = draft;
  if (!correction) throw new Error('a correction is drafted');
  return commandOf('correct', { ...draft, correction: { ...correction, replacedBy: correction.likely } }).replacement;
};

test('a merger is drafted from what went in, from whichever unit it is looked at', () => {
  const whole = { changes: [opened('mới'), ended('a'), ended('b')], pieces: [piece('a', 'mới'), piece('b', 'mới')] };
  for (const from of ['mới', 'a']) {
    const draft = draftFrom('MERGE', from, whole);
    expect([draft.subject, ...draft.others].map(({ id }) => id)).toEqual(['a', 'b']);
    expect(draft).toMatchObject({ continuesId: null, naming: { name: 'mới', adminType: 'XA', code: 'mã mới' }, effectiveOn: day });
    expect(draft.correction).toEqual({ eventId: 'e', replacedBy: null, likely: 'merge', seenCorrectionId: 'đính chính' });
    expect(replacing(draft)?.merge?.into.unit).toMatchObject({ fullName: 'Xã mới', code: 'mã mới', parent: { id: 'tỉnh' } });
  }
});

test('a merger into a unit that went on goes on in it, under the name it was given', () => {
  const draft = draftFrom('MERGE', 'c', { changes: [ended('a'), change('ALTER', 'c', named('c to'))], pieces: [piece('a', 'c')] });
  expect(draft).toMatchObject({ subject: { id: 'a' }, others: [{ id: 'c' }], continuesId: 'c' });
  expect(replacing(draft)?.merge?.into).toMatchObject({ continues: { id: 'c' }, unit: { fullName: 'Xã c to', parent: null } });
});

test('branches that were placed stay placed, under what came out and under others', () => {
  const whole = {
    changes: [opened('mới'), ended('a'), ended('b'), placed('chi hội 1', 'mới'), placed('chi hội 2', 'c')],
    pieces: [piece('a', 'mới'), piece('b', 'mới')],
  };
  expect(replacing(draftFrom('MERGE', 'a', whole))?.merge?.placements).toEqual([
    { unit: { id: 'chi hội 1' }, toOutcome: 'Xã mới' },
    { unit: { id: 'chi hội 2' }, under: { id: 'c', version: 2 } },
  ]);
  const dissolved = draftFrom('DISSOLVE', 'a', { changes: [ended('a'), ended('b'), placed('chi hội 1', 'c')] });
  expect(replacing(dissolved)?.dissolve).toMatchObject({
    units: [{ id: 'a' }, { id: 'b' }],
    placements: [{ unit: { id: 'chi hội 1' }, under: { id: 'c' } }],
  });
});

test('a split tells its parts with their shares, and whether the unit went on', () => {
  const parts = [opened('trên'), opened('dưới')];
  const pieces = [piece('a', 'trên', 0.333333), piece('a', 'dưới', null)];
  const draft = draftFrom('SPLIT', 'trên', { changes: [...parts, ended('a')], pieces });
  expect(draft).toMatchObject({ subject: { id: 'a' }, goesOn: false, under: { id: 'tỉnh' } });
  expect(draft.parts.map(({ name, share }) => [name, share])).toEqual([
    ['dưới', ''],
    ['trên', '33,3333'],
  ]);
  expect(draftFrom('SPLIT', 'a', { changes: parts, pieces }).goesOn).toBe(true);
});

test('a split into units that were there is drafted as a redrawing, which can say it', () => {
  const draft = draftFrom('SPLIT', 'a', {
    changes: [opened('trên'), ended('a')],
    pieces: [piece('a', 'trên', 0.5), piece('a', 'c', 0.5)],
  });
  expect(draft).toMatchObject({ correction: { likely: 'redraw' }, goingOn: ['c'] });
});

test('a redrawing of a whole province is drafted whole, from a unit that has to do with one piece of it', () => {
  const count = 400;
  const ids = Array.from({ length: count }, (_one, index) => String(index).padStart(3, '0'));
  const whole = {
    changes: ids.flatMap((id) => [opened(`mới ${id}`, Number(id) % 2 === 0 ? 'tỉnh' : 'huyện'), ended(`a ${id}`), ended(`b ${id}`)]),
    pieces: ids.flatMap((id) => [piece(`a ${id}`, `mới ${id}`), piece(`b ${id}`, `mới ${id}`, 0.6), piece(`b ${id}`, 'còn', 0.4)]),
  };
  const renamed = change('ALTER', 'còn', { ...named('còn lại'), parent: unit('tỉnh khác') });
  const draft = draftFrom('REDRAW', 'a 007', { ...whole, changes: [...whole.changes, renamed] });
  expect(draft.parts).toHaveLength(count);
  expect(draft.pieces).toHaveLength(3 * count);
  expect(draft.goingOn).toEqual(['còn']);
  const redraw = replacing(draft)?.redraw;
  expect(redraw?.pieces).toHaveLength(3 * count);
  expect(redraw?.outcomes).toHaveLength(count + 1);
  expect(redraw?.outcomes[0]).toMatchObject({
    continues: { id: 'còn' },
    unit: { fullName: 'Xã còn lại', parent: { id: 'tỉnh khác' } },
  });
  // each hangs where it was hung
  expect(redraw?.outcomes.slice(1, 3).map((one) => [one.unit?.fullName, one.unit?.parent?.id])).toEqual([
    ['Xã mới 000', 'tỉnh'],
    ['Xã mới 001', 'huyện'],
  ]);
});

test('units that were moved together are moved together', () => {
  const draft = draftFrom('REPARENT', 'b', { changes: [placed('a', 'tỉnh'), placed('b', 'tỉnh')] });
  expect(replacing(draft)?.reparent).toMatchObject({ units: [{ id: 'b' }, { id: 'a' }], under: { id: 'tỉnh' } });
});

test('a name and an establishment are as the event said them, not as they became', () => {
  const later = { ...unit('x'), name: 'về sau', fullName: 'Phường về sau', adminType: 'PHUONG' as const };
  const said = change('ALTER', 'x', { name: 'đã ghi', fullName: 'Xã đã ghi', unit: later });
  expect(draftFrom('RENAME', 'x', { changes: [said] })).toMatchObject({
    subject: { id: 'x' },
    naming: { name: 'đã ghi', adminType: 'XA', code: '' },
    under: null,
  });
  const chợ = { ...unit('chợ'), kind: 'SPECIAL' as const, subkind: 'MARKET' as const };
  expect(draftFrom('ESTABLISH', 'chợ', { changes: [{ ...opened('chợ'), unit: chợ }] })).toMatchObject({
    subject: { id: 'tỉnh' },
    naming: { name: 'chợ', code: 'mã chợ' },
    level: 'BASE',
    kind: 'SPECIAL',
    form: { subkind: 'MARKET' },
  });
});

test('of an event that was moved to another day, the day that stands is filled in', () => {
  expect(draftFrom('RENAME', 'x', { changes: [change('ALTER', 'x', { ...named('đã ghi'), effectiveOn: '2027-03-01' })] }).effectiveOn).toBe(
    '2027-03-01',
  );
});

test('an event that named several units names them all again, as a redrawing in which all go on', () => {
  const typed = (id: string) => change('ALTER', id, { fullName: `Phường ${id}`, adminType: 'PHUONG' });
  const draft = draftFrom('CHANGE_TYPE', 'b', { changes: [typed('a'), typed('b')] });
  expect(replacing(draft)?.redraw).toMatchObject({
    pieces: [],
    outcomes: [
      { continues: { id: 'b' }, unit: { fullName: 'Phường b', adminType: 'PHUONG', parent: null } },
      { continues: { id: 'a' }, unit: { fullName: 'Phường a' } },
    ],
  });
  expect(draftFrom('CHANGE_TYPE', 'b', { changes: [typed('b')] }).correction?.likely).toBe('changeType');
});

test('a change of model is drafted as one, and a base is established as the event built it, not as it is built now', () => {
  const model = 'EXEC_BRANCH_GROUP' as const;
  const changed = draftFrom('CHANGE_TYPE', 'a', { changes: [change('ALTER', 'a', { baseModel: model })] });
  expect(changed.correction?.likely).toBe('changeModel');
  expect(replacing(changed)).toEqual({ changeType: expect.objectContaining({ unit: { id: 'a', version: 2 }, baseModel: model }) });
  expect(replacing(changed)?.changeType).not.toHaveProperty('fullName');
  const both = draftFrom('CHANGE_TYPE', 'a', { changes: [change('ALTER', 'a', { ...named('a'), baseModel: model })] });
  expect(replacing(both)?.changeType).toMatchObject({ fullName: 'Xã a', baseModel: model });
  const established = change('OPEN', 'a', {
    ...named('a'),
    baseModel: model,
    unit: { ...unit('a'), baseModel: 'EXEC_BRANCH' },
    parent: unit('p'),
  });
  expect(replacing(draftFrom('ESTABLISH', 'a', { changes: [established] }))?.establish?.baseModel).toBe(model);
});

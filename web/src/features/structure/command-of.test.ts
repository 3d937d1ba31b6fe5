import { expect, test } from 'vitest';
import { commandOf } from './command-of.ts';
import { beginDraft, type Draft, fullNameOf, newPart } from './draft.ts';
import { missingIn } from './missing.ts';

const unit = (id: string, version = 1) => ({ id, version, fullName: `Xã ${id}`, level: 'BASE' as const });

const draft: Draft = {
  ...beginDraft({ subject: unit('một', 3), naming: { adminType: 'XA', name: ' Hòa Bình ', code: '' }, effectiveOn: '2026-12-01' }),
  number: ' 12/QĐ ',
  issuer: 'Ban Thường vụ',
  decidedOn: '2026-11-20',
  link: ' https://example.test/12 ',
};

const common = {
  decision: { number: '12/QĐ', issuer: 'Ban Thường vụ', decidedOn: '2026-11-20', text: null, link: 'https://example.test/12' },
  effectiveOn: '2026-12-01',
  reason: null,
};

test('a unit is named with its type, and goes by the version seen', () => {
  expect(commandOf('rename', draft)).toEqual({ ...common, unit: { id: 'một', version: 3 }, name: 'Hòa Bình', fullName: 'Xã Hòa Bình' });
  expect(fullNameOf({ adminType: null, name: 'Chi hội 1', code: '' })).toBe('Chi hội 1');
});

test('a change of type keeps the name, and sends a code only if there is one', () => {
  const changing = { ...draft, naming: { adminType: 'PHUONG' as const, name: 'một', code: '' } };
  expect(commandOf('changeType', changing)).toMatchObject({ adminType: 'PHUONG', fullName: 'Phường một', code: null });
  expect(missingIn('changeType', { ...changing, naming: { ...changing.naming, adminType: null } })).toHaveProperty('naming');
});

test('a change of model names the base and its model only, and is not sent without one', () => {
  const { model, ...changing } = { ...draft, model: 'EXEC_BRANCH' as const };
  expect(commandOf('changeModel', { ...changing, model })).toEqual({
    ...common,
    unit: { id: 'một', version: 3 },
    baseModel: 'EXEC_BRANCH',
  });
  expect(missingIn('changeModel', { ...changing, model })).toEqual({});
  expect(missingIn('changeModel', draft)).toHaveProperty('model');
});

test('a merger goes into a new unit, or into one of its units, which then is no piece', () => {
  const merging = { ...draft, others: [unit('hai'), unit('ba')] };
  expect(commandOf('merge', merging)).toMatchObject({
    from: [{ id: 'một' }, { id: 'hai' }, { id: 'ba' }],
    into: { key: 'Xã Hòa Bình', unit: { fullName: 'Xã Hòa Bình', parent: null } },
  });
  expect(commandOf('merge', { ...merging, continuesId: 'hai' })).toMatchObject({
    from: [{ id: 'một' }, { id: 'ba' }],
    into: { continues: { id: 'hai', version: 1 } },
  });
});

const parts = [
  { ...newPart('XA', 'a'), name: 'Trên', share: '33,3333' },
  { ...newPart('XA', 'b'), name: 'Dưới' },
];

test('parts go by the names their readers know, and an unknown share stays unknown', () => {
  const { into, placements } = commandOf('split', { ...draft, parts, goesOn: true, placements: { 'chi hội': 'a', tổ: 'bỏ' } });
  expect(into.map(({ key, share, continues }) => [key, share ?? null, continues?.id ?? null])).toEqual([
    ['Xã một', null, 'một'],
    ['Xã Trên', 0.333333, null],
    ['Xã Dưới', null, null],
  ]);
  // what was placed under a part that is no more is placed nowhere
  expect(placements).toEqual([{ unit: { id: 'chi hội' }, toOutcome: 'Xã Trên' }]);
});

test('a redrawing sends whole units and parts to what is new and to what goes on', () => {
  const redrawing: Draft = {
    ...draft,
    others: [unit('hai'), unit('ba')],
    goingOn: ['ba'],
    parts: parts.slice(0, 1),
    pieces: [
      { fromId: 'một', to: 'a', extent: 'WHOLE', share: '40' },
      { fromId: 'hai', to: 'a', extent: 'PART', share: '60' },
      { fromId: 'hai', to: 'ba', extent: 'PART', share: '' },
      { fromId: 'bỏ rồi', to: 'a', extent: 'WHOLE', share: '' },
    ],
  };
  const { outcomes, pieces } = commandOf('redraw', redrawing);
  expect(outcomes).toMatchObject([
    { key: 'Xã ba', continues: { id: 'ba' } },
    { key: 'Xã Trên', unit: { name: 'Trên' } },
  ]);
  expect(pieces.map(({ from, to, extent, share }) => [from.id, to, extent, share])).toEqual([
    ['một', 'Xã Trên', 'WHOLE', null],
    ['hai', 'Xã Trên', 'PART', 0.6],
    ['hai', 'Xã ba', 'PART', null],
  ]);
  expect(missingIn('redraw', redrawing)).toEqual({});
  expect(Object.keys(missingIn('redraw', { ...redrawing, parts: [] }))).toEqual(['pieces']);
  expect(Object.keys(missingIn('redraw', { ...redrawing, pieces: redrawing.pieces.slice(1) }))).toEqual(['pieces']);
});

test('two outcomes of one name are told apart', () => {
  const alike = [parts[0], { ...newPart('XA', 'c'), name: 'Trên' }].flatMap((part) => part ?? []);
  expect(commandOf('split', { ...draft, parts: alike }).into.map(({ key }) => key)).toEqual(['Xã Trên', 'Xã Trên (2)']);
});

test('what lies below a dissolved unit goes to a unit that was named for it', () => {
  const dissolving = { ...draft, receivers: [unit('hai')], placements: { 'chi hội': 'hai' } };
  expect(commandOf('dissolve', dissolving).placements).toEqual([{ unit: { id: 'chi hội' }, under: { id: 'hai', version: 1 } }]);
});

test('a unit is established below the one it is drafted from, with what belongs to its level only', () => {
  const form = { subkind: 'MARKET', baseModel: 'EXEC_BRANCH', branchType: 'RESIDENTIAL', areaType: 'THON', isNewArea: true } as const;
  const base = commandOf('establish', { ...draft, form });
  expect(base).toMatchObject({ level: 'BASE', unit: { parent: { id: 'một' } }, baseModel: 'EXEC_BRANCH', subkind: null });
  expect(base).not.toHaveProperty('branchType');
  expect(commandOf('establish', { ...draft, form, level: 'BRANCH' })).toMatchObject({
    branchType: 'RESIDENTIAL',
    areaType: 'THON',
    createdReason: 'NEW_RESIDENTIAL_AREA',
  });
});

test('a correction takes an event back, or puts exactly one act in its place', () => {
  const correcting: Draft = {
    ...draft,
    reason: ' Nhầm tên ',
    correction: { eventId: 'sự kiện', replacedBy: null, likely: 'rename', seenCorrectionId: null },
  };
  expect(commandOf('correct', correcting)).toEqual({
    eventId: 'sự kiện',
    decision: common.decision,
    seenCorrectionId: null,
    reason: 'Nhầm tên',
    replacement: null,
  });
  const replaced = {
    ...correcting,
    correction: { eventId: 'sự kiện', replacedBy: 'rename', likely: 'rename', seenCorrectionId: null } as const,
  };
  expect(commandOf('correct', replaced).replacement).toEqual({ rename: commandOf('rename', replaced) });
  expect(Object.keys(missingIn('correct', { ...replaced, reason: ' ', naming: { ...draft.naming, name: '' } }))).toEqual([
    'naming',
    'reason',
  ]);
});

test('what must be there is told field by field, by verb', () => {
  const empty = { ...draft, naming: { ...draft.naming, name: ' ' }, number: '', issuer: '', decidedOn: '', link: ' ' };
  expect(Object.keys(missingIn('rename', empty))).toEqual(['naming', 'number', 'issuer', 'decidedOn', 'link']);
  expect(Object.keys(missingIn('merge', draft))).toEqual(['others']);
  expect(Object.keys(missingIn('split', draft))).toEqual(['parts']);
  expect(Object.keys(missingIn('reparent', draft))).toEqual(['under']);
  expect(missingIn('dissolve', draft)).toEqual({});
});

test.each(['javascript:alert(1)', 'vbpl.vn/1680', 'https://'])('%s is no link to a decision', (link) => {
  expect(Object.keys(missingIn('dissolve', { ...draft, link }))).toEqual(['link']);
});

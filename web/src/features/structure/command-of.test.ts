import { expect, test } from 'vitest';
import { commandOf } from './command-of.ts';
import { beginDraft, type Draft, fullNameOf, missingIn } from './draft.ts';

const unit = (id: string, version = 1) => ({ id, version, fullName: `Xã ${id}` });

const draft: Draft = {
  ...beginDraft({
    subject: { ...unit('một', 3), level: 'BASE' },
    naming: { adminType: 'XA', name: ' Hòa Bình ', code: '' },
    effectiveOn: '2026-12-01',
  }),
  number: ' 12/QĐ ',
  issuer: 'Ban Thường vụ',
  decidedOn: '2026-11-20',
  link: ' https://example.test/12 ',
};

const common = {
  decision: { number: '12/QĐ', issuer: 'Ban Thường vụ', decidedOn: '2026-11-20', link: 'https://example.test/12' },
  effectiveOn: '2026-12-01',
  reason: null,
};

test('a unit is named with its type, and goes by the version seen', () => {
  expect(commandOf('rename', draft)).toEqual({ ...common, unit: { id: 'một', version: 3 }, name: 'Hòa Bình', fullName: 'Xã Hòa Bình' });
  expect(fullNameOf({ adminType: null, name: 'Chi hội 1', code: '' })).toBe('Chi hội 1');
});

test('a merger goes into a new unit, or into one of its units, which then is no piece', () => {
  const merging = { ...draft, others: [unit('hai'), unit('ba')] };
  expect(commandOf('merge', merging)).toMatchObject({
    from: [{ id: 'một' }, { id: 'hai' }, { id: 'ba' }],
    into: { unit: { fullName: 'Xã Hòa Bình', parent: null } },
  });
  expect(commandOf('merge', { ...merging, continuesId: 'hai' })).toMatchObject({
    from: [{ id: 'một' }, { id: 'ba' }],
    into: { continues: { id: 'hai', version: 1 } },
  });
});

test('shares are written in percent and sent as parts of one; an unknown one stays unknown', () => {
  const [first, second] = draft.parts;
  if (!first || !second) throw new Error('a split begins with two parts');
  const parts = [
    { ...first, name: 'Trên', share: '33,33' },
    { ...second, name: 'Dưới', share: '' },
  ];
  const { into } = commandOf('split', { ...draft, parts, goesOn: true, placements: { 'chi hội': 'a' } });
  expect(into.map(({ key, share, continues }) => [key, share ?? null, continues?.id ?? null])).toEqual([
    ['rest', null, 'một'],
    ['a', 0.3333, null],
    ['b', null, null],
  ]);
});

test('a unit is established below the one it is drafted from', () => {
  expect(commandOf('establish', draft)).toMatchObject({ level: 'BASE', unit: { parent: { id: 'một' } } });
});

test('what must be there is told field by field, by verb', () => {
  const empty = { ...draft, naming: { ...draft.naming, name: ' ' }, number: '', issuer: '', decidedOn: '', link: ' ' };
  expect(Object.keys(missingIn('rename', empty))).toEqual(['naming', 'number', 'issuer', 'decidedOn', 'link']);
  expect(Object.keys(missingIn('merge', draft))).toEqual(['others']);
  expect(Object.keys(missingIn('split', draft))).toEqual(['parts']);
  expect(Object.keys(missingIn('reparent', draft))).toEqual(['under']);
  expect(missingIn('dissolve', draft)).toEqual({});
});

import { expect, test } from 'vitest';
import { beginDraft } from './draft.ts';
import { missingIn } from './missing.ts';
import { parseShare } from './shares.ts';

test('shares are written in percent and sent as parts of one', () => {
  expect(['33,3', '33.3333', '100', ' 12 % '].map(parseShare)).toEqual([0.333, 0.333333, 1, 0.12]);
});

test('what is no share is not taken for an unknown one', () => {
  expect(['nửa', '120', '0', '-5', '1/3'].map(parseShare)).toEqual([null, null, null, null, null]);
  const subject = { id: 'một', version: 1, fullName: 'Xã một', level: 'BASE' as const };
  const draft = beginDraft({ subject, naming: { adminType: 'XA', name: '', code: '' }, effectiveOn: '2026-12-01' });
  const parts = draft.parts.map((part) => ({ ...part, name: part.key, share: 'nửa' }));
  expect(missingIn('split', { ...draft, parts, number: '1', issuer: 'x' }).parts?.vi).toContain('phần trăm');
});

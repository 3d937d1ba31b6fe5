import { expect, test } from 'vitest';
import { askedOf, contentsFor, type ExportDraft, lacksOf } from './export-draft.ts';

const unit = { id: 'u', version: 1, fullName: 'Xã Một', level: 'BASE' } as const;
const draft: ExportDraft = {
  content: 'MEMBERS',
  format: 'CSV',
  units: null,
  asOf: '2026-06-30',
  period: '2026H1',
  withFormer: true,
  purpose: 'REPORT',
};

test('of what was typed, what the content has is asked', () => {
  const filterOf = (content: ExportDraft['content']) => askedOf({ ...draft, content }, [unit]).filter;
  expect(filterOf('MEMBERS')).toEqual({ asOf: '2026-06-30', withFormer: true });
  expect(filterOf('HONORARY')).toEqual({});
  expect(filterOf('COUNTS')).toEqual({ asOf: '2026-06-30' });
  expect(filterOf('RATES')).toEqual({ period: '2026H1' });
});

test.each(['CSV', 'XLSX', 'JSONL', 'PARQUET'] as const)('the format is asked as it is chosen: %s', (format) => {
  expect(askedOf({ ...draft, format }, [unit])).toMatchObject({ unitId: 'u', format, purpose: 'REPORT' });
});

test('persons need a purpose, counts none; a unit is always needed', () => {
  expect(lacksOf({ ...draft, purpose: '' }, [unit]).purpose).not.toBeNull();
  expect(lacksOf({ ...draft, content: 'COUNTS', purpose: '' }, [unit]).purpose).toBeNull();
  expect(askedOf({ ...draft, content: 'COUNTS', purpose: '' }, [unit]).purpose).toBeNull();
  expect(lacksOf(draft, []).units).not.toBeNull();
});

test('who sees no persons is offered none', () => {
  expect(contentsFor(false)).toEqual(['COUNTS', 'RATES']);
  expect(contentsFor(true)).toContain('MEMBERS');
});

import { expect, test } from 'vitest';
import { cellText, fileValue, formatNumber, numberColumns } from './cell-text.ts';
import { csvOf } from './csv.ts';
import { flatten } from './flatten.ts';

const rows = [
  {
    name: 'Xã A',
    rate: { numerator: 1_234, percent: 59.98 },
    year: 2026,
    unit: {
      mentors: [
        { from: '2026-01-05', cadre: { fullName: 'Lan' } },
        { from: '2026-02-01', cadre: { fullName: null } },
      ],
    },
    children: { totalCount: 2, edges: [{ node: { name: 'B' } }, { node: { name: 'C' } }] },
  },
  { name: '=Xã D', rate: { numerator: -5, percent: null }, year: 2025, unit: { mentors: [] }, children: null },
];
const table = flatten(rows);

test('what is nested becomes columns, and lists in a row stay in the order they have', () => {
  expect(table.columns).toEqual([
    'name',
    'rate.numerator',
    'rate.percent',
    'year',
    'unit.mentors.from',
    'unit.mentors.cadre.fullName',
    'children.name',
    'children.totalCount',
  ]);
  expect(table.rows[0]?.get('unit.mentors.cadre.fullName')).toEqual(['Lan', null]);
  expect(table.rows[1]?.get('unit.mentors.from')).toBeUndefined();
});

test('a column keeps its name where no row has anything below it', () => {
  expect(flatten([{ unit: { mentors: [] } }, { unit: { mentors: null } }]).columns).toEqual(['unit.mentors']);
});

test('cells are written as Vietnamese readers write them', () => {
  const shown = (column: string, language: 'vi' | 'en' = 'vi') => cellText(table.rows[0]?.get(column), column, language);
  expect(shown('rate.numerator')).toBe('1.234');
  expect(shown('rate.percent')).toBe('59,98');
  expect(shown('rate.percent', 'en')).toBe('59.98');
  expect(shown('year')).toBe('2026');
  expect(shown('unit.mentors.from')).toBe('05/01/2026; 01/02/2026');
  expect(shown('unit.mentors.cadre.fullName')).toBe('Lan; —');
  expect(cellText('2000000', 'amountVnd', 'vi')).toBe('2.000.000');
  expect(cellText('2000000', 'code', 'vi')).toBe('2000000');
  expect(cellText(true, 'estimated', 'vi')).toBe('có');
  expect(formatNumber(-1_234_567.5, 'vi')).toBe('-1.234.567,5');
});

test('columns of numbers alone stand to the right', () => {
  expect([...numberColumns(table)]).toEqual(['rate.numerator', 'rate.percent', 'year', 'children.totalCount']);
  expect([...numberColumns(flatten([{ a: null }, { a: 'x' }, { amountVnd: '1' }]))]).toEqual(['amountVnd']);
});

test('a file holds values as they came, and no formula a spreadsheet would run', async () => {
  const bytes = new Uint8Array(await (await csvOf(table, 'vi')).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes).trimEnd().split('\n').slice(1)).toEqual([
    'Xã A;1234;59,98;2026;"2026-01-05; 2026-02-01";"Lan; ";"B; C";2',
    "'=Xã D;-5;;2025;;;;",
  ]);
  expect(fileValue(undefined)).toBeNull();
});

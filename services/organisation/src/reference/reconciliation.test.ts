import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReference } from './read-reference.ts';
import { hashOf, type ReconciliationRow, reconciliationOf } from './reconciliation.ts';

const rows = reconciliationOf(await readReference());
const sum = (count: (row: ReconciliationRow) => number) => rows.reduce((total, row) => total + count(row), 0);

test('the counts of the provinces are those of the country', () => {
  expect(rows).toHaveLength(34);
  expect(sum((row) => row.provincesBefore)).toBe(63);
  expect(sum((row) => row.districtsBefore)).toBe(696);
  expect(sum((row) => row.communesBefore)).toBe(10_035);
  expect(sum((row) => row.communesAfter)).toBe(3_321);
  expect(sum((row) => row.splitCommunes)).toBe(440);
  expect(sum((row) => row.parts)).toBe(970);
  expect(sum((row) => row.islandDistricts.length)).toBe(5);
});

test('every commune of every province is accounted for', () => {
  const missing = rows.filter(
    (row) => row.communesBefore !== row.goingOn + row.splitCommunes + row.wholePieces - row.islandDistricts.length,
  );
  expect(missing).toEqual([]);
});

test('the hash is of the facts, not of the order they come in', () => {
  const [first] = rows;
  const turned = rows.toReversed().map((row) => Object.fromEntries(Object.entries(row).toReversed()) as unknown as ReconciliationRow);
  expect(hashOf(turned)).toBe(hashOf(rows));
  expect(first && hashOf([{ ...first, parts: first.parts + 1 }, ...rows.slice(1)])).not.toBe(hashOf(rows));
});

test('the page of the documentation has the counts of the official table', async () => {
  const page = await readFile(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'reform-2025.md'), 'utf8');
  for (const { code, name, communesBefore, communesAfter } of rows)
    expect(page).toMatch(new RegExp(`^\\| ${code} \\| ${name} \\| \\d+ \\| \\d+ \\| ${communesBefore} \\| ${communesAfter} \\|`, 'm'));
});

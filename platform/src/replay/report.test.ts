import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readReference } from '@vwu/organisation/read-reference';
import { reconciliationOf } from '@vwu/organisation/reconciliation';
import { expect, test } from 'vitest';
import type { BranchRow } from './branches.ts';
import { canonical, hashOfFacts } from './canonical.ts';
import type { Counts, FiguresRow, PartRow } from './figures.ts';
import type { LaterChange } from './later-changes.ts';

const docs = join(import.meta.dirname, '..', '..', '..', 'docs');
const page = await readFile(join(docs, 'reform-2025.md'), 'utf8');
const facts: { units: object[]; figures: FiguresRow[]; parts: PartRow[]; branches: BranchRow[]; laterChanges: LaterChange[] } = JSON.parse(
  await readFile(join(docs, 'reform-2025.json'), 'utf8'),
);
const measures = ['members', 'women18Plus', 'honorary'] as const;
const sum = <One>(all: readonly One[], of: (one: One) => number) => all.reduce((total, one) => total + of(one), 0);

test('the page ends with the hash of its facts, whatever their order', () => {
  expect(page.trimEnd().split('\n').at(-1)).toBe(`\`${hashOfFacts(facts)}\``);
  expect(canonical({ a: [{ y: 1, x: 2 }, 3] })).toBe(canonical({ a: [3, { x: 2, y: 1 }] }));
  expect(hashOfFacts({ ...facts, parts: facts.parts.slice(1) })).not.toBe(hashOfFacts(facts));
});

test('its units are those of the official table', async () => {
  expect(canonical(facts.units)).toBe(canonical(reconciliationOf(await readReference())));
});

test('the figures of every province are the same before and after, to the last woman', () => {
  expect(facts.figures).toHaveLength(34);
  for (const { name, reported, whole, divided, restated } of facts.figures) {
    expect({ name, ...restated }).toEqual({ name, ...reported });
    for (const field of measures) expect(whole[field] + divided[field]).toBe(reported[field]);
  }
  expect(sum(facts.figures, ({ reported }) => reported.members)).toBeGreaterThan(1_000_000);
});

test('the parts of divided communes are together what these had, province by province', () => {
  expect(facts.parts).toHaveLength(970);
  expect(new Set(facts.parts.map(({ fromCode }) => fromCode)).size).toBe(440);
  for (const { code, divided } of facts.figures) {
    const own = facts.parts.filter(({ provinceCode }) => provinceCode === code);
    expect(Object.fromEntries(measures.map((field) => [field, sum(own, (part: Counts) => part[field])]))).toEqual(divided);
  }
  expect(Math.round(sum(facts.parts, ({ share }) => share))).toBe(440);
});

test('every branch and group went along with its commune or waits to be placed; those that wait are of communes that were split', () => {
  expect(facts.branches).toHaveLength(34);
  const splitIn = new Set(facts.parts.map(({ provinceCode }) => provinceCode));
  for (const row of facts.branches) {
    expect(row.branchesCarried + row.branchesWaiting).toBe(row.branches);
    expect(row.groupsCarried + row.groupsWaiting).toBe(row.groups);
    expect([row.name, row.branchesWaiting > 0]).toEqual([row.name, splitIn.has(row.code)]);
  }
  expect(sum(facts.branches, ({ branches }) => branches)).toBeGreaterThan(99_000);
});

test('the changes of 30 April 2026 are those of the official file', async () => {
  const { changes2026 } = await readReference();
  expect(facts.laterChanges).toHaveLength(changes2026.length);
});

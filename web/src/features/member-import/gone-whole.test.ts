import { expect, test } from 'vitest';
import { goneWholeInto } from './gone-whole.ts';

const whole = (from: string, to: string) => ({ kind: 'WHOLE' as const, from: { id: from }, to: { id: to } });
const part = (from: string, to: string) => ({ kind: 'PART' as const, from: { id: from }, to: { id: to } });
const flow = (...links: readonly ReturnType<typeof whole | typeof part>[]) => ({
  nodes: [...new Set(links.flatMap(({ from, to }) => [from.id, to.id]))].map((id) => ({ unit: { id } })),
  links,
});
const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

test('what went whole into a unit is found, also by way of another', () => {
  expect(idsOf(goneWholeInto('own', flow(whole('first', 'second'), whole('second', 'own'), whole('third', 'own'))))).toEqual([
    'first',
    'second',
    'third',
  ]);
});

test('what was split is not, nor what went into one that was', () => {
  expect(goneWholeInto('own', flow(whole('first', 'split'), part('split', 'own'), part('split', 'other')))).toEqual([]);
});

test('what the unit itself went into is not of it, and one at the border of what is seen neither', () => {
  expect(goneWholeInto('own', flow(whole('own', 'heir')))).toEqual([]);
  expect(goneWholeInto('own', { nodes: [{ unit: { id: 'first' } }], links: [{ ...whole('first', 'own'), to: null }] })).toEqual([]);
});

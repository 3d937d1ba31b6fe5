import { expect, test } from 'vitest';
import type { LineageLinkPartsFragment } from '../../gql/graphql.ts';
import { stepsOf, stepsThere } from './lineage-steps.ts';

type Link = LineageLinkPartsFragment;
const unit = (id: string) => ({ __typename: 'Unit' as const, id, fullName: `Xã ${id}` });
const link = (from: string | null, to: string | null, effectiveOn: string): Link => ({
  __typename: 'LineageLink',
  kind: 'WHOLE',
  share: 1,
  effectiveOn,
  decisionNumber: null,
  evidence: null,
  from: from === null ? null : unit(from),
  to: to === null ? null : unit(to),
});

const keysOf = (links: readonly Link[], depth: number) =>
  stepsOf(unit('x'), links, depth).stops.map(({ step, unit: one }) => `${String(step)} ${one?.id ?? '?'}`);

const chain = [link('a', 'b', '2010-01-01'), link('b', 'x', '2020-01-01'), link('c', 'x', '2020-01-01'), link('x', 'y', '2030-01-01')];

test('units stand by steps, the oldest first, as far as asked', () => {
  expect(keysOf(chain, 1)).toEqual(['-1 b', '-1 c', '0 x', '1 y']);
  expect(keysOf(chain, 10)).toEqual(['-2 a', '-1 b', '-1 c', '0 x', '1 y']);
  expect(stepsThere(unit('x'), chain)).toBe(2);
  expect(stepsThere(unit('x'), [])).toBe(0);
});

test('what came later than a change did not go on through it', () => {
  expect(keysOf([...chain, link('d', 'b', '2025-01-01')], 10)).not.toContain('-2 d');
});

test('a unit that gave a part and got it back stands twice, and the picture ends', () => {
  const thereAndBack = [link('x', 'y', '2010-01-01'), link('y', 'x', '2020-01-01')];
  expect(keysOf(thereAndBack, 10)).toEqual(['-2 x', '-1 y', '0 x', '1 y', '2 x']);
});

test('a unit that went into two of the next step stands there once, with two flows', () => {
  const links = [link('a', 'b', '2010-01-01'), link('a', 'c', '2010-01-01'), link('b', 'x', '2020-01-01'), link('c', 'x', '2020-01-01')];
  const { stops, flows } = stepsOf(unit('x'), links, 10);
  expect(stops.filter(({ step }) => step === -2)).toHaveLength(1);
  expect(flows.filter(({ step }) => step === -2)).toHaveLength(2);
});

test('an end outside the part of the reader stays without a name, each for itself', () => {
  const { stops } = stepsOf(unit('x'), [link(null, 'x', '2020-01-01'), link(null, 'x', '2020-01-01')], 10);
  expect(stops.filter(({ unit: one }) => one === null)).toHaveLength(2);
});

import { expect, test } from 'vitest';
import type { LineageKind } from '../../gql/graphql.ts';
import { layLineage, lineageBox, twoLines } from './lineage-layout.ts';
import { stepsOf } from './lineage-steps.ts';

const unit = (id: string) => ({ __typename: 'Unit' as const, id, fullName: id });
const link = (from: string, to: string, kind: LineageKind = 'WHOLE', share: number | null = 1, effectiveOn = '2025-07-01') => ({
  __typename: 'LineageLink' as const,
  kind,
  share,
  effectiveOn,
  decisionNumber: null,
  evidence: null,
  from: unit(from),
  to: unit(to),
});
const lay = (...links: ReturnType<typeof link>[]) => layLineage(stepsOf(unit('x'), links, 10));

test('a band is as thick as the share that went over; an unknown share is drawn as half and said to be a guess', () => {
  const { bands } = lay(link('a', 'x'), link('b', 'x', 'PART', 0.25), link('c', 'x', 'PART', null));
  expect(bands.map(({ thickness, isGuess }) => [thickness, isGuess])).toEqual([
    [lineageBox.whole, false],
    [lineageBox.whole / 4, false],
    [lineageBox.whole / 2, true],
  ]);
});

test('a sliver is still seen', () => {
  expect(lay(link('a', 'x', 'PART', 0.001)).bands[0]?.thickness).toBe(lineageBox.sliver);
});

test('bands meet side by side without overlapping, within the box they come to', () => {
  const { bands, boxes } = lay(...'abcdefghijklmn'.split('').map((id) => link(id, 'x')));
  const own = boxes.find(({ stop }) => stop.step === 0);
  const edges = bands
    .map(({ toY, thickness }) => ({ top: toY - thickness / 2, bottom: toY + thickness / 2 }))
    .toSorted((a, b) => a.top - b.top);
  const overlaps = edges.filter(({ top }, index) => top < (edges[index - 1]?.bottom ?? own?.y ?? 0));
  expect(overlaps).toEqual([]);
  expect(edges.at(-1)?.bottom).toBeLessThanOrEqual((own?.y ?? 0) + (own?.height ?? 0));
});

test('steps are columns from left to right, and no two boxes of a column touch', () => {
  const { boxes, width } = lay(
    link('a', 'b', 'WHOLE', 1, '2020-01-01'),
    link('b', 'x'),
    link('c', 'x'),
    link('x', 'y', 'WHOLE', 1, '2030-01-01'),
  );
  const xs = [...new Set(boxes.map(({ x }) => x))];
  expect(xs).toEqual([0, 1, 2, 3].map((column) => column * (lineageBox.width + lineageBox.gap)));
  expect(width).toBe(4 * lineageBox.width + 3 * lineageBox.gap);
  const [upper, lower] = boxes.filter(({ stop }) => stop.step === -1);
  expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeLessThan(lower?.y ?? 0);
});

test('a long name takes two lines at most', () => {
  expect(twoLines('Xã Ba', 18)).toEqual(['Xã Ba']);
  expect(twoLines('Phường Nam Đông Hà', 12)).toEqual(['Phường Nam', 'Đông Hà']);
  expect(twoLines('Thị trấn Nông trường Việt Trung', 14)).toEqual(['Thị trấn Nông', 'trường Việt T…']);
});

import { expect, test } from 'vitest';
import { flowBox, layFlows, twoLines } from './lineage-layout.ts';

test('a band is as thick as the share that went over; an unknown share is drawn as half and said to be a guess', () => {
  const { bands } = layFlows([
    { kind: 'WHOLE', share: 1 },
    { kind: 'PART', share: 0.25 },
    { kind: 'PART', share: null },
  ]);
  expect(bands.map(({ thickness, isGuess }) => [thickness, isGuess])).toEqual([
    [flowBox.whole, false],
    [flowBox.whole / 4, false],
    [flowBox.whole / 2, true],
  ]);
});

test('a sliver is still seen', () => {
  expect(layFlows([{ kind: 'PART', share: 0.001 }]).bands[0]?.thickness).toBe(flowBox.least);
});

test('bands meet side by side without overlapping, within the common unit', () => {
  const { bands, common, height } = layFlows(Array.from({ length: 6 }, () => ({ kind: 'WHOLE' as const, share: 1 })));
  expect(height).toBe(6 * flowBox.row);
  const edges = bands.map(({ commonY, thickness }) => ({ top: commonY - thickness / 2, bottom: commonY + thickness / 2 }));
  const overlaps = edges.filter(({ top }, index) => top < (edges[index - 1]?.bottom ?? common.y));
  expect(overlaps).toEqual([]);
  expect(edges.at(-1)?.bottom).toBeLessThanOrEqual(common.y + common.height);
});

test('a long name takes two lines at most', () => {
  expect(twoLines('Xã Ba', 18)).toEqual(['Xã Ba']);
  expect(twoLines('Phường Nam Đông Hà', 12)).toEqual(['Phường Nam', 'Đông Hà']);
  expect(twoLines('Thị trấn Nông trường Việt Trung', 14)).toEqual(['Thị trấn Nông', 'trường Việt T…']);
});

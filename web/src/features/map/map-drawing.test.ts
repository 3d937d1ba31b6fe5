import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { drawMap, type LabelPoints, type ProvinceTopology } from './map-drawing.ts';

const read = async <T>(name: string) => JSON.parse(await readFile(new URL(`data/${name}`, import.meta.url), 'utf8')) as T;
const drawing = drawMap(await read<ProvinceTopology>('ban_do_34_tinh.topojson'), 600, 8);

test('all 34 provinces are drawn within the picture', () => {
  expect(drawing.paths.size).toBe(34);
  const numbers =
    [...drawing.paths.values()]
      .join(' ')
      .match(/[\d.-]+/g)
      ?.map(Number) ?? [];
  expect(Math.min(...numbers.slice(0, 50_000))).toBeGreaterThanOrEqual(8);
  expect(drawing.height).toBeGreaterThan(600);
});

test('Hoàng Sa and Trường Sa lie in the sea, east of the mainland', async () => {
  const { features } = await read<LabelPoints>('ban_do_nhan.geojson');
  const islands = features.filter(({ properties }) => properties.loai === 'quan_dao');
  expect(islands.map(({ properties }) => properties.ma)).toEqual(['48', '56']);
  for (const { geometry } of islands) expect(drawing.place(geometry.coordinates).x).toBeGreaterThan(300);
});

test('a point knows its province, and the sea has none', () => {
  expect([drawing.provinceAt(drawing.place([105.7, 21.0])), drawing.provinceAt(drawing.place([110, 18]))]).toEqual(['01', null]);
});

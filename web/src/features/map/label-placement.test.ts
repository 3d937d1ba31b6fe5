import { expect, test } from 'vitest';
import { placeLabels } from './label-placement.ts';

const canvas = { width: 400, height: 400, fontSize: 10, mayLead: true, provinceAt: () => null };
const label = (text: string, x: number, y: number) => ({ lines: [text], at: { x, y } });

test('a label with room stands on its point', () => {
  expect(placeLabels([label('Huế', 200, 200)], canvas)).toMatchObject([{ x: 200, y: 200, anchor: 'middle', isLed: false }]);
});

const crowded = ['Hưng Yên', 'Ninh Bình', 'Hải Phòng', 'Bắc Ninh'].map((name, index) => label(name, 200, 200 + index / 10));

test('a label whose place is taken is led aside', () => {
  expect(placeLabels(crowded, canvas).map(({ isLed }) => isLed)).toEqual([false, false, true, true]);
});

test('a label led aside stands on no province', () => {
  const eastern = { ...canvas, provinceAt: ({ x }: { x: number }) => (x > 170 ? '33' : null) };
  expect(placeLabels(crowded, eastern).at(-1)).toMatchObject({ isLed: true, anchor: 'end' });
});

test('without room for lines a crowded label is left out', () => {
  expect(placeLabels(crowded, { ...canvas, mayLead: false })).toHaveLength(2);
});

test('a label never covers the point of another', () => {
  const [first] = placeLabels([label('Một tên rất dài', 200, 200), label('Huế', 220, 200)], canvas);
  expect(first?.y).not.toBe(200);
});

test('a label without any room is left out', () => {
  const crowd = Array.from({ length: 200 }, (_, index) => label(`Tỉnh thứ ${index}`, 200, 200 + index / 1_000));
  expect(placeLabels(crowd, canvas).length).toBeLessThan(200);
});

test('no label leaves the picture', () => {
  for (const { x, anchor } of placeLabels([label('Quần đảo Trường Sa', 398, 200)], canvas))
    expect([x < 398, anchor]).toEqual([true, 'end']);
});

import { expect, test } from 'vitest';
import { shownPart } from './shown-part.ts';

test('a short answer is shown whole', () => {
  expect(shownPart('{\n  "data": null\n}')).toEqual({ text: '{\n  "data": null\n}', isCut: false });
});

test('a long one is shown by whole lines, and says that it goes on', () => {
  const line = 'x'.repeat(99);
  const { text, isCut } = shownPart(Array.from({ length: 2_000 }, () => line).join('\n'));
  expect(isCut).toBe(true);
  expect(text.length).toBeLessThanOrEqual(60_002);
  expect(text.split('\n').at(-1)).toBe('…');
  expect(new Set(text.split('\n').slice(0, -1))).toEqual(new Set([line]));
});

import { expect, test } from 'vitest';
import { moveInTree, type TreeLine } from './tree-keys.ts';

const lines: readonly TreeLine[] = [
  { depth: 1, isOpen: true, name: 'Tỉnh Quảng Trị' },
  { depth: 2, isOpen: false, name: 'Phường Đông Hà' },
  { depth: 2, isOpen: true, name: 'Xã Hải Lăng' },
  { depth: 3, isOpen: undefined, name: 'Chi hội 1' },
  { depth: 2, isOpen: undefined, name: 'Xã Ái Tử' },
];

const focused = (index: number) => ({ kind: 'focus', index });

test('arrows, Home and End go from line to line and stop at the ends', () => {
  expect(moveInTree(lines, 1, 'ArrowDown')).toEqual(focused(2));
  expect(moveInTree(lines, 4, 'ArrowDown')).toEqual(focused(4));
  expect(moveInTree(lines, 0, 'ArrowUp')).toEqual(focused(0));
  expect(moveInTree(lines, 3, 'Home')).toEqual(focused(0));
  expect(moveInTree(lines, 0, 'End')).toEqual(focused(4));
});

test('right opens a line, then goes into it; nothing happens where nothing hangs below', () => {
  expect(moveInTree(lines, 1, 'ArrowRight')).toEqual({ kind: 'toggle' });
  expect(moveInTree(lines, 2, 'ArrowRight')).toEqual(focused(3));
  expect(moveInTree(lines, 3, 'ArrowRight')).toBeNull();
});

test('left closes a line, then goes to the one above it', () => {
  expect(moveInTree(lines, 2, 'ArrowLeft')).toEqual({ kind: 'toggle' });
  expect(moveInTree(lines, 3, 'ArrowLeft')).toEqual(focused(2));
  expect(moveInTree(lines, 4, 'ArrowLeft')).toEqual(focused(0));
});

test('a letter goes to the next name with a word that begins so, with or without diacritics', () => {
  expect(moveInTree(lines, 0, 'd')).toEqual(focused(1));
  expect(moveInTree(lines, 1, 'a')).toEqual(focused(4));
  expect(moveInTree(lines, 4, 'q')).toEqual(focused(0));
  expect(moveInTree(lines, 0, 'z')).toEqual(focused(0));
});

test('Enter and space choose; other keys are left to the browser', () => {
  expect(moveInTree(lines, 1, 'Enter')).toEqual({ kind: 'choose' });
  expect(moveInTree(lines, 1, ' ')).toEqual({ kind: 'choose' });
  expect(moveInTree(lines, 1, 'Tab')).toBeNull();
});

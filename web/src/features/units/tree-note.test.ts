import { expect, test } from 'vitest';
import { treeNote } from './tree-note.ts';

const [before, after] = ['2025-06-30', '2025-07-01'];

test('beside an earlier day a line says that its unit is new', () => {
  expect(treeNote({ validFrom: after, validTo: null, status: 'ACTIVE' }, after, before)).toEqual({ kind: 'new', day: after, isPast: true });
  expect(treeNote({ validFrom: null, validTo: null, status: 'ACTIVE' }, after, before)).toBeNull();
});

test('beside a later day it says that its unit ends', () => {
  expect(treeNote({ validFrom: null, validTo: before, status: 'MERGED' }, before, after)).toEqual({
    kind: 'ends',
    day: before,
    isPast: true,
  });
  expect(treeNote({ validFrom: null, validTo: null, status: 'ACTIVE' }, before, after)).toBeNull();
});

test('alone it says only what is still to come', () => {
  expect(treeNote({ validFrom: '2030-01-01', validTo: null, status: 'PLANNED' }, '2030-01-01', null)).toEqual({
    kind: 'planned',
    day: '2030-01-01',
    isPast: false,
  });
  expect(treeNote({ validFrom: null, validTo: '2029-12-31', status: 'ACTIVE' }, after, null)).toEqual({
    kind: 'ends',
    day: '2029-12-31',
    isPast: false,
  });
  expect(treeNote({ validFrom: null, validTo: before, status: 'MERGED' }, before, null)).toBeNull();
});

import { expect, test } from 'vitest';
import { CursorCodec, pageOf } from './page.ts';

const codec = new CursorCodec(['bases', { search: 'a' }]);

test('a cursor gives back the keys it was made of', () => {
  expect(codec.decode(codec.encode([0.5998, 'Xã Ấn', null]), ['number', 'text', 'id'])).toEqual([0.5998, 'Xã Ấn', null]);
});

test('a cursor of another question is refused', () => {
  expect(() => new CursorCodec(['bases', { search: 'b' }]).decode(codec.encode([1]), ['integer'])).toThrowError(
    expect.objectContaining({ code: 'CURSOR_OF_ANOTHER_QUERY' }),
  );
});

test.each([
  '',
  'abc',
  Buffer.from('{}').toString('base64url'),
  Buffer.from('[{"a":1}]').toString('base64url'),
  Buffer.from('[]').toString('base64url'),
])('what is no cursor is refused: "%s"', (text) => {
  expect(() => codec.decode(text, ['integer'])).toThrowError(expect.objectContaining({ code: 'CURSOR_INVALID' }));
});

test('a cursor with too few keys is refused', () => {
  expect(() => codec.decode(codec.encode([1]), ['integer', 'id'])).toThrowError(expect.objectContaining({ code: 'CURSOR_INVALID' }));
});

test.each([
  ['text for a number', ['x'], 'integer'],
  ['a number beyond what the column holds', [3e9], 'integer'],
  ['a fraction for a whole number', [1.5], 'integer'],
  ['text that is no id', ['x'], 'id'],
  ['a number for text', [1], 'text'],
] as const)('a cursor made by hand with %s is refused', (_what, keys, type) => {
  expect(() => codec.decode(codec.encode(keys), [type])).toThrowError(expect.objectContaining({ code: 'CURSOR_INVALID' }));
});

test('one row more than the page only says that more follows', () => {
  const page = pageOf([1, 2, 3], 9, { size: 2, after: null }, { node: (row) => row, cursor: String });
  expect(page).toEqual({
    edges: [
      { node: 1, cursor: '1' },
      { node: 2, cursor: '2' },
    ],
    totalCount: 9,
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: '1', endCursor: '2' },
  });
});

test('an empty page points nowhere', () => {
  expect(pageOf<number, number>([], 9, { size: 2, after: 'x' }, { node: (row) => row, cursor: String }).pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: true,
    startCursor: null,
    endCursor: null,
  });
});

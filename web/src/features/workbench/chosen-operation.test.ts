import { expect, test } from 'vitest';
import { operationAt } from './chosen-operation.ts';

const two = 'query A { reportingPeriods { code } }\nquery B { ruleSets { id } }';
const nameAt = (text: string, cursor: number) => {
  const chosen = operationAt(text, cursor);
  return chosen.kind === 'question' ? chosen.operation.name?.value : chosen.kind;
};

test('of several operations the one the cursor stands in is run', () => {
  expect(nameAt(two, 10)).toBe('A');
  expect(nameAt(two, two.indexOf('ruleSets'))).toBe('B');
  expect(nameAt(`${two}\nfragment F on Unit { id }`, 1_000)).toBe('B');
});

test('a text that cannot be read is left to the gateway, which says where', () => {
  expect(nameAt('{ bases(', 3)).toBe('unread');
  expect(nameAt('fragment F on Unit { id }', 3)).toBe('unread');
});

test('nothing typed, and a command, are refused before they are sent', () => {
  expect(operationAt('  \n', 0)).toMatchObject({ kind: 'refused', because: { vi: expect.stringContaining('Chưa có câu hỏi') } });
  const command = 'mutation { endPair(input: {}) { id } }';
  expect(operationAt(command, 5)).toMatchObject({ kind: 'refused', because: { vi: expect.stringContaining('chỉ hỏi, không ghi') } });
});

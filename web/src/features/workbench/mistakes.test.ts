import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { expect, test } from 'vitest';
import { mistakesIn } from './mistakes.ts';
import { schemaToAsk } from './schema-to-ask.ts';

const schema = schemaToAsk(
  introspectionFromSchema(buildSchema(readFileSync(join(import.meta.dirname, '../../../../schema/api.graphql'), 'utf8'))),
);
const first = (text: string) => {
  const [mistake] = mistakesIn(text, schema);
  return mistake && { marked: text.slice(mistake.from, mistake.to), line: mistake.line, vi: mistake.told.vi };
};

test('a name that is not there is marked, told in Vietnamese, with what it may have been', () => {
  expect(first('{\n  bases(period: "2026H1") { totalCoun }\n}')).toEqual({
    marked: 'totalCoun',
    line: 2,
    vi: 'Kiểu BaseConnection không có trường «totalCoun». Có phải totalCount?',
  });
});

test.each([
  ['{ bases(period: "2026H1", frist: 1) { totalCount } }', 'Query.bases không có tham số «frist». Có phải first?'],
  ['{ bases { totalCount } }', '«bases» cần tham số «period» (String!).'],
  ['{ ruleSets }', '«ruleSets» là kiểu [TermRuleSet!]: hãy chọn các trường bên trong { }.'],
  ['{ ruleSets { id { x } } }', '«id» là kiểu ID!, không có trường bên trong.'],
  ['{ bases(period: $p) { totalCount } }', 'Chưa khai báo biến $p.'],
  ['query ($p: String) { ruleSets { id } }', 'Biến $p không được dùng.'],
  ['query ($p: Int!) { bases(period: $p) { totalCount } }', 'Biến $p là Int!, ở đây cần String!.'],
  ['{ units(filter: { level: PROVINCES }) { totalCount } }', 'UnitLevel không có giá trị PROVINCES. Có phải PROVINCE?'],
  ['{ ruleSets { ...F } }', 'Không có đoạn (fragment) F.'],
  ['{ ruleSets { id }', 'Sai cú pháp: cần tên, lại gặp cuối câu.'],
  ['{ ruleSets { id } } }', 'Sai cú pháp: không chờ } ở đây.'],
])('%s: %s', (text, told) => {
  expect(first(text)?.vi).toBe(told);
});

test('a command is a mistake here: nothing is recorded from the workbench', () => {
  expect(first('\nmutation { endPair(input: {}) { id } }')).toMatchObject({
    marked: 'mutation',
    line: 2,
    vi: expect.stringContaining('chỉ hỏi'),
  });
});

test('without a schema the syntax is marked still, and nothing typed is no mistake', () => {
  expect(mistakesIn('{ nothing }', null)).toEqual([]);
  expect(mistakesIn('{ nothing', null)).toHaveLength(1);
  expect(mistakesIn(' ', schema)).toEqual([]);
});

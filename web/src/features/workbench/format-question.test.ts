import { expect, test } from 'vitest';
import { formatQuestion, formatVariables } from './format-question.ts';

test('a question is laid out anew', () => {
  expect(formatQuestion('query A($p:String!){bases(period:$p){totalCount}}')).toBe(
    'query A($p: String!) {\n  bases(period: $p) {\n    totalCount\n  }\n}',
  );
});

test('comments are kept: their lines are indented and nothing else', () => {
  const typed = '# tất cả\n{\nbases(\nperiod: "2026H1" # kỳ\n) {\n      totalCount\n}\n}\n';
  expect(formatQuestion(typed)).toBe('# tất cả\n{\n  bases(\n    period: "2026H1" # kỳ\n  ) {\n    totalCount\n  }\n}\n');
});

test('a text of several lines within a question with comments stays as it is', () => {
  const typed = '{\nunits(filter: { search: """\n một\n  hai""" }) { totalCount } # tên\n}';
  expect(formatQuestion(typed)).toBe('{\n  units(filter: { search: """\n một\n  hai""" }) { totalCount } # tên\n}\n');
});

test('what cannot be read is left alone', () => {
  expect(formatQuestion('{ bases(')).toBeNull();
  expect(formatVariables('{ "period": ')).toBeNull();
  expect(formatVariables('[1]')).toBeNull();
});

test('variables are laid out anew, and none stay none', () => {
  expect(formatVariables('{"period":"2026H1"}')).toBe('{\n  "period": "2026H1"\n}');
  expect(formatVariables('  ')).toBe('');
});

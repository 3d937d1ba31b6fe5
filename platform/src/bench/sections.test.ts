import { expect, test } from 'vitest';
import { withSection } from './sections.ts';

const first = withSection('', 'npm run bench', ['Measured once.', '', '| a |', '|---|']);

test('what a command measured stands below its name', () => {
  expect(first).toBe('# Benchmarks\n\n## `npm run bench`\n\nMeasured once.\n\n| a |\n|---|\n');
});

test('another command adds a section of its own, and each replaces only what it measured before', () => {
  const both = withSection(first, 'npm run bench -- --import 100000', ['List.']);
  expect(both).toBe(`${first}\n## \`npm run bench -- --import 100000\`\n\nList.\n`);
  expect(withSection(both, 'npm run bench', ['Again.', ''])).toBe(
    '# Benchmarks\n\n## `npm run bench`\n\nAgain.\n\n## `npm run bench -- --import 100000`\n\nList.\n',
  );
});

test('a command is not another that begins like it', () => {
  const both = withSection(withSection('', 'npm run bench -- --members 2000000', ['More.']), 'npm run bench -- --members 200000', ['Few.']);
  expect(both).toContain('More.');
  expect(both).toContain('Few.');
});

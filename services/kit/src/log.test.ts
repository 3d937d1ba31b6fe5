import { expect, test } from 'vitest';
import { createLogger } from './log.ts';

function logged(error: Error): Record<string, unknown> {
  const lines: string[] = [];
  createLogger('test', 'info', { write: (line) => void lines.push(line) }).error({ err: error }, 'unexpected error');
  return JSON.parse(lines.join('')).err;
}

test('of an error of the database is told where it happened, and no value', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "chị Tư"\n    at home'), {
    code: '23514',
    severity: 'ERROR',
    table: 'member',
    constraint: 'never',
    detail: 'Failing row contains (Nguyễn Thị Tư, 1960)',
    where: 'COPY member, line 1: "Nguyễn Thị Tư"',
  });
  const told = logged(error);
  expect(told).toMatchObject({ type: 'Error', code: '23514', severity: 'ERROR', table: 'member', constraint: 'never' });
  expect(told.stack).toContain('log.test.ts');
  expect(JSON.stringify(told)).not.toMatch(/Tư|1960|at home/);
});

test('any other error is told whole', () => {
  expect(logged(new Error('the key file is gone'))).toMatchObject({ message: 'the key file is gone' });
});

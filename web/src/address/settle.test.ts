import { expect, test } from 'vitest';
import { defaultDay, settle } from './settle.ts';

const periods = [
  { code: '2024Y', endsOn: '2024-12-31', deadline: '2024-11-25', hasFigures: true },
  { code: '2025H1', endsOn: '2025-06-30', deadline: '2025-06-10', hasFigures: true },
  { code: '2026H1', endsOn: '2026-06-30', deadline: '2026-06-10', hasFigures: true },
  { code: '2026Y', endsOn: '2026-12-31', deadline: '2026-11-25', hasFigures: false },
];
const today = '2026-11-22';

test('an open address shows the last period with figures, today', () => {
  expect(settle({}, periods, today)).toEqual({ period: '2026H1', asOf: today });
});

test('a period for which the first bases report before it is over is not what an open address shows', () => {
  const begun = periods.map((period) => ({ ...period, hasFigures: true }));
  expect(settle({}, begun, today)).toEqual({ period: '2026H1', asOf: today });
  expect(settle({}, begun, '2027-01-01').period).toBe('2026Y');
  expect(settle({}, begun.slice(3), today).period).toBe('2026Y');
});

test('a period on the old map is shown on its last day', () => {
  expect(settle({ period: '2025H1' }, periods, today)).toEqual({ period: '2025H1', asOf: '2025-06-30' });
});

test('a period still to be reported is shown today', () => {
  expect(defaultDay('2026Y', periods, today)).toBe(today);
});

test('what the address says stands', () => {
  expect(settle({ period: '2024Y', asOf: '2026-01-01' }, periods, today)).toEqual({ period: '2024Y', asOf: '2026-01-01' });
});

test('without a list of periods the last one that is over is shown', () => {
  expect(settle({}, [], today)).toEqual({ period: '2026H1', asOf: today });
  expect(settle({}, [], '2026-05-01')).toEqual({ period: '2025Y', asOf: '2026-05-01' });
});

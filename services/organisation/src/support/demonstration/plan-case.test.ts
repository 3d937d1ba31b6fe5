import { expect, test } from 'vitest';
import { SupportState, steps } from '../case/support-state.ts';
import { type PlannedCase, planCase } from './plan-case.ts';
import type { Life } from './read-lives.ts';

const days = ['2023-06-10', '2023-11-25', '2024-06-10', '2024-11-25', '2025-06-10'] as const;

/** A base of which each period in turn says what a letter says: low or above. */
const lifeOf = (unitId: string, letters: string, closedOn = 'infinity'): Life => ({
  unitId,
  closedOn,
  ending: closedOn === 'infinity' ? null : 'MERGED',
  successorIds: [],
  verdicts: [...letters].map((letter, index) => ({
    period: `period ${index}`,
    on: days[index] ?? '',
    provinceId: 'p',
    needsSupport: letter === 'L',
    members: 100,
  })),
});

const figuresOnly = (planned: PlannedCase | null) =>
  planned?.steps.filter(({ act }) => ['FLAG', 'CLOSE', 'REOPEN', 'CARRY'].includes(act)).map(({ act, on }) => `${act} ${on}`);

test('figures open, close and open again one case', () => {
  expect(figuresOnly(planCase(lifeOf('a', 'ALLAL'), undefined))).toEqual(['FLAG 2023-11-25', 'CLOSE 2024-11-25', 'REOPEN 2025-06-10']);
  expect(planCase(lifeOf('a', 'AAA'), undefined)).toBeNull();
});

test('a carried case is judged by what comes after', () => {
  expect(figuresOnly(planCase(lifeOf('a', 'AAAAA'), '2024-07-01'))).toEqual(['CARRY 2024-07-01', 'CLOSE 2024-11-25']);
});

test('a base that has ended keeps an open case as ended', () => {
  expect(planCase(lifeOf('a', 'LLL', '2024-06-30'), undefined)?.isEnded).toBe(true);
  expect(planCase(lifeOf('a', 'LLA', '2024-06-30'), undefined)?.isEnded).toBe(false);
});

test('every step that is made up is one the state machine allows, in the order of days, and all states occur', () => {
  const seen = new Set<string>();
  for (let index = 0; index < 500; index += 1) {
    const planned = planCase(lifeOf(`base ${index}`, ['LLLLL', 'LALAL', 'LLALL', 'LLLLA'][index % 4] ?? 'L'), undefined);
    let last = { to: null as string | null, on: '' };
    for (const step of planned?.steps ?? []) {
      expect(step.from).toBe(last.to);
      const allowed = step.act === 'FLAG' || step.act === 'CARRY' ? { from: [null], to: 'FLAGGED' } : steps[step.act];
      expect(allowed.from).toContain(step.from);
      expect(allowed.to).toBe(step.to);
      expect(step.on >= last.on).toBe(true);
      last = step;
    }
    seen.add(planned?.state ?? '');
  }
  expect([...seen].toSorted()).toEqual(Object.keys(SupportState).toSorted());
});

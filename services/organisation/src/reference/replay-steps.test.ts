import { expect, test } from 'vitest';
import { readReference } from './read-reference.ts';
import { replaySteps } from './replay-steps.ts';

const reference = await readReference();
const steps = replaySteps(reference);
const redraws = steps.flatMap((step) => (step.mutation === 'redrawUnits' ? [step.input] : []));

test('the reform is 102 commands, each after what it stands on', () => {
  const runs = steps.reduce<[string, number][]>((found, { mutation }) => {
    const last = found.at(-1);
    if (last?.[0] === mutation) last[1] += 1;
    else found.push([mutation, 1]);
    return found;
  }, []);
  expect(runs).toEqual([
    ['mergeUnits', 23],
    ['redrawUnits', 34],
    ['dissolveUnits', 34],
    ['changeUnitType', 11],
  ]);
});

test('no two steps have one key', () => {
  expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
});

test('52 provinces go into 23', () => {
  const from = steps.flatMap((step) => (step.mutation === 'mergeUnits' ? step.input.from : []));
  expect(new Set(from.map(({ code }) => code)).size).toBe(52);
});

test('every new commune comes out once, 131 of them going on', () => {
  const outcomes = redraws.flatMap((input) => input.outcomes);
  expect(new Set(outcomes.map(({ key }) => key)).size).toBe(3_321);
  expect(outcomes).toHaveLength(3_321);
  expect(outcomes.filter(({ continues }) => continues)).toHaveLength(131);
});

test('every old commune goes into new ones once, 440 of them in parts, and no piece crosses a resolution', () => {
  const pieces = redraws.flatMap((input, resolution) => input.pieces.map((piece) => ({ ...piece, resolution })));
  const communes = Map.groupBy(
    pieces.filter(({ from }) => from.level === 'BASE'),
    ({ from }) => from.code,
  );
  expect(communes.size).toBe(10_035 - 131);
  const split = [...communes.values()].filter((given) => given.some(({ extent }) => extent === 'PART'));
  expect(split).toHaveLength(440);
  expect(split.filter((given) => new Set(given.map(({ resolution }) => resolution)).size > 1)).toEqual([]);
  expect(pieces.filter(({ from }) => from.level === 'DISTRICT')).toHaveLength(5);
});

test('every district ends: 5 islands as bases, the others into none', () => {
  const ended = steps.flatMap((step) => (step.mutation === 'dissolveUnits' ? step.input.units : []));
  expect(new Set(ended.map(({ code }) => code)).size).toBe(696 - 5);
});

test('every command names its decision in full: number, day, issuer, and what it decides', () => {
  for (const { input } of steps) {
    const { decision, effectiveOn } = input;
    expect(Object.values({ ...decision, link: 'may be missing' }).every((given) => typeof given === 'string' && given !== '')).toBe(true);
    expect(decision.decidedOn?.localeCompare(effectiveOn)).toBe(-1);
  }
  expect(new Set(steps.map(({ input }) => input.decision.number)).size).toBe(1 + 34 + 1 + 2);
});

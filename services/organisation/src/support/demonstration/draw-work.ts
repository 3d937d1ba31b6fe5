import { addDays } from '@vwu/kit/date';
import { draw, drawBetween } from '@vwu/kit/draw';
import { TargetGroup } from '../../model/target-group.ts';
import { GatheringCause } from '../diagnosis/gathering-cause.ts';
import { SolutionMeasure } from '../solution/solution-measure.ts';

/** Of a list the items drawn for a name, at least one; the first ones of the list are the more frequent. */
function choose<Item extends string>(items: readonly Item[], count: number, ...name: readonly string[]): Item[] {
  return items
    .map((item, index) => ({ item, order: draw(...name, item) + (index / items.length) * 0.7 }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ item }) => item);
}

const countOf = (from: number, to: number, ...name: readonly string[]) => Math.floor(drawBetween(from, to + 1, ...name));

const frequentCauses: readonly GatheringCause[] = [
  'AWAY',
  'CADRE',
  'MEETING',
  'NO_BENEFIT',
  ...Object.values(GatheringCause).filter((one) => !['AWAY', 'CADRE', 'MEETING', 'NO_BENEFIT'].includes(one)),
];

const frequentGroups: readonly TargetGroup[] = [
  'WORKING_AWAY',
  'YOUNG_WOMEN',
  'ELDERLY',
  ...Object.values(TargetGroup).filter((one) => !['WORKING_AWAY', 'YOUNG_WOMEN', 'ELDERLY'].includes(one)),
];

export const drawCauses = (unitId: string): GatheringCause[] => choose(frequentCauses, countOf(1, 4, 'causes', unitId), 'cause', unitId);

export const drawGroups = (unitId: string): { group: TargetGroup; estimate: number }[] =>
  choose(frequentGroups, countOf(1, 3, 'groups', unitId), 'group', unitId).map((group) => ({
    group,
    estimate: 10 * countOf(3, 60, 'estimate', unitId, group),
  }));

export const drawMeasures = (unitId: string): SolutionMeasure[] =>
  choose(Object.values(SolutionMeasure), countOf(2, 5, 'measures', unitId), 'measure', unitId);

export interface DrawnStep {
  readonly act: 'AGREE' | 'HOLD_WORKSHOP' | 'ISSUE_PLAN' | 'IMPLEMENT' | 'EVALUATE' | 'ESCALATE' | 'ANSWER';
  readonly on: string;
}

/**
 * How far the support of a base gets after it was flagged: one in six waits for the first step, the workshops of a province
 * are held together, what is done is evaluated, and a few put a question before the Standing Presidium.
 */
export function drawSteps(unitId: string, flagged: { readonly period: string; readonly on: string }): DrawnStep[] {
  const chance = draw('support depth', unitId, flagged.period);
  const day = (days: number) => addDays(flagged.on, days);
  const work = Math.floor(drawBetween(100, 150, 'first activity', unitId, flagged.period));
  const all: DrawnStep[] = [
    { act: 'AGREE', on: day(30) },
    { act: 'HOLD_WORKSHOP', on: day(75) },
    { act: 'ISSUE_PLAN', on: day(85) },
    { act: 'IMPLEMENT', on: day(work) },
  ];
  const asks: DrawnStep[] = [
    { act: 'ESCALATE', on: day(work + 10) },
    { act: 'ANSWER', on: day(work + 30 + Math.floor(60 * draw('answer', unitId))) },
  ];
  if (chance < 0.16) return [];
  if (chance < 0.3) return all.slice(0, 1);
  if (chance < 0.4) return all.slice(0, 2);
  if (chance < 0.52) return all.slice(0, 3);
  if (chance < 0.7) return all;
  if (chance < 0.715) return [...all, ...asks.slice(0, 1)];
  if (chance < 0.75) return [...all, ...asks];
  return [...all, { act: 'EVALUATE', on: day(work + 20) }];
}

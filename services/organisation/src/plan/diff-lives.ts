import { addDays, END } from '@vwu/kit/date';
import type { Ending } from './change-plan.ts';
import { type Timeline, type Version, versionOn } from './timeline.ts';

/** Days on which something of a unit is another than it was thought to be. */
export interface LifeDifference {
  readonly act: 'OPEN' | 'ALTER' | 'CLOSE' | 'REOPEN' | 'ANNUL';
  readonly validFrom: string;
  readonly validTo: string;
  readonly ending: Ending | null;
  /** What the unit is on the first of these days; of one that is not, what it was thought to be. */
  readonly version: Version;
}

/**
 * The difference a correction makes to the life of one unit, oldest days first.
 *
 * @param before null for a unit nobody knew.
 */
export function diffLives(before: Timeline | null, after: Timeline): LifeDifference[] {
  const starts = startsOf([...(before?.versions ?? []), ...after.versions]);
  const spans = starts.flatMap((validFrom, at): LifeDifference[] => {
    const next = starts[at + 1];
    const [was, is] = [before ? versionOn(before, validFrom) : undefined, versionOn(after, validFrom)];
    const act = actOf({ before, after, was, is }, validFrom);
    const version = is ?? was;
    if (act === null || version === undefined) return [];
    const ending = act === 'CLOSE' && after.ending !== 'ANNULLED' ? after.ending : null;
    return [{ act, validFrom, validTo: next === undefined ? END : addDays(next, -1), ending, version }];
  });
  return spans.reduce<LifeDifference[]>(join, []);
}

/** The first days of spans on which neither life changes. */
function startsOf(versions: readonly Version[]): string[] {
  const starts = versions.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo === END ? [] : [addDays(validTo, 1)])]);
  // the beginning sorts before all days, and the end after them
  return [...new Set(starts)].toSorted();
}

interface Both {
  readonly before: Timeline | null;
  readonly after: Timeline;
  readonly was: Version | undefined;
  readonly is: Version | undefined;
}

function actOf({ before, after, was, is }: Both, day: string): LifeDifference['act'] | null {
  if (was && is) return isSame(was, is) ? null : 'ALTER';
  if (is) return before && before.ending !== 'ANNULLED' && day > before.closedOn ? 'REOPEN' : 'OPEN';
  if (was) return after.ending !== 'ANNULLED' && day > after.closedOn ? 'CLOSE' : 'ANNUL';
  return null;
}

const isSame = (one: Version, other: Version): boolean =>
  one.code === other.code &&
  one.name === other.name &&
  one.fullName === other.fullName &&
  one.adminType === other.adminType &&
  one.parentId === other.parentId &&
  one.baseModel === other.baseModel;

/** Spans that follow each other and say the same are one. */
function join(spans: readonly LifeDifference[], next: LifeDifference): LifeDifference[] {
  const last = spans.at(-1);
  const follows = last !== undefined && last.validTo !== END && addDays(last.validTo, 1) === next.validFrom && last.act === next.act;
  if (!follows || (next.act === 'ALTER' && !isSame(last.version, next.version))) return [...spans, next];
  return [...spans.slice(0, -1), { ...last, validTo: next.validTo }];
}

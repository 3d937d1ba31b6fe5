import { today } from '@vwu/kit/clock';
import type { Context } from '../context.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import type { MemberGrowth } from './growth.entity.ts';
import { countedGrowth } from './growth.loader.ts';

/** The days the growth of a period is counted between: from the evening before its year to its last day, or to today while it goes on. */
export const spanOf = ({ code, endsOn }: Pick<ReportingPeriod, 'code' | 'endsOn'>) => ({
  from: `${Number(code.slice(0, 4)) - 1}-12-31`,
  to: endsOn < today() ? endsOn : today(),
});

/**
 * The growth a report shows: of one that is locked what it was locked with, and what the ledgers say today where that is something else.
 * Where nobody was a member on either day and nobody came or went, members are not recorded yet: that is no growth of nought.
 */
export async function readPeriodGrowth(
  { memberGrowth, lockedGrowth }: Pick<Context, 'memberGrowth' | 'lockedGrowth'>,
  unitId: string,
  period: ReportingPeriod,
): Promise<MemberGrowth | null> {
  const { from, to } = spanOf(period);
  const [locked, found] = await Promise.all([
    lockedGrowth.load({ unitId, period: period.code }),
    from < to ? memberGrowth.load({ unitId, from, to, boundariesOn: to }) : null,
  ]);
  const live = found && isRecorded(found) ? found : null;
  if (!locked) return live;
  const now = live && countedGrowth.some((field) => live[field] !== locked[field]) ? live : null;
  return now || isRecorded(locked) ? Object.assign(locked, { now }) : null;
}

/** Who sees counts cut is not told by this either whether there are none or a few. */
const isRecorded = ({ isCoarse, atStart, atEnd, admitted, exited }: MemberGrowth): boolean =>
  isCoarse || [atStart, atEnd, admitted, exited].some((count) => count !== null && count > 0);

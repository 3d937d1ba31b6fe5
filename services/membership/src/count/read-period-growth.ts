import { today } from '@vwu/kit/clock';
import type { Context } from '../context.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import type { MemberGrowth } from './growth.entity.ts';

/**
 * The growth a report shows: from the evening before the year of the period to its last day, or to today while it goes on. Where
 * nobody was a member on either day and nobody came or went, members are not recorded yet: that is no growth of nought.
 */
export async function readPeriodGrowth(
  { memberGrowth }: Pick<Context, 'memberGrowth'>,
  unitId: string,
  { code, endsOn }: ReportingPeriod,
): Promise<MemberGrowth | null> {
  const from = `${Number(code.slice(0, 4)) - 1}-12-31`;
  const to = endsOn < today() ? endsOn : today();
  const growth = from < to ? await memberGrowth.load({ unitId, from, to }) : null;
  return growth && isRecorded(growth) ? growth : null;
}

/** Who sees counts cut is not told by this either whether there are none or a few. */
const isRecorded = ({ isCoarse, atStart, atEnd, admitted, exited }: MemberGrowth): boolean =>
  isCoarse || [atStart, atEnd, admitted, exited].some((count) => count !== null && count > 0);

import { hasScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { UnitCounts } from '../figures/figures.loader.ts';
import { requireOrder, requirePeriod } from '../period/period.loader.ts';
import { CountChange, FiguresChange } from './figures-change.entity.ts';

/**
 * What changed in a unit between two periods. A unit that was not there in one of them has nothing in it; one that was there and
 * has not reported cannot be compared: null.
 *
 * @throws {PeriodUnknown | PeriodsReversed}
 */
export async function readChange(context: Context, unitId: string, from: string, to: string): Promise<FiguresChange | null> {
  const [first, last] = [await requirePeriod(context, from), await requirePeriod(context, to)];
  requireOrder(first, last);
  if (!(await context.reach.load(unitId))) return null;
  const load = (period: string, day: string) => context.figures.load({ unitId, period, day });
  const counts = await Promise.all([load(from, first.endsOn), load(from, last.endsOn), load(to, last.endsOn)]);
  const [before, restated, after] = counts;
  if (counts.every((one) => one === null) || counts.some((one) => one !== null && !one.hasFigures)) return null;
  const of = (field: Counted) => changeOf(before?.[field] ?? 0, restated?.[field] ?? 0, after?.[field] ?? 0);
  return Object.assign(new FiguresChange(), {
    boundariesBefore: first.endsOn,
    boundariesAfter: last.endsOn,
    members: of('members'),
    honorary: hasScope(context.viewer, 'persons') ? of('honorary') : null,
    women18Plus: of('women18Plus'),
    estimated: restated?.provenance.estimated ?? false,
    reportedBefore: before?.partsReported ?? 0,
    reportedAfter: after?.partsReported ?? 0,
  });
}

type Counted = keyof Pick<UnitCounts, 'members' | 'honorary' | 'women18Plus'>;

const changeOf = (before: number, restated: number, after: number): CountChange =>
  Object.assign(new CountChange(), { before, restated, after });

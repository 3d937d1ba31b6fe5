import { draw, drawBetween } from '@vwu/kit/draw';
import { stableId } from '@vwu/kit/ids';
import type { FundCategory, FundHolding } from '../../fund/fund-account.ts';
import { dayNumber } from './days.ts';
import type { Funds, PlannedEntry } from './funds.ts';
import type { MemberBase } from './homes.ts';

/** What comes in on one day, and what of it goes out on a later one: so that no fund ever gives what it has not. */
interface Flow {
  readonly holding: FundHolding;
  readonly income: FundCategory;
  readonly cameOn: string;
  readonly millions: readonly [from: number, to: number];
  readonly expense: FundCategory;
  readonly wentOn: string;
}

const ofBases: readonly Flow[] = [
  { holding: 'BANK', income: 'SUPPORT', cameOn: '2025-08-20', millions: [1.5, 5], expense: 'TRAINING', wentOn: '2025-11-14' },
  { holding: 'CASH', income: 'DONATION', cameOn: '2025-10-20', millions: [0.3, 2.5], expense: 'HEAD_TRAVEL', wentOn: '2025-12-10' },
  { holding: 'BANK', income: 'SUPPORT', cameOn: '2026-02-10', millions: [1.5, 5], expense: 'TRAINING', wentOn: '2026-05-15' },
  { holding: 'CASH', income: 'ACTIVITY_INCOME', cameOn: '2026-03-06', millions: [0.3, 2], expense: 'VISITS', wentOn: '2026-04-20' },
];

const ofBranches: readonly Flow[] = [
  { holding: 'CASH', income: 'ACTIVITY_INCOME', cameOn: '2025-10-20', millions: [0.2, 2.5], expense: 'VISITS', wentOn: '2025-12-18' },
  { holding: 'CASH', income: 'DONATION', cameOn: '2026-03-06', millions: [0.2, 2.5], expense: 'MEETINGS', wentOn: '2026-05-20' },
];

const purposes: Readonly<Partial<Record<FundCategory, string>>> = {
  SUPPORT: 'Hỗ trợ hoạt động Hội',
  DONATION: 'Ủng hộ quỹ Hội',
  ACTIVITY_INCOME: 'Thu từ hoạt động gây quỹ',
  TRAINING: 'Tập huấn cán bộ Hội cốt cán',
  HEAD_TRAVEL: 'Hỗ trợ đi lại cho chi hội trưởng, tổ trưởng',
  VISITS: 'Thăm hỏi, giúp đỡ hội viên',
  MEETINGS: 'Sinh hoạt chi hội',
};

/** A fund with the first day it is known to have been. */
interface Fund {
  readonly unitId: string;
  readonly since: number;
  readonly flows: readonly Flow[];
}

/**
 * All that is entered into funds: the sheets of dues, and what comes in and goes out besides, of nearly every base (FEE-005) and of one
 * branch in three that collects dues. Of the last year and the running one (FEE-004, FEE-007, FEE-008).
 */
export function planFunds(bases: readonly MemberBase[], funds: Funds): PlannedEntry[] {
  const baseIds = new Set(bases.map(({ id }) => id));
  const since = new Map(funds.sheets.toSorted((a, b) => (a.on < b.on ? 1 : -1)).map(({ unitId, on }) => [unitId, on]));
  const branches = [...since].filter(([id]) => !baseIds.has(id) && draw('fund of a branch', id) < 1 / 3);
  const all: readonly Fund[] = [
    ...bases.filter(({ id }) => draw('fund', id) < 0.96).map(({ id, openedOn }) => ({ unitId: id, since: openedOn, flows: ofBases })),
    ...branches.map(([unitId, on]) => ({ unitId, since: dayNumber(on), flows: ofBranches })),
  ];
  return [...funds.sheets, ...all.flatMap((fund) => entriesOf(fund, funds))];
}

function entriesOf({ unitId, since, flows }: Fund, funds: Funds): PlannedEntry[] {
  return flows.flatMap(({ holding, income, cameOn, millions: [from, to], expense, wentOn }) => {
    const isThere = since <= dayNumber(cameOn) && funds.isOpen(unitId, Number(cameOn.slice(0, 4)));
    if (!isThere || draw('flow', unitId, cameOn) < 0.1) return [];
    const came = 10_000 * Math.round(drawBetween(100 * from, 100 * to, 'came in', unitId, cameOn));
    const went = 10_000 * Math.round((came / 10_000) * drawBetween(0.3, 0.8, 'went out', unitId, wentOn));
    const entry = (on: string, category: FundCategory, amountVnd: number): PlannedEntry => ({
      id: stableId(`fund entry ${unitId} ${on} ${category}`, on),
      unitId,
      on,
      category,
      holding,
      amountVnd,
      description: `${purposes[category] ?? ''} (minh họa)`,
    });
    return [entry(cameOn, income, came), entry(wentOn, expense, -went)];
  });
}

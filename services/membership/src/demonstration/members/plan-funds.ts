import { draw } from '@vwu/kit/draw';
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
  /** How much comes in, in whole units of ten thousand đồng: no amount is ever a fraction. */
  readonly tenThousands: readonly [from: number, to: number];
  readonly expense: FundCategory;
  readonly wentOn: string;
}

const ofBases: readonly Flow[] = [
  { holding: 'BANK', income: 'SUPPORT', cameOn: '2025-08-20', tenThousands: [150, 500], expense: 'TRAINING', wentOn: '2025-11-14' },
  { holding: 'CASH', income: 'DONATION', cameOn: '2025-10-20', tenThousands: [30, 250], expense: 'HEAD_TRAVEL', wentOn: '2025-12-10' },
  { holding: 'BANK', income: 'SUPPORT', cameOn: '2026-02-10', tenThousands: [150, 500], expense: 'TRAINING', wentOn: '2026-05-15' },
  { holding: 'CASH', income: 'ACTIVITY_INCOME', cameOn: '2026-03-06', tenThousands: [30, 200], expense: 'VISITS', wentOn: '2026-04-20' },
];

const ofBranches: readonly Flow[] = [
  { holding: 'CASH', income: 'ACTIVITY_INCOME', cameOn: '2025-10-20', tenThousands: [20, 250], expense: 'VISITS', wentOn: '2025-12-18' },
  { holding: 'CASH', income: 'DONATION', cameOn: '2026-03-06', tenThousands: [20, 250], expense: 'MEETINGS', wentOn: '2026-05-20' },
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
  return flows.flatMap(({ holding, income, cameOn, tenThousands: [from, to], expense, wentOn }) => {
    const isThere = since <= dayNumber(cameOn) && funds.isOpen(unitId, Number(cameOn.slice(0, 4)));
    if (!isThere || draw('flow', unitId, cameOn) < 0.1) return [];
    const came = drawWhole(from, to, 'came in', unitId, cameOn);
    const went = (came * drawWhole(30, 80, 'went out', unitId, wentOn)) / 100n;
    const entry = (on: string, category: FundCategory, amount: bigint): PlannedEntry => ({
      id: stableId(`fund entry ${unitId} ${on} ${category}`, on),
      unitId,
      on,
      category,
      holding,
      amountVnd: 10_000n * amount,
      description: `${purposes[category] ?? ''} (minh họa)`,
    });
    return [entry(cameOn, income, came), entry(wentOn, expense, -went)];
  });
}

/** A whole number from one to another, both counted, that belongs to a name. */
const drawWhole = (from: number, to: number, ...name: readonly string[]): bigint =>
  BigInt(from + Math.floor(draw(...name) * (to - from + 1)));

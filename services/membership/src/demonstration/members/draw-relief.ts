import type { ReliefReason } from '../../dues/relief-reason.ts';
import { monthNumber } from './months.ts';
import type { Stay } from './stay.ts';

export interface PlannedRelief {
  readonly firstMonth: number;
  /** Infinity until it is ended. */
  readonly lastMonth: number;
  readonly percentOff: number;
  readonly reason: ReliefReason;
  readonly document: string | null;
}

interface Relieved {
  readonly birthYear: number;
  /** Whether her sealed record tells of hardship (FEE-014). */
  readonly isHardUp: boolean;
  readonly stay: Stay;
  /** Of a household of several: who is asked for all, and which of the others she is; null for who lives alone or is asked for all. */
  readonly household: { readonly first: Stay; readonly place: number } | null;
}

/** «Người cao tuổi» (Law 39/2009/QH12, art. 2). */
const elderlyAge = 60;

/** Reliefs are generated from here on, and none that would begin later than the last day movements are told of. */
const [earliest, latest] = [monthNumber('2024-01-01'), monthNumber('2026-06-01')];
const [yearBegins, yearEnds] = [monthNumber('2026-01-01'), monthNumber('2026-12-01')];
const forever = Number.POSITIVE_INFINITY;

/**
 * Whether somebody is asked for less dues, and why (FEE-006): some of the elderly are exempt, some of those who live with another member
 * pay half, or nothing as the third, and for most who are hard up their base decides for a year. One reason at a time, each such as an
 * officer could give it.
 */
export function drawRelief(next: () => number, { birthYear, isHardUp, stay, household }: Relieved): PlannedRelief | null {
  const [ofElderly, ofHousehold, ofDecision, half] = [next(), next(), next(), next()];
  const reliefs: readonly (PlannedRelief | false)[] = [
    ofElderly < 0.35 && {
      firstMonth: Math.max(12 * (birthYear + elderlyAge), stay.firstMonth, earliest),
      lastMonth: forever,
      percentOff: 100,
      reason: 'ELDERLY',
      document: null,
    },
    ofHousehold < 0.6 &&
      household !== null && {
        firstMonth: Math.max(household.first.firstMonth, stay.firstMonth, earliest),
        lastMonth: forever,
        percentOff: household.place === 1 ? 50 : 100,
        reason: 'HOUSEHOLD',
        document: null,
      },
    ofDecision < (isHardUp ? 0.7 : 0.003) && {
      firstMonth: Math.max(yearBegins, stay.firstMonth),
      lastMonth: yearEnds,
      percentOff: half < 0.5 ? 50 : 100,
      reason: 'BASE_DECISION',
      document: 'Quyết định của Hội cơ sở (minh họa)',
    },
  ];
  return reliefs.find((relief) => relief && relief.firstMonth <= Math.min(latest, stay.lastMonth)) || null;
}

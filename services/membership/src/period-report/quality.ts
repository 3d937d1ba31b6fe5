import type { ReportWarning, WarningKind } from './period-report.entity.ts';

/** What is looked at when a report is closed. */
export interface Closing {
  readonly members: number;
  readonly women18Plus: number | null;
  /** Members of the period before; null if the base reported nothing then. */
  readonly membersBefore: number | null;
  /** From this change on, in per cent of the period before. */
  readonly changePercent: number;
  /** Of the members, those of groups that are counts only, and the share of all from which on that is looked at again (F-7). */
  readonly aggregated: number;
  readonly aggregatePercent: number;
  /** Of the members it counts, those a base keeps one by one: residential, club and special base. */
  readonly keptOneByOne: number;
  /** How many of those count by the ledger; null where it keeps no records. */
  readonly membersCounted: number | null;
}

/** REP-015: what looks wrong, from integers. Nothing of it forbids closing: who checks the report decides what it means. */
export function warningsOf(closing: Closing): ReportWarning[] {
  const { members, women18Plus, membersBefore, changePercent, aggregated, aggregatePercent, keptOneByOne, membersCounted } = closing;
  const warnings: (ReportWarning | false)[] = [
    women18Plus === null && warning('NO_WOMEN', members, null),
    members === 0 && warning('NO_MEMBERS', 0, membersBefore),
    women18Plus !== null && members > women18Plus && warning('OVER_100', members, women18Plus),
    membersBefore !== null &&
      Math.abs(members - membersBefore) * 100 > membersBefore * changePercent &&
      warning('CHANGE', members, membersBefore),
    aggregated * 100 > members * aggregatePercent && warning('AGGREGATES_LARGE', aggregated, members),
    membersCounted !== null && membersCounted !== keptOneByOne && warning('COUNTED_DIFFERS', keptOneByOne, membersCounted),
  ];
  return warnings.filter((one) => one !== false);
}

const warning = (kind: WarningKind, found: number, expected: number | null): ReportWarning => ({ kind, found, expected });

import type { GatheringStatus, StatusTotalsQuery } from '../../gql/graphql.ts';

export type StatusGroup = StatusTotalsQuery['basesSummary'][number];

export interface Totals {
  readonly bases: number;
  readonly members: number;
  readonly women18Plus: number;
  readonly membersNeeded: number;
  readonly mentored: number;
  readonly mentorRequiredMissing: number;
  readonly isDemonstration: boolean;
  readonly hasEstimates: boolean;
}

/** How many bases have a status, of the groups the server gives. */
export const basesWith = (groups: readonly StatusGroup[], status: GatheringStatus): number =>
  groups.find(({ key }) => key === status)?.bases ?? 0;

/** Sums over the chosen statuses; over all of them when none is chosen. */
export function totalsOf(groups: readonly StatusGroup[], chosen: readonly GatheringStatus[]): Totals {
  const counted = groups.filter(({ key }) => chosen.length === 0 || chosen.some((status) => status === key));
  const sum = (field: 'bases' | 'members' | 'women18Plus' | 'membersNeeded' | 'mentored' | 'mentorRequiredMissing') =>
    counted.reduce((total, group) => total + group[field], 0);
  return {
    bases: sum('bases'),
    members: sum('members'),
    women18Plus: sum('women18Plus'),
    membersNeeded: sum('membersNeeded'),
    mentored: sum('mentored'),
    mentorRequiredMissing: sum('mentorRequiredMissing'),
    isDemonstration: counted.some(({ demonstration }) => demonstration),
    hasEstimates: counted.some(({ estimated }) => estimated),
  };
}

/** The question of the page in numbers: of the bases with figures, how many are not above 60 %. */
export function answerOf(groups: readonly StatusGroup[]) {
  const notAbove = basesWith(groups, 'BELOW') + basesWith(groups, 'AT_THRESHOLD');
  return { notAbove, counted: notAbove + basesWith(groups, 'MET'), all: groups.reduce((total, { bases }) => total + bases, 0) };
}

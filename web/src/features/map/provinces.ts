import type { ProvinceTotalsQuery } from '../../gql/graphql.ts';

/** One province as the map and its table show it. */
export interface Province {
  readonly id: string;
  readonly name: string;
  /** Government code, by which the map knows it; null while the service of units does not answer. */
  readonly code: string | null;
  readonly bases: number;
  /** Bases with a status. */
  readonly counted: number;
  readonly notAbove: number;
  readonly noData: number;
  readonly mentorRequiredMissing: number;
  readonly isEstimate: boolean;
}

type Groups = ProvinceTotalsQuery['basesSummary'];

export const provincesOf = (groups: Groups): readonly Province[] =>
  groups.flatMap(({ key, label, below, atThreshold, met, province, estimated, ...group }) =>
    key && label
      ? [
          {
            id: key,
            name: label,
            code: province?.code ?? null,
            bases: group.bases,
            counted: below + atThreshold + met,
            notAbove: below + atThreshold,
            noData: group.noData,
            mentorRequiredMissing: group.mentorRequiredMissing,
            isEstimate: estimated,
          },
        ]
      : [],
  );

/** Compares by share from the counts; provinces without figures have no rank and stand at the end of every order. */
export function compareShares(a: Province, b: Province): number {
  if (a.counted === 0 || b.counted === 0) return Number(a.counted === 0) - Number(b.counted === 0);
  return b.notAbove * a.counted - a.notAbove * b.counted || a.name.localeCompare(b.name, 'vi');
}

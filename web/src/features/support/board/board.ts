import { supportStates } from '../../../address/choices.ts';
import type { CaseCardFragment, SupportState } from '../../../gql/graphql.ts';
import { isSpeciallyDifficult } from '../mentor-status.ts';

export interface BoardColumn {
  readonly state: SupportState;
  readonly cards: readonly CaseCardFragment[];
}

const isSpecial = ({ unit }: CaseCardFragment): boolean => unit != null && isSpeciallyDifficult(unit);

/** Bases of special difficulty are supported first (ORG-023). */
const compare = (a: CaseCardFragment, b: CaseCardFragment): number => Number(isSpecial(b)) - Number(isSpecial(a)) || compareRates(a, b);

/** The lower of two rates first, compared by counts; what has no figures yet comes last. */
function compareRates(a: CaseCardFragment, b: CaseCardFragment): number {
  const points = ({ unit }: CaseCardFragment) => {
    const { numerator, denominator } = unit?.gatheringRate ?? {};
    return numerator != null && denominator ? numerator / denominator : Number.POSITIVE_INFINITY;
  };
  const [left, right] = [points(a), points(b)];
  return left === right ? (a.unit?.fullName ?? '').localeCompare(b.unit?.fullName ?? '', 'vi') : left - right;
}

/** The cases by state, in the order of D6; within a state special difficulty first, then whoever is farthest from the target. */
export const columnsOf = (cards: readonly CaseCardFragment[]): readonly BoardColumn[] =>
  supportStates.map((state) => ({ state, cards: cards.filter((card) => card.state === state).toSorted(compare) }));

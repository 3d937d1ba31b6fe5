import { useCallback } from 'react';
import { type AnyVariables, type CombinedError, type Operation, useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import {
  type AreaTag,
  BasePanelDocument,
  type BasePanelQuery,
  type MentorStatus,
  type RatePartsFragment,
  UnitPanelDocument,
  type UnitPanelQuery,
  type UnitPartsFragment,
} from '../../gql/graphql.ts';
import { failureOf, outageOf, type Service } from '../../graph/failure.ts';
import type { Sentence } from '../../language/language.ts';

export interface ShownBase {
  readonly name: string | null;
  readonly clusterName: string | null;
  readonly areaTags: readonly AreaTag[];
  readonly mentorStatus: MentorStatus | null;
  readonly rate: RatePartsFragment | null;
  readonly unit: UnitPartsFragment | null;
  readonly isLoading: boolean;
  /** Why there is nothing to show at all. */
  readonly failure: Sentence | null;
  /** What a service that did not answer has to say. */
  readonly outage: (service: Service) => string | null;
  readonly reload: () => void;
}

/**
 * One base whole. It is entered at the list's own service, so that any other may be missing; when that very one is
 * missing, the unit is asked for at its owner instead.
 */
export function useBase(unitId: string): ShownBase {
  const { period, asOf } = useMoment();
  const variables = { unitId, period, asOf };
  const [whole, askWhole] = useQuery({ query: BasePanelDocument, variables, requestPolicy: 'network-only' });
  const row = isAnswerTo(whole.operation, variables) ? whole.data?.base : null;
  const isWithoutList = !whole.fetching && !row && outageOf(whole.error, 'insights') !== null;
  const [rest, askRest] = useQuery({ query: UnitPanelDocument, variables, requestPolicy: 'network-only', pause: !isWithoutList });
  const named = isAnswerTo(rest.operation, variables) ? rest.data?.unit : null;
  const unit = row?.unit ?? named ?? null;
  const errors = [whole.error, isWithoutList ? rest.error : undefined];
  const isLoading = !unit && (whole.fetching || rest.fetching);
  return {
    ...headOf(row, named),
    unit,
    isLoading,
    failure: unit || isLoading ? null : failureAmong(errors),
    outage: (service) => errors.map((error) => outageOf(error, service)).find(Boolean) ?? null,
    reload: useCallback(() => {
      askWhole({ requestPolicy: 'network-only' });
      if (isWithoutList) askRest({ requestPolicy: 'network-only' });
    }, [askWhole, askRest, isWithoutList]),
  };
}

type Row = NonNullable<BasePanelQuery['base']>;
type Named = NonNullable<UnitPanelQuery['unit']>;

/** What stands at the top of the panel, from the list if it answered. */
const headOf = (row: Row | null | undefined, named: Named | null | undefined) => ({
  name: row?.name ?? named?.fullName ?? null,
  clusterName: row?.clusterName ?? null,
  areaTags: row?.areaTags ?? [],
  mentorStatus: row?.mentorStatus ?? null,
  rate: row?.gatheringRate ?? named?.gatheringRate ?? null,
});

/** Whether an answer is the one to this question; that of the question before stays until the next one is there. */
const isAnswerTo = (operation: Operation | undefined, variables: AnyVariables): boolean =>
  JSON.stringify(operation?.variables) === JSON.stringify(variables);

function failureAmong(errors: readonly (CombinedError | undefined)[]): Sentence | null {
  const error = errors.findLast(Boolean);
  return error ? failureOf(error) : null;
}

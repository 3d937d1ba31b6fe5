import { useRef } from 'react';
import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { CadreUnitDocument, type CadreUnitQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import type { Sentence } from '../../language/language.ts';

/** The unit the page is about. */
export interface Scope {
  /** The unit that was chosen; null for all the reader sees. */
  readonly chosenId: string | null;
  readonly unit: NonNullable<CadreUnitQuery['unit']> | null;
  /** Whether the unit is not there on the day: it was formed later, or had ended. */
  readonly isAbsent: boolean;
  readonly failure: Sentence | null;
  readonly again: () => void;
}

/** The unit of the address, the reader's own unless another is chosen. The former one stays until the next one is there. */
export function useScope(ownId: string): Scope {
  const { asOf } = useMoment();
  const { unitId: chosenId } = useView().view;
  const id = chosenId ?? ownId;
  const [{ data, error }, ask] = useQuery({ query: CadreUnitDocument, variables: { id, asOf }, requestPolicy: 'cache-and-network' });
  const known = useRef<Scope['unit']>(null);
  if (data?.unit?.id === id) known.current = data.unit;
  const isAbsent = error?.graphQLErrors.some(({ extensions }) => extensions.code === 'UNIT_NOT_FOUND') ?? false;
  const isFailed = error !== undefined && (isAbsent || known.current?.id !== id);
  return {
    chosenId,
    unit: isFailed ? null : known.current,
    isAbsent,
    failure: error && isFailed && !isAbsent ? failureOf(error) : null,
    again: () => ask({ requestPolicy: 'network-only' }),
  };
}

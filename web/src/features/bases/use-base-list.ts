import { useEffect, useMemo, useRef } from 'react';
import { useClient } from 'urql';
import { useStore } from '../../store.ts';
import { type BaseList, type BaseListQuestion, type BaseListState, createBaseList } from './base-list.ts';

export interface ShownBaseList extends BaseList {
  readonly shown: BaseListState;
  /** The rows answer the question before this one, until this one's are there. */
  readonly isStale: boolean;
}

/** The list for a question. While a new one is on its way the former rows stay, so that nothing flickers. */
export function useBaseList({ period, asOf, filter, sort }: BaseListQuestion): ShownBaseList {
  const client = useClient();
  const list = useMemo(() => createBaseList(client, { period, asOf, filter, sort }), [client, period, asOf, filter, sort]);
  const state = useStore(list.state);
  const former = useRef<BaseListState | null>(null);
  useEffect(() => void list.loadTo(1), [list]);
  useEffect(() => {
    if (state.total !== null) former.current = state;
    else if (state.failure) former.current = null;
  }, [state]);
  const isStale = state.total === null && !state.failure && former.current !== null;
  return { ...list, shown: isStale && former.current ? { ...former.current, isLoading: true } : state, isStale };
}

import { useCallback, useMemo } from 'react';
import { go, useAddress } from './address.ts';
import { readView, type View, type ViewFilter, writeView } from './view.ts';

interface ChangeOptions {
  /** Leaves no step to go back to: for every letter typed, and for what the page settles by itself. */
  readonly replace?: boolean;
}

/** What the address asks for, and ways to ask for something else. */
export function useView() {
  const { path, search } = useAddress();
  const view = useMemo(() => readView(search), [search]);
  const hrefOf = useCallback((change: Partial<View>, place = path) => `${place}?${writeView({ ...view, ...change })}`, [view, path]);
  const change = useCallback((to: Partial<View>, options?: ChangeOptions) => go(hrefOf(to), options), [hrefOf]);
  const narrow = useCallback(
    (to: Partial<ViewFilter>, options?: ChangeOptions) => change({ filter: { ...view.filter, ...to } }, options),
    [change, view.filter],
  );
  return { path, view, hrefOf, change, narrow };
}

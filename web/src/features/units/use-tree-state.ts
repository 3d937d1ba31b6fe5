import { useCallback, useMemo, useState } from 'react';

export interface TreeState {
  readonly openIds: ReadonlySet<string>;
  /** The one line Tab comes to. */
  readonly focusedId: string | null;
  readonly open: (unitIds: readonly string[]) => void;
  readonly toggle: (unitId: string) => void;
  readonly focusOn: (unitId: string) => void;
}

/** Which lines are open, and where the focus is. It outlives the day: the same units stay open on another one. */
export function useTreeState(): TreeState {
  const [openIds, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [focusedId, focusOn] = useState<string | null>(null);
  const open = useCallback(
    (ids: readonly string[]) => setOpen((known) => (ids.every((id) => known.has(id)) ? known : new Set([...known, ...ids]))),
    [],
  );
  const toggle = useCallback((id: string) => {
    setOpen((known) => (known.has(id) ? new Set([...known].filter((one) => one !== id)) : new Set([...known, id])));
    focusOn(id);
  }, []);
  return useMemo(() => ({ openIds, focusedId, open, toggle, focusOn }), [openIds, focusedId, open, toggle]);
}

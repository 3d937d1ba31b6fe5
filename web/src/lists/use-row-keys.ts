import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

const pageOfRows = 12;

/** How a key moves among `count` rows; null for keys that do not. */
function target(key: string, current: number, count: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + pageOfRows,
    PageUp: current - pageOfRows,
    Home: 0,
    End: count - 1,
  };
  const asked = moves[key];
  return asked === undefined ? null : Math.max(0, Math.min(count - 1, asked));
}

/**
 * Arrows, Home and End among the rows of a table that holds only those in sight. The tab key reaches one row, and the row
 * asked for gets the focus once it exists: it may have to be scrolled to and loaded first.
 */
export function useRowKeys(table: RefObject<HTMLTableElement | null>, count: number, scrollTo: (index: number) => void) {
  const [current, setCurrent] = useState(0);
  const isWanted = useRef(false);
  useEffect(() => {
    if (!isWanted.current) return;
    const link = table.current?.querySelector<HTMLElement>(`a[data-index="${current}"]`);
    if (!link) return;
    isWanted.current = false;
    link.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.index : undefined;
    if (from === undefined) return;
    const to = target(event.key, Number(from), count);
    if (to === null) return;
    event.preventDefault();
    isWanted.current = true;
    setCurrent(to);
    scrollTo(to);
  };
  return { current: Math.min(current, Math.max(0, count - 1)), onKeyDown };
}

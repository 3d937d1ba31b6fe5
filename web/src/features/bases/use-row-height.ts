import { useSyncExternalStore } from 'react';
import { density } from '../../frame/appearance.ts';
import { useStore } from '../../store.ts';

// The heights stand in bases.css too: a row takes exactly what the table counts for it.
const heights = { comfortable: 44, compact: 34, phone: 84 } as const;

const phone = window.matchMedia('(max-width: 720px)');

const followPhone = (listener: () => void) => {
  phone.addEventListener('change', listener);
  return () => phone.removeEventListener('change', listener);
};

/** Whether the screen is that of a phone. */
export const useIsPhone = (): boolean => useSyncExternalStore(followPhone, () => phone.matches);

/** How tall a row of the table is on this screen, in pixels. */
export function useRowHeight(): number {
  const isPhone = useIsPhone();
  const chosen = useStore(density);
  return isPhone ? heights.phone : heights[chosen];
}

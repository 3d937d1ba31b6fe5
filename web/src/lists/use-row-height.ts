import { density } from '../frame/appearance.ts';
import { useStore } from '../store.ts';
import { useIsPhone } from '../ui/use-is-phone.ts';

// The heights stand in bases.css too: a row takes exactly what the table counts for it.
const heights = { comfortable: 44, compact: 34, phone: 84 } as const;

/** How tall a row of the table is on this screen, in pixels. */
export function useRowHeight(): number {
  const isPhone = useIsPhone();
  const chosen = useStore(density);
  return isPhone ? heights.phone : heights[chosen];
}

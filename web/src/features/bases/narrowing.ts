import type { ViewFilter } from '../../address/view.ts';

export interface NarrowingProps {
  readonly filter: ViewFilter;
  readonly onNarrow: (to: Partial<ViewFilter>, options?: { replace?: boolean }) => void;
}

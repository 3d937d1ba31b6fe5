import { useState } from 'react';
import { useDraft } from '../command/use-draft.ts';
import type { TypedSheet } from './sheet.ts';

interface KeptSheet {
  readonly typed: TypedSheet;
  readonly canUndo: boolean;
  change(next: TypedSheet): void;
  undo(): void;
  forget(): void;
}

/** What is typed into a sheet and not recorded yet: it stays while the page is open, and each change can be taken back. */
export function useTypedSheet(what: string): KeptSheet {
  const { draft, change: keep, startOver } = useDraft(what, () => ({ typed: {} as TypedSheet }));
  const [before, remember] = useState<readonly TypedSheet[]>([]);
  const change = (typed: TypedSheet) => {
    remember((known) => [...known, draft.typed]);
    keep({ typed });
  };
  const undo = () => {
    const last = before.at(-1);
    if (!last) return;
    remember((known) => known.slice(0, -1));
    keep({ typed: last });
  };
  const forget = () => {
    remember([]);
    startOver();
  };
  return { typed: draft.typed, canUndo: before.length > 0, change, undo, forget };
}

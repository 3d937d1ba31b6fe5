import { createContext, useContext } from 'react';
import type { TreeState } from './use-tree-state.ts';

/** What every line of a tree must know. */
export interface TreeView extends TreeState {
  readonly asOf: string;
  /** The day of the tree beside this one, if there is one. */
  readonly otherDay: string | null;
  readonly selectedId: string | null;
  /** Units the selected one came from, or went into. */
  readonly kinIds: ReadonlySet<string>;
}

export const TreeContext = createContext<TreeView | null>(null);

export function useTree(): TreeView {
  const tree = useContext(TreeContext);
  if (!tree) throw new Error('useTree stands outside a tree');
  return tree;
}

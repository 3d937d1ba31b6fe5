/** One visible line of a tree, as the keyboard sees it. */
export interface TreeLine {
  readonly depth: number;
  /** Undefined for a line nothing can hang below. */
  readonly isOpen: boolean | undefined;
  readonly name: string;
}

export type TreeMove = { readonly kind: 'focus'; readonly index: number } | { readonly kind: 'toggle' } | { readonly kind: 'choose' };

const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();

const focus = (index: number): TreeMove => ({ kind: 'focus', index });

/** The next line with a name that has a word beginning so; diacritics do not matter, and the search goes round. */
function lineNamed(lines: readonly TreeLine[], from: number, letter: string): number {
  const order = [...lines.keys()].map((step) => (from + 1 + step) % lines.length);
  return (
    order.find((index) =>
      folded(lines[index]?.name ?? '')
        .split(/[\s-]+/)
        .some((word) => word.startsWith(folded(letter))),
    ) ?? from
  );
}

/** What each key does; a letter goes to a name. */
const moves: Readonly<Record<string, (lines: readonly TreeLine[], at: number, line: TreeLine) => TreeMove | null>> = {
  ArrowDown: (lines, at) => focus(Math.min(at + 1, lines.length - 1)),
  ArrowUp: (_lines, at) => focus(Math.max(at - 1, 0)),
  Home: () => focus(0),
  End: (lines) => focus(lines.length - 1),
  Enter: () => ({ kind: 'choose' }),
  ' ': () => ({ kind: 'choose' }),
  ArrowRight: (lines, at, { isOpen, depth }) => {
    if (isOpen === false) return { kind: 'toggle' };
    return isOpen && (lines[at + 1]?.depth ?? 0) > depth ? focus(at + 1) : null;
  },
  ArrowLeft: (lines, at, { isOpen, depth }) => {
    if (isOpen) return { kind: 'toggle' };
    const parent = lines.findLastIndex((one, index) => index < at && one.depth < depth);
    return parent < 0 ? null : focus(parent);
  },
};

/** What a key does at a line (the tree pattern of the ARIA practices); null for a key the tree leaves alone. */
export function moveInTree(lines: readonly TreeLine[], at: number, key: string): TreeMove | null {
  const line = lines[at];
  if (!line) return null;
  const move = moves[key];
  if (move) return move(lines, at, line);
  return /^\p{L}$/u.test(key) ? focus(lineNamed(lines, at, key)) : null;
}

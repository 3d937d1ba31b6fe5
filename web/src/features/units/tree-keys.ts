/** One visible line of a tree, as the keyboard sees it. */
export interface TreeLine {
  readonly depth: number;
  /** Undefined for a line nothing can hang below. */
  readonly isOpen: boolean | undefined;
  readonly name: string;
}

export type TreeMove = { readonly kind: 'focus'; readonly index: number } | { readonly kind: 'toggle' } | { readonly kind: 'choose' };

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase();

const focus = (index: number): TreeMove => ({ kind: 'focus', index });

/** The next line with a name that has a word beginning so; diacritics do not matter, and the search goes round. */
function lineNamed(lines: readonly TreeLine[], from: number, letter: string): number {
  const order = [...lines.keys()].map((step) => (from + 1 + step) % lines.length);
  return order.find((index) => folded(lines[index]?.name ?? '').split(/[\s-]+/).some((word) => word.startsWith(folded(letter)))) ?? from;
}

/** What a key does at a line (the tree pattern of the ARIA practices); null for a key the tree leaves alone. */
export function moveInTree(lines: readonly TreeLine[], at: number, key: string): TreeMove | null {
  const line = lines[at];
  if (!line) return null;
  const last = lines.length - 1;
  if (key === 'ArrowDown') return focus(Math.min(at + 1, last));
  if (key === 'ArrowUp') return focus(Math.max(at - 1, 0));
  if (key === 'Home') return focus(0);
  if (key === 'End') return focus(last);
  if (key === 'Enter' || key === ' ') return { kind: 'choose' };
  if (key === 'ArrowRight') {
    if (line.isOpen === false) return { kind: 'toggle' };
    return line.isOpen && (lines[at + 1]?.depth ?? 0) > line.depth ? focus(at + 1) : null;
  }
  if (key === 'ArrowLeft') {
    if (line.isOpen) return { kind: 'toggle' };
    const parent = lines.findLastIndex(({ depth }, index) => index < at && depth < line.depth);
    return parent < 0 ? null : focus(parent);
  }
  return /^\p{L}$/u.test(key) ? focus(lineNamed(lines, at, key)) : null;
}

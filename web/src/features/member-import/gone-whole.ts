interface Piece {
  readonly kind: 'WHOLE' | 'PART';
  readonly from?: { readonly id: string } | null;
  readonly to?: { readonly id: string } | null;
}

interface Flow<Unit> {
  readonly nodes: readonly { readonly unit?: Unit | null }[];
  readonly links: readonly Piece[];
}

/** The units that went whole into one, at once or by way of others: it keeps their books. Of one that was split nobody does alone. */
export function goneWholeInto<Unit extends { readonly id: string }>(ownId: string, { nodes, links }: Flow<Unit>): Unit[] {
  const isWhole = (id: string): boolean => {
    const pieces = links.filter(({ from }) => from?.id === id);
    return pieces.length > 0 && pieces.every(({ kind, to }) => kind === 'WHOLE' && to != null && (to.id === ownId || isWhole(to.id)));
  };
  return nodes.flatMap(({ unit }) => (unit && unit.id !== ownId && isWhole(unit.id) ? [unit] : []));
}

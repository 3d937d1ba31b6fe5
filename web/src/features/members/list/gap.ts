interface Figures {
  readonly members: number;
  readonly women18Plus?: number | null;
}

/** Women 18+ of the period less members, as reported; none where there are more members than women (MEM-014). */
export const gapOf = (figures: Figures | null | undefined): number | null =>
  figures?.women18Plus == null ? null : Math.max(0, figures.women18Plus - figures.members);

interface Counted {
  readonly memberCounts?: { readonly members?: number | null } | null;
  readonly figures?: Figures | null;
}

/** What units come to together; null of a column where none of them says anything. */
export function sumOf(units: readonly Counted[]): { readonly members: number | null; readonly gap: number | null } {
  const add = (values: readonly (number | null | undefined)[]) => {
    const told = values.filter((value) => value != null);
    return told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0);
  };
  return { members: add(units.map(({ memberCounts }) => memberCounts?.members)), gap: add(units.map(({ figures }) => gapOf(figures))) };
}

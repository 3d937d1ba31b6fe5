/** A unit, the day counted, and the day whose units are meant. */
export interface CountKey {
  readonly unitId: string;
  readonly day: string;
  readonly boundariesOn: string;
}

/** The text two equal keys share. */
export const countKeyText = ({ unitId, day, boundariesOn }: CountKey): string => `${unitId}@${day}/${boundariesOn}`;

/** The units that are asked for on the same days: what one part of a statement answers. */
export interface CountSpan {
  readonly day: string;
  readonly boundariesOn: string;
  readonly unitIds: readonly string[];
}

export function spansOf(keys: readonly CountKey[]): readonly CountSpan[] {
  const spans = new Map<string, CountSpan & { readonly unitIds: string[] }>();
  for (const { unitId, day, boundariesOn } of keys) {
    const text = `${day}/${boundariesOn}`;
    const span = spans.get(text) ?? { day, boundariesOn, unitIds: [] };
    span.unitIds.push(unitId);
    spans.set(text, span);
  }
  return [...spans.values()];
}

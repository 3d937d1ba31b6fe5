import { expect } from 'vitest';

/** What a command answers. */
export interface Answered {
  readonly outcome: Outcome | null | undefined;
  readonly refused: readonly string[];
}

export interface Outcome {
  readonly event: { readonly id: string; readonly type: string; readonly effectiveOn: string; readonly status: string } | null;
  readonly refusals: readonly { readonly code: string }[];
  readonly changes: readonly { readonly unitId: string; readonly act: string; readonly fullName: string }[];
  readonly pieces: readonly object[];
  readonly held: readonly object[];
  readonly consolidations: number;
  readonly access: readonly { readonly gained: number; readonly lost: number }[] | null;
}

const sorted = (list: readonly object[]): string[] => list.map((one) => JSON.stringify(one)).toSorted();

/** What is told of an act, but for the ids of what it opens. */
const told = ({ event, changes, pieces, held, consolidations }: Outcome) => ({
  event: [event?.type, event?.effectiveOn, event?.status],
  changes: sorted(changes.map((change) => ({ ...change, unitId: change.act === 'OPEN' ? 'new' : change.unitId }))),
  pieces: sorted(pieces),
  held: sorted(held),
  consolidations,
});

/** A preview shows what the act then does, or every reason why it does nothing. */
export function checkPreview(preview: Outcome, { outcome, refused }: Answered): void {
  expect(
    preview.refusals.map(({ code }) => code),
    'the reasons a preview gives',
  ).toEqual(refused);
  if (outcome) expect(told(preview), 'what a preview shows').toEqual(told(outcome));
}

/** A mistake meets its refusal; a new name for a unit that lives, in a command without one, meets none. */
export function checkRefusals(verb: string, refusal: string | null | undefined, { refused }: Answered): void {
  if (refusal) expect(refused, 'why a mistake is refused').toContain(refusal);
  if (refusal === undefined && verb === 'renameUnit') expect(refused, 'why a new name is refused').toEqual([]);
}

/**
 * Who a preview says would see more and who less is who then does.
 *
 * @param before pairs of holder and unit, as `holder unit`, without those who see all.
 */
export function checkAccess({ access }: Outcome, before: readonly string[], after: readonly string[]): void {
  const gained = Map.groupBy(without(after, before), holderOf);
  const lost = Map.groupBy(without(before, after), holderOf);
  const holders = [...new Set([...gained.keys(), ...lost.keys()])];
  const wanted = holders.map((id) => ({ gained: gained.get(id)?.length ?? 0, lost: lost.get(id)?.length ?? 0 }));
  expect(
    sorted((access ?? []).map(({ gained: more, lost: less }) => ({ gained: more, lost: less }))),
    'who would see more or less',
  ).toEqual(sorted(wanted));
}

function without(pairs: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return pairs.filter((pair) => !known.has(pair));
}

const holderOf = (pair: string): string => pair.split(' ')[0] ?? '';

import { expect } from 'vitest';
import { eve, type ModelUnit, type StructureModel } from './structure-model.ts';

/** What a command answers. */
export interface Answered {
  readonly outcome: Outcome | null | undefined;
  readonly refused: readonly string[];
}

export interface Outcome {
  readonly event: { readonly id: string; readonly type: string; readonly effectiveOn: string; readonly status: string } | null;
  readonly refusals: readonly { readonly code: string }[];
  readonly changes: readonly Change[];
  readonly pieces: readonly object[];
  readonly piecesTakenBack: readonly object[];
  readonly held: readonly object[];
  readonly released: readonly object[];
  readonly closed: readonly object[];
  readonly returned: readonly object[];
  readonly formed: readonly { readonly fullName: string }[];
  readonly consolidations: number;
  readonly consolidationsTakenBack: number;
  readonly access: readonly { readonly holderId: string; readonly gained: number; readonly lost: number }[] | null;
}

interface Change {
  readonly unitId: string;
  readonly act: string;
  readonly fullName: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const sorted = (list: readonly object[]): string[] => list.map((one) => JSON.stringify(one)).toSorted();

/** What is told of an act, but for the ids of what it opens. */
const told = ({ event, changes, pieces, held, consolidations, ...more }: Outcome) => ({
  event: [event?.type, event?.effectiveOn, event?.status],
  takenBack: [sorted(more.piecesTakenBack), sorted(more.released), sorted(more.returned), more.consolidationsTakenBack],
  moving: [sorted(more.closed), more.formed.map(({ fullName }) => fullName).toSorted()],
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
 * Who a preview says would see more and who less is who then does. Of a unit that only comes to be with it, the preview has
 * an id nothing will ever have.
 *
 * @param known units that were there before.
 * @param before pairs of holder and unit, as `holder unit`, without those who see all.
 */
export function checkAccess(
  { access }: Outcome,
  known: ReadonlySet<string>,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
): void {
  const nameOf = (id: string): string => (known.has(id) ? id : 'new');
  const gained = Map.groupBy(without(after, before), holderOf);
  const lost = Map.groupBy(without(before, after), holderOf);
  const holders = [...new Set([...gained.keys(), ...lost.keys()])];
  const wanted = holders.map((id) => ({ holder: nameOf(id), gained: gained.get(id)?.length ?? 0, lost: lost.get(id)?.length ?? 0 }));
  expect(
    sorted((access ?? []).map(({ holderId, gained: more, lost: less }) => ({ holder: nameOf(holderId), gained: more, lost: less }))),
    'who would see more or less',
  ).toEqual(sorted(wanted));
}

function without(pairs: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return pairs.filter((pair) => !known.has(pair));
}

const holderOf = (pair: string): string => pair.split(' ')[0] ?? '';

const facts = ['code', 'name', 'adminType', 'parent', 'baseModel'] as const;

/** What is another about a unit on a day: it came, it went, or it is otherwise; null where nothing is. */
function differenceOf(before: ModelUnit | undefined, after: ModelUnit | undefined): string | null {
  if (before && after) return facts.some((fact) => before[fact] !== after[fact]) ? 'otherwise' : null;
  return before ? 'gone' : after ? 'come' : null;
}

const differencesOfActs: Readonly<Record<string, string>> = {
  OPEN: 'come',
  REOPEN: 'come',
  CLOSE: 'gone',
  ANNUL: 'gone',
  ALTER: 'otherwise',
};

/** What a correction tells is, day by day and unit by unit, the difference of the two pictures: nothing is left out, nothing added. */
export function checkDifference({ changes }: Outcome, before: StructureModel, after: StructureModel): void {
  for (const day of [eve, ...before.days]) {
    const [was, is] = [before.on(day), after.on(day)];
    const wanted = [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
      const difference = differenceOf(was.get(id), is.get(id));
      return difference ? [`${difference} ${id}`] : [];
    });
    const ofDay = changes.filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && day <= (validTo ?? 'infinity'));
    const found = ofDay.map(({ act, unitId }) => `${differencesOfActs[act]} ${unitId}`);
    expect(found.toSorted(), `what a correction says of ${day}`).toEqual(wanted.toSorted());
  }
}

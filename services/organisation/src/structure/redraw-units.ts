import { addDays } from '@vwu/kit/date';
import type { Attributes, Ending, GivenNames, NewIdentity, Piece, UnitChange } from '../plan/change-plan.ts';
import type { Refusal } from '../plan/refusal.ts';
import { notValid } from '../plan/rules/life.ts';
import { sharesNotOne } from '../plan/rules/pieces.ts';
import { versionOn } from '../plan/timeline.ts';
import { alter, before, type Draft, type Drafting, namesOf, on, open, type Reference, type Verb } from './drafting.ts';
import { commonParent, formOf, levelOf, modelOf, type Sources } from './formed-of.ts';
import { placementsOf, referPlacements } from './placements.ts';
import { outcomeEmpty, outcomeUnknown, parentMissing, piecesIncomplete, pieceTwice } from './redraw.errors.ts';
import { sharesOf } from './shares.ts';
import type { NewUnitInput, OutcomeInput, PieceInput, RedrawUnitsInput } from './structure.input.ts';

type Redraw = Pick<RedrawUnitsInput, 'outcomes' | 'pieces' | 'placements'>;

/** Takes units apart and puts them together: the general case, of which merging and splitting are the simple ones (D16). */
export const redrawUnits: Verb<RedrawUnitsInput> = { refer: referRedraw, draft: draftRedraw };

export function referRedraw({ outcomes, pieces, placements }: Redraw): Reference[] {
  return [
    ...pieces.map(({ from }) => before(from)),
    ...outcomes.flatMap(({ continues }) => (continues ? [before(continues)] : [])),
    ...outcomes.flatMap(({ unit }) => (unit?.parent ? [on(unit.parent)] : [])),
    ...referPlacements(placements),
  ];
}

export function draftRedraw(input: Redraw, drafting: Drafting): Draft {
  const redrawing = new Redrawing(input, drafting);
  return redrawing.draft();
}

class Redrawing {
  readonly #input: Redraw;
  readonly #drafting: Drafting;
  readonly #changes: UnitChange[] = [];
  readonly #refusals: Refusal[] = [];
  readonly #identities: NewIdentity[] = [];
  /** The unit each outcome is, by its key; none for one that is refused. */
  readonly #outcomes = new Map<string, string>();
  /** Sources of which a piece could not be drafted. */
  readonly #incomplete = new Set<string>();
  /** Sources whose end cannot be told. */
  readonly #undecided = new Set<string>();
  readonly #lost: GivenNames[] = [];

  constructor(input: Redraw, drafting: Drafting) {
    this.#input = input;
    this.#drafting = drafting;
  }

  draft(): Draft {
    const sourcesOf = Map.groupBy(this.#input.pieces, ({ to }) => to);
    for (const outcome of this.#input.outcomes) this.#bringOut(outcome, sourcesOf.get(outcome.key) ?? []);
    const ending = this.#endSources(this.#pieces());
    const changes = [...this.#changes, ...ending.changes];
    const outcomes = new Map(this.#input.outcomes.map(({ key }) => [key, this.#outcomes.get(key)]));
    const { placements, refusals, undecided } = placementsOf(this.#input.placements, this.#drafting, { outcomes, changes });
    this.#refusals.push(...refusals);
    this.#refuseDeadSources(ending.pieces);
    return {
      identities: this.#identities,
      changes,
      pieces: ending.pieces,
      placements,
      refusals: this.#refusals,
      undecided: [...this.#undecided, ...undecided],
      lost: this.#lost,
    };
  }

  #bringOut(outcome: OutcomeInput, sources: readonly PieceInput[]): void {
    if (this.#outcomes.has(outcome.key)) this.#refusals.push(pieceTwice(outcome.key));
    else if (outcome.continues) this.#goOn(outcome, this.#drafting.idOf(before(outcome.continues)));
    else this.#openNew(outcome, sources);
  }

  #goOn({ key, unit }: OutcomeInput, unitId: string | null): void {
    if (unitId !== null) {
      if ([...this.#outcomes.values()].includes(unitId)) this.#refusals.push(pieceTwice(key, unitId));
      this.#outcomes.set(key, unitId);
    }
    if (!unit) return;
    const { code, adminType, ...names } = namesOf(unit);
    const parentId = unit.parent ? this.#drafting.idOf(on(unit.parent)) : null;
    const given = {
      ...(code === null ? {} : { code }),
      ...(adminType === null ? {} : { adminType }),
      ...(parentId === null ? {} : { parentId }),
    };
    const { changes, lost } = alter(unitId, { ...names, ...given });
    this.#changes.push(...changes);
    this.#lost.push(...lost);
  }

  #openNew({ key, unit }: OutcomeInput, sources: readonly PieceInput[]): void {
    const ids = sources.flatMap(({ from }) => this.#drafting.idOf(before(from)) ?? []);
    if (!unit || sources.length === 0) this.#refusals.push(outcomeEmpty(key));
    if (!unit) return;
    const first = ids[0] === undefined ? undefined : this.#drafting.world.timelineOf(ids[0]);
    const names = namesOf(unit);
    const level = levelOf(names.adminType, first?.level);
    if (level === undefined) {
      this.#lost.push(names);
      return;
    }
    const areAllKnown = sources.length > 0 && ids.length === sources.length;
    const known = { ...this.#drafting, ids };
    const parentId = this.#superiorOf(key, unit, areAllKnown ? known : null);
    const attributes: Attributes = { ...names, parentId, baseModel: areAllKnown ? modelOf(known) : null };
    const kind = first?.kind ?? 'TERRITORIAL';
    const { identity, change } = open({ level, kind, ...formOf(known) }, attributes);
    this.#identities.push(identity);
    this.#changes.push(change);
    this.#outcomes.set(key, identity.id);
    // what goes into a unit that hangs nowhere yet cannot take along what is below it
    if (parentId === null) for (const id of ids) this.#undecided.add(id);
  }

  /** The superior a new unit is given, else the one all its sources share; null where it is not known, which is told. */
  #superiorOf(key: string, { parent }: NewUnitInput, sources: Sources | null): string | null {
    if (parent) return this.#drafting.idOf(on(parent));
    if (sources === null) return null;
    const shared = commonParent(sources);
    if (shared === null) this.#refusals.push(parentMissing(key, sources.ids));
    return shared;
  }

  #pieces(): Piece[] {
    const keys = new Set(this.#input.outcomes.map(({ key }) => key));
    const seen = new Set<string>();
    return this.#input.pieces.flatMap((piece) => {
      const fromId = this.#drafting.idOf(before(piece.from));
      if (!keys.has(piece.to)) this.#refusals.push(outcomeUnknown(piece.to, ...(fromId === null ? [] : [fromId])));
      return fromId === null ? [] : this.#piece(fromId, piece, seen);
    });
  }

  /** None for a piece that goes nowhere, or is named a second time. */
  #piece(fromId: string, { to, extent, share, evidence }: PieceInput, seen: Set<string>): Piece[] {
    const toId = this.#outcomes.get(to);
    const path = `${fromId}>${toId}`;
    const isTwice = seen.has(path) || fromId === toId;
    if (isTwice) this.#refusals.push(pieceTwice(to, fromId));
    if (toId === undefined || isTwice) {
      this.#incomplete.add(fromId);
      return [];
    }
    seen.add(path);
    return [{ fromId, toId, extent, share: extent === 'WHOLE' ? 1 : (share ?? null), evidence: evidence ?? null }];
  }

  /** A source that is no outcome ends: whole into one, or in parts into several. */
  #endSources(all: readonly Piece[]): { readonly changes: readonly UnitChange[]; readonly pieces: readonly Piece[] } {
    const goingOn = new Set(this.#outcomes.values());
    const changes: UnitChange[] = [];
    const pieces: Piece[] = [];
    for (const id of this.#incomplete) this.#undecided.add(id);
    for (const [fromId, given] of Map.groupBy(all, (piece) => piece.fromId)) {
      const goesOn = goingOn.has(fromId);
      const shares = this.#judge(fromId, given, goesOn);
      const ending = endingOf(given);
      if (!goesOn && ending && !this.#undecided.has(fromId)) changes.push({ unitId: fromId, act: 'CLOSE', ending });
      pieces.push(...given.map((piece, index) => ({ ...piece, share: shares?.[index] ?? null })));
    }
    return { changes, pieces };
  }

  /** The shares of the pieces of a unit; null where they cannot be right, and where a piece is refused already. */
  #judge(fromId: string, given: readonly Piece[], goesOn: boolean): readonly (number | null)[] | null {
    if (this.#incomplete.has(fromId)) return null;
    if (goesOn ? given.some(({ extent }) => extent === 'WHOLE') : endingOf(given) === null) {
      this.#refusals.push(piecesIncomplete(fromId));
      this.#undecided.add(fromId);
    }
    const shares = sharesOf(given, goesOn);
    if (!shares) this.#refusals.push(sharesNotOne(fromId));
    return shares;
  }

  /** What comes out of a unit that had ended, or was not there yet: told here where no piece of it could be drafted. */
  #refuseDeadSources(pieces: readonly Piece[]): void {
    const { world, day } = this.#drafting;
    const drafted = new Set(pieces.map(({ fromId }) => fromId));
    const dead = [...this.#incomplete].filter((id) => !drafted.has(id) && !versionOn(world.timelineOf(id), addDays(day, -1)));
    if (dead.length > 0) this.#refusals.push(notValid(dead));
  }
}

function endingOf(pieces: readonly Piece[]): Ending | null {
  const wholes = pieces.filter(({ extent }) => extent === 'WHOLE').length;
  if (wholes === 1 && pieces.length === 1) return 'MERGED';
  return wholes === 0 && pieces.length >= 2 ? 'SPLIT' : null;
}

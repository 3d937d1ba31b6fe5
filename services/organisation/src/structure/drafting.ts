import { uuidv7 } from '@vwu/kit/ids';
import type { Attributes, GivenNames, NewIdentity, Piece, UnitChange } from '../plan/change-plan.ts';
import type { Refusal } from '../plan/refusal.ts';
import type { World } from '../plan/world.ts';
import type { NewUnitInput, UnitRefInput } from './structure.input.ts';

/** The day a reference speaks of: units that are there already, the day before; superiors, the day of effect. */
type When = 'BEFORE' | 'ON';

export interface Reference {
  readonly ref: UnitRefInput;
  readonly when: When;
}

export const before = (ref: UnitRefInput): Reference => ({ ref, when: 'BEFORE' });
export const on = (ref: UnitRefInput): Reference => ({ ref, when: 'ON' });

/** What a command has to say itself: the rest of its plan follows. */
export interface Draft {
  readonly identities: readonly NewIdentity[];
  readonly changes: readonly UnitChange[];
  readonly pieces: readonly Piece[];
  /** Superiors the command names for units below those that end. */
  readonly placements: ReadonlyMap<string, string>;
  readonly refusals: readonly Refusal[];
  /** Units it speaks of whose fate is not clear, for something else of the command is refused. */
  readonly undecided: readonly string[];
  /** Names it gives to units nobody knows, which are looked at all the same. */
  readonly lost: readonly GivenNames[];
}

export const draftOf = (parts: Partial<Draft>): Draft => ({
  identities: [],
  changes: [],
  pieces: [],
  placements: new Map(),
  refusals: [],
  undecided: [],
  lost: [],
  ...parts,
});

/** What a verb drafts with. */
export interface Drafting {
  readonly day: string;
  readonly world: World;
  /** Null for a unit that is not found: that is told already, and the rest is drafted without it. */
  idOf(reference: Reference): string | null;
}

/** A verb: what units it names, and what it does to them. */
export interface Verb<Input> {
  refer(input: Input): Reference[];
  draft(input: Input, drafting: Drafting): Draft;
}

/** Another state of a unit that is there already; of one nobody knows, its new names are kept to be looked at. */
export function alter(unitId: string | null, set: Partial<Attributes>): Pick<Draft, 'changes' | 'lost'> {
  if (unitId !== null) return { changes: [{ unitId, act: 'ALTER', ground: 'ORDERED', set }], lost: [] };
  const { name, fullName = name } = set;
  return { changes: [], lost: fullName === undefined ? [] : [{ name: name ?? fullName, fullName }] };
}

/** A new identity, as the command orders it. */
export function open(identity: Omit<NewIdentity, 'id'>, set: Attributes): { readonly identity: NewIdentity; readonly change: UnitChange } {
  const id = uuidv7();
  return { identity: { id, ...identity }, change: { unitId: id, act: 'OPEN', set, ground: 'ORDERED' } };
}

export const namesOf = ({ code, name, fullName, adminType }: NewUnitInput) => ({
  code: code?.trim() || null,
  name: name.trim(),
  fullName: fullName.trim(),
  adminType: adminType ?? null,
});

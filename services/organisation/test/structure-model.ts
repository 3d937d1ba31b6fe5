import type { Act, ActPiece } from './structure-acts.ts';

/** A day before anything is ordered. */
export const eve = '2001-01-01';

/** What can be said of a unit. */
export interface Facts {
  readonly code: string | null;
  readonly name: string;
  readonly adminType: string | null;
  readonly parent: string | null;
  readonly baseModel: string | null;
  /** Whether its place is provisional: somebody must still say where it belongs. */
  readonly waits: boolean;
}

export type ModelUnit = Facts & {
  readonly level: string;
  readonly kind: string;
  /** The first day of the order that gave each fact: an earlier order does not undo a later one. */
  readonly since: Readonly<Record<keyof Facts, string>>;
};

const levels = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BASE', 'BRANCH', 'GROUP'];

export const rankOf = (level: string): number => levels.indexOf(level);

const sinceOf = (day: string): ModelUnit['since'] => ({
  code: day,
  name: day,
  adminType: day,
  parent: day,
  baseModel: day,
  waits: day,
});

export const unitSince = (day: string, unit: Omit<ModelUnit, 'since'>): ModelUnit => ({ ...unit, since: sinceOf(day) });

type Units = Map<string, ModelUnit>;

/** An act, with where it took the units below those that ended. */
interface Effect {
  readonly act: Act;
  readonly places: ReadonlyMap<string, Partial<Facts>>;
}

/**
 * The Union as a picture of each day, kept by doing every act to the picture of its day and of all days after it. It knows
 * no versions and folds nothing: where it agrees with the database, two ways of thinking agree.
 */
export class StructureModel {
  readonly days: readonly string[];
  readonly #beginning: ReadonlyMap<string, ModelUnit>;
  /** In the order of recording; null where an act has been said never to have been. */
  readonly #effects: (Effect | null)[] = [];
  readonly #pictures: ReadonlyMap<string, Units>;

  constructor(days: readonly string[], beginning: ReadonlyMap<string, ModelUnit>) {
    this.days = days;
    this.#beginning = beginning;
    this.#pictures = new Map([eve, ...days].map((day) => [day, new Map(beginning)]));
  }

  /** The acts in force. */
  get acts(): readonly Act[] {
    return this.#effects.flatMap((effect) => (effect ? [effect.act] : []));
  }

  on(day: string): ReadonlyMap<string, ModelUnit> {
    return this.#pictureOf(day);
  }

  /** The day before: nothing happens between the days of the model. */
  before(day: string): ReadonlyMap<string, ModelUnit> {
    return this.#pictureOf(this.days.findLast((earlier) => earlier < day) ?? eve);
  }

  /** Every unit that ever was, on some day. */
  get everKnown(): ReadonlyMap<string, ModelUnit> {
    return new Map([...this.#pictures.values()].flatMap((units) => [...units]));
  }

  apply(act: Act): void {
    this.#effects.push(this.#draw(act));
  }

  /** What the act in force in some place opens. */
  opensOf(at: number): Act['opens'] {
    return this.#effects[at]?.act.opens ?? [];
  }

  /** The same Union, had one act never been ordered. */
  without(at: number): StructureModel {
    return this.#redrawn(this.#effects.with(at, null));
  }

  /** The same Union, had another act stood in the place of one, or none: what the others carried along stays carried. */
  corrected(at: number, act: Act | null): StructureModel {
    return act ? this.#redrawn(this.#effects.with(at, this.without(at).#draw(act))) : this.without(at);
  }

  /** From the beginning, by the days of the acts, and those of one day as they were recorded. */
  #redrawn(effects: readonly (Effect | null)[]): StructureModel {
    const model = new StructureModel(this.days, this.#beginning);
    const inForce = effects.flatMap((effect) => (effect ? [effect] : []));
    for (const { act, places } of inForce.toSorted((one, other) =>
      one.act.day < other.act.day ? -1 : Number(one.act.day > other.act.day),
    ))
      model.#draw(act, places);
    model.#effects.push(...effects);
    return model;
  }

  #draw(act: Act, known?: Effect['places']): Effect {
    const later = this.days.filter((day) => day >= act.day).map((day) => this.#pictureOf(day));
    for (const units of later) {
      for (const { id, ...unit } of act.opens) units.set(id, unitSince(act.day, { ...unit, waits: false }));
      for (const { id, facts } of act.alters) say(units, id, facts, act.day);
    }
    const places = known ?? this.#placesOfChildren(act);
    for (const units of later) {
      for (const [id, facts] of places) say(units, id, facts, act.day);
      for (const id of act.ends.keys()) units.delete(id);
    }
    return { act, places };
  }

  /** Where the units below those that end go. */
  #placesOfChildren({ day, ends }: Act): Map<string, Partial<Facts>> {
    const units = this.on(day);
    const places = new Map<string, Partial<Facts>>();
    for (const [id, { parent, level }] of units) {
      const pieces = parent === null || ends.has(id) ? undefined : ends.get(parent);
      if (parent !== null && pieces) places.set(id, placeBelow(units, ends, { parent, level, pieces }));
    }
    return places;
  }

  #pictureOf(day: string): Units {
    const units = this.#pictures.get(day);
    if (!units) throw new Error(`${day} is no day of the model`);
    return units;
  }
}

/** Along with what went whole; else under the nearest unit above all the parts, to wait there. */
function placeBelow(
  units: ReadonlyMap<string, ModelUnit>,
  ends: Act['ends'],
  { parent, level, pieces }: { readonly parent: string; readonly level: string; readonly pieces: readonly ActPiece[] },
): Partial<Facts> {
  const heir = pieces.find(({ extent }) => extent === 'WHOLE')?.to;
  if (heir !== undefined && rankOf(units.get(heir)?.level ?? '') < rankOf(level)) return { parent: heir };
  return { parent: commonSuperior(units, pieces.length > 0 ? pieces.map(({ to }) => to) : [parent], ends), waits: true };
}

function say(units: Units, id: string, facts: Partial<Facts>, day: string): void {
  const unit = units.get(id);
  if (!unit) return;
  const heard = Object.keys(facts).filter((name) => unit.since[name as keyof Facts] <= day);
  units.set(id, {
    ...unit,
    ...Object.fromEntries(heard.map((name) => [name, facts[name as keyof Facts]])),
    since: { ...unit.since, ...Object.fromEntries(heard.map((name) => [name, day])) },
  });
}

/** The units above one, nearest first. */
export function chainAbove(units: ReadonlyMap<string, ModelUnit>, id: string): string[] {
  const chain: string[] = [];
  for (let above = units.get(id)?.parent ?? null; above !== null && !chain.includes(above); above = units.get(above)?.parent ?? null)
    chain.push(above);
  return chain;
}

function commonSuperior(units: ReadonlyMap<string, ModelUnit>, ids: readonly string[], ends: ReadonlyMap<string, unknown>): string | null {
  const [first = [], ...others] = ids.map((id) => chainAbove(units, id));
  return first.find((id) => !ends.has(id) && others.every((chain) => chain.includes(id))) ?? null;
}

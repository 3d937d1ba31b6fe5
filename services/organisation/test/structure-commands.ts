import type { OutcomeInput, PlacementInput, SplitPartInput, UnitRefInput } from '../src/structure/structure.input.ts';
import { decision } from './small-union.ts';
import type { Inputs, StructureCommand, Verb } from './structure-acts.ts';
import { chainAbove, type ModelUnit, rankOf, type StructureModel } from './structure-model.ts';
import type { Shot } from './structure-shots.ts';

/** Makes a command of a shot that a careful officer could give, as far as the picture of the day tells. */
export function aim(model: StructureModel, shot: Shot, serial: number): StructureCommand {
  return new Aim(model, shot, serial).command();
}

type Living = readonly (readonly [string, ModelUnit])[];

const typesOfLevels: Readonly<Record<string, readonly ('TINH' | 'THANH_PHO' | 'HUYEN' | 'QUAN' | 'XA' | 'PHUONG')[]>> = {
  PROVINCE: ['TINH', 'THANH_PHO'],
  DISTRICT: ['HUYEN', 'QUAN'],
  BASE: ['XA', 'PHUONG'],
};

class Aim {
  readonly #model: StructureModel;
  readonly #shot: Shot;
  readonly #serial: number;
  readonly #day: string;
  /** What lives the day before and on the day itself. */
  readonly #living: Living;
  readonly #peers: Living;

  constructor(model: StructureModel, shot: Shot, serial: number) {
    this.#model = model;
    this.#shot = shot;
    this.#serial = serial;
    this.#day = model.days[shot.day] ?? '';
    const before = model.before(this.#day);
    this.#living = [...model.on(this.#day)].filter(([id]) => before.has(id));
    const peers = this.#living.filter(([, { level }]) => level === shot.level);
    this.#peers = peers.length > 0 ? peers : this.#living.slice(1);
  }

  command(): StructureCommand {
    const { verb } = this.#shot;
    return { verb, input: { decision, effectiveOn: this.#day, ...this.#inputs[verb]() } } as StructureCommand;
  }

  readonly #inputs: { readonly [V in Verb]: () => Omit<Inputs[V], 'decision' | 'effectiveOn'> } = {
    establishUnit: () => this.#establish(),
    renameUnit: () => ({ unit: this.#ref(this.#several()[0]), name: this.#name(0), fullName: this.#name(0) }),
    changeUnitType: () => this.#changeType(),
    reparentUnits: () => {
      const ids = this.#several();
      return { units: ids.map((id) => this.#ref(id)), under: this.#superior(this.#unitOf(ids[0]).level, this.#shot.second) };
    },
    mergeUnits: () => this.#merge(),
    splitUnit: () => this.#split(),
    redrawUnits: () => this.#redraw(),
    dissolveUnits: () => {
      const [first] = this.#several();
      return { units: [this.#ref(first)], placements: this.#placements([first], []) };
    },
  };

  #name(part: number): string {
    return `mới ${this.#serial}.${part}`;
  }

  /** Two or three different peers, if there are so many. */
  #several(): [string, ...string[]] {
    const { first, second, third, isThree } = this.#shot;
    // one in five takes peers of any kind, of which nothing new can be formed
    const isMixed = third % 5 === 0;
    const kin = Map.groupBy(this.#peers, ([, { kind }]) => kind);
    const inCompany = this.#peers.filter(([, { kind }]) => isMixed || (kin.get(kind)?.length ?? 0) > 1);
    const start = pick(inCompany.length > 0 ? inCompany : this.#peers, first);
    const peers = isMixed ? this.#peers : (kin.get(start[1].kind) ?? []);
    const others = [second, ...(isThree ? [third] : [])].map((at) => pick(peers, at)[0]);
    return [...new Set([start[0], ...others])] as [string, ...string[]];
  }

  /** By its id, or as a decision writes it. */
  #ref(id: string): UnitRefInput {
    const unit = this.#model.before(this.#day).get(id);
    return this.#shot.byCode && unit?.code ? { code: unit.code, level: unit.level as 'BASE' } : { id };
  }

  #unitOf(id: string): ModelUnit {
    const unit = this.#model.on(this.#day).get(id);
    if (!unit) throw new Error(`unit ${id} does not live on ${this.#day}`);
    return unit;
  }

  /** A superior that a unit of some level could have. */
  #superior(level: string, at: number): UnitRefInput {
    const wanted: Readonly<Record<string, readonly string[]>> = {
      PROVINCE: ['CENTRAL'],
      DISTRICT: ['PROVINCE'],
      BASE: ['PROVINCE', 'DISTRICT'],
      BRANCH: ['BASE'],
      GROUP: ['BRANCH', 'BASE'],
    };
    const fitting = this.#living.filter((unit) => wanted[level]?.includes(unit[1].level));
    return { id: pick(fitting.length > 0 ? fitting : this.#living, at)[0] };
  }

  #establish() {
    const { level, first, second, third, isThree } = this.#shot;
    const kind = level === 'BASE' ? pick(['TERRITORIAL', 'TERRITORIAL', 'SPECIAL', 'OFFICE'] as const, third) : 'TERRITORIAL';
    const baseModel = level === 'BASE' ? pick(['EXEC_BRANCH', 'EXEC_BRANCH_GROUP'] as const, second) : null;
    const parent = this.#superior(level, first);
    const subkind = kind === 'SPECIAL' && isThree ? ('MARKET' as const) : null;
    return { level: level as 'BASE', kind, subkind, baseModel, unit: { ...this.#newUnit(0, level, kind, second), parent } };
  }

  #newUnit(part: number, level: string, kind: string, at: number) {
    const name = this.#name(part);
    const adminType = kind === 'TERRITORIAL' ? (typesOfLevels[level]?.[at % 2] ?? null) : null;
    return { name, fullName: name, code: this.#code(part, level, at), adminType };
  }

  /** A new code, none, or one that a unit of the level has or has had. */
  #code(part: number, level: string, at: number): string | null {
    const codes = [...this.#model.everKnown.values()].flatMap((unit) => (unit.level === level && unit.code ? [unit.code] : []));
    if (this.#shot.code === 'REUSED' && codes.length > 0) return pick(codes, at);
    return this.#shot.code === 'NONE' ? null : `N${this.#serial}${part}`;
  }

  /** Half of all bases are built otherwise from the day on, and half of these are not called otherwise. */
  #changeType() {
    const { first, second, third, isThree } = this.#shot;
    const [id, { level }] = pick(this.#peers, first);
    const baseModel = level === 'BASE' && isThree ? pick(['EXEC_BRANCH', 'EXEC_BRANCH_GROUP'] as const, third) : null;
    if (baseModel !== null && third % 4 < 2) return { unit: this.#ref(id), baseModel };
    const adminType = pick(typesOfLevels[level] ?? (['XA'] as const), second);
    return { unit: this.#ref(id), adminType, fullName: this.#name(0), name: this.#name(0), code: this.#code(0, level, second), baseModel };
  }

  /** An outcome of some units: one of them that goes on, or a new one. */
  #outcome(part: number, id: string, continues: string | null): OutcomeInput {
    const { level, kind, parent } = this.#unitOf(id);
    const { second, goesOn, isThree } = this.#shot;
    const key = `kết quả ${part}`;
    if (continues) {
      const name = this.#name(part);
      return { key, continues: this.#ref(continues), unit: isThree ? { name, fullName: name } : null };
    }
    const isIsland = level === 'DISTRICT' && goesOn;
    const unit = isIsland
      ? { ...this.#newUnit(part, 'BASE', kind, second), adminType: 'DAC_KHU' as const }
      : this.#newUnit(part, level, kind, second);
    return { key, continues: null, unit: { ...unit, parent: parent === null ? null : { id: parent } } };
  }

  #merge() {
    const [first, ...others] = this.#several();
    const { goesOn } = this.#shot;
    const into = this.#outcome(0, first, goesOn ? first : null);
    const from = goesOn ? others : [first, ...others];
    return { from: from.map((id) => this.#ref(id)), into, placements: this.#placements(from, [into.key]) };
  }

  #split() {
    const { isThree, goesOn } = this.#shot;
    const [first] = this.#several();
    const parts = [...Array(isThree ? 3 : 2).keys()];
    const shares = this.#shares(parts.length, goesOn);
    const into: SplitPartInput[] = parts.map((part) => ({
      ...this.#outcome(part, first, goesOn && part === 0 ? first : null),
      share: goesOn && part === 0 ? null : (shares[part] ?? null),
    }));
    const keys = into.map(({ key }) => key);
    return { unit: this.#ref(first), into, placements: goesOn ? [] : this.#placements([first], keys) };
  }

  #shares(count: number, goesOn: boolean): (number | null)[] {
    const { shares } = this.#shot;
    if (shares === 'UNKNOWN') return Array.from({ length: count }, () => null);
    const even = [...Array(count).keys()].map(() => Math.floor(1_000_000 / (goesOn ? count + 1 : count)) / 1_000_000);
    return shares === 'MIXED' ? [...even.slice(1).map((share) => share / 2), null] : even;
  }

  /** The first source is taken apart, or gives to the others and goes on; all others go whole, here and there. */
  #redraw() {
    const [first, ...others] = this.#several();
    const { goesOn, third } = this.#shot;
    const outcomes = [0, 1].map((part) => this.#outcome(part, first, goesOn && part === 0 ? first : null));
    const shares = this.#shares(2, goesOn);
    const parts = (goesOn ? [1] : [0, 1]).map((part) => this.#piece(first, part, 'PART', shares[part] ?? null));
    const wholes = others.map((id, at) => this.#piece(id, (third + at) % 2, 'WHOLE', null));
    const ending = goesOn ? others : [first, ...others];
    const keys = outcomes.map(({ key }) => key);
    return { outcomes, pieces: [...parts, ...wholes], placements: this.#placements(ending, keys) };
  }

  #piece(id: string, part: number, extent: 'WHOLE' | 'PART', share: number | null) {
    return { from: this.#ref(id), to: `kết quả ${part}`, extent, share };
  }

  /** Says of some or all units below those that end where they go. */
  #placements(ending: readonly string[], keys: readonly string[]): PlacementInput[] {
    const { places, third } = this.#shot;
    if (!places) return [];
    const below = this.#living.filter(([, { parent }]) => parent !== null && ending.includes(parent));
    return below
      .filter(([, { level, kind }]) => (rankOf(level) <= rankOf('BASE') && kind === 'TERRITORIAL' ? true : third % 2 === 0))
      .map(([id], at) => {
        const toOutcome = keys.length > 0 ? pick(keys, third + at) : null;
        return toOutcome ? { unit: this.#ref(id), toOutcome } : { unit: this.#ref(id), under: this.#placeOutside(id, ending) };
      });
  }

  #placeOutside(id: string, ending: readonly string[]): UnitRefInput {
    const above = chainAbove(this.#model.on(this.#day), id).find((one) => !ending.includes(one));
    return above ? { id: above } : this.#superior(this.#unitOf(id).level, this.#shot.third);
  }
}

export function pick<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

import type {
  ChangeUnitTypeInput,
  DissolveUnitsInput,
  EstablishUnitInput,
  MergeUnitsInput,
  OutcomeInput,
  PlacementInput,
  RedrawUnitsInput,
  RenameUnitInput,
  ReparentUnitsInput,
  SplitUnitInput,
  UnitRefInput,
} from '../src/structure/structure.input.ts';
import type { Facts, ModelUnit, StructureModel } from './structure-model.ts';

export interface Inputs {
  readonly establishUnit: EstablishUnitInput;
  readonly renameUnit: RenameUnitInput;
  readonly changeUnitType: ChangeUnitTypeInput;
  readonly reparentUnits: ReparentUnitsInput;
  readonly mergeUnits: MergeUnitsInput;
  readonly splitUnit: SplitUnitInput;
  readonly redrawUnits: RedrawUnitsInput;
  readonly dissolveUnits: DissolveUnitsInput;
}

export type Verb = keyof Inputs;

/** A command as an officer gives it. */
export type StructureCommand = { [V in Verb]: { readonly verb: V; readonly input: Inputs[V] } }[Verb];

export interface ActPiece {
  readonly from: string;
  readonly to: string;
  readonly extent: 'WHOLE' | 'PART';
  readonly share: number | null;
}

/** What a command means, in the words of the model. */
export interface Act {
  readonly day: string;
  readonly opens: readonly (Omit<ModelUnit, 'since' | 'waits'> & { readonly id: string })[];
  readonly alters: readonly { readonly id: string; readonly facts: Partial<Facts> }[];
  readonly pieces: readonly ActPiece[];
  /** The units that end, with what went where: whole, in parts, or nothing of it. */
  readonly ends: ReadonlyMap<string, readonly ActPiece[]>;
}

/**
 * Says what a command means that has been carried out.
 *
 * @param idOfNew the id a new unit was given, by its name.
 * @param coded what codes are looked up in: for a correction, the Union before it.
 */
export function actOf(
  model: StructureModel,
  { verb, input }: StructureCommand,
  idOfNew: (name: string) => string,
  coded: StructureModel = model,
): Act {
  const read = meanings[verb] as (input: StructureCommand['input'], reading: Reading) => Act;
  return read(input, new Reading({ model, coded, idOfNew }, input.effectiveOn));
}

const meanings: { readonly [V in Verb]: (input: Inputs[V], reading: Reading) => Act } = {
  establishUnit: (input, reading) => reading.establish(input),
  renameUnit: ({ unit, fullName }, reading) => reading.alter([unit], { name: fullName.trim() }),
  changeUnitType: ({ unit, adminType, fullName, code, baseModel }, reading) =>
    reading.alter([unit], {
      ...(adminType ? { adminType } : {}),
      ...(fullName ? { name: fullName.trim() } : {}),
      ...(code ? { code: code.trim() } : {}),
      ...(baseModel ? { baseModel } : {}),
    }),
  reparentUnits: ({ units, under }, reading) => reading.alter(units, { parent: reading.superior(under), waits: false }),
  mergeUnits({ from, into, placements }, reading) {
    const pieces = from.map((unit) => ({ from: unit, to: into.key, extent: 'WHOLE' as const }));
    return reading.redraw([into], pieces, placements);
  },
  splitUnit({ unit, into, placements }, reading) {
    const away = into.filter(({ continues }) => !continues || reading.subject(continues) !== reading.subject(unit));
    const pieces = away.map(({ key, share }) => ({ from: unit, to: key, extent: 'PART' as const, share: share ?? null }));
    return reading.redraw(into, pieces, placements);
  },
  redrawUnits: ({ outcomes, pieces, placements }, reading) => reading.redraw(outcomes, pieces, placements),
  dissolveUnits: (input, reading) => reading.dissolve(input),
};

interface Known {
  readonly model: StructureModel;
  readonly coded: StructureModel;
  idOfNew(name: string): string;
}

class Reading {
  readonly #model: StructureModel;
  readonly #coded: StructureModel;
  readonly #day: string;
  readonly #idOfNew: (name: string) => string;

  constructor({ model, coded, idOfNew }: Known, day: string) {
    this.#model = model;
    this.#coded = coded;
    this.#day = day;
    this.#idOfNew = idOfNew;
  }

  /** A unit that is there already: a code is that of the day before. */
  subject({ id, code, level }: UnitRefInput): string {
    return id ?? findCoded(this.#coded.before(this.#day), code, level);
  }

  /** A superior: a code is that of the day itself. */
  superior({ id, code, level }: UnitRefInput): string {
    return id ?? findCoded(this.#coded.on(this.#day), code, level);
  }

  #act(parts: Partial<Act>): Act {
    return { day: this.#day, opens: [], alters: [], pieces: [], ends: new Map(), ...parts };
  }

  establish({ level, kind, baseModel, unit }: EstablishUnitInput): Act {
    const parent = unit.parent ? this.superior(unit.parent) : null;
    return this.#act({ opens: [{ ...this.#named(unit), level, kind, parent, baseModel: baseModel ?? null }] });
  }

  #named({ code, fullName, adminType }: EstablishUnitInput['unit']) {
    const name = fullName.trim();
    return { id: this.#idOfNew(name), name, code: code?.trim() || null, adminType: adminType ?? null };
  }

  alter(units: readonly UnitRefInput[], facts: Partial<Facts>): Act {
    return this.#act({ alters: units.map((unit) => ({ id: this.subject(unit), facts })) });
  }

  dissolve({ units, placements }: DissolveUnitsInput): Act {
    const ends = new Map(units.map((unit) => [this.subject(unit), []]));
    return this.#act({ ends, alters: this.#places(placements, new Map()) });
  }

  redraw(
    outcomes: readonly OutcomeInput[],
    given: RedrawUnitsInput['pieces'],
    placements: readonly PlacementInput[] | null | undefined,
  ): Act {
    const firstOf = (key: string) => given.filter(({ to }) => to === key).map(({ from }) => this.subject(from));
    const opens = outcomes.flatMap((one) => (one.continues || !one.unit ? [] : [this.#open(one.unit, firstOf(one.key))]));
    const ids = new Map(
      outcomes.map(({ key, continues, unit }) => [key, continues ? this.subject(continues) : this.#idOfNew(unit?.fullName ?? '')] as const),
    );
    const pieces = given.map(({ from, to, extent, share }) => ({
      from: this.subject(from),
      to: ids.get(to) ?? '',
      extent,
      share: extent === 'WHOLE' ? 1 : (share ?? null),
    }));
    const goesOn = new Set(ids.values());
    const ends = Map.groupBy(
      pieces.filter(({ from }) => !goesOn.has(from)),
      ({ from }) => from,
    );
    const alters = outcomes.flatMap(({ continues, unit }) => (continues && unit ? [this.#goOn(this.subject(continues), unit)] : []));
    return this.#act({ opens, alters: [...alters, ...this.#places(placements, ids)], pieces, ends });
  }

  /** A new unit is of the level and kind of what goes into it; an island district became a base. */
  #open(unit: EstablishUnitInput['unit'], sources: readonly string[]): Act['opens'][number] {
    const known = this.#model.before(this.#day);
    const first = known.get(sources[0] ?? '');
    const isIsland = unit.adminType === 'DAC_KHU';
    return {
      ...this.#named(unit),
      level: isIsland ? 'BASE' : (first?.level ?? ''),
      kind: first?.kind ?? '',
      parent: unit.parent ? this.superior(unit.parent) : (first?.parent ?? null),
      baseModel: commonModel(sources.map((id) => known.get(id)?.baseModel ?? null)),
    };
  }

  #goOn(id: string, { code, fullName, adminType, parent }: EstablishUnitInput['unit']): Act['alters'][number] {
    const place = parent ? { parent: this.superior(parent), waits: false } : {};
    return { id, facts: { name: fullName.trim(), ...(code ? { code } : {}), ...(adminType ? { adminType } : {}), ...place } };
  }

  #places(placements: readonly PlacementInput[] | null | undefined, ids: ReadonlyMap<string, string>): Act['alters'] {
    return (placements ?? []).map(({ unit, under, toOutcome }) => {
      const parent = under ? this.superior(under) : (ids.get(toOutcome ?? '') ?? null);
      return { id: this.subject(unit), facts: { parent, waits: false } };
    });
  }
}

/** ORG-002: who comes of some with groups has groups; who comes only of such without has none. */
function commonModel(models: readonly (string | null)[]): string | null {
  const withGroups = 'EXEC_BRANCH_GROUP';
  return models.includes(withGroups) ? withGroups : models.every((model) => model !== null) ? 'EXEC_BRANCH' : null;
}

function findCoded(units: ReadonlyMap<string, ModelUnit>, code: string | null | undefined, level: string | null | undefined): string {
  const found = [...units].find(([, unit]) => unit.code === code && unit.level === level);
  return found?.[0] ?? '';
}

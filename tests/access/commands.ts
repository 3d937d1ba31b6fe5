import { rows, sql } from '@vwu/kit/database';
import { type DocumentNode, execute, type GraphQLField, type GraphQLSchema, getNamedType, isLeafType, parse } from 'graphql';
import type { Caller } from './account-kinds.ts';
import { isFull } from './env.ts';
import type { ExpectedSight } from './expected-sight.ts';
import { callOf, type IdSlot, idSlotsOf } from './fill-arguments.ts';
import { nobody } from './questions.ts';
import type { RunningService } from './subgraphs.ts';
import type { Thing } from './things.ts';

/** What became of a command about one unit: the caller lacks the right; the answer is that about what is not there; she may not; or she may. */
type Verdict = 'NO_RIGHT' | 'NOT_THERE' | 'NOT_IN_CHARGE' | 'MAY';

export interface CommandSighting {
  readonly service: string;
  readonly command: string;
  readonly kind: string;
  readonly verdict: Verdict;
}

interface Ground {
  readonly service: RunningService;
  readonly sight: ExpectedSight;
  readonly things: ReadonlyMap<string, Thing>;
  /** The units commands are tried on, where they are not all. */
  readonly among?: readonly string[];
}

/** A unit or a thing a command is tried on, with the units it is of. */
interface Target {
  readonly id: string;
  readonly owners: readonly string[];
  readonly name: string;
  readonly table: string | null;
  /** The one place it stands in, by its number; in every place of its sort unless given. */
  readonly place?: number;
}

/**
 * Gives every command of a service about one unit or thing of each kind there is for the caller: hers, in her sight only, none
 * of hers, and nobody's; and with a unit that is none of hers in one place, and hers in the others. With `ACCESS_FULL` about a unit
 * of each level. Each is rolled back; what is refused must not have written anything even so.
 */
export async function tryCommands(
  ground: Ground,
  contract: GraphQLSchema,
  caller: Caller,
): Promise<{ readonly sightings: CommandSighting[]; readonly faults: string[] }> {
  const sightings: CommandSighting[] = [];
  const faults: string[] = [];
  for (const field of Object.values(contract.getMutationType()?.getFields() ?? {})) {
    const trial = new Trial(ground, caller, field);
    for (const target of trial.targets()) {
      const { verdict, fault } = await trial.try(target);
      sightings.push({ service: ground.service.name, command: field.name, kind: caller.kind.name, verdict });
      if (fault)
        faults.push(`${caller.kind.name} of ${ground.sight.nameOf(caller.viewer.unitId)}, ${field.name} on ${target.name}: ${fault}`);
    }
  }
  return { sightings, faults };
}

/** Where any base of the country may stand, known to whoever writes it: where a member of a market lives, where one is sent. */
const isAnywhere = ({ path }: IdSlot): boolean => /^(admission\.)?communeId$|^receiverId$/.test(path);

const isUnitSlot = (slot: IdSlot): boolean =>
  slot.of === 'UnitRefInput' || (/(unit|commune|province|base|branch|parent|home)Ids?$/i.test(slot.path) && !isAnywhere(slot));

/** Of a merger the one record, the other, and the one that is kept. */
const isRecord = (path: string): boolean => /^(first|second|keep)Id$/.test(path);

const stemOf = (path: string): string => (isRecord(path) ? 'member' : (/(\w+)Ids?$/.exec(path)?.[1]?.toLowerCase() ?? ''));

class Trial {
  readonly #ground: Ground;
  readonly #caller: Caller;
  readonly #field: GraphQLField<unknown, unknown>;
  readonly #where: string;
  /** What is answered about what is not there, by where it stands. */
  readonly #ofNobody = new Map<string, string>();

  constructor(ground: Ground, caller: Caller, field: GraphQLField<unknown, unknown>) {
    this.#ground = ground;
    this.#caller = caller;
    this.#field = field;
    this.#where = `${ground.service.name} Mutation.${field.name}`;
  }

  /** One of each sort: by level or table, and by what it is to the caller. */
  targets(): Target[] {
    const slots = idSlotsOf(this.#where, this.#field, true);
    const all = [...(slots.some(isUnitSlot) ? this.#units() : []), ...this.#things(slots.filter((slot) => !isUnitSlot(slot)))];
    const sorts = Map.groupBy(all, (target) => `${this.#natureOf(target)} ${this.#sortOf(target)}`);
    return [...[...sorts.values()].flatMap(([first]) => first ?? []), ...this.#besideHers(slots.filter(isUnitSlot).length)];
  }

  /** A base that is none of hers, in one place of several. */
  #besideHers(places: number): Target[] {
    const foreign = places > 1 ? this.#units().find((unit) => this.#sortOf(unit) === 'NONE') : undefined;
    return foreign ? Array.from({ length: places }, (_one, place) => ({ ...foreign, place })) : [];
  }

  #units(): Target[] {
    // a base comes first: most commands are about one
    const { sight, among } = this.#ground;
    const units = sight.units
      .filter(({ id }) => among?.includes(id) ?? true)
      .toSorted((a, b) => Number(b.level === 'BASE') - Number(a.level === 'BASE'));
    return units.map(({ id, name }) => ({ id, owners: [id], name, table: null }));
  }

  /** The things that can stand in some places: `cadreId` names a cadre, a bare `id` anything. */
  #things(slots: readonly IdSlot[]): Target[] {
    const stems = slots.map(({ path }) => stemOf(path));
    const fitting = [...this.#ground.things.values()].filter(({ table }) => stems.some((stem) => table.endsWith(stem)));
    const words = this.#field.name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
    const spokenOf = ({ table }: Thing) => table.split('_').filter((word) => words.includes(word)).length;
    const inOrder = fitting.toSorted((a, b) => spokenOf(b) - spokenOf(a));
    return inOrder.map(({ id, table, owners }) => ({
      id,
      owners: [...owners],
      name: `${table} of ${[...owners].map((owner) => this.#ground.sight.nameOf(owner)).join(', ')}`,
      table,
    }));
  }

  /** What is tried apart: units of each level, rows of each table; else one unit and one thing, of the table the command speaks of. */
  #natureOf({ id, table }: Target): string {
    if (isFull) return table ?? this.#levelOf(id);
    return table === null ? 'unit' : 'thing';
  }

  #levelOf(id: string): string {
    return this.#ground.sight.units.find((unit) => unit.id === id)?.level ?? '';
  }

  /** What was recorded at a unit that never was is kept where that was to hang; the unit itself is nobody's (decision 13). */
  #sortOf({ owners, table }: Target): 'HERS' | 'SEEN' | 'NONE' {
    const { sight } = this.#ground;
    const { unitId } = this.#caller.viewer;
    const isHers = (owner: string) => (table === null ? sight.charges(unitId, owner) : sight.chargesKept(unitId, owner));
    const isSeen = (owner: string) => (table === null ? sight.reaches(unitId, owner) : sight.keeps(unitId, owner));
    if (owners.some(isHers)) return 'HERS';
    return owners.some((owner) => sight.seesAll(unitId) || isSeen(owner)) ? 'SEEN' : 'NONE';
  }

  async try(target: Target): Promise<{ readonly verdict: Verdict; readonly fault: string | null }> {
    const where = `${target.table === null} ${target.place}`;
    const ofNobody = this.#ofNobody.get(where) ?? (await this.#give({ ...target, id: nobody })).codes;
    this.#ofNobody.set(where, ofNobody);
    const { codes, wrote } = await this.#give(target);
    const sort = this.#sortOf(target);
    const verdict = verdictOf(codes, ofNobody);
    if (verdict !== 'MAY' && wrote) return { verdict, fault: 'it was refused, and something was written' };
    if (sort === 'NONE' && codes !== ofNobody) return { verdict, fault: `answered ${codes}, and ${ofNobody} for what is not there` };
    if (sort === 'SEEN' && verdict === 'MAY') return { verdict, fault: 'she sees it only, and may do it' };
    return { verdict, fault: null };
  }

  /** Gives the command in a transaction that is rolled back. */
  async #give(target: Target): Promise<{ readonly codes: string; readonly wrote: boolean }> {
    const { subgraph, createContext, orm } = this.#ground.service;
    const em = orm.em.fork();
    await em.begin();
    try {
      const contextValue = createContext({ viewer: this.#caller.viewer, em });
      const { errors = [] } = await execute({ schema: subgraph.schema, document: this.#documentOf(target), contextValue });
      const surprise = errors.find(({ extensions }) => extensions.code === undefined);
      if (surprise) throw surprise.originalError ?? surprise;
      const [look] = await rows(em, sql<{ wrote: boolean }>`select pg_current_xact_id_if_assigned() is not null as wrote`);
      return { codes: errors.flatMap(({ extensions }) => codesOf(extensions)).join(' '), wrote: look?.wrote ?? false };
    } finally {
      await em.rollback();
    }
  }

  /** The target stands wherever one of its sort can; in all other places stands something of the caller's own. */
  #documentOf(target: Target): DocumentNode {
    let place = -1;
    const idOf = (slot: IdSlot): string => {
      if (isUnitSlot(slot) !== (target.table === null)) return this.#ownFor(slot);
      place += 1;
      return place === (target.place ?? place) ? target.id : this.#ownFor(slot);
    };
    const call = callOf(this.#where, this.#field, (slot) => JSON.stringify(idOf(slot)), true);
    return parse(`mutation { ${call} ${isLeafType(getNamedType(this.#field.type)) ? '' : '{ __typename }'} }`);
  }

  #ownFor(slot: IdSlot): string {
    const candidates = isUnitSlot(slot) ? this.#units().filter(({ id }) => this.#levelOf(id) === 'BASE') : this.#things([slot]);
    return candidates.find((one) => this.#sortOf(one) === 'HERS')?.id ?? nobody;
  }
}

function verdictOf(codes: string, ofNobody: string): Verdict {
  if (codes.split(' ').includes('FORBIDDEN')) return 'NO_RIGHT';
  if (codes.includes('NOT_IN_CHARGE')) return 'NOT_IN_CHARGE';
  return codes === ofNobody ? 'NOT_THERE' : 'MAY';
}

function codesOf(extensions: Readonly<Record<string, unknown>>): string[] {
  const refusals = extensions.refusals as readonly { readonly code: string }[] | undefined;
  return refusals && refusals.length > 0 ? [...new Set(refusals.map(({ code }) => code))] : [String(extensions.code)];
}

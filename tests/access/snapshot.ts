import { today } from '@vwu/kit/clock';
import type { GraphQLSchema } from 'graphql';
import { type AccountKind, type Caller, callersAt } from './account-kinds.ts';
import { isFull } from './env.ts';
import { ExpectedSight, readStructure } from './expected-sight.ts';
import type { Focus } from './focus.ts';
import { missing, type Observation, observe, unexplained } from './observation.ts';
import { type Paper, papersOf } from './questions.ts';
import type { ReplicatedServices } from './replicated-services.ts';
import { type RunningService, readContracts } from './subgraphs.ts';
import { readThings, type Thing } from './things.ts';

/** What one caller has been shown by one service. */
interface Sighting {
  readonly service: string;
  readonly caller: Caller;
  readonly observation: Observation;
  /** The Union as it was then: what has not been asked again since is of an earlier day. */
  readonly sight: ExpectedSight;
}

/** All callers asked everything. */
export interface Snapshot {
  readonly sight: ExpectedSight;
  readonly sightings: readonly Sighting[];
  /** Lines about what nobody can explain, and what is missing. */
  readonly faults: readonly string[];
}

const contracts = readContracts();

export function contractOf(service: string): GraphQLSchema {
  const contract = contracts.get(service);
  if (!contract) throw new Error(`${service} has no contract in schema/subgraphs`);
  return contract;
}

interface Asked extends RunningService {
  readonly things: ReadonlyMap<string, Thing>;
  readonly papers: readonly Paper[];
}

interface Ground {
  readonly all: ExpectedSight['units'];
  readonly withThings: boolean;
  readonly focus: Focus | null;
}

/** Everything with an id that the services keep; whatever one of them is told of by another is known by it. */
async function readAllThings(replicated: ReplicatedServices, units: ReadonlySet<string>): Promise<ReadonlyMap<string, Thing>> {
  const found = await Promise.all(replicated.running.map(({ name }) => readThings(replicated.database(name).db, name, units)));
  return new Map(found.flatMap((things) => [...things]));
}

function prepareService(service: RunningService, things: ReadonlyMap<string, Thing>, { all, focus }: Ground): Asked {
  const units = all.map(({ id }) => id);
  const lookedUp = focus?.units ?? units;
  const some = new Set(lookedUp);
  const known = [...things.values()].filter(({ owners }) => isFull || owners.size === 0 || [...owners].some((owner) => some.has(owner)));
  return {
    ...service,
    things,
    papers: papersOf(service.name, contractOf(service.name), { units, lookedUp, things: known, choice: focus ?? {} }),
  };
}

interface Asking {
  readonly kinds: readonly AccountKind[];
  readonly sight: ExpectedSight;
  /** Who is asked, and what is looked up by its id; without it everybody, and everything. */
  readonly focus?: Focus | null;
}

/** Asks every service everything, as every kind of account at every unit, and compares with what tree and lineage explain. */
export async function takeSnapshot(replicated: ReplicatedServices, { kinds, sight, focus = null }: Asking): Promise<Snapshot> {
  const callers = callersAt(kinds, sight.units).filter(({ viewer }) => focus?.holders.has(viewer.unitId) ?? true);
  return { sight, ...(await askAll(replicated, callers, sight, { all: sight.units, withThings: true, focus })) };
}

export async function readSight(replicated: ReplicatedServices): Promise<ExpectedSight> {
  return new ExpectedSight(await readStructure(replicated.database('organisation').db), today());
}

/** The same about some units only, and as accounts at these. */
export async function takeSample(
  replicated: ReplicatedServices,
  kinds: readonly AccountKind[],
  sight: ExpectedSight,
  units: ExpectedSight['units'],
): Promise<Omit<Snapshot, 'sight'>> {
  return askAll(replicated, callersAt(kinds, units), sight, { all: units, withThings: false, focus: null });
}

async function askAll(
  replicated: ReplicatedServices,
  callers: readonly Caller[],
  sight: ExpectedSight,
  ground: Ground,
): Promise<Omit<Snapshot, 'sight'>> {
  const { all, withThings } = ground;
  const things = withThings ? await readAllThings(replicated, new Set(all.map(({ id }) => id))) : new Map<string, Thing>();
  const found = await Promise.all(replicated.running.map((service) => look(prepareService(service, things, ground), callers, sight)));
  return { sightings: found.flatMap(({ sightings }) => sightings), faults: found.flatMap(({ faults }) => faults) };
}

async function look(service: Asked, callers: readonly Caller[], sight: ExpectedSight): Promise<Omit<Snapshot, 'sight'>> {
  const sightings: Sighting[] = [];
  for (const caller of callers)
    sightings.push({ service: service.name, caller, observation: await observe(service, caller, service.papers), sight });
  const all = sightings.find(({ caller }) => caller.kind.level === 'CENTRAL')?.observation;
  const faults = sightings.flatMap(({ caller, observation }) => {
    const around = { service: service.name, caller, sight, things: service.things };
    return [...unexplained(around, observation), ...(all ? missing(around, observation, all) : [])];
  });
  return { sightings, faults };
}

/** A snapshot, with what those who were not asked again had been shown before. */
export function withUnasked(before: Snapshot, after: Snapshot): Snapshot {
  const textOf = ({ service, caller: { kind, viewer } }: Sighting) => `${service} ${kind.name} ${viewer.unitId}`;
  const asked = new Set(after.sightings.map(textOf));
  return { ...after, sightings: [...after.sightings, ...before.sightings.filter((one) => !asked.has(textOf(one)))] };
}

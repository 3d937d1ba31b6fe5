import { today } from '@vwu/kit/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../../services/organisation/src/context.ts';
import { preparation } from '../../services/organisation/src/preparation.ts';
import { readReference } from '../../services/organisation/src/reference/read-reference.ts';
import { requestOf } from '../../services/organisation/src/reference/replay-request.ts';
import { replaySteps } from '../../services/organisation/src/reference/replay-steps.ts';
import { subgraph } from '../../services/organisation/src/subgraph.ts';
import { loadTreeBefore } from '../../services/organisation/test/reference-tree.ts';
import { createAsk } from '../support/ask.ts';
import { callers } from '../support/callers.ts';
import { openServiceDatabase, type ServiceDatabase } from '../support/service-database.ts';
import { accountKinds } from './account-kinds.ts';
import type { ExpectedSight } from './expected-sight.ts';
import { openReplicatedServices, type ReplicatedServices } from './replicated-services.ts';
import { readSight, takeSample } from './snapshot.ts';

let organisation: ServiceDatabase;
let services: ReplicatedServices;

beforeAll(async () => {
  organisation = await openServiceDatabase(preparation, loadTreeBefore);
  services = await openReplicatedServices('reform', organisation, { follows: false });
}, 120_000);

afterAll(async () => {
  await services.close();
  await organisation.close();
});

const serviceNames = ['organisation', 'membership', 'cadre', 'emulation', 'insights'];

/** Holders with what each sees, by the function that lists are scoped by; the root sees all and is looked at apart. */
const seenBy = `select h.id || ' ' || seen.id as pair from unnest($1::uuid[]) as h (id) cross join lateral organisation.reach(h.id, $2::date) as seen (id)`;

/** The same by the functions that single units are looked up and changed by. */
const lookedUpBy = (name: string) =>
  `select h.id || ' ' || seen.id as pair from unnest($1::uuid[]) as h (id)
   cross join lateral organisation.${name}(h.id, $3::uuid[], $2::date) as seen (id)`;

async function differences(service: string, [statement, ...parameters]: Asked, expected: ReadonlySet<string>): Promise<string[]> {
  const { rows } = await services.database(service).db.query<{ pair: string }>(statement, parameters);
  const found = new Set(rows.map(({ pair }) => pair));
  return [...found.symmetricDifference(expected)].slice(0, 20).map((pair) => `${service}: ${found.has(pair) ? 'more' : 'less'} ${pair}`);
}

type Asked = readonly [statement: string, ...parameters: unknown[]];

const everyNth = <T>(list: readonly T[], nth: number): T[] => list.filter((_one, index) => index % nth === 0);

/**
 * What accounts may see and change, in every service's own database, against what tree and lineage explain: everybody's in the
 * owner's, and in the others', who have the same function over their copy, that of all provinces and of one base in twenty.
 */
async function checkReach(): Promise<{ readonly sight: ExpectedSight; readonly pairs: ReadonlySet<string> }> {
  const sight = await readSight(services);
  const [provinces, others] = [true, false].map((isProvince) =>
    sight.units.filter(({ level }) => level !== 'CENTRAL' && (level === 'PROVINCE') === isProvince).map(({ id }) => id),
  );
  const all = [...(provinces ?? []), ...(others ?? [])];
  const some = [...(provinces ?? []), ...everyNth(others ?? [], 20)];
  const pairs = pairsOf(sight, all);
  const few = everyNth(provinces ?? [], 10);
  const units = everyNth(sight.units, 30).map(({ id }) => id);
  const by = (sees: (holder: string, id: string) => boolean) =>
    new Set(units.flatMap((id) => few.filter((holder) => sees(holder, id)).map((holder) => `${holder} ${id}`)));
  const reached = by((holder, id) => sight.reaches(holder, id));
  const charged = by((holder, id) => sight.charges(holder, id));
  for (const service of serviceNames) {
    const holders = service === 'organisation' ? all : some;
    expect(await differences(service, [seenBy, holders, today()], service === 'organisation' ? pairs : pairsOf(sight, some))).toEqual([]);
    expect(await differences(service, [lookedUpBy('within_reach'), few, today(), units], reached)).toEqual([]);
    expect(await differences(service, [lookedUpBy('within_charge'), few, today(), units], charged)).toEqual([]);
    const { rows } = await services.database(service).db.query(`select level from organisation.unit where organisation.reaches_all(id)`);
    expect(rows).toEqual([{ level: 'CENTRAL' }]);
  }
  return { sight, pairs };
}

function pairsOf(sight: ExpectedSight, holders: readonly string[]): Set<string> {
  const known = new Set(holders);
  return new Set(
    sight.units.flatMap(({ id }) => [...sight.holdersOver(id)].filter((holder) => known.has(holder)).map((holder) => `${holder} ${id}`)),
  );
}

/** Some provinces with some of what stands below them, some of what has ended, and some that came after. */
function sampleOf(sight: ExpectedSight): ExpectedSight['units'] {
  const levels = Map.groupBy(sight.units, ({ level, closedOn, openedOn }) => `${level} ${closedOn < today()} ${openedOn > '2000-01-01'}`);
  return [...levels.values()].flatMap((units) => everyNth(units, Math.ceil(units.length / 2)));
}

async function checkSample(sight: ExpectedSight): Promise<void> {
  for (const service of serviceNames) await services.database(service).db.query('analyze');
  const kinds = (await accountKinds()).filter(({ name }) => name === 'organiser' || name === 'province' || name === 'base');
  const { sightings, faults } = await takeSample(services, kinds, sight, sampleOf(sight));
  expect(faults).toEqual([]);
  expect(sightings.length).toBeGreaterThan(20);
}

async function replayReform(): Promise<void> {
  const { rows } = await organisation.db.query<{ id: string }>(`select id from organisation.unit where level = 'CENTRAL'`);
  const ask = createAsk(subgraph, organisation.orm, createContext);
  for (const step of replaySteps(await readReference())) {
    const { query, variables } = requestOf(step);
    const { codes } = await ask(callers.organiser(rows[0]?.id ?? ''), query, { ...variables });
    expect({ step: step.key, codes }).toEqual({ step: step.key, codes: [] });
  }
  await services.settle();
}

test('through the reform of 2025 nobody comes to see more, in any service, than tree and lineage explain', {
  timeout: 900_000,
}, async () => {
  const before = await checkReach();
  await checkSample(before.sight);
  await replayReform();
  const after = await checkReach();
  await checkSample(after.sight);
  // every commune and district that ended is seen by whoever answers for it now, and by nobody through what it was
  const ended = after.sight.units.filter(({ closedOn, openedOn }) => closedOn < today() && openedOn <= closedOn);
  expect(ended.length).toBeGreaterThan(10_000);
  for (const { id } of ended) expect(after.sight.holdersOver(id).size).toBeGreaterThan(0);
  for (const { id } of ended) expect(after.pairs.has(`${id} ${id}`)).toBe(false);
  expect(await faultsOfStranger(after.sight, ended.at(0)?.id ?? '')).toEqual(serviceNames);
});

/** The services in which it shows that a province has been made heir to what never went into it; it is taken back. */
async function faultsOfStranger(sight: ExpectedSight, ended: string): Promise<string[]> {
  const strangers = sight.units.filter(({ id, level }) => level === 'PROVINCE' && sight.charges(id, id) && !sight.reaches(id, ended));
  const holder = strangers.at(0)?.id ?? '';
  await organisation.db.query(`insert into organisation.unit_heir values ($1, $2, true, '2025-07-01')`, [ended, holder]);
  await services.settle();
  const found: string[] = [];
  for (const service of serviceNames) {
    const more = await differences(service, [seenBy, [holder], today()], pairsOf(sight, [holder]));
    if (more.includes(`${service}: more ${holder} ${ended}`)) found.push(service);
  }
  await organisation.db.query('delete from organisation.unit_heir where (unit_id, heir_id) = ($1, $2)', [ended, holder]);
  return found;
}

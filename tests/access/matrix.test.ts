import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openUnion, type Union } from '../../services/organisation/test/small-union.ts';
import { type AccountKind, accountKinds, type Caller, callersAt } from './account-kinds.ts';
import { tryCommands } from './commands.ts';
import { documentOf } from './document.ts';
import { isFull } from './env.ts';
import { type AccessEvent, eventRecorder, events, mergeNew, splitOff } from './events.ts';
import type { ExpectedSight } from './expected-sight.ts';
import { unexplainedExports } from './exports.ts';
import { type FreshUnit, plantFacts } from './facts/plant-facts.ts';
import { type Focus, focusOf, focusOnLevels, focusOnThirds, focusOnUnits } from './focus.ts';
import { type Changes, changesBetween } from './gains.ts';
import { rowsOf } from './markdown.ts';
import { keepPlans, planOnce } from './plan-once.ts';
import { sightByLevel, sightByQuestion, withoutFact } from './relations-seen.ts';
import { openReplicatedServices, type ReplicatedServices } from './replicated-services.ts';
import { contractOf, readSight, type Snapshot, takeSnapshot, withUnasked } from './snapshot.ts';
import { readThings } from './things.ts';

// whole snapshots are taken: some seconds each, on a machine that does nothing else
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

let union: Union;
let services: ReplicatedServices;
let record: (event: AccessEvent) => Promise<readonly string[]>;
/** Every kind of account; and one for each unit a kind could stand for, which is enough between first and last. */
let kinds: readonly AccountKind[];
let oneOfEach: readonly AccountKind[];
let aboveBases: readonly AccountKind[];

const page = resolve(import.meta.dirname, '..', '..', 'docs', 'permissions.md');

const snapshots: Snapshot[] = [];
const changes: Changes[] = [];
const commands: Awaited<ReturnType<typeof tryCommands>>['sightings'] = [];
const planted = new Set<string>();

async function lookAround(asked: readonly AccountKind[], narrow: (sight: ExpectedSight) => Focus): Promise<Snapshot> {
  const { rows } = await union.db.query<FreshUnit>(
    `select u.id, u.level, v.full_name as name from organisation.unit u
     join lateral (select full_name from organisation.unit_version where unit_id = u.id order by valid_from limit 1) as v on true
     order by v.full_name collate "vi-x-icu"`,
  );
  const fresh = rows.filter(({ id }) => !planted.has(id));
  await plantFacts(services, fresh);
  for (const { id } of fresh) planted.add(id);
  await services.settle();
  const sight = await readSight(services);
  return takeSnapshot(services, { kinds: asked, sight, focus: narrow(sight) });
}

/** Everybody, and everything but lists narrowed to two units of three; else one account of each kind at each level. */
const widely = (turn: number) => (sight: ExpectedSight) => (isFull ? focusOnThirds(sight, turn) : focusOnLevels(sight));

/** One of each kind of account at a unit of each level it may stand for. */
function oneAtEachLevel(callers: readonly Caller[], units: ExpectedSight['units']): Caller[] {
  const levels = new Map(units.map(({ id, level }) => [id, level]));
  const sorts = Map.groupBy(callers, ({ kind, viewer }) => `${kind.name} ${levels.get(viewer.unitId)}`);
  return [...sorts.values()].flatMap(([first]) => first ?? []);
}

/** One of each kind of account, where it is meant to stand. */
const oneOfEachKind = (callers: readonly Caller[], units: ExpectedSight['units']): Caller[] =>
  kinds.flatMap(
    (kind) =>
      callers.find((one) => one.kind === kind && units.some(({ id, level }) => id === one.viewer.unitId && level === kind.level)) ?? [],
  );

beforeAll(async () => {
  planOnce();
  union = await openUnion();
  await keepPlans(union.db);
  kinds = await accountKinds();
  oneOfEach = kinds.filter(({ level }, index) => kinds.findIndex((kind) => kind.level === level) === index);
  aboveBases = oneOfEach.filter(({ level }) => level !== 'BASE');
  const recorder = eventRecorder(union);
  record = recorder.record;
  await recorder.recordBefore();
  services = await openReplicatedServices('access', union);
  for (const { name } of services.running) await keepPlans(services.database(name).db);
  snapshots.push(await lookAround(kinds, widely(0)));
});

afterAll(async () => {
  await services.close();
  await union.close();
});

/** What a caller of each kind gets when it exports the list, as units stand now. */
async function expectExports(asked: readonly AccountKind[]): Promise<void> {
  const sight = snapshots.at(-1)?.sight;
  const insights = services.running.find(({ name }) => name === 'insights');
  if (!sight || !insights) throw new Error('nothing was looked at');
  const { faults, rows } = await unexplainedExports(insights, union.db, callersAt(asked, sight.units), sight);
  expect(faults).toEqual([]);
  expect(rows).toBeGreaterThan(20);
}

test('before any event everybody sees what the tree explains, in exports too', async () => {
  expect(snapshots[0]?.faults).toEqual([]);
  expect(snapshots[0]?.sightings.length).toBeGreaterThan(40);
  await expectExports(oneOfEach);
});

describe('after an event nobody sees more, or less, than tree and lineage explain', () => {
  test.each(events)('$title', async (event) => {
    const touched = await record(event);
    const before = snapshots.at(-1);
    if (!before) throw new Error('nothing was looked at');
    const turn = events.indexOf(event);
    const isWide = event === events.at(-1);
    const narrow = (sight: ExpectedSight) => focusOf(before.sight, sight, { touched, turn });
    const after = await (isWide ? lookAround(kinds, widely(turn + 1)) : lookAround(oneOfEach, narrow));
    const known = withUnasked(before, after);
    changes.push(changesBetween(event.title, before, known));
    snapshots.push(known);
    expect(after.faults).toEqual([]);
    await expectExports(isWide ? kinds : oneOfEach);
  });

  test('and what each event gave is what it says it gives', () => {
    const gainedBy = (title: string) => changes.find((one) => one.title === title)?.gained;
    expect(gainedBy(splitOff)).toEqual(['tỉnh B: xã ba tách', 'xã ba tách: xã ba tách']);
    expect(gainedBy(mergeNew)).toEqual([
      'tỉnh C: chi hội năm, xã hợp nhất, xã năm',
      'xã hợp nhất: chi hội năm, xã hợp nhất, xã năm, xã sáu',
    ]);
  });
});

test('no question is put that meets nothing', () => {
  expect(withoutFact(snapshots)).toEqual([]);
});

test('a command is for whoever is in charge; what is refused writes nothing, and tells nothing', async () => {
  const sight = snapshots.at(-1)?.sight;
  if (!sight) throw new Error('nothing was looked at');
  const living = sight.units.filter(({ id }) => sight.charges(id, id));
  const all = callersAt(
    kinds,
    living.filter(({ level }) => level !== 'BRANCH' && level !== 'GROUP'),
  );
  const callers = isFull ? oneAtEachLevel(all, living) : oneOfEachKind(all, living);
  const faults: string[] = [];
  for (const service of services.running) {
    const units = new Set(sight.units.map(({ id }) => id));
    const things = await readThings(services.database(service.name).db, service.name, units);
    for (const caller of callers) {
      const tried = await tryCommands({ service, sight, things }, contractOf(service.name), caller);
      commands.push(...tried.sightings);
      faults.push(...tried.faults);
    }
  }
  expect(faults).toEqual([]);
});

test('who stands at a branch sees of the structure, of members and of emulation what is hers; elsewhere there is nothing of hers', async () => {
  const sight = snapshots.at(-1)?.sight;
  const branch = sight?.units.find(({ id, level }) => level === 'BRANCH' && sight.charges(id, id));
  if (!sight || !branch) throw new Error('nobody stands at a branch');
  const cells = sightByLevel(snapshots).get('BRANCH');
  const relationsIn = (service: string) => [...(cells?.get(service) ?? [])].toSorted();
  expect(relationsIn('organisation')).toEqual(expect.arrayContaining(['BELOW', 'SUPERIOR']));
  expect(relationsIn('organisation')).not.toContain('FOREIGN');
  expect(relationsIn('membership')).toEqual(['BELOW']);
  expect(relationsIn('emulation')).toEqual(['BELOW']);
  // not even her superior, who answers for her branch, can record anything of it there
  const callers = callersAt(kinds, sight.units).filter(({ viewer }) => sight.charges(viewer.unitId, branch.id));
  for (const name of ['cadre', 'insights']) {
    const service = services.running.find((one) => one.name === name);
    if (!service) throw new Error(`${name} does not run`);
    expect(relationsIn(name)).toEqual([]);
    const ground = { service, sight, things: new Map(), among: [branch.id] };
    const tried = await Promise.all(callers.map((caller) => tryCommands(ground, contractOf(name), caller)));
    expect(tried.flatMap(({ faults }) => faults)).toEqual([]);
    expect(tried.flatMap(({ sightings }) => sightings).filter(({ verdict }) => verdict === 'MAY')).toEqual([]);
  }
});

test('every question and every command has its row in docs/permissions.md', async () => {
  const asked = new Set([...sightByQuestion(snapshots).keys(), ...commands.map(({ service, command }) => `${service} ${command}`)]);
  expect(new Set(rowsOf(await readFile(page, 'utf8')))).toEqual(asked);
});

test.runIf(isFull)('docs/permissions.md says what was found', async () => {
  const found = documentOf({ kinds: kinds.map(({ name }) => name), snapshots, commands, changes });
  await expect(found).toMatchFileSnapshot(page);
});

describe('the matrix would see', () => {
  const allServices = ['organisation', 'membership', 'cadre', 'emulation', 'insights'];
  const servicesNamed = (faults: readonly string[]) => allServices.filter((name) => faults.some((line) => line.includes(` ${name} `)));
  const idOf = (name: string): string => snapshots.at(-1)?.sight.units.find((unit) => unit.name === name)?.id ?? '';

  /** What a faulty service would have written is written, and taken back. */
  async function withHeir(ended: string, heir: string): Promise<readonly string[]> {
    const values = [idOf(ended), idOf(heir)];
    await union.db.query(`insert into organisation.unit_heir values ($1, $2, true, '2025-01-01')`, values);
    const { faults } = await lookAround(aboveBases, (sight) => focusOnUnits(sight, values));
    await union.db.query('delete from organisation.unit_heir where (unit_id, heir_id) = ($1, $2)', values);
    return faults;
  }

  test('a part of a commune giving sight of the whole commune that goes on (DHIS2, split)', async () => {
    const faults = await withHeir('phường bốn', 'xã đông');
    expect(servicesNamed(faults)).toEqual(allServices);
    expect(faults).toContain('province of tỉnh A sees membership Unit.figures of phường bốn: neither the tree nor the lineage explains it');
  });

  test('a merger giving sight of what was merged to another province (DHIS2, merge)', async () => {
    const faults = await withHeir('xã năm', 'tỉnh A');
    expect(servicesNamed(faults)).toEqual(allServices);
    expect(faults).toContain('province of tỉnh A sees cadre Unit.officers of xã năm: neither the tree nor the lineage explains it');
  });

  /** One service reads its copy of the tree by another rule for a while. */
  async function withFunction(service: string, rule: string): Promise<readonly string[]> {
    const { db } = services.database(service);
    const { rows } = await db.query<{ text: string }>(`select pg_get_functiondef('organisation.within_reach'::regproc) as text`);
    await db.query(`create or replace function organisation.within_reach(holder uuid, nodes uuid[], day date) returns setof uuid
      language sql stable parallel safe as $$ ${rule} $$`);
    const { faults } = await lookAround(aboveBases, (sight) => focusOnUnits(sight, ['phường bốn', 'xã sáu'].map(idOf)));
    await db.query(rows[0]?.text ?? '');
    return faults;
  }

  test('one service that reads its copy of the tree otherwise', async () => {
    expect(servicesNamed(await withFunction('emulation', 'select unnest(nodes)'))).toEqual(['emulation']);
  });

  test('officers of a successor who do not see what went into it', async () => {
    const faults = await withFunction(
      'membership',
      `select id from organisation.unit where id = any (nodes) and (organisation.reaches_all(holder) or exists (
         select from organisation.unit_ancestor a where a.unit_id = id and a.ancestor_id = holder and day between a.valid_from and a.valid_to))`,
    );
    expect(servicesNamed(faults)).toEqual(['membership']);
    expect(faults).toContain('province of tỉnh BC does not see membership Unit.figures(year before) of xã sáu');
  });
});

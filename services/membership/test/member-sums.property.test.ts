import { addDays } from '@vwu/kit/date';
import { unitId } from '@vwu/testing/plant-tree';
import { properties } from '@vwu/testing/properties';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recountIfDue } from '../src/sealed-count/recount.ts';
import { keyring } from './keyring.ts';
import { analyst, type MemberWorld, officerOf, openMemberWorld, province, provinceB } from './member-world.ts';

const { PROPERTY_RUNS, PROPERTY_SEED } = properties;
const numRuns = Math.ceil(PROPERTY_RUNS / 40);
const timeout = 60_000 + numRuns * 20_000;

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

const bases = ['xã một', 'xã hai', 'xã ở B'] as const;
const groups = ['YOUNG_WOMEN', 'ELDERLY', 'SMALL_TRADER'];
const branches = { 'xã một': 'chi hội một', 'xã hai': 'chi hội ba', 'xã ở B': 'chi hội ở B' } as const;

const anyAct = fc.record({
  what: fc.constantFrom('admit', 'admit', 'transfer', 'refuse', 'exit', 'readmit', 'away', 'back', 'merge', 'merge', 'unmerge'),
  who: fc.nat(7),
  base: fc.constantFrom(...bases),
});

/** The day everybody's next movement happens: later with each act. */
const dayOf = (index: number) => addDays('2021-01-01', index * 7);

/** How many belong somewhere on a day, as the states say, base by base. */
async function sums(day: string): Promise<{ readonly total: number; readonly persons: number }> {
  const { rows } = await world.db.query(
    `select count(*)::int as total, count(distinct member_id)::int as persons from membership.member_state where $1::date between valid_from and valid_to`,
    [day],
  );
  return rows[0];
}

/** Somebody of a history; merged of two, both of them, the one admitted later last. */
interface Person {
  id: string;
  base: (typeof bases)[number];
  readonly admittedOn: string;
  readonly of?: readonly [earlier: Person, later: Person, earlierStood: boolean];
}

const central = { ...province, unitId: unitId('Trung ương') };

const stands = async ({ id }: Person, on: string): Promise<boolean> => (await world.read(id, on, central)).state !== null;
const versionOf = async ({ id }: Person): Promise<number> => (await world.read(id, null, central)).version;

/** Two records of one woman are one from now on: the nation is less by one if both stood, for the later one speaks alone. */
async function merge(people: Person[], who: number, on: string): Promise<number> {
  const [one, other] = [people[who % people.length], people[(who + 1) % people.length]];
  if (!one || !other || one === other) return 0;
  const [earlier, later] = one.admittedOn < other.admittedOn ? [one, other] : [other, one];
  const earlierStood = await stands(earlier, on);
  const versions = `firstVersion: ${await versionOf(one)}, secondVersion: ${await versionOf(other)}`;
  const { data, codes } = await world.ask(
    central,
    `mutation { mergeMembers(firstId: "${one.id}", secondId: "${other.id}", keepId: "${one.id}", ${versions}) { id } }`,
  );
  expect(codes).toEqual([]);
  people.splice(people.indexOf(one), 1);
  people.splice(people.indexOf(other), 1);
  const { base } = later;
  people.push({ id: data?.mergeMembers.id, base, admittedOn: earlier.admittedOn, of: [earlier, later, earlierStood] });
  return earlierStood ? -1 : 0;
}

/** Both stand as they did; what happened since happened to the later one. */
async function unmerge(people: Person[]): Promise<number> {
  const merged = people.findLast(({ of }) => of !== undefined);
  if (!merged?.of) return 0;
  const [earlier, later, earlierStood] = merged.of;
  const { codes } = await world.ask(
    central,
    `mutation { unmergeMember(id: "${merged.id}", laterLinesTo: "${later.id}", version: ${await versionOf(merged)}) { id } }`,
  );
  expect(codes).toEqual([]);
  people.splice(people.indexOf(merged), 1, earlier, { ...later, base: merged.base });
  return earlierStood ? 1 : 0;
}

interface Act {
  readonly what: string;
  readonly who: number;
  readonly base: (typeof bases)[number];
}

async function admit(people: Person[], { base }: Act, on: string): Promise<number> {
  const viewer = base === 'xã ở B' ? provinceB : province;
  const targetGroups = [groups[people.length % groups.length], 'URBAN_APARTMENT'];
  const id = await world.admitted(branches[base], {
    viewer,
    admission: { on, homeId: unitId(branches[base]) },
    person: { details: { targetGroups } },
  });
  people.push({ id, base, admittedOn: on });
  return 1;
}

/** Does one act, and says by how much the nation changes. */
async function perform(people: Person[], act: Act, on: string): Promise<number> {
  const { what, who, base } = act;
  const one = people[who % Math.max(people.length, 1)];
  if (what === 'admit' || !one) return admit(people, act, on);
  if (what === 'merge') return merge(people, who, on);
  if (what === 'unmerge') return unmerge(people);
  if (what !== 'transfer' && what !== 'refuse') return move(what, one, on);
  await transfer(one, { base, on, isRefused: what === 'refuse' });
  return 0;
}

/** What the acts that were done say of the nation: admissions less exits, transfers nothing, mergers what was counted twice. */
async function play(acts: readonly Act[]): Promise<void> {
  let expected = (await sums(dayOf(0))).total;
  const people: Person[] = [];
  for (const [index, act] of acts.entries()) {
    const on = dayOf(index);
    expected += await perform(people, act, on);
    const { total, persons } = await sums(on);
    expect(total, `after ${act.what} on ${on}`).toBe(expected);
    expect(persons).toBe(total);
    expect(await world.countFaults()).toEqual([]);
  }
  await world.db.query('delete from membership.member_state');
  await world.db.query('call membership.count_members()');
  await recountIfDue(world.url, keyring);
}

async function transfer(
  one: Person,
  { base, on, isRefused }: { base: (typeof bases)[number]; on: string; isRefused: boolean },
): Promise<void> {
  const sent = await world.ask(
    officerOf(one.base),
    `mutation { sendTransfer(memberId: "${one.id}", receiverId: "${unitId(base)}", movesOn: "${on}") { id } }`,
  );
  const id = sent.data?.sendTransfer?.id;
  if (!id) return;
  if (isRefused) {
    await world.ask(officerOf(base), `mutation { refuseTransfer(id: "${id}", reason: "không") { id } }`);
    return;
  }
  const { codes } = await world.ask(
    officerOf(base),
    `mutation { acceptTransfer(id: "${id}", homeId: "${unitId(branches[base])}", category: RESIDENTIAL, residence: PERMANENT) { id } }`,
  );
  expect(codes).toEqual([]);
  one.base = base;
}

/** By how much the nation changes. */
async function move(what: string, { id, base }: Person, on: string): Promise<number> {
  const officer = officerOf(base);
  if (what === 'exit') return (await world.move('recordExit', id, { kind: 'LEFT', on }, officer)).codes.length === 0 ? -1 : 0;
  if (what === 'away') await world.move('recordAbsence', id, { on, mobility: 'LEFT_LOCALITY', participation: 'NOT_PAYING' }, officer);
  if (what === 'back') await world.move('recordReturn', id, { on }, officer);
  if (what !== 'readmit') return 0;
  const { codes } = await world.ask(
    officer,
    `mutation ($admission: AdmissionInput!) { readmitMember(id: "${id}", admission: $admission) { id } }`,
    { admission: { homeId: unitId(branches[base]), on, category: 'RESIDENTIAL', residence: 'PERMANENT' } },
  );
  return codes.length === 0 ? 1 : 0;
}

test(`whoever moves where, the nation has those admitted less those gone, each once, and is counted so (${numRuns} histories from seed ${PROPERTY_SEED})`, {
  timeout,
}, async () => {
  await fc.assert(fc.asyncProperty(fc.array(anyAct, { minLength: 3, maxLength: 14 }), play), { numRuns, seed: PROPERTY_SEED });
  const { data } = await world.ask(analyst, '{ members(filter: { isActive: true }, first: 1) { totalCount } }');
  expect(data?.members.totalCount).toBeGreaterThan(0);
});

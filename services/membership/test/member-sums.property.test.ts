import { addDays } from '@vwu/kit/date';
import { unitId } from '@vwu/testing/plant-tree';
import { properties } from '@vwu/testing/properties';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
const branches = { 'xã một': 'chi hội một', 'xã hai': 'chi hội ba', 'xã ở B': 'chi hội ở B' } as const;

const act = fc.record({
  what: fc.constantFrom('admit', 'transfer', 'refuse', 'exit', 'readmit', 'away', 'back'),
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

/** What the acts that were done say of the nation: admissions less exits, transfers nothing. */
async function play(
  acts: readonly { readonly what: string; readonly who: number; readonly base: (typeof bases)[number] }[],
): Promise<void> {
  const before = (await sums(dayOf(0))).total;
  let expected = before;
  const people: { id: string; base: (typeof bases)[number] }[] = [];
  for (const [index, { what, who, base }] of acts.entries()) {
    const on = dayOf(index);
    const one = people[who % Math.max(people.length, 1)];
    if (what === 'admit' || !one) {
      const viewer = base === 'xã ở B' ? provinceB : province;
      people.push({ id: await world.admitted(branches[base], { viewer, admission: { on, homeId: unitId(branches[base]) } }), base });
      expected += 1;
    } else if (what === 'transfer' || what === 'refuse') await transfer(one, { base, on, isRefused: what === 'refuse' });
    else expected += await other(what, one, on);
    const { total, persons } = await sums(on);
    expect(total, `after ${what} on ${on}`).toBe(expected);
    expect(persons).toBe(total);
    expect((await world.db.query('select * from membership.count_fault')).rows).toEqual([]);
  }
  for (const { id } of people) await world.db.query('delete from membership.member_state where member_id = $1', [id]);
  await world.db.query('call membership.count_members()');
}

async function transfer(
  one: { id: string; base: (typeof bases)[number] },
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
async function other(what: string, { id, base }: { id: string; base: (typeof bases)[number] }, on: string): Promise<number> {
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
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), play), { numRuns, seed: PROPERTY_SEED });
  const { data } = await world.ask(analyst, '{ members(filter: { isActive: true }, first: 1) { totalCount } }');
  expect(data?.members.totalCount).toBeGreaterThan(0);
});

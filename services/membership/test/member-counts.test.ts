import { rows, sql } from '@vwu/kit/database';
import { unitId } from '@vwu/testing/plant-tree';
import { untilWaiting } from '@vwu/testing/until-waiting';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countsOn } from '../src/count/read-counts.ts';
import { type MemberWorld, officerOf, openMemberWorld, partner, province, provinceB, tree } from './member-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

const consent = { on: '2020-01-01', purpose: 'Quản lý hội viên' };

const faults = () => world.countFaults();

/** What stands for the nation among the places whose days are kept. */
const nation = '00000000-0000-0000-0000-000000000000';

const countsOf = async (name: string, fields: string, asOf: string | null = null, viewer = province) => {
  const { data, codes } = await world.ask(
    viewer,
    `query ($units: [_Any!]!, $asOf: Date) { _entities(representations: $units) { ... on Unit { memberCounts(asOf: $asOf) { ${fields} } } } }`,
    { units: [{ __typename: 'Unit', id: unitId(name) }], asOf },
  );
  expect(codes).toEqual([]);
  return data?._entities[0]?.memberCounts;
};

test('a unit has the members of what is below it, by group, residence, card and number, on any day', async () => {
  const id = await world.admitted('chi hội một', { person: { consent, details: { citizenId: '044180000001' } } });
  await world.admitted('tổ một', { admission: { category: 'CLUB' } });
  await world.admitted('chi hội hai', { admission: { residence: 'SHORT_STAY', on: '2021-01-01' } });
  await world.move('issueCard', id, { on: '2022-01-01', cardNumber: 'QT-1' });
  const fields = 'members counted residential club permanent shortStay withCard withCitizenId idCompleteness cardCoverage';
  expect(await countsOf('xã một', fields)).toEqual({
    members: 3,
    counted: 2,
    residential: 2,
    club: 1,
    permanent: 2,
    shortStay: 1,
    withCard: 1,
    withCitizenId: 1,
    idCompleteness: 33.3,
    cardCoverage: 33.3,
  });
  expect(await countsOf('chi hội một', 'members club')).toEqual({ members: 2, club: 1 });
  expect(await countsOf('tỉnh A', 'members')).toEqual({ members: 3 });
  expect(await countsOf('xã một', 'members', '2020-12-31')).toEqual({ members: 2 });
  expect(await countsOf('xã một', 'members', '2019-12-31')).toEqual({ members: 0 });
  expect(await countsOf('xã mới', 'members', '2025-06-30')).toBeNull();
});

test('an absence, a transfer and an exit are counted from their day', async () => {
  const id = await world.admitted('chi hội ba');
  await world.move('recordAbsence', id, { on: '2021-03-01', mobility: 'LEFT_LOCALITY', participation: 'NOT_PAYING' });
  const fields = 'members absent leftNotPaying leftPaying';
  expect(await countsOf('xã hai', fields, '2021-02-28')).toEqual({ members: 1, absent: 0, leftNotPaying: 0, leftPaying: 0 });
  expect(await countsOf('xã hai', fields, '2021-03-01')).toEqual({ members: 1, absent: 1, leftNotPaying: 1, leftPaying: 0 });
  await world.move('recordExit', id, { kind: 'LEFT', on: '2023-01-01' });
  expect(await countsOf('xã hai', fields, '2023-01-01')).toEqual({ members: 0, absent: 0, leftNotPaying: 0, leftPaying: 0 });
  expect(await countsOf('xã hai', fields, '2022-12-31')).toEqual({ members: 1, absent: 1, leftNotPaying: 1, leftPaying: 0 });
});

test('a temporary resident counts in the rate from six months on, without anybody doing anything (MEM-011)', async () => {
  await world.admitted('chi hội ở B', {
    viewer: provinceB,
    admission: { on: '2026-01-10', residence: 'TEMPORARY', residenceSince: '2026-01-01' },
  });
  const on = (day: string) => countsOf('xã ở B', 'members temporary counted', day, provinceB);
  expect(await on('2026-06-30')).toEqual({ members: 1, temporary: 1, counted: 0 });
  expect(await on('2026-07-01')).toEqual({ members: 1, temporary: 1, counted: 1 });
});

test('a member of a special base is one of its members, and counts where she lives (F-43)', async () => {
  const before = await countsOf('xã hai', 'counted members');
  await world.admitted('chợ', { admission: { category: 'SPECIAL_BASE', communeId: unitId('xã hai') } });
  expect(await countsOf('chợ', 'members specialBase counted')).toEqual({ members: 1, specialBase: 1, counted: 0 });
  expect(await countsOf('xã hai', 'counted members')).toEqual({ ...before, counted: before.counted + 1 });
});

test('who belonged to a base that went whole into another is counted there since; who belonged to one that was split, above its parts', async () => {
  const [one, two, above] = await Promise.all(['xã một', 'xã hai', 'tỉnh A'].map((name) => countsOf(name, 'members')));
  await world.admitted('xã cũ', { admission: { on: '2024-01-01' } });
  await world.admitted('xã tách', { admission: { on: '2024-01-01' } });
  expect(await countsOf('xã một', 'members')).toEqual({ members: one.members + 1 });
  expect(await countsOf('xã hai', 'members')).toEqual(two);
  expect(await countsOf('tỉnh A', 'members')).toEqual({ members: above.members + 2 });
  expect(await countsOf('xã tách', 'members', '2025-06-30')).toEqual({ members: 1 });
});

test('a correction of the record is counted too, and taken back when the number is', async () => {
  const before = (await countsOf('chi hội hai', 'withCitizenId')).withCitizenId;
  const id = await world.admitted('chi hội hai', { person: { consent } });
  const correct = async (citizenId: string | null) => {
    const { version } = await world.read(id);
    await world.ask(
      province,
      `mutation ($person: PersonInput!) { correctMember(id: "${id}", version: ${version}, person: $person) { id } }`,
      {
        person: { details: { citizenId } },
      },
    );
  };
  await correct('044180000009');
  expect(await countsOf('chi hội hai', 'withCitizenId')).toEqual({ withCitizenId: before + 1 });
  await correct(null);
  expect(await countsOf('chi hội hai', 'withCitizenId')).toEqual({ withCitizenId: before });
});

test('who stands elsewhere sees no count', async () => {
  expect(await countsOf('xã hai', 'members', null, officerOf('xã một'))).toBeNull();
});

test('fifty officers write in one province at once, in branches of their own and in the same one, and every count is right', async () => {
  const before = (await countsOf('tỉnh A', 'members')).members;
  const homes = ['chi hội một', 'tổ một', 'chi hội hai', 'chi hội ba', 'xã mới'];
  const written = await Promise.all(
    Array.from({ length: 50 }, (_each, index) => world.admit(homes[index % homes.length] ?? '', { admission: { on: '2026-01-01' } })),
  );
  expect(written.flatMap(({ codes }) => codes)).toEqual([]);
  expect(await countsOf('tỉnh A', 'members')).toEqual({ members: before + 50 });
  expect(await faults()).toEqual([]);
});

test('an officer of one branch does not wait for one of another branch, who has not finished yet', async () => {
  expect(await isHeldUp('chi hội hai')).toBe(false);
  expect(await isHeldUp('chi hội một')).toBe(true);
});

test('whoever counts a day of the nation waits for nobody who counts the same day', async () => {
  const day = '2026-01-06';
  const rowsOf = async () =>
    (await world.db.query('select members from membership.member_count_day where day = $1 and place_id = $2', [day, nation])).rows;
  await world.admit('chi hội một', { admission: { on: day } });
  await world.db.query('begin');
  await world.db.query('select from membership.member_count_day where day = $1 for update', [day]);
  const admission = await world.admit('chi hội hai', { admission: { on: day } });
  await world.db.query('rollback');
  expect(admission.codes).toEqual([]);
  expect(await rowsOf()).toEqual([{ members: 1 }, { members: 1 }]);
  await world.admit('chi hội hai', { admission: { on: day } });
  expect(await rowsOf(), 'the rows of a day are taken again').toHaveLength(2);
  expect(await faults()).toEqual([]);
});

test('a sum of a day that says otherwise than the changes of the day is a fault', async () => {
  await world.db.query('begin');
  await world.db.query(`update membership.member_count_day set counted = counted + 1 where day = '2026-01-06' and place_id = $1`, [nation]);
  const { rowCount } = await world.db.query('select from membership.count_fault');
  await world.db.query('rollback');
  expect(rowCount).toBe(1);
});

/** Whether an admission waits for somebody who has counted in «chi hội một» and has not finished. */
async function isHeldUp(home: string): Promise<boolean> {
  await world.db.query('begin');
  await world.db.query('update membership.member_count set members = members where unit_id = $1', [unitId('chi hội một')]);
  const admission = world.admit(home, { admission: { on: '2026-01-02' } });
  const isWaiting = await Promise.race([admission.then(() => false), untilWaiting(world.db, 1)]);
  await world.db.query('rollback');
  expect((await admission).codes).toEqual([]);
  return isWaiting;
}

test('who sees no persons sees counts down to the last five, none below, and no share', async () => {
  const exact = await countsOf('tỉnh A', 'members absent');
  expect(exact.members % 5, 'a number that is cut').not.toBe(0);
  expect(await countsOf('tỉnh A', 'isCoarse members absent idCompleteness', null, partner)).toEqual({
    isCoarse: true,
    members: exact.members - (exact.members % 5),
    absent: null,
    idCompleteness: null,
  });
});

test('the counts of many units on several days cost one statement, as those of one do', async () => {
  const cost = async (names: readonly string[], days: readonly string[]) => {
    const asked = days.map((day, index) => `d${index}: memberCounts(asOf: "${day}") { members }`).join(' ');
    const { statements, codes } = await world.ask(
      province,
      `query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { ${asked} } } }`,
      { units: names.map((name) => ({ __typename: 'Unit', id: unitId(name) })) },
    );
    expect(codes).toEqual([]);
    return statements;
  };
  expect(await cost(['xã một', 'xã hai', 'chợ', 'tỉnh A'], ['2024-01-01', '2026-01-01'])).toBe(await cost(['xã một'], ['2026-01-01']));
});

describe('growth', () => {
  const growthOf = async (name: string, from: string, to: string, viewer = province) =>
    world.ask(
      viewer,
      `query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit {
        memberGrowth(from: "${from}", to: "${to}") { atStart atEnd net netPercent admitted exited transferred } } } }`,
      { units: [{ __typename: 'Unit', id: unitId(name) }] },
    );

  test('is what was admitted less what went, transfers apart; placing in another branch is neither (F-8, MEM-028)', async () => {
    const [one, two] = [
      await world.admitted('chi hội một', { admission: { on: '2010-01-01' } }),
      await world.admitted('chi hội một', { admission: { on: '2010-02-01' } }),
    ];
    await world.admitted('chi hội ba', { admission: { on: '2010-02-01' } });
    await world.move('placeMember', one, { homeId: unitId('chi hội hai'), on: '2010-03-01' });
    await world.move('recordExit', two, { kind: 'DIED', on: '2010-04-01' });
    await transfer(one, '2010-05-01');
    const read = async (name: string, from: string, to: string) => (await growthOf(name, from, to)).data?._entities[0].memberGrowth;
    expect(await read('xã một', '2009-12-31', '2010-04-30')).toEqual({
      atStart: 0,
      atEnd: 1,
      net: 1,
      netPercent: null,
      admitted: 2,
      exited: 1,
      transferred: 0,
    });
    expect(await read('xã một', '2010-02-28', '2010-12-31')).toMatchObject({
      atStart: 2,
      atEnd: 0,
      net: -2,
      netPercent: -100,
      exited: 1,
      transferred: -1,
    });
    expect(await read('tỉnh A', '2009-12-31', '2010-12-31')).toMatchObject({ net: 2, admitted: 3, exited: 1, transferred: 0 });
  });

  test('is cut for who sees no persons, and not told to who stands elsewhere', async () => {
    expect((await growthOf('tỉnh A', '2009-12-31', '2010-12-31', partner)).data?._entities[0].memberGrowth).toEqual({
      atStart: null,
      atEnd: null,
      admitted: null,
      exited: null,
      net: null,
      netPercent: null,
      transferred: null,
    });
    expect((await growthOf('xã hai', '2009-12-31', '2010-12-31', officerOf('xã một'))).data?._entities[0].memberGrowth).toBeNull();
  });

  const ofPeriod = async (name: string, period: string, viewer = province) =>
    world.ask(
      viewer,
      `query ($units: [_Any!]!, $period: String!) { _entities(representations: $units) { ... on Unit {
        periodGrowth(period: $period) { from to atStart atEnd net admitted exited transferred } } } }`,
      { units: [{ __typename: 'Unit', id: unitId(name) }], period },
    );

  test('of a report is since the end of the year before, of the half-year and of the year alike', async () => {
    const read = async (period: string) => (await ofPeriod('xã hai', period)).data?._entities[0].periodGrowth;
    const asked = async (from: string, to: string) => (await growthOf('xã hai', from, to)).data?._entities[0].memberGrowth;
    const { netPercent: _half, ...half } = await asked('2022-12-31', '2023-06-30');
    const { netPercent: _year, ...year } = await asked('2022-12-31', '2023-12-31');
    expect(half.exited).toBe(1);
    expect(await read('2023H1')).toEqual({ from: '2022-12-31', to: '2023-06-30', ...half });
    expect(await read('2023Y')).toEqual({ from: '2022-12-31', to: '2023-12-31', ...year });
    expect((await ofPeriod('xã hai', '2016H1')).codes).toEqual(['PERIOD_UNKNOWN']);
  });

  test('of a report is none where nobody is recorded, where the unit was not there, and where it is none of hers', async () => {
    const read = async (...asked: Parameters<typeof ofPeriod>) => (await ofPeriod(...asked)).data?._entities[0].periodGrowth;
    expect(await read('xã ở B', '2023H1', provinceB)).toBeNull();
    expect(await read('xã mới', '2023H1')).toBeNull();
    expect(await read('xã hai', '2023H1', officerOf('xã một'))).toBeNull();
    // whether there are none or a few is not told to who sees no persons
    expect(await read('chợ', '2022Y', partner)).toMatchObject({ atStart: null, atEnd: null, net: null });
  });

  test('needs a first day before the last', async () => {
    expect((await growthOf('tỉnh A', '2010-12-31', '2010-12-31')).codes).toEqual(['DAYS_INVALID']);
  });

  async function transfer(id: string, on: string): Promise<void> {
    const sent = await world.ask(
      province,
      `mutation { sendTransfer(memberId: "${id}", receiverId: "${unitId('xã hai')}", movesOn: "${on}") { id } }`,
    );
    const { codes } = await world.ask(
      province,
      `mutation { acceptTransfer(id: "${sent.data?.sendTransfer.id}", homeId: "${unitId('chi hội ba')}", category: RESIDENTIAL, residence: PERMANENT) { id } }`,
    );
    expect(codes).toEqual([]);
  }
});

test.each(['2020-06-30', '2025-06-30', '2025-07-01', '2026-06-30'])(
  'of many bases, all homes are put together base by base: on %s that says what looking each up does',
  async (day) => {
    const unitIds = Object.keys(tree).map(unitId);
    const read = (mostLookedUp: number) =>
      rows(world.em(), sql`select * from ${countsOn({ day, unitsOf: day, unitIds, mostLookedUp })} as c order by "unitId"`);
    const lookedUp = await read(1_000);
    expect(await read(0)).toEqual(lookedUp);
    expect(lookedUp.length).toBeGreaterThan(5);
  },
);

test('after all of it the kept counts are what the members say', async () => {
  expect(await world.rowsOf('member_count')).toBeGreaterThan(5);
  expect(await faults()).toEqual([]);
});

import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HonoraryWorld, openHonoraryWorld } from './honorary-world.ts';
import { analyst, officerOf, partner, province, provinceB } from './member-world.ts';

let world: HonoraryWorld;

beforeAll(async () => {
  world = await openHonoraryWorld();
  await plant('xã một', 10, '2023-05-01');
  await plant('xã một', 3, '2024-03-01', { gender: 'FEMALE' });
  await plant('tỉnh A', 2, '2022-05-01', { nationality: 'FR' });
  await plant('xã cũ', 1, '2021-05-01');
  await plant('xã tách', 4, '2021-05-01');
  await plant('xã ở B', 7, '2020-05-01');
  await world.db.query(
    `update membership.honorary_member set state = 'TERMINATED', ended_on = '2024-04-01', end_ground = 'COURT'
     where id = (select id from membership.honorary_member where unit_id = $1 and recognised_on = '2023-05-01' limit 1)`,
    [unitId('xã một')],
  );
});

afterAll(() => world.close());

/** So many of one book, recognised on one day. */
const plant = (unit: string, count: number, on: string, { gender = 'MALE', nationality = 'VN' } = {}) =>
  world.db.query(
    `insert into membership.honorary_member (id, unit_id, level, full_name, born_on, gender, nationality, resides_in_vietnam, works_in_vietnam,
       approves_statute, is_voluntary, prestige, influence_kind, scope, police_opinion_on, police_favours, state, recognised_on, origin)
     select gen_random_uuid(), $1, case when $2 like 'tỉnh%' then 'PROVINCE' else 'BASE' end, 'Người thứ ' || n, '1970-01-01', $3, $4, true, true, true, true,
       'x', 'EXPERT', 'COMMUNE', '2020-01-01', true, 'RECOGNISED', $5::date, 'RECORDED' from generate_series(1, $6::int) as n`,
    [unitId(unit), unit, gender, nationality, on, count],
  );

const unit = async (name: string, field: string, viewer = province) => {
  const answer = await world.ask(
    viewer,
    `{ _entities(representations: [{ __typename: "Unit", id: "${unitId(name)}" }]) { ... on Unit { ${field} } } }`,
  );
  return { ...answer, unit: answer.data?._entities[0] };
};
const countOn = async (name: string, day: string, viewer = province) =>
  (await unit(name, `honoraryMembers(asOf: "${day}") { total own women foreigners assigned isCoarse }`, viewer)).unit.honoraryMembers;
const movement = async (name: string, period: string, viewer = province) =>
  (
    await unit(
      name,
      `honoraryMovement(period: "${period}") { from to atStart recognised ended endedBy { ground count } atEnd atEndOfBases reported differs isCoarse }`,
      viewer,
    )
  ).unit.honoraryMovement;

test('a half-year: 10 at the start, 3 more, 1 less for a judgment, 12 at the end (HON-025)', async () => {
  const told = await movement('xã một', '2024H1');
  expect(told).toMatchObject({
    from: '2023-12-31',
    to: '2024-06-30',
    atStart: 10,
    recognised: 3,
    ended: 1,
    atEnd: 12,
    reported: null,
    differs: null,
  });
  expect(told.endedBy.filter(({ count }: { count: number }) => count > 0)).toEqual([{ ground: 'COURT', count: 1 }]);
});

test('what is counted is what the records say, on any day and any map (F25, decision 13)', async () => {
  expect(await countOn('xã một', '2023-04-30')).toMatchObject({ total: 0, own: 0 });
  expect(await countOn('xã một', '2023-05-01')).toMatchObject({ total: 10, own: 10, women: 0 });
  expect(await countOn('xã một', '2024-03-31')).toMatchObject({ total: 13, women: 3 });
  expect(await countOn('xã một', '2024-04-01')).toMatchObject({ total: 12 });
  // since 1 July 2025 the book of the commune that went whole into it is its own; of the one that was split it is nobody's
  expect(await countOn('xã một', '2025-06-30')).toMatchObject({ total: 12, own: 12 });
  expect(await countOn('xã một', '2025-07-01')).toMatchObject({ total: 13, own: 13 });
  expect(await countOn('xã hai', '2025-07-01')).toMatchObject({ total: 0 });
  for (const day of ['2025-06-30', '2025-07-01']) {
    expect(await countOn('tỉnh A', day)).toMatchObject({ total: 19, own: 2, foreigners: 2 });
    expect(await countOn('Trung ương', day, analyst)).toMatchObject({ total: 26, own: 0 });
  }
  const { rows } = await world.db.query(
    `select count(*)::int as n from membership.honorary_member where recognised_on <= '2025-07-01' and ended_on > '2025-07-01'`,
  );
  expect(rows[0].n).toBe(26);
});

test('start + recognised − ended = end, of every unit and period, and a reorganisation is no movement', async () => {
  for (const period of ['2022Y', '2023H1', '2023Y', '2024H1', '2024Y', '2025H1', '2025Y', '2026H1'])
    for (const name of ['xã một', 'tỉnh A']) {
      const { atStart, recognised, ended, atEnd, endedBy } = await movement(name, period);
      expect(atStart + recognised - ended).toBe(atEnd);
      expect(endedBy.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(ended);
    }
  expect(await movement('xã một', '2025Y')).toMatchObject({ atStart: 13, recognised: 0, ended: 0, atEnd: 13 });
});

test('what bases reported stands beside what is recorded, and neither overwrites the other (F-45)', async () => {
  const report = (honorary: number) =>
    world.ask(
      province,
      `mutation { recordFigures(unitId: "${unitId('xã một')}", period: "2024H1", figures: { residential: 1, club: 0, specialBase: 0, tradeUnion: 0,
        armedForces: 0, memberOrganisation: 0, honorary: ${honorary}, women18Plus: 10, sourceBody: "Ban Chấp hành" }${honorary === 12 ? ', version: 1' : ''}) { honorary } }`,
    );
  expect((await report(11)).codes).toEqual([]);
  expect(await movement('xã một', '2024H1')).toMatchObject({ reported: 11, atEnd: 12, atEndOfBases: 12, differs: true });
  expect((await report(12)).codes).toEqual([]);
  expect(await movement('xã một', '2024H1')).toMatchObject({ reported: 12, differs: false });
  // a province's own are in its count, and not in what its bases report
  expect(await movement('tỉnh A', '2024H1')).toMatchObject({ reported: 12, atEndOfBases: 17, atEnd: 19, differs: true });
});

test('they are never counted as members: 2,999 and 5 of 5,000 are 59.98 %, not 60.08 % (RATE-009)', async () => {
  await world.ask(
    province,
    `mutation { recordFigures(unitId: "${unitId('xã hai')}", period: "2024H1", figures: { residential: 2999, club: 0, specialBase: 0, tradeUnion: 0,
      armedForces: 0, memberOrganisation: 0, honorary: 5, women18Plus: 5000, sourceBody: "Ban Chấp hành" }) { honorary } }`,
  );
  const { unit: base } = await unit(
    'xã hai',
    'gatheringRate(period: "2024H1") { percent status } memberCounts(asOf: "2024-06-30") { members } figures(period: "2024H1") { honorary members }',
  );
  expect(base).toMatchObject({ gatheringRate: { percent: 59.98, status: 'BELOW' }, figures: { honorary: 5, members: 2_999 } });
  const { unit: planted } = await unit('xã một', 'memberCounts(asOf: "2024-06-30") { members }');
  expect(planted.memberCounts.members).toBe(0);
});

test('who sees no persons sees them cut to the last five, and of others’ units nothing (SEC-004)', async () => {
  expect(await countOn('xã một', '2024-03-31', partner)).toEqual({
    total: 10,
    own: 10,
    women: null,
    foreigners: null,
    assigned: null,
    isCoarse: true,
  });
  expect(await movement('xã một', '2024H1', partner)).toMatchObject({
    atStart: 10,
    recognised: null,
    ended: null,
    atEnd: 10,
    differs: null,
  });
  expect((await movement('xã một', '2024H1', partner)).endedBy.every(({ count }: { count: number | null }) => count === null)).toBe(true);
  expect(await countOn('xã một', '2024-03-31', officerOf('xã hai'))).toBeNull();
  expect(await countOn('tỉnh A', '2024-03-31', provinceB)).toBeNull();
});

test('many units cost no more statements than one; a period that is not there is refused', async () => {
  const asked = (names: readonly string[]) =>
    world.ask(
      analyst,
      `query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { honoraryMembers { total } honoraryMovement(period: "2024H1") { atEnd } } } }`,
      { units: names.map((name) => ({ __typename: 'Unit', id: unitId(name) })) },
    );
  const one = await asked(['xã một']);
  const many = await asked(['xã một', 'xã hai', 'tỉnh A', 'tỉnh B', 'xã ở B']);
  expect([one.codes, many.codes]).toEqual([[], []]);
  expect(many.statements).toBe(one.statements);
  expect((await unit('xã một', 'honoraryMovement(period: "1999Y") { atEnd }')).codes).toEqual(['PERIOD_UNKNOWN']);
});

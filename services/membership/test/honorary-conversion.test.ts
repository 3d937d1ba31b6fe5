import { today } from '@vwu/kit/clock';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commune, type HonoraryWorld, openHonoraryWorld } from './honorary-world.ts';
import { province, provinceB } from './member-world.ts';

let world: HonoraryWorld;

beforeAll(async () => {
  world = await openHonoraryWorld();
});

afterAll(() => world.close());

const consent = { on: '2020-01-01', purpose: 'Quản lý hội viên' };
const woman = (citizenId: string) => ({ gender: 'FEMALE', details: { citizenId } });

test('whoever is admitted with her number is an honorary member no more, from that day on (F-21 c)', async () => {
  const citizenId = world.newNumber();
  const id = await world.recognised(woman(citizenId));
  await world.admitted('chi hội ba', { person: { consent, details: { citizenId } }, admission: { on: '2025-03-01' } });
  const record = await world.read(id);
  expect(record).toMatchObject({ state: 'TERMINATED', endsOn: '2025-03-01', endGround: 'CONVERTED', tasks: [] });
  expect(record.steps.at(-1)).toMatchObject({ kind: 'TERMINATED', on: '2025-03-01', ground: 'CONVERTED' });
});

test('one who was admitted before, by a day told late, is an honorary member of no day', async () => {
  const citizenId = world.newNumber();
  const id = await world.recognised(woman(citizenId));
  await world.admitted('chi hội ba', { person: { consent, details: { citizenId } }, admission: { on: '2023-03-01' } });
  expect(await world.read(id)).toMatchObject({ state: 'TERMINATED', recognisedOn: '2024-10-05', endsOn: '2024-10-05' });
});

test('her number may come later, by a correction, and she may come back', async () => {
  const [late, again] = [world.newNumber(), world.newNumber()];
  const [honoraryOfLate, honoraryOfAgain] = [await world.recognised(woman(late)), await world.proposed(woman(again))];
  const member = await world.admitted('chi hội một', { admission: { on: '2025-04-01' } });
  const { version } = await world.readMember(member);
  const corrected = await world.ask(
    province,
    'mutation ($id: ID!, $person: PersonInput!, $version: Int!) { correctMember(id: $id, person: $person, version: $version) { id } }',
    { id: member, version, person: { consent, details: { citizenId: late } } },
  );
  expect(corrected.codes).toEqual([]);
  expect(await world.read(honoraryOfLate)).toMatchObject({ state: 'TERMINATED', endsOn: '2025-04-01', endGround: 'CONVERTED' });

  const former = await world.admitted('chi hội một', {
    person: { consent, details: { citizenId: again } },
    admission: { on: '2020-01-01' },
  });
  expect(await world.read(honoraryOfAgain)).toMatchObject({ state: 'WITHDRAWN' });
  await world.move('recordExit', former, { kind: 'LEFT', on: '2021-01-01' });
  const once = await world.recognised(woman(again));
  const back = await world.ask(
    province,
    `mutation { readmitMember(id: "${former}", admission: { homeId: "${unitId('chi hội một')}", on: "2025-06-01", category: RESIDENTIAL, residence: PERMANENT }) { id } }`,
  );
  expect(back.codes).toEqual([]);
  expect(await world.read(once)).toMatchObject({ state: 'TERMINATED', endsOn: '2025-06-01' });
});

test('a member is not recognised, and what is told of it says nothing of her (HON-012)', async () => {
  const citizenId = world.newNumber();
  const id = await world.proposed(woman(citizenId));
  await world.screen(id);
  await world.db.query(`update membership.honorary_member set citizen_id_index = null, citizen_id = null, sealed_by = null where id = $1`, [
    id,
  ]);
  await world.admitted('chi hội ở B', {
    person: { fullName: 'Mai Thị Hội Viên', consent, details: { citizenId } },
    admission: { on: '2024-01-01' },
    viewer: provinceB,
  });
  const { version } = await world.read(id);
  await world.ask(
    commune,
    'mutation ($id: ID!, $person: HonoraryPersonInput!, $version: Int!) { correctHonoraryMember(id: $id, person: $person, version: $version) { id } }',
    { id, version, person: { details: { citizenId } } },
  );
  const refused = await world.approve(id);
  expect(refused.codes).toEqual(['HONORARY_IS_MEMBER']);
  expect(JSON.stringify(refused.errors)).not.toMatch(/Mai|xã ở B|chi hội/);
});

test('admitted and recognised at once: never both', async () => {
  for (let round = 0; round < 5; round += 1) {
    const citizenId = world.newNumber();
    const id = await world.approved(woman(citizenId));
    const [admission, recognition] = await Promise.all([
      world.admit('chi hội hai', { person: { consent, details: { citizenId } }, admission: { on: '2024-06-01' } }),
      world.recognise(id),
    ]);
    expect(admission.codes).toEqual([]);
    const record = await world.read(id);
    const wasFirst = recognition.codes.length === 0;
    expect(record).toMatchObject(wasFirst ? { state: 'TERMINATED', endGround: 'CONVERTED' } : { state: 'WITHDRAWN' });
  }
  expect(await world.faults()).toEqual([]);
});

test('the book of a commune that went whole into another is that one’s, which goes on with what was begun (decision 13)', async () => {
  const { rows } = await world.db.query(
    `insert into membership.honorary_member (id, unit_id, level, full_name, born_on, gender, nationality, resides_in_vietnam, works_in_vietnam,
       approves_statute, is_voluntary, short_cv, prestige, influence_kind, scope, state, recognised_on, origin)
     select gen_random_uuid(), unit, 'BASE', 'Người của ' || name, '1970-01-01', 'MALE', 'VN', true, true, true, true, 'cv', 'uy tín', 'EXPERT', 'COMMUNE',
       'RECOGNISED', '2024-01-01', 'RECORDED'
     from (values ($1::uuid, 'xã cũ'), ($2::uuid, 'xã tách')) as of (unit, name) returning id, full_name`,
    [unitId('xã cũ'), unitId('xã tách')],
  );
  await world.db.query(
    `insert into membership.honorary_step (id, honorary_id, kind, taken_on, line, unit_id, proposer_kind, by_whom, decision_no, activity)
     select gen_random_uuid(), h.id, step.kind, '2024-01-01', step.line, h.unit_id, 'MEMBER', 'ai đó', '1', 'họp' from membership.honorary_member h
     cross join (values ('PROPOSED', 1), ('RECOGNISED', 2)) as step (kind, line) where h.id = any ($1::uuid[])`,
    [rows.map(({ id }) => id)],
  );
  const of = (name: string) => rows.find(({ full_name }) => full_name.endsWith(name)).id;
  const day = today();
  expect((await world.terminate(of('xã cũ'), { on: day }, province)).codes).toEqual(['HONORARY_NOT_OWN_LEVEL']);
  const ended = await world.terminate(of('xã cũ'), { on: day });
  expect(ended.codes).toEqual([]);
  expect(ended.data?.terminateHonoraryMember.steps.at(-1).unit).toEqual({ id: unitId('xã một') });
  // of one that was split nobody is the same level: who is above all its parts acts for it
  expect((await world.terminate(of('xã tách'), { on: day })).codes).toEqual(['UNIT_NOT_IN_CHARGE']);
  expect((await world.terminate(of('xã tách'), { on: day }, province)).codes).toEqual([]);
});

test('what is recorded of all this is what its steps say', async () => {
  expect(await world.faults()).toEqual([]);
});

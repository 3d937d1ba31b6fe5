import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvOf, type ImportWorld, line, openImportWorld } from './import-world.ts';
import { keyring } from './keyring.ts';

let world: ImportWorld;

beforeAll(async () => {
  world = await openImportWorld();
});

afterAll(() => world.close());

test('who comes by a list of members is an honorary member no more, as if admitted one by one (F-21 c)', async () => {
  const citizenId = '079180555666';
  await world.db.query(
    `with one as (
       insert into membership.honorary_member (id, unit_id, level, full_name, born_on, gender, nationality, resides_in_vietnam, works_in_vietnam,
         approves_statute, is_voluntary, prestige, influence_kind, scope, citizen_id, sealed_by, citizen_id_index, consent_on, consent_purpose, state,
         recognised_on, origin)
       values (gen_random_uuid(), $1, 'BASE', 'Trần Thị Danh Dự', '1980-03-05', 'FEMALE', 'VN', true, true, true, true, 'x', 'EXPERT', 'COMMUNE', '\\x00', 'k1', $2,
         '2019-01-01', 'x', 'RECOGNISED', '2019-01-01', 'RECORDED') returning id, unit_id
     )
     insert into membership.honorary_step (id, honorary_id, kind, taken_on, line, unit_id, decision_no, activity)
     select gen_random_uuid(), id, 'RECOGNISED', '2019-01-01', 1, unit_id, '1', 'họp' from one`,
    [unitId('xã một'), keyring.index('citizenId', citizenId)],
  );
  const list = await world.carriedOut(csvOf([line({ citizenId, consentOn: '01/01/2020' }), line()]));
  expect(list).toMatchObject({ state: 'DONE', goodRows: 2 });
  const { rows } = await world.db.query(
    `select h.state, h.ended_on::text, h.end_ground, m.citizen_id_index = h.citizen_id_index as "isHer" from membership.honorary_member h
     join membership.member m on m.id = h.member_id`,
  );
  expect(rows).toEqual([{ state: 'TERMINATED', ended_on: '2020-02-01', end_ground: 'CONVERTED', isHer: true }]);
  expect((await world.db.query('select * from membership.honorary_fault')).rows).toEqual([]);
});

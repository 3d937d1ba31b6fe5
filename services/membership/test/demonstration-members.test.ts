import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadMembers } from '../src/demonstration/members/load-members.ts';
import { MovementKind } from '../src/ledger/movement.entity.ts';
import { statesOf } from '../src/ledger/states-of.ts';
import { Member } from '../src/member/member.entity.ts';
import { details, openDetail } from '../src/member/member-details.ts';
import { preparation } from '../src/preparation.ts';
import { keyring } from './keyring.ts';
import { tree } from './member-world.ts';

const count = 3_000;

let one: ServiceDatabase;
let other: ServiceDatabase;

beforeAll(async () => {
  [one, other] = [await openWorld(), await openWorld()];
  for (const { db } of [one, other]) await loadMembers(db, { count, keyring });
});

afterAll(() => Promise.all([one.close(), other.close()]));

async function openWorld(): Promise<ServiceDatabase> {
  const world = await openServiceDatabase(preparation);
  await plantTree(world.db, tree);
  await world.db.query(`insert into membership.women_population (unit_id, rule_set_id, women18_plus, source_body, origin, method)
    values ('${unitId('xã một')}', 'VN-2022-2027', 3000, 'Thử', 'DEMONSTRATION', 'AS_REPORTED'),
      ('${unitId('xã hai')}', 'VN-2022-2027', 1000, 'Thử', 'DEMONSTRATION', 'AS_REPORTED')`);
  return world;
}

const openColumns = `id, full_name, born_on::text, birth_year, citizen_id_index, phone_index, consent_on::text, occupation, in_trade_union, other_organisations,
  card_number, household_id, home_id, lines, is_active, origin, version, sealed_by, phone is null as "noPhone", ethnicity is null as "noEthnicity"`;

const everything = async ({ db }: ServiceDatabase) => {
  const tables = [
    `select ${openColumns} from membership.member order by id`,
    'select * from membership.member_movement order by id',
    'select * from membership.member_state order by member_id, valid_from',
    'select * from membership.member_transfer order by id',
    'select * from membership.dues_relief order by id',
    'select * from membership.dues_payment order by id',
    'select * from membership.dues_cover order by payment_id, months',
    'select * from membership.fund_entry order by id',
    'select * from membership.fund_line order by entry_id, account',
    'select * from membership.fund_balance order by unit_id, year, account',
    'select * from membership.base_count order by id',
  ];
  const found = [];
  for (const statement of tables) found.push((await db.query(statement)).rows);
  return found;
};

const numberOf = async (from: string): Promise<number> => (await one.db.query(`select count(*)::int as count from ${from}`)).rows[0].count;

test('the same people come of two runs, and what is sealed of them says the same', async () => {
  expect(await everything(one)).toEqual(await everything(other));
  const members = async ({ orm }: ServiceDatabase) =>
    (await orm.em.fork().find(Member, {}, { orderBy: { id: 'asc' }, limit: 300 })).map((member) =>
      details.map((field) => openDetail(keyring, member, field)),
    );
  expect(await members(one)).toEqual(await members(other));
});

test('each ledger says exactly the states that were loaded, and what her record says', async () => {
  const { rows } = await one.db.query(`
    select m.home_id as home, m.is_active as "isActive", m.lines,
      (select json_agg(json_build_object('kind', kind, 'effectiveOn', effective_on, 'line', line, 'homeId', home_id, 'category', category, 'residence', residence,
        'residenceSince', residence_since, 'communeId', commune_id, 'awayMobility', away_mobility, 'awayParticipation', away_participation))
        from membership.member_movement where member_id = m.id) as lines_told,
      (select json_agg(json_build_object('homeId', home_id, 'category', category, 'residence', residence, 'residenceSince', residence_since,
        'communeId', commune_id, 'presence', presence, 'awaySince', away_since, 'awayMobility', away_mobility, 'awayParticipation', away_participation,
        'validFrom', valid_from, 'validTo', valid_to, 'counts', counts) order by valid_from) from membership.member_state where member_id = m.id) as states
    from membership.member m`);
  expect(rows).toHaveLength(count);
  for (const { home, isActive, lines, lines_told, states } of rows) {
    expect(statesOf(lines_told)).toEqual(states);
    expect([states.at(-1).homeId, states.at(-1).validTo === 'infinity', lines_told.length]).toEqual([home, isActive, lines]);
  }
});

test('every kind of movement occurs, and every unit with people of its own has some', async () => {
  const { rows } = await one.db.query('select kind, count(*)::int as count from membership.member_movement group by kind');
  const counted = new Map(rows.map(({ kind, count: found }) => [kind, found]));
  expect(counted.get('ADMITTED')).toBe(count);
  expect(new Set(counted.keys())).toEqual(new Set(Object.values<string>(MovementKind)));
  const homes = await one.db.query('select home_id as id, count(*)::int as count from membership.member group by 1');
  const members = new Map(homes.rows.map(({ id, count: found }) => [id, found]));
  expect(members.has(unitId('quân đội'))).toBe(false);
  expect(members.get(unitId('xã mới'))).toBeGreaterThan(0);
  const ofBase = (...names: string[]) => names.reduce((sum, name) => sum + (members.get(unitId(name)) ?? 0), 0);
  const [first, second] = [ofBase('chi hội một', 'chi hội hai', 'tổ một'), ofBase('chi hội ba')];
  expect(Math.abs(first / second - 3)).toBeLessThan(0.2);
});

test('nobody is admitted under 18, nor before there was such a unit, nor on a day to come', async () => {
  const young = `membership.member m join membership.member_movement l on l.member_id = m.id and l.kind = 'ADMITTED'
    where coalesce(m.born_on + interval '18 years', make_date(m.birth_year + 18, 1, 1)) > l.effective_on`;
  expect(await numberOf(young)).toBe(0);
  expect(await numberOf(`membership.member_movement where effective_on not between '1990-01-01' and '2026-06-30'`)).toBe(0);
  expect(await numberOf(`membership.member_movement where home_id = '${unitId('xã mới')}' and effective_on < '2025-07-01'`)).toBe(0);
});

test('each transfer has both its sides, on one day, between two bases', async () => {
  const sides = `membership.member_transfer t
    join membership.member_movement o on o.counterpart_id = t.id and o.kind = 'TRANSFERRED_OUT' and o.effective_on = t.moves_on and o.unit_id = t.from_unit_id
    join membership.member_movement i on i.counterpart_id = t.id and i.kind = 'TRANSFERRED_IN' and i.effective_on = t.moves_on and i.unit_id = t.to_unit_id
    where o.member_id = t.member_id and i.member_id = t.member_id and i.line = o.line + 1`;
  const transfers = await numberOf('membership.member_transfer');
  expect(transfers).toBeGreaterThan(20);
  expect(await numberOf(sides)).toBe(transfers);
  expect(await numberOf(`membership.member_movement where kind in ('TRANSFERRED_OUT', 'TRANSFERRED_IN')`)).toBe(2 * transfers);
});

test('what is sealed opens by the keys, is found by its index, and is a number nobody has', async () => {
  const members = await one.orm.em.fork().find(Member, { sealedBy: { $ne: null } });
  expect(members.length).toBeGreaterThan(count / 2);
  const sealed = members.flatMap((member) =>
    details.filter((field) => member[field] !== null).map((field) => openDetail(keyring, member, field)),
  );
  expect(sealed).not.toContain(null);
  const numbered = members.filter(({ citizenId }) => citizenId !== null);
  const numbers = numbered.map((member) => openDetail(keyring, member, 'citizenId') ?? '');
  expect(numbers.length).toBeGreaterThan(count / 4);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((number) => !/^999\d{9}$/.test(number))).toEqual([]);
  expect(numbered.filter(({ consentOn }) => consentOn === null)).toEqual([]);
  expect(numbered.map(({ citizenIdIndex }) => citizenIdIndex)).toEqual(numbers.map((number) => keyring.index('citizenId', number)));
  const phones = members.filter(({ phone }) => phone !== null).map((member) => openDetail(keyring, member, 'phone') ?? '');
  expect(phones.filter((number) => !/^00\d{8}$/.test(number))).toEqual([]);
});

test('all are marked, and those of a special base count where they live', async () => {
  expect(await numberOf(`membership.member where origin <> 'DEMONSTRATION'`)).toBe(0);
  const special = `membership.member_state where home_id = '${unitId('chợ')}'`;
  expect(await numberOf(special)).toBeGreaterThan(0);
  expect(await numberOf(`${special} and (category <> 'SPECIAL_BASE' or commune_id is null)`)).toBe(0);
});

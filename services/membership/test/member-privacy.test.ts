import { Keyring, sealedBy } from '@vwu/kit/keyring';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DetailField } from '../src/member/detail-field.ts';
import { hasSealedMembers } from '../src/member/has-sealed-members.ts';
import { Member } from '../src/member/member.entity.ts';
import { details, openDetail } from '../src/member/member-details.ts';
import { resealMembers } from '../src/member/reseal-members.ts';
import { keyFile, keyring } from './keyring.ts';
import { analyst, type MemberWorld, officerOf, openMemberWorld, partner, province } from './member-world.ts';

let world: MemberWorld;
let id: string;

const sealed = {
  citizenId: '044180009876',
  phone: '0912345678',
  religion: 'CATHOLIC',
  ethnicity: 'Bru-Vân Kiều',
  partyMembership: true,
  hardship: 'nhà bị bão tốc mái',
  health: 'khuyết tật vận động',
  discipline: 'khiển trách',
  coreRoles: ['RELIGIOUS_CORE'],
  targetGroups: ['ETHNIC_MINORITY', 'POOR'],
};

beforeAll(async () => {
  world = await openMemberWorld();
  id = await world.admitted('chi hội một', { person: { consent: { on: '2020-01-01', purpose: 'Quản lý hội viên' }, details: sealed } });
});

afterAll(() => world.close());

const reveal = (viewer = officerOf('xã một'), fields: readonly string[] = details, of = id) =>
  world.ask(
    viewer,
    `mutation ($id: ID!, $fields: [MemberDetailField!]!) { revealMember(id: $id, fields: $fields, purpose: IDENTITY_CHECK) {
      ${details.join(' ')} } }`,
    { id: of, fields },
  );

test('every marked field is sealed, and every sealed field may be asked for', () => {
  expect(details).toEqual(Object.keys(sealed));
  expect(Object.keys(DetailField)).toEqual(details);
});

test('nothing of them stands in the open anywhere in the database', async () => {
  const { rows } = await world.db.query<{ table_name: string }>(
    `select table_name from information_schema.tables where table_schema = 'membership' and table_type = 'BASE TABLE'`,
  );
  const words = [
    ...Object.values(sealed)
      .flat()
      .filter((value) => typeof value === 'string' && value !== 'POOR'),
  ] as string[];
  expect(words.length).toBeGreaterThan(8);
  for (const { table_name } of rows) {
    const { rows: all } = await world.db.query<{ text: string }>(`select t::text as text from membership.${table_name} t`);
    for (const { text } of all) expect(words.filter((word) => text.includes(word)).map((word) => `${table_name}: ${word}`)).toEqual([]);
  }
});

test('a sealed value names its key and opens in its own row alone', async () => {
  const { rows } = await world.db.query<{ citizen_id: Buffer }>('select citizen_id from membership.member where id = $1', [id]);
  const [row] = rows;
  expect(sealedBy(row?.citizen_id ?? Buffer.of())).toBe(keyring.current);
  const other = await world.admitted('chi hội một');
  await world.db.query(
    'update membership.member m set religion = o.religion, sealed_by = o.sealed_by from membership.member o where m.id = $1 and o.id = $2',
    [other, id],
  );
  const { errors } = await reveal(officerOf('xã một'), ['religion'], other).catch((error: Error) => ({ errors: [error] }));
  expect(String(errors[0])).toContain('does not open');
  await world.db.query('update membership.member set religion = null, sealed_by = null where id = $1', [other]);
});

test('who is in charge sees what she asks for, and that is recorded: who, when, what, what for (SEC-006)', async () => {
  const { data, codes } = await reveal(officerOf('xã một'), ['citizenId', 'religion']);
  expect(codes).toEqual([]);
  expect(data?.revealMember).toMatchObject({ citizenId: sealed.citizenId, religion: 'CATHOLIC', phone: null, ethnicity: null });
  const { rows } = await world.db.query(
    `select caller, unit_id, input, recorded_at is not null as "isDated" from membership.audit_record where command = 'revealMember' and subject_id = $1
     order by recorded_at desc limit 1`,
    [id],
  );
  expect(rows).toEqual([
    { caller: 'base', unit_id: unitId('xã một'), input: { fields: ['citizenId', 'religion'], purpose: 'IDENTITY_CHECK' }, isDated: true },
  ]);
  expect((await reveal()).data?.revealMember).toEqual(sealed);
});

test('nobody else: another base, the province, Central, a partner (SEC-003, SEC-004)', async () => {
  const before = await world.rowsOf('audit_record');
  expect((await reveal(officerOf('xã hai'))).codes).toEqual(['MEMBER_NOT_FOUND']);
  expect((await reveal(province)).codes).toEqual(['FORBIDDEN']);
  expect((await reveal(analyst)).codes).toEqual(['FORBIDDEN']);
  expect((await reveal(partner)).codes).toEqual(['FORBIDDEN']);
  expect(await world.rowsOf('audit_record')).toBe(before);
});

test('an analyst sees the number masked; a partner sees no person at all', async () => {
  const ask = (viewer: typeof analyst) => world.ask(viewer, `{ member(id: "${id}") { id citizenIdMasked fullName bornOn } }`);
  expect((await ask(analyst)).data?.member).toMatchObject({ citizenIdMasked: '*********876', bornOn: '1980-05-20' });
  expect((await ask(partner)).data?.member).toBeNull();
  expect((await world.ask(partner, '{ members { totalCount } }')).codes).toEqual(['FORBIDDEN']);
  expect((await world.ask(partner, '{ memberTransfers { totalCount } }')).codes).toEqual(['FORBIDDEN']);
  const { data } = await world.ask(
    partner,
    `{ _entities(representations: [{ __typename: "Member", id: "${id}" }]) { ... on Member { isActive } } }`,
  );
  expect(data?._entities).toEqual([null]);
});

test('no audit record holds a name, a birth or a reason', async () => {
  const { rows } = await world.db.query<{ input: unknown }>('select input from membership.audit_record');
  const text = JSON.stringify(rows);
  expect(rows.length).toBeGreaterThan(2);
  for (const word of [
    'Nguyễn',
    '1980-05-20',
    ...Object.values(sealed).filter((value) => typeof value === 'string' && value !== 'CATHOLIC'),
  ])
    expect(text).not.toContain(word);
});

test('keys are rotated while everybody goes on: what the old one sealed is sealed anew, and nothing else of it changes', async () => {
  const before = await world.read(id);
  let content = keyFile;
  const process = Keyring.parse(keyFile, () => content);
  content = Keyring.rotated(keyFile);
  process.refresh();
  const { rows: held } = await world.db.query('select count(*)::int as count from membership.member where sealed_by is not null');
  expect(await resealMembers(world.em(), process)).toBe(held[0].count);
  expect(await resealMembers(world.em(), process)).toBe(0);
  const { rows } = await world.db.query('select sealed_by, citizen_id, health from membership.member where id = $1', [id]);
  expect([rows[0].sealed_by, sealedBy(rows[0].citizen_id), sealedBy(rows[0].health)]).toEqual(['k2', 'k2', 'k2']);
  const opened = await world.em().findOneOrFail(Member, { id });
  expect(Object.fromEntries(details.map((field) => [field, openDetail(process, opened, field)]))).toEqual(sealed);
  expect(() => openDetail(keyring, opened, 'phone')).toThrow('does not open');
  const after = await world.ask(province, `{ member(id: "${id}") { fullName version recordedDetails } }`);
  expect(after.data?.member).toEqual({ fullName: before.fullName, version: before.version, recordedDetails: before.recordedDetails });
});

test('the service knows that there is something its keys are needed for', async () => {
  const { rows } = await world.db.query('select count(*)::int as count from membership.member where religion is not null');
  expect(rows[0].count).toBeGreaterThan(0);
  expect(await hasSealedMembers(world.em())).toBe(true);
});

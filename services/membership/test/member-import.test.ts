import { settleNext } from '@vwu/kit/work-queue';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { untilWaiting } from '@vwu/testing/until-waiting';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvOf, type ImportWorld, line, openImportWorld } from './import-world.ts';
import { analyst, officerOf, partner, province, provinceB } from './member-world.ts';

let world: ImportWorld;

beforeAll(async () => {
  world = await openImportWorld();
});

afterAll(() => world.close());

const several = (count: number) => Array.from({ length: count }, () => line());

test('a list is checked first, and nothing of it is recorded', async () => {
  const before = await world.rowsOf('member');
  const list = await world.checked(csvOf(several(3)));
  expect(list).toMatchObject({ state: 'CHECKED', mode: null, rowsRead: 3, goodRows: 3, badRows: 0, faultCounts: [], isMine: true });
  expect(list.history.map(({ state }: { state: string }) => state)).toEqual(['RECEIVED', 'CHECKING', 'CHECKED']);
  expect(await world.rowsOf('member')).toBe(before);
});

test('members of a list are recorded as if they were admitted one by one', async () => {
  const told = line({
    branch: 'chi hội một',
    group: 'tổ một',
    fullName: 'Lê  Thị Một',
    citizenId: '079 180 000 111',
    phone: '090 123 45 67',
    consentOn: '2020-01-31',
    residence: 'Tạm trú',
    residenceSince: '1-12-2019',
    ethnicity: 'Tày',
    religion: 'Phật giáo',
    partyMembership: 'Có',
    coreRoles: 'Nòng cốt; Người có uy tín',
    otherOrganisations: 'Hội Nông dân',
  });
  const list = await world.carriedOut(csvOf([told]));
  expect(list).toMatchObject({ state: 'DONE', mode: 'ALL_OR_NOTHING', goodRows: 1 });
  const { rows } = await world.db.query<{ id: string }>(`select id from membership.member where full_name = 'Lê Thị Một'`);
  expect(rows).toHaveLength(1);
  const member = await world.read(rows[0]?.id ?? '');
  expect(member).toMatchObject({
    fullName: 'Lê Thị Một',
    bornOn: '1980-03-05',
    isActive: true,
    citizenIdMasked: '*********111',
    phoneMasked: '*******567',
    movements: [{ kind: 'ADMITTED', on: '2020-02-01', line: 1 }],
    state: {
      from: '2020-02-01',
      category: 'RESIDENTIAL',
      residence: 'TEMPORARY',
      residenceSince: '2019-12-01',
      countsFrom: '2020-06-01',
      home: { id: unitId('tổ một') },
    },
  });
  const moved = await world.move('recordAbsence', member.id, { on: '2021-01-01', mobility: 'LEFT_LOCALITY', participation: 'NOT_PAYING' });
  expect(moved.codes).toEqual([]);
});

test('each admission of a list stands in the audit record of the member, by who sent it', async () => {
  const { id } = await world.carriedOut(csvOf(several(2)));
  const { rows } = await world.db.query(
    `select caller, roles, input ->> 'importId' as list from membership.audit_record where command = 'admitMember' and input ->> 'importId' = $1`,
    [id],
  );
  expect(rows).toEqual([1, 2].map(() => ({ caller: 'province', roles: ['PROVINCE_OFFICER'], list: id })));
});

test('counts and probable pairs are kept when a list is recorded', async () => {
  await world.admitted('chi hội ba', {
    person: { fullName: 'Phạm Thị Trùng Tên', bornOn: '1971-11-23', details: { phone: '0911222333' } },
  });
  const twin = line({ base: 'xã hai', branch: 'chi hội ba', fullName: 'Phạm Thị Trùng Tên', bornOn: '23/11/1971', phone: '0911222333' });
  const checked = await world.checked(csvOf([twin]));
  expect(checked).toMatchObject({ likelyRows: 1 });
  await world.start(checked.id);
  await world.work();
  expect(await world.readImport(checked.id)).toMatchObject({ state: 'DONE', pairCount: 1 });
  expect(await world.countFaults()).toEqual([]);
});

test('everything wrong with a row is told at once, with its row, its column and what to do', async () => {
  const wrong = line({ bornOn: '31/02/1980', residence: 'Ở trọ', admittedOn: '' });
  const list = await world.checked(csvOf([line(), wrong]));
  expect(list).toMatchObject({ state: 'CHECKED', goodRows: 1, badRows: 1 });
  expect(list.firstFaults.map(({ row, column, code }: Record<string, unknown>) => [row, column, code])).toEqual([
    [3, 'Ngày kết nạp', 'CELL_MISSING'],
    [3, 'Ngày sinh', 'CELL_DAY_INVALID'],
    [3, 'Tình trạng cư trú', 'CELL_CHOICE_UNKNOWN'],
  ]);
  expect(list.firstFaults[1].message).toContain('Hãy viết ngày/tháng/năm');
});

const refusedCells: readonly (readonly [what: string, told: Parameters<typeof line>[0], code: string, column: string])[] = [
  ['somebody born in 2010', { bornOn: '01/01/2010' }, 'MEMBER_TOO_YOUNG', 'Ngày sinh'],
  ['a year of two digits', { bornOn: '5-3-80' }, 'CELL_DAY_AMBIGUOUS', 'Ngày sinh'],
  ['a day to come', { admittedOn: '01/01/2199' }, 'MOVEMENT_IN_FUTURE', 'Ngày kết nạp'],
  ['a citizen id with letters', { citizenId: '07918000ABCD', consentOn: '01/01/2020' }, 'CITIZEN_ID_INVALID', 'Số căn cước công dân'],
  ['a citizen id of a man', { citizenId: '079080000111', consentOn: '01/01/2020' }, 'CITIZEN_ID_NOT_OF_WOMAN', 'Số căn cước công dân'],
  [
    'a citizen id of another year',
    { citizenId: '079171000111', consentOn: '01/01/2020' },
    'CITIZEN_ID_YEAR_DIFFERS',
    'Số căn cước công dân',
  ],
  ['a citizen id whose zero was lost', { citizenId: '79180000111', consentOn: '01/01/2020' }, 'CELL_ZERO_LOST', 'Số căn cước công dân'],
  ['a citizen id without consent', { citizenId: '079180000999' }, 'CONSENT_MISSING', 'Ngày đồng ý'],
  ['a telephone that is too short', { phone: '0901 234' }, 'PHONE_INVALID', 'Số điện thoại'],
  ['a branch of another base', { base: 'xã hai', branch: 'chi hội một' }, 'PLACE_UNKNOWN', 'Chi hội'],
  ['a base of another province', { base: 'xã ở B', branch: '' }, 'PLACE_UNKNOWN', 'Chi hội'],
  ['a group that is counted only', { category: 'Đoàn viên công đoàn' }, 'AGGREGATE_ONLY', 'Nhóm hội viên'],
  ['a group of special bases in a commune', { category: 'Cơ sở đặc thù' }, 'CATEGORY_OF_ANOTHER_KIND', 'Nhóm hội viên'],
  ['temporary residence without its first day', { residence: 'Tạm trú' }, 'RESIDENCE_SINCE_MISSING', 'Cư trú từ ngày'],
  ['a base that did not exist', { base: 'xã mới', branch: '' }, 'HOME_NOT_VALID', 'Ngày kết nạp'],
  ['a name of one word', { fullName: 'Hoa' }, 'NAME_MISSING', 'Họ và tên'],
  ['a formula that runs a program', { fullName: `=cmd|' /C calc'!A0` }, 'CELL_FORMULA', 'Họ và tên'],
  ['a name in TCVN3', { fullName: 'NguyÔn ThÞ Hµ' }, 'CELL_OLD_FONT', 'Họ và tên'],
  ['a name in VNI', { fullName: 'Nguyeãn Thò Haø' }, 'CELL_OLD_FONT', 'Họ và tên'],
  ['a text longer than can be kept', { occupation: 'a'.repeat(501) }, 'TEXT_TOO_LONG', 'Nghề nghiệp'],
];

test.each(refusedCells)('%s is refused, and said where', async (_what, told, code, column) => {
  const list = await world.checked(csvOf([line(told)]));
  expect(list.firstFaults.map((fault: { code: string; column: string }) => [fault.code, fault.column])).toEqual([[code, column]]);
  expect(list.firstFaults[0].message).toMatch(/Hãy|không|Không/);
  expect((await world.start(list.id, 'GOOD_ROWS_ONLY')).codes).toEqual(['IMPORT_WITHOUT_ROWS']);
});

test('days are read as people and spreadsheets write them', async () => {
  const days = ['05/03/1980', '5/3/1980', '1980-03-05', '5-3-1980', '05.03.1980', '29285'];
  const lines = days.map((bornOn, place) => line({ fullName: `Vũ Thị Ngày ${String.fromCharCode(65 + place)}`, bornOn }));
  await world.carriedOut(csvOf(lines));
  const { rows } = await world.db.query(`select distinct born_on::text as day from membership.member where full_name like 'Vũ Thị Ngày _'`);
  expect(rows).toEqual([{ day: '1980-03-05' }]);
});

test('a name that was typed in pieces is one, in NFC', async () => {
  await world.carriedOut(csvOf([line({ fullName: 'Đặng Thị Tổ Hợp'.normalize('NFD') })]));
  const { rowCount } = await world.db.query(`select from membership.member where full_name = $1`, ['Đặng Thị Tổ Hợp'.normalize('NFC')]);
  expect(rowCount).toBe(1);
});

test('a number somebody has, and one that stands twice, are refused without saying whose', async () => {
  await world.admitted('chi hội ở B', {
    viewer: provinceB,
    person: { details: { citizenId: '079180123456' }, consent: { on: '2020-01-01', purpose: 'x' } },
  });
  const numbered = (citizenId: string) => line({ citizenId, consentOn: '01/01/2020' });
  const list = await world.checked(csvOf([numbered('079180123456'), numbered('079180654321'), numbered('079 180 654 321')]));
  expect(list.firstFaults.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
    [2, 'DUPLICATE_ID'],
    [4, 'ROW_NUMBER_REPEATED'],
  ]);
  expect(JSON.stringify(list)).not.toMatch(/079180|654 321/);
});

test('the same row twice is recorded once', async () => {
  const one = line();
  const list = await world.checked(csvOf([one, one]));
  expect(list).toMatchObject({ goodRows: 1, badRows: 1, firstFaults: [{ row: 3, code: 'ROW_REPEATED' }] });
});

test('all or nothing records nothing while a row is wrong; good rows alone are recorded if asked', async () => {
  const before = await world.rowsOf('member');
  const list = await world.checked(csvOf([...several(2), line({ bornOn: '31/02/1980' })]));
  expect((await world.start(list.id)).codes).toEqual(['IMPORT_HAS_FAULTS']);
  expect(await world.rowsOf('member')).toBe(before);
  expect((await world.start(list.id, 'GOOD_ROWS_ONLY')).codes).toEqual([]);
  await world.work();
  expect(await world.readImport(list.id)).toMatchObject({ state: 'DONE', mode: 'GOOD_ROWS_ONLY', goodRows: 2, badRows: 1 });
  expect(await world.rowsOf('member')).toBe(before + 2);
});

test('what is done is not done again', async () => {
  const file = csvOf(several(2));
  const { id } = await world.carriedOut(file);
  const members = await world.rowsOf('member');
  expect((await world.start(id)).codes).toEqual(['IMPORT_NOT_READY']);
  expect((await world.cancel(id)).codes).toEqual(['IMPORT_ENDED']);
  const again = await world.checked(file);
  const refused = await world.start(again.id);
  expect(refused.codes).toEqual(['IMPORT_REPEATED']);
  expect(refused.errors[0]?.extensions.id).toBe(id);
  expect(await world.rowsOf('member')).toBe(members);
  await world.cancel(again.id);
});

test('the same key sends a list once, and runs it once', async () => {
  const file = csvOf(several(1));
  const id = await world.send(file, { key: 'một lần' });
  expect(await world.send(file, { key: 'một lần' })).toBe(id);
  await expect(world.send(csvOf(several(1)), { key: 'một lần' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  await world.work();
  await world.start(id, 'ALL_OR_NOTHING', province, 'ghi một lần');
  expect((await world.start(id, 'ALL_OR_NOTHING', province, 'ghi một lần')).codes).toEqual([]);
  await world.work();
});

test('a cancelled list leaves nothing of anybody behind', async () => {
  const list = await world.checked(csvOf([line(), line({ bornOn: 'x' })]));
  expect((await world.cancel(list.id)).data?.cancelMemberImport.state).toBe('CANCELLED');
  for (const table of ['member_import_part', 'member_import_row', 'member_import_fault']) {
    const { rowCount } = await world.db.query(`select from membership.${table} where import_id = $1`, [list.id]);
    expect([table, rowCount]).toEqual([table, 0]);
  }
  expect((await world.start(list.id)).codes).toEqual(['IMPORT_NOT_READY']);
});

test('a list that is cancelled while it waits is not checked', async () => {
  const id = await world.send(csvOf(several(1)));
  await world.cancel(id);
  await world.work();
  expect(await world.readImport(id)).toMatchObject({ state: 'CANCELLED', rowsRead: 0 });
});

test('what changed since the check sends a list back, and nothing of it is recorded', async () => {
  const lines = [line({ citizenId: '079180777888', consentOn: '01/01/2020' }), line()];
  const { id } = await world.checked(csvOf(lines));
  await world.admitted('chi hội hai', { person: { details: { citizenId: '079180777888' }, consent: { on: '2020-01-01', purpose: 'x' } } });
  const before = await world.rowsOf('member');
  await world.start(id);
  await world.work();
  expect(await world.readImport(id)).toMatchObject({
    state: 'CHECKED',
    mode: null,
    goodRows: 1,
    badRows: 1,
    refusal: { code: 'IMPORT_CHANGED' },
    firstFaults: [{ code: 'DUPLICATE_ID' }],
  });
  expect(await world.rowsOf('member')).toBe(before);
  await world.start(id, 'GOOD_ROWS_ONLY');
  await world.work();
  expect(await world.readImport(id)).toMatchObject({ state: 'DONE', goodRows: 1 });
  expect(await world.rowsOf('member')).toBe(before + 1);
});

/** Ends the connection of the job as if its process had been killed, when it has gone so far. */
async function killWhen(table: string): Promise<void> {
  await world.db.query(`
    create function public.kill_me() returns trigger language plpgsql as $$ begin
      perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5); return new; end $$;
    create trigger kill_me after insert on ${table} for each statement execute function public.kill_me()`);
}

const spare = async (table: string) => {
  await world.db.query(`drop trigger kill_me on ${table}; drop function public.kill_me()`);
};

test.each(['membership.member_state', 'membership.member_count'])(
  'a job that is killed when it writes %s has recorded nothing, and the next one records all',
  async (table) => {
    const { id } = await world.checked(csvOf(several(3)));
    await world.start(id);
    const before = await world.rowsOf('member');
    await killWhen(table);
    await expect(settleNext(world.orm, world.queue)).rejects.toThrow(/terminat/i);
    await spare(table);
    expect(await world.rowsOf('member')).toBe(before);
    expect(await world.readImport(id)).toMatchObject({ state: 'RUNNING' });
    await world.work();
    expect(await world.readImport(id)).toMatchObject({ state: 'DONE', goodRows: 3 });
    expect(await world.rowsOf('member')).toBe(before + 3);
    expect(await world.countFaults()).toEqual([]);
  },
);

test('a check that is killed half-way begins anew', async () => {
  const id = await world.send(csvOf(several(2_500)));
  await killWhen('membership.member_import_row');
  await expect(settleNext(world.orm, world.queue)).rejects.toThrow(/terminat/i);
  await spare('membership.member_import_row');
  expect(await world.readImport(id)).toMatchObject({ state: 'CHECKING' });
  await world.work();
  expect(await world.readImport(id)).toMatchObject({ state: 'CHECKED', rowsRead: 2_500, goodRows: 2_500 });
  await world.cancel(id);
});

test('a list that is refused on the way leaves nothing behind, even of what was being kept just then', async () => {
  const id = await world.send(`${csvOf(several(2_500))}"`);
  await world.db.query('begin; lock table membership.member_import_row in exclusive mode');
  const checking = settleNext(world.orm, world.queue);
  expect(await untilWaiting(world.db, 1)).toBe(true);
  await world.db.query('rollback');
  await checking;
  expect(await world.readImport(id)).toMatchObject({ state: 'FAILED' });
  const { rowCount } = await world.db.query('select from membership.member_import_row where import_id = $1', [id]);
  expect(rowCount).toBe(0);
});

test('a list that fails again and again is given up, and removed', async () => {
  const id = await world.send(csvOf(several(1)));
  await world.db.query(`update membership.member_import set attempts = 5 where id = $1`, [id]);
  await world.work();
  expect(await world.readImport(id)).toMatchObject({ state: 'FAILED', refusal: { code: 'IMPORT_BROKEN' } });
});

test('a list nobody carried out is removed after seven days', async () => {
  const list = await world.checked(csvOf([line(), line({ bornOn: 'x' })]));
  await world.db.query(`update membership.member_import set expires_at = now() - interval '1 second' where id = $1`, [list.id]);
  await world.queue.noteDue?.(world.em());
  expect(await world.readImport(list.id)).toMatchObject({ state: 'EXPIRED', firstFaults: [] });
  const { rowCount } = await world.db.query('select from membership.member_import_fault where import_id = $1', [list.id]);
  expect(rowCount).toBe(0);
});

test('what is kept of a list meanwhile is sealed, but for what is never sealed of a member', async () => {
  const secret = line({ fullName: 'Mai Thị Kín', citizenId: '079180222333', consentOn: '01/01/2020', bornOn: '1-1-80' });
  const good = line({ citizenId: '079180222444', consentOn: '01/01/2020' });
  const { id } = await world.checked(csvOf([secret, good]));
  const written = ['079180222', 'Mai Thị Kín'].flatMap((text) => [text, Buffer.from(text).toString('hex')]);
  for (const table of ['member_import', 'member_import_part', 'member_import_fault', 'member_import_row']) {
    const { rows } = await world.db.query<{ text: string }>(
      `select string_agg(k::text, '') as text from membership.${table} k where ${table === 'member_import' ? 'id' : 'import_id'} = $1`,
      [id],
    );
    expect(written.filter((text) => rows[0]?.text.includes(text))).toEqual([]);
  }
  await world.cancel(id);
});

test('whoever sees no persons learns of no list; whoever may not admit members does nothing with one', async () => {
  const { id } = await world.checked(csvOf(several(1)));
  expect(await world.readImport(id, partner)).toBe('FORBIDDEN');
  expect(await world.readImport(id, analyst)).toMatchObject({ id });
  expect((await world.start(id, 'ALL_OR_NOTHING', analyst)).codes).toEqual(['FORBIDDEN']);
  expect(await world.readImport(id, provinceB)).toBe('IMPORT_NOT_FOUND');
  expect((await world.start(id, 'ALL_OR_NOTHING', provinceB)).codes).toEqual(['IMPORT_NOT_FOUND']);
  expect((await world.cancel(id, officerOf('xã một'))).codes).toEqual(['IMPORT_NOT_FOUND']);
  await expect(world.send(csvOf(several(1)), { unit: 'xã ở B' })).rejects.toMatchObject({ code: 'UNIT_NOT_FOUND' });
  await expect(world.send(csvOf(several(1)), { viewer: callers.analyst(unitId('Trung ương')) })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await world.cancel(id);
});

test('a list for one base need not name it', async () => {
  const list = await world.checked(csvOf([line({ base: '' }), line({ base: '', branch: '' })]), {
    unit: 'xã một',
    viewer: officerOf('xã một'),
  });
  expect(list).toMatchObject({ state: 'CHECKED', goodRows: 2, unit: { id: unitId('xã một') } });
});

test('lists are listed for the part of the Union they are for, the latest first', async () => {
  const { data } = await world.ask(
    officerOf('xã một'),
    '{ memberImports(first: 1) { totalCount edges { node { unit { id } state receivedAt expiresAt history { state at } } } } }',
  );
  const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  const history = ['RECEIVED', 'CHECKED'].map((state) => ({ state, at: instant }));
  const node = {
    unit: { id: unitId('xã một') },
    state: 'CHECKED',
    receivedAt: instant,
    expiresAt: instant,
    history: expect.arrayContaining(history),
  };
  expect(data?.memberImports).toEqual({ totalCount: 1, edges: [{ node }] });
  expect((await world.ask(partner, '{ memberImports { totalCount } }')).codes).toEqual(['FORBIDDEN']);
});

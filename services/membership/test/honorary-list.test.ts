import { createHttpServer } from '@vwu/kit/http-server';
import { createLogger } from '@vwu/kit/log';
import type { Viewer } from '@vwu/kit/viewer';
import { settleNext } from '@vwu/kit/work-queue';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HonoraryColumn, honoraryColumns } from '../src/honorary-import/columns.ts';
import { createImportRoutes } from '../src/import/import-route.ts';
import { type ImportWorld, openImportWorld } from './import-world.ts';
import { keyring } from './keyring.ts';
import { officerOf, partner, province } from './member-world.ts';
import { rowsOf, workbookOf } from './sheets.ts';

let world: ImportWorld;
const commune = officerOf('xã một');
const central = callers.organiser(unitId('Trung ương'));
const viewers: Record<string, Viewer> = { province, partner, commune };
const app = createHttpServer({ log: createLogger('membership', 'silent'), checkReady: async () => [] });

beforeAll(async () => {
  world = await openImportWorld();
  createImportRoutes(world.orm, () => keyring)(app, async (authorization) => viewers[authorization ?? ''] ?? partner);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

type Line = Partial<Record<HonoraryColumn, string>>;

let people = 0;

/** A row nothing speaks against, unless said. */
const line = (told: Line = {}): Line => {
  people += 1;
  return {
    fullName: `Trần Văn Trên Giấy ${people}`,
    bornOn: '01/01/1970',
    gender: 'Nam',
    number: `888${String(people).padStart(9, '0')}`,
    consentOn: '01/09/2023',
    contributions: 'Chuyên gia từ 01/01/2019',
    decisionNo: '12/QĐ-BTV',
    recognisedOn: '05/10/2023',
    ...told,
  };
};

const eight = honoraryColumns.required;
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csvOf = (lines: readonly Line[], columns: readonly HonoraryColumn[] = honoraryColumns.names): string =>
  [columns.map((column) => honoraryColumns.titleOf(column)), ...lines.map((one) => columns.map((column) => one[column] ?? ''))]
    .map((cells) => cells.map(quoted).join(';'))
    .join('\r\n');

const own = { kind: 'HONORARY', unit: 'xã một', viewer: commune } as const;
const checked = (file: string | Buffer, more: object = {}) => world.checked(file, { ...own, ...more });
const carriedOut = async (
  file: string | Buffer,
  { mode = 'ALL_OR_NOTHING', ...more }: { mode?: string; unit?: string; viewer?: Viewer } = {},
) => {
  const { id } = await checked(file, more);
  const started = await world.start(id, mode, more.viewer ?? commune);
  expect(started.codes).toEqual([]);
  await world.work();
  return world.readImport(id, more.viewer ?? commune);
};

const recordsNamed = async (name: string) =>
  (
    await world.db.query(
      `select h.*, h.born_on::text as "bornOn", h.recognised_on::text as "on" from membership.honorary_member h where full_name = $1`,
      [name],
    )
  ).rows;
const faultsOf = (list: { firstFaults: { row: number; column: string | null; code: string }[] }) =>
  list.firstFaults.map(({ row, column, code }) => [row, column, code]);

test('the list has eight columns every row fills in, and two more where a foreigner is on it', () => {
  expect(eight.map((column) => honoraryColumns.titleOf(column))).toEqual([
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'Số căn cước hoặc hộ chiếu',
    'Ngày đồng ý',
    'Đóng góp, từ ngày',
    'Số quyết định',
    'Ngày quyết định',
  ]);
  expect(honoraryColumns.names.slice(8)).toEqual(['nationality', 'policeOpinionOn']);
});

test('who was recognised on paper is recorded with the decision, what was given, and an audit record each (MEM-045)', async () => {
  const before = await world.rowsOf('honorary_member');
  const told = line({
    fullName: 'Phạm  Thị Danh Dự',
    gender: 'nữ',
    contributions: 'Chuyên gia từ 01/03/2019; Ủng hộ vật chất, từ ngày 15/06/2021; chuyên gia từ 2018-02-03',
  });
  const list = await checked(csvOf([told, line()], eight));
  expect(list).toMatchObject({ kind: 'HONORARY', state: 'CHECKED', rowsRead: 2, goodRows: 2, badRows: 0 });
  expect(await world.rowsOf('honorary_member')).toBe(before);
  await world.start(list.id, 'ALL_OR_NOTHING', commune);
  await world.work();
  expect(await world.readImport(list.id, commune)).toMatchObject({ state: 'DONE', mode: 'ALL_OR_NOTHING', goodRows: 2, pairCount: 0 });
  const [record] = await recordsNamed('Phạm Thị Danh Dự');
  expect(record).toMatchObject({
    state: 'RECOGNISED',
    level: 'BASE',
    scope: 'COMMUNE',
    unit_id: unitId('xã một'),
    on: '2023-10-05',
    bornOn: '1970-01-01',
  });
  const asked = await world.ask(
    commune,
    `{ honoraryMember(id: "${record.id}") { fullName citizenIdMasked consentOn contributions { kind since }
       steps { kind on decisionNo activity } tasks } }`,
  );
  expect(asked.data?.honoraryMember).toMatchObject({
    fullName: 'Phạm Thị Danh Dự',
    consentOn: '2023-09-01',
    contributions: [
      { kind: 'EXPERT', since: '2018-02-03' },
      { kind: 'MATERIAL', since: '2021-06-15' },
    ],
    steps: [{ kind: 'RECOGNISED', on: '2023-10-05', decisionNo: '12/QĐ-BTV', activity: null }],
    tasks: ['MOBILISE_TO_FULL_MEMBER'],
  });
  const audit = await world.db.query(
    `select caller, input ->> 'decisionNo' as no from membership.audit_record where subject_id = $1 and command = 'recogniseHonoraryMember'`,
    [record.id],
  );
  expect(audit.rows).toEqual([{ caller: commune.subject, no: '12/QĐ-BTV' }]);
  expect((await world.db.query('select * from membership.honorary_fault')).rows).toEqual([]);
  expect((await world.db.query('select from membership.honorary_import_row where import_id = $1', [list.id])).rowCount).toBe(0);
});

test('a workbook is read as a CSV is', async () => {
  const cells = (told: readonly string[], row: number) =>
    `<row r="${row}">${told.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const one = line();
  const file = await workbookOf({
    rows:
      cells(
        eight.map((column) => honoraryColumns.titleOf(column)),
        1,
      ) +
      cells(
        eight.map((column) => one[column] ?? ''),
        2,
      ),
  });
  expect(await carriedOut(file)).toMatchObject({ state: 'DONE', goodRows: 1 });
});

const refusedCells: readonly (readonly [what: string, told: Line, code: string, column: string])[] = [
  ['a day of decision left out', { recognisedOn: '' }, 'CELL_MISSING', 'Ngày quyết định'],
  ['a number of decision left out', { decisionNo: '' }, 'CELL_MISSING', 'Số quyết định'],
  ['somebody under 18 on the day of the decision', { bornOn: '06/10/2005' }, 'HONORARY_UNDER_AGE', 'Ngày sinh'],
  ['support of less than two years', { contributions: 'Tư vấn từ 06/10/2021' }, 'HONORARY_SUPPORT_TOO_SHORT', 'Đóng góp, từ ngày'],
  ['a contribution without its day', { contributions: 'Tư vấn' }, 'CELL_CONTRIBUTION_UNCLEAR', 'Đóng góp, từ ngày'],
  ['a contribution of no kind', { contributions: 'Ca hát từ 01/01/2019' }, 'CELL_CHOICE_UNKNOWN', 'Đóng góp, từ ngày'],
  ['a contribution since no day', { contributions: 'Tư vấn từ 31/02/2019' }, 'CELL_DAY_INVALID', 'Đóng góp, từ ngày'],
  ['a foreigner without the police', { nationality: 'FR', number: '12AB34567' }, 'HONORARY_POLICE_MISSING', 'Ngày Công an đồng ý'],
  ['a nationality in words', { nationality: 'Pháp', number: '12AB34567' }, 'NATIONALITY_INVALID', 'Quốc tịch'],
  ['a citizen id whose zero was lost', { number: '79180000111' }, 'CELL_ZERO_LOST', 'Số căn cước hoặc hộ chiếu'],
  ['a citizen id of another year', { number: '079071000111' }, 'CITIZEN_ID_YEAR_DIFFERS', 'Số căn cước hoặc hộ chiếu'],
  ['a citizen id too short', { number: '12345' }, 'CITIZEN_ID_INVALID', 'Số căn cước hoặc hộ chiếu'],
  ['a passport of signs', { number: '#?' }, 'PASSPORT_INVALID', 'Số căn cước hoặc hộ chiếu'],
  ['a gender that is none', { gender: 'x' }, 'CELL_CHOICE_UNKNOWN', 'Giới tính'],
  ['a decision to come', { recognisedOn: '01/01/2199' }, 'HONORARY_DAY_IN_FUTURE', 'Ngày quyết định'],
  ['a formula', { fullName: '=cmd|x' }, 'CELL_FORMULA', 'Họ và tên'],
];

test.each(refusedCells)('%s is refused, and said where and what to do', async (_what, told, code, column) => {
  const list = await checked(csvOf([line(told)]));
  expect(faultsOf(list)).toEqual([[2, column, code]]);
  expect((list.firstFaults as unknown as { message: string }[])[0]?.message).toMatch(/Hãy|chỉ cấp/);
});

test('on the day 18 is reached, and two years are, a decision stands (HON-002, HON-007)', async () => {
  const list = await checked(csvOf([line({ bornOn: '05/10/2005' }), line({ contributions: 'Tư vấn từ 05/10/2021' })]));
  expect(list).toMatchObject({ goodRows: 2, badRows: 0 });
});

test('a foreigner whom the police agreed to is recorded by passport and country (HON-016)', async () => {
  const told = line({ fullName: 'Jean Dupont', nationality: 'fr', number: '12 ab 34567', policeOpinionOn: '01/08/2023' });
  expect(await carriedOut(csvOf([told]))).toMatchObject({ state: 'DONE' });
  const [record] = await recordsNamed('Jean Dupont');
  expect(record).toMatchObject({ nationality: 'FR', police_favours: true, citizen_id: null });
  const again = await checked(csvOf([line({ nationality: 'FR', number: '12AB34567', policeOpinionOn: '01/08/2023' })]));
  expect(faultsOf(again)).toEqual([[2, 'Số căn cước hoặc hộ chiếu', 'ALREADY_RECOGNISED']]);
});

test('who was recognised before, anywhere, is told by the unit alone; who stands twice, by the row (HON-023)', async () => {
  const number = '777000000001';
  await carriedOut(csvOf([line({ fullName: 'Đỗ Văn Trùng', number })]));
  const other = officerOf('xã hai');
  const list = await checked(
    csvOf([line({ number: '777 000 000 001' }), line({ number: '777000000002' }), line({ number: '777000000002' })]),
    {
      unit: 'xã hai',
      viewer: other,
    },
  );
  expect(faultsOf(list)).toEqual([
    [2, 'Số căn cước hoặc hộ chiếu', 'ALREADY_RECOGNISED'],
    [4, 'Số căn cước hoặc hộ chiếu', 'ROW_NUMBER_REPEATED'],
  ]);
  const told = JSON.stringify(list);
  expect(told).toContain('xã một');
  expect(told).not.toMatch(/777|Trùng/);
});

test('who is a member is no honorary member (HON-012)', async () => {
  const citizenId = '079180123777';
  await world.admitted('chi hội ba', { person: { details: { citizenId }, consent: { on: '2020-01-01', purpose: 'x' } } });
  expect(faultsOf(await checked(csvOf([line({ number: citizenId, bornOn: '20/05/1980' })])))).toEqual([
    [2, 'Số căn cước hoặc hộ chiếu', 'HONORARY_IS_MEMBER'],
  ]);
});

test('a unit that had no authority on the day recognised nobody: a commune that did not exist, a special base (HON-009)', async () => {
  const young = await checked(csvOf([line()]), { unit: 'xã mới', viewer: officerOf('xã mới') });
  expect(faultsOf(young)).toEqual([[2, 'Ngày quyết định', 'HONORARY_UNIT_NOT_THERE']]);
  expect(young.firstFaults[0].message).toContain('đơn vị cũ');
  const market = await checked(csvOf([line()]), { unit: 'chợ', viewer: officerOf('chợ') });
  expect(faultsOf(market)).toEqual([[2, 'Ngày quyết định', 'HONORARY_LEVEL_NOT_ENTITLED']]);
});

test('the list of a unit that went into another is sent by whoever keeps its book, and stands as its own', async () => {
  const list = await carriedOut(csvOf([line({ fullName: 'Lê Văn Xã Cũ' })]), { unit: 'xã cũ' });
  expect(list).toMatchObject({ state: 'DONE' });
  expect((await recordsNamed('Lê Văn Xã Cũ'))[0]).toMatchObject({ unit_id: unitId('xã cũ') });
});

test('a province recognises what reaches the whole province (HON-011)', async () => {
  await carriedOut(csvOf([line({ fullName: 'Ngô Văn Cấp Tỉnh' })]), { unit: 'tỉnh A', viewer: province });
  expect((await recordsNamed('Ngô Văn Cấp Tỉnh'))[0]).toMatchObject({ level: 'PROVINCE', scope: 'PROVINCE' });
});

test('all or nothing records nobody while a row is wrong; good rows alone if asked; the same file not twice', async () => {
  const file = csvOf([line({ fullName: 'Bùi Văn Đúng' }), line({ bornOn: '31/02/1980' })]);
  const { id } = await checked(file);
  expect((await world.start(id, 'ALL_OR_NOTHING', commune)).codes).toEqual(['IMPORT_HAS_FAULTS']);
  expect(await recordsNamed('Bùi Văn Đúng')).toEqual([]);
  expect((await world.start(id, 'GOOD_ROWS_ONLY', commune)).codes).toEqual([]);
  await world.work();
  expect(await recordsNamed('Bùi Văn Đúng')).toHaveLength(1);
  const again = await checked(file);
  expect(again).toMatchObject({ goodRows: 0, badRows: 2 });
});

test('who was recognised elsewhere since the check sends the list back, and nobody of it is recorded', async () => {
  const number = '777000000009';
  const { id } = await checked(csvOf([line({ number }), line({ fullName: 'Hồ Văn Chờ' })]));
  await carriedOut(csvOf([line({ number })]), { unit: 'xã hai', viewer: officerOf('xã hai') });
  await world.start(id, 'ALL_OR_NOTHING', commune);
  await world.work();
  expect(await world.readImport(id, commune)).toMatchObject({
    state: 'CHECKED',
    mode: null,
    goodRows: 1,
    badRows: 1,
    refusal: { code: 'IMPORT_CHANGED' },
    firstFaults: [{ code: 'ALREADY_RECOGNISED' }],
  });
  expect(await recordsNamed('Hồ Văn Chờ')).toEqual([]);
});

test('who became a member since the check sends the list back as well', async () => {
  const citizenId = '079180555000';
  const { id } = await checked(csvOf([line({ number: citizenId, bornOn: '20/05/1980' })]));
  await world.admitted('chi hội ba', { person: { details: { citizenId }, consent: { on: '2020-01-01', purpose: 'x' } } });
  await world.start(id, 'ALL_OR_NOTHING', commune);
  await world.work();
  expect(await world.readImport(id, commune)).toMatchObject({
    state: 'CHECKED',
    goodRows: 0,
    firstFaults: [{ code: 'HONORARY_IS_MEMBER' }],
  });
});

test('killed while it records, an import is as before, and goes on anew', async () => {
  const { id } = await checked(csvOf([line({ fullName: 'Dương Văn Ngắt' }), line()]));
  await world.start(id, 'ALL_OR_NOTHING', commune);
  await world.db.query(`
    create function public.kill_me() returns trigger language plpgsql as $$ begin
      perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5); return new; end $$;
    create trigger kill_me after insert on membership.honorary_step for each statement execute function public.kill_me()`);
  await expect(settleNext(world.orm, world.queue)).rejects.toThrow(/terminat/i);
  await world.db.query('drop trigger kill_me on membership.honorary_step; drop function public.kill_me()');
  expect(await recordsNamed('Dương Văn Ngắt')).toEqual([]);
  await world.work();
  expect(await world.readImport(id, commune)).toMatchObject({ state: 'DONE', goodRows: 2 });
  expect(await recordsNamed('Dương Văn Ngắt')).toHaveLength(1);
});

test('what a decision on paper has judged is asked for when the record is corrected', async () => {
  await carriedOut(csvOf([line({ fullName: 'Mai Văn Sửa' })]));
  const [{ id, version }] = await recordsNamed('Mai Văn Sửa');
  const correct = (person: object) =>
    world.ask(
      commune,
      'mutation ($id: ID!, $person: HonoraryPersonInput!, $version: Int!) { correctHonoraryMember(id: $id, person: $person, version: $version) { influenceKind } }',
      { id, person, version },
    );
  expect((await correct({ fullName: 'Mai Văn Sửa' })).codes).toEqual(['HONORARY_TEXT_MISSING']);
  expect((await correct({ shortCv: 'Bác sĩ' })).codes).toEqual(['HONORARY_STANDARD_MISSING']);
  const mended = await correct({ shortCv: 'Bác sĩ', prestige: 'Được tin cậy', influenceKind: 'EXPERT' });
  expect(mended.data?.correctHonoraryMember.influenceKind).toBe('EXPERT');
});

test('a name and a birth that stand in the book already are told as likely', async () => {
  await carriedOut(csvOf([line({ fullName: 'Vũ Văn Có Lẽ', bornOn: '02/03/1960' })]));
  expect(await checked(csvOf([line({ fullName: 'Vu Van Co Le', bornOn: '02/03/1960' }), line()]))).toMatchObject({
    goodRows: 2,
    likelyRows: 1,
  });
});

test.each([
  ['HONORARY_NOT_OWN_LEVEL', { unit: 'xã một', viewer: province }],
  ['UNIT_NOT_FOUND', { unit: 'xã một', viewer: officerOf('xã hai') }],
  ['FORBIDDEN', { unit: 'tỉnh A', viewer: partner }],
  ['FORBIDDEN', { unit: 'xã một', viewer: { ...commune, scopes: commune.scopes.filter((scope) => scope !== 'honorary:write') } }],
])('%s: a list is sent by the level that recognised', async (code, more) => {
  await expect(world.send(csvOf([line()]), { kind: 'HONORARY', ...more })).rejects.toMatchObject({ code });
});

test('another officer of the province sees the import, and neither runs nor ends it', async () => {
  const { id } = await checked(csvOf([line()]));
  expect(await world.readImport(id, province)).toMatchObject({ kind: 'HONORARY', isMine: false });
  expect((await world.start(id, 'ALL_OR_NOTHING', province)).codes).toEqual(['HONORARY_NOT_OWN_LEVEL']);
  expect((await world.cancel(id, province)).codes).toEqual(['HONORARY_NOT_OWN_LEVEL']);
  expect((await world.start(id, 'ALL_OR_NOTHING', officerOf('xã hai'))).codes).toEqual(['IMPORT_NOT_FOUND']);
  const asked = (kind: string) =>
    world.ask(commune, `{ memberImports(kind: ${kind}, unitId: "${unitId('xã một')}", first: 100) { nodes: edges { node { id } } } }`);
  const idsOf = async (kind: string) => (await asked(kind)).data?.memberImports.nodes.map(({ node }: { node: { id: string } }) => node.id);
  expect(await idsOf('HONORARY')).toContain(id);
  expect(await idsOf('MEMBERS')).not.toContain(id);
  expect((await world.cancel(id, commune)).codes).toEqual([]);
});

const get = (url: string, as = 'commune') => app.inject({ method: 'GET', url, headers: { authorization: as } });

test('it is sent to its own address, with a template and an error file of its own', async () => {
  const template = await rowsOf((await get(`/import/honorary/template.xlsx?unit=${unitId('xã một')}`)).rawPayload);
  expect(template[0]?.cells).toEqual(honoraryColumns.names);
  expect(template[1]?.cells.slice(0, 2)).toEqual(['Họ và tên*', 'Ngày sinh*']);
  const sent = await app.inject({
    method: 'POST',
    url: `/import/honorary?unit=${unitId('xã một')}`,
    headers: { authorization: 'commune', 'content-type': 'text/csv' },
    payload: csvOf([line({ bornOn: '31/02/1980' })]),
  });
  expect(sent.statusCode).toBe(202);
  await world.work();
  const { id } = sent.json();
  const [heading, row] = await rowsOf((await get(`/import/honorary/${id}/errors.csv`)).rawPayload);
  expect(heading?.cells.slice(-2)).toEqual(['Lỗi', 'Cách sửa']);
  expect(row?.cells.at(-2)).toContain('Dòng 2, cột «Ngày sinh» («31/02/1980»): Không phải một ngày có thật.');
  expect((await get(`/import/members/${id}/errors.csv`)).statusCode).toBe(404);
  expect((await get(`/import/honorary/${id}/errors.csv`, 'province')).statusCode).toBe(404);
});

test('Central sends none where it recognises nobody (F-21 a)', async () => {
  const list = await checked(csvOf([line()]), { unit: 'Trung ương', viewer: central });
  expect(faultsOf(list)).toEqual([[2, 'Ngày quyết định', 'HONORARY_LEVEL_NOT_ENTITLED']]);
});

import { buffer } from 'node:stream/consumers';
import { createHttpServer } from '@vwu/kit/http-server';
import { createLogger } from '@vwu/kit/log';
import type { Viewer } from '@vwu/kit/viewer';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createImportRoutes } from '../src/import/import-route.ts';
import { templateXlsx } from '../src/import/template.ts';
import { memberColumns } from '../src/member-import/columns.ts';
import { readDirectory } from '../src/member-import/directory.ts';
import { memberList } from '../src/member-import/member-list.ts';
import { memberTemplate } from '../src/member-import/member-template.ts';
import { sheetLimits } from '../src/sheet/sheet.ts';
import { csvOf, type ImportWorld, line, openImportWorld } from './import-world.ts';
import { keyring } from './keyring.ts';
import { officerOf, partner, province } from './member-world.ts';
import { rowsOf, workbookOf } from './sheets.ts';

let world: ImportWorld;
const viewers: Record<string, Viewer> = { province, partner, base: officerOf('xã một'), other: { ...province, subject: 'other' } };
const app = createHttpServer({ log: createLogger('membership', 'silent'), checkReady: async () => [] });

beforeAll(async () => {
  world = await openImportWorld();
  createImportRoutes(world.orm, () => keyring)(app, async (authorization) => viewers[authorization ?? ''] ?? partner);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

const post = (payload: Buffer | string, { unit = 'tỉnh A', as = 'province', headers = {} } = {}) =>
  app.inject({
    method: 'POST',
    url: `/import/members?unit=${unitId(unit)}`,
    headers: { authorization: as, 'content-type': 'application/octet-stream', ...headers },
    payload,
  });
const get = (url: string, as = 'province') => app.inject({ method: 'GET', url, headers: { authorization: as } });
const codeOf = (answer: { json(): { errors: { extensions: { code: string } }[] } }) => answer.json().errors[0]?.extensions.code;

const sent = async (file: Buffer | string, more = {}): Promise<string> => {
  const answer = await post(file, more);
  expect(answer.statusCode).toBe(202);
  await world.work();
  return answer.json().id;
};

test('a list is taken in whatever type it is sent as', async () => {
  for (const type of ['text/csv', 'application/vnd.ms-excel', 'application/octet-stream']) {
    const id = await sent(csvOf([line()]), { headers: { 'content-type': type } });
    expect(await world.readImport(id)).toMatchObject({ state: 'CHECKED', goodRows: 1 });
  }
});

test('a list that is too large, or none, is refused before it is kept', async () => {
  const before = await world.rowsOf('member_import');
  const huge = await post('x', { headers: { 'content-length': String(300 * 1024 * 1024) } });
  expect([huge.statusCode, codeOf(huge)]).toEqual([413, 'SHEET_TOO_LARGE']);
  const long = await post(Buffer.alloc(sheetLimits.bytes + 1, 'a;'));
  expect([long.statusCode, codeOf(long)]).toEqual([413, 'SHEET_TOO_LARGE']);
  const empty = await post('');
  expect([empty.statusCode, codeOf(empty)]).toEqual([400, 'SHEET_EMPTY']);
  const pdf = await post('%PDF-1.7', { headers: { 'content-type': 'text/csv' } });
  expect([pdf.statusCode, codeOf(pdf)]).toEqual([415, 'SHEET_FORMAT_UNKNOWN']);
  expect(await world.rowsOf('member_import')).toBe(before);
});

test('who may not admit members there sends nothing and gets no template', async () => {
  expect(codeOf(await post(csvOf([line()]), { as: 'partner' }))).toBe('FORBIDDEN');
  expect(codeOf(await post(csvOf([line()]), { as: 'base', unit: 'xã hai' }))).toBe('UNIT_NOT_FOUND');
  expect(codeOf(await get(`/import/members/template.xlsx?unit=${unitId('xã hai')}`, 'base'))).toBe('UNIT_NOT_FOUND');
  expect(codeOf(await get('/import/members/template.csv?unit=x', 'partner'))).toBe('FORBIDDEN');
});

const empty = async (unit: string) => {
  const answer = await get(`/import/members/template.xlsx?unit=${unitId(unit)}`);
  expect(answer.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  return answer.rawPayload;
};

test('the template has the names we read, the titles people read, and the lists of its unit', async () => {
  const [names, titles] = await rowsOf(await empty('tỉnh A'));
  expect(names?.cells).toEqual(memberColumns.names);
  expect(titles?.cells.slice(0, 5)).toEqual(['Cơ sở Hội', 'Chi hội', 'Tổ phụ nữ', 'Họ và tên*', 'Ngày sinh*']);
  expect((await rowsOf(await empty('xã một')))[0]?.cells).toEqual(memberColumns.names.filter((column) => column !== 'base'));
  const directory = await readDirectory(world.em(), unitId('xã một'));
  expect(directory.branches.map(({ fullName }) => fullName)).toEqual(['chi hội hai', 'chi hội một']);
  expect(directory.groups.map(({ fullName }) => fullName)).toEqual(['tổ một']);
  expect((await buffer(templateXlsx(memberList, memberTemplate(directory)))).length).toBeGreaterThan(2_000);
});

test('branches of one name in a base that others went into are told apart by where they were', async () => {
  const twins = ['xã cũ', 'xã tách'].map((former) => [former, unitId(`thôn chung của ${former}`)] as const);
  for (const [former, id] of twins) {
    await world.db.query(
      `insert into organisation.unit_stem values ($1, 'BRANCH', $2, $1, '-infinity', '2025-06-30'), ($1, 'BRANCH', $3, $1, '2025-07-01', 'infinity')`,
      [id, unitId(former), unitId('xã một')],
    );
    await world.db.query(
      `insert into organisation.unit_version (id, unit_id, level, name, full_name, valid_from, valid_to) values (gen_random_uuid(), $1, 'BRANCH', 'thôn chung', 'thôn chung', '-infinity', 'infinity')`,
      [id],
    );
  }
  const list = await world.readImport(await sent(csvOf([line({ branch: 'thôn chung' }), line({ branch: 'Thôn chung (xã cũ)' })])));
  expect([list.goodRows, list.firstFaults.map(({ row, code }: { row: number; code: string }) => [row, code])]).toEqual([
    1,
    [[2, 'PLACE_AMBIGUOUS']],
  ]);
  const { rows } = await world.db.query('select home_id as id from membership.member_import_row where import_id = $1', [list.id]);
  expect(rows).toEqual([{ id: twins[0]?.[1] }]);
});

test('a list written into the template is read by its names, also when the titles were changed', async () => {
  const directory = await readDirectory(world.em(), unitId('xã một'));
  const names = memberColumns.names.filter((column) => column !== 'base');
  const cells = (told: readonly string[], row: number) =>
    `<row r="${row}">${told.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const told = names.map((column) => line({ branch: directory.branches[0]?.fullName ?? '' })[column] ?? '');
  const file = await workbookOf({
    rows:
      cells(names, 1) +
      cells(
        names.map(() => 'đổi rồi'),
        2,
      ) +
      cells(told, 3),
  });
  const id = await sent(file, { unit: 'xã một', as: 'base' });
  const list = await world.readImport(id);
  expect([list.state, list.goodRows, list.badRows]).toEqual(['CHECKED', 1, 1]);
});

test.each([
  ['without a heading', csvOf([line()]).split('\r\n').slice(1).join('\r\n'), 'SHEET_HEADER_MISSING', []],
  ['with a column of its own', csvOf([line()]).replace('"Dân tộc"', '"Facebook"'), 'SHEET_COLUMN_UNKNOWN', ['O']],
  ['without a required column', csvOf([line()]).replace('"Ngày kết nạp"', '""'), 'SHEET_COLUMN_MISSING', ['Ngày kết nạp']],
  ['with a column twice', csvOf([line()]).replace('"Tôn giáo"', '"Dân tộc"'), 'SHEET_COLUMN_REPEATED', ['Dân tộc']],
  ['with a heading in TCVN3', csvOf([line()]).split('\r\n').slice(1).join('\r\n').replace('xã một', 'C¬ së Héi'), 'SHEET_OLD_FONT', []],
])('a list %s is told what to do, and nothing of it is kept', async (_what, file, code, columns) => {
  const id = await sent(file);
  expect(await world.readImport(id)).toMatchObject({ state: 'FAILED', refusal: { code, columns } });
  const { rowCount } = await world.db.query('select from membership.member_import_part where import_id = $1', [id]);
  expect(rowCount).toBe(0);
});

test('the error file has the wrong rows as they were sent, with what is wrong and how to mend it; mended, it is read again', async () => {
  const wrong = line({ fullName: 'Bùi Thị Sửa', bornOn: '31/02/1980', phone: '+84 90 123 45 67', hardship: '=HYPERLINK("x")' });
  const id = await sent(csvOf([line(), wrong]));
  const csv = await get(`/import/members/${id}/errors.csv`);
  const [heading, row, ...more] = await rowsOf(csv.rawPayload);
  expect(more).toEqual([]);
  expect(heading?.cells.slice(-2)).toEqual(['Lỗi', 'Cách sửa']);
  expect(row?.cells).toContain('31/02/1980');
  expect(row?.cells.at(-2)).toContain('Dòng 3, cột «Ngày sinh» («31/02/1980»): Không phải một ngày có thật.');
  expect(row?.cells.at(-1)).toContain('Hãy viết ngày/tháng/năm');
  expect(csv.body).toContain(`"'=HYPERLINK(""x"")"`);
  const mended = csv.body.replace('31/02/1980', '28/02/1980').replace(/"'=HYPERLINK[^;]*"/, '');
  expect(await world.readImport(await sent(mended))).toMatchObject({ state: 'CHECKED', goodRows: 1, badRows: 0 });
  const xlsx = await rowsOf((await get(`/import/members/${id}/errors.xlsx`)).rawPayload);
  expect(xlsx[2]?.cells.slice(0, 5)).toEqual(['xã một', 'chi hội một', '', 'Bùi Thị Sửa', '31/02/1980']);
  expect(await world.readImport(await sent((await get(`/import/members/${id}/errors.xlsx`)).rawPayload))).toMatchObject({
    goodRows: 0,
    badRows: 1,
  });
});

test('nobody but who sent the list gets the error file', async () => {
  const id = await sent(csvOf([line({ bornOn: 'x' })]));
  for (const as of ['other', 'base']) {
    const answer = await get(`/import/members/${id}/errors.csv`, as);
    expect([answer.statusCode, codeOf(answer)]).toEqual([404, 'IMPORT_ERRORS_MISSING']);
  }
  expect(codeOf(await get(`/import/members/${id}/errors.csv`, 'partner'))).toBe('FORBIDDEN');
  expect(codeOf(await get('/import/members/none/errors.csv'))).toBe('IMPORT_ERRORS_MISSING');
});

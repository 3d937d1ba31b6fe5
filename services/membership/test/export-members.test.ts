import { today } from '@vwu/kit/clock';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberContent } from '../src/export-content/member-content.ts';
import { details } from '../src/member/member-details.ts';
import { type ExportWorld, objectsOf, openExportWorld } from './export-world.ts';
import { officerOf, province, provinceB } from './member-world.ts';
import { columnsOfParquet, rowsOfParquet } from './read-parquet.ts';
import { rowsOf } from './sheets.ts';
import { admitWhole, told } from './subject-world.ts';

let world: ExportWorld;
let whole: string;

beforeAll(async () => {
  world = await openExportWorld();
  whole = await admitWhole(world);
  await world.admitted('tổ một', { person: { fullName: 'Ấn Thị Tổ', bornOn: null, birthYear: 1950 } });
  // what older programs took in, and none of ours would
  const formula = await world.admitted('chi hội ba');
  await world.db.query(`update membership.member set full_name = $2, born_on = '1899-12-31', birth_year = 1899 where id = $1`, [
    formula,
    '=HYPERLINK("http://x")',
  ]);
  const left = await world.admitted('chi hội ba', { person: { fullName: 'Cao Thị Thôi' } });
  await world.move('recordExit', left, { on: '2024-03-02', kind: 'LEFT' });
  await world.admitted('chi hội ở B', { person: { fullName: 'Lạ Thị Tỉnh Khác' }, viewer: provinceB });
});

afterAll(() => world.close());

const listed = async (more: Parameters<ExportWorld['exported']>[0] = {}) =>
  objectsOf((await world.exported({ format: 'JSONL', ...more })).file);

test('the list has each member of the unit and of all below, by base, branch and name', async () => {
  const rows = await listed();
  expect(rows.map(({ number, base, branch, group, fullName }) => [number, base, branch, group, fullName])).toEqual([
    [1, 'xã hai', 'chi hội ba', null, '=HYPERLINK("http://x")'],
    [2, 'xã một', 'chi hội một', null, told.fullName],
    [3, 'xã một', 'chi hội một', 'tổ một', 'Ấn Thị Tổ'],
  ]);
  expect(rows[1]).toEqual({
    number: 2,
    base: 'xã một',
    branch: 'chi hội một',
    group: null,
    fullName: told.fullName,
    bornOn: told.bornOn,
    birthYear: 1979,
    state: 'PRESENT',
    category: 'RESIDENTIAL',
    residence: 'PERMANENT',
    cardNumber: 'QT-0044-7788',
    admittedOn: '2020-01-01',
    exitedOn: null,
    origin: 'RECORDED',
  });
});

test.each(['CSV', 'XLSX', 'JSONL', 'PARQUET'])('nothing that is sealed of a member stands in a file of the format %s', async (format) => {
  const { file } = await world.exported({ format });
  const text = await textOf(format, file);
  expect(text).toContain(told.fullName);
  const columns = memberContent.columns.map(({ name }) => name);
  expect(columns.length).toBeGreaterThan(10);
  for (const field of details) expect(columns).not.toContain(field);
  for (const value of sealedWords) expect(text).not.toContain(value);
});

/** What is told of her in every sealed field. */
const sealedWords = details.flatMap((field) => told.details[field]).filter((value) => typeof value === 'string');

/** All a file says, in names and values. */
async function textOf(format: string, file: Buffer): Promise<string> {
  if (format === 'XLSX') return (await rowsOf(file)).map(({ cells }) => cells.join('|')).join('\n');
  if (format === 'PARQUET') return JSON.stringify([columnsOfParquet(file), await rowsOfParquet(file)]);
  return file.toString('utf8');
}

test('the formats say the same, value by value', async () => {
  const rows = await listed();
  const { file } = await world.exported({ format: 'PARQUET' });
  expect(await rowsOfParquet(file)).toEqual(rows);
  expect(columnsOfParquet(file).slice(4, 8)).toEqual([
    ['fullName', 'UTF8'],
    ['bornOn', 'DATE'],
    ['birthYear', 'INT32'],
    ['state', 'UTF8'],
  ]);
});

test('a spreadsheet in Vietnamese: headings, days, words; a formula is a text (REP-010)', async () => {
  const { file } = await world.exported({ format: 'CSV' });
  const [heading, formula, woman] = file.toString('utf8').split('\n');
  expect(heading).toBe(
    '\uFEFFSTT;Cơ sở Hội;Chi hội;Tổ phụ nữ;Họ và tên;Ngày sinh;Năm sinh;Tình trạng hội viên;Nhóm hội viên;Tình trạng cư trú;Số thẻ hội viên;Ngày kết nạp;Ngày thôi là hội viên;Nguồn số liệu',
  );
  expect(formula).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(woman).toBe(
    '2;xã một;chi hội một;;Hồ Thị Riêng Tư;08/03/1979;1979;Đang sinh hoạt;Địa bàn dân cư;Thường trú;QT-0044-7788;01/01/2020;;đơn vị ghi nhận',
  );
});

test('a workbook has days that are days, numbers that are numbers, and texts that are no formulas', async () => {
  const { file } = await world.exported({ format: 'XLSX' });
  const [, formula, woman] = await rowsOf(file);
  expect(formula?.cells.slice(4, 7)).toEqual(['=HYPERLINK("http://x")', '31/12/1899', '1899']);
  expect(formula?.formulas).toEqual([]);
  expect(woman?.cells.slice(4, 7)).toEqual([told.fullName, '1979-03-08', '1979']);
});

test('former members are listed when they are asked for, with the day they left', async () => {
  const former = (await listed({ filter: { withFormer: true } })).filter(({ state }) => state === 'FORMER');
  expect(former).toMatchObject([{ fullName: 'Cao Thị Thôi', exitedOn: '2024-03-02', admittedOn: '2020-01-01' }]);
  const before = await listed({ filter: { asOf: '2024-03-01', withFormer: true } });
  expect(before.find(({ fullName }) => fullName === 'Cao Thị Thôi')).toMatchObject({ state: 'PRESENT', exitedOn: null });
});

test('the day and the traits that are asked for are those of the list', async () => {
  expect(await listed({ filter: { asOf: '2019-12-31' } })).toEqual([]);
  expect((await listed({ filter: { asOf: '2022-03-01', presences: ['MIGRATED', 'ABSENT'] } })).map(({ fullName }) => fullName)).toEqual([
    told.fullName,
  ]);
  expect(await listed({ filter: { categories: ['CLUB'] } })).toEqual([]);
  expect(await listed({ filter: { residences: ['TEMPORARY'] } })).toEqual([]);
});

test('who belongs to a base that went whole into another is listed with that', async () => {
  await world.admitted('xã cũ', { person: { fullName: 'Đinh Thị Cũ' } });
  expect((await listed({ unit: 'xã một' })).find(({ fullName }) => fullName === 'Đinh Thị Cũ')).toMatchObject({
    base: 'xã một',
    branch: null,
  });
});

test('who belongs to a base that was split is listed by its name, above all its parts', async () => {
  await world.admitted('xã tách', { person: { fullName: 'Mai Thị Tách' } });
  const split = (rows: Record<string, unknown>[]) => rows.find(({ fullName }) => fullName === 'Mai Thị Tách');
  expect(split(await listed())).toMatchObject({ base: 'xã tách' });
});

test('the file has whom the live list shows the same caller on the same day, and nobody besides', async () => {
  for (const [unit, viewer] of [
    ['xã hai', officerOf('xã hai')],
    ['xã một', officerOf('xã một')],
    ['tỉnh A', province],
  ] as const) {
    const { data } = await world.ask(
      viewer,
      `query ($id: ID!) { members(filter: { unitId: $id }, asOf: "${today()}") { edges { node { fullName } } } }`,
      {
        id: unitId(unit),
      },
    );
    const live: string[] = data?.members.edges.map(({ node }: { node: { fullName: string } }) => node.fullName);
    expect(live.length).toBeGreaterThan(0);
    const names = (await listed({ unit, viewer })).map(({ fullName }) => fullName);
    expect([names.length, new Set(names)]).toEqual([live.length, new Set(live)]);
  }
  expect((await world.request({ unit: 'tỉnh A', viewer: officerOf('xã hai') })).codes).toEqual(['UNIT_NOT_FOUND']);
});

test('whoever has asked that her record is not processed is in no list', async () => {
  await world.db.query('update membership.member set restricted_on = $2 where id = $1', [whole, '2026-01-01']);
  expect((await listed()).map(({ fullName }) => fullName)).not.toContain(told.fullName);
  await world.db.query('update membership.member set restricted_on = null where id = $1', [whole]);
  expect((await listed()).map(({ fullName }) => fullName)).toContain(told.fullName);
});

test('rows are of one moment, whatever is recorded meanwhile', async () => {
  const { data } = await world.request({ format: 'JSONL' });
  const { id } = data?.requestExport ?? {};
  await world.db.query('begin; lock table organisation.unit_ancestor in access exclusive mode');
  const working = world.work();
  await expect.poll(waiting).toBe(true);
  await world.db.query('update membership.member set full_name = $2 where id = $1', [whole, 'Hồ Thị Tên Mới']);
  await world.db.query('commit');
  await working;
  const names = objectsOf((await world.download(id)).rawPayload).map(({ fullName }) => fullName);
  expect(names).toContain(told.fullName);
  expect(names).not.toContain('Hồ Thị Tên Mới');
});

const waiting = async (): Promise<boolean> => {
  const { rows } = await world.db.query(
    `select exists (select from pg_locks where relation = 'organisation.unit_ancestor'::regclass and not granted) as waits`,
  );
  return rows[0].waits;
};

import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ExportFormat } from '../src/export/export.enums.ts';
import { type ExportColumn, type ExportRow, exportable } from '../src/export-content/export-column.ts';
import { fileFormats } from '../src/export-file/file-formats.ts';
import { attachment } from '../src/export-file/file-name.ts';
import { groupRows } from '../src/export-file/to-parquet.ts';
import { HonoraryDetails } from '../src/honorary/honorary-details.ts';
import { Member } from '../src/member/member.entity.ts';
import { MemberDetails } from '../src/member/member-details.ts';
import { groupsOfParquet, rowsOfParquet } from './read-parquet.ts';
import { rowsOf } from './sheets.ts';

const columns: readonly ExportColumn[] = [
  { name: 'name', title: 'Tên', kind: 'TEXT' },
  { name: 'kinds', title: 'Loại', kind: 'TEXT', words: { A: 'loại a', B: 'loại b' } },
  { name: 'count', title: 'Số', kind: 'COUNT' },
  { name: 'percent', title: 'Tỷ lệ', kind: 'PERCENT' },
  { name: 'year', title: 'Năm', kind: 'YEAR' },
  { name: 'day', title: 'Ngày', kind: 'DAY' },
];

const row: ExportRow = { name: 'Đặng Thị Ế', kinds: 'A;B', count: 1_234_567, percent: 63.5, year: 1980, day: '1969-12-31' };
const empty: ExportRow = { name: null, kinds: null, count: null, percent: null, year: null, day: null };

async function* these(...rows: readonly ExportRow[]) {
  yield* rows;
}

/** So many rows, and how many of them were taken. */
function many(count: number) {
  const told = { taken: 0 };
  async function* rows() {
    for (let place = 0; place < count; place += 1) {
      told.taken += 1;
      yield { ...row, name: `Nguyễn Thị ${place}`, count: place };
    }
  }
  return { told, rows: rows() };
}

const written = (format: ExportFormat, ...rows: readonly ExportRow[]) => buffer(fileFormats[format].write(columns, these(...rows)));

test('a CSV has a BOM, semicolons, 1.234.567, 63,50 and 31/12/1969', async () => {
  expect((await written('CSV', row, empty)).toString('utf8')).toBe(
    '\uFEFFTên;Loại;Số;Tỷ lệ;Năm;Ngày\nĐặng Thị Ế;"loại a; loại b";1.234.567;63,50;1980;31/12/1969\n;;;;;\n',
  );
});

test.each(['=1+1', '+84 90', '-x', '@sum', '\tx', '\rx'])('a cell that a spreadsheet would run is a text: %j', async (name) => {
  const csv = (await written('CSV', { ...empty, name })).toString('utf8').split('\n').slice(1).join('\n');
  expect(csv.startsWith(`'${name}`) || csv.startsWith(`"'${name}`)).toBe(true);
  const [, sheetRow] = await rowsOf(await written('XLSX', { ...empty, name }));
  expect([sheetRow?.cells[0]?.trim(), sheetRow?.formulas]).toEqual([name.trim(), []]);
});

test('a workbook keeps what a number is, and writes days before March 1900 as texts', async () => {
  const [heading, cells, old] = await rowsOf(await written('XLSX', row, { ...empty, name: 'x', day: '1900-02-28' }));
  expect(heading?.cells).toEqual(['Tên', 'Loại', 'Số', 'Tỷ lệ', 'Năm', 'Ngày']);
  expect(cells?.cells).toEqual(['Đặng Thị Ế', 'loại a; loại b', '1234567', '63.5', '1980', '1969-12-31']);
  expect(old?.cells.at(-1)).toBe('28/02/1900');
});

test('a line of JSON has codes, numbers and days as the graph has them', async () => {
  const lines = (await written('JSONL', row, empty)).toString('utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([row, empty]);
});

test('a Parquet file is read back value by value, through many groups of rows', async () => {
  const count = 2 * groupRows + 17;
  const file = await buffer(fileFormats.PARQUET.write(columns, many(count).rows));
  expect(groupsOfParquet(file)).toEqual([groupRows, groupRows, 17]);
  const read = await rowsOfParquet(file);
  expect(read).toHaveLength(count);
  for (const place of [0, groupRows - 1, groupRows, count - 1])
    expect(read[place]).toEqual({ ...row, name: `Nguyễn Thị ${place}`, count: place });
});

test.each(['CSV', 'XLSX', 'JSONL', 'PARQUET'] as const)('a file of no rows is a whole file: %s', async (format) => {
  const file = await written(format);
  const read = {
    CSV: () => file.toString('utf8').split('\n').length - 2,
    XLSX: async () => (await rowsOf(file)).length - 1,
    JSONL: () => file.length,
    PARQUET: async () => (await rowsOfParquet(file)).length,
  };
  expect(await read[format]()).toBe(0);
});

test.each(['CSV', 'XLSX', 'JSONL', 'PARQUET'] as const)('rows are not read ahead of a reader who takes none: %s', async (format) => {
  const { told, rows } = many(1_000_000);
  const file = fileFormats[format].write(columns, rows);
  await new Promise((resolve) => file.once('readable', resolve));
  const taken = await settled(() => told.taken);
  expect([taken > 0, taken < 200_000]).toEqual([true, true]);
  file.destroy();
});

/** What is read again and again, once it stays the same. */
async function settled(read: () => number): Promise<number> {
  let before = Number.NaN;
  for (let now = read(); now !== before; now = read()) {
    before = now;
    await setTimeout(200);
  }
  return before;
}

test('a sheet holds as many rows as a spreadsheet shows', () => {
  expect(fileFormats.XLSX.mostRows).toBe(2 ** 20 - 1);
});

test('a column leaves by the mark of its field alone, in whichever class it stands', () => {
  const asked = ['fullName', 'phone', 'religion', 'passport', 'cardNumber'].map(
    (name): ExportColumn => ({ name, title: name, kind: 'TEXT' }),
  );
  expect(exportable(asked, Member, MemberDetails, HonoraryDetails).map(({ name }) => name)).toEqual(['fullName', 'cardNumber']);
  expect(exportable(asked, Member).map(({ name }) => name)).toContain('phone');
});

test.each([
  ['Hội viên - Phường Sài Gòn - 2026-06-30', 'hoi-vien-phuong-sai-gon-2026-06-30', 'H%E1%BB%99i%20vi%C3%AAn'],
  [`Đ/Ư "x"\r\nset-cookie: a'(1)*`, 'd-u-x-set-cookie-a-1', '%C4%90%20%C6%AF'],
])('the name of a file is safe in a header: %j', (name, plain, begins) => {
  const header = attachment(name, 'csv');
  expect(header.startsWith(`attachment; filename="${plain}.csv"; filename*=UTF-8''${begins}`)).toBe(true);
  expect(header).toMatch(/^[\x20-\x7e]*$/);
  expect(header.split("''")[1]).not.toMatch(/['()*"]/);
});

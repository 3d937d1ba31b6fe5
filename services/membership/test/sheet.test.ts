import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ethnicGroups } from '../src/member-import/template-lists.ts';
import { isOfOldFont } from '../src/sheet/old-font.ts';
import { recognise } from '../src/sheet/recognise.ts';
import { columnOf, letterOf, sheetLimits } from '../src/sheet/sheet.ts';
import { dayOfSerial } from '../src/sheet/sheet-reader.ts';
import { writeCsv } from '../src/sheet/write-csv.ts';
import { writeXlsx } from '../src/sheet/write-xlsx.ts';
import { rowsOf, workbookOf, zipOf } from './sheets.ts';

const refusalOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return undefined;
};

const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

test.each([
  ['an empty file', Buffer.alloc(0), 'SHEET_EMPTY'],
  ['a file of blank lines', Buffer.from('\uFEFF\r\n \n'), 'SHEET_EMPTY'],
  ['an old .xls', Buffer.concat([compound, Buffer.alloc(512)]), 'SHEET_OLD_EXCEL'],
  ['a workbook with a password', Buffer.concat([compound, Buffer.alloc(64), Buffer.from('EncryptedPackage', 'utf16le')]), 'SHEET_PASSWORD'],
  ['a PDF', Buffer.from('%PDF-1.7\n…'), 'SHEET_FORMAT_UNKNOWN'],
  ['a page saved as .xls', Buffer.from('<html><table><tr><td>a'), 'SHEET_FORMAT_UNKNOWN'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe, 0, 4]), 'SHEET_FORMAT_UNKNOWN'],
  ['a CSV in TCVN3', Buffer.from([0x48, 0xe4, 0x20, 0x76, 0xb5, 0x20, 0x74, 0xaa, 0x6e, 0x3b, 0x0a]), 'SHEET_ENCODING'],
  ['a file that is too large', Buffer.alloc(sheetLimits.bytes + 1, 'a'), 'SHEET_TOO_LARGE'],
])('%s is refused by what it holds', (_what, file, code) => {
  expect(refusalOf(() => recognise(file))).toBe(code);
});

test('a file of more rows than there may be is refused, whatever it weighs', async () => {
  const file = (rows: number) => Buffer.from('a;b\n'.repeat(rows));
  await expect(rowsOf(file(sheetLimits.rows + 1))).rejects.toMatchObject({ code: 'SHEET_TOO_MANY_ROWS' });
  expect(await rowsOf(file(sheetLimits.rows))).toHaveLength(sheetLimits.rows);
});

test.each([
  ['UTF-8 with its mark', Buffer.from('\uFEFFHọ tên;Tuổi\nĐỗ Ý;30\n')],
  ['UTF-8 without one', Buffer.from('Họ tên;Tuổi\r\nĐỗ Ý;30')],
  ['UTF-16 as Excel has it', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Họ tên\tTuổi\r\nĐỗ Ý\t30', 'utf16le')])],
  ['UTF-16 without its mark', Buffer.from('Họ tên,Tuổi\nĐỗ Ý,30', 'utf16le')],
  ['UTF-16, the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('Họ tên;Tuổi\nĐỗ Ý;30', 'utf16le').swap16()])],
  ['letters in pieces', Buffer.from('Họ tên;Tuổi\nĐỗ Ý;30'.normalize('NFD'))],
])('a CSV in %s is read', async (_what, file) => {
  expect(await rowsOf(file)).toEqual([
    { number: 1, cells: ['Họ tên', 'Tuổi'], formulas: [] },
    { number: 2, cells: ['Đỗ Ý', '30'], formulas: [] },
  ]);
});

test('a workbook is read as its spreadsheet shows it', async () => {
  const file = await workbookOf({
    texts: ['Nguyễn Thị &amp; Hai'],
    rows:
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>chữ</t></is></c><c r="D1" t="b"><v>1</v></c></row>' +
      '<row r="3"><c r="A3"><v>7.9123456789E10</v></c><c r="B3" s="1"><v>29285</v></c><c r="C3" s="2"><v>29285.5</v></c><c r="D3" s="3"><v>29285</v></c><c r="E3" t="str"><f>A1</f><v>ra</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t> </t></is></c></row>',
  });
  expect(await rowsOf(file)).toEqual([
    { number: 1, cells: ['Nguyễn Thị & Hai', '', 'chữ', 'Có'], formulas: [] },
    { number: 3, cells: ['79123456789', '1980-03-05', '1980-03-05', '29285', 'ra'], formulas: [4] },
  ]);
});

test('merged cells below the heading are refused, and one above it does no harm', async () => {
  const merged = (ref: string) =>
    workbookOf({
      rows: '<row r="1"><c t="inlineStr"><is><t>a</t></is></c></row>',
      after: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`,
    });
  await expect(rowsOf(await merged('A5:B6'))).rejects.toMatchObject({ code: 'SHEET_MERGED_CELLS' });
  expect(await rowsOf(await merged('A1:F1'))).toHaveLength(1);
});

test.each([
  ['one entry that unfolds a thousand times', { 'xl/media/x.bin': Buffer.alloc(8 * 1024 * 1024) }],
  ['thousands of entries', Object.fromEntries(Array.from({ length: 500 }, (_none, index) => [`xl/${index}.xml`, Buffer.from('<a/>')]))],
])('a workbook with %s is not unfolded', async (_what, more) => {
  await expect(rowsOf(await workbookOf({ rows: '', more }))).rejects.toMatchObject({ code: 'SHEET_UNFOLDS_TOO_FAR' });
});

test('an entry that unfolds to more than it says ends the reading', async () => {
  const file = await workbookOf({ rows: `<row r="1">${'<c t="inlineStr"><is><t>abc</t></is></c>'.repeat(50)}</row>` });
  const name = Buffer.from('xl/worksheets/sheet2.xml');
  const entry = file.lastIndexOf(name);
  file.writeUInt32LE(100, entry - 46 + 24); // the size the directory tells
  await expect(rowsOf(file)).rejects.toMatchObject({ code: 'SHEET_BROKEN' });
});

test.each([
  ['a document of another program', zipOf({ 'word/document.xml': Buffer.from('<w/>') }), 'SHEET_FORMAT_UNKNOWN'],
  ['half of a workbook', workbookOf({ rows: '' }).then((file) => file.subarray(0, file.length / 2)), 'SHEET_BROKEN'],
  [
    'entities that repeat themselves',
    workbookOf({ rows: '', more: { 'xl/sharedStrings.xml': Buffer.from('<!DOCTYPE a [<!ENTITY b "bb">]><sst/>') } }),
    'SHEET_BROKEN',
  ],
])('%s is refused', async (_what, file, code) => {
  await expect(rowsOf(await file)).rejects.toMatchObject({ code });
});

test('what would run as a formula is told where it stands, and a telephone is none', async () => {
  const [row] = await rowsOf(Buffer.from(`=cmd|' /C calc'!A0;@SUM(A1);+84901234567;-x;"=1+1"\n`));
  expect(row?.formulas).toEqual([0, 1, 3, 4]);
});

test('what we write runs nothing when it is opened, and reads as it was', async () => {
  const rows = [['=1+1', '+84901234567', '@x', '012', 'a"b;c\nd', '<&>']];
  const csv = await buffer(writeCsv(rows));
  expect(csv.toString().split('\n')[0]).toMatch(/^\uFEFF'=1\+1;'\+84901234567;'@x;012/);
  expect((await rowsOf(csv))[0]?.cells).toEqual(rows[0]);
  const xlsx = await buffer(writeXlsx([{ name: 'a', heading: [['một', 'hai']], rows }]));
  expect((await rowsOf(xlsx))[1]).toEqual({ number: 2, cells: rows[0], formulas: [] });
});

test('a name in Unicode is never taken for one in an old font', async () => {
  const folder = join(import.meta.dirname, '..', 'data');
  const lists = await Promise.all(
    ['ho_viet_nam.csv', 'ho_theo_dan_toc.csv', 'dem_nu.csv', 'ten_nu.csv', 'ten_nu_hai_chu.csv'].map((file) =>
      readFile(join(folder, file), 'utf8'),
    ),
  );
  const names = [...lists.flatMap((list) => list.split(/[\n,]/)), ...ethnicGroups].map((name) => name.normalize('NFC'));
  expect(names.length).toBeGreaterThan(1_000);
  expect(names.filter(isOfOldFont)).toEqual([]);
});

test('columns are named as a spreadsheet names them', () => {
  expect([0, 25, 26, 51, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  expect(['A1', 'Z9', 'AA10', 'AAA1'].map(columnOf)).toEqual([0, 25, 26, 702]);
});

test('days are counted as spreadsheets do, from 1900 or 1904', () => {
  expect([dayOfSerial(1), dayOfSerial(59), dayOfSerial(61), dayOfSerial(45292), dayOfSerial(0, true)]).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2024-01-01',
    '1904-01-01',
  ]);
});

import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readWord } from '../../test/read-word.ts';
import { reportOf, reviewOf } from '../../test/report-answers.ts';
import type { Level, ReportHead } from './gathered-report.ts';
import { demonstrationMark, type Paper, rowsOf } from './paper.ts';
import { toExcel } from './to-excel.ts';
import { toWord } from './to-word.ts';
import { written } from './vietnamese-numbers.ts';
import { writePaper } from './write-paper.ts';

const levels: readonly Level[] = ['NATION', 'PROVINCE', 'BASE'];

/** The sheets of a workbook by their names, as whoever opens it sees them. */
async function readExcel(file: Buffer) {
  const sheets = await readXlsxFile(file);
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

const demonstrated = (level: Level) => {
  const { total } = reportOf(level).head;
  return writePaper(reportOf(level, { total: { ...total, demonstration: true } }));
};

describe.each(levels)('the report of a %s', (level) => {
  const paper = writePaper(reportOf(level));

  test('is read back from Excel number by number', async () => {
    const sheets = await readExcel(await toExcel(paper));
    expect([...sheets.keys()]).toEqual(['Tổng hợp', ...paper.tables.map(({ name }) => name), 'Ghi chú']);
    const summary = (sheets.get('Tổng hợp') ?? []).map(([label, value, note]) => [label, value, note ?? '']);
    for (const { label, value, note } of linesOf(paper)) expect(summary).toContainEqual([label, value ?? '-', note]);
    for (const table of paper.tables) {
      const rows = (sheets.get(table.name) ?? []).slice(2);
      expect(rows.map((row) => table.columns.map((_column, index) => row[index] ?? null))).toEqual(
        table.rows.map((row) => row.map((value) => (value === '' ? null : value))),
      );
    }
    expect((sheets.get('Ghi chú') ?? []).slice(1).map(([note]) => note)).toEqual(paper.notes);
  });

  test('is read back from Word number by number', async () => {
    const { tables, repeatedHeadings, paragraphs } = readWord(await toWord(paper));
    const [, ...inner] = tables;
    for (const [index, { lines }] of paper.groups.entries())
      expect(inner[index]?.slice(1)).toEqual(
        lines.map(({ label, value, kind, note, isPart }) => [isPart ? `- ${label}` : label, written(value, kind), note]),
      );
    for (const [index, { columns, rows }] of paper.tables.entries()) {
      const printed = columns.flatMap(({ isPrinted }, at) => (isPrinted ? [at] : []));
      const table = inner[paper.groups.length + index];
      expect(table?.[0]).toEqual(printed.map((at) => columns[at]?.title));
      expect(table?.slice(1)).toEqual(rows.map((row) => printed.map((at) => written(row[at] ?? null, columns[at]?.kind ?? 'text'))));
    }
    expect(repeatedHeadings).toBe(paper.groups.length + paper.tables.length);
    for (const note of paper.notes) expect(paragraphs).toContain(`- ${note}`);
  });

  test('has the parts of an official document in their order (Decree 30/2020)', async () => {
    const { xml, paragraphs } = readWord(await toWord(paper));
    const parts = [
      ...(paper.superior === null ? [] : [paper.superior]),
      paper.issuer,
      `Số:        /${paper.mark}`,
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      `${paper.place}, ngày      tháng      năm         `,
      'BÁO CÁO',
      paper.subject,
      paper.basis,
      'Nơi nhận:',
      paper.signedFor,
      'CHỦ TỊCH',
    ];
    expect(paragraphs.filter((one) => parts.includes(one))).toEqual(parts);
    expect(xml).toContain('<w:pgSz w:w="11907" w:h="16840"');
    expect(xml).toContain('w:left="1701" w:header="567"');
  });

  test('is the same bytes of the same figures, and others of others', async () => {
    const digest = (file: Buffer) => createHash('sha256').update(file).digest('hex');
    for (const make of [toExcel, toWord]) {
      const first = digest(await make(paper));
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(digest(await make(writePaper(reportOf(level))))).toBe(first);
      expect(digest(await make({ ...paper, subject: 'khác' }))).not.toBe(first);
    }
  });

  test('carries the mark of demonstration data on every page and sheet, and none otherwise', async () => {
    const marked = demonstrated(level);
    for (const rows of (await readExcel(await toExcel(marked))).values()) expect(rows[0]?.[0]).toBe(demonstrationMark);
    const { headers } = readWord(await toWord(marked));
    expect(headers).toHaveLength(2);
    for (const header of headers) expect(header).toContain(demonstrationMark);
    expect(JSON.stringify([...(await readExcel(await toExcel(paper))).values()])).not.toContain(demonstrationMark);
    for (const header of readWord(await toWord(paper)).headers) expect(header).not.toContain(demonstrationMark);
  });

  test('holds no formula, and names that look like one are texts', async () => {
    const parts = Object.entries(unzipSync(await toExcel(paper))).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(parts).toHaveLength(paper.tables.length + 2);
    for (const [, part] of parts) expect(strFromU8(part)).not.toMatch(/<f[ >]/);
    const names = paper.tables.flatMap(({ rows }) => rows.map(([, name]) => name)).filter((name) => /^[=+\-@]/.test(String(name)));
    const sheets = JSON.stringify([...(await readExcel(await toExcel(paper))).values()]);
    for (const name of names) expect(sheets).toContain(JSON.stringify(name));
  });

  test('freezes the headings of its sheets', async () => {
    const parts = unzipSync(await toExcel(paper));
    for (const name of Object.keys(parts).filter((one) => one.startsWith('xl/worksheets/sheet')))
      expect(strFromU8(parts[name] ?? new Uint8Array())).toContain('state="frozen"');
  });
});

test('a document says of whom it is, and leaves number, date and name to whoever signs', () => {
  expect(writePaper(reportOf('PROVINCE'))).toMatchObject({
    superior: 'TRUNG ƯƠNG HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM',
    issuer: 'HỘI LIÊN HIỆP PHỤ NỮ TỈNH QUẢNG TRỊ',
    place: 'Quảng Trị',
    mark: 'BC-BTV',
    subject: 'Kết quả phát triển hội viên và tỷ lệ tập hợp phụ nữ 6 tháng đầu năm 2026',
  });
  expect(writePaper(reportOf('NATION', { period: '2025Y' }))).toMatchObject({
    superior: null,
    mark: 'BC-ĐCT',
    subject: 'Kết quả phát triển hội viên và tỷ lệ tập hợp phụ nữ năm 2025',
  });
  expect(writePaper(reportOf('BASE')).superior).toBe('HỘI LIÊN HIỆP PHỤ NỮ TỈNH QUẢNG TRỊ');
});

test.each(levels)('a review of a term of a %s says first what has become of it, and then what every report says (REP-011)', (level) => {
  const paper = writePaper(reviewOf(level, 'END_TERM'));
  expect(paper).toMatchObject({
    title: 'BÁO CÁO TỔNG KẾT',
    subject: 'Công tác phát triển hội viên và tỷ lệ tập hợp phụ nữ nhiệm kỳ 2022–2027',
  });
  const [first, ...rest] = paper.groups;
  expect(rest).toEqual(writePaper(reportOf(level)).groups);
  expect(first?.lines.slice(0, 3).map(({ label, value }) => [label, value])).toEqual([
    ['Hội viên kỳ 2022Y (đầu nhiệm kỳ)', 1_200_000],
    ['Hội viên kỳ 2026H1', 1_234_567],
    ['Tăng thực trong nhiệm kỳ', 34_567],
  ]);
  expect(first?.lines.find(({ label }) => label === 'Tăng, giảm số cơ sở trên mức')?.value).toBe(level === 'BASE' ? undefined : 3);
  expect(paper.tables[0]?.rows.map(([period]) => period)).toEqual(['2022Y', '2025Y', '2026H1']);
  expect(writePaper(reviewOf(level, 'MID_TERM')).title).toBe('BÁO CÁO SƠ KẾT');
});

test('of one period of a term there is no growth to tell', () => {
  const report = reviewOf('PROVINCE', 'MID_TERM');
  const review = report.review && { ...report.review, periods: report.review.periods.slice(0, 1) };
  const [first] = writePaper({ ...report, review }).groups;
  expect(first?.lines.find(({ label }) => label === 'Tăng thực trong nhiệm kỳ')).toMatchObject({
    value: null,
    note: 'chưa có hai kỳ số liệu trong nhiệm kỳ',
  });
});

test('growth is told net first, transfers apart, of records and of reports each by its name (F-8)', () => {
  const growth = writePaper(reportOf('PROVINCE')).groups.find(({ title }) => title === 'Tăng, giảm hội viên');
  expect(growth?.lines.map(({ label, value }) => [label, value])).toEqual([
    ['Theo hồ sơ hội viên: tăng thực', -30],
    ['Hội viên đầu kỳ', 900],
    ['Hội viên cuối kỳ', 870],
    ['Kết nạp', 10],
    ['Giảm (thôi tham gia, từ trần, chuyển đi khỏi Hội)', 30],
    ['Chuyển đến trừ chuyển đi', -10],
    ['Theo số liệu báo cáo: tăng thực', 4_567],
    ['Hội viên theo báo cáo cuối năm trước', 1_230_000],
    ['Chỉ tiêu tăng hội viên của nhiệm kỳ', 12_000],
    ['Tăng thực từ đầu nhiệm kỳ', 4_567],
    ['Đạt so với chỉ tiêu (%)', 38.1],
  ]);
  const { unit } = reportOf('PROVINCE').head;
  const without = writePaper(reportOf('PROVINCE', { unit: { ...unit, periodGrowth: null } })).groups.flatMap(({ lines }) => lines);
  expect(without.find(({ label }) => label === 'Theo hồ sơ hội viên: tăng thực')).toMatchObject({
    value: null,
    note: 'chưa ghi hồ sơ hội viên',
  });
});

test('a report of nothing says so rather than nought', async () => {
  const { unit } = reportOf('BASE').head;
  const nothing = { ...unit, figures: null, figuresBefore: null, periodGrowth: null };
  const paper = writePaper(reportOf('BASE', { unit: nothing, base: { children: null } }));
  expect(paper.groups[0]?.lines[0]).toMatchObject({ label: 'Tổng số hội viên', value: null });
  expect(rowsOf(paper)).toBe(0);
  expect(paper.notes).toContain('Chưa có cơ sở nào báo cáo số liệu của kỳ.');
  expect(readWord(await toWord(paper)).paragraphs).toContain('Chưa có chi hội nào.');
});

const figuresOf = (level: Level) => reportOf(level).head.unit.figures;

test('a base says how far its report is, since when it is locked, and what was corrected since, before and after (D8)', () => {
  const lastOf = (unit: Partial<ReportHead['unit']>) => {
    const { head } = reportOf('BASE');
    return writePaper(reportOf('BASE', { unit: { ...head.unit, ...unit } })).groups.at(-1);
  };
  expect(lastOf({})).toMatchObject({ title: 'Tình trạng báo cáo', lines: [{ label: 'Trạng thái', value: 'đã chấp nhận', note: '' }] });
  const figures = figuresOf('BASE');
  if (!figures) throw new Error('a base without figures');
  const adjustments = [{ adjustedOn: '2026-08-05', decisionNumber: '12/QĐ-BTV', membersBefore: 1_500, membersAfter: 1_480 }];
  const locked = { lockedOn: '2026-07-01', members: 1_500, adjustments };
  expect(lastOf({ periodReport: { state: 'LOCKED' }, figures: { ...figures, locked } })?.lines).toMatchObject([
    { label: 'Trạng thái', value: 'đã khóa', note: 'khóa ngày 1/7/2026' },
    { label: 'Tổng số hội viên khi khóa', value: 1_500 },
    { label: 'Điều chỉnh ngày 5/8/2026', value: -20, note: 'từ 1.500 thành 1.480, theo quyết định 12/QĐ-BTV' },
  ]);
});

test('above the base it says how many reports are locked, and how many of them were adjusted', () => {
  expect(writePaper(reportOf('PROVINCE')).groups.at(-1)?.lines).toMatchObject([
    { label: 'Báo cáo cơ sở đã khóa', value: 2, note: 'trên 3 cơ sở phải báo cáo' },
    { label: 'Trong đó đã điều chỉnh sau khi khóa', value: 1 },
  ]);
});

test('the growth of a locked report is that of the lock, and what the ledgers say since stands below it', () => {
  const { head } = reportOf('BASE');
  const growth = head.unit.periodGrowth;
  if (!growth) throw new Error('a base without growth');
  const linesWith = (more: Partial<typeof growth>) =>
    writePaper(reportOf('BASE', { unit: { ...head.unit, periodGrowth: { ...growth, ...more } } })).groups[1]?.lines ?? [];
  const now = { ...growth, atEnd: 871, admitted: 11, net: -29 };
  expect(linesWith({ lockedOn: '2026-07-01', now }).slice(0, 8)).toMatchObject([
    { label: 'Theo hồ sơ hội viên: tăng thực', value: -30, note: expect.stringContaining('số đã khóa ngày 1/7/2026') },
    ...Array.from({ length: 5 }, () => ({ isPart: true })),
    { label: 'Theo hồ sơ hiện nay: tăng thực', value: -29 },
    { label: 'Hội viên cuối kỳ', value: 871 },
  ]);
  expect(linesWith({ lockedOn: '2026-07-01' }).map(({ label }) => label)).not.toContain('Theo hồ sơ hiện nay: tăng thực');
});

test('who sees no persons is told that parts are cut, and no change of honorary members', () => {
  const { head } = reportOf('PROVINCE');
  const figures = figuresOf('PROVINCE');
  if (!figures) throw new Error('a province without figures');
  const paper = writePaper(
    reportOf('PROVINCE', { unit: { ...head.unit, figures: { ...figures, isCoarse: true, armedForces: null, honorary: 10 } } }),
  );
  expect(linesOf(paper).find(({ label }) => label === 'Tăng, giảm')?.value).toBeNull();
  expect(paper.notes.find((note) => note.startsWith('Số của từng nhóm'))).toContain('không đúng bằng tổng số');
});

test('what is counted twice is subtracted where it is declared, and said (F-7)', () => {
  const { head } = reportOf('BASE');
  const figures = figuresOf('BASE');
  if (!figures) throw new Error('a base without figures');
  const label = 'Trừ số đã tính là hội viên trong ba nhóm sau';
  const aggregates = { ...figures.aggregates, tradeUnion: { overlap: 40 }, memberOrganisation: { overlap: 7 } };
  const paper = writePaper(reportOf('BASE', { unit: { ...head.unit, figures: { ...figures, aggregates } } }));
  expect(linesOf(paper).find((line) => line.label === label)?.value).toBe(47);
  expect(linesOf(writePaper(reportOf('BASE'))).map((line) => line.label)).not.toContain(label);
});

test('names of mentors stand where the reader may know them, their number otherwise', () => {
  const report = reportOf('NATION');
  const hidden = report.notAbove.map((base) => ({ ...base, unit: { mentors: [{ cadre: { fullName: null } }] } }));
  const mentors = (of: typeof report) => writePaper(of).tables[1]?.rows.map((row) => row[8]);
  expect(mentors(report)).toEqual(['Nguyễn Thị Hoa', 'Nguyễn Thị Hoa']);
  expect(mentors({ ...report, notAbove: hidden })).toEqual(['1 người', '1 người']);
});

test.each([
  [1_234_567, 'count', '1.234.567'],
  [999, 'count', '999'],
  [63.5, 'percent', '63,5'],
  [-1_234, 'growth', '-1.234'],
  [12, 'growth', '+12'],
  [0, 'growth', '0'],
  [null, 'count', '-'],
  ['=1+1', 'text', '=1+1'],
] as const)('%s as %s is written %s', (value, kind, text) => {
  expect(written(value, kind)).toBe(text);
});

const linesOf = ({ groups }: Paper) => groups.flatMap(({ lines }) => lines);

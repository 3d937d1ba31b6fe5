import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asked, launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { chooseUnit, dialogOf, give } from './recording.ts';

const platform = inject('platform');
const opener = 'Nhập danh sách hội viên danh dự';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'base', '/members?part=honorary');
  await page.getByRole('link', { name: opener }).click();
  await page.locator('.import-steps').waitFor();
});
afterAll(() => browser.close());

const titles = [
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số căn cước hoặc hộ chiếu',
  'Ngày đồng ý',
  'Đóng góp, từ ngày',
  'Số quyết định',
  'Ngày quyết định',
] as const;
type Line = readonly [name: string, born: string, number: string, decided: string];

/** A list as a spreadsheet saves it; what is not said is as it should be. */
function listOf(lines: readonly Line[]): string {
  const rows = lines.map(([name, born, number, decided]) => [
    name,
    born,
    'Nam',
    number,
    '01/09/2023',
    '"Chuyên gia từ 01/03/2019; Ủng hộ vật chất từ 15/06/2021"',
    '12/QĐ-BTV',
    decided,
  ]);
  return `\uFEFF${[titles, ...rows].map((cells) => cells.join(';')).join('\r\n')}\r\n`;
}

const choose = (lines: readonly Line[]) =>
  page
    .getByLabel('Tệp danh sách hội viên danh dự')
    .setInputFiles({ name: 'danh-du.csv', mimeType: 'application/octet-stream', buffer: Buffer.from(listOf(lines)) });
const sendChosen = () => page.getByRole('button', { name: 'Gửi và kiểm tra' }).click();
const stateShown = (state: string) => page.locator(`.whole-import[data-state=${state}]`).waitFor();
const numbers = () => page.locator('.member-numbers dd').allTextContents();
const formerLists = (of: Page = page) =>
  of.locator('.import-line header a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
const importIn = (address: string | null) => new URL(address ?? '', platform.gateway).searchParams.get('import');

async function barriers(): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const listed: readonly Line[] = [
  ['Đinh Văn Trên Giấy', '05/03/1960', '998000000001', '05/10/2025'],
  ['Đinh Văn Ngày Lạ', '31/02/1960', '998000000002', '05/10/2025'],
  ['Đinh Thị Trên Giấy', '06/04/1961', '998000000003', '20/10/2025'],
];

test('the wizard is for the unit that keeps the book; its template has the eight columns every row fills in', async () => {
  await page.locator('.unit-choice').getByText('Phường Đồng Thuận').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tệp mẫu CSV' }).click()]);
  expect(download.suggestedFilename()).toBe('mau-hoi-vien-danh-du.csv');
  const chunks = await (await download.createReadStream()).toArray();
  const [heading = ''] = Buffer.concat(chunks).toString().replace('\uFEFF', '').split('\r\n');
  expect(heading.split(';').slice(0, 8)).toEqual(titles.map((title) => `${title}*`));
  expect(await barriers()).toEqual([]);
});

test('the check tells the bad row by its number and its column; its file comes to whoever sent the list', async () => {
  await choose(listed);
  await sendChosen();
  await stateShown('CHECKED');
  expect(await numbers()).toEqual(['3', '2', '1', '0']);
  expect(await page.locator('tr[data-code=CELL_DAY_INVALID] .fault-places').textContent()).toBe('Ngày sinh: 3');
  expect(await page.locator('.whole-import').textContent()).not.toMatch(/Đinh|998000/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp lỗi (CSV)' }).click()]);
  const chunks = await (await download.createReadStream()).toArray();
  expect(Buffer.concat(chunks).toString()).toMatch(/Đinh Văn Ngày Lạ/);
});

test('only the good rows are recorded when that is chosen, and stand in the book', async () => {
  const run = page.getByRole('button', { name: 'Ghi 2 hội viên danh dự' });
  await page.getByLabel('Ghi toàn bộ').check();
  await run.click();
  await page.locator('.run-form .field-refusal').filter({ hasText: 'Còn 1 dòng sai' }).waitFor();
  await page.getByLabel('Chỉ ghi các dòng đúng').check();
  await run.click();
  await stateShown('DONE');
  expect(await page.locator('.notice-done').textContent()).toMatch(/Đã ghi 2 hội viên danh dự\. 1 dòng sai không được ghi\./);
  expect(await barriers()).toEqual([]);
  await page.getByRole('link', { name: 'Xem sổ hội viên danh dự' }).click();
  await page.getByRole('searchbox').fill('tren giay');
  await expect
    .poll(() => page.locator('.honorary-table tbody th a').allTextContents())
    .toEqual(expect.arrayContaining(['Đinh Văn Trên Giấy', 'Đinh Thị Trên Giấy']));
  await page.getByRole('link', { name: 'Đinh Văn Trên Giấy' }).click();
  await page.getByRole('heading', { name: 'Đinh Văn Trên Giấy' }).waitFor();
  expect(await page.locator('#content').textContent()).toMatch(/đã công nhận.*12\/QĐ-BTV/s);
});

test('a decision from before the unit was formed is of one that went into it, which is chosen by name', async () => {
  await page.goto(`${platform.gateway}/members?part=honorary&import=new`);
  await choose([['Đinh Văn Phường Cũ', '05/03/1960', '998000000004', '05/10/2023']]);
  await sendChosen();
  await stateShown('CHECKED');
  expect(await page.locator('tr[data-code=HONORARY_UNIT_NOT_THERE]').textContent()).toContain('kể cả đơn vị cũ đã sáp nhập');
  await page.getByRole('button', { name: 'Hủy lần nhập này' }).click();
  await give(page, 'Hủy lần nhập');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: /Nhập danh sách khác/ }).click();
  await page.getByRole('button', { name: 'Chọn đơn vị khác' }).click();
  const former = page.locator('.deciding-units .found-units button');
  await former.first().waitFor();
  expect(await former.allTextContents()).toEqual(
    expect.arrayContaining(['Phường Bắc Lý đến 30/06/2025', 'Xã Lộc Ninh đến 30/06/2025', 'Xã Quang Phú đến 30/06/2025']),
  );
  await former.filter({ hasText: 'Phường Bắc Lý' }).click();
  await page.locator('.unit-choice').getByText('Phường Bắc Lý').waitFor();
  expect(asked(page, 'unit')).not.toBe('');
  await choose([['Đinh Văn Phường Cũ', '05/03/1960', '998000000004', '05/10/2023']]);
  await sendChosen();
  await stateShown('CHECKED');
  expect(await numbers()).toEqual(['1', '1', '0', '0']);
  await page.getByRole('button', { name: 'Ghi 1 hội viên danh dự' }).click();
  await stateShown('DONE');
});

test('each wizard has its own lists, and its own file that was chosen', async () => {
  await page.getByRole('link', { name: /Nhập danh sách khác/ }).click();
  await page.locator('.import-line').nth(2).waitFor();
  const honorary = (await formerLists()).map(importIn);
  await choose(listed);
  await page.locator('.chosen-file').waitFor();
  await page.getByRole('link', { name: 'Nhập danh sách', exact: true }).click();
  await page.getByRole('heading', { name: 'Danh sách của đơn vị nào' }).waitFor();
  await page.locator('.former-imports :is(.import-line, .nothing)').first().waitFor();
  expect(await page.locator('.chosen-file').count()).toBe(0);
  const members = (await formerLists()).map(importIn);
  expect(honorary.length).toBeGreaterThan(2);
  expect(members.filter((id) => honorary.includes(id))).toEqual([]);
  // a list of the other kind, come to by its address, is shown as what it is
  await page.goto(`${platform.gateway}/members?part=import&import=${honorary[0]}`);
  await stateShown('DONE');
  expect(await page.locator('.notice-done').textContent()).toContain('hội viên danh dự');
});

test('a province has lists of its former districts too, found by name; a commune’s own book is not its to fill', async () => {
  const province = await openWindow(browser);
  await signIn(province, platform, 'province', '/members?part=honorary&import=new');
  await province.getByRole('button', { name: 'Chọn đơn vị khác' }).click();
  await chooseUnit(province.locator('.deciding-units .unit-picker'), 'Huyện hoặc đơn vị cũ khác', 'Huyện Cam Lộ');
  await province.locator('.unit-choice').getByText('Huyện Cam Lộ').waitFor();
  const [download] = await Promise.all([
    province.waitForEvent('download'),
    province.getByRole('button', { name: 'Tệp mẫu Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('mau-hoi-vien-danh-du.xlsx');
  await province.getByRole('button', { name: 'Chọn đơn vị khác' }).click();
  await chooseUnit(province.locator('.deciding-units .unit-picker'), 'Huyện hoặc đơn vị cũ khác', 'Xã Lộc Ninh');
  await province.locator('.unit-choice').getByText('Xã Lộc Ninh').waitFor();
  await province.getByRole('button', { name: 'Tệp mẫu Excel' }).click();
  await province.locator('.file-button .field-refusal').filter({ hasText: 'Chỉ Hội cấp công nhận' }).waitFor();
  await province.context().close();
});

test('who keeps no book sees what was sent, and sends nothing', async () => {
  const analyst = await openWindow(browser);
  await signIn(analyst, platform, 'analyst', '/members?part=honorary');
  await analyst.locator('.honorary-head').waitFor();
  expect(await analyst.getByRole('link', { name: opener }).count()).toBe(0);
  await analyst.goto(`${platform.gateway}/members?part=honorary&import=new`);
  await analyst.getByText('không gửi được danh sách').waitFor();
  await analyst.locator('.import-line[data-state=DONE] a').first().click();
  await analyst.locator('.whole-import[data-state=DONE]').waitFor();
  expect(await analyst.getByRole('button', { name: /Tải tệp lỗi|Hủy lần nhập/ }).count()).toBe(0);
  await analyst.context().close();
});

test('it is English too, and at the width of a phone nothing scrolls sideways', async () => {
  await page.setViewportSize(phone);
  await page.goto(`${platform.gateway}/members?part=honorary&import=new`);
  await page.getByRole('button', { name: 'Chọn đơn vị khác' }).click();
  await page.locator('.deciding-units button').first().waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.getByRole('heading', { name: 'The unit that decided' }).waitFor();
  expect(await barriers()).toEqual([]);
});

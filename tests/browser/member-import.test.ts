import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asked, countIn, launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { chooseUnit, dialogOf, give } from './recording.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', '/members');
  await page.getByRole('link', { name: 'Nhập danh sách', exact: true }).click();
  await page.locator('.import-steps').waitFor();
});
afterAll(() => browser.close());

const titles = ['Họ và tên', 'Ngày sinh', 'Số căn cước công dân', 'Nhóm hội viên', 'Ngày kết nạp', 'Tình trạng cư trú'];
type Line = readonly [name: string, born: string, number?: string];

/** A list as a spreadsheet saves it; what is not said is as it should be. */
function listOf(lines: readonly Line[], heading: readonly string[] = titles): string {
  const rows = lines.map(([name, born, number = '']) => [name, born, number, 'Địa bàn dân cư', '01/02/2026', 'Thường trú']);
  return `\uFEFF${[heading, ...rows].map((cells) => cells.join(';')).join('\r\n')}\r\n`;
}

const fileOf = (text: string | Buffer, name = 'danh-sach.csv') => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});
const choose = (file: ReturnType<typeof fileOf>) => page.getByLabel('Tệp danh sách hội viên').setInputFiles(file);
/** Drops files that the page makes itself: large ones need not be carried into it. */
const drop = (files: string) =>
  page.evaluate(`{
    const carried = new DataTransfer();
    for (const file of ${files}) carried.items.add(file);
    document.querySelector('.drop-zone').dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
  }`);
const sendChosen = () => page.getByRole('button', { name: 'Gửi và kiểm tra' }).click();
const stateShown = (state: string) => page.locator(`.whole-import[data-state=${state}]`).waitFor();
const refusalBelowFile = () => page.locator('.send-box .field-refusal').textContent();
const numbers = () => page.locator('.member-numbers dd').allTextContents();
const startAnew = () => page.getByRole('link', { name: /Nhập danh sách khác/ }).click();

async function sendList(lines: readonly Line[], heading?: readonly string[]): Promise<void> {
  await choose(fileOf(listOf(lines, heading)));
  await sendChosen();
}

async function barriers(): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const wrongAndGood: readonly Line[] = [
  ['Hoàng Thị Nhập Một', '05/03/1980'],
  ['Hoàng Thị Nhập Hai', '31/02/1980'],
  ['Hoàng Thị Nhập Ba', '06/04/1981'],
  ['Hoàng Thị Nhập Bốn', '2010'],
  ['Hoàng Thị Nhập Năm', '07/05/1982', '1234'],
];

test('a list is of one’s own unit until another is chosen, which stands in the address; its template comes as a workbook', async () => {
  await page.locator('.unit-choice').getByText('Quảng Trị').waitFor();
  await page.getByRole('button', { name: 'Chọn đơn vị khác' }).click();
  await chooseUnit(page.locator('.import-steps'), 'Tỉnh, cơ sở hoặc chi hội', 'Xã Hướng Lập');
  await page.locator('.unit-choice').getByText('Xã Hướng Lập').waitFor();
  expect(asked(page, 'unit')).not.toBe('');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tệp mẫu Excel' }).click()]);
  expect(download.suggestedFilename()).toBe('mau-hoi-vien.xlsx');
  const chunks = await (await download.createReadStream()).toArray();
  expect(Buffer.concat(chunks).subarray(0, 2).toString()).toBe('PK');
  expect(await barriers()).toEqual([]);
});

test('what is no list is refused below the file, which stays chosen', async () => {
  await choose(fileOf('%PDF-1.7 ', 'danh-sach.xlsx'));
  await sendChosen();
  await expect.poll(refusalBelowFile).toContain('Tệp không phải Excel (.xlsx) hay CSV');
  expect(await page.locator('.chosen-file').textContent()).toContain('danh-sach.xlsx');
  await choose(fileOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'cu.xls'));
  await sendChosen();
  await expect.poll(refusalBelowFile).toContain('Excel đời cũ (.xls)');
  await choose(fileOf(''));
  await sendChosen();
  await expect.poll(refusalBelowFile).toContain('Tệp không có dòng nào');
});

test('a file that is too large, or one of several, is told before anything is sent', async () => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(new URL(request.url()).pathname));
  await drop("[new File([new ArrayBuffer(32 * 1024 * 1024 + 1)], 'danh-sach.xlsx')]");
  await expect.poll(refusalBelowFile).toContain('Tệp lớn hơn 32 MB');
  await drop("['a.csv', 'b.csv'].map((name) => new File(['x'], name))");
  await expect.poll(refusalBelowFile).toContain('Mỗi lần gửi một tệp');
  expect(sent.filter((path) => path.startsWith('/import'))).toEqual([]);
});

test('a heading that was changed ends the check, and the columns are named', async () => {
  await sendList([['Hoàng Thị Nhập Một', '05/03/1980']], ['Tên gọi', ...titles.slice(1)]);
  await stateShown('FAILED');
  const told = await page.locator('.whole-import .notice-error').textContent();
  expect(told).toMatch(/cột.*tệp mẫu/i);
  await page.getByRole('link', { name: 'Gửi tệp khác' }).click();
  await page.locator('.import-steps').waitFor();
});

test('the check tells good rows and bad, and each fault with its rows, its column, and how to mend it', async () => {
  await sendList(wrongAndGood);
  await stateShown('CHECKED');
  expect(await numbers()).toEqual(['5', '2', '3', '0']);
  const unreal = page.locator('tr[data-code=CELL_DAY_INVALID]');
  expect(await unreal.locator(':is(th, td)').allTextContents()).toEqual([
    'Không phải một ngày có thật.',
    expect.stringContaining('Hãy viết ngày/tháng/năm'),
    expect.stringMatching(/^1/),
    'Ngày sinh: 3',
  ]);
  expect(await page.locator('.fault-table tbody tr').count()).toBe(3);
  expect(await page.locator('.whole-import').textContent()).not.toMatch(/Hoàng Thị|1234/);
  expect(await barriers()).toEqual([]);
});

test('the error file comes to whoever sent the list, and holds the wrong rows alone', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp lỗi (CSV)' }).click()]);
  const chunks = await (await download.createReadStream()).toArray();
  const text = Buffer.concat(chunks).toString();
  expect(text).toContain('Hoàng Thị Nhập Hai');
  expect(text).not.toContain('Hoàng Thị Nhập Một');
});

test('what is recorded is chosen; all of a list with wrong rows is refused beside the choice', async () => {
  const run = page.getByRole('button', { name: 'Ghi 2 hội viên' });
  await run.click();
  const refused = page.locator('.run-form .field-refusal');
  expect(await refused.textContent()).toContain('Hãy chọn một cách ghi');
  await page.getByLabel('Ghi toàn bộ').check();
  await run.click();
  await expect.poll(() => refused.textContent()).toContain('Còn 3 dòng sai nên không ghi được toàn bộ');
});

test('looked away from and come back to, an import stands among the earlier ones where it was', async () => {
  await page.getByRole('link', { name: 'Việc cần làm', exact: true }).click();
  await page.getByRole('link', { name: 'Nhập danh sách', exact: true }).click();
  const latest = page.locator('.import-line').first();
  await latest.getByText('đã kiểm tra, chưa ghi').waitFor();
  expect(await latest.textContent()).toMatch(/Xã Hướng Lập.*5 dòng; 2 đúng; 3 sai/);
  await latest.getByRole('link').click();
  await stateShown('CHECKED');
});

test('the good rows are recorded, and stand in the list of the unit', async () => {
  await page.getByLabel('Chỉ ghi các dòng đúng').check();
  await page.getByRole('button', { name: 'Ghi 2 hội viên' }).click();
  await stateShown('DONE');
  expect(await page.locator('.notice-done').textContent()).toMatch(/Đã ghi 2 hội viên\. 3 dòng sai không được ghi\./);
  await page.getByRole('link', { name: 'Xem danh sách hội viên' }).click();
  await page.getByRole('searchbox', { name: /^Tìm theo họ tên/ }).fill('Hoàng Thị Nhập');
  await expect
    .poll(() => page.locator('.member-table tbody th a').allTextContents())
    .toEqual(expect.arrayContaining(['Hoàng Thị Nhập Một', 'Hoàng Thị Nhập Ba']));
});

test('the very same file is not recorded twice: the way leads to what came of it', async () => {
  const unit = asked(page, 'unit');
  await page.getByRole('link', { name: 'Nhập danh sách', exact: true }).click();
  await page.goto(`${platform.gateway}/members?part=import&unit=${unit}`);
  await page.locator('.unit-choice').getByText('Xã Hướng Lập').waitFor();
  await sendList(wrongAndGood);
  await stateShown('CHECKED');
  expect((await numbers()).at(-1)).toBe('2');
  await page.getByLabel('Chỉ ghi các dòng đúng').check();
  await page.getByRole('button', { name: 'Ghi 2 hội viên' }).click();
  await expect.poll(() => page.locator('.run-form .field-refusal').textContent()).toContain('Đúng tệp này đã được ghi');
  await page.getByRole('link', { name: 'Xem kết quả của lần trước' }).click();
  await stateShown('DONE');
  await page.goBack();
  await stateShown('CHECKED');
});

test('an import of which nothing is recorded is cancelled, asked once more', async () => {
  await page.getByRole('button', { name: 'Hủy lần nhập này' }).click();
  await give(page, 'Hủy lần nhập');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await stateShown('CANCELLED');
  await startAnew();
  const latest = page.locator('.import-line').first();
  await latest.waitFor();
  expect(await latest.textContent()).toContain('đã hủy');
});

test('how much of a file has left is told, also to who looked away meanwhile; stopped, nothing of it is taken in', async () => {
  const imports = await page.locator('.import-line').count();
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  await page.route('**/import/members?*', async (route) => {
    await held;
    // nobody waits for it any more
    await route.abort().catch(() => undefined);
  });
  await sendList([['Hoàng Thị Nhập Dở', '05/03/1980']]);
  await page.getByText('Đang gửi danh-sach.csv').waitFor();
  await page.getByRole('link', { name: 'Việc cần làm', exact: true }).click();
  await page.getByRole('link', { name: 'Nhập danh sách', exact: true }).click();
  await page.getByText('Đang gửi danh-sach.csv').waitFor();
  await page.getByRole('button', { name: 'Dừng gửi' }).click();
  await page.getByText('Kéo tệp vào đây').waitFor();
  letGo();
  await page.unroute('**/import/members?*');
  await page.locator('.import-line').first().waitFor();
  expect(await page.locator('.import-line').count()).toBe(imports);
});

test('a connection that is lost is told, and the file is sent again by the same key', async () => {
  const keys: (string | undefined)[] = [];
  await page.route('**/import/members?*', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    await (keys.length === 1 ? route.abort() : route.continue());
  });
  await sendList([['Hoàng Thị Nhập Lại', '31/02/1980']]);
  await expect.poll(refusalBelowFile).toContain('mất kết nối với máy chủ');
  await sendChosen();
  await stateShown('CHECKED');
  await page.unroute('**/import/members?*');
  expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
  await startAnew();
});

test('a long list goes on while nobody looks, and tells by itself how far it is', async () => {
  const many = Array.from({ length: 30_000 }, (_none, number): Line => [`Hoàng Thị Nhập ${number}`, '31/02/1980']);
  await sendList(many);
  await page.locator('.working-import').waitFor();
  await page.getByRole('link', { name: 'Việc cần làm', exact: true }).click();
  await page.getByRole('link', { name: 'Nhập danh sách', exact: true }).click();
  const latest = page.locator('.import-line').first();
  await page.locator('.import-line[data-state=CHECKING]').filter({ hasText: /dòng/ }).waitFor();
  expect(countIn(await latest.locator('p').textContent())).toBeGreaterThan(0);
  await latest.getByRole('link').click();
  await page
    .locator('.working-import')
    .getByText(/^Đã đọc [\d.]+ dòng/)
    .waitFor();
  await page.locator('.whole-import[data-state=CHECKED]').waitFor({ timeout: 50_000 });
  expect(await numbers()).toEqual(['30.000', '0', '30.000', '0']);
  expect(await page.locator('.fault-places').textContent()).toMatch(/và 29\.900 dòng khác/);
  // no good row: there is nothing to record
  expect(await page.locator('.run-form').count()).toBe(0);
  await page.getByRole('button', { name: 'Hủy lần nhập này' }).click();
  await give(page, 'Hủy lần nhập');
  await stateShown('CANCELLED');
  await startAnew();
});

test('somebody else of the unit sees what is wrong, and no file with what was written', async () => {
  const other = await openWindow(browser);
  await signIn(other, platform, 'organiser', '/members?part=import');
  const line = other.locator('.import-line[data-state=DONE]').filter({ hasText: 'Xã Hướng Lập' }).first();
  expect(await line.textContent()).toContain('người khác gửi');
  await line.getByRole('link').click();
  await other.getByText('chỉ người gửi danh sách tải được').waitFor();
  expect(await other.getByRole('button', { name: /Tải tệp lỗi/ }).count()).toBe(0);
  await other.context().close();
});

test('by keyboard alone a file is sent; at the width of a phone nothing scrolls sideways', async () => {
  await page.setViewportSize(phone);
  await choose(fileOf(listOf([['Hoàng Thị Nhập Sai', '31/02/1980']])));
  await page.getByLabel('Tệp danh sách hội viên').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await stateShown('CHECKED');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  await page.getByRole('button', { name: 'Hủy lần nhập này' }).press('Enter');
  await give(page, 'Hủy lần nhập');
  await stateShown('CANCELLED');
});

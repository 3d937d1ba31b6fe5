import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asked, launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { chooseUnit, dialogOf, give, panelOf, refusalsOf } from './recording.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', '/members');
  await page.locator('.unit-head strong').waitFor();
});
afterAll(() => browser.close());

const home = 'Chi hội, tổ hoặc cơ sở';
const number = '001 180 123 456';
const rows = () => page.locator('.member-table tbody th a');
const lines = () => panelOf(page).locator('.time-line strong').allTextContents();
const openPart = (name: string) => page.getByRole('link', { name, exact: true }).click();
const find = (text: string) => page.getByRole('searchbox', { name: /^Tìm theo họ tên/ }).fill(text);

async function barriersOn(shown: Page): Promise<string[]> {
  await shown.evaluate(axe.source);
  const { violations } = await shown.evaluate<axe.AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

/** Gives the command of the open dialogue and tells what is refused beside its fields. */
async function refused(verb = 'Kết nạp'): Promise<string[]> {
  await give(page, verb);
  await dialogOf(page).getByRole('button', { name: verb, exact: true }).and(page.locator(':enabled')).waitFor();
  return refusalsOf(page);
}

/** Admits somebody to a base, and waits for her record. */
async function admit(fullName: string, born: string): Promise<void> {
  await page.getByRole('button', { name: 'Kết nạp hội viên' }).click();
  await dialogOf(page).getByLabel('Họ và tên').fill(fullName);
  await dialogOf(page).getByLabel('Ngày sinh (hoặc năm sinh)').fill(born);
  await chooseUnit(dialogOf(page), home, 'Phường Đông Hà');
  await give(page, 'Kết nạp');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await panelOf(page).getByRole('heading', { name: fullName, level: 2 }).waitFor();
}

/** Records something in the open record by its menu. */
async function act(name: string, fill: () => Promise<unknown>, verb = 'Ghi nhận'): Promise<void> {
  await panelOf(page).locator('.acts-menu summary').click();
  await panelOf(page).getByRole('button', { name, exact: true }).click();
  await fill();
  await give(page, verb);
  await dialogOf(page).waitFor({ state: 'hidden' });
}

test('what is missing, and a day the calendar does not have, is told beside the field before anything is sent', async () => {
  await page.getByRole('button', { name: 'Kết nạp hội viên' }).click();
  await dialogOf(page).getByLabel('Ngày sinh (hoặc năm sinh)').fill('31/02/1980');
  expect(await refused()).toEqual([
    'Hãy ghi nội dung này.',
    'Không có ngày này. Hãy viết ngày/tháng/năm, ví dụ 20/05/1980, hoặc chỉ năm nếu không rõ ngày.',
    'Hãy chọn ít nhất một mục.',
  ]);
});

test('each refusal of an admission stands beside its field, and what was typed stays', async () => {
  const dialog = dialogOf(page);
  await dialog.getByLabel('Họ và tên').fill('Nguyễn Thị Thu Hà');
  await dialog.getByLabel('Ngày sinh (hoặc năm sinh)').fill('20/05/2010');
  await chooseUnit(dialog, home, 'Phường Đông Hà');
  const citizenId = dialog.getByLabel('Số căn cước công dân');
  await citizenId.fill('00118012345');
  await dialog.getByLabel('Số điện thoại').fill('091 234 567');
  expect(await refused()).toEqual([expect.stringContaining('Số căn cước công dân có 12 chữ số')]);
  await citizenId.fill('0011801234AB');
  expect(await refused()).toEqual([expect.stringContaining('Số căn cước công dân có 12 chữ số')]);
  await citizenId.fill(number);
  expect(await refused()).toEqual([expect.stringContaining('Số điện thoại có 10 chữ số')]);
  await dialog.getByLabel('Số điện thoại').fill('091 234 5678');
  expect(await refused()).toEqual([expect.stringContaining('Chưa ghi sự đồng ý của chị')]);
  await dialog.getByLabel('Ngày chị đồng ý cho lưu dữ liệu', { exact: true }).fill('01/02/2026');
  expect(await refused()).toEqual([expect.stringContaining('chưa đủ 18 tuổi')]);
  await dialog.getByLabel('Ngày sinh (hoặc năm sinh)').fill('20/05/1980');
  await dialog.getByRole('combobox', { name: 'Nhóm hội viên' }).selectOption('TRADE_UNION');
  expect(await refused()).toEqual([expect.stringContaining('chỉ tổng hợp số liệu')]);
  await dialog.getByRole('combobox', { name: 'Nhóm hội viên' }).selectOption('RESIDENTIAL');
  await dialog.getByRole('combobox', { name: 'Cư trú', exact: true }).selectOption('TEMPORARY');
  expect(await refused()).toEqual([expect.stringContaining('Tạm trú phải có ngày bắt đầu')]);
  await dialog.getByLabel('Từ ngày', { exact: true }).fill('01/03/2025');
  await give(page, 'Kết nạp');
  await dialog.waitFor({ state: 'hidden' });
  await panelOf(page).getByRole('heading', { name: 'Nguyễn Thị Thu Hà', level: 2 }).waitFor();
  await panelOf(page).getByText('*********456').waitFor();
  await panelOf(page).getByText('*******678').waitFor();
  await expect.poll(lines).toEqual(['kết nạp']);
});

test('she is found by her name without diacritics, by her year, and by her number, which no address holds', async () => {
  await find('nguyen thi thu ha');
  await expect.poll(() => rows().allTextContents()).toEqual(['Nguyễn Thị Thu Hà']);
  expect(asked(page, 'find')).toBe('nguyen thi thu ha');
  await page.getByLabel('Năm sinh', { exact: true }).fill('1981');
  await page.getByText('Không có hội viên nào khớp').waitFor();
  await page.getByLabel('Năm sinh', { exact: true }).fill('1980');
  await expect.poll(() => rows().count()).toBe(1);
  await find('001180');
  await page.getByText('Hãy gõ đủ số').waitFor();
  await find(number);
  await expect.poll(() => rows().allTextContents()).toEqual(['Nguyễn Thị Thu Hà']);
  expect(page.url()).not.toMatch(/180|123/);
  await find('');
  await page.getByLabel('Năm sinh', { exact: true }).fill('');
});

test('her number is nobody else’s while she is a member (MEM-003)', async () => {
  await page.getByRole('button', { name: 'Kết nạp hội viên' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Họ và tên').fill('Trần Thị Khác');
  await dialog.getByLabel('Ngày sinh (hoặc năm sinh)').fill('1980');
  await dialog.getByLabel('Số căn cước công dân').fill(number);
  await dialog.getByLabel('Ngày chị đồng ý cho lưu dữ liệu', { exact: true }).fill('01/02/2026');
  await chooseUnit(dialog, home, 'Phường Đông Hà');
  expect(await refused()).toEqual([expect.stringContaining('Số định danh này đã có')]);
  // closed and opened again, what was typed is there still
  await dialog.getByRole('button', { name: 'Đóng' }).last().click();
  await page.getByRole('button', { name: 'Kết nạp hội viên' }).click();
  expect(await dialog.getByLabel('Họ và tên').inputValue()).toBe('Trần Thị Khác');
  await dialog.getByRole('button', { name: 'Ghi lại từ đầu' }).click();
  expect(await dialog.getByLabel('Họ và tên').inputValue()).toBe('');
  await page.keyboard.press('Escape');
});

test('what happens to her stands in her ledger; a day to come is refused beside its field', async () => {
  await act('Vắng mặt', () => dialogOf(page).getByLabel('Lý do').fill('làm công nhân'));
  await expect.poll(lines).toEqual(['vắng mặt', 'kết nạp']);
  await panelOf(page).locator('.acts-menu summary').click();
  await panelOf(page).getByRole('button', { name: 'Trở về', exact: true }).click();
  await dialogOf(page).getByLabel('Ngày trở về', { exact: true }).fill('01/01/2099');
  expect(await refused('Ghi nhận')).toEqual([expect.stringContaining('chưa đến')]);
  await page.keyboard.press('Escape');
  await act('Cấp thẻ', () => dialogOf(page).getByLabel('Số thẻ').fill('QT-0001'), 'Cấp thẻ');
  await expect.poll(lines).toEqual(['cấp thẻ hội viên', 'vắng mặt', 'kết nạp']);
});

test('she is sent to a base of another province, found by name, and the transfer is withdrawn', async () => {
  await panelOf(page).locator('.acts-menu summary').click();
  await panelOf(page).getByRole('button', { name: 'Chuyển sinh hoạt', exact: true }).click();
  expect(await refused('Gửi')).toEqual(['Hãy chọn cơ sở nhận.']);
  await dialogOf(page).getByRole('searchbox').fill('ca mau');
  const found = dialogOf(page).locator('.found-units button').first();
  expect(await found.textContent()).toContain('Cà Mau');
  await found.click();
  await give(page, 'Gửi');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await panelOf(page).getByRole('button', { name: 'Đóng' }).click();
  await openPart('Chuyển sinh hoạt');
  const line = page.locator('.paged-list li').filter({ hasText: 'Nguyễn Thị Thu Hà' });
  await line.waitFor();
  expect(await line.textContent()).toMatch(/Phường Đông Hà.*Quảng Trị → .*Cà Mau/);
  // she has no side there: nothing to accept
  expect(await line.getByRole('button').allTextContents()).toEqual([expect.stringContaining('Rút lại')]);
  await line.getByRole('button').click();
  await give(page, 'Rút lại');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await page.getByText('Không có đề nghị nào').waitFor();
});

test('two records of one woman wait to be looked into; merged, they are one, and can be taken apart', async () => {
  await openPart('Danh sách');
  await admit('Lê Thị Bích Đào', '12/08/1979');
  await admit('Lê Thị Bích Đào', '12/08/1979');
  await panelOf(page).getByRole('button', { name: 'Đóng' }).click();
  await openPart('Hồ sơ trùng');
  const pair = page.locator('.paged-list li').filter({ hasText: 'Lê Thị Bích Đào' });
  await pair.waitFor();
  expect(await pair.textContent()).toContain('họ tên như nhau');
  await pair.getByRole('button', { name: /^So sánh, gộp/ }).click();
  expect(await dialogOf(page).locator('tr[data-differs=true]').count()).toBe(0);
  expect(await barriersOn(page)).toEqual([]);
  await give(page, 'Gộp hồ sơ');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await page.getByText('Không có cặp hồ sơ nào').waitFor();
  await openPart('Danh sách');
  await find('Lê Thị Bích Đào');
  await expect.poll(() => rows().count()).toBe(1);
  await rows().first().click();
  await panelOf(page).getByRole('button', { name: 'Hủy việc gộp' }).click();
  await give(page, 'Hủy việc gộp');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await expect.poll(() => rows().count()).toBe(2);
  await panelOf(page).getByRole('button', { name: 'Đóng' }).click();
});

test('what is sealed is opened for a purpose only, to who may, and her file says who did', async () => {
  const other = await openWindow(browser);
  await signIn(other, platform, 'base', '/members');
  const name = (await other.locator('.unit-head strong').textContent()) ?? '';
  await other.getByRole('button', { name: 'Kết nạp hội viên' }).click();
  const dialog = dialogOf(other);
  await dialog.getByLabel('Họ và tên').fill('Phạm Thị Kín');
  await dialog.getByLabel('Ngày sinh (hoặc năm sinh)').fill('1966');
  await dialog.getByLabel('Số điện thoại').fill('0987654321');
  await chooseUnit(dialog, home, name);
  await give(other, 'Kết nạp');
  const panel = panelOf(other);
  await panel.getByText('*******321').waitFor();
  await panel.getByRole('button', { name: 'Xem dữ liệu niêm phong' }).click();
  await give(other, 'Xem');
  expect(await refusalsOf(other)).toEqual(['Hãy ghi nội dung này.']);
  await dialog.getByLabel('Mục đích').selectOption('CONTACT');
  await give(other, 'Xem');
  await panel.getByText('0987654321').waitFor();
  await panel.getByRole('button', { name: 'Lập hồ sơ dữ liệu' }).click();
  await dialog.getByLabel('Mục đích').selectOption('DATA_SUBJECT_REQUEST');
  await give(other, 'Lập hồ sơ');
  await panel.locator('.accesses').getByText('liên hệ với hội viên').waitFor();
  expect(await panel.locator('.accesses strong').allTextContents()).toEqual(['lập hồ sơ dữ liệu', 'xem dữ liệu niêm phong', 'kết nạp']);
  await other.context().close();
});

test('a request of hers about her data is received from her record, and answered from the list', async () => {
  await find('nguyen thi thu ha');
  await expect.poll(() => rows().allTextContents()).toEqual(['Nguyễn Thị Thu Hà']);
  await rows().first().click();
  await act('Nhận yêu cầu về dữ liệu', () => dialogOf(page).getByLabel('Nội dung').fill('Cho xem hồ sơ'));
  await panelOf(page).getByRole('button', { name: 'Đóng' }).click();
  await openPart('Yêu cầu về dữ liệu');
  const line = page.locator('.paged-list li').filter({ hasText: 'Nguyễn Thị Thu Hà' });
  await line.getByText('chờ phản hồi', { exact: true }).waitFor();
  await line.getByRole('button', { name: /^Đã phản hồi/ }).click();
  await give(page, 'Đã phản hồi');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await line.getByText('đã phản hồi, chờ thực hiện', { exact: true }).waitFor();
});

test('who only reads sees the records and no way to write', async () => {
  const reader = await openWindow(browser);
  await signIn(reader, platform, 'analyst', '/members');
  await reader.locator('.member-table tbody th a').first().click();
  await panelOf(reader).locator('.time-line li').first().waitFor();
  expect(await reader.getByRole('button', { name: /Kết nạp|Ghi|Sửa|Xem dữ liệu/ }).count()).toBe(0);
  await reader.context().close();
});

test('the arrows go from row to row, Enter opens a record, Esc closes it', async () => {
  await openPart('Danh sách');
  await rows().nth(2).waitFor();
  await rows().first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await panelOf(page).locator('.time-line li').first().waitFor();
  expect(await panelOf(page).getByRole('heading', { level: 2 }).textContent()).toBe(await rows().nth(1).textContent());
  await page.keyboard.press('Escape');
  await panelOf(page).waitFor({ state: 'hidden' });
});

test('the list, a record and the dialogue of an admission keep nobody out, on a phone too', async () => {
  for (const options of [{}, { viewport: phone }]) {
    const shown = await openWindow(browser, options);
    await signIn(shown, platform, 'province', '/members');
    await shown.locator('.member-table tbody th a').first().waitFor();
    expect(await barriersOn(shown)).toEqual([]);
    expect(await shown.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await shown.getByRole('button', { name: 'Kết nạp hội viên' }).click();
    await give(shown, 'Kết nạp');
    await refusalsOf(shown);
    expect(await barriersOn(shown)).toEqual([]);
    await shown.keyboard.press('Escape');
    await shown.locator('.member-table tbody th a').first().click();
    await panelOf(shown).locator('.time-line li').first().waitFor();
    expect(await barriersOn(shown)).toEqual([]);
    await shown.context().close();
  }
});

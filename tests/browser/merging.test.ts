import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { chooseUnit, dialogOf, give, panelOf } from './recording.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', '/members');
  await page.locator('.unit-head strong').waitFor();
  await admit('0901000111', 'làm ruộng');
  await admit('0901000222', 'buôn bán nhỏ');
  await page.getByRole('link', { name: 'Hồ sơ trùng', exact: true }).click();
});
afterAll(() => browser.close());

const name = 'Đoàn Thị Hai Hồ Sơ';
const line = (field: string) => dialogOf(page).locator(`tr[data-field=${field}]`);
const joined = async (field: string) => (await line(field).locator('.joined').textContent())?.replace('Sau khi gộp: ', '');
const pick = (field: string, record: 1 | 2) =>
  line(field)
    .getByRole('radio')
    .nth(record - 1)
    .check();
const openPair = () =>
  page
    .locator('.paged-list li')
    .filter({ hasText: name })
    .getByRole('button', { name: /^So sánh, gộp/ })
    .click();

async function admit(number: string, occupation: string): Promise<void> {
  await page.getByRole('button', { name: 'Kết nạp hội viên' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Họ và tên').fill(name);
  await dialog.getByLabel('Ngày sinh (hoặc năm sinh)').fill('12/08/1969');
  await dialog.getByLabel('Số điện thoại').fill(number);
  await dialog.getByLabel('Nghề nghiệp').fill(occupation);
  await chooseUnit(dialog, 'Chi hội, tổ hoặc cơ sở', 'Xã Ba Lòng');
  await give(page, 'Kết nạp');
  await dialog.waitFor({ state: 'hidden' });
  await panelOf(page).getByRole('heading', { name, level: 2 }).waitFor();
  await panelOf(page).getByRole('button', { name: 'Đóng' }).click();
}

test('where both records say something, differently, one is chosen; what is sealed is chosen by its mask', async () => {
  await openPair();
  expect(await dialogOf(page).locator('tr[data-differs=true] > th').allTextContents()).toEqual(['Nghề nghiệp', 'Số điện thoại']);
  expect([await joined('occupation'), await joined('phone')]).toEqual(['làm ruộng', '*******111']);
  await pick('phone', 2);
  expect([await joined('occupation'), await joined('phone')]).toEqual(['làm ruộng', '*******222']);
  expect(await dialogOf(page).textContent()).not.toContain('0901');
});

test('closed and opened again, the choice is there still; another main record begins it anew', async () => {
  await page.keyboard.press('Escape');
  await openPair();
  expect(await joined('phone')).toBe('*******222');
  await dialogOf(page).getByRole('radio', { name: 'Hồ sơ 2', exact: true }).check();
  expect([await joined('occupation'), await joined('phone')]).toEqual(['buôn bán nhỏ', '*******222']);
  await pick('occupation', 1);
  expect(await joined('occupation')).toBe('làm ruộng');
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
});

test('at the width of a phone both records stand below each other and nothing scrolls sideways', async () => {
  await page.setViewportSize(phone);
  const width = await dialogOf(page).evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth]);
  expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('the joined record says what was chosen, and taken apart each says its own again', async () => {
  await give(page, 'Gộp hồ sơ');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Danh sách', exact: true }).click();
  await page.getByRole('searchbox', { name: /^Tìm theo họ tên/ }).fill(name);
  const found = page.locator('.member-table tbody th a');
  await expect.poll(() => found.count()).toBe(1);
  await found.click();
  await panelOf(page).getByText('*******222').waitFor();
  await panelOf(page).getByText('làm ruộng').waitFor();
  await panelOf(page).getByRole('button', { name: 'Hủy việc gộp' }).click();
  await give(page, 'Hủy việc gộp');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await expect.poll(() => found.count()).toBe(2);
  const links = panelOf(page).getByRole('link', { name });
  await links.first().click();
  await panelOf(page).getByText('*******111').waitFor();
});

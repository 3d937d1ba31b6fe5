import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { countIn, launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { dialogOf, give, refusalsOf } from './recording.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;
/** What the base has in clubs, as it was locked. */
let clubs = 0;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', '/report?period=2025Y');
  await page.locator('.state-facts').waitFor();
});
afterAll(() => browser.close());

const line = (name: string) => page.locator('.locked-table tr').filter({ hasText: name }).locator('td');
const open = () => page.getByRole('button', { name: 'Điều chỉnh số liệu đã khóa' }).click();
const club = () => dialogOf(page).getByLabel('CLB, tổ, nhóm do Hội thành lập');

/** Adjusts the clubs of the base that is shown. */
async function adjust(count: number, reason: string): Promise<void> {
  await open();
  await club().fill(String(count));
  await dialogOf(page).getByLabel('Lý do điều chỉnh').fill(reason);
  await dialogOf(page).getByLabel('Số quyết định').fill('12/QĐ-BTV');
  await give(page, 'Ghi điều chỉnh');
  await dialogOf(page).waitFor({ state: 'hidden' });
}

test('above the base it is told how many of how many have reported, are locked, were adjusted', async () => {
  const facts = await page.locator('.state-facts').textContent();
  expect(facts).toMatch(/Cơ sở đã báo cáo\d+ \/ \d+/);
  expect(
    countIn((await page.locator('.state-facts div').filter({ hasText: 'Đã khóa' }).locator('dd').textContent()) ?? ''),
  ).toBeGreaterThan(50);
  expect(await page.getByRole('button', { name: 'Điều chỉnh số liệu đã khóa' }).count()).toBe(0);
});

test('a locked report of a base tells its state, and shows what was locked', async () => {
  await page.locator('.report-list').getByRole('link', { name: 'Xã Hướng Hiệp', exact: true }).click();
  await page.locator('.state-headline[data-state=LOCKED]').waitFor();
  expect(await page.locator('.state-headline').textContent()).toMatch(/đã khóa.*hạn 25\/11\/2025.*chốt ngày .*khóa ngày/);
  clubs = countIn(await line('CLB').textContent());
  expect(await line('CLB').count()).toBe(1);
});

test('what is lacking, and what cannot be, is told beside its field, and nothing typed is lost', async () => {
  await open();
  await club().fill('nhiều');
  await give(page, 'Ghi điều chỉnh');
  expect(await refusalsOf(page)).toEqual(['Hãy ghi một số nguyên, ví dụ 1.200.', 'Hãy ghi nội dung này.', 'Hãy ghi nội dung này.']);
  await club().fill('900000');
  await dialogOf(page).getByLabel('Lý do điều chỉnh').fill('Đếm sót câu lạc bộ');
  await dialogOf(page).getByLabel('Số quyết định').fill('12/QĐ-BTV');
  await give(page, 'Ghi điều chỉnh');
  // the server names categories by their codes, the page by their words
  await dialogOf(page).getByText('Số quá lớn cho một cơ sở: CLB, tổ, nhóm do Hội thành lập.').waitFor();
  await club().fill('90000');
  await give(page, 'Ghi điều chỉnh');
  await dialogOf(page).locator('.field-refusal').filter({ hasText: '120' }).waitFor();
  await page.keyboard.press('Escape');
  await open();
  expect(await dialogOf(page).getByLabel('Lý do điều chỉnh').inputValue()).toBe('Đếm sót câu lạc bộ');
  await dialogOf(page).getByRole('button', { name: 'Ghi lại từ đầu' }).click();
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('an adjustment stands beside what was locked, with its decision and its reason; the report follows it', async () => {
  const before = countIn(await line('Tổng số hội viên').first().textContent());
  await adjust(clubs + 3, 'Đếm sót câu lạc bộ');
  await page.locator('.adjusted-mark').waitFor();
  expect((await line('CLB').allTextContents()).map(countIn)).toEqual([clubs, clubs + 3, 3]);
  expect((await line('Tổng số hội viên').allTextContents()).map(countIn)).toEqual([before, before + 3, 3]);
  expect(await page.locator('.adjustments li').textContent()).toMatch(/hội viên, theo quyết định 12\/QĐ-BTV ngày .*\. Đếm sót câu lạc bộ/);
  const reported = page
    .locator('.report-summary tr')
    .filter({ has: page.getByRole('rowheader', { name: 'Tổng số hội viên', exact: true }) });
  await expect.poll(async () => countIn(await reported.locator('.figures').textContent())).toBe(before + 3);
  await page.setViewportSize(phone);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('adjusted back, both adjustments stand there, and the figures are those that were locked', async () => {
  await adjust(clubs, 'Đã rà soát lại');
  await expect.poll(() => page.locator('.adjustments li').count()).toBe(2);
  expect((await line('CLB').allTextContents()).slice(0, 2).map(countIn)).toEqual([clubs, clubs]);
});

test('who may not adjust sees what was locked and adjusted, and no way to change it', async () => {
  const other = await openWindow(browser);
  await signIn(other, platform, 'presidium', `/report${new URL(page.url()).search}`);
  await other.locator('.adjustments li').first().waitFor();
  expect(await other.getByRole('button', { name: 'Điều chỉnh số liệu đã khóa' }).count()).toBe(0);
  await other.context().close();
});

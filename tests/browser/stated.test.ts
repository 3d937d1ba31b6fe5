import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { panelOf } from './recording.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'analyst', '/units');
});
afterAll(() => browser.close());

const table = (name: string) => panelOf(page).getByRole('table', { name, exact: true });
const cells = async (name: string, label: string) =>
  (await table(name).locator('tbody tr').filter({ hasText: label }).locator('td').allTextContents()).map((text) =>
    text.replaceAll('\u00A0', ' '),
  );
const open = (name: string) => page.locator(`[role=treeitem][data-name="${name}"]`).first().click();

test('what a document states of a province stands beside what its counts give, with the verdict and the document (B.2)', async () => {
  await open('Thành phố Hà Nội');
  await table('Thành phố Hà Nội').waitFor();
  const row = table('Thành phố Hà Nội').locator('tbody tr').filter({ hasText: 'xếp loại khá trở lên' });
  expect(await row.locator('th').textContent()).toContain('Bài báo ngày 11/12/2019 về Hội LHPN Hà Nội');
  expect(await cells('Thành phố Hà Nội', 'xếp loại khá trở lên')).toEqual(['98,8 %', '98,8 %750 / 759', '✓ khớp']);
  expect(await cells('Thành phố Hà Nội', '15 CLB giúp việc')).toEqual(['450', '30 mỗi đơn vị450 / 15', '']);
});

test('of a province of today, what documents state of those it was formed of stands there under their names', async () => {
  await page.keyboard.press('Escape');
  await open('Tỉnh Quảng Trị');
  await table('Tỉnh Quảng Bình').waitFor();
  expect(await cells('Tỉnh Quảng Bình', 'Tỷ lệ thu hút hội viên')).toEqual(['84,4 %', '84,3 %161.360 / 191.323', '≠ không khớp']);
  await page.keyboard.press('Escape');
  await open('Tỉnh Lâm Đồng');
  await table('Tỉnh Bình Thuận').waitFor();
  expect(await cells('Tỉnh Bình Thuận', 'Chi hội trưởng là đảng viên')).toEqual(['gần 20 %', '17,9 %125 / 697', '≈ nêu ước chừng']);
});

test('on a phone it needs no sideways scrolling of the page, and nothing is in the way of who does not see', async () => {
  await page.setViewportSize(phone);
  await table('Tỉnh Bình Thuận').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
});

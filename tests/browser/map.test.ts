import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asked, countIn, launchBrowser, listCount, openWindow, signIn } from './browser.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'analyst', '/map');
});
afterAll(() => browser.close());

const provinceRow = (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

test('the map shows 34 provinces, Hoàng Sa and Trường Sa, and its twin the same in figures', async () => {
  await page.locator('.map svg text').first().waitFor();
  expect(await page.locator('.map .map-province').count()).toBe(34);
  const labels = await page.locator('.map svg text').allTextContents();
  expect(labels).toEqual(expect.arrayContaining(['Quần đảo Hoàng Sa(thành phố Đà Nẵng)', 'Quần đảo Trường Sa(tỉnh Khánh Hòa)', 'Huế']));
  expect(await page.locator('.province-table tbody tr').count()).toBe(34);
});

test('a province of the map leads to its bases not above 60 %', async () => {
  const notAbove = countIn(await provinceRow('Gia Lai').getByRole('cell').nth(1).textContent());
  await page.getByText('Gia Lai', { exact: true }).first().waitFor();
  await page
    .locator('.map svg a')
    .filter({ hasText: /^Gia Lai: / })
    .locator('.map-province')
    .click();
  await page.waitForURL(/\/bases\?/);
  expect(asked(page, 'status')).toBe('BELOW,AT_THRESHOLD');
  expect(await listCount(page)).toBe(notAbove);
});

test('the way back and the table lead there too', async () => {
  await page.goBack();
  const notAbove = countIn(await provinceRow('Hà Nội').getByRole('cell').nth(1).textContent());
  await page.getByRole('link', { name: 'Hà Nội', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/bases\?/);
  expect(await listCount(page)).toBe(notAbove);
});

test('a period before the reform works on the 63 provinces, with the table alone', async () => {
  await page.goBack();
  await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2024Y');
  await page.getByText('Ranh giới 63 tỉnh').waitFor();
  await provinceRow('Quảng Bình').waitFor();
  expect(asked(page, 'asOf')).toBe('2024-12-31');
  expect(await page.locator('.map').count()).toBe(0);
  expect(await page.locator('.province-table tbody tr').count()).toBe(63);

  const notAbove = countIn(await provinceRow('Quảng Bình').getByRole('cell').nth(1).textContent());
  await page.getByRole('link', { name: 'Quảng Bình', exact: true }).click();
  expect(await listCount(page)).toBe(notAbove);
  expect(await page.getByRole('combobox', { name: 'Tỉnh, thành' }).getByRole('option').count()).toBe(64);
});

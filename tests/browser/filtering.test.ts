import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { asked, launchBrowser, listCount, openWindow, rowsOf, signIn } from './browser.ts';

const platform = inject('platform');
const ask = createAsker(platform);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
});
afterAll(() => browser.close());

const statusKey = (name: RegExp) => page.getByRole('group', { name: 'Lọc theo trạng thái' }).getByRole('button', { name });

test('an analyst filters to bases not above 60 % and the count is the API’s', async () => {
  await signIn(page, platform, 'analyst');
  await rowsOf(page).first().waitFor();
  await statusKey(/dưới 60/).click();
  await statusKey(/đúng 60/).click();
  await page.waitForURL(/status=BELOW,AT_THRESHOLD/);
  await page.locator('table[aria-busy=false]').waitFor();

  const { data } = await ask.gateway(
    'analyst',
    `query ($period: String!, $asOf: Date) {
      bases(period: $period, asOf: $asOf, first: 1, filter: { gatheringStatus: [BELOW, AT_THRESHOLD] }) { totalCount }
    }`,
    { period: asked(page, 'period'), asOf: asked(page, 'asOf') },
  );
  expect(data.bases.totalCount).toBeGreaterThan(0);
  expect(await listCount(page)).toBe(data.bases.totalCount);
  expect(await page.locator('.answer').textContent()).toContain(`${data.bases.totalCount} cơ sở chưa trên 60`);
});

test('the address shows the same view in a new tab, without signing in again', async () => {
  const copy = await page.context().newPage();
  await copy.goto(page.url());
  await copy.locator('table[aria-busy=false]').waitFor();

  expect(await listCount(copy)).toBe(await listCount(page));
  // how many rows are drawn below those that are seen depends on the moment
  const firstRows = async (of: Page) => (await rowsOf(of).allTextContents()).slice(0, 15);
  expect(await firstRows(copy)).toEqual(await firstRows(page));
  expect(copy.url()).toBe(page.url());
  expect(await copy.getByRole('button', { name: /dưới 60/, pressed: true }).count()).toBe(1);
  await copy.close();
});

test('a search that finds nothing says what to do', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('không có tên nào như vậy');
  await page.getByText('Không có cơ sở nào khớp bộ lọc.').waitFor();
  await page.locator('#content').getByRole('button', { name: 'Xóa lọc' }).last().click();
  await rowsOf(page).first().waitFor();
  expect([asked(page, 'q'), asked(page, 'status')]).toEqual(['', '']);
});

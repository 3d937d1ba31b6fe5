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
  await signIn(page, platform, 'analyst');
});
afterAll(() => browser.close());

interface Named {
  node: { name: string };
}

/** Names of the bases with the most women, as the API orders them. */
async function namesFromApi(count: number): Promise<string[]> {
  const query = `query ($period: String!, $asOf: Date, $after: String) {
    bases(period: $period, asOf: $asOf, orderBy: [WOMEN_DESC], first: 200, after: $after) { pageInfo { endCursor } edges { node { name } } }
  }`;
  const variables = { period: asked(page, 'period'), asOf: asked(page, 'asOf') };
  const names: string[] = [];
  for (let after: string | null = null; names.length < count; ) {
    const { data } = await ask.gateway('analyst', query, { ...variables, after });
    names.push(...data.bases.edges.map(({ node }: Named) => node.name));
    after = data.bases.pageInfo.endCursor;
  }
  return names;
}

test('the list is sorted by the server and goes on beyond 200 rows', async () => {
  await listCount(page);
  await page.getByRole('button', { name: 'Phụ nữ 18+' }).click();
  await page.waitForURL(/sort=WOMEN_DESC/);
  await page.locator('table[aria-busy=false]').waitFor();
  await rowsOf(page).first().hover();
  for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, 1_000);
  await page.locator('tr[aria-rowindex="262"] a').waitFor();

  const expected = await namesFromApi(400);
  const shown = await rowsOf(page).evaluateAll((rows) =>
    rows.map((row) => [Number(row.getAttribute('aria-rowindex')), row.querySelector('a')?.textContent]),
  );
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.length).toBeLessThan(80);
  for (const [rowIndex, name] of shown) expect(name).toBe(expected[Number(rowIndex) - 2]);
});

test('a base is found and opened with the keyboard alone', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('muong hoa');
  await page.getByRole('link', { name: 'Xã Mường Hoa' }).waitFor();
  await page.locator('table[aria-busy=false]').waitFor();
  await page.getByRole('link', { name: 'Xã Mường Hoa' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Xã Mường Hoa' });
  await panel.getByRole('heading', { name: 'Kế thừa' }).waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Xã Mường Hoa');
});

test('the panel shows what all five services know of the base', async () => {
  const panel = page.getByRole('complementary', { name: 'Xã Mường Hoa' });
  const section = (name: string | RegExp) => panel.getByRole('region', { name });
  expect(await panel.getByRole('list', { name: 'Hội cấp trên' }).textContent()).toContain('Tỉnh Phú Thọ');
  expect(await section(/^Tỷ lệ tập hợp/).textContent()).toContain('dưới 60');
  expect(await section('Tỷ lệ qua các kỳ').getByRole('img').textContent()).toContain('sắp xếp 1/7/2025');
  expect(await section('Số liệu hội viên').getByRole('row').count()).toBe(9);
  expect(await section('Cán bộ của cơ sở').textContent()).toContain('Chủ tịch');
  expect(await section(/^Người kèm cặp/).count()).toBe(1);
  expect(await section('Xếp loại theo năm').textContent()).toContain('2025');
  expect(await section('Kế thừa').getByRole('link').allTextContents()).toEqual(['Xã Phú Vinh', 'Xã Suối Hoa']);
});

test('escape closes the panel and gives the focus back to the row', async () => {
  await page.keyboard.press('Escape');
  await page.waitForURL((address) => !address.searchParams.has('base'));
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Xã Mường Hoa');
});

test('a former commune opens on the map of its own time', async () => {
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Xã Suối Hoa' }).click();
  await page.getByRole('complementary', { name: 'Xã Suối Hoa' }).getByRole('heading', { name: 'Đã chuyển về (1)' }).waitFor();
  expect([asked(page, 'period'), asked(page, 'asOf')]).toEqual(['2025H1', '2025-06-30']);
});

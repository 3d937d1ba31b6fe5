import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { asked, launchBrowser, listCount, openWindow, signIn } from './browser.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

/** How many deadlines of the calendar are still to come, of the two the page shows. */
async function deadlinesToCome(): Promise<number> {
  const { data } = await createAsker(platform).service('membership', 'province', '{ reportingPeriods { daysLeft } }');
  return Math.min(2, data.reportingPeriods.filter(({ daysLeft }: { daysLeft: number }) => daysLeft >= 0).length);
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', '/');
});
afterAll(() => browser.close());

const part = (name: string | RegExp) => page.getByRole('region', { name });

test('an officer comes to the home of her province first', async () => {
  await page.getByRole('heading', { name: 'Tỉnh Quảng Trị', level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/home');
});

test('it counts what lies below, opened and closed apart', async () => {
  const counters = part('Số đơn vị');
  expect(
    await counters
      .locator('dt', { hasText: /^cơ sở$/ })
      .locator('..')
      .textContent(),
  ).toMatch(/^cơ sở78/);
  expect(await counters.textContent()).toMatch(/Mở và kết thúc tính từ 01\/01\/20\d\d/);
});

test('it tells the next deadlines of the calendar with the days that are left', async () => {
  const lines = await part('Thời hạn').locator('.deadlines').getByRole('listitem').allTextContents();
  expect(lines).toHaveLength(await deadlinesToCome());
  for (const line of lines) expect(line).toMatch(/(còn \d+ ngày|hôm nay là ngày hạn).*trước ngày \d\d\/\d\d\/20\d\d/);
});

test('what waits for somebody is counted, also when nothing does', async () => {
  for (const name of [/^Kiện toàn lãnh đạo \(\d/, /^Đơn vị chờ bố trí \(\d/, /^Cán bộ chờ bố trí \(\d/]) await part(name).waitFor();
  expect(await page.locator('.panel-section').count()).toBe(6);
});

test('the bases not above 60 % are counted, and lead to exactly those in the list', async () => {
  const answer = part(/^Cơ sở chưa trên 60/).locator('.answer');
  const count = Number(/\d+/.exec((await answer.textContent()) ?? '')?.[0]);
  await answer.getByRole('link').click();
  expect(await listCount(page)).toBe(count);
  expect(asked(page, 'status')).toBe('BELOW,AT_THRESHOLD');
});

test('the supported bases are compared with those of the period before (SUP-039)', async () => {
  const { data } = await createAsker(platform).service(
    'organisation',
    'province',
    'query ($id: ID!) { unit(id: $id) { supportMovement(from: "2025Y", to: "2026H1") { raised fallenBack before after } } }',
    { id: platform.accounts.province?.unitId },
  );
  const { raised, fallenBack, before, after } = data.unit.supportMovement;
  await page.goBack();
  const told =
    `Từ năm 2025 đến 6 tháng đầu năm 2026: ${raised} cơ sở được nâng lên trên 60\u00A0%, ${fallenBack} cơ sở giảm trở lại; ` +
    `số cơ sở cần hỗ trợ từ ${before} thành ${after}.`;
  await expect.poll(() => part('Hồ sơ hỗ trợ').textContent(), { timeout: 15_000 }).toContain(told);
});

test('with one service down the other parts stand as they are', async () => {
  const away = await openWindow(browser);
  await signIn(away, platform, 'province', '/bases');
  await away.route('**/graphql', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { data?: { basesSummary?: unknown } };
    if (body.data?.basesSummary === undefined) return route.fulfill({ response: answer });
    return route.fulfill({
      json: {
        data: null,
        errors: [
          { message: 'Phần tổng hợp tạm thời không trả lời.', extensions: { code: 'SUBGRAPH_UNAVAILABLE', serviceName: 'insights' } },
        ],
      },
    });
  });
  await away.getByRole('link', { name: 'Tổng quan' }).click();
  await away.getByText('Phần tổng hợp tạm thời không trả lời.').waitFor();
  await away.getByRole('region', { name: 'Số đơn vị' }).getByText('78').waitFor();
  expect(await away.locator('.deadlines').getByRole('listitem').count()).toBe(await deadlinesToCome());
  await away.context().close();
});

test('where there is nothing to search, / leads to the list of bases, to search there', async () => {
  const other = await openWindow(browser);
  await signIn(other, platform, 'province', '/home');
  await other.getByRole('heading', { name: 'Tỉnh Quảng Trị', level: 1 }).waitFor();
  await other.keyboard.press('/');
  await other.waitForURL(({ pathname }) => pathname === '/bases');
  await expect.poll(() => other.locator('.search-field input').evaluate((field) => field.matches(':focus'))).toBe(true);
  await other.keyboard.type('dong ha');
  await expect.poll(() => asked(other, 'q')).toBe('dong ha');
  await other.context().close();
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { basesOfProvince } from './bases-of-province.ts';
import { launchBrowser, listCount, openWindow, rowNamed, rowsOf, signIn } from './browser.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;
let base = '';

/** A day this many days before today, as it is typed. */
function daysAgo(days: number): string {
  const day = new Date(Date.now() - days * 86_400_000);
  return new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' }).format(day);
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province');
});
afterAll(() => browser.close());

const mentors = () => page.getByRole('region', { name: /^Người kèm cặp/ });

test('a provincial officer sees the bases of her province only', async () => {
  expect(await listCount(page)).toBe(await basesOfProvince(platform));
  const provinces = await rowsOf(page).locator('.col-province').allTextContents();
  expect(new Set(provinces)).toEqual(new Set(['Quảng Trị']));
  expect(await page.getByRole('combobox', { name: 'Tỉnh, thành' }).count()).toBe(0);
});

test('a mentor she assigns shows in the panel at once and in the list a moment later', async () => {
  await page.getByRole('button', { name: 'Kèm cặp' }).last().click();
  await page.waitForURL(/sort=MENTOR_COUNT_ASC/);
  await page.locator('table[aria-busy=false]').waitFor();
  base = (await rowsOf(page).first().getByRole('link').textContent()) ?? '';
  await rowsOf(page).first().getByRole('link').click();
  await page.getByRole('button', { name: 'Phân công' }).click();

  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('nguyen thi');
  await dialog
    .getByRole('radio', { name: /^Nguyễn Thị/ })
    .first()
    .check();
  await dialog.getByLabel('Từ ngày', { exact: true }).fill(daysAgo(7));
  await dialog.getByRole('button', { name: 'Phân công' }).click();
  await dialog.waitFor({ state: 'hidden' });

  expect(await mentors().getByRole('listitem').textContent()).toMatch(/^Nguyễn Thị/);
  await rowNamed(page, base).getByText('(1)').waitFor({ timeout: 2_000 });
});

test('a refusal stands in the dialogue, and nothing typed is lost', async () => {
  await mentors()
    .getByRole('button', { name: /^Kết thúc/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ngày cuối cùng', { exact: true }).fill(daysAgo(30));
  await dialog.getByLabel('Lý do').fill('chuyển công tác');
  await dialog.getByRole('button', { name: 'Kết thúc' }).click();
  expect(await dialog.getByRole('alert').textContent()).toContain('trước ngày bắt đầu');
  expect(await dialog.getByLabel('Lý do').inputValue()).toBe('chuyển công tác');
});

test('an assignment she ends leaves the panel and the list', async () => {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ngày cuối cùng', { exact: true }).fill(daysAgo(1));
  await dialog.getByRole('button', { name: 'Kết thúc' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await mentors().getByText('chưa có').waitFor();
  await rowNamed(page, base).getByText('(1)').waitFor({ state: 'hidden', timeout: 2_000 });
  expect(await rowNamed(page, base).textContent()).toContain('chưa có');
});

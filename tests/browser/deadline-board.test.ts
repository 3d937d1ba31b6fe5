import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { asked, countIn, launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { dialogOf, give, refusalsOf } from './recording.ts';

const platform = inject('platform');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const countOf = async (page: Page, name: RegExp) => countIn(await page.locator('.board-counts a').filter({ hasText: name }).textContent());
const items = (page: Page) => page.locator('.report-list > li');

describe('the nation', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openWindow(browser);
    await signIn(page, platform, 'organiser', '/reports?period=2026H1');
    await page.locator('.plain-table tbody tr').first().waitFor();
  });

  test('is shown by provinces, which add up to it', async () => {
    const rows = page.locator('.plain-table tbody tr');
    expect(await rows.count()).toBe(34);
    const expected = await rows.locator('td:nth-of-type(1)').allTextContents();
    expect(expected.reduce((sum, text) => sum + countIn(text), 0)).toBe(3_321);
    const missing = await rows.locator('td:nth-of-type(5)').allTextContents();
    expect(missing.reduce((sum, text) => sum + countIn(text), 0)).toBe(await countOf(page, /thiếu/));
  });

  test('leads down to the bases of a province, and by a count to those it counts', async () => {
    await page.getByRole('link', { name: 'Tỉnh Quảng Trị' }).click();
    await items(page).first().waitFor();
    expect(asked(page, 'unit')).not.toBe('');
    const returned = await countOf(page, /trả lại/);
    await page
      .locator('.board-counts a')
      .filter({ hasText: /trả lại/ })
      .click();
    await expect.poll(() => items(page).count()).toBe(returned);
    expect(asked(page, 'reports')).toBe('returned');
  });

  test('locks all accepted reports of a province at once', async () => {
    await page
      .locator('.board-counts a')
      .filter({ hasText: /đã chấp nhận/ })
      .click();
    await items(page).first().waitFor();
    await page.getByRole('button', { name: 'Khóa các báo cáo đã chấp nhận' }).click();
    await give(page, 'Khóa');
    await dialogOf(page).waitFor({ state: 'hidden' });
    await expect.poll(() => items(page).first().textContent()).toContain('đã khóa');
  });
});

describe('a province', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openWindow(browser);
    await signIn(page, platform, 'province', '/reports?period=2026H1&reports=waiting');
    await items(page).first().waitFor();
  });

  test('returns a report only with a reason, and nothing typed is lost', async () => {
    const before = await countOf(page, /chờ cấp trên/);
    const name = (await items(page).first().locator('strong').textContent()) ?? '';
    await items(page)
      .first()
      .getByRole('button', { name: /Trả lại/ })
      .click();
    await give(page, 'Trả lại');
    expect(await refusalsOf(page)).toEqual(['Hãy ghi nội dung này.']);
    await dialogOf(page).getByLabel('Điều cần sửa').fill('Thiếu số liệu câu lạc bộ');
    await page.keyboard.press('Escape');
    await items(page)
      .first()
      .getByRole('button', { name: /Trả lại/ })
      .click();
    expect(await dialogOf(page).getByLabel('Điều cần sửa').inputValue()).toBe('Thiếu số liệu câu lạc bộ');
    await give(page, 'Trả lại');
    await dialogOf(page).waitFor({ state: 'hidden' });
    await expect.poll(() => countOf(page, /chờ cấp trên/)).toBe(before - 1);
    // the list comes after the counts: what is still on it would go away under the hand of whoever acts on it
    await expect
      .poll(() =>
        items(page)
          .filter({ has: page.locator('strong', { hasText: name }) })
          .count(),
      )
      .toBe(0);
  });

  test('checks and accepts what its bases have closed', async () => {
    const closed = items(page).filter({ hasText: 'cơ sở đã chốt' }).first();
    const name = await closed.locator('strong').textContent();
    await closed.getByRole('button', { name: /Đã kiểm tra/ }).click();
    await give(page, 'Đã kiểm tra');
    await dialogOf(page).waitFor({ state: 'hidden' });
    const checked = items(page).filter({ hasText: name ?? '' });
    await checked.getByRole('button', { name: /Chấp nhận/ }).click();
    await give(page, 'Chấp nhận');
    await dialogOf(page).waitFor({ state: 'hidden' });
    await expect
      .poll(() =>
        items(page)
          .filter({ hasText: name ?? '' })
          .count(),
      )
      .toBe(0);
  });
});

test('a base sees its own report on a phone, and no sideways scrolling', async () => {
  const page = await openWindow(browser, { viewport: phone });
  await signIn(page, platform, 'base', '/reports?period=2026H1');
  await items(page).first().waitFor();
  expect(await items(page).count()).toBe(1);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
});

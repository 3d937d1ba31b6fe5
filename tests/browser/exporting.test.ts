import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { countIn, launchBrowser, listCount, openWindow, rowsOf, signIn } from './browser.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'analyst');
});
afterAll(() => browser.close());

/** Presses export and gives the last line of the dialogue with the lines of the file. */
async function exportList() {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải CSV' }).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  const dialog = page.getByRole('dialog');
  const result = await dialog.getByText(/^Đã tải đủ/).textContent();
  const lastLine = await dialog.locator(':scope > *').last().textContent();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return { result, lastLine, lines: text.trimEnd().split('\n') };
}

test('the whole list is exported, and the last line says how many rows', async () => {
  const total = await listCount(page);
  const { result, lastLine, lines } = await exportList();
  expect(result).toBe(lastLine);
  expect(countIn(result)).toBe(total);
  expect(lines).toHaveLength(total + 1);
});

test('a filtered list is exported as it is shown', async () => {
  await page.getByRole('button', { name: /^đúng 60/ }).click();
  await page.waitForURL(/status=AT_THRESHOLD/);
  await page.locator('table[aria-busy=false]').waitFor();
  const { lines } = await exportList();
  expect(lines).toHaveLength((await listCount(page)) + 1);
  expect(lines[1]).toContain(await rowsOf(page).first().getByRole('link').textContent());
  for (const line of lines.slice(1)) expect(line).toContain('đúng 60%');
});

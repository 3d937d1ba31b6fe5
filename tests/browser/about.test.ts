import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openWindow, signIn } from './browser.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'base', '/home');
});
afterAll(() => browser.close());

const verbatim = ['Đoàn kết, nhân văn, sáng tạo, khát vọng, phát triển', 'Tận tâm, Chuyên nghiệp, Hiệu quả, Nhân văn'];

test('whoever signs in finds the values of the Union in her menu, word for word (ORG-040)', async () => {
  await page.locator('.account-menu > summary').click();
  await page.getByRole('link', { name: 'Giới thiệu' }).click();
  await page.getByRole('heading', { name: 'Giới thiệu', level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/about');
  expect(await page.locator('blockquote').allTextContents()).toEqual(verbatim);
  expect(await page.locator('details[open]').count()).toBe(0);
});

test('in English they stand in Vietnamese all the same, with what they mean', async () => {
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.getByRole('heading', { name: 'Core values of the Union' }).waitFor();
  expect(await page.locator('blockquote[lang=vi]').allTextContents()).toEqual(verbatim);
  await page.getByText('Solidarity, humanity, creativity, aspiration, development').waitFor();
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asked, countIn, launchBrowser, openWindow, signIn } from './browser.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'analyst', '/models');
});
afterAll(() => browser.close());

const rows = () => page.locator('.model-table tbody tr');
const total = async () => countIn(await page.locator('.list-count').textContent());

test('the library lists models with the widest first', async () => {
  await rows().first().waitFor();
  const places = await page.locator('.model-table tbody td:last-child').allTextContents();
  const counts = places.map((one) => countIn(one));
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test('it is narrowed by stage and theme, in the address', async () => {
  const all = await total();
  await page.getByRole('combobox', { name: 'Giai đoạn' }).selectOption('REPLICATED');
  await page.waitForURL(/stage=REPLICATED/);
  await expect.poll(total).toBeLessThan(all);
  expect(new Set(await page.locator('.model-table .stage').allTextContents())).toEqual(new Set(['nhân rộng']));
  await page.getByRole('combobox', { name: 'Giai đoạn' }).selectOption('');
  await expect.poll(total).toBe(all);
});

test('a model opens with its stages and where it runs; one of pairs says what the classes say of each', async () => {
  await page.getByRole('searchbox').fill('giúp');
  await page.waitForURL(/find=/);
  await page.locator('.model-table[aria-busy=false]').waitFor();
  await rows().first().getByRole('link').click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('region', { name: 'Giai đoạn' }).waitFor();
  await panel.getByRole('region', { name: /^Nơi thực hiện/ }).waitFor();
  expect(asked(page, 'model')).not.toBe('');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
});

import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium as driver, type Page } from 'playwright-core';
import type { PlatformAddress } from '../support/running-platform.ts';
import { findBrowser } from './browser-program.ts';

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser();
  return driver.launch({
    executablePath: path,
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu'],
    // where no language is set, a file with a Vietnamese name would be saved as «download»
    env: { ...process.env, ...env, LC_ALL: 'C.UTF-8' },
  });
}

/** A reader's own window: nothing of what another one did is known to it. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop, locale: 'vi-VN', ...options });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** Signs in with the form, the way a person does, and waits for the page to come back. */
export async function signIn(page: Page, platform: PlatformAddress, account: string, path = '/bases'): Promise<void> {
  await page.goto(platform.gateway + path);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.locator('input[name=name]').fill(account);
  await page.locator('input[name=password]').fill(platform.accounts[account]?.secret ?? '');
  await page.locator('form button').click();
  await page.waitForURL((address) => address.origin === platform.gateway && address.searchParams.has('asOf'));
}

/** Keeps a picture of what is shown, to be looked at, where `SHOTS` names a folder for it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`) });
}

/** The rows of the list that exist now, in order. */
export const rowsOf = (page: Page) => page.locator('tr[aria-rowindex]').filter({ has: page.getByRole('rowheader') });

/** The row of a base, by its whole name. */
export const rowNamed = (page: Page, name: string) => rowsOf(page).filter({ has: page.getByRole('link', { name, exact: true }) });

/** How many bases the page says the list has, once it says so. */
export async function listCount(page: Page): Promise<number> {
  await rowsOf(page).first().waitFor();
  return countIn(await page.locator('.list-count').textContent());
}

/** The first number of a text written the Vietnamese way. */
export const countIn = (text: string | null): number => Number(/\d[\d.]*/.exec(text ?? '')?.[0].replaceAll('.', ''));

/** What the address of the page asks for. */
export const asked = (page: Page, name: string): string => new URL(page.url()).searchParams.get(name) ?? '';

import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { desktop, launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { chooseUnit, dialogOf, give, panelOf } from './recording.ts';

const platform = inject('platform');
const ask = createAsker(platform);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await ask.service(
    'membership',
    'base',
    'mutation ($person: PersonInput!, $admission: AdmissionInput!) { admitMember(person: $person, admission: $admission) { id } }',
    {
      person: { fullName: 'Phùng Thị Mẹ', bornOn: '1961-01-01' },
      admission: { homeId: platform.accounts.base?.unitId, category: 'RESIDENTIAL', residence: 'PERMANENT', on: '2026-02-01' },
    },
  );
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'base', '/members');
  await page.locator('.unit-head strong').waitFor();
});
afterAll(() => browser.close());

test('whom a new member lives with is chosen by name, and both records name the other (MEM-033)', async () => {
  await page.getByRole('button', { name: 'Kết nạp hội viên' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Họ và tên').fill('Phùng Thị Con');
  await dialog.getByLabel('Ngày sinh (hoặc năm sinh)').fill('1990');
  await dialog.getByRole('searchbox', { name: 'Sống cùng hội viên' }).fill('phung thi me');
  await dialog.getByRole('button', { name: /Phùng Thị Mẹ 1961/ }).click();
  await dialog.getByRole('button', { name: 'Bỏ Phùng Thị Mẹ' }).waitFor();
  await page.setViewportSize(phone);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
  await page.setViewportSize(desktop);
  await chooseUnit(dialog, 'Chi hội, tổ hoặc cơ sở', 'Phường Đồng Thuận');
  await give(page, 'Kết nạp');
  await dialog.waitFor({ state: 'hidden' });
  const housemates = panelOf(page).locator('.housemates');
  await housemates.getByRole('link', { name: 'Phùng Thị Mẹ' }).click();
  await panelOf(page).getByRole('heading', { name: 'Phùng Thị Mẹ', level: 2 }).waitFor();
  await housemates.getByRole('link', { name: 'Phùng Thị Con' }).waitFor();
});

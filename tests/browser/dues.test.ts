import { withClient } from '@vwu/kit/preparation';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { databaseUrl } from '../support/database-url.ts';
import { launchBrowser, openWindow, phone, signIn } from './browser.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

/** Three members of the base, by name in this order; of the second nothing is asked. */
const plantMembers = (): Promise<void> =>
  withClient(databaseUrl(platform, 'membership'), async (db) => {
    await db.query(
      `with one as (
         insert into membership.member (id, full_name, birth_year, home_id, lines, is_active, origin)
         select gen_random_uuid(), name, 1950, $1::uuid, 1, true, 'DEMONSTRATION' from unnest(array['Bùi Thị Tha', 'Bùi Thị Thi', 'Bùi Thị Thu']) as n (name)
         returning id, home_id, full_name
       ), told as (
         insert into membership.member_movement (id, member_id, kind, effective_on, line, unit_id, home_id, category, residence)
         select gen_random_uuid(), id, 'ADMITTED', '2020-01-01', 1, home_id, home_id, 'RESIDENTIAL', 'PERMANENT' from one
       ), relieved as (
         insert into membership.dues_relief (id, member_id, bearer_id, first_month, last_month, percent_off, reason)
         select gen_random_uuid(), id, id, '2020-01-01', 'infinity', 100, 'ELDERLY' from one where full_name = 'Bùi Thị Thi'
       )
       insert into membership.member_state (member_id, valid_from, valid_to, home_id, category, residence, presence, counts)
       select id, '2020-01-01', 'infinity', home_id, 'RESIDENTIAL', 'PERMANENT', 'PRESENT', '2020-01-01' from one`,
      [platform.accounts.base?.unitId],
    );
    await db.query('call membership.count_members()');
    await db.query('call membership.count_dues()');
  });

beforeAll(async () => {
  await plantMembers();
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'base', '/members?part=dues');
});
afterAll(() => browser.close());

/** Goes on by the key that leads to the next thing, until it is reached. */
async function tabTo(goal: Locator): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await goal.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key does not lead there');
}

const cell = (label: string, name: string) => page.getByRole('textbox', { name: `${label}, ${name}` });
const months = (name: string) => cell('Đóng bao nhiêu tháng', name);
const receipt = (name: string) => cell('Số biên lai', name);
const total = () => page.locator('.dues-total').textContent();
const isFocused = (goal: Locator) => goal.evaluate((element) => element.matches(':focus'));

test('the base is found by name, and its sheet opens, by the keyboard alone; who is exempt has no cell', async () => {
  const search = page.getByRole('searchbox', { name: 'Chi hội hoặc cơ sở thu hội phí' });
  await search.waitFor();
  await tabTo(search);
  await page.keyboard.type('phường');
  const found = page.locator('.found-units button').first();
  await found.waitFor();
  await tabTo(found);
  await page.keyboard.press('Enter');
  await months('Bùi Thị Tha').waitFor();
  expect(await months('Bùi Thị Thi').count()).toBe(0);
  expect(await page.getByRole('row', { name: /Bùi Thị Thi/ }).textContent()).toContain('được miễn');
});

test('arrows and Enter go from cell to cell over those who owe; what is typed is added up, and taken back', async () => {
  await tabTo(months('Bùi Thị Tha'));
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  expect(await isFocused(months('Bùi Thị Thu'))).toBe(true);
  await page.keyboard.type('12');
  await page.keyboard.press('ArrowRight');
  expect(await isFocused(receipt('Bùi Thị Thu'))).toBe(true);
  await page.keyboard.press('ArrowUp');
  expect(await isFocused(receipt('Bùi Thị Tha'))).toBe(true);
  expect(await total()).toContain('15.000');
  await page.keyboard.press('Control+z');
  await expect.poll(total).toContain('4.000');
  await page.keyboard.press('Control+z');
  await expect.poll(total).toContain('3.000');
});

test('a column copied elsewhere is pasted downwards; more months than are owed are told beside the name', async () => {
  await tabTo(months('Bùi Thị Tha'));
  // the clipboard of a browser without a screen is closed to tests: what it would hand over is handed over
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '2\\tBL 01\\n13\\tBL 02\\n');
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);
  await expect.poll(() => receipt('Bùi Thị Tha').inputValue()).toBe('BL 01');
  expect(await page.locator('.field-refusal').allTextContents()).toEqual(['Ghi từ 0 đến 12 tháng.']);
  expect(await page.getByRole('button', { name: 'Ghi sổ' }).isDisabled()).toBe(true);
});

test('it is recorded whole: the months are no longer owed, and the fund has the money', async () => {
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('1');
  await expect.poll(total).toContain('3.000');
  await page.keyboard.press('Shift+Tab');
  await tabTo(page.getByRole('button', { name: 'Ghi sổ' }));
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('row', { name: /Bùi Thị Tha/ }).textContent()).toContain('10');
  await expect.poll(() => page.locator('.fund-sums').textContent()).toContain('3.000 đ');
  expect(await months('Bùi Thị Tha').inputValue()).toBe('');
});

test('at the width of a phone the page does not scroll sideways', async () => {
  await page.setViewportSize(phone);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
});

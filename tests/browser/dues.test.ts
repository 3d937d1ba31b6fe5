import { withClient } from '@vwu/kit/preparation';
import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { databaseUrl } from '../support/database-url.ts';
import { asked, launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { dialogOf, give, panelOf, refusalsOf, todayTyped } from './recording.ts';

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

const line = (name: string) => page.getByRole('row', { name: new RegExp(name) });
const thisYear = () => Number(todayTyped().slice(-4));
const panel = () => panelOf(page);

test('the sheet of one’s own base opens, with what came in and at what rate; who is exempt has no cell', async () => {
  await months('Bùi Thị Tha').waitFor();
  expect(await months('Bùi Thị Thi').count()).toBe(0);
  expect(await line('Bùi Thị Thi').textContent()).toContain('được miễn');
  await page.locator('.dues-overview').getByText('chưa đạt 80').waitFor();
  expect(await page.locator('.dues-overview .demonstration').textContent()).toContain('minh họa');
  await page.locator('.dues-rates summary').click();
  const rates = await page.locator('.dues-rates tbody tr').allTextContents();
  expect(rates.at(-1)).toContain('từ 01/2013 đến 12/2017');
  expect(rates.at(-1)).not.toContain('(minh họa)');
  expect(rates.find((rate) => rate.includes('từ 01/2018'))).toContain('(minh họa)');
});

test('the unit and the year stand in the address: by the keyboard another year is opened, and one before the base was there says so', async () => {
  await tabTo(page.getByRole('combobox', { name: 'Năm', exact: true }));
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => asked(page, 'year')).toBe(String(thisYear() - 1));
  await months('Bùi Thị Tha').waitFor();
  await page.getByRole('combobox', { name: 'Năm', exact: true }).selectOption(String(thisYear()));
  await months('Bùi Thị Tha').waitFor();
  expect(asked(page, 'year')).toBe('');
  const other = await openWindow(browser);
  await signIn(other, platform, 'province', `/members?part=dues&unit=${platform.accounts.base?.unitId}&year=2012`);
  await other.getByText('đơn vị này chưa có').waitFor();
  await other.context().close();
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

test('what was given is put where it is said: into the bank', async () => {
  await page.getByRole('combobox', { name: 'Nơi giữ tiền' }).selectOption('BANK');
  await months('Bùi Thị Tha').fill('1');
  await page.getByRole('button', { name: 'Ghi sổ' }).click();
  await expect.poll(() => page.locator('.fund-sums').textContent()).toContain('4.000 đ');
  const held = await withClient(
    databaseUrl(platform, 'membership'),
    async (db) =>
      (await db.query(`select amount_vnd::text as amount from membership.fund_line where account = 'BANK' and amount_vnd = 1000`)).rows,
  );
  expect(held).toHaveLength(1);
});

test('a relief of months that are paid is refused beside its field; a payment is taken back, and its months are owed again', async () => {
  await line('Bùi Thị Tha').getByRole('link', { name: 'Bùi Thị Tha' }).click();
  await panel().getByRole('button', { name: 'Miễn, giảm' }).click();
  await dialogOf(page)
    .getByRole('textbox', { name: /^Từ tháng/ })
    .fill(`01/01/${thisYear()}`);
  await give(page);
  expect(await refusalsOf(page)).toEqual([expect.stringContaining('đã đóng hội phí cho một số tháng này')]);
  await page.keyboard.press('Escape');
  const back = panel().getByRole('button', { name: /^Đảo/ });
  await expect.poll(() => back.count()).toBe(2);
  await back.first().focus();
  await page.keyboard.press('Enter');
  await give(page, 'Đảo lần đóng');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await panel().getByText('đã đảo').waitFor();
  await expect.poll(() => back.count()).toBe(1);
  await expect.poll(() => page.locator('.fund-sums').textContent()).toContain('3.000 đ');
});

test('who is old is exempt from a month on, and no longer once that is ended', async () => {
  await panel().getByRole('button', { name: 'Miễn, giảm' }).click();
  await dialogOf(page)
    .getByRole('textbox', { name: /^Từ tháng/ })
    .fill(`17/12/${thisYear()}`);
  await give(page);
  await dialogOf(page).waitFor({ state: 'hidden' });
  await panel().getByText(`từ 12/${thisYear()}`).first().waitFor();
  expect(await panel().textContent()).toContain('Miễn hội phí');
  await panel()
    .getByRole('button', { name: /^Kết thúc/ })
    .click();
  await dialogOf(page)
    .getByRole('textbox', { name: /^Tháng cuối/ })
    .fill(`01/12/${thisYear()}`);
  await give(page, 'Kết thúc');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await expect
    .poll(() =>
      panel()
        .getByRole('button', { name: /^Kết thúc/ })
        .count(),
    )
    .toBe(0);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('a province sees dues by kind of area, each with its verdict', async () => {
  const province = await openWindow(browser);
  await signIn(province, platform, 'province', '/members?part=dues');
  await province.locator('.dues-areas summary').click();
  const areas = province.locator('.dues-areas tbody tr');
  await areas.first().waitFor();
  expect(await areas.first().textContent()).toMatch(/80/);
  expect(await province.locator('.dues-grid').count()).toBe(0);
  await province.context().close();
});

test('Central sets a rate by a document; of a year nobody knows the rate of, nothing is said to be due (F-37)', async () => {
  const central = await openWindow(browser);
  await signIn(central, platform, 'organiser', '/members?part=dues&year=2012');
  await central.locator('.dues-overview').getByText('chưa biết mức hội phí').waitFor();
  await central.locator('.dues-rates summary').click();
  await central.getByRole('button', { name: 'Đặt mức hội phí' }).click();
  const dialog = dialogOf(central);
  await dialog.getByLabel('Mức đóng một tháng').fill('150');
  await give(central, 'Đặt mức');
  expect(await refusalsOf(central)).toEqual(['Hãy ghi nội dung này.']);
  await dialog.getByLabel('Văn bản quy định').fill('Văn bản thử');
  await give(central, 'Đặt mức');
  await dialog.getByText('phải chẵn trăm đồng').waitFor();
  await dialog.getByRole('textbox', { name: /^Áp dụng từ tháng/ }).fill(`15/01/${thisYear() + 2}`);
  await dialog.getByLabel('Mức đóng một tháng').fill('2.000');
  await give(central, 'Đặt mức');
  await dialog.waitFor({ state: 'hidden' });
  const set = central.locator('.dues-rates tbody tr').filter({ hasText: `từ 01/${thisYear() + 2}` });
  await set.getByText('2.000').waitFor();
  await central.context().close();
});

test('at the width of a phone the page does not scroll sideways', async () => {
  await page.setViewportSize(phone);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
});

import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asked, countIn, launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { chooseUnit, dialogOf, give, refusalsOf, todayTyped } from './recording.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', '/members?part=fund');
  await page.locator('.fund-coverage').waitFor();
});
afterAll(() => browser.close());

const thisYear = () => Number(todayTyped().slice(-4));
const lines = () => page.locator('.entries-table tbody tr');
/** Opening, income, expense and closing as the page tells them. */
const sums = async () => (await page.locator('.members-page > .fund-sums dd').allTextContents()).map(countIn);
const openEntry = () => page.getByRole('button', { name: 'Ghi khoản thu, chi' }).click();

interface Money {
  readonly what: string;
  readonly amount: string;
  readonly on?: string;
  readonly voucher?: string;
}

async function fill({ what, amount, on, voucher }: Money): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByRole('combobox', { name: 'Khoản', exact: true }).selectOption(what);
  await dialog.getByLabel('Số tiền (đồng)').fill(amount);
  if (on) await dialog.getByLabel('Ngày', { exact: true }).fill(on);
  await dialog.getByLabel('Số chứng từ').fill(voucher ?? '');
}

async function enter(money: Money): Promise<void> {
  await openEntry();
  await fill(money);
  await give(page);
  await dialogOf(page).waitFor({ state: 'hidden' });
}

async function refused(money: Money): Promise<string[]> {
  await fill(money);
  await give(page);
  await dialogOf(page).getByRole('button', { name: 'Ghi nhận', exact: true }).and(page.locator(':enabled')).waitFor();
  return refusalsOf(page);
}

test('a province keeps no fund: it is told how many of its bases do, and a base is chosen by name', async () => {
  const coverage = page.locator('.fund-coverage');
  expect(await coverage.getByRole('row', { name: /Cơ sở có quỹ/ }).textContent()).toMatch(/\d+ \/ (78|79).*chưa đạt 100/);
  await coverage.getByRole('row', { name: /Chi hội thu từ 2 triệu/ }).waitFor();
  expect(await coverage.textContent()).toMatch(/Mỗi cơ sở, chi hội có quỹ ít nhất 2 triệu đồng một năm:.*chưa đạt 100/);
  await page.getByRole('button', { name: 'Chọn đơn vị khác' }).click();
  await chooseUnit(page.locator('.fund-head'), 'Cơ sở hoặc chi hội', 'Xã Lìa');
  await page.locator('.unit-choice').getByText('Xã Lìa').waitFor();
  await page.getByText('○ đang mở sổ').waitFor();
  expect(asked(page, 'unit')).not.toBe('');
});

test('what cannot be entered is refused beside its field, and what was typed stays', async () => {
  await openEntry();
  expect(await refused({ what: 'VISITS', amount: 'hai triệu' })).toEqual(['Hãy ghi số tiền nguyên đồng, ví dụ 250.000.']);
  expect(await refused({ what: 'VISITS', amount: '0' })).toEqual([expect.stringContaining('số đồng nguyên từ 1')]);
  expect(await refused({ what: 'VISITS', amount: '999000000000' })).toEqual([expect.stringContaining('Quỹ chỉ còn')]);
  expect(await refused({ what: 'DONATION', amount: '100000', on: '01/01/2099' })).toEqual([expect.stringContaining('chưa tới')]);
  await page.keyboard.press('Escape');
  await openEntry();
  expect(await dialogOf(page).getByLabel('Số tiền (đồng)').inputValue()).toBe('100.000');
  await dialogOf(page).getByRole('button', { name: 'Ghi lại từ đầu' }).click();
  await page.keyboard.press('Escape');
});

test('money that came in and went out stands in the book, and opening + in − out = closing', async () => {
  const [opening = 0, income = 0, expense = 0] = await sums();
  await enter({ what: 'DONATION', amount: '2500000', voucher: 'PT-01' });
  await enter({ what: 'VISITS', amount: '400.000', voucher: 'PC-01' });
  await expect.poll(sums).toEqual([opening, income + 2_500_000, expense + 400_000, opening + income + 2_100_000 - expense]);
  await page.getByText('▲ thu trong năm đạt ít nhất 2 triệu đồng').waitFor();
  await expect.poll(() => lines().count()).toBeGreaterThanOrEqual(2);
  const last = lines().filter({ hasText: 'số PC-01' });
  expect((await last.locator('td.number').allTextContents()).map(countIn)).toEqual([Number.NaN, 400_000, expect.any(Number)]);
  const balances = (await lines().locator('td:last-child').allTextContents()).map(countIn);
  expect(balances.at(-1)).toBe((await sums()).at(-1));
});

test('a voucher stands once in a year; an entry is taken back by a counter-entry, with a reason, and once', async () => {
  await openEntry();
  expect(await refused({ what: 'DONATION', amount: '1000', voucher: 'PT-01' })).toEqual([expect.stringContaining('Số chứng từ này đã có')]);
  await dialogOf(page).getByRole('button', { name: 'Đóng' }).last().click();
  const [, , expense = 0] = await sums();
  await lines().filter({ hasText: 'số PC-01' }).getByRole('button', { name: /^Đảo/ }).click();
  await give(page, 'Ghi bút toán đảo');
  expect(await refusalsOf(page)).toEqual(['Hãy ghi nội dung này.']);
  await dialogOf(page).getByLabel('Lý do').fill('Ghi nhầm sổ');
  await give(page, 'Ghi bút toán đảo');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await expect.poll(async () => (await sums())[2]).toBe(expense - 400_000);
  await lines().filter({ hasText: 'Ghi nhầm sổ' }).waitFor();
  const reversed = lines().filter({ hasText: 'số PC-01' });
  expect(await reversed.textContent()).toContain('đã được đảo');
  expect(await reversed.getByRole('button').count()).toBe(0);
  expect(await lines().filter({ hasText: 'Ghi nhầm sổ' }).getByRole('button').count()).toBe(0);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
});

test('a year that is over is closed: it takes nothing more, and its end is the beginning of this one', async () => {
  await page.getByRole('combobox', { name: 'Năm', exact: true }).selectOption(String(thisYear() - 1));
  expect(asked(page, 'year')).toBe(String(thisYear() - 1));
  await enter({ what: 'SUPPORT', amount: '300000' });
  await lines().filter({ hasText: 'thu hỗ trợ của cấp trên' }).waitFor();
  await page.getByRole('button', { name: `Khóa sổ năm ${thisYear() - 1}` }).click();
  await give(page, 'Khóa sổ');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await page.getByText('■ đã khóa sổ').waitFor();
  expect(await page.getByRole('button', { name: 'Ghi khoản thu, chi' }).count()).toBe(0);
  const closing = (await sums()).at(-1);
  expect(closing).toBeGreaterThanOrEqual(300_000);
  await page.getByRole('combobox', { name: 'Năm', exact: true }).selectOption(String(thisYear()));
  await page.getByText('○ đang mở sổ').waitFor();
  await expect.poll(async () => (await sums())[0]).toBe(closing);
  await openEntry();
  expect(await refused({ what: 'DONATION', amount: '1000', on: `31/12/${thisYear() - 1}` })).toEqual([expect.stringContaining('đã khóa')]);
  await dialogOf(page).getByRole('button', { name: 'Đóng' }).last().click();
});

test('at the width of a phone the book is read without scrolling sideways', async () => {
  await page.setViewportSize(phone);
  await lines().first().waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
});

test('who may not write reads the book, and has no way to change it', async () => {
  const other = await openWindow(browser);
  await signIn(other, platform, 'presidium', `/members${new URL(page.url()).search}`);
  await other.locator('.entries-table').waitFor();
  expect(await other.getByRole('button', { name: /Ghi khoản thu|^Đảo|Khóa sổ/ }).count()).toBe(0);
  await other.context().close();
});

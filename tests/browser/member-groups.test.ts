import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { chooseUnit, dialogOf, give, panelOf } from './recording.ts';

const platform = inject('platform');
/** A base no other test writes to. */
const base = 'Xã Bến Hải';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', '/members');
  await page.locator('.unit-head strong').waitFor();
});
afterAll(() => browser.close());

const summary = 'Nhóm đối tượng và cơ cấu hội viên';
const tableOf = (caption: string) => page.locator('.count-table').filter({ has: page.locator('caption', { hasText: caption }) });
const rowsOf = async (caption: string): Promise<string[][]> => {
  const rows = await tableOf(caption).locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td:not(.count-bar)').allTextContents()));
};

/** Admits somebody of two target groups who stands for something, and goes to her base. */
async function admitOne(): Promise<void> {
  await page.getByRole('button', { name: 'Kết nạp hội viên' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Họ và tên').fill('Trần Thị Bến Hải');
  await dialog.getByLabel('Ngày sinh (hoặc năm sinh)').fill('1985');
  await chooseUnit(dialog, 'Chi hội, tổ hoặc cơ sở', base);
  await dialog.getByLabel('Nghề nghiệp').fill('Làm ruộng');
  await dialog.getByText('Thông tin thêm').click();
  for (const group of ['nữ trí thức', 'phụ nữ khuyết tật', 'nòng cốt, cốt cán phong trào'])
    await dialog.getByRole('checkbox', { name: group }).first().check();
  await give(page, 'Kết nạp');
  await dialog.waitFor({ state: 'hidden' });
  await panelOf(page).getByRole('heading', { name: 'Trần Thị Bến Hải', level: 2 }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Đơn vị trực thuộc').click();
  await page.locator('.units-below a', { hasText: base }).first().click();
  await page.locator('.unit-head strong', { hasText: base }).waitFor();
}

test('a unit tells its members by group, sector and role, and what is sensitive only where there are five', async () => {
  await admitOne();
  await page.getByText(summary).click();
  await tableOf('Nhóm đối tượng').waitFor();
  const groups = await rowsOf('Nhóm đối tượng');
  expect(groups[0]).toEqual(['nữ trí thức', '1', expect.stringMatching(/^100,0\s%$/)]);
  // the sensitive groups are left out together, so that none is told from another
  expect(groups.slice(1)).toEqual([['5 dòng dưới 5 không hiện.']]);
  expect(await rowsOf('Ngành nghề')).toEqual([['nông, lâm, ngư nghiệp', '1', expect.any(String)]]);
  await page.getByText('dưới 5 không hiện, để không nhận ra một ai').waitFor();
});

test('branches without core members are listed, and lead to them', async () => {
  const gap = page.locator('.core-gap');
  const summaryOfGap = gap.locator('summary');
  expect(await summaryOfGap.textContent()).toMatch(/^Chi, tổ Hội chưa có hội viên nòng cốt: (\d+)\/\1$/);
  await summaryOfGap.click();
  const first = gap.locator('a').first();
  const name = (await first.textContent()) ?? '';
  await first.click();
  await page.locator('.unit-head strong', { hasText: name }).waitFor();
  await page.goBack();
});

test('the tables stand on a phone without scrolling sideways, and keep nobody out', async () => {
  await page.setViewportSize(phone);
  await page.getByText(summary).click();
  await tableOf('Nhóm đối tượng').waitFor();
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))).toEqual([]);
});

import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { countIn, desktop, launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { dialogOf, give, panelOf } from './recording.ts';

const platform = inject('platform');
const ask = createAsker(platform);
/** A province no other test writes to, and a base of it. */
const province = 'Tỉnh Cà Mau';
const place = '/reports?part=rules&period=2026H1';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'organiser', place);
  await row(province).waitFor();
});
afterAll(() => browser.close());

const row = (name: string) => page.locator('.targets-table tbody tr').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const term = (id: string) => page.locator('.rules-table tbody tr').filter({ hasText: id });
const besideField = (label: string) =>
  dialogOf(page)
    .locator('.command-field')
    .filter({ has: page.getByLabel(label, { exact: true }) })
    .locator('.field-refusal');

test('the rules of each term say their threshold, whether it is enough, over which women, and by which document', async () => {
  const now = (await term('VN-2022-2027').textContent())?.replaceAll('\u00A0', ' ') ?? '';
  expect(now).toContain('trên 60 %');
  expect(now).toMatch(/Phụ nữ từ 18 tuổi năm 2019/);
  expect(await term('VN-2017-2022').count()).toBe(1);
});

test('Central opens the rules of a term; what cannot be is told beside its field', async () => {
  await page.getByRole('button', { name: 'Mở quy tắc nhiệm kỳ mới' }).click();
  const field = (label: string) => dialogOf(page).getByLabel(label, { exact: true });
  expect(await field('Kỳ đầu').inputValue()).toBe('2027Y');
  await field('Năm của mẫu số').fill('1990');
  await field('Văn bản, số và ngày').fill('Hướng dẫn minh họa');
  await give(page, 'Mở quy tắc');
  await besideField('Năm của mẫu số').getByText('từ 1999').waitFor();
  await field('Năm của mẫu số').fill('2030');
  await field('Kỳ đầu').fill('2026Y');
  await give(page, 'Mở quy tắc');
  await besideField('Kỳ đầu').getByText('đã thuộc nhiệm kỳ khác').waitFor();
  // far ahead: the calendar of this term stays what it is
  await field('Kỳ đầu').fill('2037Y');
  await field('Kỳ cuối').fill('2042H1');
  await field('Mức, %').fill('65');
  await give(page, 'Mở quy tắc');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await term('VN-2037-2042').getByText('65').waitFor();
});

test('what a document sets for a province stands beside what is allocated', async () => {
  const cells = row(province).locator('td.number');
  const allocatedNow = async () => countIn(await cells.nth(0).textContent());
  // a service that takes too long leaves its part out, and the page says so
  await expect
    .poll(
      async () => {
        if (Number.isNaN(await allocatedNow())) await page.getByRole('button', { name: 'Thử lại' }).click();
        return allocatedNow();
      },
      { timeout: 60_000, interval: 3_000 },
    )
    .toBeGreaterThan(1_000);
  const allocated = await allocatedNow();
  expect(await cells.nth(1).textContent()).toBe('—');
  await row(province)
    .getByRole('button', { name: /Giao chỉ tiêu/ })
    .click();
  await dialogOf(page).getByLabel('Chỉ tiêu tăng cả nhiệm kỳ').fill('0');
  await dialogOf(page).getByLabel('Văn bản giao, số và ngày').fill('358/ĐCT-TC');
  await give(page);
  await besideField('Chỉ tiêu tăng cả nhiệm kỳ').waitFor();
  await dialogOf(page).getByLabel('Chỉ tiêu tăng cả nhiệm kỳ').fill('12.345');
  await give(page);
  await dialogOf(page).waitFor({ state: 'hidden' });
  await expect.poll(() => cells.nth(1).textContent()).toBe('12.345358/ĐCT-TC');
  expect(countIn(await cells.nth(0).textContent())).toBe(allocated);
});

test('a target a province has set itself stands there, and beside the status of its bases (TGT-005)', async () => {
  await row(province)
    .getByRole('button', { name: /Ghi mức riêng/ })
    .click();
  await dialogOf(page).getByLabel('Từ ngày', { exact: true }).fill('01/01/2026');
  await dialogOf(page).getByLabel('Văn bản, số và ngày').fill('Kế hoạch minh họa');
  await give(page);
  await dialogOf(page).waitFor({ state: 'hidden' });
  await row(province).getByText('Kế hoạch minh họa').waitFor();
  const { data } = await ask.gateway(
    'analyst',
    '{ units(filter: { search: "Năm Căn", level: BASE }, first: 1) { edges { node { id } } } }',
  );
  await page.goto(`${platform.gateway}/bases?period=2026H1&base=${data.units.edges[0].node.id}`);
  const verdict = panelOf(page).locator('.local-verdicts li');
  await verdict.waitFor();
  expect((await verdict.textContent())?.replaceAll('\u00A0', ' ')).toMatch(
    /đạt theo mức riêng đạt 60 % của Tỉnh Cà Mau.*Kế hoạch minh họa/,
  );
});

test('who may not write reads the same, of her own province, on a phone too', async () => {
  const other = await openWindow(browser, { viewport: phone });
  await signIn(other, platform, 'province', place);
  await other.locator('.targets-table tbody tr').first().waitFor();
  expect(await other.locator('.targets-table tbody tr').count()).toBe(1);
  expect(await other.locator('.rules-section button').count()).toBe(0);
  expect(await other.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  await other.evaluate(axe.source);
  const { violations } = await other.evaluate<axe.AxeResults>('axe.run()');
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
  await other.context().close();
});

test('what reviews found is a second series of the base, named so, in the drawing and in its table (F-3, MEM-015)', async () => {
  const { data } = await ask.gateway(
    'analyst',
    '{ units(filter: { search: "Xã Kim Phú", level: BASE }, first: 1) { edges { node { id } } } }',
  );
  const id = data.units.edges[0].node.id;
  for (const [heldOn, membersPermanent] of [
    ['2025-09-10', 1_900],
    ['2026-03-10', 2_000],
  ] as const) {
    const { errors } = await ask.service(
      'membership',
      'province',
      'mutation ($id: ID!, $review: StatisticsReviewInput!) { recordStatisticsReview(unitId: $id, review: $review) { id } }',
      {
        id,
        review: {
          heldOn,
          statistician: 'Cán bộ thống kê xã',
          womenPermanent: 3_800,
          womenTemporary: 200,
          membersPermanent,
          membersTemporary: 0,
        },
      },
    );
    expect(errors).toEqual([]);
  }
  const other = await openWindow(browser, { viewport: desktop });
  await signIn(other, platform, 'province', `/bases?period=2026H1&base=${id}`);
  await panelOf(other).locator('.chart-review').first().waitFor();
  expect(await panelOf(other).locator('.chart-review').count()).toBe(2);
  await panelOf(other).getByText('Xem bảng số').click();
  const table = panelOf(other).getByRole('table', { name: /Tỷ lệ theo rà soát với thống kê xã, để điều hành/ });
  expect((await table.locator('tbody tr').allTextContents()).map((text) => text.replaceAll('\u00A0', ' '))).toEqual([
    '10/03/20264.0002.00050,0 %',
    '10/09/20254.0001.90047,5 %',
  ]);
  await other.context().close();
});

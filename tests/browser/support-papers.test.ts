import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { countIn, launchBrowser, openWindow, signIn } from './browser.ts';
import { dialogOf, give, refusalsOf, todayTyped } from './recording.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', '/support');
  await page.locator('.board-card').first().waitFor();
});
afterAll(() => browser.close());

test('causes are counted over the bases not above 60 %, most frequent first (SUP-018)', async () => {
  await page.getByRole('link', { name: 'Nguyên nhân', exact: true }).click();
  const rows = page.locator('.cause-table tbody tr');
  await rows.first().waitFor();
  const counts = (await rows.locator('td:nth-child(2)').allTextContents()).map((text) => countIn(text));
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(counts[0]).toBeLessThanOrEqual(countIn(await page.locator('.causes .answer').textContent()));
});

test('a plan whose roadmap rises is refused beside the roadmap; mended, it is issued (SUP-032)', async () => {
  await page.getByRole('link', { name: 'Kế hoạch, báo cáo' }).click();
  const next = page.locator('.paper').first();
  await next.getByRole('button').click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Số kế hoạch').fill('3/KH-BTV');
  await dialog.getByLabel('Văn bản').fill('Kho lưu trữ, hộp 3');
  await dialog.getByRole('button', { name: 'Thêm năm' }).click();
  const bases = dialog.getByRole('textbox', { name: 'Cơ sở' });
  await bases.nth(0).fill('2');
  await bases.nth(1).fill('5');
  await give(page, 'Ban hành');
  expect((await refusalsOf(page))[0]).toMatch(/^Lộ trình năm \d{4} có nhiều cơ sở chưa đạt hơn năm trước/);
  await bases.nth(1).fill('0');
  await give(page, 'Ban hành');
  await dialog.waitFor({ state: 'hidden' });
  await next.getByText('Số 3/KH-BTV').waitFor();
  expect(await next.locator('.roadmap-table td').allTextContents()).toEqual(['2', '0']);
});

test('a report somebody else has submitted meanwhile is refused, and its text stays', async () => {
  await page.route('**/graphql', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { data?: { unit?: { supportReports?: { report: unknown }[] } } };
    for (const due of body.data?.unit?.supportReports ?? []) due.report = null;
    return route.fulfill({ response: answer, json: body });
  });
  await page.reload();
  await page
    .getByRole('button', { name: /^Gửi báo cáo/ })
    .last()
    .click();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await give(page, 'Gửi báo cáo');
  expect(await refusalsOf(page)).toEqual(['Hãy ghi nội dung này.']);
  await dialogOf(page).getByLabel('Kết quả, vấn đề đặt ra, cách làm').fill('Nâng được hai cơ sở.');
  await give(page, 'Gửi báo cáo');
  await dialogOf(page)
    .getByText(/^Báo cáo kỳ .* đã gửi/)
    .waitFor();
  expect(await dialogOf(page).getByLabel('Kết quả, vấn đề đặt ra, cách làm').inputValue()).toBe('Nâng được hai cơ sở.');
  await page.keyboard.press('Escape');
});

test('a report is submitted once: what it counts is told, and it is offered no more (SUP-009, SUP-033)', async () => {
  await page.reload();
  const offered = () => page.getByRole('button', { name: /^Gửi báo cáo/ });
  await offered().first().waitFor();
  const before = await offered().count();
  // plans of a year stand on the page too
  const papers = page.getByRole('region', { name: 'Báo cáo 6 tháng, năm' }).locator('.paper');
  const paper = papers.filter({ has: offered() }).first();
  const period = (await paper.getByRole('heading').textContent()) ?? '';
  expect(period).toMatch(/6 tháng|năm/i);
  await offered().first().click();
  await dialogOf(page).getByLabel('Kết quả, vấn đề đặt ra, cách làm').fill('Nâng được ba cơ sở, còn vướng nhóm đi làm ăn xa.');
  await give(page, 'Gửi báo cáo');
  await dialogOf(page).waitFor({ state: 'hidden' });
  const sent = papers.filter({ has: page.getByRole('heading', { name: period, exact: true }) });
  await sent.getByText('Nâng được ba cơ sở, còn vướng nhóm đi làm ăn xa.').waitFor();
  expect(await sent.locator('.key-figures dt').allTextContents()).toContain('hồ sơ đang mở');
  expect(await sent.textContent()).toContain(`gửi ngày ${todayTyped()}`);
  await expect.poll(() => offered().count()).toBe(before - 1);
});

test('Central sees of every province whether its papers are there, and goes to one (SUP-034)', async () => {
  const central = await openWindow(browser);
  await signIn(central, platform, 'analyst', '/support?part=papers');
  const rows = central.locator('.papers-table tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(34);
  expect(await central.locator('.paper-mark[data-status=MISSING]').count()).toBeGreaterThan(0);
  await rows.first().getByRole('link').click();
  await central.locator('.paper').first().waitFor();
  expect(await central.locator('.paper button').count(), 'an analyst issues nothing').toBe(0);
  await central.context().close();
});

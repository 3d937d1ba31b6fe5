import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { countIn, launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { dialogOf, give, refusalsOf } from './recording.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', '/members?part=exports');
});
afterAll(() => browser.close());

const lines = () => page.locator('.export-line');
const choose = (label: string, option: string) =>
  dialogOf(page).getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });

/** Asks for a file, and waits until it is ready. */
async function exported(content: string, format: string): Promise<Locator> {
  const before = await lines().count();
  await page.getByRole('button', { name: 'Xuất dữ liệu mới' }).click();
  await choose('Nội dung', content);
  await choose('Định dạng', format);
  if (content.startsWith('Danh sách')) await choose('Mục đích xuất', 'Báo cáo cấp trên');
  await give(page, 'Xuất');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await expect.poll(() => lines().count()).toBe(before + 1);
  const line = lines().first();
  await line.getByRole('button', { name: 'Tải tệp' }).waitFor();
  return line;
}

async function download(line: Locator): Promise<{ readonly name: string; readonly file: Buffer }> {
  const [taken] = await Promise.all([page.waitForEvent('download'), line.getByRole('button', { name: 'Tải tệp' }).click()]);
  await line.getByText('Đã tải đủ, đúng mã SHA-256.').waitFor();
  return { name: taken.suggestedFilename(), file: await readFile(await taken.path()) };
}

const digestIn = (line: Locator) => line.locator('code').textContent();
const rowsIn = async (line: Locator) => countIn(await line.locator('.export-rows').textContent());

test('a list of persons asks what it is for, beside the field', async () => {
  await page.getByRole('button', { name: 'Xuất dữ liệu mới' }).click();
  await dialogOf(page).getByRole('button', { name: 'Bỏ Tỉnh Quảng Trị' }).waitFor();
  await give(page, 'Xuất');
  await dialogOf(page).getByRole('alert').first().waitFor();
  expect(await refusalsOf(page)).toEqual(['Hãy chọn mục đích xuất.']);
  await dialogOf(page).getByRole('button', { name: 'Đóng' }).last().click();
});

test('the honorary members of a province come as a CSV whose rows and SHA-256 are those shown', async () => {
  const line = await exported('Danh sách hội viên danh dự', 'CSV');
  const { name, file } = await download(line);
  expect(createHash('sha256').update(file).digest('hex')).toBe(await digestIn(line));
  expect(name).toMatch(/^Hội viên danh dự - Tỉnh Quảng Trị - \d{4}-\d{2}-\d{2}\.csv$/);
  const [heading, ...rows] = file.toString('utf8').trimEnd().split('\n');
  expect(heading?.startsWith('\uFEFFSTT;Họ và tên;Giới tính;')).toBe(true);
  expect(rows.length).toBeGreaterThan(0);
  expect(await rowsIn(line)).toBe(rows.length);
});

test.each([
  ['Excel', /\.xlsx$/, 'PK'],
  ['Parquet', /\.parquet$/, 'PAR1'],
  ['JSON theo dòng', /\.jsonl$/, '{"period"'],
])('the rates of the bases come as %s', async (format, named, begins) => {
  const line = await exported('Tỷ lệ tập hợp theo cơ sở', format);
  const { name, file } = await download(line);
  expect([named.test(name), file.subarray(0, begins.length).toString()]).toEqual([true, begins]);
  expect(await rowsIn(line)).toBeGreaterThan(70);
});

test('the digest is taken by a click', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await lines().first().getByRole('button', { name: 'Chép mã' }).click();
  await lines().first().getByText('Đã chép.').waitFor();
  expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(await digestIn(lines().first()));
});

test('on a phone nothing stands out of the page, and nobody is shut out', async () => {
  await page.setViewportSize(phone);
  await lines().first().waitFor();
  const [width, shown] = await page.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(width).toBeLessThanOrEqual(shown ?? 0);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
});

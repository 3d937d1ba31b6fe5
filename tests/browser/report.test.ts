import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readWord } from '../../gateway/test/read-word.ts';
import { countIn, desktop, launchBrowser, openWindow, phone, signIn } from './browser.ts';

const platform = inject('platform');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openReport(account: string, viewport = desktop, path = '/report'): Promise<Page> {
  const page = await openWindow(browser, { viewport });
  await signIn(page, platform, account, path);
  await page.locator('.report-summary').first().waitFor();
  return page;
}

/** All bases are there: nothing is being read any more. */
const untilWhole = (page: Page) => page.locator('.report-loading').first().waitFor({ state: 'detached' });

const figureOf = async (page: Page, label: string) =>
  page
    .locator('.report-summary tr')
    .filter({ has: page.getByRole('rowheader', { name: label, exact: true }) })
    .locator('.figures')
    .first()
    .textContent();

async function save(page: Page, button: string): Promise<Buffer> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await readFile(await (await saved).path());
  await page.getByText('Đã tải đủ tệp.').waitFor();
  return file;
}

describe('an officer of a province', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openReport('province');
    await untilWhole(page);
  });
  afterAll(() => page.context().close());

  test('comes to the report of her province from the rail, with the mark of demonstration data', async () => {
    await page.getByRole('link', { name: 'Cơ sở', exact: true }).click();
    await page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Báo cáo kỳ: Tỉnh Quảng Trị/ }).waitFor();
    await page.locator('.demonstration').first().waitFor();
    await untilWhole(page);
    expect(await figureOf(page, 'Cơ sở phải báo cáo')).not.toBe('—');
  });

  test('downloads it as Excel and as Word, whose numbers are those of the page', async () => {
    const members = await figureOf(page, 'Tổng số hội viên');
    const sheets = await readXlsxFile(await save(page, 'Tải Excel'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tổng hợp', 'Theo đơn vị', 'Cơ sở chưa trên 60%', 'Ghi chú']);
    const row = sheets[0]?.data.find(([label]) => label === 'Tổng số hội viên');
    expect(row?.[1]).toBe(countIn(members));
    const { tables, headers } = readWord(await save(page, 'Tải Word'));
    expect(tables.flat().find(([label]) => label === 'Tổng số hội viên')?.[1]).toBe(members);
    for (const header of headers) expect(header).toContain('DỮ LIỆU MINH HỌA');
    const listed = await page.locator('.report-list').nth(1).locator('tbody tr').count();
    expect(sheets[2]?.data.slice(3)).toHaveLength(listed);
  });

  test('goes down to a base and back, and the address says where she is', async () => {
    const link = page.locator('.report-list').first().locator('tbody th a').first();
    const name = (await link.textContent()) ?? '';
    await link.click();
    await page.getByRole('heading', { level: 1, name: `Báo cáo kỳ: ${name}`, exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('unit')).toMatch(/^[0-9a-f-]{36}$/);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: `Báo cáo kỳ: ${name}`, exact: true }).waitFor();
    await page.getByRole('link', { name: 'Về báo cáo của đơn vị tôi' }).click();
    await page.getByRole('heading', { level: 1, name: /Quảng Trị/ }).waitFor();
  });

  test('is told what to do where there is no report of a unit', async () => {
    const address = new URL(page.url());
    address.searchParams.set('unit', '01954f00-b000-7000-8000-000000000000');
    await page.goto(address.href);
    await page.getByRole('alert').filter({ hasText: 'Không tìm thấy đơn vị này' }).waitFor();
    expect(await page.getByRole('button', { name: 'Tải Word' }).count()).toBe(0);
  });
});

describe.each([
  ['analyst', desktop],
  ['province', phone],
] as const)('the report as %s sees it', (account, viewport) => {
  test('keeps nobody out, does not scroll sideways, and is laid out for paper', async () => {
    const page = await openReport(account, viewport);
    await untilWhole(page);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
    expect(
      violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html]),
    ).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Tải Word' }).isVisible()).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.report-list thead')).display")).toBe('table-header-group');
    await page.context().close();
  });
});

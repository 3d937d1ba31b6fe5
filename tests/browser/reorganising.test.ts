import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asked, launchBrowser, openWindow, signIn } from './browser.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'organiser', '/units?find=N%C4%83m%20C%C4%83n');
  await page.getByRole('region', { name: 'Kết quả tìm' }).getByRole('link', { name: 'Xã Năm Căn' }).first().click();
});
afterAll(() => browser.close());

const dialog = () => page.getByRole('dialog');
const panel = (name: string) => page.getByRole('complementary', { name });
const field = (name: string) => dialog().getByLabel(name, { exact: true });

/** A day this many years ahead, as it is typed: what is planned for it changes nothing other tests look at. */
const inYears = (years: number) => `01/01/${new Date().getFullYear() + years}`;

async function begin(verb: string): Promise<void> {
  await panel('Xã Năm Căn').locator('summary', { hasText: 'Sắp xếp tổ chức' }).click();
  await page.getByRole('button', { name: verb, exact: true }).click();
}

test('a base with groups is not built without them, which is told beside the model (ORG-002)', async () => {
  await begin('Đổi mô hình tổ chức');
  await dialog().getByRole('button', { name: 'Xem trước' }).click();
  expect(await dialog().getByRole('alert').allTextContents()).toContain('Hãy chọn mô hình.');
  const model = dialog().getByRole('combobox', { name: 'Mô hình tổ chức mới' });
  await model.selectOption('BCH – Chi hội Phụ nữ');
  await field('Số').fill('02/QĐ');
  await field('Cơ quan ban hành').fill('Ban Thường vụ');
  await field('Ngày ban hành').fill('01/03/2026');
  await field('Trích yếu, nội dung').fill('Về mô hình của cơ sở');
  await dialog().getByRole('button', { name: 'Xem trước' }).click();
  await dialog().getByText('Từ ngày đó cơ sở còn tổ phụ nữ').first().waitFor();
  expect(await model.getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
});

test('what must be there is told beside its fields before anything is asked', async () => {
  await begin('Sáp nhập');
  await dialog().getByRole('button', { name: 'Xem trước' }).click();
  const told = await dialog().getByRole('alert').allTextContents();
  expect(told).toEqual([
    'Hãy chọn ít nhất một đơn vị nữa.',
    'Hãy nêu tên.',
    'Hãy nêu số quyết định.',
    'Hãy nêu cơ quan ban hành.',
    'Hãy nêu ngày ban hành.',
    'Hãy nêu nội dung, hoặc liên kết tới văn bản.',
  ]);
});

test('a preview lists every reason against it, each beside its field, and nothing typed is lost', async () => {
  await dialog().getByRole('searchbox').fill('đất mới');
  await dialog()
    .getByRole('button', { name: /^Xã Đất Mới/ })
    .first()
    .click();
  await dialog().getByRole('textbox', { name: 'Tên, không kèm loại' }).fill('Năm Căn Mới');
  await field('Số').fill('01/QĐ');
  await field('Cơ quan ban hành').fill('Ban Thường vụ');
  await field('Ngày ban hành').fill('01/03/2026');
  await field('Liên kết tới văn bản, nếu chưa nêu nội dung').fill('https://example.test/01-QD');
  await field('Có hiệu lực từ').fill('01/01/2025');
  await dialog().getByRole('button', { name: 'Xem trước' }).click();
  await dialog().getByText('Chưa thực hiện được').waitFor();
  const told = (await dialog().getByRole('alert').allTextContents()).join('\n');
  expect(told).toContain('Xã Năm Căn');
  expect(told).toContain('Ngày hiệu lực trước khi đơn vị thành lập');
  expect(told).toContain('Quyết định ban hành sau ngày có hiệu lực');
  expect(await field('Có hiệu lực từ').inputValue()).toBe('01/01/2025');
  expect(await field('Số').inputValue()).toBe('01/QĐ');
  expect(await dialog().getByRole('button', { name: 'Ghi nhận' }).count()).toBe(0);
});

test('mended, the preview shows units, access, and what has to move, and has written nothing', async () => {
  await field('Có hiệu lực từ').fill(inYears(3));
  await dialog().getByRole('button', { name: 'Xem trước' }).click();
  await dialog()
    .getByText(/Mở 1, thay đổi [\d.]+, kết thúc 2 đơn vị\./)
    .waitFor();
  const text = (await dialog().textContent()) ?? '';
  expect(text).toContain('Xã Năm Căn Mới');
  expect(text).toContain('Ai thấy thêm, ai thấy bớt');
  expect(text).toContain('Những gì đi theo, những gì chờ bố trí');
  expect(text).toContain('Số liệu trước và sau');
  expect(text).toContain('Sẽ mở 1 việc kiện toàn');
  expect(text).toContain('đến ngày đó hiện là dự kiến');
});

test('what was changed after the preview must be previewed again', async () => {
  await dialog().getByRole('textbox', { name: 'Tên, không kèm loại' }).fill('Năm Căn Lớn');
  expect(await dialog().getByRole('button', { name: 'Ghi nhận' }).count()).toBe(0);
  await dialog().getByRole('button', { name: 'Xem trước' }).click();
  await dialog().getByRole('button', { name: 'Ghi nhận' }).waitFor();
  expect(await dialog().textContent()).toContain('Xã Năm Căn Lớn');
});

test('confirmed, the merger is recorded and shows as planned in the tree and at the unit', async () => {
  await dialog().getByRole('button', { name: 'Ghi nhận' }).click();
  await dialog()
    .getByText(/^Đã ghi nhận; sẽ tự có hiệu lực ngày/)
    .waitFor();
  await dialog()
    .getByRole('button', { name: /^Xem tổ chức ngày/ })
    .click();
  const formed = panel('Xã Năm Căn Lớn');
  await formed.getByText('Hình thành từ 2 đơn vị, toàn bộ.').waitFor();
  expect(await formed.getByRole('region', { name: 'Sự kiện' }).textContent()).toContain('sẽ có hiệu lực');
  expect(asked(page, 'asOf')).toBe(inYears(3).split('/').toReversed().join('-'));
  const line = page.locator('[role=treeitem][data-name="Xã Năm Căn Lớn"]');
  await line.waitFor();
  expect(await line.textContent()).toContain('sẽ thành lập');
});

test('a unit that somebody is about to end is not offered to be reorganised again', async () => {
  // one of 2025 went into it that was called the same
  await panel('Xã Năm Căn Lớn').getByRole('link', { name: 'Xã Đất Mới' }).last().click();
  await panel('Xã Đất Mới').getByText('Đã vào 1 đơn vị').waitFor();
  expect(await panel('Xã Đất Mới').getByText('Sắp xếp tổ chức').count()).toBe(0);
});

test('a split tells its parts and that shares must come to one', async () => {
  await page.goto(`${platform.gateway}/units?find=Ng%E1%BB%8Dc%20Hi%E1%BB%83n`);
  const found = page.getByRole('region', { name: 'Kết quả tìm' }).getByRole('link').first();
  const name = (await found.textContent()) ?? '';
  await found.click();
  await panel(name).locator('summary', { hasText: 'Sắp xếp tổ chức' }).click();
  await page.getByRole('button', { name: 'Chia, tách' }).click();
  await field('Số').fill('02/QĐ');
  await field('Cơ quan ban hành').fill('Ban Thường vụ');
  await field('Ngày ban hành').fill('01/03/2026');
  await field('Liên kết tới văn bản, nếu chưa nêu nội dung').fill('https://example.test/02-QD');
  const names = dialog().getByRole('textbox', { name: 'Tên, không kèm loại' });
  const shares = dialog().getByRole('textbox', { name: 'Tỷ lệ, % (nếu rõ)' });
  await names.nth(0).fill('Trên');
  await shares.nth(0).fill('70');
  await names.nth(1).fill('Dưới');
  await shares.nth(1).fill('40');
  await field('Có hiệu lực từ').fill(inYears(4));
  await dialog().getByRole('button', { name: 'Xem trước' }).click();
  await dialog().getByText('Chưa thực hiện được: 1 lý do').waitFor();
  await shares.nth(1).fill('30');
  await dialog().getByRole('button', { name: 'Xem trước' }).click();
  await dialog()
    .getByText(/Mở 2, thay đổi [\d.]+, kết thúc 1 đơn vị\./)
    .waitFor();
  expect(await dialog().textContent()).toContain('một phần, 70,0');
  await page.keyboard.press('Escape');
});

test('that its leadership is consolidated is said at home, not before the unit is there, and waits no more then (ORG-010)', async () => {
  await page.getByRole('link', { name: 'Tổng quan' }).click();
  const task = page.locator('.waiting-list li').filter({ hasText: 'Xã Năm Căn Lớn' });
  await task.getByRole('button', { name: /^Đã kiện toàn/ }).click();
  await dialog().getByRole('button', { name: 'Ghi nhận' }).click();
  await dialog().locator('.field-refusal').waitFor();
  expect(await dialog().locator('.field-refusal').textContent()).toContain('trước ngày sắp xếp có hiệu lực');
  await field('Ngày công nhận ban lãnh đạo mới').fill(inYears(3));
  await dialog().getByRole('button', { name: 'Ghi nhận' }).click();
  await dialog().waitFor({ state: 'hidden' });
  await task.waitFor({ state: 'detached' });
});

test('who may not reorganise is not offered it', async () => {
  const other = await openWindow(browser);
  await signIn(other, platform, 'base', '/units');
  await other.getByRole('treeitem').first().press('Enter');
  await other.getByRole('heading', { name: 'Lịch sử' }).waitFor();
  expect(await other.getByText('Sắp xếp tổ chức').count()).toBe(0);
  await other.getByRole('link', { name: 'Tổng quan' }).click();
  await other.getByRole('region', { name: /^Kiện toàn lãnh đạo \(/ }).waitFor();
  expect(await other.getByRole('button', { name: /^Đã kiện toàn/ }).count()).toBe(0);
  await other.context().close();
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { countIn, launchBrowser, openWindow, signIn } from './browser.ts';
import { chooseUnit, dialogOf, give, panelOf, refusalsOf } from './recording.ts';

const platform = inject('platform');
let browser: Browser;
/** Who sends, for another base of the province, and who receives. */
let sender: Page;
let receiver: Page;
let receiving = '';

beforeAll(async () => {
  browser = await launchBrowser();
  [sender, receiver] = [await openWindow(browser), await openWindow(browser)];
  await signIn(sender, platform, 'province', '/members');
  await signIn(receiver, platform, 'base', '/members');
  receiving = (await receiver.locator('.unit-head strong').first().textContent()) ?? '';
  await sender.locator('.unit-head strong').first().waitFor();
});
afterAll(() => browser.close());

const home = 'Chi hội, tổ hoặc cơ sở';
const rows = (page: Page) => page.locator('.member-table tbody th a');
const lines = () => panelOf(receiver).locator('.time-line strong').allTextContents();
const openPart = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const closePanel = (page: Page) => panelOf(page).getByRole('button', { name: 'Đóng' }).click();

async function act(page: Page, name: string): Promise<void> {
  await panelOf(page).locator('.acts-menu summary').click();
  await panelOf(page).getByRole('button', { name, exact: true }).click();
}

/** Gives the command of the open dialogue, and waits until it is done. */
async function done(page: Page, verb: string): Promise<void> {
  await give(page, verb);
  await dialogOf(page).waitFor({ state: 'hidden' });
}

/** Admits somebody to another base, and sends her to the one that receives. */
async function send(fullName: string): Promise<void> {
  await openPart(sender, 'Danh sách');
  await sender.getByRole('button', { name: 'Kết nạp hội viên' }).click();
  const dialog = dialogOf(sender);
  await dialog.getByLabel('Họ và tên').fill(fullName);
  await dialog.getByLabel('Ngày sinh (hoặc năm sinh)').fill('12/08/1979');
  await dialog.getByLabel('Ngày kết nạp', { exact: true }).fill('01/02/2026');
  await chooseUnit(dialog, home, 'Xã Lìa');
  await done(sender, 'Kết nạp');
  await panelOf(sender).getByRole('heading', { name: fullName, level: 2 }).waitFor();
  await act(sender, 'Chuyển sinh hoạt');
  // whoever leaves on the day she came was never there
  await dialog.getByLabel('Sinh hoạt nơi mới từ ngày', { exact: true }).fill('01/06/2026');
  await dialog.getByRole('searchbox').fill(receiving);
  await dialog.locator('.found-units button').filter({ hasText: receiving }).filter({ hasText: 'Quảng Trị' }).first().click();
  await done(sender, 'Gửi');
  await closePanel(sender);
}

/** The line of a transfer in the list of somebody. */
async function transferOf(page: Page, name: string) {
  await page.reload();
  await openPart(page, 'Chuyển sinh hoạt');
  const line = page.locator('.paged-list li').filter({ hasText: name });
  await line.waitFor();
  return line;
}

test('a member who was sent is taken in by the base she was sent to, into a home of its own, and belongs there', async () => {
  await send('Đỗ Thị Chuyển Đến');
  const line = await transferOf(receiver, 'Đỗ Thị Chuyển Đến');
  // whoever receives answers; to take it back is the sender's
  expect(await line.getByRole('button').count()).toBe(2);
  await line.getByRole('button', { name: /^Tiếp nhận/ }).click();
  await give(receiver, 'Tiếp nhận');
  expect(await refusalsOf(receiver)).toEqual(['Hãy chọn ít nhất một mục.']);
  await chooseUnit(dialogOf(receiver), home, receiving);
  await done(receiver, 'Tiếp nhận');
  await receiver.getByText('Không có đề nghị nào').waitFor();
  await openPart(receiver, 'Danh sách');
  await receiver.getByRole('searchbox', { name: /^Tìm theo họ tên/ }).fill('do thi chuyen den');
  await expect.poll(() => rows(receiver).allTextContents()).toEqual(['Đỗ Thị Chuyển Đến']);
  await rows(receiver).first().click();
  await expect.poll(lines).toContain('chuyển sinh hoạt đến');
  await closePanel(receiver);
});

test('a transfer is not taken up without a reason; the sender reads the reason, and she stays where she was', async () => {
  await send('Đỗ Thị Ở Lại');
  const line = await transferOf(receiver, 'Đỗ Thị Ở Lại');
  await line.getByRole('button', { name: /^Không tiếp nhận/ }).click();
  await give(receiver, 'Không tiếp nhận');
  expect(await refusalsOf(receiver)).toEqual(['Hãy ghi nội dung này.']);
  await dialogOf(receiver).getByLabel('Vì sao').fill('Chị chưa về cư trú tại phường');
  await done(receiver, 'Không tiếp nhận');
  await sender.reload();
  await openPart(sender, 'Chuyển sinh hoạt');
  await sender.getByRole('combobox', { name: 'Trạng thái' }).selectOption('REFUSED');
  const told = sender.locator('.paged-list li').filter({ hasText: 'Đỗ Thị Ở Lại' });
  await told.getByText('Chị chưa về cư trú tại phường').waitFor();
  await told.getByRole('link', { name: 'Đỗ Thị Ở Lại' }).click();
  await expect.poll(() => panelOf(sender).locator('.time-line strong').allTextContents()).toEqual(['kết nạp']);
  await closePanel(sender);
});

test('who leaves is among the members no more, and is found among those who left', async () => {
  await openPart(receiver, 'Danh sách');
  await receiver.getByRole('searchbox', { name: /^Tìm theo họ tên/ }).fill('do thi chuyen den');
  await expect.poll(() => rows(receiver).count()).toBe(1);
  await rows(receiver).first().click();
  await act(receiver, 'Ra khỏi Hội, qua đời, chuyển đi');
  await dialogOf(receiver).getByLabel('Từ ngày', { exact: true }).fill('01/01/2099');
  await give(receiver, 'Ghi giảm');
  expect(await refusalsOf(receiver)).toEqual([expect.stringContaining('chưa đến')]);
  await receiver.keyboard.press('Escape');
  await act(receiver, 'Ra khỏi Hội, qua đời, chuyển đi');
  await dialogOf(receiver).getByRole('button', { name: 'Ghi lại từ đầu' }).click();
  await dialogOf(receiver).getByLabel('Lý do').fill('Chị xin thôi');
  await done(receiver, 'Ghi giảm');
  await expect.poll(lines).toContain('ra khỏi tổ chức Hội');
  await closePanel(receiver);
  await expect.poll(() => rows(receiver).count()).toBe(0);
  await receiver.getByRole('combobox', { name: 'Tình trạng' }).selectOption('former');
  await expect.poll(() => rows(receiver).allTextContents()).toEqual(['Đỗ Thị Chuyển Đến']);
});

test('she is admitted again into the same record, whose ledger goes on', async () => {
  await rows(receiver).first().click();
  const before = (await lines()).length;
  await act(receiver, 'Kết nạp lại');
  await give(receiver, 'Kết nạp lại');
  expect(await refusalsOf(receiver)).toEqual(['Hãy chọn ít nhất một mục.']);
  await chooseUnit(dialogOf(receiver), home, receiving);
  await done(receiver, 'Kết nạp lại');
  await expect.poll(async () => (await lines()).length).toBe(before + 1);
  expect((await lines())[0]).toBe('kết nạp');
  await closePanel(receiver);
  await receiver.getByRole('combobox', { name: 'Tình trạng' }).selectOption('active');
  await expect.poll(() => rows(receiver).allTextContents()).toEqual(['Đỗ Thị Chuyển Đến']);
});

test('women who are not members yet are told of each base below and of all together (MEM-014)', async () => {
  await openPart(sender, 'Danh sách');
  await sender.getByText('Đơn vị trực thuộc').click();
  const table = sender.locator('.units-below table');
  const all = countIn(await sender.locator('.units-below summary').textContent());
  await expect.poll(() => table.locator('tbody tr').count()).toBe(all);
  const gaps = (await table.locator('tbody td:last-child').allTextContents()).map(countIn).filter((gap) => !Number.isNaN(gap));
  expect(gaps.length).toBeGreaterThan(all / 2);
  const sum = gaps.reduce((total, gap) => total + gap, 0);
  expect(await table.locator('tfoot th').textContent()).toBe('Cộng');
  expect(countIn(await table.locator('tfoot td:last-child').textContent())).toBe(sum);
});

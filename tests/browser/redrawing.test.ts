import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openWindow, signIn } from './browser.ts';
import { inYears, reorganisingOn } from './reorganising-page.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;
let on: ReturnType<typeof reorganisingOn>;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'organiser', '/units');
  on = reorganisingOn(page, platform.gateway);
});
afterAll(() => browser.close());

const piecesOf = (name: string) => on.dialog.getByRole('group', { name, exact: true });
const shareOf = (name: string, piece: number) => piecesOf(name).getByLabel('Tỷ lệ, % (nếu rõ)').nth(piece);
const names = () => on.dialog.getByRole('textbox', { name: 'Tên, không kèm loại' });

test('a redrawing tells beside each unit that nobody has said where it goes', async () => {
  await on.open('Xã Cái Nước');
  await on.begin('Sắp xếp nhiều đơn vị');
  for (const name of ['Xã Đầm Dơi', 'Xã Lương Thế Trân']) await on.choose(name);
  await names().nth(0).fill('Nước Trên');
  await names().nth(1).fill('Nước Dưới');
  await on.preview();
  for (const name of ['Xã Cái Nước', 'Xã Đầm Dơi', 'Xã Lương Thế Trân'])
    expect(await piecesOf(name).getByRole('alert').textContent()).toBe('Hãy nêu đơn vị này chuyển về đâu.');
  await piecesOf('Xã Cái Nước').getByRole('button', { name: 'Chọn nơi về' }).click();
  expect(await piecesOf('Xã Cái Nước').getByRole('alert').count()).toBe(0);
});

test('a share that is no number is told, and never taken for an unknown one', async () => {
  await piecesOf('Xã Đầm Dơi').getByRole('button', { name: 'Chọn nơi về' }).click();
  await piecesOf('Xã Đầm Dơi').getByRole('button', { name: 'Thêm một phần' }).click();
  await piecesOf('Xã Lương Thế Trân').getByRole('checkbox', { name: 'tiếp tục hoạt động' }).check();
  await piecesOf('Xã Lương Thế Trân').getByRole('button', { name: 'Thêm một phần' }).click();
  await shareOf('Xã Đầm Dơi', 0).fill('hơn nửa');
  await on.decide('11/NQ', inYears(6));
  await on.preview();
  expect(await on.told()).toMatch(/Tỷ lệ viết bằng số phần trăm/);
});

test('shares that do not come to one are refused beside their unit, and nothing typed is lost', async () => {
  await shareOf('Xã Đầm Dơi', 0).fill('60');
  await shareOf('Xã Đầm Dơi', 1).fill('30');
  await on.preview();
  await on.dialog.getByText('Chưa thực hiện được: 1 lý do').waitFor();
  expect(await piecesOf('Xã Đầm Dơi').getByRole('alert').textContent()).toMatch(/tỷ lệ đã biết phải cộng thành 1/);
  expect(await piecesOf('Xã Cái Nước').getByRole('alert').count()).toBe(0);
  expect(await shareOf('Xã Đầm Dơi', 1).inputValue()).toBe('30');
  expect(await on.dialog.getByRole('button', { name: 'Ghi nhận' }).count()).toBe(0);
});

test('mended, the preview tells what goes where, whole, in part and with the share where it is known', async () => {
  await shareOf('Xã Đầm Dơi', 1).fill('40');
  await on.preview();
  await on.dialog.getByText(/Mở 2, thay đổi [\d.]+, kết thúc 2 đơn vị\./).waitFor();
  const pieces = await on.dialog.locator('.pieces li').allTextContents();
  expect(pieces.map((one) => one.replaceAll(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/Xã Đầm Dơi.*Xã Nước Dưới một phần, 40,0/),
    expect.stringMatching(/Xã Cái Nước.*Xã Nước Trên toàn bộ/),
    expect.stringMatching(/Xã Đầm Dơi.*Xã Nước Trên một phần, 60,0/),
    expect.stringMatching(/Xã Lương Thế Trân.*Xã Nước Trên một phần, chưa rõ tỷ lệ/),
  ]);
  const text = (await on.dialog.textContent()) ?? '';
  for (const part of ['Ai thấy thêm, ai thấy bớt', 'Chức danh: đi theo', 'Hồ sơ hỗ trợ đang mở', 'Số liệu trước và sau'])
    expect(text).toContain(part);
});

test('the preview tells what a unit that goes on has before and after: the same, and nobody knows how many went', async () => {
  const table = on.dialog
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^Đơn vị tiếp tục hoạt động, trước và sau/ }) });
  const line = table.getByRole('row', { name: /^Xã Lương Thế Trân/ });
  const [before = '', after = ''] = (await line.getByRole('cell').allTextContents()).map((one) => one.trim());
  expect(before).toMatch(/^[\d.]+$/);
  expect(after).toBe(`ước tính ${before}`);
});

test('what the split unit leaves below can be placed at once, and is gone from what waits', async () => {
  const heading = on.dialog.getByRole('heading', { name: /^Chờ bố trí/ });
  expect(await heading.textContent()).not.toContain('(0)');
  await on.dialog.getByLabel('Tất cả đơn vị đang chờ').selectOption({ label: 'Xã Nước Dưới' });
  await on.dialog.getByText('Đã sửa sau khi xem trước').waitFor();
  await on.preview();
  await on.dialog.getByRole('button', { name: 'Ghi nhận' }).waitFor();
  expect(await heading.textContent()).toContain('(0)');
});

test('recorded, it is planned, and the lineage of what is new tells its parts', async () => {
  await on.record();
  await on.look();
  const formed = on.panel('Xã Nước Dưới').or(on.panel('Xã Nước Trên'));
  await formed.getByText(/Hình thành từ \d đơn vị/).waitFor();
  expect(await formed.getByRole('region', { name: 'Sự kiện' }).textContent()).toMatch(/Sắp xếp.*sẽ có hiệu lực/);
});

test('a commune becomes a ward: another type, the same unit', async () => {
  await on.open('Xã Khánh An');
  await on.begin('Đổi loại hình');
  expect(await on.dialog.getByRole('combobox', { name: 'Loại', exact: true }).inputValue()).toBe('PHUONG');
  await on.decide('12/NQ', inYears(6));
  await on.preview();
  await on.dialog.getByText('Mở 0, thay đổi 1, kết thúc 0 đơn vị.').waitFor();
  await on.record();
  await on.look();
  const history = on.panel('Phường Khánh An').getByRole('region', { name: 'Lịch sử' });
  await history.getByRole('row').nth(2).waitFor();
  expect(await history.getByRole('row').allTextContents()).toEqual([
    expect.anything(),
    expect.stringContaining('Xã Khánh An'),
    expect.stringContaining('Phường Khánh An'),
  ]);
});

test('a province that is split asks where each commune goes, and all can be sent at once', async () => {
  await on.open('Tỉnh Lai Châu');
  await on.begin('Chia, tách');
  await names().nth(0).fill('Lai Châu Bắc');
  await names().nth(1).fill('Lai Châu Nam');
  await on.decide('13/NQ', inYears(7));
  await on.preview();
  const heading = on.dialog.getByRole('heading', { name: /^Đơn vị bên dưới chuyển về đâu/ });
  await heading.waitFor();
  expect(await heading.textContent()).toContain('(0/38)');
  await on.dialog.getByLabel('Tất cả đơn vị chưa chọn').selectOption({ label: 'Tỉnh Lai Châu Bắc' });
  await on.dialog.getByLabel('Xã Mường Tè', { exact: true }).selectOption({ label: 'Tỉnh Lai Châu Nam' });
  expect(await heading.textContent()).toContain('(38/38)');
  await page.keyboard.press('Escape');
});

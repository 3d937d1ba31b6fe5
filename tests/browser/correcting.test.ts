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
  await on.open('Xã Thanh Tùng');
  await on.begin('Đổi tên');
  await on.dialog.getByRole('textbox', { name: 'Tên, không kèm loại' }).fill('Thanh Tùng Sai');
  await on.decide('21/NQ', inYears(8));
  await on.preview();
  await on.record();
  await on.look();
});
afterAll(() => browser.close());

const correct = (event: RegExp) => page.getByRole('button', { name: event }).first().click();
const fault = () => on.dialog.getByRole('textbox', { name: 'Điều ghi sai, lý do đính chính' });
const name = () => on.dialog.getByRole('textbox', { name: 'Tên, không kèm loại' });
const events = (unit: string) => on.panel(unit).getByRole('region', { name: 'Sự kiện' });

test('the correction of an event asks what was wrong and by which decision', async () => {
  await on.panel('Xã Thanh Tùng Sai').waitFor();
  await correct(/^Đính chính: Đổi tên/);
  await on.dialog.getByText('không có thật').waitFor();
  expect(await on.field('Có hiệu lực từ').count()).toBe(0);
  await on.preview();
  expect((await on.told()).split('\n')).toEqual([
    'Hãy nêu số quyết định.',
    'Hãy nêu cơ quan ban hành.',
    'Hãy nêu ngày ban hành.',
    'Hãy nêu nội dung, hoặc liên kết tới văn bản.',
    'Hãy nêu điều ghi sai.',
  ]);
});

test('what should stand in its place is filled with what was recorded', async () => {
  await on.dialog.getByRole('radio', { name: /^ghi sai/ }).check();
  expect(await on.dialog.getByRole('combobox', { name: 'Việc đúng' }).inputValue()).toBe('rename');
  expect(await name().inputValue()).toBe('Thanh Tùng Sai');
  expect(await on.field('Có hiệu lực từ').inputValue()).toBe(inYears(8));
});

test('a correction is refused like the act it puts there, beside the field, and keeps what was typed', async () => {
  await on.decide('22/NQ', '01/01/2025');
  await fault().fill('Ghi nhầm tên');
  await on.preview();
  await on.dialog.getByText('Chưa thực hiện được').waitFor();
  expect(await on.told()).toMatch(/Ngày hiệu lực trước khi đơn vị thành lập|Đơn vị không hoạt động vào ngày hiệu lực/);
  expect(await name().inputValue()).toBe('Thanh Tùng Sai');
  expect(await fault().inputValue()).toBe('Ghi nhầm tên');
});

test('the preview tells what is taken back and what comes in its place', async () => {
  await name().fill('Thanh Tùng Đúng');
  await on.field('Có hiệu lực từ').fill(inYears(8));
  await on.preview();
  await on.dialog.getByText('Mở 0, thay đổi 1, kết thúc 0 đơn vị.').waitFor();
  const changed = on.dialog.getByRole('row').filter({ hasText: 'Thanh Tùng Đúng' });
  expect(await changed.textContent()).toMatch(/thay đổi.*Xã Thanh Tùng Đúng/);
  await on.record();
  await on.look();
  await on.panel('Xã Thanh Tùng Đúng').waitFor();
});

test('the corrected event stays in the list, with the decision that corrected it', async () => {
  const told = (await events('Xã Thanh Tùng Đúng').textContent()) ?? '';
  expect(told).toContain('đã được đính chính');
  expect(told).toContain('Đính chính theo 22/NQ, Ban Thường vụ: Ghi nhầm tên');
});

test('an event corrected again is taken back for good: the unit is called as before', async () => {
  await correct(/^Đính chính: Đổi tên/);
  await on.dialog.getByText('đính chính lần này thay cho lần trước').waitFor();
  await on.decide('23/NQ');
  await fault().fill('Không có việc đổi tên');
  await on.preview();
  await on.dialog.getByText('Mở 0, thay đổi 1, kết thúc 0 đơn vị.').waitFor();
  const changed = on.dialog.getByRole('row').filter({ hasText: 'Xã Thanh Tùng' });
  expect(await changed.first().textContent()).toMatch(/Xã Thanh Tùng(?! Đúng).*do sự kiện được đính chính/);
  await on.record();
  await on.look();
  await on.panel('Xã Thanh Tùng').waitFor();
  expect(await events('Xã Thanh Tùng').textContent()).toContain('Đính chính theo 23/NQ');
});

test('what was there from the beginning, and a correction itself, are not offered to be corrected', async () => {
  const lines = events('Xã Thanh Tùng').getByRole('listitem');
  for (const line of await lines.all()) {
    const isOriginal = /^(Đính chính)?(Đổi tên|Sắp xếp|Chuyển|Nhập)/.test((await line.locator('strong').textContent()) ?? '');
    expect(await line.getByRole('button').count()).toBe(isOriginal ? 1 : 0);
  }
});

test('a province that was redrawn is corrected whole, from one of the communes it formed: nothing is taken back by being left out', async () => {
  await on.open('Phường Vỹ Dạ', '2026-06-01');
  await on.panel('Phường Vỹ Dạ').getByRole('region', { name: 'Sự kiện' }).waitFor();
  await correct(/^Đính chính: Sắp xếp/);
  await on.dialog.getByRole('radio', { name: /^ghi sai/ }).check();
  expect(await on.dialog.getByRole('combobox', { name: 'Việc đúng' }).inputValue()).toBe('redraw');
  // Huế: 40 communes came out of 133, some of which go on
  expect(await on.dialog.locator('.split-part').count()).toBeGreaterThan(35);
  expect(await on.dialog.locator('.pieces-of').count()).toBeGreaterThan(125);
  await on.decide('24/NQ');
  await fault().fill('Ghi lại số quyết định');
  await on.preview();
  const answer = on.dialog.locator('.outcome-sentence, [role=alert]').first();
  await answer.waitFor({ timeout: 60_000 });
  expect(await answer.textContent()).toBe('Mở 0, thay đổi 0, kết thúc 0 đơn vị.');
  await page.keyboard.press('Escape');
}, 120_000);

test('who may not reorganise is not offered to correct', async () => {
  const other = await openWindow(browser);
  await signIn(other, platform, 'base', '/units');
  await other.getByRole('treeitem').first().press('Enter');
  await other.getByRole('heading', { name: 'Sự kiện' }).waitFor();
  expect(await other.getByRole('button', { name: /Đính chính/ }).count()).toBe(0);
  await other.context().close();
});

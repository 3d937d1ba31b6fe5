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
  await on.open('Xã Quách Phẩm');
  await on.begin('Đổi tên');
  await on.dialog.getByRole('textbox', { name: 'Tên, không kèm loại' }).fill('Quách Phẩm Sai');
  await on.decide('21/NQ', inYears(8));
  await on.preview();
  await on.record();
  await on.look();
});
afterAll(() => browser.close());

const correct = (event: RegExp) => page.getByRole('button', { name: event }).first().click();
const name = () => on.dialog.getByRole('textbox', { name: 'Tên, không kèm loại' });
const events = (unit: string) => on.panel(unit).getByRole('region', { name: 'Sự kiện' });

test('the correction of an event asks what was wrong and by which decision', async () => {
  await on.panel('Xã Quách Phẩm Sai').waitFor();
  await correct(/^Đính chính: Đổi tên/);
  await on.dialog.getByText('không có thật').waitFor();
  expect(await on.field('Có hiệu lực từ').count()).toBe(0);
  await on.preview();
  expect((await on.told()).split('\n')).toEqual(['Hãy nêu số quyết định.', 'Hãy nêu cơ quan ban hành.', 'Hãy nêu điều ghi sai.']);
});

test('what should stand in its place is filled with what was recorded', async () => {
  await on.dialog.getByRole('radio', { name: /^ghi sai/ }).check();
  expect(await on.field('Việc đúng').inputValue()).toBe('rename');
  expect(await name().inputValue()).toBe('Quách Phẩm Sai');
  expect(await on.field('Có hiệu lực từ').inputValue()).toBe(inYears(8));
});

test('a correction is refused like the act it puts there, and keeps what was typed', async () => {
  await name().fill('Quách Phẩm');
  await on.decide('22/NQ');
  await on.field('Điều ghi sai, lý do đính chính').fill('Ghi nhầm tên');
  await on.preview();
  await on.dialog.getByText('Không có gì thay đổi so với hiện tại').waitFor();
  expect(await on.field('Điều ghi sai, lý do đính chính').inputValue()).toBe('Ghi nhầm tên');
});

test('the preview tells what is taken back and what comes in its place', async () => {
  await name().fill('Quách Phẩm Đúng');
  await on.preview();
  await on.dialog.getByText(/^Hủy những gì đã ghi cho 1 đơn vị\. Mở 0, thay đổi 1, kết thúc 0 đơn vị\./).waitFor();
  const taken = on.dialog.getByRole('row').filter({ hasText: 'Quách Phẩm Sai' });
  expect(await taken.textContent()).toMatch(/thay đổi.*Xã Quách Phẩm Sai.*Xã Quách Phẩm Đúng/);
  await on.record();
  await on.look();
  await on.panel('Xã Quách Phẩm Đúng').waitFor();
});

test('the corrected event stays in the list, with the decision that corrected it', async () => {
  const told = (await events('Xã Quách Phẩm Đúng').textContent()) ?? '';
  expect(told).toContain('đã được đính chính');
  expect(told).toContain('Đính chính theo 22/NQ, Ban Thường vụ: Ghi nhầm tên');
});

test('an event corrected again is taken back for good: the unit is called as before', async () => {
  await correct(/^Đính chính: Đổi tên/);
  await on.dialog.getByText('đính chính lần này thay cho lần trước').waitFor();
  await on.decide('23/NQ');
  await on.field('Điều ghi sai, lý do đính chính').fill('Không có việc đổi tên');
  await on.preview();
  await on.dialog.getByText('Hủy những gì đã ghi cho 1 đơn vị.').waitFor();
  const taken = on.dialog.getByRole('row').filter({ hasText: 'Quách Phẩm Đúng' });
  expect(await taken.textContent()).toMatch(/Xã Quách Phẩm Đúng.*Xã Quách Phẩm$/);
  await on.record();
  await on.look();
  await on.panel('Xã Quách Phẩm').waitFor();
  expect(await events('Xã Quách Phẩm').textContent()).toContain('Đính chính theo 23/NQ');
});

test('what was there from the beginning, and a correction itself, are not offered to be corrected', async () => {
  const lines = events('Xã Quách Phẩm').getByRole('listitem');
  for (const line of await lines.all()) {
    const isOriginal = /^(Đính chính)?(Đổi tên|Sắp xếp|Chuyển|Nhập)/.test((await line.locator('strong').textContent()) ?? '');
    expect(await line.getByRole('button').count()).toBe(isOriginal ? 1 : 0);
  }
});

test('a merger is corrected from the unit it formed, with what went in', async () => {
  await on.open('Xã Tạ An Khương', '2026-06-01');
  await on.panel('Xã Tạ An Khương').getByRole('region', { name: 'Sự kiện' }).waitFor();
  await correct(/^Đính chính: (Sắp xếp|Nhập)/);
  await on.dialog.getByRole('radio', { name: /^ghi sai/ }).check();
  expect(await on.dialog.locator('.chosen-units li').count()).toBeGreaterThan(1);
  await page.keyboard.press('Escape');
});

test('who may not reorganise is not offered to correct', async () => {
  const other = await openWindow(browser);
  await signIn(other, platform, 'base', '/units');
  await other.getByRole('treeitem').first().press('Enter');
  await other.getByRole('heading', { name: 'Sự kiện' }).waitFor();
  expect(await other.getByRole('button', { name: /Đính chính/ }).count()).toBe(0);
  await other.context().close();
});

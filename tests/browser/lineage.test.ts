import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asked, launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { inYears, reorganisingOn } from './reorganising-page.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;
let on: ReturnType<typeof reorganisingOn>;

/** A merger to come of two communes that were formed in 2025: two steps of lineage. */
beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'organiser', '/units');
  on = reorganisingOn(page, platform.gateway);
  await on.open('Xã Trí Phải');
  await on.begin('Sáp nhập');
  await on.choose('Xã Biển Bạch');
  await on.dialog.getByRole('textbox', { name: 'Tên, không kèm loại' }).fill('Biển Trí');
  await on.decide('31/NQ', inYears(9));
  await on.preview();
  await on.record();
  await on.look();
  await formed().getByText('Hình thành từ 2 đơn vị, toàn bộ.').waitFor();
});
afterAll(() => browser.close());

const formed = () => on.panel('Xã Biển Trí');
/** The unit of one step back; what it came from bears its name too. */
const merged = () => page.locator('.panel .lineage-picture').getByRole('link', { name: `Xã Trí Phải toàn bộ ${inYears(9)}` });
const links = (of = page) => of.locator('.panel .lineage-picture').getByRole('link');

test('the picture goes back as far as there is something, and says in a sentence how far', async () => {
  await formed()
    .getByText(/Xa hơn: \d+ đơn vị, đến 2 bước\./)
    .waitFor();
  expect(await links().count()).toBeGreaterThan(4);
  expect(await merged().count()).toBe(1);
});

test('fewer steps are one press away, and the address keeps them', async () => {
  await formed().getByRole('button', { name: '1 bước' }).click();
  expect(await links().count()).toBe(2);
  expect(asked(page, 'steps')).toBe('1');
  await page.reload();
  await formed().getByText('Hình thành từ 2 đơn vị').waitFor();
  expect(await links().count()).toBe(2);
  await formed().getByRole('button', { name: '2 bước' }).click();
});

test('the table twin tells every flow of the picture, with its day and its decision', async () => {
  await formed().getByText('Xem bảng').click();
  const rows = formed().locator('.lineage-table tbody tr');
  expect(await rows.count()).toBe(await page.locator('.panel .lineage-band').count());
  expect(await rows.last().textContent()).toMatch(new RegExp(`Xã Biển Trí.*toàn bộ.*${inYears(9)}.*31/NQ`));
  expect(await rows.first().textContent()).toContain('01/07/2025');
});

test('enlarged it has room, and Esc gives the focus back', async () => {
  await formed().getByRole('button', { name: 'Phóng to' }).click();
  const large = page.getByRole('dialog', { name: 'Kế thừa: Xã Biển Trí' });
  await large.waitFor();
  const frame = large.locator('.lineage-frame');
  expect(await frame.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  await page.keyboard.press('Escape');
  await large.waitFor({ state: 'hidden' });
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Phóng to');
});

test('a unit of the picture is reached by keyboard, and shown the day before it changed', async () => {
  await merged().focus();
  await page.keyboard.press('Enter');
  const former = on.panel('Xã Trí Phải');
  await former.getByText(/Đã vào 1 đơn vị, toàn bộ\./).waitFor();
  expect(asked(page, 'asOf')).toBe(`${new Date().getFullYear() + 8}-12-31`);
  // it stands between what it came from and what it goes into
  await former.getByText(/Hình thành từ \d đơn vị/).waitFor();
});

test('on a phone a step at a time is in sight, and the page itself does not move sideways', async () => {
  const small = await openWindow(browser, { viewport: phone });
  await signIn(small, platform, 'organiser', '/units');
  await small.goto(page.url());
  await links(small).first().waitFor();
  expect(
    await small.evaluate(
      "[...document.querySelectorAll('html, .page, .panel-body')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.className)",
    ),
  ).toEqual([]);
  const own = small.locator('.lineage-stop[data-own=true]');
  const box = await own.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= phone.width).toBe(true);
  await small.context().close();
});

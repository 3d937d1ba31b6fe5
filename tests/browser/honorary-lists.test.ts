import { withClient } from '@vwu/kit/preparation';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { databaseUrl } from '../support/database-url.ts';
import { launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { dialogOf, give, refusalsOf } from './recording.ts';

const platform = inject('platform');
const place = '/members?part=honorarylists';
const people = ['Tạ Văn Danh Sách', 'Tạ Thị Danh Sách'];
let browser: Browser;
let commune: Page;
let province: Page;
let baseName: string;

/** Two people the commune of the account has recognised, before anybody else is by other tests. */
const plantPeople = (): Promise<string> =>
  withClient(databaseUrl(platform, 'membership'), async (db) => {
    const unitId = platform.accounts.base?.unitId;
    await db.query(
      `with told as (
         insert into membership.honorary_member (id, unit_id, level, full_name, born_on, gender, nationality, resides_in_vietnam, works_in_vietnam,
           approves_statute, is_voluntary, short_cv, prestige, influence_kind, scope, state, recognised_on, origin)
         select gen_random_uuid(), $1, 'BASE', name, '1970-01-01', 'MALE', 'VN', true, true, true, true, 'minh họa', 'minh họa', 'EXPERT', 'COMMUNE', 'RECOGNISED',
           '2026-01-15', 'DEMONSTRATION' from unnest($2::text[]) as n (name)
         returning id, unit_id
       )
       insert into membership.honorary_step (id, honorary_id, kind, taken_on, line, unit_id, decision_no, activity)
       select gen_random_uuid(), id, 'RECOGNISED', '2026-01-15', 1, unit_id, '5/QĐ-BTV', 'minh họa' from told`,
      [unitId, people],
    );
    const { rows } = await db.query<{ name: string }>(
      'select full_name as name from organisation.unit_version where unit_id = $1 and current_date between valid_from and valid_to',
      [unitId],
    );
    return rows[0]?.name ?? '';
  });

beforeAll(async () => {
  baseName = await plantPeople();
  browser = await launchBrowser();
  commune = await openWindow(browser);
  await signIn(commune, platform, 'base', place);
  province = await openWindow(browser);
  await signIn(province, platform, 'province', place);
});
afterAll(() => browser.close());

async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** The row of the commune on the board of the province. */
const row = () => province.locator('.honorary-lists-board .paper').filter({ hasText: baseName });
const findRow = async () => {
  await province.reload();
  await province.getByRole('searchbox', { name: 'Tìm đơn vị theo tên' }).fill(baseName);
  await row().waitFor();
};

test('the province sees who has not sent a list, by the filter and by name', async () => {
  await province.getByLabel('Tình hình gửi danh sách').selectOption('NEVER_SENT');
  await row().waitFor();
  expect(await row().textContent()).toMatch(/chưa gửi lần nào.*Trong sổ/);
  expect(await row().getByRole('button').count()).toBe(0);
  await province.getByRole('searchbox', { name: 'Tìm đơn vị theo tên' }).fill('không có xã nào tên như vậy');
  await province.getByText('Không có đơn vị nào như vậy.').waitFor();
  expect(await barriers(province)).toEqual([]);
});

test('the commune sees who will be on its list before it sends it; a day to come is refused beside the field', async () => {
  await commune.getByRole('button', { name: 'Gửi danh sách' }).click();
  const dialog = dialogOf(commune);
  await dialog.getByText('Đây là lần gửi đầu tiên.').waitFor();
  for (const name of people) await dialog.getByRole('rowheader', { name }).waitFor();
  expect(await barriers(commune)).toEqual([]);
  const day = dialog.getByLabel('Ngày gửi', { exact: true });
  const today = await day.inputValue();
  await day.fill('01/01/2099');
  await day.press('Tab');
  await give(commune, 'Gửi');
  expect(await refusalsOf(commune)).toEqual([expect.stringContaining('chưa tới')]);
  await day.fill(today);
  await day.press('Tab');
  await dialog.getByLabel('Ghi chú').fill('Gửi Ban Tổ chức – Hành chính');
  await give(commune, 'Gửi');
  await dialog.waitFor({ state: 'hidden' });
  await commune.locator('.paper').filter({ hasText: 'Danh sách số 1' }).getByText('chờ tiếp nhận').waitFor();
  expect(await commune.getByRole('button', { name: 'Gửi danh sách' }).count()).toBe(0);
});

test('the province returns it with what is to be mended, and the commune sends it again', async () => {
  await findRow();
  await row().getByText('đã gửi, chờ tiếp nhận').waitFor();
  expect(await row().textContent()).toContain('Gửi Ban Tổ chức – Hành chính');
  await row()
    .getByRole('button', { name: /Trả lại/ })
    .click();
  await give(province, 'Trả lại');
  expect(await refusalsOf(province)).toEqual(['Hãy ghi nội dung này.']);
  await dialogOf(province).getByLabel('Điều cần sửa').fill('Thiếu chức danh của một người');
  await give(province, 'Trả lại');
  await dialogOf(province).waitFor({ state: 'hidden' });
  await row().getByText('bị trả lại, chưa gửi lại').waitFor();
  await commune.reload();
  await commune.getByText('Thiếu chức danh của một người').waitFor();
  await commune.getByRole('button', { name: 'Gửi danh sách' }).click();
  await dialogOf(commune).getByText('không thay đổi', { exact: false }).waitFor();
  await give(commune, 'Gửi');
  await commune.getByText('đã có danh sách sau thay').waitFor();
});

test('the province acknowledges the list by the keyboard alone, having read who is on it', async () => {
  await findRow();
  await row()
    .getByRole('button', { name: /Tiếp nhận/ })
    .focus();
  await province.keyboard.press('Enter');
  for (const name of people) await dialogOf(province).getByRole('rowheader', { name }).waitFor();
  await dialogOf(province).getByRole('button', { name: 'Tiếp nhận', exact: true }).focus();
  await province.keyboard.press('Enter');
  await dialogOf(province).waitFor({ state: 'hidden' });
  await row().getByText('đã tiếp nhận', { exact: true }).waitFor();
  expect(
    await row()
      .getByRole('button', { name: /Tiếp nhận/ })
      .count(),
  ).toBe(0);
  await commune.reload();
  await commune.locator('.paper').filter({ hasText: 'Danh sách số 2' }).getByText('đã tiếp nhận').waitFor();
});

test('Central sees the provinces, and goes down to the communes of one; it answers none of theirs', async () => {
  const central = await openWindow(browser);
  await signIn(central, platform, 'organiser', place);
  await central.locator('.honorary-lists-board .paper').first().waitFor();
  expect(await central.locator('.list-count').textContent()).toMatch(/^34 đơn vị/);
  await central.getByRole('link', { name: 'Tỉnh Quảng Trị' }).click();
  await central.getByRole('searchbox', { name: 'Tìm đơn vị theo tên' }).fill(baseName);
  const found = central.locator('.paper').filter({ hasText: baseName });
  await found.getByText('đã tiếp nhận', { exact: true }).waitFor();
  await found.getByRole('button').click();
  await dialogOf(central)
    .getByRole('rowheader', { name: people[0] ?? '' })
    .waitFor();
  await central.keyboard.press('Escape');
  await central.getByRole('link', { name: 'Về đơn vị của tôi' }).click();
  await central.getByText(/^34 đơn vị/).waitFor();
  await central.context().close();
});

test('it fits a phone, and is English too', async () => {
  await province.setViewportSize(phone);
  await commune.setViewportSize(phone);
  for (const page of [province, commune])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  await commune.getByRole('button', { name: /Xem/ }).first().click();
  await dialogOf(commune)
    .getByRole('rowheader', { name: people[1] ?? '' })
    .waitFor();
  expect(await commune.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  await commune.keyboard.press('Escape');
  await commune.getByRole('button', { name: 'EN' }).click();
  await commune.getByRole('heading', { name: /^Lists of/ }).waitFor();
});

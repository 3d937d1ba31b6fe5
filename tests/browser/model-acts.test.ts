import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asked, countIn, launchBrowser, openWindow, signIn } from './browser.ts';
import { chooseUnit, dialogOf, give, panelOf, record, refusalsOf } from './recording.ts';

const platform = inject('platform');
const name = 'Chi hội khu nhà trọ';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', '/models');
  await page.locator('.model-table tbody tr').first().waitFor();
});
afterAll(() => browser.close());

const part = (title: string | RegExp) => panelOf(page).getByRole('region', { name: title });
const stages = () => part('Giai đoạn').locator('strong').allTextContents();
const next = () => record(page, 'Chuyển giai đoạn', async () => undefined);

test('a model without name and group is not founded: both fields say so; then it is (MOD-009)', async () => {
  await page.getByRole('button', { name: 'Lập mô hình' }).click();
  const dialog = dialogOf(page);
  await give(page, 'Lập mô hình');
  expect(await refusalsOf(page)).toEqual(['Hãy ghi nội dung này.', 'Hãy chọn ít nhất một mục.']);
  await dialog.getByLabel('Tên mô hình').fill(name);
  await dialog.getByLabel('nữ công nhân lao động').check();
  await give(page, 'Lập mô hình');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('combobox', { name: 'Đối tượng' }).selectOption('WORKER');
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('link', { name, exact: true }).click();
  await expect.poll(stages).toEqual(['đề xuất']);
  expect(asked(page, 'group')).toBe('WORKER');
});

test('it is not piloted before it runs somewhere; attached to a base, it is (D11)', async () => {
  await panelOf(page).getByRole('button', { name: 'Chuyển giai đoạn' }).click();
  await give(page);
  expect(await refusalsOf(page)).toEqual(['Mô hình chưa có nơi làm điểm. Hãy gắn ít nhất một đơn vị trước khi thí điểm.']);
  await page.keyboard.press('Escape');
  await record(page, 'Gắn nơi làm điểm', (dialog) => chooseUnit(dialog, 'Đơn vị thực hiện', 'Phường Đông Hà'));
  await part(/^Nơi thực hiện/)
    .getByRole('link', { name: 'Phường Đông Hà' })
    .waitFor();
  await next();
  await expect.poll(stages).toEqual(['đề xuất', 'làm điểm, thí điểm']);
});

test('it is evaluated and replicated only once it was found effective (MOD-009, MOD-020)', async () => {
  await panelOf(page).getByRole('button', { name: 'Chuyển giai đoạn' }).click();
  await give(page);
  expect((await refusalsOf(page))[0]).toMatch(/^Mô hình chưa được đánh giá/);
  await page.keyboard.press('Escape');
  await record(page, 'Ghi đánh giá', (dialog) => dialog.getByLabel('Bài học kinh nghiệm').fill('Họp buổi tối thì đông.'));
  await part('Đánh giá, kiểm tra').getByText('Họp buổi tối thì đông.').waitFor();
  await next();
  await expect.poll(stages).toContain('đã đánh giá');
  await next();
  await expect.poll(stages).toContain('nhân rộng');
  await panelOf(page).getByRole('button', { name: 'Nhân rộng' }).waitFor();
});

test('it ends at a unit for a reason, and is stopped for one', async () => {
  await panelOf(page)
    .getByRole('button', { name: /^Kết thúc Phường Đông Hà/ })
    .click();
  await give(page, 'Kết thúc');
  expect(await refusalsOf(page)).toEqual(['Hãy ghi nội dung này.']);
  await dialogOf(page).getByLabel('Lý do').fill('Hết nguồn lực.');
  await give(page, 'Kết thúc');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await record(page, 'Chuyển giai đoạn', (dialog) => dialog.getByLabel('Lý do dừng').fill('Đã lồng ghép.'));
  await expect.poll(stages).toContain('dừng');
  expect(
    await panelOf(page)
      .getByRole('button', { name: /Chuyển giai đoạn|Nhân rộng|Gắn/ })
      .count(),
  ).toBe(0);
});

test('branches whose classes do not say who is stronger are joined for a reason only, and part for one (MOD-006)', async () => {
  await page.goto(`${platform.gateway}/models?type=ONE_PLUS_ONE`);
  await page.locator('.model-table tbody a').first().click();
  await panelOf(page).getByRole('button', { name: 'Ghép cặp' }).click();
  const dialog = dialogOf(page);
  await chooseUnit(dialog, 'Đơn vị giúp (mạnh hơn)', 'Chi hội thôn 3');
  await chooseUnit(dialog, 'Đơn vị được giúp (yếu hơn)', 'Chi hội thôn 4');
  await give(page, 'Ghép cặp');
  expect((await refusalsOf(page))[0]).toMatch(/^Theo xếp loại gần nhất: .*Hãy nêu lý do/);
  await dialog.getByLabel(/^Lý do/).fill('Hai chi hội giáp nhau.');
  await give(page, 'Ghép cặp');
  await dialog.waitFor({ state: 'hidden' });
  const pair = part(/^Các cặp/)
    .getByRole('listitem')
    .filter({ hasText: 'Hai chi hội giáp nhau.' });
  await pair.getByRole('link').click();
  await part('Đơn vị được giúp').getByRole('link', { name: 'Chi hội thôn 4' }).waitFor();
  await record(page, 'Kết thúc cặp', (form) => form.getByLabel('Lý do').fill('Đã mạnh.'), 'Kết thúc');
  await panelOf(page)
    .getByText(/Đã mạnh\.$/)
    .waitFor();
  await page.reload();
  await part('Đơn vị giúp').getByRole('link', { name: 'Chi hội thôn 3' }).waitFor();
});

test('pairs of persons are counted: no more succeed than there are (MOD-003)', async () => {
  await page.keyboard.press('Escape');
  await panelOf(page).getByRole('button', { name: 'Báo số cặp' }).click();
  const dialog = dialogOf(page);
  await chooseUnit(dialog, 'Chi hội hoặc cơ sở', 'Phường Đông Hà');
  await dialog.getByLabel('Số cặp').fill('5');
  await dialog.getByLabel('Trong đó thành công').fill('7');
  await give(page);
  expect((await refusalsOf(page))[0]).toMatch(/số cặp thành công không quá số cặp/);
  await dialog.getByLabel('Trong đó thành công').fill('3');
  await give(page);
  await dialog.waitFor({ state: 'hidden' });
  await part('Cặp giữa người với người')
    .getByRole('row', { name: /hội viên vận động phụ nữ tham gia \d{4} 5 3/ })
    .waitFor();
});

test('a branch is held against «3 có, 3 biết»; the monthly activity follows from what was held (MOD-007, MOD-008)', async () => {
  await page.goto(`${platform.gateway}/models?type=THREE_HAVE_THREE_KNOW`);
  await page.locator('.model-table tbody a').first().click();
  const branch = part('3 có, 3 biết').locator('.check-item').first();
  await branch.getByRole('button', { name: /^Kiểm tra/ }).click();
  const dialog = dialogOf(page);
  expect(await dialog.getByRole('checkbox').count()).toBe(5);
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await give(page);
  await dialog.waitFor({ state: 'hidden' });
  const year = new Date().getFullYear();
  await branch.getByText(new RegExp(`^${year}: [56]/6 tiêu chí`)).waitFor();
  expect(await branch.locator('.criteria [data-met=true]').count()).toBeGreaterThanOrEqual(5);
});

test('a pilot takes its next step of D7, with what is to be remembered', async () => {
  await page.goto(`${platform.gateway}/models?part=pilots`);
  const pilot = page.locator('.pilot-list > li').filter({ has: page.getByRole('button', { name: /^Ghi bước tiếp/ }) });
  await pilot.first().waitFor();
  const taken = pilot.first().locator('[data-taken=true]');
  const before = await taken.count();
  await pilot.first().getByRole('button').click();
  await dialogOf(page)
    .getByLabel(/^Kết quả, vấn đề/)
    .fill('Cần thêm cán bộ.');
  await give(page);
  await dialogOf(page).waitFor({ state: 'hidden' });
  await page.getByText(/Cần thêm cán bộ\.$/).waitFor();
  await expect
    .poll(() => page.locator('.pilot-list > li', { hasText: 'Cần thêm cán bộ.' }).locator('[data-taken=true]').count())
    .toBe(before + 1);
});

test('a second pilot base of a province is refused beside the province (SUP-010)', async () => {
  await page.getByRole('button', { name: 'Chọn cơ sở thí điểm' }).click();
  await chooseUnit(dialogOf(page), 'Cơ sở', 'Phường Đông Hà');
  await give(page);
  expect((await refusalsOf(page))[0]).toMatch(/mỗi tỉnh một cơ sở/);
  await page.keyboard.press('Escape');
});

test('coverage and the bases without a model add up (F23, SUP-029)', async () => {
  await page.getByRole('link', { name: 'Độ phủ' }).click();
  const [having = 0, all = 0] = ((await page.locator('.coverage .answer-of').textContent()) ?? '').split('/').map((text) => countIn(text));
  const without = page.getByRole('heading', { name: /^Cơ sở chưa có mô hình \(/ });
  expect(countIn(await without.textContent())).toBe(all - having);
});

test('an officer of a base widens a replicated model to her base, and does not move a model of Central on', async () => {
  const base = await openWindow(browser);
  await signIn(base, platform, 'base', '/models?stage=REPLICATED');
  await base.locator('.model-table tbody a').first().click();
  await panelOf(base).getByRole('button', { name: 'Nhân rộng' }).waitFor();
  expect(await panelOf(base).getByRole('button', { name: 'Chuyển giai đoạn' }).count()).toBe(0);
  await base.context().close();
});

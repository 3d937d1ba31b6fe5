import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { countIn, launchBrowser, openWindow, phone, signIn } from './browser.ts';

const platform = inject('platform');
const name = 'Trịnh Văn Kiểm Thử';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens a dialogue by its button, fills it, and sends it. */
async function give(page: Page, opener: string, fill: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: opener, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.locator('button[type=submit]').click();
  await Promise.race([dialog.waitFor({ state: 'hidden' }), dialog.getByRole('alert').first().waitFor()]);
  expect(await dialog.getByRole('alert').allTextContents()).toEqual([]);
}

const openRecord = async (page: Page) => {
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { name }).waitFor();
};

/** Writes a day and leaves the field: what was wrong with it goes then, and moves what stands below. */
const day = async (dialog: Locator, label: string, value: string) => {
  const field = dialog.getByLabel(label, { exact: true });
  await field.fill(value.split('-').reverse().join('/'));
  await field.press('Tab');
};

test('somebody is recognised: proposed and met by the commune, approved by the province, decided by the commune', async () => {
  const commune = await openWindow(browser);
  await signIn(commune, platform, 'base', '/members?part=honorary');
  await give(commune, 'Giới thiệu người mới', async (dialog) => {
    await dialog.locator('button[type=submit]').click();
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByLabel('Họ và tên').fill(name);
    await day(dialog, 'Ngày sinh', '1975-05-19');
    await dialog.getByLabel('Trích ngang').fill('Bác sĩ của trạm y tế');
    await dialog.getByLabel('Căn cứ về uy tín').fill('Được hội viên tin cậy');
    await dialog.getByRole('checkbox', { name: 'ủng hộ vật chất' }).check();
    await day(dialog, 'Hỗ trợ Hội từ ngày', '2020-01-01');
    for (const condition of ['đang cư trú tại Việt Nam', 'đang làm việc tại Việt Nam', 'tán thành Điều lệ Hội', 'tự nguyện gia nhập'])
      await dialog.getByRole('checkbox', { name: condition }).check();
    await dialog.getByLabel('Số căn cước hoặc hộ chiếu').fill('999 000 123 456');
    await day(dialog, 'Ngày đồng ý lưu dữ liệu', '2026-01-01');
    await dialog.getByLabel('Tên người, đơn vị giới thiệu').fill('Chi hội một');
    await day(dialog, 'Ngày giới thiệu', '2026-02-01');
  });
  await openRecord(commune);
  await give(commune, 'Ghi buổi gặp gỡ', async (dialog) => {
    await day(dialog, 'Ngày gặp', '2026-02-10');
    await dialog.getByLabel('Đại diện Ban Thường vụ').fill('Phó Chủ tịch Hội xã');
  });

  const province = await openWindow(browser);
  await signIn(province, platform, 'province', '/members?part=honorary');
  await openRecord(province);
  await give(province, 'Cho ý kiến', async (dialog) => {
    await day(dialog, 'Ngày', '2026-02-20');
    await dialog.getByLabel('Ý kiến', { exact: true }).fill('Đồng ý');
  });

  await commune.reload();
  await give(commune, 'Công nhận', async (dialog) => {
    await dialog.getByLabel('Số quyết định').fill('07/QĐ-BTV');
    await day(dialog, 'Ngày quyết định', '2026-03-08');
    await dialog.getByLabel('Gắn với hoạt động của Hội').fill('Lễ kỷ niệm 8/3');
    await dialog.getByLabel('Số thẻ').fill('DD-0007');
    await day(dialog, 'Đồng ý công khai tên từ ngày', '2026-03-08');
  });
  await commune.getByText('DD-0007').waitFor();
  await commune.getByRole('button', { name: 'In quyết định' }).click();
  const decision = await commune.getByRole('dialog').textContent();
  for (const word of [name, '07/QĐ-BTV', '08/03/2026', 'Hội viên danh dự của Hội Liên hiệp Phụ nữ Việt Nam', 'Văn nghệ (nếu có)'])
    expect(decision).toContain(word);
});

test('anybody reads the public list without signing in, and finds that name by province and part of it', async () => {
  const page = await openWindow(browser);
  await page.goto(`${platform.gateway}/hoi-vien-danh-du`);
  await page.locator('.public-table caption').waitFor();
  const all = countIn(await page.locator('.public-table caption').textContent());
  expect(all).toBeGreaterThan(200);
  await page.getByText('Dữ liệu minh họa').waitFor();
  await page.getByRole('searchbox').fill('trinh van kiem thu');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.waitForURL(/q=trinh/);
  await expect.poll(() => page.locator('.public-table tbody tr').count()).toBe(1);
  const row = await page.locator('.public-table tbody tr').textContent();
  expect(row).toContain(name);
  expect(row).toContain('08/03/2026');
  expect(await page.locator('body').textContent()).not.toMatch(/999|DD-0007|1975|Bác sĩ/);
  expect(page.url()).toContain('/hoi-vien-danh-du');
});

test('it is English too, and fits a phone', async () => {
  const page = await openWindow(browser, { viewport: phone });
  await page.goto(`${platform.gateway}/hoi-vien-danh-du`);
  await page.locator('.public-table caption').waitFor();
  await page.getByRole('button', { name: 'EN' }).click();
  await page.getByRole('heading', { name: 'Honorary members' }).waitFor();
  const [width, shown] = await page.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(width).toBeLessThanOrEqual(shown ?? 0);
});

test('without a token nothing else is answered', async () => {
  const asks = await Promise.all([
    fetch(`${platform.gateway}/public/honorary-members`),
    fetch(`${platform.services.membership}/public/honorary-members`),
    fetch(`${platform.gateway}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ publicHonoraryMembers { totalCount } }"}',
    }),
  ]);
  expect(asks.map(({ status }) => status)).toEqual([200, 403, 401]);
});

test('what is sealed is opened by the level in charge, for a purpose, and stays hidden from who may not', async () => {
  const commune = await openWindow(browser);
  await signIn(commune, platform, 'base', '/members?part=honorary');
  await openRecord(commune);
  const sealed = commune.locator('.honorary-sealed');
  expect(await sealed.textContent()).toMatch(/\*+456/);
  await commune.getByRole('button', { name: 'Xem dữ liệu niêm phong' }).click();
  const dialog = commune.getByRole('dialog');
  await dialog.locator('button[type=submit]').click();
  expect(await dialog.locator('.field-refusal').allTextContents()).toEqual(['Hãy chọn ít nhất một mục.', 'Hãy ghi nội dung này.']);
  await dialog.getByRole('checkbox', { name: 'Số căn cước' }).check();
  await dialog.getByLabel('Mục đích').selectOption('IDENTITY_CHECK');
  await dialog.locator('button[type=submit]').click();
  await sealed.getByText('999000123456').waitFor();
  await commune.context().close();
  const province = await openWindow(browser);
  await signIn(province, platform, 'province', '/members?part=honorary');
  await openRecord(province);
  await province.locator('.honorary-sealed').waitFor();
  const buttons = await province.getByRole('button').allTextContents();
  expect(buttons.filter((text) => /niêm phong|Sửa hồ sơ|công khai/.test(text))).toEqual([]);
  await province.context().close();
});

test('the level corrects its record, each refusal beside its field; what is sealed stays without being shown', async () => {
  const commune = await openWindow(browser);
  await signIn(commune, platform, 'base', '/members?part=honorary');
  await openRecord(commune);
  await commune.getByRole('button', { name: 'Sửa hồ sơ' }).click();
  const dialog = commune.getByRole('dialog');
  expect(await dialog.getByLabel('Số căn cước hoặc hộ chiếu').inputValue()).toBe('');
  expect(await dialog.getByLabel('Từ ngày', { exact: true }).inputValue()).toBe('01/01/2020');
  await dialog.getByLabel('Trích ngang').fill('');
  await dialog.locator('button[type=submit]').click();
  expect(await dialog.locator('.field-refusal').allTextContents()).toEqual(['Hãy ghi nội dung này.']);
  await dialog.getByLabel('Trích ngang').fill('Bác sĩ, trưởng trạm y tế');
  await dialog.getByLabel('Số điện thoại').fill('123');
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('.field-refusal').filter({ hasText: 'Số điện thoại có 10 chữ số' }).waitFor();
  await dialog.getByLabel('Số điện thoại').fill('0912 000 999');
  await day(dialog, 'Từ ngày', '2025-12-01');
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('.check-list .field-refusal').first().waitFor();
  await day(dialog, 'Từ ngày', '2019-01-01');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'hidden' });
  await commune.getByText('Bác sĩ, trưởng trạm y tế').waitFor();
  await commune.getByText(/ủng hộ vật chất \(01\/01\/2019\)/).waitFor();
  const sealed = await commune.locator('.honorary-sealed').textContent();
  expect(sealed).toMatch(/\*+456/);
  expect(sealed).toContain('Số điện thoại');
  expect(sealed).not.toContain('0912');
  await commune.setViewportSize(phone);
  expect(await commune.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  await commune.context().close();
});

test('a name is taken out of the public list and put on it again, as the person says', async () => {
  const commune = await openWindow(browser);
  await signIn(commune, platform, 'base', '/members?part=honorary');
  await openRecord(commune);
  const listed = async () => {
    const answer = await fetch(`${platform.gateway}/public/honorary-members?search=${encodeURIComponent(name)}`);
    return (await answer.text()).includes(name);
  };
  expect(await listed()).toBe(true);
  await give(commune, 'Rút khỏi danh sách công khai', async (dialog) => {
    expect(await dialog.textContent()).toContain('không còn trong danh sách công khai');
  });
  await commune.getByText(/đã rút ngày/).waitFor();
  await expect.poll(listed).toBe(false);
  await give(commune, 'Đưa vào danh sách công khai', (dialog) => day(dialog, 'Ngày đồng ý công khai', '2026-03-08'));
  await commune.getByText(/đã rút ngày/).waitFor({ state: 'detached' });
  await expect.poll(listed).toBe(true);
  await commune.context().close();
});

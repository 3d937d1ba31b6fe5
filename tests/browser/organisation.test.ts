import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { basesOfProvince } from './bases-of-province.ts';
import { asked, launchBrowser, openWindow, signIn } from './browser.ts';

const platform = inject('platform');
const ask = createAsker(platform);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', '/units');
});
afterAll(() => browser.close());

const tree = (index = 0) => page.getByRole('tree').nth(index);
const line = (name: string, index = 0) => tree(index).locator(`[role=treeitem][data-name="${name}"]`);
const panel = (name: string) => page.getByRole('complementary', { name });
const focusedName = () => page.evaluate('document.activeElement.dataset.name');
const goTo = async (path: string) => {
  await page.goto(platform.gateway + path);
  await page.waitForURL((address) => address.searchParams.has('asOf'));
};

test('the tree begins with her province and shows what lies below, with how much there is', async () => {
  await line('Phường Đông Hà').waitFor();
  const root = line('Tỉnh Quảng Trị').first();
  expect(await root.getAttribute('aria-expanded')).toBe('true');
  expect(await root.textContent()).toContain('78 cơ sở');
  const totalCount = await basesOfProvince(platform);
  expect(await tree().getByRole('treeitem').count()).toBe(totalCount + 1);
  expect([await line('Phường Đông Hà').getAttribute('aria-setsize'), await line('Phường Đông Hà').getAttribute('aria-level')]).toEqual([
    String(totalCount),
    '2',
  ]);
});

test('the tree is walked with the keyboard, and one line of it takes the focus', async () => {
  expect(await tree().locator('[tabindex="0"]').count()).toBe(1);
  await line('Tỉnh Quảng Trị').focus();
  await page.keyboard.press('ArrowLeft');
  expect(await tree().getByRole('treeitem').count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await line('Xã A Dơi').waitFor();
  await page.keyboard.press('ArrowRight');
  expect(await focusedName()).toBe('Xã A Dơi');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('g');
  expect(await focusedName()).toMatch(/ G/);
  await page.keyboard.press('ArrowLeft');
  expect(await focusedName()).toBe('Tỉnh Quảng Trị');
  expect(await tree().locator('[tabindex="0"]').count()).toBe(1);
});

test('Enter opens a unit beside the tree: lineage, history and decisions; Esc closes it', async () => {
  await line('Phường Đông Hà').focus();
  await page.keyboard.press('Enter');
  const shown = panel('Phường Đông Hà');
  await shown.getByText('Hình thành từ 5 đơn vị, toàn bộ.').waitFor();
  const picture = shown.locator('.lineage-picture');
  expect(await picture.getByRole('link').count()).toBe(5);
  expect(await shown.getByRole('region', { name: 'Lịch sử' }).textContent()).toContain('01/07/2025');
  expect(await shown.getByRole('region', { name: 'Sự kiện' }).textContent()).toContain('1680/NQ-UBTVQH15');
  expect(await line('Phường Đông Hà').getAttribute('aria-selected')).toBe('true');
  expect(asked(page, 'unit')).not.toBe('');
  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'hidden' });
});

test('the reform is one press away: the same province is two, with their districts', async () => {
  await page.getByRole('button', { name: /ngày cuối 63 tỉnh/ }).click();
  await page.waitForURL(/asOf=2025-06-30/);
  await line('Tỉnh Quảng Bình').waitFor();
  expect(await tree().getByRole('treeitem', { level: 1 }).count()).toBe(2);
  await line('Tỉnh Quảng Trị').focus();
  await page.keyboard.press('ArrowRight');
  await line('Huyện Đảo Cồn Cỏ').or(line('Huyện Cồn Cỏ')).first().waitFor();
});

test('the slider goes by days, and tells the day it stands at', async () => {
  const slider = page.getByRole('slider');
  expect(await slider.getAttribute('aria-valuetext')).toBe('30/06/2025');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/asOf=2025-07-01/);
  await line('Phường Đông Hà').waitFor();
});

test('old and new stand side by side, and what a unit came from is marked in the old tree', async () => {
  await page.getByRole('button', { name: 'Đặt cạnh ngày khác' }).click();
  await page.waitForURL(/compare=2025-06-30/);
  await line('Phường Đông Hà', 1).locator('.tree-line').click();
  const kin = tree(0).locator('[data-kin=true]');
  await kin.nth(4).waitFor();
  const names = await kin.evaluateAll((lines) => lines.map((one) => one.getAttribute('data-name')));
  expect(new Set(names)).toEqual(new Set(['Phường 1', 'Phường 3', 'Phường 4', 'Phường Đông Giang', 'Phường Đông Thanh']));
  expect(await kin.first().textContent()).toContain('đến 30/06/2025');
  expect(await line('Phường Đông Hà', 1).textContent()).toContain('từ 01/07/2025');
});

test('a link to it shows the same thing', async () => {
  await page.reload();
  await tree(0).locator('[data-kin=true]').nth(4).waitFor();
  await panel('Phường Đông Hà').getByText('Hình thành từ 5 đơn vị').waitFor();
  expect(await page.getByRole('tree').count()).toBe(2);
});

test('the picture leads to a predecessor on its last day, and from there back', async () => {
  await panel('Phường Đông Hà').getByRole('link', { name: 'Phường Đông Giang' }).click();
  const former = panel('Phường Đông Giang');
  await former.getByText('Đã vào 1 đơn vị, toàn bộ.').waitFor();
  expect(asked(page, 'asOf')).toBe('2025-06-30');
  await former.getByRole('link', { name: 'Phường Đông Hà' }).click();
  await panel('Phường Đông Hà').waitFor();
  expect(asked(page, 'asOf')).toBe('2025-07-01');
});

test('a unit looked at on a day it was not there says so, and shows the way', async () => {
  await goTo(`/units?unit=${asked(page, 'unit')}&asOf=2025-01-01`);
  const shown = panel('Phường Đông Hà');
  await shown.getByText('Ngày 01/01/2025 chưa có đơn vị này: đơn vị có từ 01/07/2025.').waitFor();
  await shown.getByRole('link', { name: 'Xem ngày 01/07/2025' }).click();
  await page.waitForURL(/asOf=2025-07-01/);
  expect(await shown.getByText('chưa có đơn vị này').count()).toBe(0);
});

test('a day before the lists begin is said to be shown as they began', async () => {
  await goTo('/units?asOf=2013-12-31');
  const known = page.getByText(/^Danh mục chỉ có từ 01\/03\/2025: .* là của ngày 01\/03\/2025/);
  await known.waitFor();
  expect(await known.count()).toBe(1);
  await goTo('/units?asOf=2025-06-30');
  await line('Tỉnh Quảng Bình').waitFor();
  expect(await page.getByText(/^Danh mục chỉ có từ/).count()).toBe(0);
});

test('a branch says what it gathers women by and where (ORG-015, ORG-016)', async () => {
  const province = await ask.gateway('analyst', '{ unitByCode(code: "44", asOf: "2026-06-30") { id } }');
  const { data } = await ask.gateway(
    'analyst',
    'query ($within: ID!) { units(filter: { level: BRANCH, areaType: THON, within: $within }, first: 1) { edges { node { id fullName } } } }',
    { within: province.data.unitByCode.id },
  );
  const [{ node: branch }] = data.units.edges;
  await goTo(`/units?unit=${branch.id}`);
  const facts = panel(branch.fullName).locator('.key-figures');
  await facts.getByText('Loại hình chi hội').waitFor();
  expect(await facts.textContent()).toMatch(/theo địa bàn dân cư.*Địa bàn dân cưthôn/);
});

test('an old name finds the unit of today, and says how', async () => {
  await goTo('/units');
  await line('Phường Đông Hà').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('thị trấn gio linh');
  const found = page.getByRole('region', { name: 'Kết quả tìm' });
  const old = found.getByRole('listitem').filter({ hasText: 'Thị trấn Gio Linh' });
  expect(await old.first().textContent()).toMatch(/đến 30\/06\/2025.*→.*Xã Gio Linh.*đơn vị cũ đã vào đơn vị này, toàn bộ/);
  await old.first().getByRole('link').click();
  await panel('Xã Gio Linh').waitFor();
});

test('a name nobody bears says so', async () => {
  await goTo('/units?find=kh%C3%B4ng%20c%C3%B3%20%C4%91%C3%A2u');
  await page.getByText('Không có đơn vị nào mang tên này').waitFor();
  expect(await page.getByRole('region', { name: 'Kết quả tìm' }).count()).toBe(0);
});

test('without its service the page says what is missing, and can be asked again', async () => {
  const away = await openWindow(browser);
  await signIn(away, platform, 'province', '/units');
  await away.getByRole('treeitem').first().waitFor();
  await away.route('**/graphql', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: outage }));
  await away.getByRole('button', { name: /ngày cuối 63 tỉnh/ }).click();
  await away.getByText('Phần tổ chức tạm thời không trả lời.').first().waitFor();
  await away.unroute('**/graphql');
  await away.getByRole('button', { name: 'Thử lại' }).first().click();
  await away.locator('[data-name="Tỉnh Quảng Bình"]').waitFor();
  expect(await away.getByText('Phần tổ chức tạm thời không trả lời.').count()).toBe(0);
  await away.context().close();
});

const outage = JSON.stringify({
  data: { units: null },
  errors: [
    {
      message: 'Phần tổ chức tạm thời không trả lời.',
      path: ['units'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', serviceName: 'organisation' },
    },
  ],
});

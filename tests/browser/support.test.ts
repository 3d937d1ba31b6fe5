import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asked, countIn, launchBrowser, openWindow, signIn } from './browser.ts';
import { todayTyped } from './recording.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', '/support');
});
afterAll(() => browser.close());

const cards = () => page.locator('.board-card');
const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });

test('the board has a column for every state of D6, and every open case of the province on it', async () => {
  await cards().first().waitFor();
  const headings = await page.locator('.board-column h2').allTextContents();
  expect(headings.map((one) => one.replace(/\s*\d+$/, ''))).toEqual([
    'cần hỗ trợ',
    'đã thống nhất với tỉnh',
    'đã hội thảo',
    'đã có kế hoạch hành động',
    'đang thực hiện',
    'đã đánh giá',
    'đã báo cáo Thường trực Đoàn Chủ tịch',
    'đã đạt trên 60\u00A0%',
  ]);
  const open = countIn(await page.locator('.list-count').textContent());
  const shown = await page.locator('.board-column:not(:last-child) .board-card').count();
  expect(shown).toBe(open);
  expect(open).toBeGreaterThan(0);
});

test('a card says how far the base is, why, and who mentors it', async () => {
  const text = await cards().first().textContent();
  expect(text).toMatch(/\d+,\d+\u00A0%/);
  expect(text).toMatch(/đã phân công|cần mà chưa có|chưa có, không bắt buộc/);
});

test('in each column bases of special difficulty stand first (ORG-023)', async () => {
  const columns = await page.locator('.board-column').all();
  const marks = await Promise.all(
    columns.map(async (one) =>
      (await one.locator('.board-card').allTextContents()).map((text) => Number(text.includes('đặc biệt khó khăn'))),
    ),
  );
  for (const inColumn of marks) expect(inColumn).toEqual(inColumn.toSorted((a, b) => b - a));
  expect(marks.flat().filter(Boolean).length).toBeGreaterThan(0);
});

test('a case opens beside the board with where it stands, and the link shows the same', async () => {
  const name = (await cards().first().getByRole('link').textContent()) ?? '';
  await cards().first().getByRole('link').click();
  const panel = page.getByRole('complementary', { name });
  await panel.getByRole('heading', { name: 'Các bước đã qua' }).waitFor();
  expect(await panel.getByRole('list', { name: 'Các bước hỗ trợ' }).locator('[aria-current=step]').count()).toBe(1);
  for (const part of ['Nguyên nhân, đối tượng khó tập hợp', 'Giải pháp và lộ trình', 'Người kèm cặp'])
    await panel.getByRole('region', { name: part }).waitFor();
  expect(asked(page, 'case')).not.toBe('');
  await page.reload();
  await panel.getByRole('heading', { name: 'Các bước đã qua' }).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
});

test('the board of Central is narrowed to one province', async () => {
  const central = await openWindow(browser);
  await signIn(central, platform, 'analyst', '/support');
  await central.locator('.board-card').first().waitFor();
  const all = countIn(await central.locator('.list-count').textContent());
  await central.getByRole('combobox', { name: 'Tỉnh, thành' }).selectOption({ label: 'Tỉnh Phú Thọ' });
  await central.waitForURL(/province=/);
  await central.locator('.board[aria-busy=false]').waitFor();
  await expect.poll(async () => countIn(await central.locator('.list-count').textContent())).toBeLessThan(all);
  await central.context().close();
});

test('an activity of a case under way is recorded, then evaluated; a refusal stays with what was typed', async () => {
  const officer = await openWindow(browser);
  await signIn(officer, platform, 'province', '/support');
  await officer.locator('.board-card').first().waitFor();
  const workable = officer
    .locator('.board-column:nth-child(4), .board-column:nth-child(5), .board-column:nth-child(6)')
    .locator('.board-card a');
  const count = await workable.count();
  expect(count, 'cases of the province with an action plan').toBeGreaterThan(0);
  await workable.first().click();
  const section = officer.getByRole('region', { name: /^Hoạt động \(/ });
  const before = countIn(await section.getByRole('heading').textContent());
  await section.getByRole('button', { name: 'Ghi hoạt động' }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('Ngày thực hiện', { exact: true }).fill('01/01/2013');
  await dialog.getByLabel('Kết quả').fill('Thêm hội viên mới.');
  await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByLabel('Kết quả').inputValue()).toBe('Thêm hội viên mới.');
  await dialog.getByLabel('Ngày thực hiện', { exact: true }).fill(todayTyped());
  await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(async () => countIn(await section.getByRole('heading').textContent())).toBe(before + 1);

  await section
    .getByRole('button', { name: /^Đánh giá/ })
    .first()
    .click();
  await dialog.getByLabel('Rút kinh nghiệm').fill('Nên làm vào buổi tối.');
  await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await section.getByText('Nên làm vào buổi tối.').waitFor();
  await officer.context().close();
});

test('without the service of figures the board still stands, and says what is missing', async () => {
  const away = await openWindow(browser);
  await signIn(away, platform, 'province', '/home');
  await away.route('**/graphql', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as Answer;
    if (!body.data?.supportCases) return route.fulfill({ response: answer });
    for (const { node } of [...body.data.supportCases.edges, ...body.data.closed.edges]) if (node.unit) node.unit.gatheringRate = null;
    return route.fulfill({
      json: {
        ...body,
        errors: [
          { message: 'Phần hội viên tạm thời không trả lời.', extensions: { code: 'SUBGRAPH_UNAVAILABLE', serviceName: 'membership' } },
        ],
      },
    });
  });
  await away.getByRole('link', { name: 'Hỗ trợ', exact: true }).click();
  await away.getByText('Phần hội viên tạm thời không trả lời.').waitFor();
  expect(await away.locator('.board-card').count()).toBeGreaterThan(0);
  await away.unrouteAll({ behavior: 'ignoreErrors' });
  await away.context().close();
});

interface Listed {
  edges: { node: { unit: { gatheringRate: unknown } | null } }[];
}
interface Answer {
  data?: { supportCases?: Listed; closed: Listed };
}

test('the cases by state at home lead to the board', async () => {
  await page.getByRole('link', { name: 'Tổng quan' }).click();
  const part = page.getByRole('region', { name: 'Hồ sơ hỗ trợ' });
  await part.getByRole('listitem').nth(7).waitFor();
  expect(await part.getByRole('listitem').count()).toBe(8);
  await part.getByRole('link').click();
  await column('cần hỗ trợ').waitFor();
});

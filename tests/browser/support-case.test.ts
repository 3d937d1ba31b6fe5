import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { countIn, launchBrowser, openWindow, signIn } from './browser.ts';
import { dialogOf, give, panelOf, record, refusalsOf, todayTyped } from './recording.ts';

const platform = inject('platform');
let browser: Browser;
let page: Page;
let name = '';

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', '/support');
  const flagged = page.locator('.board-column:nth-child(1) .board-card a').first();
  await flagged.waitFor();
  name = (await flagged.textContent()) ?? '';
  await flagged.click();
  await panelOf(page).getByRole('heading', { name: 'Việc tiếp theo' }).waitFor();
});
afterAll(() => browser.close());

const state = () => panelOf(page).locator('.case-steps [aria-current=step]').textContent();
const part = (title: string | RegExp) => panelOf(page).getByRole('region', { name: title });

test('a case that needs support offers no activity before its plan, and says why (SUP-006)', async () => {
  expect(await state()).toBe('cần hỗ trợ');
  expect(await panelOf(page).getByRole('button', { name: 'Ghi hoạt động' }).count()).toBe(0);
  // SUP-037: a difficulty may be put already; SUP-038: only the lock ends it
  expect(await panelOf(page).getByRole('button', { name: 'Báo cáo khó khăn' }).count()).toBe(1);
  await part('Việc tiếp theo').getByText('trước khi khóa, hồ sơ còn mở').waitFor();
  await part(/^Hoạt động/)
    .getByText('Ghi được hoạt động sau khi ban hành kế hoạch hành động.')
    .waitFor();
});

test('causes and hard groups are mended; what lacks its number says so beside it (SUP-002)', async () => {
  await panelOf(page)
    .getByRole('button', { name: /nguyên nhân, đối tượng/ })
    .click();
  const dialog = dialogOf(page);
  const group = dialog.locator('.check-line[data-chosen=false]').last();
  const chosen = await group.textContent();
  await group.getByRole('checkbox').check();
  await give(page);
  expect(await refusalsOf(page)).toEqual(['Hãy ghi một số nguyên, ví dụ 1.200.']);
  await dialog.locator('[aria-invalid=true]').fill('1.250');
  await give(page);
  await dialog.waitFor({ state: 'hidden' });
  await part(/^Nguyên nhân/)
    .getByRole('row', { name: `${chosen} 1.250` })
    .waitFor();
});

test('measures and a roadmap are proposed; a number out of bounds is refused beside the roadmap', async () => {
  await panelOf(page)
    .getByRole('button', { name: /giải pháp, lộ trình/ })
    .click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Báo cáo Ban Thường vụ tỉnh ủy').check();
  await dialog.getByLabel('Số văn bản (nếu có)').first().fill('12/BC-BTV');
  await dialog.getByRole('textbox', { name: 'Hội viên' }).first().fill('9.000.000');
  await give(page);
  expect(await refusalsOf(page)).toEqual(['Hãy ghi số nguyên từ 0 đến 500.000.']);
  expect(await dialog.getByLabel('Số văn bản (nếu có)').first().inputValue()).toBe('12/BC-BTV');
  await dialog.getByRole('textbox', { name: 'Hội viên' }).first().fill('2.500');
  await give(page);
  await dialog.waitFor({ state: 'hidden' });
  await part('Giải pháp và lộ trình').getByText('12/BC-BTV').waitFor();
  expect(await part('Việc tiếp theo').locator('[data-met=false]').count()).toBe(0);
});

test('an agreement without duties is not sent: every field that is empty says so at once (SUP-004)', async () => {
  await panelOf(page).getByRole('button', { name: 'Ghi thống nhất' }).click();
  const dialog = dialogOf(page);
  await give(page);
  expect(await refusalsOf(page)).toEqual(Array.from({ length: 6 }, () => 'Hãy ghi nội dung này.'));
  await dialog.getByLabel('Tình hình ban đầu').fill('Nhiều phụ nữ đi làm ăn xa.');
  await dialog.getByLabel('Chủ trương').fill('Tập trung nhóm đi làm ăn xa.');
  await dialog.getByLabel('Thời gian: đến ngày', { exact: true }).fill('01/01/2020');
  await dialog.getByLabel('Nội dung').fill('Rà soát, vận động.');
  await dialog.getByLabel('Phương pháp').fill('Sinh hoạt trực tuyến.');
  await dialog.getByLabel('Trách nhiệm của Hội LHPN tỉnh').fill('Bố trí kinh phí.');
  await dialog.getByLabel('Trách nhiệm của cơ sở').fill('Rà soát danh sách.');
  await give(page);
  expect((await refusalsOf(page))[0]).toMatch(/^Hãy chọn ngày từ \d{2}\/\d{2}\/\d{4} trở đi\.$/);
  await dialog.getByLabel('Thời gian: đến ngày', { exact: true }).fill('31/12/2099');
  await give(page);
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(state).toBe('đã thống nhất với tỉnh');
  const agreed = await part(/^Thống nhất/).textContent();
  for (const said of [
    'Tình hình ban đầu: Nhiều phụ nữ đi làm ăn xa.',
    'Chủ trương: Tập trung nhóm',
    '– 31/12/2099',
    'Phương pháp: Sinh hoạt',
  ])
    expect(agreed).toContain(said);
  await page.locator('.board-column:nth-child(2)').getByRole('link', { name }).waitFor();
});

test('a workshop concludes on the base, and ends in an action plan (SUP-003, SUP-006)', async () => {
  await record(page, 'Ghi hội thảo', async (dialog) => {
    await dialog.locator('.check-line', { hasText: name }).getByLabel('Kết luận').fill('Chọn giải pháp A1.');
  });
  await expect.poll(state).toBe('đã hội thảo');
  await record(
    page,
    'Ban hành kế hoạch',
    async (dialog) => {
      await dialog.getByLabel('Số kế hoạch').fill('15/KH-BTV');
      await dialog.getByLabel('Văn bản').fill('https://vanban.test/15');
    },
    'Ban hành',
  );
  await expect.poll(state).toBe('đã có kế hoạch hành động');
  expect(
    await part(/^Thống nhất/)
      .getByRole('link', { name: 'văn bản' })
      .last()
      .getAttribute('href'),
  ).toBe('https://vanban.test/15');
});

test('an activity before the plan is refused beside its day, and nothing typed is lost', async () => {
  await panelOf(page).getByRole('button', { name: 'Ghi hoạt động' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Kết quả').fill('Kết nạp 12 hội viên.');
  await dialog.getByLabel('Chi phí').fill('2500000');
  await dialog.getByLabel('Ngày thực hiện', { exact: true }).fill('01/01/2013');
  await give(page);
  expect((await refusalsOf(page))[0]).toMatch(/^Hãy chọn ngày .*\d{2}\/\d{2}\/\d{4}\.$/);
  expect(await dialog.getByLabel('Chi phí').inputValue()).toBe('2.500.000');
  await dialog.getByLabel('Ngày thực hiện', { exact: true }).fill(todayTyped());
  await give(page);
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(state).toBe('đang thực hiện');
});

test('a resource is recorded, and adds to the sum (SUP-035)', async () => {
  await panelOf(page).getByRole('button', { name: 'Ghi nguồn lực' }).click();
  await dialogOf(page).getByLabel('Số tiền').fill('0');
  await give(page);
  expect((await refusalsOf(page))[0]).toMatch(/^Hãy ghi số nguyên từ 1 đến/);
  await dialogOf(page).getByLabel('Số tiền').fill('5.000.000');
  await give(page);
  await dialogOf(page).waitFor({ state: 'hidden' });
  await part('Nguồn lực huy động')
    .getByRole('row', { name: /huy động nguồn lực xã hội 5\.000\.000/ })
    .waitFor();
});

test('a material the base was given is recorded, and is refused beside its kind when it is recorded twice (SUP-030)', async () => {
  const recordBookcase = async () => {
    await panelOf(page).getByRole('button', { name: 'Ghi tài liệu' }).click();
    await dialogOf(page).getByRole('combobox', { name: 'Tài liệu' }).selectOption({ label: 'tủ sách' });
    await give(page);
  };
  await recordBookcase();
  await dialogOf(page).waitFor({ state: 'hidden' });
  await part('Tài liệu đã cung cấp')
    .getByRole('listitem')
    .filter({ hasText: `${todayTyped()} tủ sách` })
    .waitFor();
  await recordBookcase();
  expect(await refusalsOf(page)).toEqual([`Tài liệu này đã được ghi ngày ${todayTyped()}.`]);
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'hidden' });
});

test('whom to ring at the Organisation Board stands beside difficulties and in the help (ORG-028)', async () => {
  const phones = ['0243.9720061', '0243.9720059'];
  for (const phone of phones) await part('Báo cáo Thường trực Đoàn Chủ tịch').getByRole('link', { name: phone }).waitFor();
  const other = await openWindow(browser);
  await signIn(other, platform, 'base', '/home');
  await other.getByRole('heading', { level: 1 }).waitFor();
  await other.keyboard.press('?');
  for (const phone of phones)
    expect(await dialogOf(other).getByRole('link', { name: phone }).getAttribute('href')).toBe(`tel:${phone.replace('.', '')}`);
  await other.context().close();
});

test('what was typed and closed by mistake is there again', async () => {
  await panelOf(page).getByRole('button', { name: 'Báo cáo khó khăn' }).click();
  await dialogOf(page).getByLabel('Khó khăn, vướng mắc').fill('Thiếu kinh phí.');
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await panelOf(page).getByRole('button', { name: 'Báo cáo khó khăn' }).click();
  await dialogOf(page).getByText('Đây là nội dung bạn ghi dở lần trước.').waitFor();
  expect(await dialogOf(page).getByLabel('Khó khăn, vướng mắc').inputValue()).toBe('Thiếu kinh phí.');
});

test('somebody was quicker: the refusal says so, the case is read again, and the text is sent then', async () => {
  const other = await openWindow(browser);
  await signIn(other, platform, 'province', `/support${new URL(page.url()).search}`);
  await record(other, 'Ghi nguồn lực', (dialog) => dialog.getByLabel('Số tiền').fill('1.000'));
  await other.context().close();
  await give(page);
  await dialogOf(page).getByText('Hồ sơ vừa được người khác sửa.').waitFor();
  await dialogOf(page).getByRole('button', { name: 'Tải lại, giữ nội dung đã ghi' }).click();
  await part('Nguồn lực huy động')
    .getByRole('row', { name: /xã hội 1\.000/ })
    .waitFor();
  await give(page);
  await dialogOf(page).waitFor({ state: 'hidden' });
  await expect.poll(state).toBe('đã báo cáo Thường trực Đoàn Chủ tịch');
});

test('the Standing Presidium finds the difficulty and answers; the case goes on (SUP-008, SUP-037)', async () => {
  const presidium = await openWindow(browser);
  await signIn(presidium, platform, 'presidium', '/support');
  const waiting = presidium.locator('.difficulties summary');
  await waiting.waitFor();
  const before = countIn((await waiting.textContent())?.match(/\((.*)\)/)?.[1] ?? '');
  await presidium.goto(`${platform.gateway}/support${new URL(page.url()).search}`);
  const panel = panelOf(presidium);
  await panel.getByRole('button', { name: /^Trả lời/ }).waitFor();
  expect(await panel.getByRole('button', { name: /^(Ghi|Sửa|Đánh giá|Báo cáo)/ }).count()).toBe(0);
  await record(presidium, /^Trả lời/, (dialog) => dialog.getByLabel('Trả lời của').fill('Trung ương hỗ trợ.'), 'Gửi trả lời');
  await panel.getByText('Trung ương hỗ trợ.').waitFor();
  await expect.poll(async () => countIn((await waiting.textContent())?.match(/\((.*)\)/)?.[1] ?? '')).toBe(before - 1);
  await presidium.context().close();
});

test('an officer of a base is offered no step of the province', async () => {
  const base = await openWindow(browser);
  await signIn(base, platform, 'base', '/support');
  await base.locator('.board-card a').first().click();
  await panelOf(base).getByRole('heading', { name: 'Các bước đã qua' }).waitFor();
  const offered = await panelOf(base).getByRole('button').allTextContents();
  expect(offered.filter((text) => /thống nhất|hội thảo|Ban hành|Đánh giá|Báo cáo|Trả lời/.test(text))).toEqual([]);
  await base.context().close();
});

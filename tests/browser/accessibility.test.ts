import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { desktop, keepPicture, launchBrowser, openWindow, phone, rowsOf, signIn } from './browser.ts';

const platform = inject('platform');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const openMap = async (page: Page) => {
  await page.getByRole('link', { name: 'Bản đồ' }).click();
  await page.locator('.map svg').waitFor();
};
const openPlace = async (page: Page, name: string, ready: string) => {
  await page.getByRole('link', { name, exact: true }).click();
  await page.locator(ready).first().waitFor();
};
const openFirstOf = async (page: Page, selector: string, heading: string) => {
  await page.locator(selector).first().click();
  await page.getByRole('heading', { name: heading }).waitFor();
};
const openBase = async (page: Page) => {
  await rowsOf(page).first().getByRole('link').click();
  await page.getByRole('heading', { name: 'Kế thừa' }).waitFor();
};

let pictures = 0;

/** What axe finds that keeps people out, in words short enough to read. */
async function barriersOn(page: Page): Promise<string[]> {
  pictures += 1;
  await keepPicture(page, `${expect.getState().currentTestName} ${pictures}`);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

describe.each([
  { name: 'light, 1440 px', colorScheme: 'light', viewport: desktop },
  { name: 'dark, 1440 px', colorScheme: 'dark', viewport: desktop },
  { name: 'light, 390 px', colorScheme: 'light', viewport: phone },
  { name: 'dark, 390 px', colorScheme: 'dark', viewport: phone },
] as const)('$name', ({ colorScheme, viewport }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openWindow(browser, { colorScheme, viewport });
    await signIn(page, platform, 'province');
    await rowsOf(page).first().waitFor();
  });
  afterAll(() => page.context().close());

  test('the list keeps nobody out', async () => {
    expect(await barriersOn(page)).toEqual([]);
  });

  test('the panel of a base keeps nobody out', async () => {
    await openBase(page);
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('the home of a province keeps nobody out', async () => {
    await openPlace(page, 'Tổng quan', '.home-statuses li');
    expect(await barriersOn(page)).toEqual([]);
  });

  test('the tree, two of them, and the panel of a unit keep nobody out', async () => {
    await openPlace(page, 'Tổ chức', '[role=treeitem][aria-level="2"]');
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Đặt cạnh ngày khác' }).click();
    await page.locator('.trees[data-two=true] [role=treeitem]').nth(20).waitFor();
    await openFirstOf(page, '.trees section:last-child [data-name="Phường Đông Hà"] .tree-line', 'Kế thừa');
    expect(await barriersOn(page)).toEqual([]);
  });

  test('the dialogue of a merger keeps nobody out, also when it refuses', async () => {
    await page.locator('summary', { hasText: 'Sắp xếp tổ chức' }).click();
    await page.getByRole('button', { name: 'Sáp nhập', exact: true }).click();
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Hãy nêu tên.').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('the dialogues of a redrawing and of a correction keep nobody out', async () => {
    await page.locator('summary', { hasText: 'Sắp xếp tổ chức' }).click();
    await page.getByRole('button', { name: 'Sắp xếp nhiều đơn vị' }).click();
    await page.getByRole('button', { name: 'Chọn nơi về' }).click();
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Hãy nêu tên từng phần.').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^Đính chính/ })
      .first()
      .click();
    await page.getByRole('radio', { name: /^ghi sai/ }).check();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('the support board and a case keep nobody out', async () => {
    await openPlace(page, 'Hỗ trợ', '.board-card');
    expect(await barriersOn(page)).toEqual([]);
    await openFirstOf(page, '.board-column:nth-child(5) .board-card a', 'Các bước đã qua');
    expect(await barriersOn(page)).toEqual([]);
  });

  test('the dialogues of a case keep nobody out, also when they refuse', async () => {
    for (const opener of [/nguyên nhân, đối tượng$/, /giải pháp, lộ trình$/, 'Ghi hoạt động']) {
      await page.getByRole('button', { name: opener }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận' }).waitFor();
      expect(await barriersOn(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Ghi nguồn lực' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận' }).click();
    await page.getByText('Hãy ghi một số nguyên').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('causes, plans and reports keep nobody out', async () => {
    await openPlace(page, 'Nguyên nhân', '.cause-table');
    expect(await barriersOn(page)).toEqual([]);
    await openPlace(page, 'Kế hoạch, báo cáo', '.paper');
    expect(await barriersOn(page)).toEqual([]);
  });

  test('cadres, one of them, and who is missing keep nobody out', async () => {
    await openPlace(page, 'Cán bộ', '.cadre-table tbody a');
    expect(await barriersOn(page)).toEqual([]);
    await openFirstOf(page, '.cadre-table tbody a', 'Kèm cặp cơ sở');
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await openPlace(page, 'Cơ sở khuyết Chủ tịch', '.cadres-page :is(.paged-list, .nothing)');
    expect(await barriersOn(page)).toEqual([]);
    await openPlace(page, 'Chờ bố trí', '.cadres-page :is(.paged-list, .nothing)');
    expect(await barriersOn(page)).toEqual([]);
  });

  test('the library of models and a model keep nobody out', async () => {
    await openPlace(page, 'Mô hình', '.model-table tbody a');
    expect(await barriersOn(page)).toEqual([]);
    await openFirstOf(page, '.model-table tbody a', 'Giai đoạn');
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('a model to be founded, pairs, one of them, pilots and coverage keep nobody out', async () => {
    await page.getByRole('button', { name: 'Lập mô hình' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lập mô hình' }).click();
    await page.getByText('Hãy chọn ít nhất một mục.').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await openPlace(page, 'Các cặp', '.pair-list a');
    expect(await barriersOn(page)).toEqual([]);
    await openFirstOf(page, '.pair-list a', 'Đơn vị được giúp');
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await openPlace(page, 'Thí điểm', '.pilot-list > li');
    expect(await barriersOn(page)).toEqual([]);
    await openPlace(page, 'Độ phủ', '.without-list li');
    expect(await barriersOn(page)).toEqual([]);
  });

  test('how bases were rated, and one of them, keep nobody out', async () => {
    await openPlace(page, 'Thi đua', '.rated-bases tbody a');
    expect(await barriersOn(page)).toEqual([]);
    await openFirstOf(page, '.rated-bases tbody a', 'Xếp loại theo năm');
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('the map keeps nobody out', async () => {
    await openMap(page);
    expect(await barriersOn(page)).toEqual([]);
  });
});

test.each([
  { name: 'light, 1440 px', colorScheme: 'light', viewport: desktop },
  { name: 'dark, 1440 px', colorScheme: 'dark', viewport: desktop },
  { name: 'light, 390 px', colorScheme: 'light', viewport: phone },
  { name: 'dark, 390 px', colorScheme: 'dark', viewport: phone },
] as const)('the workbench keeps no analyst out: $name', async ({ colorScheme, viewport }) => {
  const page = await openWindow(browser, { colorScheme, viewport });
  await signIn(page, platform, 'analyst', '/workbench');
  await page.getByRole('textbox', { name: 'Câu hỏi GraphQL' }).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Chạy', exact: true }).click();
  await page.locator('.answer-table tbody tr').first().waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  expect(await barriersOn(page)).toEqual([]);
  for (const menu of ['Câu hỏi có sẵn', 'Chia sẻ', 'Phím tắt']) {
    await page.locator('.workbench summary', { hasText: menu }).click();
    expect([menu, await barriersOn(page)]).toEqual([menu, []]);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('textbox', { name: 'Câu hỏi GraphQL' }).fill('{ bases(period: "2026H1") { totalCoun } }');
  // the marks come a moment later, and change the text they stand in: nothing is looked at before
  await page.locator('.cm-lintRange-error').waitFor();
  await page.getByRole('button', { name: 'Chạy', exact: true }).click();
  await page.locator('.answer-errors').waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.context().close();
});

test('no page scrolls sideways at 320 px', async () => {
  const page = await openWindow(browser, { viewport: { width: 320, height: 640 } });
  await signIn(page, platform, 'province');
  await rowsOf(page).first().waitFor();
  const overflow = () =>
    page.evaluate(
      "[...document.querySelectorAll('html, .page, .panel-body')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.className)",
    );
  expect(await overflow()).toEqual([]);
  await openBase(page);
  expect(await overflow()).toEqual([]);
  await page.keyboard.press('Escape');
  await openMap(page);
  expect(await overflow()).toEqual([]);
  await openPlace(page, 'Tổng quan', '.home-statuses li');
  expect(await overflow()).toEqual([]);
  await openPlace(page, 'Tổ chức', '[role=treeitem][aria-level="2"]');
  expect(await overflow()).toEqual([]);
  await openFirstOf(page, '[data-name="Phường Đông Hà"] .tree-line', 'Kế thừa');
  expect(await overflow()).toEqual([]);
  await page.keyboard.press('Escape');
  await openPlace(page, 'Hỗ trợ', '.board-card');
  expect(await overflow()).toEqual([]);
  for (const [name, ready] of [
    ['Nguyên nhân', '.cause-table'],
    ['Kế hoạch, báo cáo', '.paper'],
    ['Thi đua', '.rated-bases tbody a'],
    ['Mô hình', '.model-table tbody a'],
    ['Các cặp', '.pair-list a'],
    ['Thí điểm', '.pilot-list > li'],
    ['Độ phủ', '.without-list li'],
    ['Cán bộ', '.cadre-table tbody a'],
    ['Cơ sở khuyết Chủ tịch', '.cadres-page :is(.paged-list, .nothing)'],
    ['Chờ bố trí', '.cadres-page :is(.paged-list, .nothing)'],
  ] as const) {
    await openPlace(page, name, ready);
    expect([name, await overflow()]).toEqual([name, []]);
  }
  await page.context().close();
});

test('every text of the page switches to English', async () => {
  const page = await openWindow(browser);
  await signIn(page, platform, 'province');
  await rowsOf(page).first().waitFor();
  await page.getByRole('button', { name: 'EN' }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  const own =
    'button, label, legend, caption, summary, h1, h3, h4, dt, dl, thead, option, .answer, .source, .status, .quiet, .notice, .places';
  const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
  // names of units and people, the sources and decisions the data itself names, and the currency stay as they are
  const data = /Quảng Trị|Dữ liệu minh họa|đồng|Về việc .*|(Xã|Phường|Đặc khu|Tỉnh|Thành phố) [^,;:]*/g;
  const leftOver = async (within = 'body') => {
    const texts = await page.locator(within).locator(own).filter({ visible: true }).allInnerTexts();
    return texts.map((text) => text.replaceAll(data, '')).filter((text) => vietnamese.test(text));
  };
  expect(await leftOver()).toEqual([]);
  await rowsOf(page).first().getByRole('link').click();
  await page.getByRole('heading', { name: 'Lineage' }).waitFor();
  expect(await leftOver()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  expect(await leftOver()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Map' }).click();
  await page.locator('.map svg').waitFor();
  expect((await leftOver()).filter((text) => !text.includes('Province'))).toEqual([]);
  await openPlace(page, 'Home', '.home-statuses li');
  expect(await leftOver()).toEqual([]);
  await openPlace(page, 'Structure', '[role=treeitem][aria-level="2"]');
  expect(await leftOver()).toEqual([]);
  await openFirstOf(page, '[data-name="Phường Đông Hà"] .tree-line', 'Lineage');
  await page.getByText('Reorganise', { exact: true }).click();
  await page.getByRole('button', { name: 'Redraw several units' }).click();
  // a Vietnamese name begins with its type in English too
  const isName = (line: string) => /^(Xã|Phường|Đặc khu|Thị trấn|Huyện)/.test(line);
  const inDialog = async () => (await leftOver()).filter((text) => text.split('\n').some((line) => vietnamese.test(line) && !isName(line)));
  expect(await inDialog()).toEqual([]);
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^Correct/ })
    .first()
    .click();
  await page.getByRole('radio', { name: /^was otherwise/ }).check();
  expect(await inDialog()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await openPlace(page, 'Support', '.board-card');
  expect((await leftOver()).filter((text) => !text.includes('Province'))).toEqual([]);
  await openPlace(page, 'Causes', '.cause-table');
  expect(await leftOver()).toEqual([]);
  await openPlace(page, 'Cases', '.board-card');
  await openFirstOf(page, '.board-column:nth-child(5) .board-card a', 'Steps taken');
  for (const opener of [/causes and groups$/, /measures and roadmap$/, 'Record one']) {
    await page.getByRole('button', { name: opener }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Record it' }).click();
    expect(await leftOver('dialog')).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Escape');
  await openPlace(page, 'Emulation', '.rated-bases tbody a');
  expect((await leftOver()).filter((text) => !text.includes('scheme of 2022'))).toEqual([]);
  await openPlace(page, 'Models', '.model-table tbody a');
  await page.getByRole('button', { name: 'Found a model' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Found it' }).click();
  expect(await leftOver('dialog')).toEqual([]);
  await page.context().close();
});

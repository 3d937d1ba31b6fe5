import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { asked, countIn, keepPicture, launchBrowser, openWindow, phone, signIn } from './browser.ts';

const platform = inject('platform');
const ask = createAsker(platform);
let browser: Browser;
let page: Page;
const violations: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  await signIn(page, platform, 'analyst', '/workbench');
  await questionOf(page).waitFor();
});
afterAll(() => browser.close());

const questionOf = (at: Page) => at.getByRole('textbox', { name: 'Câu hỏi GraphQL' });
const variablesOf = (at: Page) => at.getByRole('textbox', { name: 'Biến, dạng JSON' });
const rows = () => page.locator('.answer-table tbody tr');
const firstName = () => rows().first().getByRole('cell').first().textContent();
const run = () => page.getByRole('button', { name: 'Chạy', exact: true }).click();

/** Chooses a ready question, by the beginning of its title. */
async function choose(title: string | RegExp): Promise<void> {
  await page.locator('summary', { hasText: 'Câu hỏi có sẵn' }).click();
  await page.locator('.ready-menu').getByRole('button', { name: title }).click();
}

async function runMain(): Promise<void> {
  await choose(/^Cơ sở chưa trên 60 %, ai kèm cặp/);
  await run();
  await rows().first().waitFor();
}

/** What a press of a button saves. */
async function saved(button: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download: Download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** The main question as the test asks it itself. */
async function mainPage(after: string | null = null) {
  const query = `query ($period: String!, $asOf: Date, $after: String) {
    bases(period: $period, asOf: $asOf, filter: { gatheringStatus: [BELOW, AT_THRESHOLD] }, first: 50, after: $after) {
      totalCount pageInfo { endCursor } edges { node { name membersNeeded gatheringRate { numerator } } }
    }
  }`;
  const { data } = await ask.gateway('analyst', query, { period: asked(page, 'period'), asOf: asked(page, 'asOf'), after });
  return data.bases;
}

describe('the main question', () => {
  test('stands there first, is run by Ctrl + Enter, and is answered as a table', async () => {
    await questionOf(page).click();
    await page.keyboard.press('ControlOrMeta+Enter');
    await rows().first().waitFor();
    const { totalCount, edges } = await mainPage();
    expect(await rows().count()).toBe(50);
    expect(countIn(await page.locator('.answer-head p').textContent())).toBe(50);
    expect(await page.locator('.answer-head p').textContent()).toContain(`/ ${String(totalCount).replace(/\B(?=(\d{3})+$)/g, '.')} dòng`);
    expect(await firstName()).toBe(edges[0].node.name);
    await page.getByText('Dữ liệu minh họa').waitFor();
    await keepPicture(page, 'workbench main');
  });

  test('says how long it took, how large it is, and up to when its sources are in it', async () => {
    const facts = await page.locator('.answer-facts').textContent();
    expect(facts).toMatch(/BasesNotAbove.*\d,\d\d\sgiây.*kB.*Số liệu đến:.*hội viên\s\d\d:\d\d:\d\d/);
  });

  test('has its numbers to the right, written the Vietnamese way, and what is nested in columns', async () => {
    const heads = await page.locator('.answer-table thead th').allTextContents();
    expect(heads).toEqual(expect.arrayContaining(['name', 'gatheringRate.numerator', 'unit.mentors.cadre.fullName']));
    const column = heads.indexOf('gatheringRate.numerator');
    const { edges } = await mainPage();
    const large = edges.findIndex(({ node }: { node: { gatheringRate: { numerator: number } } }) => node.gatheringRate.numerator >= 1_000);
    const cell = rows().nth(large).getByRole('cell').nth(column);
    expect(await cell.textContent()).toMatch(/^\d{1,3}\.\d{3}$/);
    expect(await cell.getAttribute('class')).toBe('number');
    expect(await page.evaluate("getComputedStyle(document.querySelector('.answer-table td.number')).textAlign")).toBe('end');
  });

  test('leads to its next page by one press, and back to the first', async () => {
    const first = await firstName();
    const { pageInfo } = await mainPage();
    const { edges } = await mainPage(pageInfo.endCursor);
    await page.getByRole('button', { name: 'Trang sau' }).click();
    await expect.poll(firstName).toBe(edges[0].node.name);
    expect(await variablesOf(page).textContent()).toContain(pageInfo.endCursor);
    await page.getByRole('button', { name: 'Trang đầu' }).click();
    await expect.poll(firstName).toBe(first);
    expect(await page.getByRole('button', { name: 'Trang đầu' }).count()).toBe(0);
  });

  test('is saved as CSV with every row, and as JSON as it came', async () => {
    const csv = await saved('Tải CSV');
    const lines = csv.text.trimEnd().split('\n');
    expect(csv.name).toMatch(/^BasesNotAbove-\d{4}-\d\d-\d\d\.csv$/);
    expect(lines[0]).toMatch(/^\uFEFFname;provinceName;membersNeeded;/);
    expect(lines).toHaveLength(51);
    const { edges } = await mainPage();
    const { name, membersNeeded } = edges[0].node;
    expect(lines[1]?.startsWith(`${name};`)).toBe(true);
    expect(lines[1]?.split(';')[2]).toBe(String(membersNeeded));

    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    const json = await saved('Tải JSON');
    expect(JSON.parse(json.text).data.bases.edges).toHaveLength(50);
    expect(await page.locator('.answer-scroll pre').textContent()).toContain('"totalCount"');
    await page.getByRole('button', { name: 'Bảng', exact: true }).click();
  });
});

test('every ready question is answered, and none is refused', async () => {
  await page.locator('summary', { hasText: 'Câu hỏi có sẵn' }).click();
  const titles = await page.locator('.ready-menu button').allTextContents();
  await page.keyboard.press('Escape');
  expect(titles.length).toBeGreaterThanOrEqual(5);
  for (const title of titles) {
    await choose(title);
    expect(await rows().count()).toBe(0);
    await run();
    await rows().first().waitFor();
    expect([title, await page.locator('.answer-errors').count()]).toEqual([title, 0]);
  }
});

describe('the editor', () => {
  test('offers the fields there are, and says what they are', async () => {
    await questionOf(page).fill('{ ');
    await questionOf(page).press('End');
    await page.keyboard.type('basesS');
    const offered = page.locator('.cm-tooltip-autocomplete li');
    await offered.filter({ hasText: 'basesSummary' }).waitFor();
    await page.locator('.cm-completionInfo').getByText('Counts and sums over the bases').waitFor();
    await keepPicture(page, 'workbench completion');
    // for 75 ms after the list has come CodeMirror takes Enter for a line that was meant
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    await expect.poll(() => questionOf(page).textContent()).toContain('basesSummary');
  });

  test('marks what does not fit the schema, in Vietnamese', async () => {
    await questionOf(page).fill('{ bases(period: "2026H1") { totalCoun } }');
    await page.locator('.cm-lintRange-error').waitFor();
    expect(await page.locator('.mistake-list').textContent()).toBe(
      'Dòng 1: Kiểu BaseConnection không có trường «totalCoun». Có phải totalCount?',
    );
  });

  test('lays a question out anew by a key, and keeps its comments', async () => {
    await questionOf(page).fill('{ bases(period:"2026H1"){totalCount} }');
    await page.keyboard.press('ControlOrMeta+Shift+F');
    await expect
      .poll(() => page.locator('.cm-editor').first().locator('.cm-line').allTextContents())
      .toEqual(['{', '  bases(period: "2026H1") {', '    totalCount', '  }', '}']);
  });

  test('is no trap: Esc leaves it for the button that runs, and the tab key goes on', async () => {
    await questionOf(page).click();
    await page.keyboard.press('Escape');
    const focused = () => page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');
    expect(await focused()).toBe('Chạy');
    await questionOf(page).click();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Biến, dạng JSON');
  });

  test('takes / and ? as text: they are keys of the page elsewhere only', async () => {
    await questionOf(page).fill('# ');
    await questionOf(page).press('End');
    await page.keyboard.type('a/b?');
    expect(await questionOf(page).textContent()).toContain('# a/b?');
    expect(new URL(page.url()).pathname).toBe('/workbench');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('what goes wrong', () => {
  const errors = () => page.locator('.answer-errors');

  test('a mistake in the syntax is told with its line', async () => {
    await questionOf(page).fill('{\n  bases(');
    await run();
    await errors().getByText('GRAPHQL_PARSE_FAILED').waitFor();
    expect(await errors().textContent()).toContain('Câu hỏi viết sai cú pháp GraphQL');
    expect(await errors().textContent()).toContain('dòng 2, cột');
  });

  test('an error of the graph is told with its sentence, its code and where in the answer', async () => {
    await questionOf(page).fill('{ bases(period: "1999Y") { totalCount } }');
    await run();
    await errors().getByText('PERIOD_UNKNOWN').waitFor();
    expect(await errors().locator('code').allTextContents()).toEqual(['PERIOD_UNKNOWN', 'bases']);
    await keepPicture(page, 'workbench error');
  });

  test('a limit says what to do', async () => {
    await questionOf(page).fill(
      '{ units(first: 200) { edges { node { children(first: 200) { edges { node { children(first: 200) { totalCount edges { node { id } } } } } } } } } }',
    );
    await run();
    await errors().getByText('QUERY_TOO_MANY_NODES').waitFor();
    expect(await errors().textContent()).toContain('Hãy chia nhỏ câu hỏi');
    expect(await errors().textContent()).toContain('Giảm «first»');
  });

  test('variables that are no JSON are marked, and not sent', async () => {
    await variablesOf(page).fill('{ "period": }');
    await page.locator('.cm-lintRange-error').last().waitFor();
    await run();
    await page.getByText('Biến phải là một đối tượng JSON').waitFor();
    expect(await page.locator('.answer-facts').count()).toBe(0);
    await variablesOf(page).fill('');
  });

  test('a command is not sent: here one asks', async () => {
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await questionOf(page).fill('mutation { endPair(input: { id: "1", on: "2026-06-30" }) { id } }');
    await run();
    await page.locator('.workbench-answer').getByText('Ở đây chỉ hỏi, không ghi.').waitFor();
    expect(sent.filter((url) => url.endsWith('/graphql'))).toEqual([]);
  });

  test('a question that runs can be stopped, and is still there', async () => {
    await questionOf(page).fill('{ ruleSets { id } }');
    await page.route('**/graphql', () => undefined);
    await run();
    await page.getByRole('button', { name: 'Dừng' }).click();
    await page.getByText('Đã dừng').waitFor();
    await page.unroute('**/graphql');
    expect(await questionOf(page).textContent()).toContain('ruleSets');
    await run();
    await rows().first().waitFor();
  });
});

describe('what is typed', () => {
  test('is still there after a reload, and a question put in its place gives it back', async () => {
    await questionOf(page).fill('{ ruleSets { id name } }');
    await page.reload();
    await questionOf(page).waitFor();
    expect(await questionOf(page).textContent()).toContain('ruleSets { id name }');
    await choose(/^Tổng hợp theo tỉnh/);
    await page.getByRole('button', { name: 'Lấy lại câu trước' }).click();
    await expect.poll(() => questionOf(page).textContent()).toContain('ruleSets { id name }');
  });

  test('is shared without its variables, which the page of whoever opens the link fills in', async () => {
    await runMain();
    await variablesOf(page).fill('{ "period": "2025Y", "asOf": null, "after": "Nguyễn Thị Lan" }');
    await page.locator('summary', { hasText: 'Chia sẻ' }).click();
    const link = () => page.getByRole('textbox', { name: 'Liên kết' }).inputValue();
    await expect.poll(link).toMatch(/#q=[\w-]+$/);
    const bare = await link();
    await page.getByRole('checkbox', { name: 'Kèm biến' }).check();
    await expect.poll(async () => (await link()).length).toBeGreaterThan(bare.length);
    await page.keyboard.press('Escape');

    const other = await openWindow(browser, { viewport: phone });
    const { pathname, search, hash } = new URL(bare);
    await signIn(other, platform, 'organiser', pathname + search + hash);
    await expect.poll(() => questionOf(other).textContent()).toContain('query BasesNotAbove');
    expect(JSON.parse((await other.locator('.cm-content').last().locator('.cm-line').allTextContents()).join(''))).toEqual({
      period: asked(page, 'period'),
      asOf: asked(page, 'asOf'),
      after: null,
    });
    expect(new URL(other.url()).hash).toBe('');
    expect(await other.locator('.answer-table').count()).toBe(0);
    await other.context().close();
  });

  test('is gone when she has signed out', async () => {
    const other = await openWindow(browser);
    await signIn(other, platform, 'analyst', '/workbench');
    await questionOf(other).fill('# của tôi');
    expect(await other.evaluate('sessionStorage.getItem("workbench")')).toContain('của tôi');
    await other.locator('.account-menu summary').click();
    await other.getByRole('button', { name: 'Đăng xuất' }).click();
    await other.waitForURL((address) => address.origin !== platform.gateway);
    await other.goto(`${platform.gateway}/hoi-vien-danh-du`);
    expect(await other.evaluate('sessionStorage.getItem("workbench")')).toBeNull();
    await other.context().close();
  });
});

test('all of it is there in English', async () => {
  const other = await openWindow(browser, { viewport: phone });
  await signIn(other, platform, 'analyst', '/workbench');
  await other.getByRole('button', { name: 'EN' }).click();
  await other.getByRole('textbox', { name: 'GraphQL question' }).waitFor();
  await other.getByRole('button', { name: 'Run', exact: true }).click();
  await other.locator('.answer-table tbody tr').first().waitFor();
  // on a phone the answer comes into sight by itself
  await expect.poll(async () => (await other.locator('.answer-facts').boundingBox())?.y ?? 0).toBeLessThan(phone.height / 2);
  const own = await other.locator('main').locator('button, h1, h2, label, dt, dd, p, summary, thead th').allTextContents();
  expect(own.filter((text) => /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i.test(text))).toEqual([]);
  await other.context().close();
});

test('at 320 px the page does not scroll sideways, with a wide table either', async () => {
  const other = await openWindow(browser, { viewport: { width: 320, height: 640 } });
  await signIn(other, platform, 'analyst', '/workbench');
  await other.getByRole('button', { name: 'Chạy', exact: true }).click();
  await other.locator('.answer-table tbody tr').first().waitFor();
  const overflow = () =>
    other.evaluate(
      "[...document.querySelectorAll('html, .page')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.className)",
    );
  expect(await overflow()).toEqual([]);
  for (const menu of ['Câu hỏi có sẵn', 'Chia sẻ', 'Phím tắt']) {
    await other.locator('.workbench summary', { hasText: menu }).click();
    expect([menu, await overflow()]).toEqual([menu, []]);
    await other.keyboard.press('Escape');
  }
  await other.context().close();
});

describe('somebody who is no analyst', () => {
  let officer: Page;
  beforeAll(async () => {
    officer = await openWindow(browser);
    await signIn(officer, platform, 'province', '/workbench');
  });

  test('is told who may use the place, and does not see it among the places', async () => {
    await officer.getByText('Chỉ chuyên viên phân tích của Trung ương Hội').waitFor();
    expect(await officer.locator('.places').getByRole('link', { name: 'Truy vấn' }).count()).toBe(0);
    expect(await page.locator('.places').getByRole('link').last().textContent()).toBe('Truy vấn');
    expect(await officer.locator('.code-editor').count()).toBe(0);
    await keepPicture(officer, 'workbench officer');
    await officer.context().close();
  });

  test('is refused by the gateway too', async () => {
    const { status, codes } = await ask.gateway('province', '{ bases(period: "2026H1") { totalCount } }');
    expect([status, codes]).toEqual([400, ['QUERY_NOT_REGISTERED']]);
  });
});

test('nothing of it needs more than the policy of the gateway allows', () => {
  expect(violations).toEqual([]);
});

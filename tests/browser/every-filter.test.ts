import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { asked, launchBrowser, listCount, openWindow, rowsOf, signIn } from './browser.ts';

const platform = inject('platform');
const ask = createAsker(platform);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'analyst');
  await rowsOf(page).first().waitFor();
});
afterAll(() => browser.close());

const filters = () => page.getByRole('search');

const sheet = (list: RegExp) => filters().locator('summary').filter({ hasText: list });

async function tick(list: string, choice: RegExp): Promise<void> {
  await sheet(new RegExp(`^${list}$`)).click();
  await filters().getByRole('group', { name: list }).getByRole('checkbox', { name: choice }).check();
  await page.keyboard.press('Escape');
}

/** The same of a list that stands behind a button while nothing of its kind is set. */
async function tickSeldom(list: string, choice: RegExp): Promise<void> {
  await filters().getByRole('button', { name: 'Thêm bộ lọc' }).click();
  await tick(list, choice);
}

async function idNamed(question: string, name: string): Promise<string> {
  const { data } = await ask.gateway('analyst', question);
  return data.list.find((one: { name: string }) => one.name === name).id;
}

interface Case {
  readonly filter: string;
  /** Sets it as a reader does. */
  set(): Promise<void>;
  /** What the address then says, and the same question to the API. */
  readonly address: Readonly<Record<string, string>>;
  readonly question: object;
  /** What the bar then says it is set to. */
  readonly shown: string | RegExp;
}

const clusters = '{ list: emulationClusters { id name } }';

const cases: readonly Case[] = [
  {
    filter: 'the rate by one of the usual bands',
    set: async () => {
      await sheet(/^Tỷ lệ$/).click();
      await filters().getByRole('button', { name: '55 – 60 %' }).click();
    },
    address: { rateFrom: '55', rateTo: '60' },
    question: { rate: { gte: 55, lt: 60 } },
    shown: /^Tỷ lệ 55 – 60/,
  },
  {
    filter: 'the rate by a band that is typed',
    set: async () => {
      await sheet(/^Tỷ lệ$/).click();
      await filters().getByLabel('Từ (%)').fill('42,5');
      await filters().getByLabel('đến dưới (%)').fill('58');
      await filters().getByRole('button', { name: 'Lọc', exact: true }).click();
    },
    address: { rateFrom: '42.5', rateTo: '58' },
    question: { rate: { gte: 42.5, lt: 58 } },
    shown: /^Tỷ lệ 42,5 – 58/,
  },
  {
    filter: 'the mentor status',
    set: () => tick('Kèm cặp', /cần mà chưa có/),
    address: { mentor: 'REQUIRED_MISSING' },
    question: { mentorStatus: ['REQUIRED_MISSING'] },
    shown: 'Kèm cặp (1)',
  },
  {
    filter: 'the class',
    set: async () => {
      await tick('Xếp loại', /^xuất sắc$/);
      await sheet(/^Xếp loại \(1\)$/).click();
      await filters().getByRole('checkbox', { name: /^yếu$/ }).check();
    },
    address: { class: 'EXCELLENT,WEAK' },
    question: { classification: ['EXCELLENT', 'WEAK'] },
    shown: 'Xếp loại (2)',
  },
  {
    filter: 'the type of the administrative unit',
    set: () => tickSeldom('Loại đơn vị hành chính', /^phường$/),
    address: { adminType: 'PHUONG' },
    question: { adminType: ['PHUONG'] },
    shown: 'Loại đơn vị hành chính (1)',
  },
  {
    filter: 'the kind of area it lies in',
    set: () => tickSeldom('Địa bàn', /^vùng bãi ngang/),
    address: { area: 'COAST_ISLAND' },
    question: { areaTags: ['COAST_ISLAND'] },
    shown: 'Địa bàn (1)',
  },
  {
    filter: 'how its support stands',
    set: () => tickSeldom('Hỗ trợ', /^cần hỗ trợ$/),
    address: { support: 'FLAGGED' },
    question: { supportState: ['FLAGGED'] },
    shown: 'Hỗ trợ (1)',
  },
  {
    filter: 'why it gathers few',
    set: () => tickSeldom('Nguyên nhân', /đi làm ăn xa nhiều$/),
    address: { cause: 'AWAY' },
    question: { supportCause: ['AWAY'] },
    shown: 'Nguyên nhân (1)',
  },
  {
    filter: 'whom it finds hard to gather',
    set: () => tickSeldom('Nhóm khó tập hợp', /^phụ nữ cao tuổi$/),
    address: { hardGroup: 'ELDERLY' },
    question: { hardGroup: ['ELDERLY'] },
    shown: 'Nhóm khó tập hợp (1)',
  },
];

const countOf = async (filter: object): Promise<number> => {
  const { data } = await ask.gateway(
    'analyst',
    'query ($period: String!, $asOf: Date, $filter: BaseFilter) { bases(period: $period, asOf: $asOf, filter: $filter, first: 1) { totalCount } }',
    { period: asked(page, 'period'), asOf: asked(page, 'asOf'), filter },
  );
  return data.bases.totalCount;
};

/** The list says as many as the API, fewer than without the filter; the address alone brings both back. */
async function expectAgreement({ address, question }: Pick<Case, 'address' | 'question'>, isShown: () => Promise<void>): Promise<void> {
  const isAsked = (url: URL) => Object.entries(address).every(([name, value]) => url.searchParams.get(name) === value);
  await page.waitForURL(isAsked);
  await page.locator('table[aria-busy=false]').waitFor();
  const [expected, all] = [await countOf(question), await countOf({})];
  expect(expected).toBeGreaterThan(0);
  expect(expected).toBeLessThan(all);
  expect(await listCount(page)).toBe(expected);
  await isShown();
  await page.reload();
  await page.locator('table[aria-busy=false]').waitFor();
  expect(isAsked(new URL(page.url()))).toBe(true);
  expect(await listCount(page)).toBe(expected);
  await isShown();
  await filters().getByRole('button', { name: 'Xóa lọc' }).click();
  await page.waitForURL((url) => Object.keys(address).every((name) => !url.searchParams.has(name)));
}

test.each(cases)('$filter narrows the list to what the API counts, and the address keeps it', async ({ set, shown, ...asking }) => {
  await set();
  const summary = filters().locator('summary[data-active=true]');
  await expectAgreement(asking, () => summary.getByText(shown).waitFor());
  expect(await summary.count()).toBe(0);
});

test('a cluster narrows the list to what the API counts, and the address keeps it', async () => {
  const choice = filters().getByRole('combobox', { name: 'Cụm thi đua' });
  const [, name = ''] = await choice.locator('option').allTextContents();
  const clusterId = await idNamed(clusters, name);
  await choice.selectOption(name);
  await expectAgreement({ address: { cluster: clusterId }, question: { clusterId } }, async () => {
    expect(await choice.inputValue()).toBe(clusterId);
  });
});

test('a province narrows the list to what the API counts, and the address keeps it', async () => {
  const choice = filters().getByRole('combobox', { name: 'Tỉnh, thành' });
  await choice.locator('option', { hasText: 'Lâm Đồng' }).waitFor({ state: 'attached' });
  await choice.selectOption('Lâm Đồng');
  const { data } = await ask.gateway('analyst', '{ unitByCode(code: "68", asOf: "2026-06-30") { id } }');
  const provinceId = data.unitByCode.id;
  await expectAgreement({ address: { province: provinceId }, question: { provinceId } }, async () => {
    expect(await choice.inputValue()).toBe(provinceId);
  });
});

test('a band that makes no sense is refused beside its fields, and the list stays', async () => {
  const before = page.url();
  await sheet(/^Tỷ lệ$/).click();
  await filters().getByLabel('Từ (%)').fill('70');
  await filters().getByLabel('đến dưới (%)').fill('60');
  await filters().getByRole('button', { name: 'Lọc', exact: true }).click();
  await filters().getByRole('alert').getByText('Hãy viết hai số, số đầu nhỏ hơn').waitFor();
  expect(page.url()).toBe(before);
});

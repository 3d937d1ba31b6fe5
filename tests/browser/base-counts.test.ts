import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { dialogOf, give, refusalsOf, todayTyped } from './recording.ts';

const platform = inject('platform');
const ask = createAsker(platform);
/** A base no other test writes to. */
const base = 'Xã Cửa Tùng';
const summary = 'Bao phủ hộ gia đình, mức tham gia, số liệu cơ sở tự thống kê';
const opener = 'Ghi số liệu cơ sở thống kê';
let browser: Browser;
let page: Page;
let baseId: string;

beforeAll(async () => {
  const found = await ask.gateway('analyst', `{ units(filter: { search: "${base}", level: BASE }) { edges { node { id } } } }`);
  baseId = found.data.units.edges[0].node.id;
  await admit('0197c348-8800-7000-8000-00000000f001');
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', `/members?unit=${baseId}`);
  await page.getByText(summary).click();
  await page.locator('.share-table').waitFor();
});
afterAll(() => browser.close());

/** Admits somebody who lives in a household: the page does not ask for it. */
const admit = (householdId: string) =>
  ask.service(
    'membership',
    'province',
    `mutation ($person: PersonInput!, $admission: AdmissionInput!) { admitMember(person: $person, admission: $admission) { id } }`,
    {
      person: { fullName: 'Trần Thị Cửa Tùng', bornOn: '1985-05-20', householdId },
      admission: { homeId: baseId, on: '2026-02-01', category: 'RESIDENTIAL', residence: 'PERMANENT' },
    },
  );

/** Records what one of the units counted that went into the base. */
async function recordOfFormer(count: number): Promise<void> {
  const { data } = await ask.gateway('analyst', 'query ($id: ID!) { unit(id: $id) { predecessors { unit { id } } } }', { id: baseId });
  const { errors } = await ask.service(
    'membership',
    'province',
    `mutation ($unitId: ID!, $count: Int!) {
      recordBaseCount(unitId: $unitId, kind: HOUSEHOLDS, asOf: "2025-06-01", count: $count, source: "Công an xã") { id } }`,
    { unitId: data.unit.predecessors[0].unit.id, count },
  );
  expect(errors).toEqual([]);
}

const rowOf = (name: string) => page.locator('.share-table tr').filter({ has: page.locator('th', { hasText: name }) });
const homes = () => rowOf('Hộ gia đình có hội viên').locator('td').allTextContents();

async function record(count: string, more: { kind?: string; asOf?: string; source?: string } = {}): Promise<void> {
  await page.getByRole('button', { name: opener }).click();
  const dialog = dialogOf(page);
  if (more.kind) await dialog.getByLabel('Nội dung').selectOption(more.kind);
  if (more.asOf) await dialog.getByLabel('Tính đến ngày', { exact: true }).fill(more.asOf);
  await dialog.getByLabel('Số lượng').fill(count);
  await dialog.getByLabel('Nguồn số liệu').fill(more.source ?? 'Công an xã');
  await give(page);
  await dialog.waitFor({ state: 'hidden' });
}

test('a base that has counted nothing has no share, and says so', async () => {
  expect(await homes()).toEqual(['—', '—', expect.stringContaining('chưa có số liệu')]);
  await page.getByText('Cơ sở chưa ghi số liệu nào tự thống kê.').waitFor();
});

test('what units have counted that went into a base stands for it, and says so, until it has counted itself', async () => {
  await recordOfFormer(40);
  await page.reload();
  await page.getByText(summary).click();
  await expect.poll(homes).toEqual(['1 / 40 hộ', '2,5\u00A0%', expect.stringContaining('chưa đạt 85\u00A0%')]);
  expect(await rowOf('Hộ gia đình có hội viên').locator('th').textContent()).toContain('theo số liệu của đơn vị cũ');
});

test('what is wrong with a count is told beside its field, and what was typed stays', async () => {
  await page.getByRole('button', { name: opener }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Tính đến ngày', { exact: true }).fill('01/01/2100');
  await give(page);
  expect(await refusalsOf(page)).toEqual([
    'Hãy ghi một số nguyên, ví dụ 1.200.',
    'Hãy ghi một ngày không sau hôm nay.',
    'Hãy ghi nội dung này.',
  ]);
  await dialog.getByLabel('Tính đến ngày', { exact: true }).fill('01/01/2020');
  await dialog.getByLabel('Số lượng').fill('7');
  await dialog.getByLabel('Nguồn số liệu').fill('Khảo sát của chi hội');
  await give(page);
  await expect
    .poll(() => dialog.locator('.field-refusal').allTextContents())
    .toEqual([expect.stringContaining('đang hoạt động ngày 01/01/2020')]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: opener }).click();
  expect(await dialog.getByLabel('Nguồn số liệu').inputValue()).toBe('Khảo sát của chi hội');
  await dialog.getByRole('button', { name: 'Ghi lại từ đầu' }).click();
  await page.keyboard.press('Escape');
});

test('households counted give the share and its status, from integers; the latest count holds', async () => {
  await record('1');
  await expect.poll(homes).toEqual(['1 / 1 hộ', '100,0\u00A0%', expect.stringContaining('đạt từ 85\u00A0% trở lên')]);
  await record('1.201', { source: 'Khảo sát của chi hội' });
  await expect.poll(homes).toEqual(['1 / 1.201 hộ', '0,0\u00A0%', expect.stringContaining('chưa đạt 85\u00A0%')]);
  const [latest] = await page.locator('.counted-table tbody tr').all();
  expect(await latest?.locator('th, td').allTextContents()).toEqual([
    'Hộ gia đình có phụ nữ từ 18 tuổi trở lên',
    '1.201',
    todayTyped(),
    'Khảo sát của chi hội',
  ]);
});

test('loans that are needed are counted beside; who takes part and pays stands against 80 of a hundred', async () => {
  await record('12', { kind: 'LOAN_NEED_UNMET', asOf: '01/03/2026' });
  await expect.poll(() => rowOf('cần vay vốn').locator('td').first().textContent()).toBe('12 người');
  const shares = await rowOf('Sinh hoạt thường xuyên').locator('td').allTextContents();
  // she owes the months since her admission, and has paid none
  expect(shares).toEqual([expect.stringMatching(/^0 \/ \d+ lượt$/), '0,0\u00A0%', expect.stringContaining('chưa đạt 80\u00A0%')]);
  expect(await page.locator('.counted-table tbody tr').count()).toBe(3);
});

test('who is in clubs of superior levels is counted beside, and gathered with the members a resolution is judged by (MEM-009)', async () => {
  await record('15', { kind: 'SUPERIOR_CLUB_MEMBERS', asOf: '01/03/2026' });
  const { data } = await ask.gateway(
    'analyst',
    'query ($id: ID!) { unit(id: $id) { evaluationTotal(period: "2026H1") { members total } } }',
    { id: baseId },
  );
  const { members, total } = data.unit.evaluationTotal;
  expect(total).toBe(members + 15);
  const gathered = rowOf('Tập hợp để đánh giá nghị quyết');
  await expect.poll(() => gathered.locator('td').first().textContent()).toBe(`${total.toLocaleString('vi-VN')} người`);
  expect(await gathered.locator('th').textContent()).toContain('và 15 người trong CLB');
});

test('above bases sums say of how many, and nothing is recorded', async () => {
  await page.locator('.place-trail a').first().click();
  await page.locator('.unit-head strong', { hasText: 'Tỉnh Quảng Trị' }).waitFor();
  await page.getByText(summary).click();
  await rowOf('Hộ gia đình có hội viên').waitFor();
  expect(await rowOf('Hộ gia đình có hội viên').locator('th').textContent()).toMatch(/\d+\/\d+ cơ sở đã thống kê/);
  expect(await page.getByRole('button', { name: opener }).count()).toBe(0);
  await page.goBack();
});

test('of a branch only what its members do is told: its base counts', async () => {
  await page.getByText('Đơn vị trực thuộc').click();
  await page.locator('.units-below a').first().click();
  await page.getByText('Mức tham gia của hội viên').click();
  await rowOf('Sinh hoạt thường xuyên').waitFor();
  expect(await page.locator('.share-table tr').count()).toBe(1);
  await page.goBack();
});

test('who records no members reads the counts alone', async () => {
  const analyst = await openWindow(browser);
  await signIn(analyst, platform, 'analyst', `/members?unit=${baseId}`);
  await analyst.getByText(summary).click();
  await analyst.locator('.counted-table').waitFor();
  expect(await analyst.getByRole('button', { name: opener }).count()).toBe(0);
  await analyst.context().close();
});

test('it stands on a phone without scrolling sideways, and keeps nobody out', async () => {
  await page.setViewportSize(phone);
  await page.getByText(summary).click();
  await page.locator('.counted-table').waitFor();
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))).toEqual([]);
});

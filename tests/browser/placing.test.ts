import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { launchBrowser, openWindow, signIn } from './browser.ts';
import { dialogOf, give, panelOf, refusalsOf } from './recording.ts';

const platform = inject('platform');
const ask = createAsker(platform);
const model = 'Tổ phụ nữ chờ bố trí';
const decision = { number: '77/NQ-MH', issuer: 'Minh họa', decidedOn: '2026-01-05', text: 'Minh họa' };
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
let browser: Browser;
let page: Page;
let province = '';
let base: { id: string; fullName: string };
let splitId = '';

const organise = async (query: string, variables: Record<string, unknown>) => {
  const { data, errors } = await ask.gateway('organiser', query, variables);
  expect(errors).toEqual([]);
  return data;
};

async function basesThatWait(): Promise<string[]> {
  const { supportCases } = await organise(
    'query ($within: ID) { supportCases(filter: { awaitsPlacement: true, withinUnitId: $within }) { edges { node { unit { id } } } } }',
    { within: province },
  );
  return supportCases.edges.map(({ node }: { node: { unit: { id: string } } }) => node.unit.id);
}

/** A base of Quảng Trị that is supported and has tried a model is split today, and nobody says where the two go on. */
beforeAll(async () => {
  const found = await organise(
    `{ unitByCode(code: "44", asOf: "${today}") { id } supportCases(filter: { isOpen: true, states: [FLAGGED] }, first: 200) {
      edges { node { unit { id fullName parent { code } } } } } }`,
    {},
  );
  province = found.unitByCode.id;
  const units = found.supportCases.edges.map(({ node }: { node: { unit: { parent: { code: string } } } }) => node.unit);
  base = units.findLast(({ parent }: { parent: { code: string } }) => parent.code === '44');
  const { foundModel } = await organise('mutation ($input: FoundModelInput!) { foundModel(input: $input) { id } }', {
    input: {
      founderId: province,
      foundedOn: '2026-01-05',
      name: model,
      type: 'GATHERING',
      theme: 'ECONOMY',
      purposes: ['ATTRACT_MEMBERS'],
      targetGroups: ['WORKER'],
    },
  });
  await organise('mutation ($id: ID!, $units: [ID!]!) { attachModel(id: $id, from: "2026-01-06", unitIds: $units) { id } }', {
    id: foundModel.id,
    units: [base.id],
  });
  const { splitUnit } = await organise(
    'mutation ($input: SplitUnitInput!) { splitUnit(input: $input) { event { id } refusals { code } } }',
    {
      input: {
        decision,
        effectiveOn: today,
        unit: { id: base.id },
        into: ['Thử Đông', 'Thử Tây'].map((name) => ({ key: name, unit: { name, fullName: `Xã ${name}`, adminType: 'XA' } })),
      },
    },
  );
  if (!splitUnit.event) throw new Error(`not split: ${JSON.stringify(splitUnit.refusals)}`);
  splitId = splitUnit.event.id;
  browser = await launchBrowser();
  page = await openWindow(browser);
});

afterAll(async () => {
  await organise('mutation ($input: CorrectUnitEventInput!) { correctUnitEvent(input: $input) { event { id } } }', {
    input: { eventId: splitId, decision, reason: 'Chỉ là thử' },
  });
  await browser.close();
});

test('the case of a split base waits on the board until somebody says which part it goes on in (ORG-010)', async () => {
  // what becomes of a case is worked out after the event
  await expect.poll(basesThatWait, { timeout: 30_000 }).toContain(base.id);
  await signIn(page, platform, 'province', '/support');
  const card = page.locator('.board-card').filter({ has: page.getByRole('link', { name: base.fullName, exact: true }) });
  await card.getByText('chờ bố trí').waitFor();
  await card.getByRole('link').click();
  await panelOf(page)
    .getByRole('button', { name: /^Bố trí/ })
    .click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Xã Thử Đông').waitFor();
  await give(page, 'Bố trí');
  expect(await refusalsOf(page)).toHaveLength(1);
  await dialog.getByLabel('Xã Thử Đông').check();
  await give(page, 'Bố trí');
  await dialog.waitFor({ state: 'hidden' });
  await page.goto(`${platform.gateway}/support`);
  await page.locator('.board-card').getByRole('link', { name: 'Xã Thử Đông', exact: true }).waitFor();
  expect(await page.locator('.board-card').getByRole('link', { name: base.fullName, exact: true }).count()).toBe(0);
  expect(await page.locator('.board-card').getByRole('link', { name: 'Xã Thử Tây', exact: true }).count()).toBe(0);
});

test('a model of a split base waits in the library, proposes both parts, and runs where somebody places it (ORG-010)', async () => {
  await page.goto(`${platform.gateway}/models`);
  const waiting = page.locator('details', { hasText: 'Chờ bố trí sau sắp xếp' });
  await waiting.locator('summary').click();
  const item = waiting.getByRole('listitem').filter({ hasText: model });
  await item.getByRole('button', { name: /^Bố trí/ }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Xã Thử Tây' }).waitFor();
  await give(page, 'Bố trí');
  expect(await refusalsOf(page)).toHaveLength(1);
  await dialog.getByRole('button', { name: 'Xã Thử Tây' }).click();
  await give(page, 'Bố trí');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => item.count()).toBe(0);
  await page.getByRole('searchbox').first().fill(model);
  await page.getByRole('link', { name: model, exact: true }).click();
  await panelOf(page)
    .getByRole('region', { name: /^Nơi thực hiện/ })
    .getByRole('link', { name: 'Xã Thử Tây' })
    .waitFor();
});

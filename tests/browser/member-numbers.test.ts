import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { launchBrowser, openWindow, phone, signIn } from './browser.ts';

const platform = inject('platform');
const ask = createAsker(platform);
/** A base no other test writes to. */
const base = 'Xã Minh Hóa';
let baseId = '';
let browser: Browser;
let page: Page;

const write = async (mutation: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await ask.service('membership', 'province', mutation, variables);
  expect(errors).toEqual([]);
  return data;
};

async function admit(fullName: string, residence: object, on: string): Promise<string> {
  const { admitMember } = await write(
    'mutation ($person: PersonInput!, $admission: AdmissionInput!) { admitMember(person: $person, admission: $admission) { id } }',
    { person: { fullName, bornOn: '1979-09-09' }, admission: { homeId: baseId, category: 'RESIDENTIAL', on, ...residence } },
  );
  return admitMember.id;
}

/** Four of the year before and one of this: one has a card, one stays for a short time, two are away, one left. */
beforeAll(async () => {
  const { data } = await ask.gateway(
    'analyst',
    `{ units(filter: { search: "${base}", level: BASE }, first: 1) { edges { node { id } } } }`,
  );
  baseId = data.units.edges[0].node.id;
  const carded = await admit('Đinh Thị Thẻ', { residence: 'PERMANENT' }, '2025-08-01');
  const near = await admit('Đinh Thị Gần', { residence: 'PERMANENT' }, '2025-08-01');
  const far = await admit('Đinh Thị Xa', { residence: 'TEMPORARY', residenceSince: '2025-01-01' }, '2025-08-01');
  const gone = await admit('Đinh Thị Thôi', { residence: 'PERMANENT' }, '2025-08-01');
  await admit('Đinh Thị Lưu', { residence: 'SHORT_STAY' }, '2026-02-01');
  await write(`mutation { issueCard(id: "${carded}", cardNumber: "MH-000001", on: "2025-09-01") { id } }`);
  const away = (id: string, how: string) => write(`mutation { recordAbsence(id: "${id}", on: "2026-02-03", ${how}) { id } }`);
  await away(near, 'mobility: NEAR_RETURNS, participation: PAYS_NOT_ATTENDING');
  await away(far, 'mobility: LEFT_LOCALITY, participation: NOT_PAYING');
  await write(`mutation { recordExit(id: "${gone}", kind: LEFT, on: "2026-03-01") { id } }`);
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', `/members?unit=${baseId}`);
  await page.getByText('Thẻ, căn cước, cư trú và biến động').click();
});
afterAll(() => browser.close());

const rowsOf = async (caption: string): Promise<string[][]> => {
  const rows = page.getByRole('table', { name: caption, exact: true }).locator(':is(tbody, tfoot) tr');
  await rows.first().waitFor();
  return Promise.all((await rows.all()).map(async (row) => (await row.locator('th, td').allTextContents()).map((text) => text.trim())));
};

test('cards stand against their target of all, and citizen ids as far as they are recorded (MEM-020, MEM-002)', async () => {
  expect(await rowsOf('Thẻ và căn cước')).toEqual([
    ['Có thẻ hội viên', '1 / 4', expect.stringMatching(/^25,0\s%$/), expect.stringMatching(/chưa đạt 100\s%$/)],
    ['Có số căn cước', '0 / 4', expect.stringMatching(/^0,0\s%$/), ''],
  ]);
});

test('short stays are told apart from who is registered', async () => {
  expect(await rowsOf('Cư trú')).toEqual([
    ['Thường trú', '2'],
    ['Tạm trú', '1'],
    ['Lưu trú (không tính vào tỷ lệ)', '1'],
  ]);
});

test('who is away stands by how far and by dues, and both come to the same (MEM-019)', async () => {
  expect(await rowsOf('Đi làm ăn xa')).toEqual([
    ['làm gần nhà, đi về trong năm', '1', '0', '1'],
    ['đi khỏi địa phương', '0', '1', '1'],
    ['Cộng', '1', '1', '2'],
  ]);
});

test('the growth of the year is told with who came and who went (F-8, MEM-028)', async () => {
  const [before, admitted, exited, transferred, now, net, percent] = await rowsOf('Biến động từ đầu năm');
  expect([before?.[1], admitted?.[1], exited?.[1], transferred?.[1], now?.[1], net?.[1], percent?.[1]]).toEqual([
    '4',
    '1',
    '1',
    '0',
    '4',
    '0',
    '0',
  ]);
});

test('on a phone nothing scrolls sideways, and nothing is in the way of who does not see', async () => {
  await page.setViewportSize(phone);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
});

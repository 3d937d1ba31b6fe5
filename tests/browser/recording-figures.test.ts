import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { countIn, desktop, launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { chooseUnit, dialogOf, give, refusalsOf } from './recording.ts';

const platform = inject('platform');
const ask = createAsker(platform);
const period = '2026Y';
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const base = platform.accounts.base?.unitId ?? '';
let browser: Browser;
let page: Page;
let ledger: { members: number; counted: number; residential: number; club: number };

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openWindow(browser);
  for (const fullName of ['Hoàng Thị Ghi', 'Hoàng Thị Số']) await admit(fullName);
  const { data } = await ask.gateway(
    'analyst',
    `query ($id: ID!) { unit(id: $id) { memberCounts(asOf: "${today}") { members counted residential club } } }`,
    { id: base },
  );
  ledger = data.unit.memberCounts;
  await signIn(page, platform, 'base', `/report?period=${period}`);
  await page.locator('.state-headline[data-state=OPEN]').waitFor();
});
afterAll(() => browser.close());

/** A woman of the base is a member, with a record of her own. */
async function admit(fullName: string): Promise<void> {
  const { errors } = await ask.service(
    'membership',
    'base',
    'mutation ($person: PersonInput!, $admission: AdmissionInput!) { admitMember(person: $person, admission: $admission) { id } }',
    {
      person: { fullName, bornOn: '1984-04-02' },
      admission: { homeId: base, category: 'RESIDENTIAL', residence: 'PERMANENT', on: '2026-02-02' },
    },
  );
  expect(errors).toEqual([]);
}

/** What is written in the place of what the records of members count. */
let residential = 0;
const open = (shown = page) => shown.getByRole('button', { name: 'Ghi số liệu của kỳ' }).click();
const field = (label: string) => dialogOf(page).getByLabel(label, { exact: true });

test('a report without figures is not closed, and the page has where to record them', async () => {
  await page.getByRole('button', { name: /Chốt báo cáo/ }).click();
  await give(page, 'Chốt báo cáo');
  const refusal = dialogOf(page).getByText('Hãy ghi số liệu rồi chốt');
  await refusal.waitFor();
  expect(await refusal.count()).toBe(1);
  await page.keyboard.press('Escape');
  await open();
  await dialogOf(page).getByText('Theo hồ sơ hội viên đến ngày').waitFor();
});

test('the form begins with what the records of members count, and says so', async () => {
  expect(ledger.members).toBeGreaterThan(0);
  expect(countIn(await field('Chi, tổ Hội theo địa bàn dân cư').inputValue())).toBe(ledger.residential);
  expect(countIn(await field('CLB, tổ, nhóm do Hội thành lập').inputValue())).toBe(ledger.club);
  expect(await field('Đoàn viên công đoàn').inputValue()).toBe('');
  const note = (await dialogOf(page).locator('.ledger-note').textContent()) ?? '';
  expect(countIn(note.split('hội viên (')[0]?.split(': ').at(-1) ?? '')).toBe(ledger.members);
  expect(countIn(note.split('trong đó ')[1] ?? '')).toBe(ledger.counted);
});

test('what is no count is told beside its field before anything is sent', async () => {
  await field('Đoàn viên công đoàn').fill('-5');
  await field('Lực lượng vũ trang').fill('7');
  await field('Tổ chức Hội cơ sở đặc thù').fill('0');
  await field('Tổ chức thành viên').fill('0');
  await field('Hội viên danh dự (không tính)').fill('2');
  await give(page, 'Ghi số liệu');
  expect(await refusalsOf(page)).toEqual(['Hãy ghi một số nguyên, ví dụ 1.200.', 'Hãy ghi nội dung này.', 'Hãy ghi nội dung này.']);
  await field('Nguồn số liệu').fill('Hội LHPN phường');
  await field('Lực lượng vũ trang: đơn vị cung cấp').fill('Ban Chỉ huy quân sự phường');
  await field('Đoàn viên công đoàn: đơn vị cung cấp').fill('Công đoàn phường');
});

test('what the server refuses is told beside the field it is about', async () => {
  await field('Đoàn viên công đoàn').fill('900000');
  await give(page, 'Ghi số liệu');
  const besideUnions = dialogOf(page)
    .locator('.command-field')
    .filter({ has: page.getByLabel('Đoàn viên công đoàn', { exact: true }) });
  await besideUnions.getByText('Số quá lớn cho một cơ sở: Đoàn viên công đoàn.').waitFor();
  await field('Đoàn viên công đoàn').fill('400000');
  await give(page, 'Ghi số liệu');
  const total = dialogOf(page).locator('.command-field').filter({ hasText: 'Tổng số hội viên:' });
  await total.locator('.field-refusal').getByText('vượt 120%').waitFor();
  await field('Đoàn viên công đoàn').fill('30');
  const women = countIn(await field('Phụ nữ từ 18 tuổi').inputValue());
  await field('Phụ nữ từ 18 tuổi').fill(String(women + 1));
  await give(page, 'Ghi số liệu');
  await dialogOf(page)
    .locator('.command-field')
    .filter({ has: page.getByLabel('Phụ nữ từ 18 tuổi', { exact: true }) })
    .locator('.field-refusal')
    .waitFor();
  await field('Phụ nữ từ 18 tuổi').fill(String(women));
  // enough of them that no support begins by it
  residential = Math.ceil(women * 0.8);
  await field('Chi, tổ Hội theo địa bàn dân cư').fill(String(residential));
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
});

test('recorded on a phone, the figures stand in the report, and it can be closed on the same page', async () => {
  await page.setViewportSize(phone);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  await give(page, 'Ghi số liệu');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await page.setViewportSize(desktop);
  const reported = page
    .locator('.report-summary tr')
    .filter({ has: page.getByRole('rowheader', { name: 'Tổng số hội viên', exact: true }) });
  await expect.poll(async () => countIn(await reported.locator('.figures').textContent())).toBe(residential + ledger.club + 37);
  await page.getByRole('button', { name: /Chốt báo cáo/ }).click();
  await give(page, 'Chốt báo cáo');
  await page.locator('.state-headline[data-state=BASE_CLOSED]').waitFor();
  expect(await page.getByRole('button', { name: 'Ghi số liệu của kỳ' }).count()).toBe(0);
});

test('somebody else, of the unit above, checks and accepts it there; who closed it has no way to (D8)', async () => {
  expect(await page.locator('.report-state').getByRole('button').count()).toBe(0);
  const above = await openWindow(browser);
  await signIn(above, platform, 'province', `/report?period=${period}&unit=${base}`);
  await above.getByRole('button', { name: /Đã kiểm tra/ }).click();
  await give(above, 'Đã kiểm tra');
  await above.locator('.state-headline[data-state=PARENT_CHECKED]').waitFor();
  await above.getByRole('button', { name: /Chấp nhận/ }).click();
  await give(above, 'Chấp nhận');
  await above.locator('.state-headline[data-state=ACCEPTED]').waitFor();
  await above.context().close();
});

test('a special base says in which communes its members live; all of them, or it is told beside the rows (F-43)', async () => {
  const special = await foundMarket();
  const other = await openWindow(browser, { viewport: phone });
  await signIn(other, platform, 'province', `/report?period=${period}&unit=${special}`);
  await expect
    .poll(
      async () => {
        const isThere = await other.getByRole('button', { name: 'Ghi số liệu của kỳ' }).count();
        if (isThere === 0) await other.reload();
        return isThere;
      },
      { timeout: 30_000, interval: 2_000 },
    )
    .toBe(1);
  await open(other);
  const dialog = dialogOf(other);
  for (const label of ['Chi, tổ Hội theo địa bàn dân cư', 'CLB, tổ, nhóm do Hội thành lập', 'Đoàn viên công đoàn', 'Lực lượng vũ trang'])
    await dialog.getByLabel(label, { exact: true }).fill('0');
  for (const label of ['Tổ chức thành viên', 'Hội viên danh dự (không tính)']) await dialog.getByLabel(label, { exact: true }).fill('0');
  await dialog.getByLabel('Tổ chức Hội cơ sở đặc thù', { exact: true }).fill('12');
  await dialog.getByLabel('Nguồn số liệu').fill('Ban quản lý chợ');
  await give(other, 'Ghi số liệu');
  expect(await refusalsOf(other)).toEqual([expect.stringContaining('theo nơi cư trú')]);
  await chooseUnit(dialog, 'Xã, phường, đặc khu 1', 'Xã Hướng Hiệp');
  await dialog.getByLabel('Số hội viên 1').fill('11');
  await give(other, 'Ghi số liệu');
  await dialog.locator('.residence-fields .field-refusal').getByText('có 12 hội viên nhưng nêu nơi cư trú của 11').waitFor();
  expect(await other.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  await dialog.getByLabel('Số hội viên 1').fill('12');
  await give(other, 'Ghi số liệu');
  await dialog.waitFor({ state: 'hidden' });
  const { data } = await ask.gateway('analyst', `query ($id: ID!) { unit(id: $id) { figures(period: "${period}") { specialBase } } }`, {
    id: special,
  });
  expect(data.unit.figures.specialBase).toBe(12);
  await other.context().close();
});

/** A market of Quảng Trị becomes a special base today. */
async function foundMarket(): Promise<string> {
  const { data: found } = await ask.gateway('organiser', `{ unitByCode(code: "44", asOf: "${today}") { id version } }`);
  const { data, errors } = await ask.gateway(
    'organiser',
    `mutation ($input: EstablishUnitInput!) {
      establishUnit(input: $input) { refusals { code } } }`,
    {
      input: {
        level: 'BASE',
        kind: 'SPECIAL',
        subkind: 'MARKET',
        effectiveOn: today,
        decision: { number: '78/NQ-MH', issuer: 'Minh họa', decidedOn: '2026-01-05', text: 'Minh họa' },
        unit: { name: 'Chợ Đông Hà', fullName: 'Hội LHPN chợ Đông Hà', parent: found.unitByCode },
      },
    },
  );
  expect(errors).toEqual([]);
  expect(data.establishUnit.refusals).toEqual([]);
  const { data: now } = await ask.gateway(
    'analyst',
    `{ units(filter: { search: "chợ Đông Hà", level: BASE }, asOf: "${today}", first: 1) { edges { node { id } } } }`,
  );
  return now.units.edges[0].node.id;
}

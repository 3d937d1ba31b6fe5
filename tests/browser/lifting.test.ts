import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { desktop, launchBrowser, openWindow, phone, signIn } from './browser.ts';
import { dialogOf, give, panelOf } from './recording.ts';

const platform = inject('platform');
const ask = createAsker(platform);
let browser: Browser;
let page: Page;
let memberId = '';

const write = async (mutation: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await ask.service('membership', 'base', mutation, variables);
  expect(errors).toEqual([]);
  return data;
};

/** A member whose data are kept and no further processed, as she asked for. */
async function restrict(): Promise<void> {
  const { receiveSubjectRequest: request } = await write(
    `mutation { receiveSubjectRequest(memberId: "${memberId}", kind: RESTRICTION, receivedOn: "2026-03-02") { id version } }`,
  );
  const { answerSubjectRequest: answered } = await write(
    `mutation { answerSubjectRequest(id: "${request.id}", version: ${request.version}) { version } }`,
  );
  await write(`mutation { carryOutSubjectRequest(id: "${request.id}", version: ${answered.version}) { id } }`);
}

beforeAll(async () => {
  const { admitMember } = await write(
    'mutation ($person: PersonInput!, $admission: AdmissionInput!) { admitMember(person: $person, admission: $admission) { id } }',
    {
      person: { fullName: 'Lương Thị Hạn', bornOn: '1988-08-08' },
      admission: { homeId: platform.accounts.base?.unitId, category: 'RESIDENTIAL', residence: 'PERMANENT', on: '2026-03-01' },
    },
  );
  memberId = admitMember.id;
  await restrict();
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'base', `/members?member=${memberId}`);
});
afterAll(() => browser.close());

test('a restricted record says so, and is lifted there once she agrees (SEC-010)', async () => {
  const panel = panelOf(page);
  await panel.getByText('chỉ lưu giữ, không xem và không sửa').waitFor();
  expect(await panel.getByRole('button', { name: 'Sửa', exact: true }).count()).toBe(0);
  await panel.getByRole('button', { name: /Gỡ hạn chế xử lý/ }).click();
  await give(page, 'Gỡ hạn chế xử lý');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await panel.getByRole('button', { name: 'Sửa', exact: true }).waitFor();
  expect(await panel.getByText('chỉ lưu giữ').count()).toBe(0);
});

test('it is lifted beside the request that set it as well, on a phone too', async () => {
  await restrict();
  await page.setViewportSize(phone);
  await page.goto(`${platform.gateway}/members?part=requests`);
  await page.getByText('Chỉ hiện yêu cầu chưa xong').click();
  const lift = page.getByRole('button', { name: 'Gỡ hạn chế xử lý Lương Thị Hạn' }).first();
  await lift.click();
  await give(page, 'Gỡ hạn chế xử lý');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await expect.poll(() => page.getByRole('button', { name: 'Gỡ hạn chế xử lý Lương Thị Hạn' }).count()).toBe(0);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  await page.setViewportSize(desktop);
});

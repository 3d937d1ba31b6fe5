import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { createAsker } from '../support/client.ts';
import { createSilence } from '../support/service-process.ts';
import { asked, countIn, keepPicture, launchBrowser, openWindow, phone, rowsOf, signIn } from './browser.ts';
import { panelOf } from './recording.ts';

const platform = inject('platform');
const ask = createAsker(platform);
const { silence, end } = createSilence(platform);
const decision = { number: '78/NQ-MH', issuer: 'Minh họa', decidedOn: '2026-01-05', text: 'Minh họa' };
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const parts = ['Thử Bắc', 'Thử Nam'];
let browser: Browser;
let page: Page;
let base: { id: string; fullName: string };
let splitId = '';

const answered = async (account: string, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await ask.gateway(account, query, variables);
  expect(errors).toEqual([]);
  return data;
};

/** The same question to the API, as an analyst may ask it. */
const positionsIn = async (filter: object): Promise<number> => {
  const { data } = await ask.service(
    'cadre',
    'province',
    'query ($filter: PositionFilter) { positions(filter: $filter, first: 1) { totalCount } }',
    { filter },
  );
  return data.positions.totalCount;
};

/** A base of Quảng Trị is split today: nobody leads its two parts, and who led it waits to be placed (ORG-010). */
beforeAll(async () => {
  const { unitByCode } = await answered('organiser', `{ unitByCode(code: "44", asOf: "${today}") { id } }`);
  const { bases } = await answered(
    'organiser',
    `query ($province: ID!) { bases(period: "2026H1", asOf: "${today}", filter: { provinceId: $province, gatheringStatus: [MET] }, orderBy: [NAME_DESC], first: 1) {
      edges { node { unit { id fullName } } } } }`,
    { province: unitByCode.id },
  );
  base = bases.edges[0].node.unit;
  const { splitUnit } = await answered(
    'organiser',
    'mutation ($input: SplitUnitInput!) { splitUnit(input: $input) { event { id } refusals { code } } }',
    {
      input: {
        decision,
        effectiveOn: today,
        unit: { id: base.id },
        into: parts.map((name) => ({ key: name, unit: { name, fullName: `Xã ${name}`, adminType: 'XA' } })),
      },
    },
  );
  if (!splitUnit.event) throw new Error(`not split: ${JSON.stringify(splitUnit.refusals)}`);
  splitId = splitUnit.event.id;
  // that who led it has no place is worked out after the event
  await vi.waitFor(
    async () => {
      const { data } = await ask.service('cadre', 'province', '{ placements { totalCount } }');
      if (data.placements.totalCount < 2) throw new Error('nobody waits to be placed');
    },
    { timeout: 30_000, interval: 250 },
  );
  browser = await launchBrowser();
  page = await openWindow(browser);
  await signIn(page, platform, 'province', '/cadres');
  await rowsOf(page).first().waitFor();
});

afterAll(async () => {
  end();
  await answered('organiser', 'mutation ($input: CorrectUnitEventInput!) { correctUnitEvent(input: $input) { event { id } } }', {
    input: { eventId: splitId, decision, reason: 'Chỉ là thử' },
  });
  await browser.close();
});

const shownCount = async () => countIn(await page.locator('.cadres-page > .list-count').textContent());
const openPart = (name: string) => page.getByRole('link', { name, exact: true }).click();
const goBackToAll = async () => {
  await page.goto(`${platform.gateway}/cadres`);
  await rowsOf(page).first().waitFor();
};

test('the answer stands above: how many bases have a president, how many have none, who is to be placed (CAD-038)', async () => {
  const { data } = await ask.service('cadre', 'province', '{ leadership { bases withPresident withoutPresident } }');
  const { bases, withPresident, withoutPresident } = data.leadership;
  expect(withoutPresident).toBeGreaterThanOrEqual(2);
  const summary = page.getByRole('region', { name: 'Tóm tắt' });
  await summary.getByText(`của ${bases} cơ sở`).waitFor();
  expect(countIn(await summary.locator('.answer strong').first().textContent())).toBe(withPresident);
  const figure = (name: RegExp) => summary.locator('.key-figures > div', { hasText: name }).locator('dd');
  expect(countIn(await figure(/^Cơ sở khuyết/).textContent())).toBe(withoutPresident);
  await expect.poll(async () => countIn(await figure(/^Cán bộ chờ/).textContent())).toBeGreaterThanOrEqual(2);
  await expect.poll(async () => figure(/^Có kèm cặp/).textContent()).toMatch(/^\d+ \/ \d+$/);
  await expect.poll(async () => figure(/^Cần kèm cặp/).textContent()).toMatch(/^\d+$/);
  await keepPicture(page, 'cadres 1440');
});

test('who leads is listed heads first, from the province down', async () => {
  expect(await shownCount()).toBe(await positionsIn({}));
  const first = rowsOf(page).first();
  expect(await first.locator('.col-title').textContent()).toMatch(/^Chủ tịch/);
  expect(await first.locator('.col-home').textContent()).toMatch(/^Tỉnh Quảng Trị/);
  expect(await rowsOf(page).nth(1).locator('.col-home').textContent()).toMatch(/^(Xã|Phường|Đặc khu) .*Tỉnh Quảng Trị$/);
});

test('a filter stands in the address, and a pasted address shows the same', async () => {
  await page.getByRole('combobox', { name: 'Chức danh' }).selectOption('Phó Chủ tịch');
  await page.getByRole('combobox', { name: 'Cấp', exact: true }).selectOption('cơ sở');
  const expected = await positionsIn({ title: 'VICE_PRESIDENT', level: 'BASE' });
  await expect.poll(shownCount).toBe(expected);
  expect([asked(page, 'title'), asked(page, 'level')]).toEqual(['VICE_PRESIDENT', 'BASE']);
  await page.reload();
  await rowsOf(page).first().waitFor();
  expect(await shownCount()).toBe(expected);
  for (const title of await rowsOf(page).locator('.col-title').allTextContents()) expect(title).toMatch(/^Phó Chủ tịch/);
  const name = (await rowsOf(page).first().getByRole('link').textContent()) ?? '';
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  await page.getByRole('searchbox').fill(plain);
  await expect.poll(async () => (await rowsOf(page).first().getByRole('link').textContent()) === name).toBe(true);
  await expect.poll(() => asked(page, 'find')).toBe(plain);
  await page.getByRole('searchbox').fill('zzzz');
  await page.getByText('Không có cán bộ nào khớp').waitFor();
  await keepPicture(page, 'cadres empty 1440');
  await page.getByRole('button', { name: 'Xóa lọc' }).click();
  await expect.poll(shownCount).toBe(await positionsIn({}));
});

test('the way down to a base and back up is the unit of the address', async () => {
  await page.getByRole('combobox', { name: 'Đơn vị trực thuộc' }).selectOption('Phường Đông Hà');
  await page.getByRole('navigation', { name: 'Đơn vị đang xem' }).getByText('Phường Đông Hà').waitFor();
  await expect.poll(shownCount).toBe(await positionsIn({ unitId: asked(page, 'unit') }));
  expect(await rowsOf(page).locator('.col-home').first().textContent()).toMatch(/^Phường Đông Hà/);
  await page.getByRole('navigation', { name: 'Đơn vị đang xem' }).getByRole('link', { name: 'Tỉnh Quảng Trị' }).click();
  await expect.poll(shownCount).toBe(await positionsIn({}));
});

test('the arrows go from row to row, Enter opens a cadre with what she has held, Esc closes her', async () => {
  await rowsOf(page).first().getByRole('link').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const positions = panelOf(page).getByRole('region', { name: 'Chức vụ' });
  await positions.getByRole('listitem').first().waitFor();
  expect(await panelOf(page).getByRole('heading', { level: 2 }).textContent()).toBe(
    await rowsOf(page).nth(1).getByRole('link').textContent(),
  );
  expect(await positions.getByRole('listitem').first().textContent()).toMatch(/^\d\d\/\d\d\/\d{4} – nay/);
  await panelOf(page).getByRole('region', { name: 'Kèm cặp cơ sở' }).waitFor();
  await keepPicture(page, 'cadre panel 1440');
  await page.keyboard.press('Escape');
  await panelOf(page).waitFor({ state: 'hidden' });
  expect(asked(page, 'cadre')).toBe('');
});

test('who mentors a base stands in its row, and in the panel of who mentors, with the way to the base', async () => {
  const guided = rowsOf(page).filter({ has: page.locator('.col-guides', { hasText: /\p{L}/u }) });
  const mentor = ((await guided.first().locator('.col-guides').textContent()) ?? '').split(', ')[0] ?? '';
  const unit = /^(.*?) Tỉnh Quảng Trị/.exec((await guided.first().locator('.col-home').textContent()) ?? '')?.[1] ?? '';
  await page.getByRole('searchbox').fill(mentor);
  const found = rowsOf(page).filter({ has: page.getByRole('link', { name: mentor, exact: true }) });
  await found.first().waitFor();
  // others may bear her name: one of them mentors the base
  let isFound = false;
  for (const row of await found.all()) {
    await row.getByRole('link').click();
    await panelOf(page).getByRole('region', { name: 'Kèm cặp cơ sở' }).waitFor();
    const link = panelOf(page).getByRole('region', { name: 'Kèm cặp cơ sở' }).getByRole('link', { name: unit, exact: true });
    isFound = (await link.count()) > 0;
    if (!isFound) continue;
    await keepPicture(page, 'mentor panel 1440');
    await link.first().click();
    break;
  }
  expect(isFound).toBe(true);
  await page
    .getByRole('complementary', { name: unit })
    .getByRole('region', { name: /^Người kèm cặp/ })
    .getByText(mentor)
    .waitFor();
  expect(new URL(page.url()).pathname).toBe('/bases');
  await goBackToAll();
});

test('bases without a president are listed with how long, and lead to the base (APP-014)', async () => {
  await openPart('Cơ sở khuyết Chủ tịch');
  const lines = page.locator('.cadre-line');
  const line = lines.filter({ hasText: 'Xã Thử Bắc' });
  const [year, month, day] = today.split('-');
  expect(await line.textContent()).toContain(`khuyết từ ${day}/${month}/${year}, 1 ngày`);
  expect(await lines.count()).toBe(await page.locator('.cadres-page .list-count').textContent().then(countIn));
  await keepPicture(page, 'cadres vacancies 1440');
  await line.getByRole('link', { name: 'Xã Thử Bắc' }).click();
  await page.getByRole('complementary', { name: 'Xã Thử Bắc' }).getByText('Chưa ghi nhận cán bộ nào').waitFor();
  await goBackToAll();
});

test('who waits to be placed is listed with where she could go, and opens beside it (ORG-010)', async () => {
  await openPart('Chờ bố trí');
  const line = page
    .locator('.cadre-line')
    .filter({ hasText: base.fullName })
    .filter({ hasText: /(?<!Phó )Chủ tịch:/ });
  await line.waitFor();
  expect(await line.textContent()).toMatch(/đã về (Xã Thử Bắc, Xã Thử Nam|Xã Thử Nam, Xã Thử Bắc)/);
  const name = (await line.getByRole('link').first().textContent()) ?? '';
  await keepPicture(page, 'cadres waiting 1440');
  await line.getByRole('link').first().click();
  await panelOf(page).getByRole('heading', { name, level: 2 }).waitFor();
  await page.goto(`${platform.gateway}/home`);
  await page
    .getByRole('region', { name: /^Cán bộ chờ bố trí/ })
    .getByRole('link', { name })
    .first()
    .click();
  await panelOf(page).getByRole('heading', { name, level: 2 }).waitFor();
  await goBackToAll();
});

test('from the centre the way goes down by province; before the reform it is that of its day', async () => {
  const centre = await openWindow(browser);
  await signIn(centre, platform, 'analyst', '/cadres?asOf=2025-06-30&period=2025H1');
  await rowsOf(centre).first().waitFor();
  const provinces = centre.getByRole('combobox', { name: 'Đơn vị trực thuộc' }).getByRole('option');
  await expect.poll(() => provinces.count()).toBeGreaterThan(60);
  await centre.getByRole('combobox', { name: 'Đơn vị trực thuộc' }).selectOption('Tỉnh Quảng Bình');
  await expect.poll(async () => rowsOf(centre).locator('.col-home').first().textContent()).toMatch(/^Tỉnh Quảng Bình/);
  expect(await centre.title()).toMatch(/^Cán bộ/);
  await centre.context().close();
});

test('before the reform an officer of a merged province sees who led what it was formed of', async () => {
  await page.goto(`${platform.gateway}/cadres?asOf=2025-06-30&period=2025H1`);
  await page.getByText('Đơn vị của bạn không có trên bản đồ ngày này').waitFor();
  await rowsOf(page).nth(1).waitFor();
  const heads = [rowsOf(page).nth(0), rowsOf(page).nth(1)].map((row) => row.locator('.col-home').textContent());
  expect((await Promise.all(heads)).map((home) => home?.trim())).toEqual(['Tỉnh Quảng Bình', 'Tỉnh Quảng Trị']);
  await goBackToAll();
});

test('a phone shows the same without sideways scrolling, the panel too', async () => {
  for (const viewport of [phone, { width: 320, height: 640 }]) {
    const small = await openWindow(browser, { viewport });
    await signIn(small, platform, 'province', '/cadres');
    await rowsOf(small).first().waitFor();
    const overflow = () =>
      small.evaluate(
        "[...document.querySelectorAll('html, .page, .panel-body')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.className)",
      );
    expect(await overflow()).toEqual([]);
    await keepPicture(small, `cadres ${viewport.width}`);
    await rowsOf(small).first().getByRole('link').click();
    await panelOf(small).getByRole('region', { name: 'Kèm cặp cơ sở' }).waitFor();
    expect(await overflow()).toEqual([]);
    await keepPicture(small, `cadre panel ${viewport.width}`);
    for (const part of ['vacancies', 'waiting']) {
      await small.goto(`${platform.gateway}/cadres?part=${part}`);
      await small.locator('.cadre-line').first().waitFor();
      expect([part, await overflow()]).toEqual([part, []]);
      await keepPicture(small, `cadres ${part} ${viewport.width}`);
    }
    await small.context().close();
  }
});

test('every text of the place switches to English', async () => {
  const own =
    'button, label, legend, caption, summary, h1, h3, dt, thead, option, .answer, .status, .notice, .places, .parts-nav, .list-count';
  const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
  const leftOver = async () => {
    const texts = await page.locator(own).filter({ visible: true }).allInnerTexts();
    return texts.map((text) => text.replaceAll(/(Xã|Phường|Đặc khu|Tỉnh) [^\n]*/g, '')).filter((text) => vietnamese.test(text));
  };
  await page.getByRole('button', { name: 'EN' }).click();
  await page.getByRole('heading', { name: 'Cadres', level: 1 }).waitFor();
  expect(await leftOver()).toEqual([]);
  await rowsOf(page).first().getByRole('link').click();
  await panelOf(page).getByRole('region', { name: 'Bases mentored' }).waitFor();
  expect(await leftOver()).toEqual([]);
  await keepPicture(page, 'cadres English 1440');
  await page.keyboard.press('Escape');
  await openPart('Bases without a president');
  await page
    .getByText(/since \d.*1 day/)
    .first()
    .waitFor();
  expect(await leftOver()).toEqual([]);
  await page.getByRole('button', { name: 'VI' }).click();
  await goBackToAll();
});

test('with cadre not answering its parts say so, the mentors of the list stand, and it goes on when it answers again', async () => {
  await silence('cadre');
  await page.reload();
  const missing = 'Dịch vụ «cadre» chưa trả lời';
  await page.locator('.notice-error').getByText(missing).waitFor();
  await page.getByRole('region', { name: 'Tóm tắt' }).getByText(missing).waitFor();
  expect(await page.getByRole('region', { name: 'Tóm tắt' }).textContent()).toMatch(/Cần kèm cặp mà chưa có\d/);
  await keepPicture(page, 'cadres service down 1440');
  end();
  await page.locator('.notice-error').getByRole('button', { name: 'Thử lại' }).click();
  await rowsOf(page).first().waitFor();
});

test('who may not read names sees the counts and a sentence instead of persons', async () => {
  const reader = await openWindow(browser);
  // no account that signs in lacks the right: the claim is taken out of what the provider says of this one
  await reader.route(/\/token$/, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const [head, claims, signature] = String(answer.id_token).split('.');
    const told = JSON.parse(Buffer.from(claims ?? '', 'base64url').toString());
    const rights = told.rights.filter((right: string) => right !== 'persons');
    const changed = Buffer.from(JSON.stringify({ ...told, rights })).toString('base64url');
    await route.fulfill({ response, json: { ...answer, id_token: [head, changed, signature].join('.') } });
  });
  await signIn(reader, platform, 'province', '/cadres?cadre=somebody');
  await reader.getByText('không xem được họ tên cán bộ').waitFor();
  await reader.locator('.answer strong').first().waitFor();
  expect(await rowsOf(reader).count()).toBe(0);
  expect(await panelOf(reader).count()).toBe(0);
  await reader.getByRole('link', { name: 'Cơ sở khuyết Chủ tịch', exact: true }).click();
  await reader.locator('.cadre-line').first().waitFor();
  await keepPicture(reader, 'cadres without names 1440');
  await reader.getByRole('link', { name: 'Chờ bố trí', exact: true }).click();
  await reader.getByText('không xem được họ tên cán bộ').waitFor();
  await reader.context().close();
});

import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { createAsker } from '../support/client.ts';
import { asked, countIn, keepPicture, launchBrowser, listCount, openWindow, phone, signIn } from './browser.ts';
import { dialogOf, give, panelOf, refusalsOf } from './recording.ts';

const platform = inject('platform');
const ask = createAsker(platform);
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Group {
  readonly key: string | null;
  readonly label: string | null;
  readonly bases: number;
  readonly classified: number;
  readonly classes: readonly { readonly class: string | null; readonly bases: number }[];
}

/** What the graph answers to the question of the page. */
async function groupsOf(year: number, groupBy: 'CLUSTER' | 'PROVINCE', account: 'analyst' | 'province' = 'analyst'): Promise<Group[]> {
  const day = `${year}-12-31` < today ? `${year}-12-31` : today;
  const { data, errors } = await ask.service(
    'insights',
    account,
    'query ($year: Int!, $groupBy: BaseGroupBy!, $asOf: Date) { classificationSummary(year: $year, groupBy: $groupBy, asOf: $asOf) { key label bases classified classes { class bases } } }',
    { year, groupBy, asOf: day },
  );
  expect(errors).toEqual([]);
  return data.classificationSummary;
}

const basesWith = (groups: readonly Group[], code: string | null) =>
  groups.reduce((sum, { classes }) => sum + (classes.find((one) => one.class === code)?.bases ?? 0), 0);
const sumOf = (groups: readonly Group[], field: 'bases' | 'classified') => groups.reduce((sum, group) => sum + group[field], 0);

/** The way the page writes a number. */
const written = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

async function openPlace(account: string, path = '/emulation', options = {}): Promise<Page> {
  const page = await openWindow(browser, options);
  await signIn(page, platform, account, path);
  await page.locator('.rating-answer').waitFor();
  return page;
}

const rows = (page: Page) => page.locator('.rating-table tbody tr');
const classRow = (page: Page, words: string) =>
  page.locator('.class-table tbody tr').filter({ has: page.getByRole('rowheader', { name: words, exact: true }) });

const barriers = async (page: Page) => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
};

describe('an analyst of Central', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openWindow(browser);
    await signIn(page, platform, 'analyst');
    await page.getByRole('link', { name: 'Thi đua', exact: true }).click();
    await page.locator('.rating-answer').waitFor();
  });
  afterAll(() => page.context().close());

  test('comes from the rail to the latest year that was rated, which the address then says', async () => {
    await page.waitForURL(/\/emulation\?.*year=2025/);
    const provinces = await groupsOf(2025, 'PROVINCE');
    const [rated, all] = [sumOf(provinces, 'classified'), sumOf(provinces, 'bases')];
    expect(await page.locator('.rating-answer .answer').textContent()).toContain(
      `${written(rated)} / ${written(all)} cơ sở đã được xếp loại năm 2025`,
    );
    await page.locator('.demonstration').first().waitFor();
    expect(await page.title()).toMatch(/^Thi đua năm 2025 · /);
    await page.getByText('theo thang xếp loại 2022: Bình Thuận 2023; các mức khác tạm theo thang cũ').waitFor();
    await keepPicture(page, 'emulation 1440');
    expect(await barriers(page)).toEqual([]);
  });

  test('sees for each class and each cluster the figures of the graph', async () => {
    const clusters = await groupsOf(2025, 'CLUSTER');
    for (const [words, code] of [
      ['xuất sắc', 'EXCELLENT'],
      ['khá', 'GOOD'],
      ['trung bình', 'AVERAGE'],
      ['không hoàn thành nhiệm vụ', 'NOT_COMPLETED'],
      ['chưa xếp loại', null],
    ] as const)
      expect([words, countIn(await classRow(page, words).locator('td').first().textContent())]).toEqual([words, basesWith(clusters, code)]);
    expect(await rows(page).count()).toBe(clusters.length);
    for (const [index, group] of clusters.entries()) {
      const row = rows(page).nth(index);
      expect(await row.getByRole('rowheader').textContent()).toBe(group.label);
      const counts = (await row.locator('td.number').allTextContents()).map(countIn);
      const [bases, excellent, good, average, failed, unrated] = counts;
      expect([bases, excellent, good, average, failed, unrated]).toEqual([
        group.bases,
        ...['EXCELLENT', 'GOOD', 'AVERAGE', 'NOT_COMPLETED', null].map((code) => basesWith([group], code)),
      ]);
    }
  });

  test('reads the share of the year before, and that numbers of two maps do not compare', async () => {
    const [now, before] = await Promise.all([groupsOf(2025, 'PROVINCE'), groupsOf(2024, 'PROVINCE')]);
    const fair = (groups: readonly Group[]) =>
      (100 * (basesWith(groups, 'EXCELLENT') + basesWith(groups, 'GOOD'))) / sumOf(groups, 'classified');
    const sentence = page.locator('.rating-answer > p:not([class])');
    await sentence.getByText('năm 2024 là').waitFor();
    const told = (await sentence.textContent()) ?? '';
    const percents = [...told.matchAll(/(\d+,\d)\s%/g)].map(([, text]) => Number(text?.replace(',', '.')));
    expect(Math.abs((percents[0] ?? 0) - fair(now))).toBeLessThan(0.051);
    expect(Math.abs((percents[1] ?? 0) - fair(before))).toBeLessThan(0.051);
    expect(told).toContain('chỉ so được tỷ trọng, không so số cơ sở');
    expect(await page.locator('.rating-table thead').textContent()).not.toContain('so với 2024');
  });

  test('follows a number to exactly those bases, of a cluster and of a province', async () => {
    const [first] = await groupsOf(2025, 'CLUSTER');
    await rows(page)
      .first()
      .getByRole('link', { name: /khá, Cụm/ })
      .click();
    await page.waitForURL(/\/bases\?/);
    expect(await listCount(page)).toBe(basesWith(first ? [first] : [], 'GOOD'));
    expect(['class', 'cluster', 'period', 'asOf'].map((name) => asked(page, name))).toEqual(['GOOD', first?.key, '2025Y', '2025-12-31']);
    await page.goBack();
    await page.getByRole('link', { name: 'Theo tỉnh, thành' }).click();
    await page.waitForURL(/part=provinces/);
    const provinces = await groupsOf(2025, 'PROVINCE');
    await expect.poll(() => rows(page).count()).toBe(provinces.length);
    await keepPicture(page, 'emulation provinces 1440');
    const last = provinces.at(-1);
    await rows(page)
      .last()
      .getByRole('link', { name: /^[\d.]+ xuất sắc, / })
      .click();
    await page.waitForURL(/\/bases\?/);
    expect(await listCount(page)).toBe(basesWith(last ? [last] : [], 'EXCELLENT'));
    expect(asked(page, 'province')).toBe(last?.key);
    await page.goBack();
  });

  test('goes down from a cluster to its provinces, their bases and the branches of one', async () => {
    await page.getByRole('link', { name: 'Theo cụm thi đua' }).click();
    const cluster = rows(page).first().getByRole('rowheader').getByRole('link');
    const name = await cluster.textContent();
    await cluster.click();
    await page.locator('.way-up strong', { hasText: name ?? '' }).waitFor();
    const province = rows(page).first().getByRole('rowheader').getByRole('link');
    const provinceName = (await province.textContent()) ?? '';
    const group = (await groupsOf(2025, 'PROVINCE')).find(({ label }) => label === provinceName);
    await province.click();
    await page.locator('.way-up strong', { hasText: provinceName }).waitFor();
    expect(await page.locator('.rating-answer .answer').textContent()).toContain(`/ ${written(group?.bases ?? 0)} cơ sở`);
    const line = page.locator('.rated-bases tbody tr').first();
    const base = (await line.getByRole('link').textContent()) ?? '';
    const given = (await line.locator('td').first().textContent())?.trim() ?? '';
    await line.getByRole('link').click();
    await panelOf(page).getByRole('heading', { name: base, level: 2 }).waitFor();
    await panelOf(page)
      .getByRole('row', { name: new RegExp(`^2025 ${given}`) })
      .waitFor();
    await panelOf(page)
      .getByRole('heading', { name: /^Chi hội, năm 2025 \(\d/ })
      .waitFor();
    await panelOf(page).locator('.rated-branches li').first().waitFor();
    await keepPicture(page, 'emulation panel 1440');
    // an analyst rates nothing
    expect(
      await panelOf(page)
        .getByRole('button', { name: /Xếp loại/ })
        .count(),
    ).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('.way-up').getByRole('link', { name: 'Tất cả' }).click();
  });

  test('compares each cluster of one map with itself the year before', async () => {
    await page.getByRole('combobox', { name: 'Năm', exact: true }).selectOption('2024');
    await page.locator('.rating-table thead').getByText('so với 2023').waitFor();
    const [now, before] = await Promise.all([groupsOf(2024, 'CLUSTER'), groupsOf(2023, 'CLUSTER')]);
    await expect.poll(() => rows(page).count()).toBe(now.length);
    const first = now[0];
    const former = before.find(({ key }) => key === first?.key);
    if (!first || !former) throw new Error('the clusters of 2024 were there in 2023');
    const share = (group: Group) => (100 * (basesWith([group], 'EXCELLENT') + basesWith([group], 'GOOD'))) / group.classified;
    const text = (await rows(page).first().locator('td.number').last().textContent()) ?? '';
    expect(Math.abs(Number(text.replace('−', '-').replace(',', '.')) - (share(first) - share(former)))).toBeLessThan(0.051);
  });

  test('of a year nobody is rated for yet finds all bases among those without a class', async () => {
    await page.getByRole('combobox', { name: 'Năm', exact: true }).selectOption('2026');
    const provinces = await groupsOf(2026, 'PROVINCE');
    const unrated = sumOf(provinces, 'bases') - sumOf(provinces, 'classified');
    const link = page.locator('.rating-answer .answer').getByRole('link', { name: `${written(unrated)} cơ sở chưa xếp loại` });
    await link.click();
    await page.waitForURL(/\/bases\?.*class=NONE/);
    expect(await listCount(page)).toBe(unrated);
    await page.getByRole('search').locator('summary').filter({ hasText: 'Xếp loại (1)' }).waitFor();
  });

  test('in a year the calendar does not have is told so, and chooses another', async () => {
    await page.goto(`${platform.gateway}/emulation?year=2012`);
    await page.getByRole('alert').getByText('Không có kỳ báo cáo «2012Y»').waitFor();
    expect(await page.locator('.rating-answer').count()).toBe(0);
    await page.getByRole('combobox', { name: 'Năm', exact: true }).selectOption('2025');
    await page.locator('.rating-answer').waitFor();
  });
});

describe('an officer of a province', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPlace('province', '/emulation?year=2026');
  });
  afterAll(() => page.context().close());

  test('rates a base and one of its branches, and the counts follow', async () => {
    const before = sumOf(await groupsOf(2026, 'PROVINCE', 'province'), 'classified');
    const line = page.locator('.rated-bases tbody tr').filter({ hasText: 'chưa xếp loại' }).first();
    const base = (await line.getByRole('link').textContent()) ?? '';
    await line.getByRole('link').click();
    await panelOf(page).getByRole('heading', { name: base, level: 2 }).waitFor();
    await panelOf(page).getByRole('button', { name: 'Xếp loại năm 2026' }).click();
    await give(page, 'Ghi xếp loại');
    expect(await refusalsOf(page)).toEqual(['Hãy chọn một mức xếp loại.']);
    await keepPicture(page, 'emulation dialog 1440');
    expect(await dialogOf(page).getByRole('option').allTextContents()).toEqual([
      'chọn một mức',
      'xuất sắc',
      'khá',
      'trung bình',
      'không hoàn thành nhiệm vụ',
    ]);
    await dialogOf(page).getByLabel('Mức xếp loại').selectOption('khá');
    await give(page, 'Ghi xếp loại');
    await dialogOf(page).waitFor({ state: 'hidden' });
    await panelOf(page)
      .getByRole('row', { name: /^2026 khá/ })
      .waitFor();
    await expect.poll(async () => countIn(await page.locator('.rating-answer .answer').textContent())).toBe(before + 1);
    await page.locator('.rated-bases tbody tr').filter({ hasText: base }).filter({ hasText: /khá/ }).first().waitFor();

    const branch = panelOf(page).locator('.rated-branches li').first();
    await branch.getByRole('button', { name: /^Xếp loại/ }).click();
    await dialogOf(page).getByLabel('Mức xếp loại').selectOption('mạnh');
    await give(page, 'Ghi xếp loại');
    await dialogOf(page).waitFor({ state: 'hidden' });
    await branch.getByText('mạnh').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('is told when somebody changed the class meanwhile, and keeps what she chose', async () => {
    await panelOf(page).getByRole('button', { name: 'Xếp loại năm 2026' }).click();
    const { errors } = await ask.service(
      'emulation',
      'province',
      'mutation ($unitId: ID!) { classify(unitId: $unitId, year: 2026, class: AVERAGE) { version } }',
      { unitId: asked(page, 'base') },
    );
    expect(errors).toEqual([]);
    await dialogOf(page).getByLabel('Mức xếp loại').selectOption('xuất sắc');
    await give(page, 'Ghi xếp loại');
    await dialogOf(page).getByText('Xếp loại vừa được người khác sửa.').waitFor();
    await dialogOf(page).getByRole('button', { name: 'Tải lại, giữ nội dung đã ghi' }).click();
    await page.locator('.panel .plain-table').getByText('trung bình').waitFor();
    await give(page, 'Ghi xếp loại');
    await panelOf(page)
      .getByRole('row', { name: /^2026 xuất sắc/ })
      .waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('where some bases are rated and others are not', () => {
  const ownGroup = async () => (await groupsOf(2026, 'PROVINCE')).find(({ label }) => label === 'Quảng Trị') as Group;
  let group: Group;

  beforeAll(async () => {
    group = await ownGroup();
    const { data } = await ask.service(
      'insights',
      'province',
      'query ($asOf: Date) { bases(period: "2026Y", asOf: $asOf, filter: { classified: false }, first: 30) { edges { node { unit { id } } } } }',
      { asOf: today },
    );
    for (const { node } of data.bases.edges)
      await ask.service('emulation', 'province', 'mutation ($id: ID!) { classify(unitId: $id, year: 2026, class: GOOD) { version } }', {
        id: node.unit.id,
      });
    const before = group.classified;
    // they are counted a moment later
    await vi.waitFor(
      async () => {
        group = await ownGroup();
        if (group.classified < before + data.bases.edges.length) throw new Error('not all of them are counted yet');
      },
      { timeout: 20_000, interval: 300 },
    );
  });

  test('who is responsible for them reads which are left, by name', async () => {
    const page = await openPlace('province', '/emulation?year=2026');
    const left = basesWith([group], null);
    const list = page.locator('details', { hasText: `Cơ sở chưa xếp loại (${left})` });
    await expect.poll(() => list.locator('tbody tr').count()).toBe(left);
    for (const text of await list.locator('tbody td:nth-child(2)').allTextContents()) expect(text.trim()).toBe('chưa xếp loại');
    await keepPicture(page, 'emulation unrated 1440');
    await page.context().close();
  });

  test('Central sees the province as incomplete, unranked, and is led to exactly those that are left', async () => {
    const page = await openPlace('analyst', '/emulation?year=2026&part=provinces');
    const row = rows(page).filter({ has: page.getByRole('rowheader', { name: 'Quảng Trị', exact: true }) });
    expect(await row.getAttribute('data-incomplete')).toBe('true');
    expect(await row.textContent()).toContain(`của ${group.classified}`);
    expect((await page.locator('.rating-table caption').textContent()) ?? '').not.toContain('Quảng Trị');
    await row.getByRole('link', { name: / chưa xếp loại, Quảng Trị$/ }).click();
    await page.waitForURL(/\/bases\?.*class=NONE/);
    expect(await listCount(page)).toBe(basesWith([group], null));
    await page.context().close();
  });
});

describe('whoever carries decisions out at Central', () => {
  let eventId = '';
  const name = 'Tỉnh Thử Xếp Cụm';
  const decision = { number: '79/NQ-MH', issuer: 'Minh họa', decidedOn: '2026-01-05', text: 'Minh họa' };

  beforeAll(async () => {
    const { data: found } = await ask.gateway('organiser', `{ unitByCode(code: "TW", asOf: "${today}") { id version } }`);
    const { data } = await ask.gateway(
      'organiser',
      'mutation ($input: EstablishUnitInput!) { establishUnit(input: $input) { event { id } refusals { code } } }',
      {
        input: {
          level: 'PROVINCE',
          kind: 'TERRITORIAL',
          effectiveOn: today,
          decision,
          unit: { name: 'Thử Xếp Cụm', fullName: name, adminType: 'TINH', parent: found.unitByCode },
        },
      },
    );
    if (!data.establishUnit.event) throw new Error(`not established: ${JSON.stringify(data.establishUnit.refusals)}`);
    eventId = data.establishUnit.event.id;
  });
  afterAll(() =>
    ask.gateway('organiser', 'mutation ($input: CorrectUnitEventInput!) { correctUnitEvent(input: $input) { event { id } } }', {
      input: { eventId, decision, reason: 'Chỉ là thử' },
    }),
  );

  test('finds the province that waits for a cluster, and places it (ORG-031)', async () => {
    const waiting = async () => {
      const { data } = await ask.gateway('organiser', '{ provincesWithoutCluster { unit { id fullName } } }');
      return data.provincesWithoutCluster.map(({ unit }: { unit: { fullName: string } }) => unit.fullName);
    };
    await expect.poll(waiting).toContain(name);
    const page = await openPlace('organiser');
    const section = page.getByRole('region', { name: 'Tỉnh, thành chờ xếp cụm thi đua' });
    await section.getByText(name).first().waitFor();
    await section.getByRole('button', { name: `Xếp cụm ${name}` }).click();
    await give(page, 'Xếp cụm');
    expect(await refusalsOf(page)).toEqual(['Hãy chọn một cụm thi đua.']);
    await dialogOf(page).getByLabel('Cụm thi đua').selectOption({ index: 1 });
    await give(page, 'Xếp cụm');
    await dialogOf(page).waitFor({ state: 'hidden' });
    await expect.poll(() => section.getByText(name).count()).toBe(0);
    expect(await waiting()).not.toContain(name);
    await page.context().close();
  });
});

describe('on a phone', () => {
  test.each([phone, { width: 320, height: 640 }])(
    'of $width px nothing scrolls sideways, and nothing keeps anybody out',
    async (viewport) => {
      const page = await openPlace('analyst', '/emulation?year=2025', { viewport });
      await rows(page).first().waitFor();
      const overflow = () =>
        page.evaluate(
          "[...document.querySelectorAll('html, .page, .panel-body')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.className)",
        );
      await keepPicture(page, `emulation ${viewport.width}`);
      expect(await overflow()).toEqual([]);
      expect(await barriers(page)).toEqual([]);
      await rows(page).first().scrollIntoViewIfNeeded();
      await keepPicture(page, `emulation rows ${viewport.width}`);
      await rows(page).first().getByRole('rowheader').getByRole('link').click();
      await page.locator('.way-up').waitFor();
      await rows(page).first().getByRole('rowheader').getByRole('link').click();
      await page.locator('.rated-bases tbody a').first().click();
      await panelOf(page).locator('.rated-branches li').first().waitFor();
      expect(await overflow()).toEqual([]);
      await keepPicture(page, `emulation panel ${viewport.width}`);
      await page.context().close();
    },
  );
});

test('in English everything but names and sources is English', async () => {
  const page = await openPlace('analyst');
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.getByRole('heading', { name: 'Emulation in 2025', level: 1 }).waitFor();
  const texts = await page
    .locator('h1, h2, thead, .answer, .rating-answer > p:not(.source), .class-table th, .parts-nav, .demonstration, label')
    .allTextContents();
  const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
  expect(texts.filter((text) => vietnamese.test(text))).toEqual([]);
  await page.getByText(/Good or better: the most, /).waitFor();
  await keepPicture(page, 'emulation English');
  await page.context().close();
});

describe('with a service down', () => {
  /** Answers for one part of the question that its service is away. */
  const silence = (page: Page, field: string, service: string, message: string) =>
    page.route('**/graphql', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { data?: Record<string, unknown> };
      if (body.data?.[field] === undefined) return route.fulfill({ response: answer });
      return route.fulfill({
        json: { data: null, errors: [{ message, extensions: { code: 'SUBGRAPH_UNAVAILABLE', serviceName: service } }] },
      });
    });

  test('the counts are missing, and come back when it answers again', async () => {
    const page = await openWindow(browser);
    await signIn(page, platform, 'analyst');
    await silence(page, 'clusters', 'insights', 'Phần tổng hợp tạm thời không trả lời.');
    await page.getByRole('link', { name: 'Thi đua', exact: true }).click();
    await page.getByRole('alert').getByText('Phần tổng hợp tạm thời không trả lời.').waitFor();
    await keepPicture(page, 'emulation down');
    expect(await page.locator('.rating-answer').count()).toBe(0);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.locator('.rating-answer').waitFor();
    await page.context().close();
  });

  test('without the service of classes the counts stand, and what it knows is said to be missing', async () => {
    const page = await openWindow(browser);
    await signIn(page, platform, 'analyst');
    await silence(page, 'classifiedYears', 'emulation', 'Phần thi đua tạm thời không trả lời.');
    await page.getByRole('link', { name: 'Thi đua', exact: true }).click();
    await page.getByText('Phần thi đua tạm thời không trả lời.').waitFor();
    await page.waitForURL(/year=2025/);
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe((await groupsOf(2025, 'CLUSTER')).length);
    expect(await page.locator('.rating-answer').textContent()).not.toContain('so với');
    await page.context().close();
  });
});

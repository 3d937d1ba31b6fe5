import { withClient } from '@vwu/kit/preparation';
import { describe, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { databaseUrl } from '../support/database-url.ts';

const platform = inject('platform');
const ask = createAsker(platform);

interface Group {
  key: string | null;
  label: string | null;
  bases: number;
  below: number;
  atThreshold: number;
  noData: number;
  members: number;
  women18Plus: number;
  demonstration: boolean;
}

async function summarise(groupBy: string, period: string, asOf?: string): Promise<Group[]> {
  const { data } = await ask.service(
    'insights',
    'analyst',
    `query ($groupBy: BaseGroupBy!, $period: String!, $asOf: Date) {
      basesSummary(groupBy: $groupBy, period: $period, asOf: $asOf) { key label bases below atThreshold noData members women18Plus demonstration }
    }`,
    { groupBy, period, asOf },
  );
  return data.basesSummary;
}

/** Communes that stayed as they were on 1 July 2025: one unit on both maps. */
const unchangedCommunes = 131;

async function countIn(service: string, statement: string): Promise<number> {
  return withClient(databaseUrl(platform, service), async (db) => (await db.query<{ count: number }>(statement)).rows[0]?.count ?? -1);
}

const total = (groups: Group[], field: 'bases' | 'below' | 'atThreshold' | 'noData' | 'members' | 'women18Plus') =>
  groups.reduce((sum, group) => sum + group[field], 0);

describe('the demonstration data', () => {
  test('has exactly 2,129 bases below 60 % in exactly 46 of 63 provinces in 2023H1 (RATE-021)', async () => {
    const provinces = await summarise('PROVINCE', '2023H1');
    expect(provinces).toHaveLength(63);
    expect(total(provinces, 'below')).toBe(2_129);
    expect(provinces.filter(({ below }) => below > 0)).toHaveLength(46);
    expect(total(provinces, 'bases')).toBe(10_035);
  });

  test('supports every base not above 60 %, in 2023 and today, and no other but until its rise is locked (SUP-001, SUP-038)', async () => {
    const notAbove = { gatheringStatus: ['BELOW', 'AT_THRESHOLD'] };
    const steps = ['FLAGGED', 'AGREED', 'WORKSHOP_HELD', 'PLANNED', 'IMPLEMENTING', 'EVALUATED', 'ESCALATED'];
    const question = `query ($period: String!, $filter: BaseFilter) { bases(period: $period, filter: $filter, first: 1) { totalCount } }`;
    const count = async (period: string, filter: object) =>
      (await ask.service('insights', 'analyst', question, { period, filter })).data.bases.totalCount;
    for (const period of ['2023H1', '2026H1'])
      expect(await count(period, { and: [notAbove, { supportState: steps }] })).toBe(await count(period, notAbove));
    expect(await count('2023H1', { supportState: steps })).toBe(await count('2023H1', notAbove));
    // no report of 2026H1 is locked: who was low before is supported still, though above now
    expect(await count('2026H1', { supportState: steps })).toBeGreaterThan(await count('2026H1', notAbove));
    const unlike = await countIn(
      'organisation',
      `select count(*)::int as count
       from organisation.support_verdict(array(select id from organisation.unit where closed_on = 'infinity'), '2026-06-30', 'infinity') v
       left join organisation.support_case c on c.unit_id = v.unit_id
       where v.needs_support <> (c.id is not null and c.state <> 'CLOSED_MET')`,
    );
    expect(unlike).toBe(0);
    expect(await count('2023H1', { gatheringStatus: ['BELOW'], supportState: steps })).toBe(2_129);
    expect(await count('2026H1', { supportState: steps, supportCause: ['AWAY'] })).toBeGreaterThan(50);
    expect(await count('2026H1', { supportState: steps, hardGroup: ['WORKING_AWAY'] })).toBeGreaterThan(50);
    const waiting = await ask.service('organisation', 'analyst', '{ supportCases(filter: { awaitsPlacement: true }) { totalCount } }');
    expect(waiting.data.supportCases.totalCount).toBeGreaterThan(20);
    expect(
      await countIn('organisation', `select count(*)::int as count from organisation.support_case where origin <> 'DEMONSTRATION'`),
    ).toBe(0);
    expect(await countIn('organisation', 'select count(*)::int as count from organisation.support_task')).toBe(0);
  });

  test('has some 19 million members, all marked as demonstration', async () => {
    for (const period of ['2022Y', '2023H1', '2024Y', '2026H1']) {
      const provinces = await summarise('PROVINCE', period);
      expect(total(provinces, 'members')).toBeGreaterThan(18_500_000);
      expect(total(provinces, 'members')).toBeLessThan(20_000_000);
      expect(provinces.every(({ demonstration }) => demonstration)).toBe(true);
    }
  });

  test('has bases at exactly 60 %, above 100 % and without figures, some hundreds together', async () => {
    const { data } = await ask.service(
      'insights',
      'analyst',
      '{ bases(period: "2023H1", filter: { rate: { gte: 100.0001 } }) { totalCount } }',
    );
    const statuses = await summarise('GATHERING_STATUS', '2023H1');
    const counts = [total(statuses, 'atThreshold'), total(statuses, 'noData'), data.bases.totalCount as number];
    for (const count of counts) expect(count).toBeGreaterThan(20);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(200);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThan(900);
  });

  test('loses and gains nobody when the last old period is restated on the new map', async () => {
    const [before, after] = await Promise.all([summarise('PROVINCE', '2025H1'), summarise('PROVINCE', '2025H1', '2025-07-01')]);
    expect(before).toHaveLength(63);
    expect(after).toHaveLength(34);
    for (const field of ['members', 'women18Plus'] as const) expect(total(after, field)).toBe(total(before, field));
    const haNoi = (groups: Group[]) => groups.find(({ label }) => label === 'Hà Nội');
    expect(haNoi(after)?.members).toBe(haNoi(before)?.members);
    const quangTri = after.find(({ label }) => label === 'Quảng Trị');
    const pieces = before.filter(({ label }) => label === 'Quảng Trị' || label === 'Quảng Bình');
    expect(quangTri?.members).toBe(total(pieces, 'members'));
  });

  test('gives about two thirds of the bases that need support a mentor', async () => {
    const count = async (filter: string) =>
      (await ask.service('insights', 'analyst', `{ bases(period: "2026H1", filter: ${filter}) { totalCount } }`)).data.bases
        .totalCount as number;
    const needing = await count('{ gatheringStatus: [BELOW, AT_THRESHOLD] }');
    const mentored = await count('{ gatheringStatus: [BELOW, AT_THRESHOLD], mentored: true }');
    expect(needing).toBeGreaterThan(100);
    expect(mentored / needing).toBeGreaterThan(0.6);
    expect(mentored / needing).toBeLessThan(0.73);
    expect(await count('{ mentorStatus: [REQUIRED_MISSING] }')).toBeGreaterThan(0);
  });

  test('has a president and a vice-president for every base, and a class for every base and year', async () => {
    const staffed = `select count(*)::int from organisation.unit u where u.level = 'BASE' and (
      select array_agg(p.title order by p.title) from cadre.position p
      where p.unit_id = u.id and least(u.closed_on, '2026-06-30') between p.valid_from and p.valid_to
    ) = '{PRESIDENT,VICE_PRESIDENT}'`;
    expect(await countIn('cadre', staffed)).toBe(10_035 + 3_321 - unchangedCommunes);
    for (const [year, bases] of [
      [2022, 10_035],
      [2024, 10_035],
      [2025, 3_321],
    ])
      expect(await countIn('emulation', `select count(*)::int from emulation.classification where year = ${year}`)).toBe(bases);
  });
});

test('what the documents state stands beside what their counts give (CATALOGUE B.2)', async () => {
  const { data } = await ask.gateway(
    'analyst',
    '{ unitByCode(code: "44", asOf: "2013-12-31") { fullName statedFigures { indicator statedPercent recomputedPercent statedValue verdict document } } }',
  );
  expect(data.unitByCode.fullName).toBe('Tỉnh Quảng Bình');
  const verdicts = Object.fromEntries(
    data.unitByCode.statedFigures.map(({ indicator, statedPercent, recomputedPercent, verdict }: Record<string, unknown>) => [
      indicator,
      [statedPercent, recomputedPercent, verdict],
    ]),
  );
  expect(verdicts).toMatchObject({
    ATTRACTION: [84.4, 84.3, 'DIFFERS'],
    PRESIDENTS_PROFESSIONAL: [63.5, 63.5, 'MATCHES'],
    VICE_PRESIDENTS_PROFESSIONAL: [31.4, 31.4, 'MATCHES'],
    VICE_PRESIDENTS_POLITICAL_THEORY: [14.4, 14.5, 'TRUNCATED'],
    VICE_PRESIDENTS_WITHOUT_PROFESSIONAL: [68.5, 68.6, 'TRUNCATED'],
    DUES_PAYERS: [80, null, 'UNVERIFIABLE'],
    BRANCHES: [null, null, null],
  });
});

test('figures of 2019 and 2023 are kept for Hà Nội and the nation', async () => {
  const { data } = await ask.gateway(
    'analyst',
    `{ haNoi: unitByCode(code: "01", asOf: "2019-12-11") { statedFigures { indicator statedValue } }
       nation: unitByCode(code: "TW", asOf: "2023-05-29") { statedFigures { asOf indicator statedValue qualifier place } } }`,
  );
  expect(data.haNoi.statedFigures).toContainEqual({ indicator: 'MEMBERS', statedValue: 875_358 });
  const low = data.nation.statedFigures.filter(({ indicator }: { indicator: string }) => indicator === 'BASES_BELOW_60');
  expect(low).toMatchObject([
    { asOf: '2023-05-29', statedValue: 2_129, qualifier: 'OVER' },
    { asOf: '2023-12-31', statedValue: 1_331, place: 'EXT-4' },
    { asOf: '2024-11-30', statedValue: 599, place: 'EXT-4' },
  ]);
});

import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { preparation } from '../src/preparation.ts';
import { officer, officerOfB, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const organiser = callers.organiser(unitId('Trung ương'));
const fields = `id name firstEndsOn lastEndsOn thresholdPercent comparator denominatorYear denominatorSource formula temporaryMonths
  reconstructed source`;

const rules = {
  firstPeriod: '2027Y',
  lastPeriod: '2032H1',
  thresholdPercent: 65,
  comparator: 'GTE',
  denominatorYear: 2024,
  denominatorSource: 'Tổng điều tra giữa kỳ năm 2024',
  formula: 'hội viên / phụ nữ từ 18 tuổi trở lên × 100',
  source: 'Hướng dẫn của nhiệm kỳ 2027–2032',
};

const open = (given: object = {}, viewer = organiser, key: string | null = null) =>
  world.ask(viewer, `mutation ($rules: RuleSetInput!, $key: String) { openRuleSet(rules: $rules, idempotencyKey: $key) { ${fields} } }`, {
    rules: { ...rules, ...given },
    key,
  });

const ruleSets = async (viewer = officer) => (await world.ask(viewer, `{ ruleSets { ${fields} } }`)).data?.ruleSets;

describe('the rules of the terms there are', () => {
  test('the present one is «trên 60%» of the women of 2019, and says what of it is reconstructed (F-1, RATE-010)', async () => {
    expect((await ruleSets())[1]).toMatchObject({
      id: 'VN-2022-2027',
      firstEndsOn: '2022-12-31',
      lastEndsOn: '2027-06-30',
      thresholdPercent: 60,
      comparator: 'GT',
      denominatorYear: 2019,
      temporaryMonths: 6,
      reconstructed: ['FORMULA'],
    });
  });

  test('of the one before stands what a document says, and the rest is marked (F-5, RATE-011, RATE-020)', async () => {
    expect((await ruleSets())[0]).toMatchObject({
      id: 'VN-2017-2022',
      thresholdPercent: 50,
      denominatorYear: null,
      temporaryMonths: null,
      reconstructed: ['FORMULA', 'THRESHOLD', 'COMPARATOR', 'DENOMINATOR'],
    });
  });

  test('figures of then are recorded by its rules: half of the women is enough', async () => {
    for (const [members, status] of [
      [2_499, 'BELOW'],
      [2_500, 'MET'],
    ] as const) {
      expect((await world.record('xã một', '2019Y', { residential: members, women18Plus: 5_000 })).codes).toEqual([]);
      expect((await world.read('xã một', '2019Y')).gatheringRate).toMatchObject({ status, ruleSet: 'VN-2017-2022' });
    }
  });

  test('a figure a document states names the period and the rules of its day; before the first there are none', async () => {
    for (const day of ['2013-12-31', '2019-12-11', '2021-12-31', '2022-01-01', '2023-05-29'])
      await world.db.query(
        `insert into membership.stated_figure (id, unit_id, as_of, indicator, label, stated_value, qualifier, document, place)
         values (gen_random_uuid(), $1, $2, 'MEMBERS', 'Hội viên', 1, 'EXACT', 'Báo cáo', 'Mục I')`,
        [unitId('tỉnh A'), day],
      );
    const { data } = await world.ask(
      officer,
      `query ($id: ID!) { _entities(representations: [{ __typename: "Unit", id: $id }]) { ... on Unit { statedFigures { asOf period ruleSet } } } }`,
      { id: unitId('tỉnh A') },
    );
    expect(data?._entities[0].statedFigures).toEqual([
      { asOf: '2013-12-31', period: null, ruleSet: null },
      { asOf: '2019-12-11', period: '2019Y', ruleSet: 'VN-2017-2022' },
      { asOf: '2021-12-31', period: '2021Y', ruleSet: 'VN-2017-2022' },
      { asOf: '2022-01-01', period: null, ruleSet: null },
      { asOf: '2023-05-29', period: '2023H1', ruleSet: 'VN-2022-2027' },
    ]);
  });
});

describe('rules of a new term', () => {
  test.each([
    ['that begin within the term before', { firstPeriod: '2027H1' }, 'RULE_SET_OVERLAPS'],
    ['of a term that is there', { firstPeriod: '2022Y', lastPeriod: '2027H1' }, 'RULE_SET_OVERLAPS'],
    ['that end before they begin', { lastPeriod: '2027H1' }, 'RULE_SET_PERIODS_INVALID'],
    ['of periods written otherwise', { firstPeriod: '2027Q1' }, 'RULE_SET_PERIODS_INVALID'],
    ['above all women', { thresholdPercent: 101 }, 'RULE_SET_INVALID'],
    ['with women of a year to come', { denominatorYear: 2033 }, 'RULE_SET_INVALID'],
    ['without a document', { source: '  ' }, 'RULE_SET_INVALID'],
  ])('%s are refused, and nothing is written', async (_what, given, code) => {
    const before = [await world.rowsOf('rule_set'), await world.rowsOf('term_calendar'), await world.rowsOf('audit_record')];
    expect((await open(given)).codes).toEqual([code]);
    expect([await world.rowsOf('rule_set'), await world.rowsOf('term_calendar'), await world.rowsOf('audit_record')]).toEqual(before);
  });

  test('are opened by Central alone', async () => {
    expect((await open({}, officer)).codes).toEqual(['FORBIDDEN']);
    expect((await open({}, { ...officer, scopes: [...officer.scopes, 'rules:write'] })).codes).toEqual(['RULE_SET_NOT_CENTRAL']);
  });

  test('apply to its periods, with women of another year, and touch no status of the term before', async () => {
    await world.record('xã mới', '2026H1', { residential: 3_601 });
    const before = await world.read('xã mới', '2026H1');
    expect(before.gatheringRate).toMatchObject({ denominator: 6_001, status: 'MET' });

    expect((await open({}, organiser, 'once')).data?.openRuleSet).toMatchObject({
      id: 'VN-2027-2032',
      denominatorYear: 2024,
      temporaryMonths: 6,
    });
    expect((await open({}, organiser, 'once')).codes).toEqual([]);
    expect(await ruleSets()).toHaveLength(3);
    await world.db.query(`call membership.continue_calendar('2028-01-01')`);

    expect((await world.record('xã mới', '2027Y', { residential: 3_601, women18Plus: 5_540 })).codes).toEqual([]);
    expect((await world.read('xã mới', '2027Y')).gatheringRate).toMatchObject({
      denominator: 5_540,
      status: 'MET',
      ruleSet: 'VN-2027-2032',
    });
    expect(await world.read('xã mới', '2026H1')).toEqual(before);
    expect((await world.record('xã mới', '2028H1', { residential: 3_600, women18Plus: 5_541 })).codes).toEqual(['DENOMINATOR_FIXED']);
  });
});

describe('the database itself', () => {
  test.each([
    [
      'a period with the rules of another term',
      `insert into membership.reporting_period values ('2033Y', '2033-12-31', '2033-11-25', 'VN-2022-2027')`,
      /is not of the term/,
    ],
    [
      'a period of one term given to another',
      `update membership.reporting_period set rule_set_id = 'VN-2017-2022' where code = '2026H1'`,
      /is not of the term/,
    ],
    [
      'two terms with a period in common',
      `insert into membership.term_calendar select id, '2020-06-30', '2020-06-30' from other`,
      /term_calendar_apart/,
    ],
    [
      'a term that is cut',
      `update membership.term_calendar set last_ends_on = '2025-12-31' where rule_set_id = 'VN-2022-2027'`,
      /only added to/,
    ],
  ])('refuses %s', async (_what, statement, why) => {
    const other = `with other as (insert into membership.rule_set (id, name, threshold_percent, comparator, denominator_source, formula, source)
      values ('X', 'X', 1, 'GT', 'X', 'X', 'X') returning id) `;
    await world.db.query('begin');
    await expect(world.db.query(statement.includes('from other') ? other + statement : statement)).rejects.toThrow(why);
    await world.db.query('rollback');
  });
});

describe('a target a province has set itself', () => {
  const verdicts = async (name: string, viewer = officer, period = '2026H1') => {
    const { data, codes } = await world.ask(
      viewer,
      `query ($id: ID!) { _entities(representations: [{ __typename: "Unit", id: $id }]) { ... on Unit {
        gatheringRate(period: "${period}") { status }
        localVerdicts(period: "${period}") { status membersNeeded rule { thresholdPercent comparator validFrom validTo source unit { id } } } } } }`,
      { id: unitId(name) },
    );
    return { ...data?._entities[0], codes };
  };
  const rule = { thresholdPercent: 60, comparator: 'GTE', validFrom: '2023-01-01', source: 'Nghị quyết của tỉnh A: «đạt 60%»' };
  const set = (name: string, given: object = {}, viewer = organiser) =>
    world.ask(viewer, 'mutation ($id: ID!, $rule: LocalRuleInput!) { setLocalRule(unitId: $id, rule: $rule) { id } }', {
      id: unitId(name),
      rule: { ...rule, ...given },
    });

  test('there is none where none is set', async () => {
    expect((await verdicts('xã mới')).localVerdicts).toEqual([]);
  });

  test.each([
    ['of a base', 'xã mới', {}, 'LOCAL_RULE_UNIT_INVALID'],
    ['without a document', 'tỉnh A', { source: ' ' }, 'LOCAL_RULE_INVALID'],
    ['above all women', 'tỉnh A', { thresholdPercent: 101 }, 'LOCAL_RULE_INVALID'],
    ['that ends before it begins', 'tỉnh A', { validTo: '2022-12-31' }, 'LOCAL_RULE_INVALID'],
  ])('one %s is refused', async (_what, name, given, code) => {
    expect((await set(name, given)).codes).toEqual([code]);
    expect(await world.rowsOf('local_rule')).toBe(0);
  });

  test('is beside the status of the term, never instead of it: «đạt 60%» and «trên 60%» of the same integers (TGT-005, F-2)', async () => {
    expect((await set('tỉnh A')).codes).toEqual([]);
    await world.db.query(`update membership.women_population set women18_plus = 5000 where unit_id = $1 and rule_set_id = 'VN-2022-2027'`, [
      unitId('xã một'),
    ]);
    for (const [members, national, local, needed] of [
      [2_999, 'BELOW', 'BELOW', 1],
      [3_000, 'AT_THRESHOLD', 'MET', 0],
      [3_001, 'MET', 'MET', 0],
    ] as const) {
      expect((await world.record('xã một', '2024Y', { residential: members })).codes).toEqual([]);
      expect(await verdicts('xã một', officer, '2024Y')).toMatchObject({
        gatheringRate: { status: national },
        localVerdicts: [
          {
            status: local,
            membersNeeded: needed,
            rule: { comparator: 'GTE', validFrom: '2023-01-01', validTo: null, unit: { id: unitId('tỉnh A') } },
          },
        ],
      });
    }
  });

  test('is that of the days it is set for, and of its own province', async () => {
    expect((await verdicts('xã một', officer, '2022Y')).localVerdicts).toEqual([]);
    expect((await verdicts('xã ở B', officerOfB)).localVerdicts).toEqual([]);
    expect((await verdicts('xã mới', officerOfB)).localVerdicts).toBeNull();
    expect((await verdicts('chợ')).localVerdicts).toMatchObject([{ status: 'NOT_APPLICABLE', membersNeeded: null }]);
    expect((await verdicts('xã mới', officer, '1999Y')).codes).toContain('PERIOD_UNKNOWN');
  });

  test('a later one ends it the day before, and one of the same days is refused', async () => {
    expect((await set('tỉnh A', { thresholdPercent: 70, validFrom: '2026-01-01' })).codes).toEqual([]);
    expect((await verdicts('xã mới')).localVerdicts).toMatchObject([{ rule: { thresholdPercent: 70 } }]);
    expect((await verdicts('xã một', officer, '2024Y')).localVerdicts).toMatchObject([
      { rule: { thresholdPercent: 60, validTo: '2025-12-31' } },
    ]);
    expect((await set('tỉnh A', { validFrom: '2025-01-01', validTo: '2025-06-30' })).codes).toEqual(['LOCAL_RULE_OVERLAPS']);
  });

  test('is recorded by whoever may set rules, within reach', async () => {
    expect((await set('tỉnh A', {}, officer)).codes).toEqual(['FORBIDDEN']);
    const other = { ...officerOfB, scopes: [...officerOfB.scopes, 'rules:write'] };
    expect((await set('tỉnh A', {}, other)).codes).toEqual(['UNIT_NOT_FOUND']);
  });

  test('that of Bình Thuận is loaded with the documents, for as long as the province was there', async () => {
    await world.db.query(`update organisation.unit_version set code = '60' where unit_id = $1`, [unitId('tỉnh B')]);
    await preparation.loads.find(({ name }) => name === 'local-rules')?.run(world.db);
    expect((await verdicts('xã ở B', officerOfB, '2024Y')).localVerdicts).toMatchObject([
      { rule: { thresholdPercent: 60, comparator: 'GTE', validTo: '2025-06-30', unit: { id: unitId('tỉnh B') } } },
    ]);
    expect((await verdicts('xã ở B', officerOfB, '2025Y')).localVerdicts).toEqual([]);
  });
});

import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { organiser } from './small-union.ts';
import { analyst, base, openSupport, presidium, province, provinceB } from './support-world.ts';

let world: Awaited<ReturnType<typeof openSupport>>;

beforeEach(async () => {
  world = await openSupport();
  await world.figures('xã một', '2025Y', 2_000);
  await world.figures('xã hai', '2025Y', 3_000);
  await world.figures('xã ba', '2025Y', 3_001);
  await world.figures('xã bốn', '2025Y', 100);
  await world.settle();
});

afterEach(() => world.close());

const causes = async (viewer: typeof analyst, args: string) =>
  (await world.ask(viewer, `{ causeFrequency(${args}) { bases withoutCause causes { cause heading bases } } }`)).data?.causeFrequency;

describe('the frequency of causes (SUP-018)', () => {
  test('counts bases not above 60 % in the period, each cause by bases, most frequent first', async () => {
    const name = async (unit: string, named: string) =>
      world.mutate(
        province,
        'recordSupportDiagnosis',
        `caseId: "${await world.id(unit)}", causes: [${named}], groups: [{ group: POOR, estimate: 1 }]`,
      );
    await name('xã một', '{ cause: AWAY }, { cause: CADRE }');
    await name('xã hai', '{ cause: CADRE }');
    const inA = {
      bases: 2,
      withoutCause: 0,
      causes: [
        { cause: 'CADRE', heading: 'CADRE_CAPACITY', bases: 2 },
        { cause: 'AWAY', heading: 'OTHER', bases: 1 },
      ],
    };
    expect(await causes(analyst, `period: "2025Y", provinceId: "${unitId('tỉnh A')}"`)).toEqual(inA);
    expect(await causes(province, 'period: "2025Y"')).toEqual(inA);
    expect(await causes(analyst, 'period: "2025Y"')).toEqual({ ...inA, bases: 3, withoutCause: 1 });
    expect(await causes(provinceB, `period: "2025Y", provinceId: "${unitId('tỉnh A')}"`)).toEqual({
      bases: 0,
      withoutCause: 0,
      causes: [],
    });
    expect(await causes(analyst, 'period: "2024Y"')).toEqual({ bases: 0, withoutCause: 0, causes: [] });
    // at exactly 60 % it is counted, above it not any more, whatever was found
    await world.figures('xã hai', '2025Y', 3_001);
    expect((await causes(province, 'period: "2025Y"')).bases).toBe(1);
  });

  test('counts a base that is above until its report is locked, and none before the deadline', async () => {
    const of = async (period: string) => (await causes(province, `period: "${period}"`)).bases;
    await world.db.query(`insert into membership.reporting_period values ('2026H1', '2026-06-30', '2026-06-10', 'VN-2022-2027')`);
    for (const period of ['2026H1', '2026Y']) await world.recordFigures('xã một', period, 3_001);
    expect([await of('2026H1'), await of('2026Y')]).toEqual([2, 2]);
    await world.report('xã một', '2026H1', 'LOCKED');
    expect([await of('2025Y'), await of('2026H1'), await of('2026Y')]).toEqual([2, 1, 1]);
    // low, but not due yet
    await world.recordFigures('xã ba', '2026Y', 1_000);
    expect(await of('2026Y')).toBe(1);
  });

  test('is refused for a period there is not', async () => {
    expect((await world.ask(analyst, '{ causeFrequency(period: "2024H3") { bases } }')).codes).toEqual(['PERIOD_UNKNOWN']);
  });
});

describe('the reports of a province (SUP-009, SUP-033)', () => {
  const submit = (period: string, viewer = province, unit = 'tỉnh A') =>
    world.mutate(
      viewer,
      'submitSupportReport',
      `provinceId: "${unitId(unit)}", period: "${period}", summary: "kết quả"`,
      'period submittedOn openCases raised fallenBack activities costVnd resourcesVnd summary origin',
    );
  const due = async (unit = 'tỉnh A') => {
    const { data } = await world.ask(
      analyst,
      `{ unit(id: "${unitId(unit)}") { supportReports { period deadline status report { openCases } } } }`,
    );
    return Object.fromEntries(data?.unit.supportReports.map((one: { period: string }) => [one.period, one]));
  };

  test('count on the day what the cases say, and stay as they were', async () => {
    await world.bring('xã một', 'IMPLEMENTING');
    await world.figures('xã hai', '2025Y', 3_001);
    await world.settle();
    const { result } = await submit('2026Y');
    expect(result).toEqual({
      period: '2026Y',
      submittedOn: world.day,
      openCases: 1,
      raised: 1,
      fallenBack: 0,
      activities: 1,
      costVnd: 3_500_000_000,
      resourcesVnd: 0,
      summary: 'kết quả',
      origin: 'RECORDED',
    });
    await world.figures('xã một', '2025Y', 4_000);
    await world.settle();
    expect((await due())['2026Y']).toEqual({ period: '2026Y', deadline: '2026-11-25', status: 'RECEIVED', report: { openCases: 1 } });
    expect((await submit('2026Y')).codes).toEqual(['SUPPORT_REPORT_SUBMITTED']);
  });

  test('that are late count what fell into their own period, so that nothing is in two (SUP-039)', async () => {
    await world.bring('xã một', 'IMPLEMENTING');
    await world.figures('xã hai', '2025Y', 3_001);
    await world.settle();
    // all of it as it were in October 2025, and a case open until the day after the deadline
    await world.db.query(`update organisation.support_step set taken_on = '2025-10-01'`);
    await world.db.query(`update organisation.support_activity set held_on = '2025-10-01'`);
    await world.db.query(
      `update organisation.support_state set valid_from = '2025-10-01', valid_to = '2025-11-25' where state = 'IMPLEMENTING'`,
    );
    const counts = async (period: string) => {
      const { openCases, raised, activities, costVnd } = (await submit(period)).result;
      return { openCases, raised, activities, costVnd };
    };
    expect(await counts('2025H1')).toEqual({ openCases: 0, raised: 0, activities: 0, costVnd: 0 });
    expect(await counts('2025Y')).toEqual({ openCases: 1, raised: 1, activities: 1, costVnd: 3_500_000_000 });
    expect(await counts('2026Y')).toEqual({ openCases: 0, raised: 0, activities: 0, costVnd: 0 });
    expect((await due())['2025Y'].status).toBe('RECEIVED_LATE');
  });

  test('are due before their deadline, and only where a base needs support (F-49)', async () => {
    await world.db.query(`update organisation.support_state set valid_from = '2024-09-01'`);
    const states = Object.fromEntries(Object.entries(await due()).map(([period, one]) => [period, (one as { status: string }).status]));
    expect(states).toEqual({
      '2023Y': 'NOT_REQUIRED',
      '2024H1': 'NOT_REQUIRED',
      '2024Y': 'MISSING',
      '2025H1': 'MISSING',
      '2025Y': 'MISSING',
      '2026Y': 'DUE',
      '2999H1': 'DUE',
    });
    expect((await submit('2999H1')).result.period).toBe('2999H1');
    expect((await due())['2999H1'].status).toBe('RECEIVED');
  });

  test('are refused to others, for other units and for periods there are not', async () => {
    expect((await submit('2025Y', base)).codes).toEqual(['FORBIDDEN']);
    expect((await submit('2025Y', provinceB)).codes).toEqual(['UNIT_NOT_FOUND']);
    expect((await submit('2025Y', province, 'xã một')).codes).toEqual(['SUPPORT_UNIT_NOT_PROVINCE']);
    expect((await submit('2025H3')).codes).toEqual(['PERIOD_UNKNOWN']);
  });
});

describe('the plan of a province (SUP-032, SUP-033)', () => {
  const issue = (more: string, viewer = province) =>
    world.mutate(
      viewer,
      'issueSupportProvincePlan',
      `provinceId: "${unitId('tỉnh A')}", year: 2026, number: "01/KH", issuedOn: "2026-01-20", document: "https://example.test/kh" ${more}`,
      'year basesBefore status plan { number issuedOn document roadmap { year bases } adaptations { parameter value reason } origin version }',
    );
  const due = async (unit: string, year: number) =>
    (await world.ask(analyst, `{ unit(id: "${unitId(unit)}") { supportPlan(year: ${year}) { basesBefore status plan { number } } } }`)).data
      ?.unit.supportPlan;

  test('is needed only where a base was not above 60 % in the last locked period before the year (F-49)', async () => {
    expect(await due('tỉnh A', 2026)).toEqual({ basesBefore: 2, status: 'DUE', plan: null });
    expect(await due('tỉnh A', 2025)).toEqual({ basesBefore: 0, status: 'NOT_REQUIRED', plan: null });
    await world.db.query(`update membership.reporting_period set deadline = '2024-05-25', ends_on = '2024-06-29' where code = '2025Y'`);
    await world.db.query(`delete from membership.reporting_period where code in ('2024Y', '2024H1', '2025H1')`);
    expect(await due('tỉnh A', 2025)).toEqual({ basesBefore: 2, status: 'MISSING', plan: null });
    expect(await due('xã một', 2026)).toBeNull();
  });

  test('counts a base that is above and not locked yet as what it was before (SUP-038)', async () => {
    await world.figures('xã hai', '2025H1', 2_990);
    await world.recordFigures('xã hai', '2025Y', 3_001);
    await world.report('xã hai', '2025Y', 'RETURNED');
    expect((await due('tỉnh A', 2026)).basesBefore).toBe(2);
    await world.report('xã hai', '2025Y', 'LOCKED');
    expect((await due('tỉnh A', 2026)).basesBefore).toBe(1);
  });

  test('is missing from the first day after its year on (F-49)', async () => {
    vi.setSystemTime(new Date('2026-12-31T23:59:59+07:00'));
    expect((await due('tỉnh A', 2026)).status).toBe('DUE');
    vi.setSystemTime(new Date('2027-01-01T00:00:00+07:00'));
    expect((await due('tỉnh A', 2026)).status).toBe('MISSING');
  });

  test('carries a roadmap by year that never rises, and what was adapted with its reason (SUP-044)', async () => {
    const { result } = await issue(
      'roadmap: [{ year: 2026, bases: 2 }, { year: 2027, bases: 0 }], adaptations: [{ parameter: EVALUATION_RHYTHM, value: "theo quý", reason: "địa bàn rộng" }], version: 0',
    );
    expect(result).toEqual({
      year: 2026,
      basesBefore: 2,
      status: 'RECEIVED',
      plan: {
        number: '01/KH',
        issuedOn: '2026-01-20',
        document: 'https://example.test/kh',
        roadmap: [
          { year: 2026, bases: 2 },
          { year: 2027, bases: 0 },
        ],
        adaptations: [{ parameter: 'EVALUATION_RHYTHM', value: 'theo quý', reason: 'địa bàn rộng' }],
        origin: 'RECORDED',
        version: 1,
      },
    });
    for (const [adapted, code] of [
      ['{ parameter: REPORT_RHYTHM, value: "theo quý", reason: " " }', 'SUPPORT_TEXT_MISSING'],
      ['{ parameter: REPORT_RHYTHM, value: "", reason: "x" }', 'SUPPORT_TEXT_MISSING'],
      ['{ parameter: DUTIES, value: "a", reason: "b" }, { parameter: DUTIES, value: "c", reason: "d" }', 'SUPPORT_LIST_INVALID'],
    ] as const)
      expect((await issue(`roadmap: [{ year: 2026, bases: 1 }], adaptations: [${adapted}]`)).codes).toEqual([code]);
    expect((await due('tỉnh A', 2026)).plan).toEqual({ number: '01/KH' });
    expect((await issue('roadmap: [{ year: 2026, bases: 1 }], version: 0')).codes).toEqual(['SUPPORT_PROVINCE_PLAN_CHANGED']);
    expect((await issue('roadmap: [{ year: 2026, bases: 1 }], version: 1')).result.plan.version).toBe(2);
  });

  test('is refused when its roadmap rises, names a year twice or the past, or is not hers to issue', async () => {
    expect((await issue('roadmap: [{ year: 2026, bases: 1 }, { year: 2027, bases: 2 }]')).codes).toEqual(['SUPPORT_ROADMAP_RISES']);
    expect((await issue('roadmap: [{ year: 2026, bases: 1 }, { year: 2026, bases: 1 }]')).codes).toEqual(['SUPPORT_LIST_INVALID']);
    expect((await issue('roadmap: [{ year: 2025, bases: 1 }]')).codes).toEqual(['SUPPORT_NUMBER_INVALID']);
    expect((await issue('roadmap: [{ year: 2026, bases: 1 }]', provinceB)).codes).toEqual(['UNIT_NOT_FOUND']);
    expect((await issue('roadmap: [{ year: 2026, bases: 1 }]', presidium)).codes).toEqual(['FORBIDDEN']);
    expect((await due('tỉnh A', 2026)).plan).toBeNull();
  });
});

describe('the comparison of two periods (SUP-039)', () => {
  const moved = async (unit: string, from: string, to: string, viewer = analyst) =>
    world.ask(
      viewer,
      `{ unit(id: "${unitId(unit)}") { supportMovement(from: "${from}", to: "${to}") { raised fallenBack before after } } }`,
    );
  const counts = async (unit: string, from: string, to: string) => (await moved(unit, from, to)).data?.unit.supportMovement;

  test('counts bases raised and fallen back by the figures of the periods between, for a province and the nation', async () => {
    await world.db.query(`insert into membership.reporting_period values ('2026H1', '2026-06-30', '2026-06-10', 'VN-2022-2027')`);
    for (const members of [2_000, 3_001]) {
      await world.figures('xã ba', '2025Y', members);
      await world.settle();
    }
    // of tỉnh A one is raised, one falls back, one is above and not locked; of tỉnh B one is raised
    await world.figures('xã một', '2026H1', 3_001);
    await world.recordFigures('xã hai', '2026H1', 3_100);
    await world.figures('xã bốn', '2026H1', 3_100);
    await world.figures('xã ba', '2026H1', 2_000);
    await world.settle();
    expect(await counts('tỉnh A', '2025Y', '2026H1')).toMatchObject({ raised: 1, fallenBack: 1 });
    expect(await counts('tỉnh B', '2025Y', '2026H1')).toMatchObject({ raised: 1, fallenBack: 0 });
    expect(await counts('Trung ương', '2025Y', '2026H1')).toMatchObject({ raised: 2, fallenBack: 1 });
    expect(await counts('Trung ương', '2024Y', '2025Y')).toMatchObject({ raised: 1, fallenBack: 0 });
  });

  test('tells how many were supported at the end of each', async () => {
    await world.db.query(`update organisation.support_state set valid_from = '2025-03-01'`);
    expect(await counts('tỉnh A', '2024Y', '2025H1')).toEqual({ raised: 0, fallenBack: 0, before: 0, after: 2 });
    expect(await counts('Trung ương', '2025H1', '2025Y')).toMatchObject({ before: 3, after: 3 });
  });

  test('is refused for periods in the wrong order or unknown, and is hidden from others', async () => {
    expect((await moved('tỉnh A', '2025Y', '2025Y')).codes).toEqual(['SUPPORT_PERIODS_REVERSED']);
    expect((await moved('tỉnh A', '2025Y', '2024H1')).codes).toEqual(['SUPPORT_PERIODS_REVERSED']);
    expect((await moved('tỉnh A', '2025Y', '2026H3')).codes).toEqual(['PERIOD_UNKNOWN']);
    expect((await moved('tỉnh A', '2024Y', '2025Y', provinceB)).data?.unit?.supportMovement ?? null).toBeNull();
  });
});

describe('the list of cases', () => {
  const list = async (filter: string, more = '') =>
    (
      await world.ask(
        analyst,
        `{ supportCases(filter: ${filter} ${more}) { totalCount pageInfo { hasNextPage endCursor } edges { node { unit { fullName } } } } }`,
      )
    ).data?.supportCases;

  test('filters by state, cause, hard group, measure, unit and whether it is open', async () => {
    await world.acts.diagnose('xã một');
    await world.acts.propose('xã một');
    await world.acts.agree('xã một');
    await world.figures('xã bốn', '2025Y', 4_000);
    await world.settle();
    for (const [filter, count] of [
      ['{}', 3],
      ['{ isOpen: true }', 2],
      ['{ isOpen: false }', 1],
      ['{ states: [AGREED] }', 1],
      ['{ states: [FLAGGED, CLOSED_MET] }', 2],
      ['{ causes: [AWAY, MEETING] }', 1],
      ['{ hardGroups: [WORKING_AWAY] }', 1],
      ['{ hardGroups: [POOR] }', 0],
      ['{ measures: [A1] }', 1],
      [`{ withinUnitId: "${unitId('tỉnh B')}" }`, 1],
      ['{ withinUnitId: "x" }', 0],
      ['{ awaitsPlacement: true }', 0],
    ] as const)
      expect([filter, (await list(filter)).totalCount]).toEqual([filter, count]);
  });

  test('puts bases of special difficulty first, by their mark or their area, and finds them by degree (ORG-022, ORG-023)', async () => {
    const mark = (unit: string, degree: string) =>
      world.ask(
        organiser,
        `mutation { markDifficult(unitId: "${unitId(unit)}", from: "2026-01-01", degree: ${degree}, ground: "vùng sâu") { id } }`,
      );
    // each was opened on the same day, so that ids would decide
    const inOrder = async () =>
      (await list('{ isOpen: true }', ', orderBy: DIFFICULTY')).edges.map(
        ({ node }: { node: { unit: { fullName: string } } }) => node.unit.fullName,
      );
    expect((await mark('xã hai', 'DIFFICULT')).codes).toEqual([]);
    expect((await mark('xã bốn', 'SPECIAL')).codes).toEqual([]);
    expect(await inOrder()).toEqual(['xã bốn', 'xã hai', 'xã một']);
    await world.db.query(`insert into organisation.unit_tag values ($1, 'SPECIAL_DIFFICULT', '2020-01-01', 'infinity', 'RECORDED')`, [
      unitId('xã một'),
    ]);
    expect((await list('{ difficulty: [SPECIAL] }')).totalCount).toBe(2);
    expect((await list('{ difficulty: [DIFFICULT] }')).edges).toMatchObject([{ node: { unit: { fullName: 'xã hai' } } }]);
    const first = await list('{ isOpen: true }', ', orderBy: DIFFICULTY, first: 2');
    const rest = await list('{ isOpen: true }', `, orderBy: DIFFICULTY, first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(rest.edges.map(({ node }: { node: { unit: { fullName: string } } }) => node.unit.fullName)).toEqual(['xã hai']);
    expect((await world.ask(analyst, `{ supportCases(after: "${first.pageInfo.endCursor}") { totalCount } }`)).codes).toEqual([
      'CURSOR_OF_ANOTHER_QUERY',
    ]);
  });

  test('comes in pages, each case once', async () => {
    const first = await list('{}', ', first: 2');
    const second = await list('{}', `, first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage, second.totalCount]).toEqual([true, false, 3]);
    const names = [...first.edges, ...second.edges].map(({ node }: { node: { unit: { fullName: string } } }) => node.unit.fullName);
    expect(names.toSorted()).toEqual(['xã bốn', 'xã hai', 'xã một']);
  });

  test('costs as many statements for one case as for all, with everything that hangs on them', async () => {
    await world.bring('xã một', 'ESCALATED');
    const question = (
      first: number,
    ) => `{ supportCases(first: ${first}) { edges { node { id unit { fullName } causes { cause } steps { act } agreements { agreedOn }
      conclusions { workshop { province { fullName } } } activities { id } escalations { id } resources { id } predecessors { id } continuedIn { id } } } } }`;
    const [one, all] = [await world.ask(analyst, question(1)), await world.ask(analyst, question(200))];
    expect(all.data?.supportCases.edges).toHaveLength(3);
    expect(all.statements).toBeLessThanOrEqual(Math.max(one.statements, 11));
    const units = (
      level: string,
    ) => `{ units(filter: { level: ${level} }, first: 200) { edges { node { supportCase { state steps { act } } supportStates { cases }
      supportReports { status } supportPlan(year: 2026) { status } } } } }`;
    expect((await world.ask(analyst, units('BASE'))).statements).toBeLessThanOrEqual(10);
  });

  test('is counted by state for the board of a province', async () => {
    await world.acts.agree('xã một');
    const { data } = await world.ask(province, `{ unit(id: "${unitId('tỉnh A')}") { supportStates { state cases } } }`);
    expect(data?.unit.supportStates.map(({ state, cases }: { state: string; cases: number }) => `${state} ${cases}`)).toEqual([
      'FLAGGED 1',
      'AGREED 1',
      'WORKSHOP_HELD 0',
      'PLANNED 0',
      'IMPLEMENTING 0',
      'EVALUATED 0',
      'ESCALATED 0',
      'CLOSED_MET 0',
    ]);
  });
});

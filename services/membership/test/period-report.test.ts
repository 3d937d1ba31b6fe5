import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { baseOf, central, openReportWorld, type ReportWorld, setDay } from './report-world.ts';
import { officer, officerOfB } from './world.ts';

let world: ReportWorld;
beforeAll(async () => {
  world = await openReportWorld();
});
afterAll(() => world.end());
beforeEach(() => setDay('2026-06-01'));

const other = { ...officer, subject: 'another officer of the province' };

test('a report goes from its base up to the lock, with a line for each step', async () => {
  await world.record('xã khác', '2026H1', { residential: 700 });
  expect(await world.report('xã khác')).toMatchObject({ state: 'OPEN', version: 0, timeliness: null, isMissing: false, daysLeft: 9 });
  expect((await world.close('xã khác', 0)).data?.closeReport).toMatchObject({ state: 'BASE_CLOSED', version: 1, timeliness: 'ON_TIME' });
  expect((await world.check('xã khác', 1)).data?.checkReport).toMatchObject({ state: 'PARENT_CHECKED', version: 2 });
  expect((await world.accept('xã khác', 2)).data?.acceptReport).toMatchObject({ state: 'ACCEPTED', version: 3 });
  expect((await world.lock('xã khác', 3)).data?.lockReport).toMatchObject({
    state: 'LOCKED',
    version: 4,
    figures: { members: 700 },
    steps: [
      { act: 'CLOSE', from: 'OPEN', to: 'BASE_CLOSED', takenBy: 'base', holder: { id: unitId('xã khác') } },
      { act: 'CHECK', takenBy: 'province' },
      { act: 'ACCEPT' },
      { act: 'LOCK', from: 'ACCEPTED', to: 'LOCKED', takenBy: 'organiser' },
    ],
  });
  expect(await world.faults()).toEqual([]);
});

test('what was returned is recorded again and closed again', async () => {
  await world.record('xã mới', '2026H1', { residential: 3_000 });
  await world.close('xã mới', 0);
  expect((await world.record('xã mới', '2026H1', { residential: 3_001 })).codes).toEqual(['FIGURES_REPORT_CLOSED']);
  expect((await world.giveBack('xã mới', 1)).data?.returnReport).toMatchObject({
    state: 'RETURNED',
    steps: [{}, { act: 'RETURN', reason: 'Thiếu số liệu câu lạc bộ' }],
  });
  expect((await world.record('xã mới', '2026H1', { residential: 3_601 })).codes).toEqual([]);
  setDay('2026-06-20');
  expect((await world.close('xã mới', 2)).data?.closeReport).toMatchObject({
    state: 'BASE_CLOSED',
    version: 3,
    closedOn: '2026-06-01',
    lastClosedOn: '2026-06-20',
    timeliness: 'ON_TIME',
    figures: { members: 3_601 },
  });
});

describe('the Vietnamese day of closing against the deadline (REP-002, F-12)', () => {
  const closedAt = async (period: string, day: string, time: string) => {
    await world.record('xã ở B', period, { residential: 50 }, officerOfB);
    setDay(day, time);
    const { data, codes } = await world.close('xã ở B', 0, baseOf('xã ở B'), { period });
    expect(codes).toEqual([]);
    return data?.closeReport.timeliness;
  };

  test.each([
    ['2024H1', '2024-06-09', '23:59:59', 'ON_TIME'],
    ['2024Y', '2024-11-25', '00:00:00', 'DEADLINE_DAY'],
    ['2025H1', '2025-06-10', '23:59:59', 'DEADLINE_DAY'],
    ['2025Y', '2025-11-26', '00:00:00', 'LATE'],
  ])('%s closed on %s at %s is %s', async (period, day, time, timeliness) => {
    expect(await closedAt(period, day, time)).toBe(timeliness);
  });

  test('is on time on the day itself where the day counts', async () => {
    await world.db.query(`update membership.reporting_period set deadline_day_counts = true where code = '2026H1'`);
    expect(await closedAt('2026H1', '2026-06-10', '23:59:59')).toBe('ON_TIME');
    await world.db.query(`update membership.reporting_period set deadline_day_counts = false where code = '2026H1'`);
    expect(await world.report('xã ở B', officerOfB)).toMatchObject({ timeliness: 'DEADLINE_DAY' });
  });

  test('nobody is missing before the day after the deadline', async () => {
    setDay('2026-06-10', '23:59:59');
    expect(await world.report('xã chưa rõ')).toMatchObject({ isMissing: false, daysLeft: 0 });
    setDay('2026-06-11', '00:00:00');
    expect(await world.report('xã chưa rõ')).toMatchObject({ isMissing: true, daysLeft: -1 });
  });
});

describe('what looks wrong is kept with the report, and forbids nothing (REP-015)', () => {
  const warningsAfter = async (period: string, figures: object) => {
    setDay(`${period.slice(0, 4)}-${period.endsWith('H1') ? '06' : '11'}-01`);
    await world.record('xã khác', period, figures);
    return (await world.close('xã khác', 0, baseOf('xã khác'), { period })).data?.closeReport.warnings;
  };

  test('nothing of a usual report, then a change of more than a fifth, and more members than women', async () => {
    await world.db.query(`delete from membership.unit_figures where unit_id = $1 and period < '2025Y'`, [unitId('xã khác')]);
    expect(await warningsAfter('2025Y', { residential: 800 })).toEqual([]);
    await world.db.query(`insert into membership.reporting_period values ('2027H1', '2027-06-30', '2027-06-10', 'VN-2022-2027')`);
    expect(await warningsAfter('2026Y', { residential: 1_100 })).toEqual([
      { kind: 'CHANGE', found: 1_100, expected: 700 },
      { kind: 'OVER_100', found: 1_100, expected: 1_000 },
    ]);
  });

  test('no women, no members', async () => {
    await world.record('xã chưa rõ', '2026H1', {});
    expect((await world.close('xã chưa rõ', 0)).data?.closeReport.warnings).toEqual([
      { kind: 'NO_MEMBERS', found: 0, expected: null },
      { kind: 'NO_WOMEN', found: 0, expected: null },
    ]);
  });
});

describe('refused, and nothing is written:', () => {
  beforeAll(async () => {
    setDay('2026-11-01');
    await world.record('xã chưa rõ', '2026Y', { residential: 5 });
    await world.take('xã mới', 'PARENT_CHECKED', '2026Y');
  });
  beforeEach(() => setDay('2026-11-01'));
  const period = '2026Y';

  test.each([
    ['closed twice', () => world.close('xã mới', 2, baseOf('xã mới'), { period }), 'REPORT_ALREADY_CLOSED'],
    [
      'closed by the province',
      () => world.close('xã chưa rõ', 0, { ...officer, scopes: [...officer.scopes, 'reports:close'] }, { period }),
      'REPORT_NOT_OWN',
    ],
    ['closed by who lacks the right', () => world.close('xã chưa rõ', 0, officer, { period }), 'FORBIDDEN'],
    ['closed without figures', () => world.close('xã ở B', 0, baseOf('xã ở B'), { period }), 'REPORT_WITHOUT_FIGURES'],
    [
      'closed before the period begins',
      () => {
        setDay('2026-06-30');
        return world.close('xã chưa rõ', 0, baseOf('xã chưa rõ'), { period });
      },
      'REPORT_PERIOD_AHEAD',
    ],
    ['closed by another base', () => world.close('xã chưa rõ', 0, baseOf('xã mới'), { period }), 'UNIT_NOT_FOUND'],
    ['of a market', () => world.close('chợ', 0, baseOf('chợ'), { period }), 'REPORT_UNIT_NOT_BASE'],
    ['of a base that had ended', () => world.close('xã một', 0, baseOf('xã mới'), { period }), 'REPORT_UNIT_NOT_BASE'],
    ['of a period that does not exist', () => world.close('xã mới', 0, baseOf('xã mới'), { period: '2026H2' }), 'PERIOD_UNKNOWN'],
    ['checked before it is closed', () => world.check('xã chưa rõ', 0, officer, { period }), 'REPORT_STEP_INVALID'],
    ['accepted before it is checked', () => world.accept('xã chưa rõ', 0, officer, { period }), 'REPORT_STEP_INVALID'],
    ['locked before it is accepted', () => world.lock('xã mới', 2, central, { period }), 'REPORT_STEP_INVALID'],
    ['checked by another province', () => world.check('xã chưa rõ', 0, officerOfB, { period }), 'UNIT_NOT_FOUND'],
    ['accepted by Central', () => world.accept('xã mới', 2, { ...central, scopes: [...officer.scopes] }, { period }), 'REPORT_NOT_PARENT'],
    ['locked by the province', () => world.lock('xã mới', 2, { ...officer, scopes: central.scopes }, { period }), 'REPORT_NOT_CENTRAL'],
    ['returned without a reason', () => world.giveBack('xã mới', 2, officer, { period, reason: '  ' }), 'REPORT_REASON_MISSING'],
    ['with a version that is not the last', () => world.accept('xã mới', 1, officer, { period }), 'REPORT_CHANGED'],
    ['locked together where no base reports', () => lockAll('chợ', central, period), 'REPORT_NO_BASES'],
    ['locked together by the province', () => lockAll('tỉnh A', { ...officer, scopes: central.scopes }, period), 'REPORT_NOT_CENTRAL'],
  ])('%s', async (_what, act, code) => {
    const before = await world.written();
    expect((await act()).codes).toEqual([code]);
    expect(await world.written()).toEqual(before);
  });

  test('recorded in each state that holds figures, with its own code', async () => {
    const record = () => world.record('xã mới', period, { residential: 1 });
    expect((await record()).codes).toEqual(['FIGURES_REPORT_CHECKED']);
    await world.accept('xã mới', 2, officer, { period });
    expect((await record()).codes).toEqual(['FIGURES_REPORT_ACCEPTED']);
    await world.lock('xã mới', 3, central, { period });
    expect((await record()).codes).toEqual(['FIGURES_REPORT_LOCKED']);
  });

  test('reopened after the lock', async () => {
    for (const act of [
      world.close('xã mới', 4, baseOf('xã mới'), { period }),
      world.giveBack('xã mới', 4, officer, { period }),
      world.lock('xã mới', 4, central, { period }),
    ])
      expect((await act).codes).toEqual(['REPORT_LOCKED']);
    for (const [table, change] of [
      ['period_report', `update membership.period_report set state = 'RETURNED' where state = 'LOCKED'`],
      ['locked_figures', 'update membership.locked_figures set members = 0'],
      ['locked_figures', 'delete from membership.locked_figures'],
      ['period_report_step', 'delete from membership.period_report_step'],
    ])
      await expect(world.db.query(change ?? '')).rejects.toThrow(`membership.${table} is only added to`);
  });
});

const lockAll = (name: string, viewer = central, period = '2026H1') =>
  world.ask(viewer, `mutation ($id: ID!, $period: String!) { lockReports(unitId: $id, period: $period) { expected locked accepted } }`, {
    id: unitId(name),
    period,
  });

describe('four eyes', () => {
  /** An officer of the province who closes for a base that was split, and could do all else. */
  const both = { ...officer, scopes: [...officer.scopes, 'reports:close'] };
  const period = '2023Y';

  test('whoever closed a report does not accept it, nor after it was returned and somebody else closed it', async () => {
    setDay('2023-11-20');
    await world.record('xã hai', period, { residential: 9 });
    setDay('2026-06-01');
    await world.close('xã hai', 0, both, { period });
    await world.check('xã hai', 1, both, { period });
    expect((await world.accept('xã hai', 2, both, { period })).codes).toEqual(['REPORT_FOUR_EYES']);
    await world.giveBack('xã hai', 2, both, { period });
    await world.close('xã hai', 3, { ...both, subject: 'third' }, { period });
    await world.check('xã hai', 4, both, { period });
    expect((await world.accept('xã hai', 5, both, { period })).codes).toEqual(['REPORT_FOUR_EYES']);
    expect((await world.accept('xã hai', 5, other, { period })).data?.acceptReport).toMatchObject({ state: 'ACCEPTED' });
  });

  test('the database itself refuses it', async () => {
    await expect(
      world.db.query(
        `insert into membership.period_report_step (id, unit_id, period, act, from_state, to_state, taken_by, holder_id)
         values (gen_random_uuid(), $1, $2, 'ACCEPT', 'PARENT_CHECKED', 'ACCEPTED', 'third', $3)`,
        [unitId('xã hai'), period, unitId('tỉnh A')],
      ),
    ).rejects.toThrow('who closed a report does not accept it');
  });
});

describe('two at once', () => {
  const period = '2024H1';

  test('one takes the step, the other is told', async () => {
    await world.record('xã chưa rõ', period, { residential: 5 });
    const closed = await Promise.all([1, 2, 3].map(() => world.close('xã chưa rõ', 0, baseOf('xã chưa rõ'), { period })));
    expect(closed.flatMap(({ codes }) => codes)).toEqual(['REPORT_ALREADY_CLOSED', 'REPORT_ALREADY_CLOSED']);
    const next = await Promise.all([world.check('xã chưa rõ', 1, officer, { period }), world.giveBack('xã chưa rõ', 1, other, { period })]);
    expect(next.flatMap(({ codes }) => codes)).toHaveLength(1);
    expect(await world.faults()).toEqual([]);
  });

  test('the same key twice is one step', async () => {
    const more = { period: '2024Y', idempotencyKey: 'one closing' };
    await world.record('xã chưa rõ', '2024Y', { residential: 5 });
    const first = await world.close('xã chưa rõ', 0, baseOf('xã chưa rõ'), more);
    expect((await world.close('xã chưa rõ', 0, baseOf('xã chưa rõ'), more)).data).toEqual(first.data);
    expect((await world.report('xã chưa rõ', officer, '2024Y')).steps).toHaveLength(1);
  });

  test('locked together and one by one, a report is locked once', async () => {
    await world.check('xã khác', 1, officer, { period: '2025Y' });
    await world.accept('xã khác', 2, officer, { period: '2025Y' });
    const [one, all] = await Promise.all([world.lock('xã khác', 3, central, { period: '2025Y' }), lockAll('Trung ương', central, '2025Y')]);
    expect(all.codes).toEqual([]);
    expect(['REPORT_LOCKED', undefined]).toContain(one.codes[0]);
    expect((await world.report('xã khác', officer, '2025Y')).steps.filter(({ act }: { act: string }) => act === 'LOCK')).toHaveLength(1);
    expect(await world.faults()).toEqual([]);
  });
});

describe('what a viewer sees', () => {
  test('what she may do now, and nothing more', async () => {
    setDay('2026-11-01');
    expect((await world.report('xã chưa rõ', baseOf('xã chưa rõ'), '2026Y')).acts).toEqual(['CLOSE']);
    expect((await world.report('xã chưa rõ', officer, '2026Y')).acts).toEqual([]);
    await world.close('xã chưa rõ', 0, baseOf('xã chưa rõ'), { period: '2026Y' });
    expect((await world.report('xã chưa rõ', officer, '2026Y')).acts).toEqual(['CHECK', 'RETURN']);
    expect((await world.report('xã chưa rõ', callers.analyst(unitId('Trung ương')), '2026Y')).acts).toEqual([]);
  });

  test('nothing of another province, and no account or reason without the right to see persons', async () => {
    expect(await world.report('xã mới', officerOfB)).toBeNull();
    const { steps, membersCounted } = await world.report('xã mới', callers.partner(unitId('tỉnh A')));
    expect(membersCounted).toBeNull();
    expect(steps).toMatchObject([{ takenBy: null }, { act: 'RETURN', takenBy: null, reason: null }, { takenBy: null }]);
  });
});

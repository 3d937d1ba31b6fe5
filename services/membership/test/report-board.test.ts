import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createLogger } from '@vwu/kit/log';
import { keepWorking } from '@vwu/kit/work-queue';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { continueCalendar } from '../src/period/continue-calendar.ts';
import { sendReminders } from '../src/reminder/send-reminders.ts';
import { baseOf, central, openReportWorld, type ReportWorld, setDay } from './report-world.ts';
import { analyst, officer, officerOfB } from './world.ts';

let world: ReportWorld;
beforeAll(async () => {
  world = await openReportWorld();
  await world.take('xã khác', 'LOCKED');
  await world.take('xã mới', 'BASE_CLOSED');
  await world.giveBack('xã mới', 1);
  await world.record('xã ở B', '2026H1', { residential: 110 }, officerOfB);
  setDay('2026-06-10');
  await world.close('xã ở B', 0);
});
afterAll(() => world.end());
beforeEach(() => setDay('2026-06-12'));

const progressFields =
  'unit { id } expected open missing baseClosed parentChecked returned accepted locked onTime deadlineDay late reported warned adjusted';

const board = async (name: string, viewer = analyst) =>
  world.ask(
    viewer,
    `{ reportBoard(unitId: "${unitId(name)}", period: "2026H1") { period { deadline daysLeft } progress { ${progressFields} } parts { ${progressFields} } } }`,
  );

const list = (name: string, more = '', viewer = analyst, filter: object | null = null) =>
  world.ask(
    viewer,
    `query ($filter: PeriodReportFilter) { periodReports(unitId: "${unitId(name)}", period: "2026H1", filter: $filter ${more}) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { state isMissing unit { id } } } } }`,
    { filter },
  );
const namesOf = ({ data }: Awaited<ReturnType<typeof list>>) =>
  data?.periodReports.edges.map(({ node }: { node: { unit: { id: string } } }) => node.unit.id);

describe('the board', () => {
  test('of a province says how many of how many, in every state and against the deadline', async () => {
    expect((await board('tỉnh A')).data?.reportBoard).toEqual({
      period: { deadline: '2026-06-10', daysLeft: -2 },
      progress: {
        unit: { id: unitId('tỉnh A') },
        expected: 3,
        open: 1,
        missing: 1,
        baseClosed: 0,
        parentChecked: 0,
        returned: 1,
        accepted: 0,
        locked: 1,
        onTime: 2,
        deadlineDay: 0,
        late: 0,
        reported: 2,
        warned: 0,
        adjusted: 0,
      },
      parts: [],
    });
  });

  test('of the nation is by provinces, which add up to it (REP-009)', async () => {
    const { progress, parts } = (await board('Trung ương')).data?.reportBoard ?? {};
    expect(parts.map(({ unit }: { unit: { id: string } }) => unit.id)).toEqual([unitId('tỉnh A'), unitId('tỉnh B')]);
    for (const count of Object.keys(progress).filter((key) => key !== 'unit'))
      expect([count, parts.reduce((sum: number, part: Record<string, number>) => sum + (part[count] ?? 0), 0)]).toEqual([
        count,
        progress[count],
      ]);
    expect(progress).toMatchObject({ expected: 4, deadlineDay: 1, warned: 1 });
  });

  test('is of the part of the Union the caller sees', async () => {
    expect((await board('Trung ương', officer)).codes).toEqual(['UNIT_NOT_FOUND']);
    expect((await board('tỉnh B', officer)).codes).toEqual(['UNIT_NOT_FOUND']);
    expect((await board('chợ', officer)).codes).toEqual(['REPORT_NO_BASES']);
    expect((await board('tỉnh A', callers.partner(unitId('tỉnh A')))).data?.reportBoard.progress).toMatchObject({ expected: 3 });
  });
});

describe('the list', () => {
  test('goes by the alphabet, page by page, those nobody has closed too', async () => {
    const first = await list('Trung ương', ', first: 3');
    expect(first.data?.periodReports).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const next = await list('Trung ương', `, first: 3, after: "${first.data?.periodReports.pageInfo.endCursor}"`);
    expect([...namesOf(first), ...namesOf(next)]).toEqual(['xã chưa rõ', 'xã khác', 'xã mới', 'xã ở B'].map(unitId));
  });

  test.each([
    [{ missing: true }, ['xã chưa rõ']],
    [{ missing: false }, ['xã khác', 'xã mới', 'xã ở B']],
    [{ state: ['OPEN', 'RETURNED'] }, ['xã chưa rõ', 'xã mới']],
    [{ timeliness: ['DEADLINE_DAY'] }, ['xã ở B']],
    [{ warned: true }, ['xã ở B']],
    [{ warned: true, state: ['LOCKED'] }, []],
  ])('%o finds %s', async (filter, names) => {
    expect(namesOf(await list('Trung ương', '', analyst, filter))).toEqual(names.map(unitId));
  });

  test('is refused for what is not the caller’s, and for a cursor of another question', async () => {
    expect((await list('tỉnh B', '', officer)).codes).toEqual(['UNIT_NOT_FOUND']);
    const { data } = await list('tỉnh A', ', first: 1');
    expect((await list('Trung ương', `, after: "${data?.periodReports.pageInfo.endCursor}"`)).codes).toEqual(['CURSOR_OF_ANOTHER_QUERY']);
  });
});

describe('reminders', () => {
  const reminders = async (viewer: Parameters<typeof world.ask>[0]) =>
    (await world.ask(viewer, '{ reportReminders { kind period daysLeft reports } }')).data?.reportReminders.filter(
      ({ period }: { period: string }) => period === '2026H1',
    );

  test('tell each unit what it has to do, and by when', async () => {
    expect(await reminders(baseOf('xã chưa rõ'))).toEqual([{ kind: 'CLOSE', period: '2026H1', daysLeft: -2, reports: 1 }]);
    expect(await reminders(baseOf('xã mới'))).toEqual([{ kind: 'CORRECT', period: '2026H1', daysLeft: -2, reports: 1 }]);
    expect(await reminders(baseOf('xã khác'))).toEqual([]);
    expect(await reminders(officer)).toEqual([{ kind: 'URGE', period: '2026H1', daysLeft: -2, reports: 2 }]);
    expect(await reminders(officerOfB)).toEqual([{ kind: 'CHECK', period: '2026H1', daysLeft: -2, reports: 1 }]);
    expect(await reminders(central)).toEqual([]);
  });

  test('go to the webhook once a day and unit, signed, again until they are taken, and name no person', async () => {
    const taken: { body: string; headers: IncomingMessage['headers'] }[] = [];
    let refusals = 2;
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        refusals -= 1;
        if (refusals < 0) taken.push({ body, headers: request.headers });
        return response.writeHead(refusals < 0 ? 200 : 503).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    const secret = 'a secret of this test only';

    const work = async () => {
      const queue = { ...sendReminders({ url, secret }), failedMillis: 5 };
      await queue.noteDue?.(world.em());
      const stop = keepWorking(world.orm, createLogger('test', 'silent'), { ...queue, noteDue: async () => undefined });
      await expect.poll(() => world.rowsOf('reminder_task'), { timeout: 10_000 }).toBe(0);
      await stop();
    };
    await work();
    await work();
    server.close();

    const told = taken.map(({ body }) => JSON.parse(body));
    expect(refusals).toBe(-taken.length);
    expect(new Set(told.map((one) => one.unitId))).toEqual(
      new Set(['xã chưa rõ', 'xã mới', 'xã khác', 'xã ở B', 'tỉnh A', 'tỉnh B'].map(unitId)),
    );
    expect(new Set(taken.map(({ headers }) => headers['x-vwu-delivery'])).size).toBe(taken.length);
    for (const { body, headers } of taken)
      expect(headers['x-vwu-signature']).toBe(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
    for (const one of told) {
      expect(Object.keys(one).toSorted()).toEqual(['day', 'reminders', 'unitId']);
      expect(Object.keys(one.reminders[0]).toSorted()).toEqual(['daysLeft', 'deadline', 'kind', 'period', 'reports']);
    }
  });
});

describe('the calendar', () => {
  const current = async (day: string) => {
    setDay(day);
    await continueCalendar(world.em());
    return (await world.ask(analyst, '{ currentPeriod { code deadline daysLeft } }')).data?.currentPeriod ?? null;
  };

  test('says which period it is, and how many days are left', async () => {
    expect(await current('2026-06-01')).toEqual({ code: '2026H1', deadline: '2026-06-10', daysLeft: 9 });
    expect(await current('2026-06-30')).toMatchObject({ code: '2026H1', daysLeft: -20 });
    expect(await current('2026-07-01')).toMatchObject({ code: '2026Y', deadline: '2026-11-25' });
  });

  test('knows the deadline of June as soon as that of November is over, whatever is left of the year', async () => {
    const toCome = async (day: string) => {
      await current(day);
      const { data } = await world.ask(analyst, '{ reportingPeriods { code daysLeft } }');
      return data?.reportingPeriods.filter(({ daysLeft }: { daysLeft: number }) => daysLeft >= 0);
    };
    expect(await toCome('2026-11-25')).toEqual([{ code: '2026Y', daysLeft: 0 }]);
    expect(await toCome('2026-11-26')).toEqual([{ code: '2027H1', daysLeft: 196 }]);
    expect(await current('2026-12-31')).toMatchObject({ code: '2026Y', daysLeft: -36 });
  });

  test('continues by itself to the end of the term, and waits there for the rules of the next', async () => {
    expect(await current('2027-01-01')).toEqual({ code: '2027H1', deadline: '2027-06-10', daysLeft: 160 });
    expect(await current('2027-07-01')).toBeNull();
    await world.db.query(`insert into membership.rule_set
      select (jsonb_populate_record(r, '{"id": "VN-sau"}')).* from membership.rule_set r where r.id = 'VN-2022-2027'`);
    await world.db.query(`insert into membership.term_calendar values ('VN-sau', '2027-12-31', '2032-06-30')`);
    expect(await current('2027-07-01')).toMatchObject({ code: '2027Y', deadline: '2027-11-25' });
    expect(await current('2029-02-01')).toMatchObject({ code: '2029H1' });
    const { rows } = await world.db.query(
      `select code, rule_set_id as rules from membership.reporting_period where ends_on > '2026-12-31' order by ends_on`,
    );
    expect(rows.map(({ code, rules }) => `${code} ${rules}`)).toEqual([
      '2027H1 VN-2022-2027',
      '2027Y VN-sau',
      '2028H1 VN-sau',
      '2028Y VN-sau',
      '2029H1 VN-sau',
      '2029Y VN-sau',
    ]);
  });
});

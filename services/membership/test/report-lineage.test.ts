import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { baseOf, openReportWorld, type ReportWorld, setDay } from './report-world.ts';
import { officer } from './world.ts';

let world: ReportWorld;
beforeEach(async () => {
  world = await openReportWorld();
});
afterEach(() => world.end());

/** An heir, as organisation publishes it beside the lineage. */
const inherit = (from: string, to: string, whole: boolean, on: string) =>
  world.db.query('insert into organisation.unit_heir values ($1, $2, $3, $4)', [unitId(from), unitId(to), whole, on]);

const end = (name: string, on: string) =>
  world.db.query('update organisation.unit set closed_on = $2::date - 1 where id = $1', [unitId(name), on]);

const toPlace = async () =>
  (
    await world.ask(
      officer,
      `{ reportsToPlace(unitId: "${unitId('tỉnh A')}", period: "2026H1") { state members unit { id } heirs { id } } }`,
    )
  ).data?.reportsToPlace;

const expected = async () =>
  (await world.ask(officer, `{ reportBoard(unitId: "${unitId('tỉnh A')}", period: "2026H1") { progress { expected reported } } }`)).data
    ?.reportBoard.progress;

test('bases that merge before the period ends report through their successor, which sees what they had', async () => {
  await world.take('xã khác', 'BASE_CLOSED');
  await world.record('xã chưa rõ', '2026H1', { residential: 40 });
  await world.merge(['xã khác', 'xã chưa rõ'], 'xã hợp nhất', '2026-06-15', '2026-06-14');
  await inherit('xã khác', 'xã hợp nhất', true, '2026-06-15');
  await inherit('xã chưa rõ', 'xã hợp nhất', true, '2026-06-15');
  setDay('2026-06-20');

  expect(await world.report('xã khác')).toBeNull();
  expect(await world.report('xã hợp nhất')).toMatchObject({
    state: 'OPEN',
    // nobody could have closed it before its first day
    isMissing: false,
    carried: expect.arrayContaining([
      {
        state: 'BASE_CLOSED',
        endedOn: '2026-06-15',
        isWhole: true,
        members: 100,
        isAfterClosing: false,
        unit: { id: unitId('xã khác') },
        heirs: [{ id: unitId('xã hợp nhất') }],
      },
      {
        state: 'OPEN',
        endedOn: '2026-06-15',
        isWhole: true,
        members: 40,
        isAfterClosing: false,
        unit: { id: unitId('xã chưa rõ') },
        heirs: [{ id: unitId('xã hợp nhất') }],
      },
    ]),
  });
  expect(await expected()).toEqual({ expected: 2, reported: 0 });
  await world.record('xã hợp nhất', '2026H1', { residential: 140 });
  expect((await world.close('xã hợp nhất', 0)).data?.closeReport).toMatchObject({ state: 'BASE_CLOSED', timeliness: null });
});

test('a corrected merger gives each its report back, as it was', async () => {
  await world.take('xã khác', 'PARENT_CHECKED');
  await world.merge(['xã khác'], 'xã hợp nhất', '2026-06-15', '2026-06-14');
  await inherit('xã khác', 'xã hợp nhất', true, '2026-06-15');
  expect(await world.report('xã khác')).toBeNull();
  await world.unmerge(['xã khác']);
  await world.db.query('delete from organisation.unit_heir where heir_id = $1', [unitId('xã hợp nhất')]);
  expect(await world.report('xã khác')).toMatchObject({ state: 'PARENT_CHECKED', version: 2, carried: [] });
  expect((await world.accept('xã khác', 2)).codes).toEqual([]);
});

test('a base that takes another in after it closed goes no further up until it has closed again', async () => {
  await world.take('xã mới', 'BASE_CLOSED');
  await world.record('xã khác', '2026H1', { residential: 60 });
  await end('xã khác', '2026-06-12');
  await inherit('xã khác', 'xã mới', true, '2026-06-12');
  setDay('2026-06-13');

  expect(await world.report('xã mới')).toMatchObject({
    isOvertaken: true,
    acts: ['RETURN'],
    carried: [{ members: 60, isAfterClosing: true }],
  });
  expect((await world.check('xã mới', 1)).codes).toEqual(['REPORT_OVERTAKEN']);
  await world.giveBack('xã mới', 1);
  await world.record('xã mới', '2026H1', { residential: 160 });
  await world.close('xã mới', 2);
  expect((await world.check('xã mới', 3)).data?.checkReport).toMatchObject({ state: 'PARENT_CHECKED', isOvertaken: false });
});

test('the report of a base that was split is shown to the province until its parts have reported', async () => {
  await world.take('xã khác', 'BASE_CLOSED');
  await plantTree(
    world.db,
    {
      'Trung ương': { level: 'CENTRAL' },
      'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' },
      'xã phần một': { level: 'BASE', parent: 'tỉnh A', from: '2026-06-12' },
      'xã phần hai': { level: 'BASE', parent: 'tỉnh A', from: '2026-06-12' },
    },
    ['xã phần một', 'xã phần hai'],
  );
  await end('xã khác', '2026-06-12');
  for (const part of ['xã phần một', 'xã phần hai']) await inherit('xã khác', part, false, '2026-06-12');
  setDay('2026-06-13');

  expect(await toPlace()).toMatchObject([{ state: 'BASE_CLOSED', members: 100, unit: { id: unitId('xã khác') } }]);
  expect((await toPlace())[0].heirs).toHaveLength(2);
  expect(await world.report('xã phần một', baseOf('xã phần một'))).toMatchObject({ carried: [{ isWhole: false, members: 100 }] });
  for (const part of ['xã phần một', 'xã phần hai']) {
    await world.record(part, '2026H1', { residential: 50 });
    await world.close(part, 0);
  }
  expect(await toPlace()).toEqual([]);
});

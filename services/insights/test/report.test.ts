import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { central, officer, openReader, type Reader } from './reader.ts';

let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader.close());

const sums = 'bases below atThreshold met noData notApplicable members women18Plus membersNeeded mentored mentorRequiredMissing';

const ask = async (name: string, period: string, asOf: string | null = null, viewer = central) =>
  reader.ask(
    viewer,
    `query ($unitId: ID!, $period: String!, $asOf: Date) { report(unitId: $unitId, period: $period, asOf: $asOf) {
      level name superiorName period endsOn deadline day ruleSet thresholdPercent classificationYear unit { id } base { id }
      total { ${sums} demonstration estimated } classes { class bases } provinces { key label ${sums} province { id } }
    } }`,
    { unitId: unitId(name), period, asOf },
  );

const summarise = async (groupBy: string, period: string, asOf: string | null, filter: object, viewer = central) => {
  const { data } = await reader.ask(
    viewer,
    `query ($groupBy: BaseGroupBy!, $period: String!, $asOf: Date, $filter: BaseFilter) {
      basesSummary(groupBy: $groupBy, period: $period, asOf: $asOf, filter: $filter) { key label ${sums} province { id } } }`,
    { groupBy, period, asOf, filter },
  );
  return data?.basesSummary as ({ key: string | null } & Record<string, number>)[];
};

const added = (groups: readonly Record<string, unknown>[]) =>
  Object.fromEntries(sums.split(' ').map((name) => [name, groups.reduce((sum, group) => sum + Number(group[name]), 0)]));

describe('the report', () => {
  test('says what it is of', async () => {
    const { data } = await ask('tỉnh A', '2026H1');
    expect(data?.report).toMatchObject({
      level: 'PROVINCE',
      name: 'tỉnh A',
      superiorName: 'Trung ương',
      period: '2026H1',
      endsOn: '2026-06-30',
      deadline: '2026-06-10',
      day: '2026-06-30',
      ruleSet: 'VN-2022-2027',
      thresholdPercent: 60,
      classificationYear: 2025,
      unit: { id: unitId('tỉnh A') },
      base: null,
    });
    expect((await ask('xã An', '2026H1')).data?.report).toMatchObject({ level: 'BASE', base: { id: unitId('xã An') }, provinces: [] });
    expect((await ask('Trung ương', '2026H1')).data?.report).toMatchObject({ level: 'NATION', superiorName: null });
  });

  test.each([
    ['2026H1', null],
    ['2026H1', '2025-06-30'],
    ['2024Y', null],
    ['2024Y', '2026-06-30'],
  ])('of the nation and a province for %s on the map of %s has the numbers of the summary', async (period, asOf) => {
    const byProvince = await summarise('PROVINCE', period, asOf, {});
    const nation = (await ask('Trung ương', period, asOf)).data?.report;
    expect(nation.provinces).toEqual(byProvince);
    expect(nation.total).toMatchObject(added(byProvince));
    const province = (await ask('tỉnh A', period, asOf, officer)).data?.report;
    expect(province.total).toMatchObject(added(byProvince.filter(({ key }) => key === unitId('tỉnh A'))));
    const byClass = await summarise('CLASSIFICATION', period, asOf, { provinceId: unitId('tỉnh A') });
    expect(new Map(province.classes.map((one: { class: string; bases: number }) => [one.class, one.bases]))).toEqual(
      new Map(byClass.map(({ key, bases }) => [key, bases])),
    );
  });

  test('of a base has the numbers of its row', async () => {
    for (const [name, period] of [
      ['xã An', '2026H1'],
      ['xã Ấn', '2026H1'],
      ['chợ', '2026H1'],
      ['xã cũ', '2024Y'],
    ] as const) {
      const { data } = await ask(name, period, null, officer);
      const { nodes } = await reader.list({ period, filter: { search: name } });
      const row = nodes.find((node: { unit: { id: string } }) => node.unit.id === unitId(name));
      expect(data?.report.total).toMatchObject({ bases: 1, membersNeeded: row.membersNeeded ?? 0 });
      // members of a special base count where they live (F-43)
      const counted = row.gatheringRate.status === 'NOT_APPLICABLE' ? { numerator: 0, denominator: 0 } : row.gatheringRate;
      expect(data?.report.total).toMatchObject({ members: counted.numerator, women18Plus: counted.denominator });
    }
  });

  test('tells classes best first, and bases without one last', async () => {
    expect((await ask('tỉnh A', '2026H1')).data?.report.classes).toEqual([
      { class: 'GOOD', bases: 1 },
      { class: 'NOT_COMPLETED', bases: 1 },
      { class: null, bases: 4 },
    ]);
  });

  test('lists the causes of a base with it, and none before its support began (REP-012)', async () => {
    const causes = async (period: string) => {
      const { data } = await reader.ask(
        central,
        'query ($period: String!) { bases(period: $period, asOf: "2026-06-30", filter: { search: "xã An" }) { edges { node { name supportCauses } } } }',
        { period },
      );
      return data?.bases.edges.find(({ node }: { node: { name: string } }) => node.name === 'xã An')?.node.supportCauses;
    };
    expect(await causes('2026H1')).toEqual(['AWAY', 'CADRE']);
    expect(await causes('2024Y')).toEqual([]);
  });

  test('costs the same number of statements for a base and for the nation but that of its provinces', async () => {
    const { statements: ofBase } = await ask('xã An', '2026H1');
    const { statements: ofNation } = await ask('Trung ương', '2026H1');
    expect(ofNation).toBe(ofBase + 1);
  });
});

describe('a report is refused', () => {
  test('of a unit nobody has, and of another province alike', async () => {
    expect((await ask('nowhere', '2026H1')).codes).toEqual(['UNIT_NOT_FOUND']);
    expect((await ask('tỉnh B', '2026H1', null, officer)).codes).toEqual(['UNIT_NOT_FOUND']);
    expect((await ask('xã ở B', '2026H1', null, officer)).codes).toEqual(['UNIT_NOT_FOUND']);
    expect((await ask('Trung ương', '2026H1', null, officer)).codes).toEqual(['UNIT_NOT_FOUND']);
    const base = { ...callers.provinceOfficer(unitId('xã An')) };
    expect((await ask('tỉnh A', '2026H1', null, base)).codes).toEqual(['UNIT_NOT_FOUND']);
    const { codes } = await reader.ask(central, '{ report(unitId: "no id", period: "2026H1") { name } }');
    expect(codes).toEqual(['UNIT_NOT_FOUND']);
  });

  test('of a period there is none of', async () => {
    expect((await ask('tỉnh A', '2011H1')).codes).toEqual(['PERIOD_UNKNOWN']);
  });

  test('of a district, with a word where to look instead', async () => {
    expect((await ask('huyện', '2026H1')).codes).toEqual(['REPORT_LEVEL_INVALID']);
  });

  test('on a day the unit was not there', async () => {
    expect((await ask('xã cũ', '2026H1')).codes).toEqual(['REPORT_UNIT_NOT_THERE']);
    expect((await ask('xã An', '2024Y')).codes).toEqual(['REPORT_UNIT_NOT_THERE']);
  });
});

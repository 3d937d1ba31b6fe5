import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { analyst, base, openSupport, province, provinceB } from './support-world.ts';

let world: Awaited<ReturnType<typeof openSupport>>;

beforeEach(async () => {
  world = await openSupport();
  for (const name of ['xã một', 'xã hai']) await world.figures(name, '2025Y', 2_000);
  await world.settle();
});

afterEach(() => world.close());

describe('materials (SUP-030)', () => {
  const deliver = async (name: string, material: string, on: string, viewer = base) =>
    world.mutate(
      viewer,
      'recordSupportDelivery',
      `caseId: "${await world.id(name)}", material: ${material}, deliveredOn: "${on}"`,
      'version deliveries { material deliveredOn }',
    );
  const lacking = async (material: string, year: number) => {
    const { data } = await world.ask(
      analyst,
      `{ supportCases(filter: { isOpen: true, lacksMaterial: { material: ${material}, year: ${year} } }) { edges { node { unit { fullName } } } } }`,
    );
    return data?.supportCases.edges.map(({ node }: { node: { unit: { fullName: string } } }) => node.unit.fullName).toSorted();
  };

  test('a base has received are recorded by kind and day, and bases without are listed for a year', async () => {
    expect(await lacking('HANDBOOK', 2026)).toEqual(['xã hai', 'xã một']);
    await deliver('xã một', 'E_LECTURE', world.day);
    expect((await deliver('xã một', 'HANDBOOK', world.day)).result.deliveries).toEqual([
      { material: 'E_LECTURE', deliveredOn: world.day },
      { material: 'HANDBOOK', deliveredOn: world.day },
    ]);
    expect(await lacking('HANDBOOK', 2026)).toEqual(['xã hai']);
    expect(await lacking('HANDBOOK', 2025)).toEqual(['xã hai', 'xã một']);
    expect(await lacking('CLIP', 2026)).toEqual(['xã hai', 'xã một']);
  });

  test('are not recorded twice, nor of a day to come or before the case, nor by others', async () => {
    await deliver('xã một', 'HANDBOOK', world.day);
    const before = await world.caseOf('xã một');
    expect((await deliver('xã một', 'HANDBOOK', world.day)).codes).toEqual(['SUPPORT_DELIVERY_RECORDED']);
    for (const on of ['2999-01-01', '2020-01-01']) expect((await deliver('xã một', 'CLIP', on)).codes).toEqual(['SUPPORT_DAY_INVALID']);
    expect((await deliver('xã một', 'CLIP', world.day, provinceB)).codes).toEqual(['SUPPORT_CASE_NOT_FOUND']);
    expect((await deliver('xã một', 'CLIP', world.day, analyst)).codes).toEqual(['FORBIDDEN']);
    expect(await world.caseOf('xã một')).toEqual(before);
  });
});

describe('a measure', () => {
  const propose = async (measures: string) =>
    world.mutate(
      province,
      'proposeSupportSolution',
      `caseId: "${await world.id('xã một')}", measures: ${measures}, roadmap: [{ year: 2026, members: 3100 }]`,
    );

  test('A1 is recorded as done only with the number of the document issued for it (SUP-020)', async () => {
    await world.bring('xã một', 'PLANNED');
    await propose('[{ measure: A1 }, { measure: C4 }]');
    const caseId = await world.id('xã một');
    const act = () =>
      world.mutate(
        province,
        'recordSupportActivity',
        `caseId: "${caseId}", activity: { heldOn: "${world.day}", group: ELDERLY, measure: A1, costVnd: 0, outcome: "x" }`,
      );
    expect((await act()).codes).toEqual(['SUPPORT_DOCUMENT_MISSING']);
    expect(await world.caseOf('xã một')).toMatchObject({ state: 'PLANNED', activities: [] });
    await propose('[{ measure: A1, documentNumber: "12-CV/TU" }, { measure: C4 }]');
    expect((await act()).result).toMatchObject({ state: 'IMPLEMENTING', activities: [{ measure: 'A1' }] });
  });

  test('A3 is recorded as done only with the amount of the allowance (SUP-022)', async () => {
    await world.bring('xã một', 'PLANNED');
    const caseId = await world.id('xã một');
    const act = () =>
      world.mutate(
        province,
        'recordSupportActivity',
        `caseId: "${caseId}", activity: { heldOn: "${world.day}", group: ELDERLY, measure: A3, costVnd: 0, outcome: "x" }`,
      );
    for (const measures of ['{ measure: C4 }', '{ measure: A3 }', '{ measure: A3, amountVnd: 0 }']) {
      await propose(`[${measures}]`);
      expect((await act()).codes).toEqual(['SUPPORT_AMOUNT_MISSING']);
    }
    expect((await world.caseOf('xã một')).state).toBe('PLANNED');
    await propose('[{ measure: A3, amountVnd: 300000 }]');
    expect((await act()).result).toMatchObject({ state: 'IMPLEMENTING', activities: [{ measure: 'A3' }] });
  });

  test('A3 provides an amount in whole đồng (SUP-022)', async () => {
    expect((await propose('[{ measure: A3, amountVnd: 350000 }]')).result.measures).toEqual([
      { measure: 'A3', documentNumber: null, amountVnd: 350_000 },
    ]);
    for (const amount of [-1, 0.5])
      expect((await propose(`[{ measure: A3, amountVnd: ${amount} }]`)).codes).toEqual(['SUPPORT_NUMBER_INVALID']);
  });
});

describe('an activity', () => {
  test('names the programme it is part of and the department of Central by codes (SUP-031, SUP-042)', async () => {
    await world.bring('xã một', 'PLANNED');
    const { result } = await world.acts.activity('xã một', province, ', programme: STRONG_BASES, department: OFFICE');
    expect(result.activities).toMatchObject([{ programme: 'STRONG_BASES', department: 'OFFICE' }]);
    await expect(world.acts.activity('xã một', province, ', programme: "OCOP"')).rejects.toThrow('cannot represent non-enum value');
  });
});

test('a case is at one of the four steps of the guidance, which follows from its state (A.23)', async () => {
  const step = async () =>
    (await world.ask(province, `{ unit(id: "${unitId('xã một')}") { supportCase { step } } }`)).data?.unit.supportCase.step;
  expect(await step()).toBe('S1');
  await world.acts.agree('xã một');
  expect(await step()).toBe('S2');
  await world.acts.diagnose('xã một');
  await world.acts.propose('xã một');
  const { result: workshop } = await world.acts.hold(['xã một']);
  expect(await step()).toBe('S2');
  await world.acts.issue(workshop.id);
  expect(await step()).toBe('S3');
  await world.acts.activity('xã một');
  expect(await step()).toBe('S3');
  await world.acts.evaluate((await world.caseOf('xã một')).activities[0].id);
  expect(await step()).toBe('S4');
  await world.figures('xã một', '2025Y', 4_000);
  await world.settle();
  expect(await step()).toBeNull();
});

describe('the workshops of a province (SUP-003)', () => {
  const workshops = async (viewer = province, args = '', name = 'tỉnh A') =>
    (
      await world.ask(
        viewer,
        `{ unit(id: "${unitId(name)}") { supportWorkshops${args} { heldOn plan { number } conclusions { conclusion case { unit { fullName } } } } } }`,
      )
    ).data?.unit?.supportWorkshops;

  beforeEach(async () => {
    for (const name of ['xã một', 'xã hai']) {
      await world.bring(name, 'AGREED');
      await world.acts.diagnose(name);
      await world.acts.propose(name);
    }
  });

  test('show their bases with what was concluded on each, also while they lack the plan they must end in (SUP-006)', async () => {
    const { result } = await world.acts.hold(['xã một', 'xã hai']);
    const held = {
      heldOn: world.day,
      conclusions: expect.arrayContaining([{ conclusion: 'kết luận', case: { unit: { fullName: 'xã hai' } } }]),
    };
    expect(await workshops()).toMatchObject([{ ...held, plan: null }]);
    expect((await workshops())[0].conclusions).toHaveLength(2);
    expect(await workshops(province, '(lacksPlan: true)')).toHaveLength(1);
    expect(await workshops(province, '(lacksPlan: false)')).toEqual([]);
    await world.acts.issue(result.id);
    expect(await workshops(province, '(lacksPlan: true)')).toEqual([]);
    expect(await workshops(province, '(lacksPlan: false)')).toMatchObject([{ ...held, plan: { number: '05/KH-BTV' } }]);
  });

  test('are for those above the bases; other units have none', async () => {
    await world.acts.hold(['xã một']);
    expect(await workshops(analyst)).toHaveLength(1);
    expect(await workshops(analyst, '', 'xã một')).toEqual([]);
    expect(await workshops(provinceB)).toBeUndefined();
    expect(await workshops(base)).toBeNull();
  });

  test('cost as many statements with two bases as with one', async () => {
    await world.acts.hold(['xã một']);
    const question = `{ unit(id: "${unitId('tỉnh A')}") { supportWorkshops { conclusions { case { id unit { fullName } } } } } }`;
    const one = await world.ask(province, question);
    await world.acts.hold(['xã hai']);
    const two = await world.ask(province, question);
    expect(two.data?.unit.supportWorkshops).toHaveLength(2);
    expect(two.statements).toBe(one.statements);
  });
});

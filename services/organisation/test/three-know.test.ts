import { today } from '@vwu/kit/clock';
import type { Viewer } from '@vwu/kit/viewer';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ModelWorld, officerOfB, officerOfBase, openModelWorld } from './model-world.ts';

let world: ModelWorld;
let model: string;

beforeAll(async () => {
  world = await openModelWorld();
  model = await world.modelAt('PILOT', ['chi hội 1'], { name: '3 có, 3 biết', type: 'THREE_HAVE_THREE_KNOW', targetGroups: [] });
});

afterAll(() => world.close());

const record = (
  on: string,
  {
    unit = 'chi hội 1',
    method = 'TRADITIONAL',
    participants = 30,
    of = model,
    viewer = officerOfBase,
    key,
  }: { unit?: string; method?: string; participants?: number; of?: string; viewer?: Viewer; key?: string } = {},
) =>
  world.ask(
    viewer,
    `mutation ($model: ID!, $unit: ID!, $on: Date!, $method: ActivityMethod!, $participants: Int, $key: String) {
      recordModelActivity(modelId: $model, unitId: $unit, on: $on, method: $method, participants: $participants, idempotencyKey: $key) {
        heldOn method participants } }`,
    { model: of, unit: unitId(unit), on, method, participants, key },
  );

const check = (
  year: number,
  given: Record<string, unknown> = {},
  { viewer = officerOfBase, key }: { viewer?: Viewer; key?: string } = {},
) =>
  world.ask(
    viewer,
    `mutation ($input: CheckThreeKnowInput!, $key: String) { checkThreeKnow(input: $input, idempotencyKey: $key) {
      year hasPioneers hasMonthlyActivity hasResources knowsFaces knowsCircumstances knowsNeeds activities activeMonths criteriaMet isMet version } }`,
    {
      input: {
        modelId: model,
        unitId: unitId('chi hội 1'),
        year,
        hasPioneers: true,
        hasResources: true,
        knowsFaces: true,
        knowsCircumstances: true,
        knowsNeeds: true,
        ...given,
      },
      key,
    },
  );

const months = Array.from({ length: 12 }, (_one, index) => `${index + 1}`.padStart(2, '0'));

describe('«3 có, 3 biết»', () => {
  test('has six criteria, each yes or no; eleven activities in a year fail the second (MOD-007, MOD-008)', async () => {
    for (const month of months.slice(0, 11)) await record(`2024-${month}-15`);
    expect((await check(2024)).data?.checkThreeKnow).toEqual({
      year: 2024,
      hasPioneers: true,
      hasMonthlyActivity: false,
      hasResources: true,
      knowsFaces: true,
      knowsCircumstances: true,
      knowsNeeds: true,
      activities: 11,
      activeMonths: 11,
      criteriaMet: 5,
      isMet: false,
      version: 1,
    });
    await record('2024-11-30');
    expect((await world.ofUnit('chi hội 1', 'threeHaveThreeKnow { activities hasMonthlyActivity }')).threeHaveThreeKnow).toEqual([
      { activities: 12, hasMonthlyActivity: false }, // twelve, but none in December
    ]);
    await record('2024-12-31');
    expect((await check(2024, { version: 1 })).data?.checkThreeKnow).toMatchObject({
      hasMonthlyActivity: true,
      criteriaMet: 6,
      isMet: true,
      version: 2,
    });
    expect((await check(2024, { knowsNeeds: false })).data?.checkThreeKnow).toMatchObject({ criteriaMet: 5, isMet: false });
  });

  test('leaves the second open while the year goes on and no month was missed', async () => {
    const [year = '', month = ''] = today().split('-');
    for (const past of months.slice(0, Number(month) - 1)) await record(`${year}-${past}-01`);
    expect((await check(Number(year), {}, { key: 'năm nay' })).data?.checkThreeKnow).toMatchObject({
      hasMonthlyActivity: null,
      isMet: null,
      criteriaMet: 5,
    });
    expect((await check(Number(year), {}, { key: 'năm nay' })).data?.checkThreeKnow).toMatchObject({ version: 1 });
    expect((await check(Number(year), { hasPioneers: false })).data?.checkThreeKnow.isMet).toBe(false);
  });

  test.each<[string, number, Record<string, unknown>, string]>([
    ['of a year to come', 2090, {}, 'THREE_KNOW_YEAR_INVALID'],
    ['of a year before the model ran there', 2022, {}, 'MODEL_NOT_RUN_HERE'],
    ['of a branch that does not run it', 2024, { unitId: unitId('chi hội 2') }, 'MODEL_NOT_RUN_HERE'],
    ['that somebody changed meanwhile', 2024, { version: 9 }, 'THREE_KNOW_CHANGED'],
    ['of another base', 2024, { unitId: unitId('xã hai') }, 'UNIT_NOT_FOUND'],
    ['in a model nobody sees', 2024, { modelId: unitId('không có') }, 'MODEL_NOT_FOUND'],
  ])('%s is refused, and nothing is written', async (_what, year, given, code) => {
    const before = await world.written();
    expect((await check(year, given)).codes).toEqual([code]);
    expect(await world.written()).toBe(before);
  });

  test('is a model of its own', async () => {
    const other = await world.modelAt('PILOT', ['chi hội 1']);
    expect((await check(2024, { modelId: other })).codes).toEqual(['THREE_KNOW_MODEL_INVALID']);
  });
});

describe('an activity', () => {
  test('is counted by method and quarter, below every unit above it (MOD-026)', async () => {
    await record('2023-05-01', { method: 'DIGITAL', key: 'một' });
    await record('2023-05-01', { method: 'DIGITAL', key: 'một' });
    await record('2023-06-30', { method: 'HYBRID' });
    await record('2023-06-30', { method: 'DIGITAL' });
    await record('2023-07-01');
    const shares = [
      { quarter: 2, method: 'DIGITAL', numerator: 2, denominator: 3 },
      { quarter: 2, method: 'HYBRID', numerator: 1, denominator: 3 },
      { quarter: 3, method: 'TRADITIONAL', numerator: 1, denominator: 1 },
    ];
    for (const unit of ['chi hội 1', 'xã một', 'tỉnh A'])
      expect(await world.ofUnit(unit, 'activityMethods(year: 2023) { quarter method numerator denominator }')).toEqual({
        activityMethods: shares,
      });
    expect(await world.ofUnit('xã hai', 'activityMethods(year: 2023) { quarter }')).toEqual({ activityMethods: [] });
    expect(await world.ofUnit('huyện A1', 'activityMethods(year: 2023) { quarter } threeHaveThreeKnow { year }', officerOfBase)).toEqual({
      activityMethods: null,
      threeHaveThreeKnow: null,
    });
  });

  test.each([
    ['in the future', '2090-01-01', {}, 'MODEL_DAY_IN_FUTURE'],
    ['before the model ran there', '2023-01-15', {}, 'MODEL_NOT_RUN_HERE'],
    ['where the model does not run', '2024-01-15', { unit: 'chi hội 2' }, 'MODEL_NOT_RUN_HERE'],
    ['with fewer than nobody', '2024-01-15', { participants: -1 }, 'ACTIVITY_COUNT_INVALID'],
    ['of another base', '2024-01-15', { unit: 'xã hai' }, 'UNIT_NOT_FOUND'],
    ['of another province', '2024-01-15', { viewer: officerOfB }, 'MODEL_NOT_FOUND'],
  ])('%s is refused, and nothing is written', async (_what, on, how, code) => {
    const before = await world.written();
    expect((await record(on, how)).codes).toEqual([code]);
    expect(await world.written()).toBe(before);
  });
});

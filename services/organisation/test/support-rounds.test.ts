import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSupport, province } from './support-world.ts';

let world: Awaited<ReturnType<typeof openSupport>>;

beforeEach(async () => {
  world = await openSupport();
  await world.figures('xã một', '2025Y', 2_000);
  await world.settle();
});

afterEach(() => world.close());

const stateOf = async (name: string) => (await world.caseOf(name)).state;

/** Its figures rise above 60 % and fall back. */
const reopen = async () => {
  for (const members of [3_001, 2_000]) {
    await world.figures('xã một', '2025Y', members);
    await world.settle();
  }
};

describe('a step of a case that was opened again (SUP-038)', () => {
  test('to agree needs duties agreed on anew (SUP-004)', async () => {
    await world.bring('xã một', 'PLANNED');
    await reopen();
    const { codes, details } = await world.acts.agree('xã một', province, '[{ level: PROVINCE, duty: "tập huấn" }]');
    expect({ codes, missing: details.missing }).toEqual({ codes: ['SUPPORT_STEP_INCOMPLETE'], missing: ['DUTIES'] });
    expect((await world.caseOf('xã một')).agreements).toHaveLength(1);
    expect((await world.acts.agree('xã một')).result).toMatchObject({ state: 'AGREED', agreements: [{}, {}] });
  });

  test('to work needs a plan issued anew, and is not of before that (SUP-006)', async () => {
    await world.bring('xã một', 'PLANNED');
    await world.db.query(`update organisation.support_workshop set held_on = '2026-01-05', plan_issued_on = '2026-01-10'`);
    await reopen();
    await world.bring('xã một', 'WORKSHOP_HELD');
    await world.db.query(`update organisation.support_case set state = 'PLANNED'`);
    const { codes, details } = await world.acts.activity('xã một');
    expect({ codes, missing: details.missing }).toEqual({ codes: ['SUPPORT_STEP_INCOMPLETE'], missing: ['ACTION_PLAN'] });
    await world.db.query(`update organisation.support_case set state = 'WORKSHOP_HELD'`);
    const { rows } = await world.db.query('select id from organisation.support_workshop where plan_number is null');
    expect((await world.acts.issue(rows[0].id)).codes).toEqual([]);
    const { id } = await world.caseOf('xã một');
    const early = await world.mutate(
      province,
      'recordSupportActivity',
      `caseId: "${id}", activity: { heldOn: "2026-01-11", group: ELDERLY, measure: C4, costVnd: 0, outcome: "x" }`,
    );
    expect(early.codes).toEqual(['SUPPORT_DAY_INVALID']);
    expect((await world.acts.activity('xã một')).codes).toEqual([]);
  });

  test('of a plan is not taken by the plan of a workshop of before', async () => {
    await world.bring('xã một', 'AGREED');
    await world.acts.diagnose('xã một');
    await world.acts.propose('xã một');
    const { result: old } = await world.acts.hold(['xã một']);
    await reopen();
    await world.bring('xã một', 'WORKSHOP_HELD');
    expect((await world.acts.issue(old.id)).result.plan.number).toBe('05/KH-BTV');
    expect(await stateOf('xã một')).toBe('WORKSHOP_HELD');
  });
});

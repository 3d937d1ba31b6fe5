import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { analyst, base, openSupport, presidium, provinceB } from './support-world.ts';

let world: Awaited<ReturnType<typeof openSupport>>;

beforeEach(async () => {
  world = await openSupport();
  await world.figures('xã một', '2025Y', 2_000);
  await world.settle();
});

afterEach(() => world.close());

describe('who may', () => {
  test('record: the base too; take steps: the province; answer: the Standing Presidium; others read', async () => {
    expect((await world.acts.diagnose('xã một', base)).codes).toEqual([]);
    expect((await world.acts.propose('xã một', base)).codes).toEqual([]);
    expect((await world.acts.agree('xã một', base)).codes).toEqual(['FORBIDDEN']);
    for (const viewer of [analyst, presidium]) expect((await world.acts.diagnose('xã một', viewer)).codes).toEqual(['FORBIDDEN']);
    expect((await world.acts.agree('xã một')).codes).toEqual([]);
  });

  test('see and touch a case of another province: nobody, as if there were none', async () => {
    const { id } = await world.caseOf('xã một');
    const { data } = await world.ask(
      provinceB,
      `{ supportCase(id: "${id}") { id } supportCases { totalCount } unit(id: "${unitId('xã một')}") { supportCase { id } }
        supportEscalations { totalCount } causeFrequency(period: "2025Y") { bases } }`,
    );
    expect(data).toEqual({
      supportCase: null,
      supportCases: { totalCount: 0 },
      unit: null,
      supportEscalations: { totalCount: 0 },
      causeFrequency: { bases: 0 },
    });
    expect((await world.acts.agree('xã một', provinceB)).codes).toEqual(['SUPPORT_CASE_NOT_FOUND']);
    expect((await world.acts.hold(['xã một'], provinceB, 'tỉnh B')).codes).toEqual(['SUPPORT_CASE_NOT_FOUND']);
    await world.bring('xã một', 'IMPLEMENTING');
    const { activities, conclusions: _ } = await world.caseOf('xã một');
    expect((await world.acts.evaluate(activities[0].id, provinceB)).codes).toEqual(['SUPPORT_ACTIVITY_NOT_FOUND']);
    const { rows } = await world.db.query<{ id: string }>('select id from organisation.support_workshop');
    expect((await world.acts.issue(rows[0]?.id ?? '', provinceB)).codes).toEqual(['SUPPORT_WORKSHOP_NOT_FOUND']);
  });
});

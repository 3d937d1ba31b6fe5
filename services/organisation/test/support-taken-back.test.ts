import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ref } from './small-union.ts';
import { openSupport, province } from './support-world.ts';

let world: Awaited<ReturnType<typeof openSupport>>;

beforeEach(async () => {
  world = await openSupport();
  await world.figures('xã một', '2024Y', 2_000);
  await world.figures('xã hai', '2024Y', 2_500);
  await world.settle();
  await world.acts.diagnose('xã một');
});

afterEach(() => world.close());

/** A base goes into another, which goes on. */
const merge = async (from = 'xã một', into = 'xã hai', effectiveOn = '2025-01-01'): Promise<string> => {
  const { outcome, codes } = await world.run('mergeUnits', { effectiveOn, from: [ref(from)], into: { key: 'heir', continues: ref(into) } });
  if (codes.length > 0) throw new Error(codes.join());
  await world.settle();
  return outcome.event.id;
};

/** The heir is split into two new bases. */
const splitHeir = async (): Promise<void> => {
  const into = ['xã đông', 'xã tây'].map((key) => ({ key, unit: { name: key, fullName: key, adminType: 'XA', parent: ref('tỉnh A') } }));
  const { codes } = await world.run('splitUnit', { effectiveOn: '2025-03-01', unit: ref('xã hai'), into });
  if (codes.length > 0) throw new Error(codes.join());
  await world.settle();
};

const correct = async (eventId: string): Promise<void> => {
  const { codes } = await world.run('correctUnitEvent', { eventId, reason: 'Ghi nhầm' });
  if (codes.length > 0) throw new Error(codes.join());
  await world.settle();
};

const closeHeir = async () => {
  await world.figures('xã hai', '2024Y', 4_000);
  await world.settle();
};

const findDifferently = (estimate: number) =>
  world
    .id('xã hai')
    .then((id) =>
      world.mutate(
        province,
        'recordSupportDiagnosis',
        `caseId: "${id}", causes: [{ cause: CADRE }], groups: [{ group: WORKING_AWAY, estimate: ${estimate} }, { group: POOR, estimate: 7 }]`,
      ),
    );

/** All of the cases but how often they changed, with the days of their states. */
const everything = async () => {
  const { rows } = await world.db.query(
    `select unit_id, state, valid_from::text as "from", valid_to::text as "to" from organisation.support_state order by unit_id, valid_from`,
  );
  const cases = [await world.caseOf('xã một'), await world.caseOf('xã hai'), await world.caseOf('xã ba')];
  return { cases: cases.map((one) => one && { ...one, version: 0 }), states: rows };
};

describe('a merger into a base that goes on, corrected,', () => {
  test.each([
    ['closed', closeHeir],
    ['open', () => world.bring('xã hai', 'PLANNED')],
    ['open, with findings of its own', () => findDifferently(80)],
  ])('gives both cases back as they were, also the second time, when the heir’s was %s (SUP-038)', async (_state, prepare) => {
    await prepare();
    const before = await everything();
    for (const time of ['first', 'second']) {
      const eventId = await merge();
      const heir = await world.caseOf('xã hai');
      expect(heir.predecessors).toHaveLength(1);
      expect(heir.state).not.toBe('CLOSED_MET');
      expect(heir.causes.map(({ cause }: { cause: string }) => cause)).toContain('PARTY_LIMIT');
      await correct(eventId);
      expect({ time, ...(await everything()) }).toEqual({ time, ...before });
    }
  });

  test('lets figures of the time before speak again', async () => {
    await correct(await merge());
    await world.figures('xã hai', '2024Y', 3_001);
    await world.settle();
    expect(await world.caseOf('xã hai')).toMatchObject({ state: 'CLOSED_MET', period: '2024Y' });
  });

  test('adds an estimate once, however often the end comes and goes', async () => {
    await findDifferently(80);
    const estimates = async () =>
      Object.fromEntries(
        (await world.caseOf('xã hai')).hardGroups.map(({ group, estimate }: { group: string; estimate: number }) => [group, estimate]),
      );
    for (const time of ['first', 'second', 'third']) {
      const eventId = await merge();
      expect({ time, ...(await estimates()) }).toEqual({ time, WORKING_AWAY: 500, POOR: 7 });
      await correct(eventId);
      expect({ time, ...(await estimates()) }).toEqual({ time, WORKING_AWAY: 80, POOR: 7 });
    }
  });

  test('leaves what an officer has found of both together, and the step she took; figures close it', async () => {
    await closeHeir();
    const eventId = await merge();
    await findDifferently(900);
    expect((await world.caseOf('xã hai')).hardGroups).toContainEqual({ group: 'WORKING_AWAY', estimate: 900 });
    expect((await world.acts.agree('xã hai')).codes).toEqual([]);
    await correct(eventId);
    const { state, causes, hardGroups, predecessors, steps } = await world.caseOf('xã hai');
    expect({ state, predecessors, causes, hardGroups }).toMatchObject({
      state: 'CLOSED_MET',
      predecessors: [],
      causes: [{ cause: 'CADRE' }],
      hardGroups: [{ estimate: 900 }, { estimate: 7 }],
    });
    expect(steps.map(({ act }: { act: string }) => act)).toEqual(['FLAG', 'CLOSE', 'CARRY', 'AGREE', 'CLOSE']);
  });

  test('leaves what another base brought, until that is corrected too', async () => {
    await world.figures('xã ba', '2024Y', 1_000);
    await closeHeir();
    const before = await everything();
    const first = await merge();
    const second = await merge('xã ba', 'xã hai', '2025-02-01');
    await correct(second);
    expect(await world.caseOf('xã hai')).toMatchObject({ state: 'FLAGGED', predecessors: [{ unit: { fullName: 'xã một' } }] });
    const again = await merge('xã ba', 'xã hai', '2025-02-01');
    await correct(again);
    await correct(first);
    expect(await everything()).toEqual(before);
  });

  test('is taken back along the whole way it went', async () => {
    await world.figures('xã ba', '2024Y', 4_000);
    await closeHeir();
    const before = await everything();
    const first = await merge();
    const second = await merge('xã hai', 'xã ba', '2025-03-01');
    expect(await world.caseOf('xã ba')).toMatchObject({ state: 'FLAGGED', hardGroups: [{ estimate: 420 }] });
    expect((await world.caseOf('xã hai')).endedOn).toBe('2025-02-28');
    await correct(second);
    expect(await world.caseOf('xã ba')).toBeNull();
    await correct(first);
    expect(await everything()).toEqual(before);
  });

  test('is taken back whole also when the first base of the way is followed before the second', async () => {
    await closeHeir();
    const before = await everything();
    const first = await merge();
    const second = await merge('xã hai', 'xã ba', '2025-03-01');
    for (const eventId of [second, first]) expect((await world.run('correctUnitEvent', { eventId, reason: 'Ghi nhầm' })).codes).toEqual([]);
    await world.db.query(`update organisation.support_task set noted_at = '2025-01-01' where unit_id = $1`, [unitId('xã một')]);
    await world.settle();
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['is carried into a base without a case', () => merge('xã hai', 'xã bốn', '2025-03-01')],
    ['waits to be placed', splitHeir],
  ])('lets figures close also the case of a heir that has ended since, after a step of an officer: it %s no more', async (_how, end) => {
    await world.figures('xã ba', '2024Y', 1_000);
    await closeHeir();
    const eventId = await merge('xã ba');
    expect((await world.acts.agree('xã hai')).codes).toEqual([]);
    await end();
    expect(await world.caseOf('xã hai')).toMatchObject({ state: 'AGREED', endedOn: '2025-02-28' });
    await correct(eventId);
    const { state, period, endedOn, awaitsPlacement, predecessors, continuedIn, steps } = await world.caseOf('xã hai');
    expect({ state, period, endedOn, awaitsPlacement, predecessors, continuedIn }).toEqual({
      state: 'CLOSED_MET',
      period: '2024Y',
      endedOn: null,
      awaitsPlacement: false,
      predecessors: [],
      continuedIn: [],
    });
    expect(steps.map(({ act }: { act: string }) => act)).toEqual(['FLAG', 'CLOSE', 'CARRY', 'AGREE', 'CLOSE']);
    expect(await world.caseOf('xã bốn')).toBeNull();
    const { rows } = await world.db.query('select from organisation.support_placement');
    expect(rows).toEqual([]);
    // asked again, it stays as it is
    const before = await everything();
    await world.db.query('insert into organisation.support_task (unit_id) values ($1)', [unitId('xã hai')]);
    await world.settle();
    expect(await everything()).toEqual(before);
  });

  test('leaves the case of a heir that has ended since open where its own figures do not close it', async () => {
    await world.figures('xã ba', '2024Y', 1_000);
    await world.settle();
    const eventId = await merge('xã ba');
    expect((await world.acts.agree('xã hai')).codes).toEqual([]);
    await merge('xã hai', 'xã bốn', '2025-03-01');
    await correct(eventId);
    expect(await world.caseOf('xã hai')).toMatchObject({ state: 'AGREED', endedOn: '2025-02-28', predecessors: [] });
    expect((await world.caseOf('xã bốn')).predecessors).toMatchObject([{ unit: { fullName: 'xã hai' } }]);
  });
});

import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decision, organiser, ref } from './small-union.ts';
import { openSupport, province } from './support-world.ts';

let world: Awaited<ReturnType<typeof openSupport>>;

beforeEach(async () => {
  world = await openSupport();
});

afterEach(() => world.close());

const made = (name: string, code: string) => ({ key: code, unit: { code, name, fullName: name, adminType: 'XA' } });

const stateOf = async (name: string) => (await world.caseOf(name))?.state ?? null;

describe('a case', () => {
  test('opens for 2,999 and for 3,000 of 5,000, and not for 3,001 (SUP-001, F-2)', async () => {
    await world.figures('xã một', '2025Y', 2_999);
    await world.figures('xã hai', '2025Y', 3_000);
    await world.figures('xã ba', '2025Y', 3_001);
    await world.settle();
    expect([await stateOf('xã một'), await stateOf('xã hai'), await stateOf('xã ba')]).toEqual(['FLAGGED', 'FLAGGED', null]);
    expect(await world.caseOf('xã hai')).toMatchObject({ period: '2025Y', openedOn: world.day, origin: 'RECORDED' });
  });

  test('follows the threshold and the comparator of the rule set', async () => {
    await world.db.query(`insert into membership.rule_set values ('local', 65, 'GTE')`);
    await world.figures('xã một', '2025Y', 3_250);
    await world.figures('xã hai', '2025Y', 3_249);
    await world.db.query(`update membership.unit_figures set rule_set_id = 'local'`);
    await world.settle();
    expect([await stateOf('xã một'), await stateOf('xã hai')]).toEqual([null, 'FLAGGED']);
  });

  test('opens for no base the target is not set for, and none without figures', async () => {
    await world.figures('chợ A', '2025Y', 1, null);
    await world.figures('xã một', '2999H1', 1);
    await world.settle();
    expect([await stateOf('chợ A'), await stateOf('xã một'), await stateOf('xã hai')]).toEqual([null, null, null]);
  });

  test('opens by the lock of a report before its deadline, and follows what is adjusted after it', async () => {
    await world.figures('xã một', '2026Y', 2_990);
    await world.settle();
    expect(await stateOf('xã một')).toBeNull();
    await world.report('xã một', '2026Y', 'ACCEPTED');
    await world.settle();
    expect(await stateOf('xã một')).toBeNull();
    await world.report('xã một', '2026Y', 'LOCKED');
    await world.settle();
    expect(await world.caseOf('xã một')).toMatchObject({ state: 'FLAGGED', period: '2026Y' });
    await world.figures('xã một', '2026Y', 3_001);
    await world.settle();
    expect(await stateOf('xã một')).toBe('CLOSED_MET');
  });

  test('is opened, closed and opened again by the last locked period, also by a correction (SUP-038)', async () => {
    for (const [period, members, state] of [
      ['2023Y', 2_995, 'FLAGGED'],
      ['2024H1', 3_020, 'CLOSED_MET'],
      ['2024Y', 2_990, 'FLAGGED'],
      // an earlier period corrected says nothing any more, and one not locked nothing yet
      ['2024H1', 1_000, 'FLAGGED'],
      ['2999H1', 4_000, 'FLAGGED'],
      ['2024Y', 3_001, 'CLOSED_MET'],
    ] as const) {
      await world.figures('xã một', period, members);
      await world.settle();
      expect([period, members, await stateOf('xã một')]).toEqual([period, members, state]);
    }
    expect((await world.db.query('select from organisation.support_case')).rowCount).toBe(1);
  });

  test.each(['OPEN', 'BASE_CLOSED', 'PARENT_CHECKED', 'RETURNED', 'ACCEPTED'])(
    'is not closed after the deadline by a report that is %s; the lock closes it (SUP-038)',
    async (reportState) => {
      await world.figures('xã một', '2025H1', 2_990);
      await world.recordFigures('xã một', '2025Y', 3_020);
      await world.report('xã một', '2025Y', reportState);
      await world.settle();
      expect(await world.caseOf('xã một')).toMatchObject({ state: 'FLAGGED', period: '2025H1' });
      await world.report('xã một', '2025Y', 'LOCKED');
      await world.settle();
      expect(await world.caseOf('xã một')).toMatchObject({ state: 'CLOSED_MET', period: '2025Y' });
    },
  );

  test.each(['OPEN', 'RETURNED'])(
    'is opened again after the deadline by a report that is %s, and not closed by what it mends',
    async (reportState) => {
      await world.figures('xã một', '2024Y', 2_990);
      await world.settle();
      await world.figures('xã một', '2025H1', 3_020);
      await world.settle();
      expect(await stateOf('xã một')).toBe('CLOSED_MET');
      await world.recordFigures('xã một', '2025Y', 2_990);
      await world.report('xã một', '2025Y', reportState);
      await world.settle();
      expect(await world.caseOf('xã một')).toMatchObject({ state: 'FLAGGED', period: '2025Y' });
      // nor does the lock of the period before it, which was above
      await world.recordFigures('xã một', '2025Y', 3_020);
      await world.settle();
      expect(await world.caseOf('xã một')).toMatchObject({ state: 'FLAGGED', period: '2025Y' });
      await world.report('xã một', '2025Y', 'LOCKED');
      await world.settle();
      expect(await stateOf('xã một')).toBe('CLOSED_MET');
    },
  );

  test('is closed by a lock that comes after the next deadline, but not where the period since is low', async () => {
    for (const name of ['xã một', 'xã hai']) {
      await world.figures(name, '2025H1', 2_990);
      await world.recordFigures(name, '2025Y', 3_020);
    }
    await world.db.query(`insert into membership.reporting_period values ('2026H1', '2026-06-30', '2026-06-10', 'VN-2022-2027')`);
    await world.recordFigures('xã một', '2026H1', 3_030);
    await world.recordFigures('xã hai', '2026H1', 2_980);
    await world.settle();
    expect([await stateOf('xã một'), await stateOf('xã hai')]).toEqual(['FLAGGED', 'FLAGGED']);
    for (const name of ['xã một', 'xã hai']) await world.report(name, '2025Y', 'LOCKED');
    await world.settle();
    expect([await stateOf('xã một'), await stateOf('xã hai')]).toEqual(['CLOSED_MET', 'FLAGGED']);
  });

  test('opens after the deadline without any lock', async () => {
    await world.recordFigures('xã một', '2025Y', 3_000);
    await world.settle();
    expect(await stateOf('xã một')).toBe('FLAGGED');
  });

  test('opens when a period is locked by the day alone', async () => {
    await world.figures('xã một', '2999H1', 1_000);
    await world.settle();
    expect(await stateOf('xã một')).toBeNull();
    await world.db.query(`update membership.reporting_period set deadline = '2026-06-10', ends_on = '2026-06-30' where code = '2999H1'`);
    await world.settle();
    expect(await stateOf('xã một')).toBe('FLAGGED');
  });

  test('is asked twice and changes once', async () => {
    await world.figures('xã một', '2025Y', 2_000);
    await world.settle();
    const before = await world.caseOf('xã một');
    await world.figures('xã một', '2025Y', 2_000);
    await world.settle();
    expect(await world.caseOf('xã một')).toEqual(before);
  });

  test('shows on which days it was in which state', async () => {
    await world.figures('xã một', '2025Y', 2_000);
    await world.settle();
    await world.bring('xã một', 'PLANNED');
    const { rows } = await world.db.query(
      `select state, valid_from::text as "from", valid_to::text as "to" from organisation.support_state`,
    );
    expect(rows).toEqual([{ state: 'PLANNED', from: world.day, to: 'infinity' }]);
  });
});

describe('a reorganisation', () => {
  beforeEach(async () => {
    await world.figures('xã một', '2024Y', 2_000);
    await world.figures('xã hai', '2024Y', 2_500);
    await world.settle();
    await world.acts.diagnose('xã một');
  });

  const merge = () => world.run('mergeUnits', { from: [ref('xã một'), ref('xã hai')], into: made('xã mới', '00009') });

  test('carries the open cases of bases that went whole into that of the successor, with what was found', async () => {
    const { outcome, codes } = await merge();
    expect(codes).toEqual([]);
    await world.settle();
    const successor = outcome.changes.find(({ act }: { act: string }) => act === 'OPEN').unitId;
    const { data } = await world.ask(
      province,
      `{ unit(id: "${successor}") { supportCase { state period causes { cause } hardGroups { estimate } predecessors { unit { fullName } endedOn } steps { act } } } }`,
    );
    expect(data?.unit.supportCase).toMatchObject({
      state: 'FLAGGED',
      period: null,
      steps: [{ act: 'CARRY' }],
      hardGroups: [{ estimate: 420 }],
    });
    expect(data?.unit.supportCase.causes).toHaveLength(2);
    expect(data?.unit.supportCase.predecessors.map(({ unit }: { unit: { fullName: string } }) => unit.fullName).toSorted()).toEqual([
      'xã hai',
      'xã một',
    ]);
    const old = await world.caseOf('xã một');
    expect(old).toMatchObject({ endedOn: '2024-12-31', awaitsPlacement: false });
    expect(old.continuedIn).toHaveLength(1);
    expect((await world.acts.agree('xã một')).codes).toEqual(['SUPPORT_CASE_ENDED']);
  });

  test('shows beforehand which open cases would move', async () => {
    await world.figures('xã hai', '2024Y', 4_000);
    await world.settle();
    const input = { decision, effectiveOn: '2025-01-01', from: [ref('xã một'), ref('xã hai')], into: made('xã mới', '00009') };
    const { data } = await world.ask(
      organiser,
      'mutation ($input: MergeUnitsInput!) { mergeUnits(input: $input, preview: true) { closed { fullName extent supportCase { state } } } }',
      { input },
    );
    expect(data?.mergeUnits.closed).toEqual([
      { fullName: 'xã hai', extent: 'WHOLE', supportCase: null },
      { fullName: 'xã một', extent: 'WHOLE', supportCase: { state: 'FLAGGED' } },
    ]);
    expect(await stateOf('xã một')).toBe('FLAGGED');
  });

  test('is judged by figures of the successor’s own periods, not by those restated from before', async () => {
    const { outcome } = await merge();
    const successor = outcome.changes.find(({ act }: { act: string }) => act === 'OPEN').unitId;
    await world.settle();
    const restated = async (period: string) => {
      await world.db.query(
        `insert into membership.unit_figures values ($1, $2, 4000, 5000, 0, 'MET', null, 'VN-2022-2027', 'RECORDED', 'DERIVED', 2, 2, 'Hội', '2024-01-01')`,
        [successor, period],
      );
      await world.db.query(`insert into membership.period_report values ($1, $2, 'LOCKED')`, [successor, period]);
    };
    const state = async () =>
      (await world.db.query(`select state from organisation.support_case where unit_id = $1`, [successor])).rows[0]?.state;
    await restated('2024Y');
    await world.settle();
    expect(await state()).toBe('FLAGGED');
    await restated('2025Y');
    await world.settle();
    expect(await state()).toBe('CLOSED_MET');
  });

  test('opens the closed case of a base that goes on with one that was not above', async () => {
    await world.figures('xã hai', '2024Y', 4_000);
    await world.settle();
    expect(await stateOf('xã hai')).toBe('CLOSED_MET');
    expect((await world.run('mergeUnits', { from: [ref('xã một')], into: { key: 'hai', continues: ref('xã hai') } })).codes).toEqual([]);
    await world.settle();
    expect(await world.caseOf('xã hai')).toMatchObject({ state: 'FLAGGED', predecessors: [{ unit: { fullName: 'xã một' } }] });
  });

  const split = () =>
    world.run('splitUnit', {
      unit: ref('xã một'),
      into: [made('xã đông', '00011'), made('xã tây', '00012')],
    });

  test('lists the open case of a split base to be placed, and an officer says where it goes on', async () => {
    const { outcome, codes } = await split();
    expect(codes).toEqual([]);
    await world.settle();
    const [one, two] = outcome.changes.filter(({ act }: { act: string }) => act === 'OPEN').map(({ unitId: id }: { unitId: string }) => id);
    const { data } = await world.ask(
      province,
      '{ supportCases(filter: { awaitsPlacement: true }) { totalCount edges { node { id unit { fullName } } } } }',
    );
    expect(data?.supportCases).toMatchObject({ totalCount: 1, edges: [{ node: { unit: { fullName: 'xã một' } } }] });
    // it is still to be led, so who asks for the open ones finds it
    const open = await world.ask(province, '{ supportCases(filter: { isOpen: true }) { edges { node { unit { fullName } } } } }');
    expect(open.data?.supportCases.edges).toContainEqual({ node: { unit: { fullName: 'xã một' } } });
    const place = (...ids: string[]) =>
      world.mutate(
        province,
        'placeSupportCase',
        `caseId: "${data?.supportCases.edges[0].node.id}", unitIds: ${JSON.stringify(ids)}`,
        'awaitsPlacement continuedIn { state unit { id } causes { cause } }',
      );
    expect((await place(unitId('xã ba'))).codes).toEqual(['SUPPORT_PLACE_INVALID']);
    expect((await place()).codes).toEqual(['SUPPORT_LIST_INVALID']);
    const { result } = await place(one, two);
    expect(result.awaitsPlacement).toBe(false);
    expect(new Set(result.continuedIn.map(({ unit }: { unit: { id: string } }) => unit.id))).toEqual(new Set([one, two]));
    for (const { state, causes } of result.continuedIn) expect({ state, causes: causes.length }).toEqual({ state: 'FLAGGED', causes: 2 });
    expect((await place(one)).codes).toEqual(['SUPPORT_PLACEMENT_NOT_WAITING']);
  });

  test('that is corrected gives the case back as it was', async () => {
    await world.bring('xã một', 'PLANNED');
    for (const reorganise of [split, merge]) {
      const before = await world.caseOf('xã một');
      const { outcome, codes } = await reorganise();
      expect(codes).toEqual([]);
      await world.settle();
      expect((await world.caseOf('xã một')).endedOn).toBe('2024-12-31');
      const { data } = await world.ask(
        organiser,
        'mutation ($input: CorrectUnitEventInput!) { correctUnitEvent(input: $input, preview: true) { returned { fullName supportCase { state } } } }',
        { input: { eventId: outcome.event.id, reason: 'Ghi nhầm', decision } },
      );
      expect(data?.correctUnitEvent.returned).toContainEqual({ fullName: 'xã một', supportCase: { state: 'PLANNED' } });
      const corrected = await world.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'Ghi nhầm' });
      expect(corrected.codes).toEqual([]);
      await world.settle();
      expect({ ...(await world.caseOf('xã một')), version: 0 }).toEqual({ ...before, version: 0 });
      expect((await world.db.query('select from organisation.support_predecessor')).rowCount).toBe(0);
      expect((await world.db.query('select from organisation.support_placement')).rowCount).toBe(0);
      expect((await world.db.query('select from organisation.support_case')).rowCount).toBe(2);
    }
  });

  test('of a day to come leaves the case open until then', async () => {
    const { codes } = await world.run('mergeUnits', {
      effectiveOn: '2999-01-01',
      from: [ref('xã một'), ref('xã hai')],
      into: made('xã mới', '00009'),
    });
    expect(codes).toEqual([]);
    await world.settle();
    expect(await world.caseOf('xã một')).toMatchObject({ state: 'FLAGGED', endedOn: null });
  });
});

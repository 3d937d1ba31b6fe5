import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { steps } from '../src/support/case/support-state.ts';
import { openSupport, presidium, province } from './support-world.ts';

let world: Awaited<ReturnType<typeof openSupport>>;

beforeEach(async () => {
  world = await openSupport();
  await world.figures('xã một', '2025Y', 2_000);
  await world.settle();
});

afterEach(() => world.close());

const stateOf = async (name: string) => (await world.caseOf(name)).state;

describe('the state machine D6', () => {
  const states = ['FLAGGED', 'AGREED', 'WORKSHOP_HELD', 'PLANNED', 'IMPLEMENTING', 'EVALUATED', 'ESCALATED'] as const;

  /** Acts an officer may try from any state, with all they need at hand. */
  const tried = {
    AGREE: () => world.acts.agree('xã một'),
    HOLD_WORKSHOP: () => world.acts.hold(['xã một']),
    IMPLEMENT: () => world.acts.activity('xã một'),
  };

  test.each(states.flatMap((state) => Object.keys(tried).map((act) => [state, act as keyof typeof tried] as const)))(
    'in state %s answers %s as the table says',
    async (state, act) => {
      await world.bring('xã một', state);
      await world.acts.diagnose('xã một');
      await world.acts.propose('xã một');
      const { codes } = await tried[act]();
      const isAllowed = (steps[act].from as readonly string[]).includes(state);
      expect({ codes, state: await stateOf('xã một') }).toEqual({
        codes: isAllowed ? [] : ['SUPPORT_STEP_REFUSED'],
        state: isAllowed ? steps[act].to : state,
      });
    },
  );

  test.each(states)('closes from %s when a locked period is above, and opens the same case again (SUP-038)', async (state) => {
    await world.bring('xã một', state);
    const { id } = await world.caseOf('xã một');
    await world.figures('xã một', '2025Y', 3_001);
    await world.settle();
    expect(await world.caseOf('xã một')).toMatchObject({ id, state: 'CLOSED_MET', period: '2025Y' });
    await world.figures('xã một', '2025Y', 3_000);
    await world.settle();
    const { id: again, state: reopened, steps: taken } = await world.caseOf('xã một');
    expect({ again, reopened }).toEqual({ again: id, reopened: 'FLAGGED' });
    expect(taken.slice(-2)).toMatchObject([
      { act: 'CLOSE', from: state, to: 'CLOSED_MET', period: '2025Y' },
      { act: 'REOPEN', from: 'CLOSED_MET', to: 'FLAGGED', period: '2025Y' },
    ]);
  });

  test('keeps a closed case closed to every act of an officer', async () => {
    await world.bring('xã một', 'IMPLEMENTING');
    await world.figures('xã một', '2025Y', 3_001);
    await world.settle();
    for (const attempt of Object.values(tried)) expect((await attempt()).codes).toEqual(['SUPPORT_STEP_REFUSED']);
    expect(await stateOf('xã một')).toBe('CLOSED_MET');
  });

  test('records every step with its day', async () => {
    await world.bring('xã một', 'EVALUATED');
    const { steps: taken } = await world.caseOf('xã một');
    expect(taken.map(({ act, to }: { act: string; to: string }) => [act, to])).toEqual([
      ['FLAG', 'FLAGGED'],
      ['AGREE', 'AGREED'],
      ['HOLD_WORKSHOP', 'WORKSHOP_HELD'],
      ['ISSUE_PLAN', 'PLANNED'],
      ['IMPLEMENT', 'IMPLEMENTING'],
      ['EVALUATE', 'EVALUATED'],
    ]);
    expect(new Set(taken.map(({ on }: { on: string }) => on))).toEqual(new Set([world.day]));
  });
});

describe('a step', () => {
  test('to agree needs a duty of the province and of the base (SUP-004)', async () => {
    const { codes, details } = await world.acts.agree('xã một', province, '[{ level: PROVINCE, duty: "tập huấn" }]');
    expect({ codes, missing: details.missing }).toEqual({ codes: ['SUPPORT_STEP_INCOMPLETE'], missing: ['DUTIES'] });
    expect((await world.caseOf('xã một')).agreements).toEqual([]);
  });

  test('to agree says policy, time, content, method and how things stand at first (SUP-004)', async () => {
    const agree = (more: object) => world.acts.agree('xã một', province, undefined, more);
    expect((await agree({ from: '2026-10-02', to: '2026-10-01' })).codes).toEqual(['SUPPORT_AGREED_TIME_INVALID']);
    for (const field of ['policy', 'situation'])
      expect(await agree({ [field]: ' ' })).toMatchObject({ codes: ['SUPPORT_TEXT_MISSING'], details: { field } });
    expect(await stateOf('xã một')).toBe('FLAGGED');
    const { codes, result } = await agree({ from: '2026-10-01', to: '2026-10-01' });
    expect(codes).toEqual([]);
    expect(result).toMatchObject({
      state: 'AGREED',
      agreements: [
        { agreedOn: world.day, policy: 'chủ trương', from: '2026-10-01', to: '2026-10-01', situation: 'tình hình', method: 'cách làm' },
      ],
    });
  });

  test('to the workshop needs cause, hard group, measure and roadmap, all named at once (SUP-002)', async () => {
    await world.bring('xã một', 'AGREED');
    const { codes, details } = await world.acts.hold(['xã một']);
    expect({ codes, missing: details.missing }).toEqual({
      codes: ['SUPPORT_STEP_INCOMPLETE'],
      missing: ['CAUSE', 'HARD_GROUP', 'MEASURE', 'ROADMAP'],
    });
  });

  test('of a workshop is taken by all its bases or by none', async () => {
    await world.figures('xã hai', '2025Y', 2_000);
    await world.settle();
    await world.bring('xã một', 'AGREED');
    await world.acts.diagnose('xã một');
    await world.acts.propose('xã một');
    const { codes } = await world.acts.hold(['xã một', 'xã hai']);
    expect(codes).toEqual(['SUPPORT_STEP_REFUSED']);
    expect(await stateOf('xã một')).toBe('AGREED');
    expect((await world.db.query('select from organisation.support_workshop')).rowCount).toBe(0);
  });

  test('to work needs the issued action plan (SUP-006)', async () => {
    await world.bring('xã một', 'WORKSHOP_HELD');
    expect((await world.acts.activity('xã một')).codes).toEqual(['SUPPORT_STEP_REFUSED']);
    // not even a case that is said to be planned gets by without one
    await world.db.query(`update organisation.support_case set state = 'PLANNED'`);
    const { codes, details } = await world.acts.activity('xã một');
    expect({ codes, missing: details.missing }).toEqual({ codes: ['SUPPORT_STEP_INCOMPLETE'], missing: ['ACTION_PLAN'] });
    expect((await world.caseOf('xã một')).activities).toEqual([]);
  });

  test('of the plan belongs to the workshop of the province and is taken once (SUP-006, SUP-007)', async () => {
    await world.bring('xã một', 'AGREED');
    await world.acts.diagnose('xã một');
    await world.acts.propose('xã một');
    const { result: workshop } = await world.acts.hold(['xã một']);
    expect(workshop).toMatchObject({ plan: null, province: { fullName: 'tỉnh A' }, origin: 'RECORDED' });
    const blank = await world.mutate(
      province,
      'issueSupportPlan',
      `workshopId: "${workshop.id}", number: "1", issuedOn: "${world.day}", document: " "`,
      'id',
    );
    expect(blank.codes).toEqual(['SUPPORT_TEXT_MISSING']);
    const early = await world.mutate(
      province,
      'issueSupportPlan',
      `workshopId: "${workshop.id}", number: "1", issuedOn: "2020-01-01", document: "x"`,
      'id',
    );
    expect(early.codes).toEqual(['SUPPORT_DAY_INVALID']);
    expect((await world.acts.issue(workshop.id)).result.plan.number).toBe('05/KH-BTV');
    expect((await world.acts.issue(workshop.id)).codes).toEqual(['SUPPORT_PLAN_ISSUED']);
    expect((await world.caseOf('xã một')).conclusions).toEqual([
      {
        conclusion: 'kết luận',
        workshop: {
          heldOn: world.day,
          plan: { number: '05/KH-BTV', document: 'https://example.test/ke-hoach-05' },
          province: { fullName: 'tỉnh A' },
        },
      },
    ]);
  });

  test('to evaluated is taken when every activity is judged, and activities without wait as a reminder (SUP-009)', async () => {
    await world.bring('xã một', 'PLANNED');
    await world.acts.activity('xã một');
    await world.acts.activity('xã một', province, ', programme: DA8, department: ORGANISATION_BOARD');
    const { activities } = await world.caseOf('xã một');
    const reminder = () => world.ask(province, '{ supportCases(filter: { awaitsEvaluation: true }) { totalCount } }');
    expect((await reminder()).data?.supportCases.totalCount).toBe(1);
    expect((await world.acts.evaluate(activities[0].id)).result).toMatchObject({ state: 'IMPLEMENTING', activitiesToEvaluate: 1 });
    expect((await world.acts.evaluate(activities[0].id)).codes).toEqual(['SUPPORT_ACTIVITY_EVALUATED']);
    const { result } = await world.acts.evaluate(activities[1].id);
    expect(result).toMatchObject({ state: 'EVALUATED', activitiesToEvaluate: 0, costVnd: 7_000_000_000 });
    expect(result.activities.map(({ programme, department }: Record<string, string>) => [programme, department])).toContainEqual([
      'DA8',
      'ORGANISATION_BOARD',
    ]);
    expect((await reminder()).data?.supportCases.totalCount).toBe(0);
    expect((await world.acts.activity('xã một')).result.state).toBe('IMPLEMENTING');
  });

  test('cannot be of tomorrow, nor before the step before', async () => {
    const { id } = await world.caseOf('xã một');
    for (const on of ['2999-01-01', '2020-01-01']) {
      const { codes } = await world.mutate(
        province,
        'agreeSupport',
        `caseId: "${id}", on: "${on}", policy: "x", from: "2026-10-01", to: "2026-12-31", situation: "x", content: "x", method: "x",
         duties: [{ level: PROVINCE, duty: "x" }, { level: BASE, duty: "x" }]`,
      );
      expect(codes).toEqual(['SUPPORT_DAY_INVALID']);
    }
    await world.bring('xã một', 'PLANNED');
    const early = await world.mutate(
      province,
      'recordSupportActivity',
      `caseId: "${id}", activity: { heldOn: "2020-01-01", group: ELDERLY, measure: C4, costVnd: 0, outcome: "x" }`,
    );
    expect(early.codes).toEqual(['SUPPORT_DAY_INVALID']);
  });
});

describe('a difficulty', () => {
  test.each(['FLAGGED', 'AGREED', 'WORKSHOP_HELD', 'PLANNED', 'EVALUATED', 'ESCALATED'])(
    'is put at state %s too, which stays, and the Standing Presidium answers it (SUP-037)',
    async (state) => {
      await world.bring('xã một', state);
      const { codes, result } = await world.acts.escalate('xã một');
      expect({ codes, state: result.state }).toEqual({ codes: [], state });
      const { id } = result.escalations.at(-1);
      const listed = await world.ask(presidium, '{ supportEscalations(isOpen: true) { edges { node { id question } } } }');
      expect(listed.data?.supportEscalations.edges).toContainEqual({ node: { id, question: 'xin ý kiến' } });
      expect((await world.acts.answer(id)).result).toMatchObject({ answer: 'đồng ý', case: { state } });
    },
  );

  test('is put while the base is supported only; a case that waits goes on when all is answered (SUP-008, SUP-037)', async () => {
    await world.bring('xã một', 'PLANNED');
    await world.acts.escalate('xã một');
    await world.acts.activity('xã một');
    expect((await world.acts.escalate('xã một')).result.state).toBe('ESCALATED');
    const { escalations } = await world.caseOf('xã một');
    const states = [];
    for (const { id } of escalations) states.push((await world.acts.answer(id)).result.case.state);
    expect(states).toEqual(['ESCALATED', 'IMPLEMENTING']);
    await world.figures('xã một', '2025Y', 3_001);
    await world.settle();
    const { codes, details } = await world.acts.escalate('xã một');
    expect({ codes, from: details.from }).toMatchObject({ codes: ['SUPPORT_STEP_REFUSED'], from: expect.arrayContaining(['FLAGGED']) });
  });

  test('put before the Standing Presidium is answered there, and the case goes on (SUP-008, SUP-037)', async () => {
    await world.bring('xã một', 'ESCALATED');
    const listed = await world.ask(
      presidium,
      '{ supportEscalations(isOpen: true) { totalCount edges { node { id question case { unit { fullName } } } } } }',
    );
    const [{ node }] = listed.data?.supportEscalations.edges ?? [];
    expect(node).toMatchObject({ question: 'xin ý kiến', case: { unit: { fullName: 'xã một' } } });
    expect((await world.acts.answer(node.id, province)).codes).toEqual(['FORBIDDEN']);
    expect((await world.acts.answer(node.id)).result).toMatchObject({
      answer: 'đồng ý',
      answeredOn: world.day,
      case: { state: 'IMPLEMENTING' },
    });
    expect((await world.acts.answer(node.id)).codes).toEqual(['SUPPORT_ESCALATION_ANSWERED']);
    expect((await world.acts.answer(unitId('xã một'))).codes).toEqual(['SUPPORT_ESCALATION_NOT_FOUND']);
    expect((await world.ask(presidium, '{ supportEscalations(isOpen: true) { totalCount } }')).data?.supportEscalations.totalCount).toBe(0);
  });

  test('is answered also when the base is above the target by then', async () => {
    await world.bring('xã một', 'ESCALATED');
    await world.figures('xã một', '2025Y', 4_000);
    await world.settle();
    const { escalations } = await world.caseOf('xã một');
    expect((await world.acts.answer(escalations[0].id)).result).toMatchObject({ answer: 'đồng ý', case: { state: 'CLOSED_MET' } });
  });
});

describe('what is recorded', () => {
  test('shows with its codes and headings', async () => {
    await world.acts.diagnose('xã một');
    await world.acts.propose('xã một');
    expect(await world.caseOf('xã một')).toMatchObject({
      causes: [
        { cause: 'AWAY', heading: 'OTHER', partyLimit: null },
        { cause: 'PARTY_LIMIT', heading: 'PARTY_VIEW', partyLimit: 1 },
      ],
      hardGroups: [{ group: 'WORKING_AWAY', estimate: 420 }],
      measures: [
        { measure: 'A1', documentNumber: '12-CV/TU', amountVnd: null },
        { measure: 'C4', documentNumber: null, amountVnd: null },
      ],
      roadmap: [{ year: 2026, members: 3_100 }],
    });
  });

  test('is refused whole when a part of it cannot be', async () => {
    const caseId = await world.id('xã một');
    const attempts = [
      ['recordSupportDiagnosis', 'causes: [], groups: [{ group: POOR, estimate: 1 }]', 'SUPPORT_LIST_INVALID'],
      [
        'recordSupportDiagnosis',
        'causes: [{ cause: AWAY }, { cause: AWAY }], groups: [{ group: POOR, estimate: 1 }]',
        'SUPPORT_LIST_INVALID',
      ],
      ['recordSupportDiagnosis', 'causes: [{ cause: AWAY }], groups: [{ group: POOR, estimate: -1 }]', 'SUPPORT_NUMBER_INVALID'],
      [
        'recordSupportDiagnosis',
        'causes: [{ cause: PARTY_LIMIT, partyLimit: 3 }], groups: [{ group: POOR, estimate: 1 }]',
        'SUPPORT_NUMBER_INVALID',
      ],
      [
        'recordSupportDiagnosis',
        'causes: [{ cause: AWAY, partyLimit: 1 }], groups: [{ group: POOR, estimate: 1 }]',
        'SUPPORT_PARTY_LIMIT_MISPLACED',
      ],
      [
        'proposeSupportSolution',
        'measures: [{ measure: A3, amountVnd: 0.5 }], roadmap: [{ year: 2026, members: 1 }]',
        'SUPPORT_NUMBER_INVALID',
      ],
      [
        'proposeSupportSolution',
        'measures: [{ measure: A1, documentNumber: " " }], roadmap: [{ year: 2026, members: 1 }]',
        'SUPPORT_TEXT_MISSING',
      ],
      ['recordSupportResource', `source: SOCIAL, amountVnd: 0, receivedOn: "${world.day}"`, 'SUPPORT_NUMBER_INVALID'],
      ['recordSupportResource', 'source: SOCIAL, amountVnd: 5, receivedOn: "2999-01-01"', 'SUPPORT_DAY_INVALID'],
    ] as const;
    for (const [field, args, code] of attempts)
      expect([args, (await world.mutate(province, field, `caseId: "${caseId}", ${args}`)).codes]).toEqual([args, [code]]);
    expect(await world.caseOf('xã một')).toMatchObject({
      causes: [],
      hardGroups: [],
      measures: [],
      roadmap: [],
      resources: [],
      version: 1,
    });
  });

  test('adds resources up in whole đồng (SUP-035)', async () => {
    const caseId = await world.id('xã một');
    const record = (amount: number) =>
      world.mutate(
        province,
        'recordSupportResource',
        `caseId: "${caseId}", source: SOCIAL, amountVnd: ${amount}, receivedOn: "${world.day}"`,
      );
    await record(999_999_999_999);
    expect((await record(2)).result).toMatchObject({
      resourcesVnd: 1_000_000_000_001,
      resources: [{ source: 'SOCIAL' }, { source: 'SOCIAL' }],
    });
  });

  test('twice with one key is recorded once, and against an older version not at all', async () => {
    await world.bring('xã một', 'PLANNED');
    await world.acts.activity('xã một');
    const { id, version } = await world.caseOf('xã một');
    const args = (more: string) =>
      `caseId: "${id}", activity: { heldOn: "${world.day}", group: ELDERLY, measure: B1, costVnd: 0, outcome: "x" }, ${more}`;
    await world.mutate(province, 'recordSupportActivity', args('idempotencyKey: "k"'));
    await world.mutate(province, 'recordSupportActivity', args('idempotencyKey: "k"'));
    expect((await world.caseOf('xã một')).activities).toHaveLength(2);
    expect((await world.mutate(province, 'recordSupportActivity', args(`version: ${version}`))).codes).toEqual(['SUPPORT_CASE_CHANGED']);
  });

  test('leaves no free word in the audit', async () => {
    await world.bring('xã một', 'ESCALATED');
    const { rows } = await world.db.query<{ text: string }>('select string_agg(input::text, $1) as text from organisation.audit_record', [
      ' ',
    ]);
    for (const word of ['nội dung', 'kết luận', '40 hội viên mới', 'xin ý kiến', 'tập huấn']) expect(rows[0]?.text).not.toContain(word);
  });
});

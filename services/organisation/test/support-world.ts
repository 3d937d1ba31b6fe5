import { today } from '@vwu/kit/clock';
import type { Viewer } from '@vwu/kit/viewer';
import { settleNext } from '@vwu/kit/work-queue';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { followBase } from '../src/support/case/follow-base.ts';
import { noteDue } from '../src/support/case/note-due.ts';
import { openUnion } from './small-union.ts';

export const province = callers.provinceOfficer(unitId('tỉnh A'));
export const provinceB = callers.provinceOfficer(unitId('tỉnh B'));
export const base = callers.baseOfficer(unitId('xã một'));
export const presidium = callers.presidium(unitId('Trung ương'));
export const analyst = callers.analyst(unitId('Trung ương'));

/** Periods of a term that is over by now, and one whose deadline is far ahead. */
const periods = [
  ['2023Y', '2023-12-31', '2023-11-25'],
  ['2024H1', '2024-06-30', '2024-06-10'],
  ['2024Y', '2024-12-31', '2024-11-25'],
  ['2025H1', '2025-06-30', '2025-06-10'],
  ['2025Y', '2025-12-31', '2025-11-25'],
  ['2999H1', '2999-06-30', '2999-06-10'],
] as const;

const caseFields = `id state openedOn period endedOn awaitsPlacement version causes { cause heading partyLimit } hardGroups { group estimate }
  measures { measure documentNumber amountVnd } roadmap { year members } activitiesToEvaluate costVnd resourcesVnd origin
  steps { act from to on period } unit { fullName } predecessors { unit { fullName } } continuedIn { id unit { fullName } }
  agreements { agreedOn content duties { level duty } } conclusions { conclusion workshop { heldOn plan { number document } province { fullName } } }
  activities { id heldOn group measure costVnd outcome programme department evaluatedOn result lesson }
  escalations { id question answer answeredOn } resources { source amountVnd receivedOn }`;

/** The small Union with what membership publishes beside it, and the words in which an officer supports a base. */
export async function openSupport() {
  const union = await openUnion();
  const { db, ask, orm } = union;
  await db.query(`insert into membership.rule_set values ('VN-2022-2027', 60, 'GT')`);
  for (const [code, endsOn, deadline] of periods)
    await db.query('insert into membership.reporting_period values ($1, $2, $3, $4)', [code, endsOn, deadline, 'VN-2022-2027']);
  await db.query('call organisation.watch_figures()');

  /** Records figures as membership publishes them; the status is what membership makes of them. */
  const figures = async (name: string, period: string, members: number, women: number | null = 5_000): Promise<void> => {
    const status =
      women === null ? 'NOT_APPLICABLE' : 100 * members === 60 * women ? 'AT_THRESHOLD' : 100 * members > 60 * women ? 'MET' : 'BELOW';
    await db.query(
      `insert into membership.unit_figures values ($1, $2, $3, $4, 0, $5, null, 'VN-2022-2027', 'RECORDED', 'AS_REPORTED', 1, 1, 'Hội', '2024-01-01')
       on conflict (unit_id, period) do update set members = excluded.members, women18_plus = excluded.women18_plus, status = excluded.status`,
      [unitId(name), period, members, women, status],
    );
  };

  /** Settles all that waits, as the service does in the background. */
  const settle = async (): Promise<void> => {
    const queue = { schema: 'organisation', table: 'support_task', settle: followBase };
    await noteDue(orm.em.fork());
    while (await settleNext(orm, queue));
  };

  const caseOf = async (name: string, viewer: Viewer = analyst) => {
    const { data } = await ask(viewer, `{ unit(id: "${unitId(name)}") { supportCase { ${caseFields} } } }`);
    return data?.unit?.supportCase ?? null;
  };

  const mutate = async (viewer: Viewer, field: string, args: string, fields = caseFields) => {
    const { data, codes, errors } = await ask(viewer, `mutation { ${field}(${args}) { ${fields} } }`);
    return { result: data?.[field] ?? null, codes, details: errors[0]?.extensions ?? {} };
  };

  const id = async (name: string): Promise<string> => (await caseOf(name)).id;
  const day = today();

  const acts = {
    diagnose: async (name: string, viewer: Viewer = province) =>
      mutate(
        viewer,
        'recordSupportDiagnosis',
        `caseId: "${await id(name)}", causes: [{ cause: PARTY_LIMIT, partyLimit: 1 }, { cause: AWAY }], groups: [{ group: WORKING_AWAY, estimate: 420 }]`,
      ),
    propose: async (name: string, viewer: Viewer = province) =>
      mutate(
        viewer,
        'proposeSupportSolution',
        `caseId: "${await id(name)}", measures: [{ measure: A1, documentNumber: "12-CV/TU" }, { measure: C4 }], roadmap: [{ year: 2026, members: 3100 }]`,
      ),
    agree: async (
      name: string,
      viewer: Viewer = province,
      duties = '[{ level: PROVINCE, duty: "tập huấn" }, { level: BASE, duty: "khảo sát" }]',
    ) =>
      mutate(
        viewer,
        'agreeSupport',
        `caseId: "${await id(name)}", on: "${day}", content: "nội dung", method: "cách làm", duties: ${duties}`,
      ),
    hold: async (names: readonly string[], viewer: Viewer = province, provinceName = 'tỉnh A') => {
      const conclusions = await Promise.all(names.map(async (name) => `{ caseId: "${await id(name)}", conclusion: "kết luận" }`));
      return mutate(
        viewer,
        'holdSupportWorkshop',
        `provinceId: "${unitId(provinceName)}", heldOn: "${day}", conclusions: [${conclusions}]`,
        'id heldOn plan { number } province { fullName } origin',
      );
    },
    issue: async (workshopId: string, viewer: Viewer = province) =>
      mutate(
        viewer,
        'issueSupportPlan',
        `workshopId: "${workshopId}", number: "05/KH-BTV", issuedOn: "${day}", document: "https://example.test/ke-hoach-05"`,
        'id plan { number issuedOn document }',
      ),
    activity: async (name: string, viewer: Viewer = province, more = '') =>
      mutate(
        viewer,
        'recordSupportActivity',
        `caseId: "${await id(name)}", activity: { heldOn: "${day}", group: WORKING_AWAY, measure: C4, costVnd: 3500000000, outcome: "40 hội viên mới" ${more} }`,
      ),
    evaluate: async (activityId: string, viewer: Viewer = province) =>
      mutate(viewer, 'evaluateSupportActivity', `activityId: "${activityId}", on: "${day}", result: EFFECTIVE, lesson: "nhân rộng"`),
    escalate: async (name: string, viewer: Viewer = province) =>
      mutate(viewer, 'escalateSupport', `caseId: "${await id(name)}", on: "${day}", question: "xin ý kiến"`),
    answer: (escalationId: string, viewer: Viewer = presidium) =>
      mutate(viewer, 'answerSupportEscalation', `id: "${escalationId}", answer: "đồng ý"`, 'id answer answeredOn case { state }'),
  };

  /** Takes a flagged base up to a state, by the steps there are. */
  const bring = async (name: string, state: string): Promise<void> => {
    const until = async (step: () => Promise<{ codes: readonly unknown[] }>) => {
      if ((await caseOf(name)).state === state) return;
      const { codes } = await step();
      if (codes.length > 0) throw new Error(`${name} could not be brought to ${state}: ${codes.join()}`);
    };
    await until(() => acts.agree(name));
    await until(() => acts.diagnose(name));
    await until(() => acts.propose(name));
    await until(() => acts.hold([name]));
    await until(async () => {
      const { rows } = await db.query<{ id: string }>(
        'select workshop_id as id from organisation.support_workshop_case where case_id = $1 order by workshop_id desc',
        [await id(name)],
      );
      return acts.issue(rows[0]?.id ?? '');
    });
    await until(() => acts.activity(name));
    if (state === 'ESCALATED') await until(() => acts.escalate(name));
    await until(async () => acts.evaluate((await caseOf(name)).activities[0].id));
  };

  return { ...union, figures, settle, caseOf, mutate, acts, bring, id, day };
}

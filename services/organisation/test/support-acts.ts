import type { Viewer } from '@vwu/kit/viewer';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import type pg from 'pg';

const province = callers.provinceOfficer(unitId('tỉnh A'));
const presidium = callers.presidium(unitId('Trung ương'));

export interface Mutated {
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever shape it asked for
  readonly result: any;
  readonly codes: readonly unknown[];
  readonly details: Readonly<Record<string, unknown>>;
}

interface Words {
  readonly db: pg.Client;
  readonly day: string;
  mutate(viewer: Viewer, field: string, args: string, fields?: string): Promise<Mutated>;
  id(name: string): Promise<string>;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever shape it asked for
  caseOf(name: string): Promise<any>;
}

/** What officers do for a base, each with all it needs. */
const createDeeds = ({ mutate, id, day }: Words) => ({
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
    { from = '2026-10-01', to = '2027-12-31', policy = 'chủ trương', situation = 'tình hình' } = {},
  ) =>
    mutate(
      viewer,
      'agreeSupport',
      `caseId: "${await id(name)}", on: "${day}", policy: "${policy}", from: "${from}", to: "${to}", situation: "${situation}",
       content: "nội dung", method: "cách làm", duties: ${duties}`,
    ),
  hold: async (names: readonly string[], viewer: Viewer = province, provinceName = 'tỉnh A') => {
    const conclusions = await Promise.all(names.map(async (name) => `{ caseId: "${await id(name)}", conclusion: "kết luận" }`));
    return mutate(
      viewer,
      'holdSupportWorkshop',
      `provinceId: "${unitId(provinceName)}", heldOn: "${day}", conclusions: [${conclusions.join(', ')}]`,
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
});

/** The deeds, and what takes a flagged base up to a state by the steps there are. */
export function createActs(words: Words) {
  const acts = createDeeds(words);
  const { db, id, caseOf } = words;
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
  return { acts, bring };
}

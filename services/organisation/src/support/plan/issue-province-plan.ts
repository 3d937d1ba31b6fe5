import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { runCommand } from '@vwu/kit/command';
import { type EntityManager, lockFor, rows, sql } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../../context.ts';
import { requireDistinct, requirePast, requireText, requireWhole } from '../case/check-input.ts';
import { requireProvince } from '../workshop/require-province.ts';
import type { GuidanceAdaptationInput, ProvincePlanDue, ProvinceRoadmapYearInput } from './province-plan.entity.ts';
import { ProvincePlanChanged, RoadmapRises } from './province-plan.errors.ts';
import { readPlansDue } from './province-plan.loader.ts';

export interface IssueProvincePlan {
  readonly provinceId: string;
  readonly year: number;
  readonly number: string;
  readonly issuedOn: string;
  readonly document: string;
  readonly roadmap: readonly ProvinceRoadmapYearInput[];
  /** What of the guidance is adapted, each once and with its reason. */
  readonly adaptations: readonly GuidanceAdaptationInput[];
  /** The version the caller has seen, 0 for none; refused if it is not the current one. */
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Issues a province's plan for a year with its roadmap, or issues it again (SUP-032, SUP-033, SUP-044).
 *
 * @throws {UnitNotFound | NotInCharge | SupportUnitNotProvince | SupportTextMissing | SupportNumberInvalid | SupportListInvalid
 *   | SupportDayInvalid | RoadmapRises | ProvincePlanChanged}
 */
export async function issueProvincePlan({ viewer, em }: Context, request: IssueProvincePlan): Promise<ProvincePlanDue> {
  const { provinceId, year, number, issuedOn, roadmap, version, document, adaptations, idempotencyKey = null } = request;
  requireScope(viewer, 'support:manage');
  await requireCharge(em, viewer, 'organisation', provinceId);
  const adapted = adaptations.map(({ parameter }) => parameter);
  const input = { provinceId, year, number, issuedOn, roadmap, adapted, version };
  const texts = [document, ...adaptations.flatMap(({ value, reason }) => [value, reason])];
  return runCommand(
    em,
    { schema: 'organisation', name: 'issueSupportProvincePlan', viewer, input, texts, idempotencyKey },
    { work: (tx) => issue(tx, request), subjectOf: () => provinceId, reload: (tx) => readDue(tx, request) },
  );
}

async function issue(tx: EntityManager, request: IssueProvincePlan): Promise<ProvincePlanDue> {
  const { provinceId, year, issuedOn, version } = request;
  await requireProvince(tx, provinceId);
  requireWhole('year', year, 2022, Number(today().slice(0, 4)) + 1);
  requirePast(issuedOn, '2022-01-01');
  requireRoadmap(request);
  await lockFor(tx, `support/plan/${provinceId}/${year}`);
  const [known] = await rows(
    tx,
    sql<{ version: number }>`select version from organisation.support_province_plan where province_id = ${provinceId} and year = ${year}`,
  );
  if (version != null && version !== (known?.version ?? 0)) throw new ProvincePlanChanged(version, known?.version ?? 0);
  const roadmap = JSON.stringify(Object.fromEntries(request.roadmap.map((one) => [one.year, one.bases])));
  await rows(
    tx,
    sql`
    insert into organisation.support_province_plan (province_id, year, number, issued_on, document, roadmap, adaptations, origin)
    values (${provinceId}, ${year}, ${requireText('number', request.number)}, ${issuedOn}, ${requireText('document', request.document)},
      ${roadmap}::jsonb, ${JSON.stringify(readAdaptations(request))}::jsonb, 'RECORDED')
    on conflict (province_id, year) do update set number = excluded.number, issued_on = excluded.issued_on, document = excluded.document,
      roadmap = excluded.roadmap, adaptations = excluded.adaptations, origin = 'RECORDED', version = support_province_plan.version + 1`,
  );
  return readDue(tx, request);
}

/** SUP-044: nothing is adapted without saying what holds instead, and why. */
function readAdaptations({ adaptations }: IssueProvincePlan): GuidanceAdaptationInput[] {
  const parameters = adaptations.map(({ parameter }) => parameter);
  if (parameters.length > 0) requireDistinct('adaptations', parameters);
  return adaptations.map(({ parameter, value, reason }) => ({
    parameter,
    value: requireText('value', value),
    reason: requireText('reason', reason),
  }));
}

/** The number of bases still to raise falls, or stays, from year to year. */
function requireRoadmap({ roadmap, year }: IssueProvincePlan): void {
  requireDistinct(
    'roadmap',
    roadmap.map((one) => one.year),
  );
  for (const one of roadmap) {
    requireWhole('roadmap.year', one.year, year, 2100);
    requireWhole('roadmap.bases', one.bases, 0, 20_000);
  }
  const inOrder = roadmap.toSorted((a, b) => a.year - b.year);
  const rising = inOrder.find((one, index) => one.bases > (inOrder[index - 1]?.bases ?? one.bases));
  if (rising) throw new RoadmapRises(rising.year);
}

async function readDue(tx: EntityManager, { provinceId, year }: IssueProvincePlan): Promise<ProvincePlanDue> {
  const [due] = await readPlansDue(tx, [{ unitId: provinceId, year }]);
  if (!due) throw new Error('a plan that was just written is gone');
  return due;
}

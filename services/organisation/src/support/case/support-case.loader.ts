import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import DataLoader from 'dataloader';
import { SupportActivity } from '../activity/activity.entity.ts';
import { SupportAgreement } from '../agreement/agreement.entity.ts';
import { SupportDelivery } from '../delivery/delivery.entity.ts';
import { escalationColumns } from '../escalation/answer-escalation.ts';
import { SupportEscalation } from '../escalation/escalation.entity.ts';
import { createPlanLoader, type PlanLoader } from '../plan/province-plan.loader.ts';
import { createReportLoader, type ReportLoader } from '../report/report.loader.ts';
import { SupportResource } from '../resource/resource.entity.ts';
import { workshopColumns } from '../workshop/read-workshops.ts';
import { WorkshopConclusion } from '../workshop/workshop.entity.ts';
import { type ConclusionLoader, createConclusionLoader, createWorkshopLoader, type WorkshopLoader } from '../workshop/workshop.loader.ts';
import { readCases } from './read-cases.ts';
import { type SupportCase, SupportCaseAct } from './support-case.entity.ts';

type OfCase<Part> = DataLoader<string, Part[]>;

/** What hangs on support cases, each read for all cases of a request in one statement. */
export interface SupportLoaders {
  /** The case of a base; null where there is none, and for units the viewer may not see. */
  readonly ofUnit: DataLoader<{ unitId: string }, SupportCase | null, string>;
  /** Cases by id; null for those of units the viewer may not see. */
  readonly byId: DataLoader<string, SupportCase | null>;
  readonly steps: OfCase<SupportCaseAct>;
  readonly agreements: OfCase<SupportAgreement>;
  readonly conclusions: OfCase<WorkshopConclusion>;
  readonly activities: OfCase<SupportActivity>;
  readonly escalations: OfCase<SupportEscalation>;
  readonly resources: OfCase<SupportResource>;
  readonly deliveries: OfCase<SupportDelivery>;
  readonly workshops: WorkshopLoader;
  readonly workshopConclusions: ConclusionLoader;
  readonly plans: PlanLoader;
  readonly reports: ReportLoader;
}

/** The parts of cases the viewer has been given already. */
function createPartLoader<Part extends { caseId: string }>(
  em: EntityManager,
  type: new () => Part,
  select: (isOfCases: ReturnType<typeof sql>) => ReturnType<typeof sql>,
): OfCase<Part> {
  return new DataLoader(async (ids) => {
    const byCase = Map.groupBy(await instances(em, type, select(sql`case_id = any (${ids}::uuid[])`)), ({ caseId }) => caseId);
    return ids.map((id) => byCase.get(id) ?? []);
  });
}

/** What hangs on the cases themselves. */
const createPartLoaders = (em: EntityManager) => ({
  steps: createPartLoader(
    em,
    SupportCaseAct,
    (isOfCases) => sql`
    select case_id as "caseId", act, from_state as "from", to_state as "to", taken_on as "on", period
    from organisation.support_step where ${isOfCases} order by id`,
  ),
  agreements: createPartLoader(
    em,
    SupportAgreement,
    (isOfCases) => sql`
    select case_id as "caseId", agreed_on as "agreedOn", policy, begins_on as "from", ends_on as "to", situation, content, method, (
      select json_agg(json_build_object('level', d.key, 'duty', d.value) order by d.key) from jsonb_each_text(duties) as d) as duties
    from organisation.support_agreement where ${isOfCases} order by round, agreed_on`,
  ),
  conclusions: createPartLoader(
    em,
    WorkshopConclusion,
    (isOfCases) => sql`
    select w.case_id as "caseId", w.workshop_id as "workshopId", w.conclusion, (select to_json(one) from (select ${workshopColumns}) as one) as workshop
    from organisation.support_workshop_case w join organisation.support_workshop h on h.id = w.workshop_id
    where w.${isOfCases} order by h.held_on, h.id`,
  ),
  activities: createPartLoader(
    em,
    SupportActivity,
    (isOfCases) => sql`
    select case_id as "caseId", id, held_on as "heldOn", hard_group as "group", measure, cost_vnd::float8 as "costVnd", outcome, programme,
      department, evaluated_on as "evaluatedOn", result, lesson
    from organisation.support_activity where ${isOfCases} order by held_on, id`,
  ),
  escalations: createPartLoader(
    em,
    SupportEscalation,
    (isOfCases) => sql`
    select ${escalationColumns} from organisation.support_escalation e where ${isOfCases} order by e.escalated_on, e.id`,
  ),
  resources: createPartLoader(
    em,
    SupportResource,
    (isOfCases) => sql`
    select case_id as "caseId", id, source, amount_vnd::float8 as "amountVnd", received_on as "receivedOn"
    from organisation.support_resource where ${isOfCases} order by received_on, id`,
  ),
  deliveries: createPartLoader(
    em,
    SupportDelivery,
    (isOfCases) => sql`
    select case_id as "caseId", material, delivered_on as "deliveredOn"
    from organisation.support_delivery where ${isOfCases} order by delivered_on, material`,
  ),
});

export const createSupportLoaders = (em: EntityManager, reach: Reach): SupportLoaders => ({
  ofUnit: createReachLoader(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const found = await readCases(em, sql`c.unit_id = any (${keys.map(({ unitId }) => unitId)}::uuid[])`);
      const byUnit = new Map(found.map((one) => [one.unitId, one]));
      return (unitId) => byUnit.get(unitId) ?? null;
    },
  ),
  byId: new DataLoader(async (ids) => {
    const found = await readCases(em, sql`c.id = any (${ids}::uuid[])`);
    const isVisible = await Promise.all(found.map(({ unitId }) => reach.load(unitId)));
    const byId = new Map(found.filter((_one, index) => isVisible[index]).map((one) => [one.id, one]));
    return ids.map((id) => byId.get(id) ?? null);
  }),
  ...createPartLoaders(em),
  workshops: createWorkshopLoader(em, reach),
  workshopConclusions: createConclusionLoader(em),
  plans: createPlanLoader(em, reach),
  reports: createReportLoader(em, reach),
});

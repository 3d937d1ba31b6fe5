import { ActivityResolver } from './activity/activity.resolver.ts';
import { AgreementResolver } from './agreement/agreement.resolver.ts';
import {
  SupportCaseResolver,
  SupportOfMovedUnitResolver,
  SupportOfReturnedUnitResolver,
  SupportOfUnitResolver,
} from './case/support-case.resolver.ts';
import { DeliveryResolver } from './delivery/delivery.resolver.ts';
import { DiagnosisResolver } from './diagnosis/diagnosis.resolver.ts';
import { EscalationResolver } from './escalation/escalation.resolver.ts';
import { ProvincePlanResolver } from './plan/province-plan.resolver.ts';
import { SupportReportResolver } from './report/report.resolver.ts';
import { SolutionResolver } from './solution/solution.resolver.ts';
import { WorkshopConclusionResolver, WorkshopResolver, WorkshopsOfUnitResolver } from './workshop/workshop.resolver.ts';

/** What the support of bases adds to the graph. */
export const supportResolvers = [
  SupportOfUnitResolver,
  SupportOfMovedUnitResolver,
  SupportOfReturnedUnitResolver,
  SupportCaseResolver,
  DiagnosisResolver,
  SolutionResolver,
  AgreementResolver,
  WorkshopsOfUnitResolver,
  WorkshopConclusionResolver,
  WorkshopResolver,
  ActivityResolver,
  DeliveryResolver,
  EscalationResolver,
  SupportReportResolver,
  ProvincePlanResolver,
] as const;

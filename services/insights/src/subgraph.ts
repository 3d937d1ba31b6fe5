import { buildSubgraph } from '@vwu/kit/subgraph';
import { BaseResolver } from './base/base.resolver.ts';
import { ClassificationSummaryResolver } from './classification/classification-summary.resolver.ts';
import type { Context } from './context.ts';
import { ReconciliationResolver } from './reconciliation/reconciliation.resolver.ts';
import { ReportResolver } from './report/report.resolver.ts';
import { SummaryResolver } from './summary/summary.resolver.ts';
import { UnitReference } from './unit-reference.ts';

export const subgraph = buildSubgraph<Context>({
  resolvers: [BaseResolver, SummaryResolver, ClassificationSummaryResolver, ReconciliationResolver, ReportResolver],
  orphanedTypes: [UnitReference],
  references: {},
});

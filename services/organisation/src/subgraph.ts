import { buildSubgraph } from '@vwu/kit/subgraph';
import { belongingResolvers } from './belonging/resolvers.ts';
import { ConsolidationResolver } from './consolidation/consolidation.resolver.ts';
import type { Context } from './context.ts';
import { BreakdownResolver } from './count/breakdown.resolver.ts';
import { UnitCountsResolver } from './count/count.resolver.ts';
import { UnitEventResolver, UnitHistoryResolver, UnitVersionResolver } from './event/event.resolver.ts';
import { RecordedChangeResolver } from './event/recorded-change.resolver.ts';
import { FormerNameResolver } from './former-name/former-name.resolver.ts';
import { LineageLinkResolver, LineageNodeResolver, UnitLineageResolver } from './lineage/lineage.resolver.ts';
import { Model } from './model/model.entity.ts';
import { ModelResolver, ModelReviewResolver, resolveModel } from './model/model.resolver.ts';
import { ModelCoverageResolver, UnitModelCoverageResolver } from './model-coverage/model-coverage.resolver.ts';
import { ModelPlacementResolver } from './model-placement/model-placement.resolver.ts';
import { ModelSiteResolver, ModelSitesResolver, UnitModelResolver } from './model-site/model-site.resolver.ts';
import { ModelPairResolver, PairTallyResolver, UnitPairResolver } from './pair/pair.resolver.ts';
import { resolveConsent } from './party-consent/party-consent.resolver.ts';
import { ClusterReference } from './pilot/pilot.entity.ts';
import { ClusterPilotsResolver, PilotResolver } from './pilot/pilot.resolver.ts';
import { PlacementResolver } from './placement/placement.resolver.ts';
import { RequestGapResolver, RequestResolver } from './request/request.resolver.ts';
import { AreaWithoutBranchResolver, UnitAreasResolver } from './residential-area/area.resolver.ts';
import { RuleProfileResolver } from './rule-profile/rule-profile.resolver.ts';
import { SelfReviewResolver } from './self-review/self-review.resolver.ts';
import { StructureResolver } from './structure/structure.resolver.ts';
import { SubordinateUnitsResolver } from './subordinate-unit/subordinate-unit.resolver.ts';
import { supportResolvers } from './support/support.resolvers.ts';
import { resolveTerm } from './term/term.resolver.ts';
import { ThreeKnowResolver } from './three-know/three-know.resolver.ts';
import { Unit } from './unit/unit.entity.ts';
import { LineageEdgeResolver, resolveUnit, UnitResolver } from './unit/unit.resolver.ts';
import { UnitOnDayResolver } from './unit/unit-on-day.resolver.ts';
import { UnitChangeResolver } from './unit-change/unit-change.resolver.ts';
import { UpwardReportOfUnitResolver, UpwardReportResolver } from './upward-report/upward-report.resolver.ts';
import { IssueHandlingResolver, UrgentIssueResolver } from './urgent-issue/urgent-issue.resolver.ts';

export const subgraph = buildSubgraph<Context>({
  resolvers: [
    UnitResolver,
    LineageEdgeResolver,
    StructureResolver,
    UnitHistoryResolver,
    UnitEventResolver,
    UnitVersionResolver,
    RecordedChangeResolver,
    ConsolidationResolver,
    UnitCountsResolver,
    BreakdownResolver,
    SubordinateUnitsResolver,
    FormerNameResolver,
    PlacementResolver,
    UnitAreasResolver,
    AreaWithoutBranchResolver,
    ...belongingResolvers,
    ModelResolver,
    ModelReviewResolver,
    ModelSitesResolver,
    ModelSiteResolver,
    UnitModelResolver,
    ModelCoverageResolver,
    UnitModelCoverageResolver,
    ModelPairResolver,
    PairTallyResolver,
    UnitPairResolver,
    ThreeKnowResolver,
    PilotResolver,
    ClusterPilotsResolver,
    ModelPlacementResolver,
    UnitOnDayResolver,
    UnitLineageResolver,
    LineageNodeResolver,
    LineageLinkResolver,
    UnitChangeResolver,
    RequestResolver,
    RequestGapResolver,
    RuleProfileResolver,
    SelfReviewResolver,
    UpwardReportResolver,
    UpwardReportOfUnitResolver,
    UrgentIssueResolver,
    IssueHandlingResolver,
    ...supportResolvers,
  ],
  orphanedTypes: [Unit, Model, ClusterReference],
  references: { Unit: resolveUnit, Term: resolveTerm, Model: resolveModel, PartyConsent: resolveConsent },
});

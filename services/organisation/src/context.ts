import { createReach, type Reach } from '@vwu/kit/reach';
import type { RequestScope } from '@vwu/kit/request-scope';
import { BelongingLoaders } from './belonging/belonging.loader.ts';
import { type BaseKindLoader, type BranchTypeLoader, createBaseKindLoader, createBranchTypeLoader } from './count/breakdown.loader.ts';
import { type CountChangeLoader, type CountLoader, createCountChangeLoader, createCountLoader } from './count/count.loader.ts';
import { createOfficeLoader, type OfficeLoader } from './count/office.loader.ts';
import {
  createEventByIdLoader,
  createEventLoader,
  createHistoryLoader,
  type EventByIdLoader,
  type EventLoader,
  type HistoryLoader,
} from './event/event.loader.ts';
import { createWholeLineageLoader, type WholeLineageLoader } from './lineage/lineage.loader.ts';
import {
  createModelLoader,
  createModelReviewLoader,
  createModelStageLoader,
  type ModelLoader,
  type ModelReviewLoader,
  type ModelStageLoader,
} from './model/model.loader.ts';
import { createModelCoverageLoader, type ModelCoverageLoader } from './model-coverage/model-coverage.loader.ts';
import {
  createModelSiteLoader,
  createUnitModelLoader,
  type ModelSiteLoader,
  type UnitModelLoader,
} from './model-site/model-site.loader.ts';
import { createPairTallyLoader, createUnitPairLoader, type PairTallyLoader, type UnitPairLoader } from './pair/pair.loader.ts';
import { createPartyLoaders, type PartyLoaders } from './party-consent/party.loaders.ts';
import { createPilotStepLoader, type PilotStepLoader } from './pilot/pilot.loader.ts';
import { createPriorityLoader, type PriorityLoader } from './priority/priority.loader.ts';
import {
  createRequestGapLoader,
  createRequestStepLoader,
  type RequestGapLoader,
  type RequestStepLoader,
} from './request/request.loader.ts';
import { type AreaLoader, createAreaLoader } from './residential-area/area.loader.ts';
import {
  createSelfReviewLoader,
  createSelfReviewSummaryLoader,
  type SelfReviewLoader,
  type SelfReviewSummaryLoader,
} from './self-review/self-review.loader.ts';
import {
  createSubordinateChangeLoader,
  createSubordinateLoader,
  type SubordinateChangeLoader,
  type SubordinateLoader,
} from './subordinate-unit/subordinate-unit.loader.ts';
import { createMovementLoader, type MovementLoader } from './support/case/count-movement.ts';
import { createStateCountLoader, type StateCountLoader } from './support/case/count-states.ts';
import { createSupportLoaders, type SupportLoaders } from './support/case/support-case.loader.ts';
import { createTerrainLoader, type TerrainLoader } from './terrain/terrain.loader.ts';
import {
  type ActivityMethodLoader,
  createActivityMethodLoader,
  createThreeKnowLoader,
  type ThreeKnowLoader,
} from './three-know/three-know.loader.ts';
import { type CoverageLoader, createCoverageLoader } from './trusted-address/coverage.loader.ts';
import {
  type AncestorLoader,
  type ChildrenLoader,
  createAncestorLoader,
  createChildrenLoader,
  createLineageLoader,
  type LineageLoader,
} from './unit/family.loader.ts';
import { createTagLoader, type TagLoader } from './unit/tag.loader.ts';
import { createUnitLoader, type UnitLoader } from './unit/unit.loader.ts';
import { createVisibility, type Visibility } from './unit/unit.policy.ts';

import { createLatestReportLoader, type LatestReportLoader } from './upward-report/list-upward-reports.ts';

/** What a resolver of this service may touch; born with the request. */
export interface Context extends RequestScope {
  readonly units: UnitLoader;
  readonly ancestors: AncestorLoader;
  readonly children: ChildrenLoader;
  readonly lineage: LineageLoader;
  readonly tags: TagLoader;
  readonly visibility: Visibility;
  readonly wholeLineages: WholeLineageLoader;
  readonly events: EventLoader;
  readonly eventsById: EventByIdLoader;
  readonly history: HistoryLoader;
  readonly counts: CountLoader;
  readonly countChanges: CountChangeLoader;
  readonly branchTypes: BranchTypeLoader;
  readonly baseKinds: BaseKindLoader;
  readonly offices: OfficeLoader;
  readonly subordinates: SubordinateLoader;
  readonly subordinateChanges: SubordinateChangeLoader;
  readonly areas: AreaLoader;
  readonly models: ModelLoader;
  readonly modelStages: ModelStageLoader;
  readonly modelReviews: ModelReviewLoader;
  readonly modelSites: ModelSiteLoader;
  readonly unitModels: UnitModelLoader;
  readonly modelCoverages: ModelCoverageLoader;
  readonly unitPairs: UnitPairLoader;
  readonly pairTallies: PairTallyLoader;
  readonly threeKnows: ThreeKnowLoader;
  readonly activityMethods: ActivityMethodLoader;
  readonly pilotSteps: PilotStepLoader;
  readonly requestSteps: RequestStepLoader;
  readonly requestGaps: RequestGapLoader;
  readonly reach: Reach;
  readonly support: SupportLoaders;
  readonly supportStates: StateCountLoader;
  readonly supportMovement: MovementLoader;
  readonly belongings: BelongingLoaders;
  readonly latestReports: LatestReportLoader;
  readonly selfReviews: SelfReviewLoader;
  readonly selfReviewSummaries: SelfReviewSummaryLoader;
  readonly party: PartyLoaders;
  readonly priorities: PriorityLoader;
  readonly terrains: TerrainLoader;
  readonly addressCoverage: CoverageLoader;
}

export function createContext({ viewer, em }: RequestScope): Context {
  const reach = createReach(em, viewer, 'organisation');
  const visibility = createVisibility(em, reach, viewer);
  return {
    viewer,
    em,
    units: createUnitLoader(em),
    ancestors: createAncestorLoader(em),
    children: createChildrenLoader(em, viewer),
    lineage: createLineageLoader(em),
    tags: createTagLoader(em),
    events: createEventLoader(em, reach),
    eventsById: createEventByIdLoader(em),
    history: createHistoryLoader(em, reach),
    counts: createCountLoader(em, reach),
    countChanges: createCountChangeLoader(em, reach),
    branchTypes: createBranchTypeLoader(em, reach),
    baseKinds: createBaseKindLoader(em, reach),
    offices: createOfficeLoader(em, reach),
    subordinates: createSubordinateLoader(em, reach),
    subordinateChanges: createSubordinateChangeLoader(em, reach),
    areas: createAreaLoader(em, reach, viewer),
    models: createModelLoader(em, viewer),
    modelStages: createModelStageLoader(em),
    modelReviews: createModelReviewLoader(em),
    modelSites: createModelSiteLoader(em, viewer),
    unitModels: createUnitModelLoader(em, reach),
    modelCoverages: createModelCoverageLoader(em, reach),
    unitPairs: createUnitPairLoader(em, reach),
    pairTallies: createPairTallyLoader(em, reach),
    threeKnows: createThreeKnowLoader(em, reach),
    activityMethods: createActivityMethodLoader(em, reach),
    pilotSteps: createPilotStepLoader(em),
    requestSteps: createRequestStepLoader(em),
    requestGaps: createRequestGapLoader(em, reach),
    visibility,
    wholeLineages: createWholeLineageLoader(em, visibility),
    reach,
    support: createSupportLoaders(em, reach),
    supportStates: createStateCountLoader(em, reach),
    supportMovement: createMovementLoader(em, reach),
    belongings: new BelongingLoaders(em, { reach, visibility }),
    latestReports: createLatestReportLoader(em, reach),
    selfReviews: createSelfReviewLoader(em, reach),
    selfReviewSummaries: createSelfReviewSummaryLoader(em, reach),
    party: createPartyLoaders(em, reach),
    priorities: createPriorityLoader(em, reach),
    terrains: createTerrainLoader(em, reach),
    addressCoverage: createCoverageLoader(em, reach),
  };
}

import { createReach, type Reach } from '@vwu/kit/reach';
import type { RequestScope } from '@vwu/kit/request-scope';
import { type BranchClassificationLoader, createBranchClassificationLoader } from './branch-classification/branch-classification.loader.ts';
import {
  type ClassificationHistoryLoader,
  type ClassificationLoader,
  createClassificationHistoryLoader,
  createClassificationLoader,
} from './classification/classification.loader.ts';
import { type ClusterLoader, createClusterLoader, createUnitClusterLoader, type UnitClusterLoader } from './cluster/cluster.loader.ts';
import { createMovedEmulationLoader, type MovedEmulationLoader } from './moved/moved-emulation.loader.ts';

/** What a resolver of this service may touch; born with the request. */
export interface Context extends RequestScope {
  readonly reach: Reach;
  readonly clusters: ClusterLoader;
  readonly unitClusters: UnitClusterLoader;
  readonly classifications: ClassificationLoader;
  readonly classificationHistories: ClassificationHistoryLoader;
  readonly branchClassifications: BranchClassificationLoader;
  readonly movedEmulation: MovedEmulationLoader;
}

export function createContext({ viewer, em }: RequestScope): Context {
  const reach = createReach(em, viewer, 'organisation');
  return {
    viewer,
    em,
    reach,
    clusters: createClusterLoader(em, reach),
    unitClusters: createUnitClusterLoader(em, reach),
    classifications: createClassificationLoader(em, reach),
    classificationHistories: createClassificationHistoryLoader(em, reach),
    branchClassifications: createBranchClassificationLoader(em, reach),
    movedEmulation: createMovedEmulationLoader(em, reach),
  };
}

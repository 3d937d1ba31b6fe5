import { movedUnitFrom } from '@vwu/kit/moved-unit';
import { buildSubgraph } from '@vwu/kit/subgraph';
import { referTo } from '@vwu/kit/unit-reference';
import { BranchClassificationResolver } from './branch-classification/branch-classification.resolver.ts';
import { ClassificationResolver } from './classification/classification.resolver.ts';
import { SchemeResolver } from './classification/scheme.resolver.ts';
import { EmulationCluster } from './cluster/cluster.entity.ts';
import { ClusterResolver, resolveCluster, UnitClusterResolver } from './cluster/cluster.resolver.ts';
import type { Context } from './context.ts';
import { MovedUnit } from './moved/moved-unit.entity.ts';
import { MovedEmulationResolver } from './moved/moved-unit.resolver.ts';
import { UnitReference } from './unit-reference.ts';

export const subgraph = buildSubgraph<Context>({
  resolvers: [
    ClusterResolver,
    UnitClusterResolver,
    ClassificationResolver,
    SchemeResolver,
    BranchClassificationResolver,
    MovedEmulationResolver,
  ],
  orphanedTypes: [UnitReference, EmulationCluster, MovedUnit],
  references: { Unit: referTo, EmulationCluster: resolveCluster, MovedUnit: movedUnitFrom },
});

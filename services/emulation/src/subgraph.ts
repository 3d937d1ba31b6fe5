import { buildSubgraph } from '@vwu/kit/subgraph';
import { referTo } from '@vwu/kit/unit-reference';
import { BranchClassificationResolver } from './branch-classification/branch-classification.resolver.ts';
import { ClassificationResolver } from './classification/classification.resolver.ts';
import { EmulationCluster } from './cluster/cluster.entity.ts';
import { ClusterResolver, resolveCluster, UnitClusterResolver } from './cluster/cluster.resolver.ts';
import type { Context } from './context.ts';
import { UnitReference } from './unit-reference.ts';

export const subgraph = buildSubgraph<Context>({
  resolvers: [ClusterResolver, UnitClusterResolver, ClassificationResolver, BranchClassificationResolver],
  orphanedTypes: [UnitReference, EmulationCluster],
  references: { Unit: referTo, EmulationCluster: resolveCluster },
});

import { buildSubgraph } from '@vwu/kit/subgraph';
import type { Context } from './context.ts';
import { StructureResolver } from './structure/structure.resolver.ts';
import { Unit } from './unit/unit.entity.ts';
import { LineageEdgeResolver, resolveUnit, UnitResolver } from './unit/unit.resolver.ts';

export const subgraph = buildSubgraph<Context>({
  resolvers: [UnitResolver, LineageEdgeResolver, StructureResolver],
  orphanedTypes: [Unit],
  references: { Unit: resolveUnit },
});

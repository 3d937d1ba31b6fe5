import { buildSubgraph } from '@vwu/kit/subgraph';
import { ConsolidationResolver } from './consolidation/consolidation.resolver.ts';
import type { Context } from './context.ts';
import { UnitCountsResolver } from './count/count.resolver.ts';
import { UnitHistoryResolver, UnitVersionResolver } from './event/event.resolver.ts';
import { FormerNameResolver } from './former-name/former-name.resolver.ts';
import { AreaWithoutBranchResolver, UnitAreasResolver } from './residential-area/area.resolver.ts';
import { StructureResolver } from './structure/structure.resolver.ts';
import { Unit } from './unit/unit.entity.ts';
import { LineageEdgeResolver, resolveUnit, UnitResolver } from './unit/unit.resolver.ts';

export const subgraph = buildSubgraph<Context>({
  resolvers: [
    UnitResolver,
    LineageEdgeResolver,
    StructureResolver,
    UnitHistoryResolver,
    UnitVersionResolver,
    ConsolidationResolver,
    UnitCountsResolver,
    FormerNameResolver,
    UnitAreasResolver,
    AreaWithoutBranchResolver,
  ],
  orphanedTypes: [Unit],
  references: { Unit: resolveUnit },
});

import { buildSubgraph } from '@vwu/kit/subgraph';
import { ConsolidationResolver } from './consolidation/consolidation.resolver.ts';
import type { Context } from './context.ts';
import { UnitCountsResolver } from './count/count.resolver.ts';
import { UnitHistoryResolver, UnitVersionResolver } from './event/event.resolver.ts';
import { FormerNameResolver } from './former-name/former-name.resolver.ts';
import { PlacementResolver } from './placement/placement.resolver.ts';
import { RequestGapResolver, RequestResolver } from './request/request.resolver.ts';
import { StructureResolver } from './structure/structure.resolver.ts';
import { supportResolvers } from './support/support.resolvers.ts';
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
    PlacementResolver,
    RequestResolver,
    RequestGapResolver,
    ...supportResolvers,
  ],
  orphanedTypes: [Unit],
  references: { Unit: resolveUnit },
});

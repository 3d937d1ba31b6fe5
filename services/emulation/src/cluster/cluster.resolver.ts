import { today } from '@vwu/kit/clock';
import { instances, sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { EmulationCluster } from './cluster.entity.ts';

@Resolver(() => UnitReference)
export class UnitClusterResolver {
  @FieldResolver(() => EmulationCluster, {
    nullable: true,
    description: "The cluster the unit's province stands in on a day; null outside the caller's part of the Union. «Cụm thi đua»",
  })
  cluster(
    @Root() unit: UnitKey,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Ctx() { unitClusters }: Context,
  ): Promise<EmulationCluster | null> {
    return unitClusters.load({ unitId: unit.id, asOf });
  }
}

@Resolver(() => EmulationCluster)
export class ClusterResolver {
  @Query(() => [EmulationCluster], {
    nullable: true,
    description: "The clusters of a day that the caller's part of the Union lies in, by name. «Các cụm thi đua»",
  })
  emulationClusters(
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Ctx() { em, viewer }: Context,
  ): Promise<EmulationCluster[]> {
    return instances(
      em,
      EmulationCluster,
      sql`
      select distinct c.id, c.name, c.origin
      from emulation.emulation_cluster c
      join emulation.cluster_membership m on m.cluster_id = c.id and m.validity @> ${asOf ?? today()}::date
      where m.province_id in (
        select organisation.reach_to_base(${viewer.unitId}, ${today()}::date)
        union select ancestor_id from organisation.unit_ancestor where unit_id = ${viewer.unitId})
      order by c.name, c.id`,
    );
  }
}

/** Federation's way in: other subgraphs hold only the id. */
export const resolveCluster = ({ id }: { id: string }, { clusters }: Context): Promise<EmulationCluster | null> => clusters.load(id);

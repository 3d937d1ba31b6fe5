import { today } from '@vwu/kit/clock';
import { instances, sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { EmulationCluster } from './cluster.entity.ts';
import { listWaitingProvinces } from './list-waiting-provinces.ts';
import { placeInCluster } from './place-in-cluster.ts';
import { ProvinceWithoutCluster } from './waiting-province.entity.ts';

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

  @Query(() => [ProvinceWithoutCluster], {
    nullable: true,
    description:
      "The provinces of a day in the caller's part of the Union that stand in no cluster: a merger ends the places of those that " +
      'went into it. «Các tỉnh chờ xếp cụm»',
  })
  provincesWithoutCluster(
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Ctx() { em, viewer }: Context,
  ): Promise<ProvinceWithoutCluster[]> {
    return listWaitingProvinces(em, viewer, asOf ?? today());
  }

  @Mutation(() => EmulationCluster, {
    nullable: true,
    description:
      'Gives a province that stands in no cluster a place in one, from a day on; the unit above does it. «Xếp cụm» Errors: FORBIDDEN, ' +
      'UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, CLUSTER_NOT_FOUND, CLUSTER_UNIT_NOT_PROVINCE, CLUSTER_PLACED_ABOVE, CLUSTER_PLACE_TAKEN, ' +
      'IDEMPOTENCY_KEY_REUSED.',
  })
  placeInCluster(
    @Arg('unitId', () => ID, { description: 'The province.' }) unitId: string,
    @Arg('clusterId', () => ID, { description: 'The cluster.' }) clusterId: string,
    @Arg('from', () => DateScalar, { description: 'First day in the cluster.' }) from: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmulationCluster> {
    return placeInCluster(context, { unitId, clusterId, from, idempotencyKey });
  }
}

/** Federation's way in: other subgraphs hold only the id. */
export const resolveCluster = ({ id }: { id: string }, { clusters }: Context): Promise<EmulationCluster | null> => clusters.load(id);

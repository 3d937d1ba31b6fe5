import type { UnitKey } from '@vwu/kit/unit-reference';
import { Field, ObjectType } from 'type-graphql';
import { UnitReference } from '../unit-reference.ts';
import { EmulationCluster } from './cluster.entity.ts';

/** ORG-031: a province stands in exactly one cluster; one that a merger formed waits until Central gives it a place. */
@ObjectType({
  description: 'A province that stands in no cluster, and has to be given a place in one (ORG-031). «Tỉnh chờ xếp cụm»',
  simpleResolvers: true,
})
export class ProvinceWithoutCluster {
  @Field(() => UnitReference, { description: 'The province.' }) unit!: UnitKey;
  @Field(() => [EmulationCluster], { description: 'The clusters of the provinces it was formed of, on their last day, by name.' })
  candidates!: EmulationCluster[];
}

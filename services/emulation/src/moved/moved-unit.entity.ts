import { defineMovedUnit } from '@vwu/kit/moved-unit';
import { Field, Int, ObjectType } from 'type-graphql';
import { EmulationCluster } from '../cluster/cluster.entity.ts';

/** `MovedUnit` as this service knows it: a key to say of what emulation would lose. */
export const MovedUnit = defineMovedUnit();

/** F-22, ORG-031: classes are given to a unit for a year and stay with it; a province's place in a cluster ends with it. */
@ObjectType({ description: 'What of emulation hangs on a unit that ends. «Thi đua của đơn vị kết thúc»', simpleResolvers: true })
export class MovedEmulation {
  @Field(() => Int, { description: 'Yearly classes the unit was given; they stay with it and are never given to another. «Xếp loại»' })
  classesKept!: number;
  @Field(() => EmulationCluster, {
    nullable: true,
    description:
      'The cluster a province stands in on its last day; its successor then is among `provincesWithoutCluster` until it is given a place. «Cụm thi đua»',
  })
  clusterToPlace!: EmulationCluster | null;
}

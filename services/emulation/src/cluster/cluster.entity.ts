import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Provinces that emulate each other and support their bases together (ORG-031). «Cụm thi đua»' })
export class EmulationCluster {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => DataOrigin, { description: 'Where the cluster comes from.' }) origin!: DataOrigin;
}

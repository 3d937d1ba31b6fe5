import { Field, ID, ObjectType } from 'type-graphql';

/**
 * A base by its name alone, wherever it is: what is official and printed in every list of communes. It is no `Unit`, so nothing hangs
 * on it: who may be told the name is told nothing else.
 */
@ObjectType({ description: 'A base by its name alone, wherever it is in the country. «Tên cơ sở»' })
export class NamedBase {
  @Field(() => ID, { description: 'Identity of the base.' }) id!: string;
  @Field(() => String, { description: 'Name with its type. «Tên đầy đủ»' }) fullName!: string;
  @Field(() => String, { nullable: true, description: 'The province it lies in. «Tỉnh, thành phố»' }) provinceName!: string | null;
}

import { DateScalar } from '@vwu/kit/date';
import { Field, ObjectType } from 'type-graphql';
import { AdminType, BaseModel } from '../unit/unit.enums.ts';

/** What a unit is through a span of days: names, codes and superiors belong to versions, the unit stays (ORG-042). */
@ObjectType({ description: 'What a unit is called and where it hangs through a span of days. «Phiên bản»', simpleResolvers: true })
export class UnitVersion {
  @Field(() => DateScalar, { nullable: true, description: 'First day; null when it is older than what is recorded.' }) validFrom!:
    | string
    | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it goes on.' }) validTo!: string | null;
  @Field(() => String, { nullable: true, description: 'Government code.' }) code!: string | null;
  @Field(() => String, { description: 'Name without the type.' }) name!: string;
  @Field(() => String, { description: 'Name with the type.' }) fullName!: string;
  @Field(() => AdminType, { nullable: true, description: 'Type of the administrative unit.' }) adminType!: AdminType | null;
  @Field(() => BaseModel, { nullable: true, description: 'How a base is built; null where nobody has said (ORG-002).' })
  baseModel!: BaseModel | null;

  parentId!: string | null;
}

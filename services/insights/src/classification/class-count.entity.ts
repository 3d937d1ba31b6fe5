import { Field, Int, ObjectType } from 'type-graphql';
import { BaseClass } from '../base/base.enums.ts';

@ObjectType({ description: 'How many bases have a class. «Xếp loại cơ sở»', simpleResolvers: true })
export class ClassCount {
  @Field(() => BaseClass, { nullable: true, description: 'The class; null for bases that have none.' }) class!: BaseClass | null;
  @Field(() => Int, { description: 'How many bases have it.' }) bases!: number;
}

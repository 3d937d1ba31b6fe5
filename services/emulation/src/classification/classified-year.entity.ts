import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A year in which bases were given classes. «Năm xếp loại»', simpleResolvers: true })
export class ClassifiedYear {
  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => Boolean, { description: 'Whether any of its classes is demonstration data.' }) demonstration!: boolean;
}

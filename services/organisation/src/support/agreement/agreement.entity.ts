import { DateScalar } from '@vwu/kit/date';
import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import { UnitLevel } from '../../unit/unit.enums.ts';

@ObjectType({ description: 'What one level answers for. «Trách nhiệm từng cấp»', simpleResolvers: true })
export class SupportDuty {
  @Field(() => UnitLevel, { description: 'The level.' }) level!: UnitLevel;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'Its duty, in free words that may speak of a person.' })
  duty!: string | null;
}

@InputType({ description: 'What one level answers for.' })
export class DutyInput {
  @Field(() => UnitLevel, { description: 'The level.' }) level!: UnitLevel;
  @Field(() => String, { description: 'Its duty.' }) duty!: string;
}

@ObjectType({ description: 'What the cluster and the province agreed on for a base (SUP-004). «Thống nhất»', simpleResolvers: true })
export class SupportAgreement {
  caseId!: string;
  @Field(() => DateScalar, { description: 'On which day.' }) agreedOn!: string;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'Policy, in free words that may speak of a person. «Chủ trương»' })
  policy!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the time agreed on; null in an agreement that does not say. «Thời gian»',
  })
  from!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the time agreed on; null in an agreement that does not say.' })
  to!: string | null;
  @Directive('@personal')
  @Field(() => String, {
    nullable: true,
    description: 'How things stand at first, in free words that may speak of a person. «Tình hình ban đầu»',
  })
  situation!: string | null;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'Content, in free words that may speak of a person. «Nội dung»' })
  content!: string | null;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'Method, in free words that may speak of a person. «Phương pháp»' })
  method!: string | null;
  @Field(() => [SupportDuty], { description: 'Who answers for what, by level.' }) duties!: SupportDuty[];
}

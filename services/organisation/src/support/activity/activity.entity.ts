import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { Directive, Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { TargetGroup } from '../../model/target-group.ts';
import { SolutionMeasure } from '../solution/solution-measure.ts';
import { CentralDepartment, IntegratedProgramme } from './integrated-programme.ts';

export const ActivityResult = defineEnum('ActivityResult', 'How an activity was judged (SUP-009). «Đánh giá»', {
  EFFECTIVE: 'hiệu quả',
  PARTLY_EFFECTIVE: 'hiệu quả một phần',
  NOT_EFFECTIVE: 'chưa hiệu quả',
});
export type ActivityResult = CodeOf<typeof ActivityResult>;

@ObjectType({
  description: 'What was done for a base, with its cost and outcome (SUP-041), for a hard group (SUP-043). «Hoạt động hỗ trợ»',
  simpleResolvers: true,
})
export class SupportActivity {
  caseId!: string;
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { description: 'Day it was done.' }) heldOn!: string;
  @Field(() => TargetGroup, { description: 'Whom it was for.' }) group!: TargetGroup;
  @Field(() => SolutionMeasure, { description: 'Which measure it carried out.' }) measure!: SolutionMeasure;
  @Field(() => Float, { description: 'What it cost, whole đồng.' }) costVnd!: number;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'What came of it, in free words that may speak of a person. «Kết quả»' })
  outcome!: string | null;
  @Field(() => IntegratedProgramme, { nullable: true, description: 'Programme it was part of (SUP-031).' })
  programme!: IntegratedProgramme | null;
  @Field(() => CentralDepartment, { nullable: true, description: 'Department of Central it was done with (SUP-042).' })
  department!: CentralDepartment | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day it was evaluated; null until then, which is to be done after each (SUP-009).',
  })
  evaluatedOn!: string | null;
  @Field(() => ActivityResult, { nullable: true, description: 'How it was judged.' }) result!: ActivityResult | null;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'What was learnt, in free words that may speak of a person. «Rút kinh nghiệm»' })
  lesson!: string | null;
}

@InputType({ description: 'What was done for a base.' })
export class ActivityInput {
  @Field(() => DateScalar, { description: 'Day it was done: from the action plan on.' }) heldOn!: string;
  @Field(() => TargetGroup, { description: 'Whom it was for.' }) group!: TargetGroup;
  @Field(() => SolutionMeasure, { description: 'Which measure it carried out.' }) measure!: SolutionMeasure;
  @Field(() => Float, { description: 'What it cost, whole đồng; 0 when nothing.' }) costVnd!: number;
  @Field(() => String, { description: 'What came of it.' }) outcome!: string;
  @Field(() => IntegratedProgramme, { nullable: true, description: 'Programme it was part of.' }) programme?: IntegratedProgramme | null;
  @Field(() => CentralDepartment, { nullable: true, description: 'Department of Central it was done with.' })
  department?: CentralDepartment | null;
}

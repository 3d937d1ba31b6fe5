import { DateScalar } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { NamedCause, NamedGroup } from '../diagnosis/diagnosis.entity.ts';
import { ChosenMeasure, RoadmapYear } from '../solution/solution.entity.ts';
import { SupportAct, SupportState, SupportStep, stepOf } from './support-state.ts';

@ObjectType({ description: 'One act that moved a case from state to state. «Bước đã thực hiện»', simpleResolvers: true })
export class SupportCaseAct {
  caseId!: string;
  @Field(() => SupportAct, { description: 'What moved it.' }) act!: SupportAct;
  @Field(() => SupportState, { nullable: true, description: 'From which state; null for the first.' }) from!: SupportState | null;
  @Field(() => SupportState, { description: 'Into which state.' }) to!: SupportState;
  @Field(() => DateScalar, { description: 'On which day.' }) on!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The period whose figures moved it: due or locked where it was opened, locked where it was closed (SUP-038).',
  })
  period!: string | null;
}

/** The support of one base: one case for its whole life, closed and opened again (SUP-001, SUP-038). */
@ObjectType({
  description: 'The support of a base that is not above 60 %: causes, solution, roadmap, what is done (SUP-001…044). «Hồ sơ hỗ trợ»',
  simpleResolvers: true,
})
export class SupportCase {
  @Field(() => ID, { description: 'Opaque identity; the same when it is opened again.' }) id!: string;
  @Field(() => SupportState, { description: 'Where it stands (D6).' }) state!: SupportState;
  @Field(() => DateScalar, { description: 'Day it was first opened.' }) openedOn!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The period that opened it last, due or locked, or closed it, locked (SUP-038); null for a carried one.',
  })
  period!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of its base, when that has ended; it goes on in `continuedIn`.' })
  endedOn!: string | null;
  @Field(() => Boolean, { description: 'Its base was split or dissolved, and nobody has said yet where it goes on.' })
  awaitsPlacement!: boolean;
  @Field(() => [NamedCause], { description: 'Causes found (SUP-018), in the order of the headings.' }) causes!: NamedCause[];
  @Field(() => [NamedGroup], { description: 'Groups of women hard to gather (GRP-018).' }) hardGroups!: NamedGroup[];
  @Field(() => [ChosenMeasure], { description: 'Measures chosen, A1 … D5.' }) measures!: ChosenMeasure[];
  @Field(() => [RoadmapYear], { description: 'Members to be reached by the end of each year (SUP-002). «Lộ trình»' })
  roadmap!: RoadmapYear[];
  @Field(() => Int, { description: 'Activities nobody has evaluated yet: a reminder (SUP-009).' }) activitiesToEvaluate!: number;
  @Field(() => Float, { description: 'What its activities cost, whole đồng (SUP-041).' }) costVnd!: number;
  @Field(() => Float, { description: 'Resources mobilised for it, whole đồng (SUP-035).' }) resourcesVnd!: number;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when recording.' }) version!: number;

  @Field(() => SupportStep, {
    nullable: true,
    description: 'The step of the guidance it is at (A.23); null when it is closed or its base has ended. «Bước»',
  })
  get step(): SupportStep | null {
    return this.endedOn === null ? stepOf[this.state] : null;
  }

  unitId!: string;
  predecessorIds!: string[];
  successorIds!: string[];
}

export const SupportCaseConnection = connectionOf('SupportCase', () => SupportCase, 'support cases');

import { DateScalar, daysBetween } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { Field, Int, ObjectType } from 'type-graphql';

/** CAD-038: a unit has one head on a day, or a vacancy. APP-014: days vacant are counted. */
@ObjectType({ description: 'A commune base that has no president on a day (CAD-038, APP-014). «Cơ sở khuyết Chủ tịch»' })
export class Vacancy {
  unitId!: string;
  /** The day that is spoken of. */
  day!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day without one: after the last day of the last one, else the day the base was formed; null where neither is known.',
  })
  since!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days without one until the day spoken of, which counts; null where `since` is.' })
  get days(): number | null {
    return this.since === null ? null : daysBetween(this.since, this.day) + 1;
  }
}

export const VacancyConnection = connectionOf('Vacancy', () => Vacancy, 'bases without a president');

@ObjectType({ description: 'How many commune bases have a president on a day (CAD-038). «Lãnh đạo cơ sở»', simpleResolvers: true })
export class Leadership {
  @Field(() => Int, { description: 'Commune bases.' }) bases!: number;
  @Field(() => Int, { description: 'Of these, with a president.' }) withPresident!: number;
  @Field(() => Boolean, { description: 'Whether any of the positions counted is demonstration data.' }) demonstration!: boolean;

  @Field(() => Int, { description: 'Of the bases, without a president: those that `vacancies` lists.' })
  get withoutPresident(): number {
    return this.bases - this.withPresident;
  }
}

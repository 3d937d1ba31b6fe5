import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Field, Int, ObjectType } from 'type-graphql';
import { ClassCount } from '../classification/class-count.entity.ts';
import { BaseGroup } from '../summary/base-group.entity.ts';
import { UnitReference } from '../unit-reference.ts';

export const ReportLevel = defineEnum('ReportLevel', 'Whose report it is (REP-003). «Cấp báo cáo»', {
  NATION: 'Trung ương',
  PROVINCE: 'tỉnh, thành',
  BASE: 'cơ sở',
});
export type ReportLevel = CodeOf<typeof ReportLevel>;

/**
 * The half-year or year report of a unit: what it is of, and what insights sums of its bases. Members, growth, structure, mentors and
 * causes are fields of its units, and come from their owners (docs/decisions/0031).
 */
@ObjectType({
  description: 'The half-year or year report of a base, a province or the nation. «Báo cáo 6 tháng, năm»',
  simpleResolvers: true,
})
export class Report {
  unitId!: string;

  @Field(() => ReportLevel, { description: 'Whose report it is.' }) level!: ReportLevel;
  @Field(() => String, { description: 'Full name of the unit on the day.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Full name of the unit directly above; null of the nation. «Hội cấp trên»' })
  superiorName!: string | null;
  @Field(() => String, { description: 'Period: 2026H1 or 2026Y.' }) period!: string;
  @Field(() => DateScalar, { description: 'Last day of the period.' }) endsOn!: string;
  @Field(() => DateScalar, { description: 'Data must be complete before this day (REP-001, REP-002). «Chốt số liệu trước ngày»' })
  deadline!: string;
  @Field(() => DateScalar, { description: 'The day of the map, the mentors and the structure.' }) day!: string;
  @Field(() => String, { description: 'The rule set of the term: VN-2022-2027.' }) ruleSet!: string;
  @Field(() => Int, { description: 'What share of the women a base has to be above, in percent.' }) thresholdPercent!: number;
  @Field(() => Int, { description: 'The last year over in the period: what bases are rated by.' }) classificationYear!: number;
  @Field(() => BaseGroup, { description: 'Counts and sums over its bases: those `basesSummary` gives. «Tổng hợp»' }) total!: BaseGroup;
  @Field(() => [ClassCount], { description: 'Its bases by class, best first, those without one last (F16).' }) classes!: ClassCount[];
  @Field(() => [BaseGroup], { description: 'The same by province; of the nation only.' }) provinces!: BaseGroup[];

  @Field(() => UnitReference, { description: 'The unit.' })
  get unit(): UnitKey {
    return referTo({ id: this.unitId });
  }

  @Field(() => UnitReference, {
    nullable: true,
    description: 'The unit where it is a base, whose branches a report shows; null otherwise.',
  })
  get base(): UnitKey | null {
    return this.level === 'BASE' ? this.unit : null;
  }
}

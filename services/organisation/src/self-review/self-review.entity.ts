import { sql } from '@vwu/kit/database';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, Int, ObjectType } from 'type-graphql';

/**
 * ORG-052: what the plan of 2013 says has to become better at a base, a criterion each: «cải tiến, nâng cao hiệu quả công tác
 * chỉ đạo, điều hành và quản lý …, đổi mới nội dung, phương thức hoạt động; nâng cao năng lực tổ chức thực hiện nhiệm vụ … nhằm
 * thu hút, tập hợp, chăm lo đời sống vật chất, tinh thần của hội viên, phụ nữ» (003 §III.1b L61).
 */
export const ManagementCriterion = defineEnum('ManagementCriterion', 'What a base judges its own work by (ORG-052). «Tiêu chí»', {
  DIRECTION: 'công tác chỉ đạo',
  RUNNING: 'công tác điều hành',
  MANAGEMENT: 'công tác quản lý',
  CONTENT_AND_METHOD: 'đổi mới nội dung, phương thức hoạt động',
  CAPACITY: 'năng lực tổ chức thực hiện nhiệm vụ',
  GATHERING: 'thu hút, tập hợp hội viên, phụ nữ',
  CARE: 'chăm lo đời sống vật chất, tinh thần của hội viên, phụ nữ',
});
export type ManagementCriterion = CodeOf<typeof ManagementCriterion>;

export const managementCriteria = Object.values(ManagementCriterion);

/** The documents name no scale: each criterion is judged by 0 to 10 whole points. */
export const maxScore = 10;

@ObjectType({ description: 'How many points a base gives itself on one criterion.', simpleResolvers: true })
export class CriterionScore {
  @Field(() => ManagementCriterion, { description: 'The criterion.' }) criterion!: ManagementCriterion;
  @Field(() => Int, { description: 'Points, 0 to 10.' }) score!: number;
}

/** ORG-052: one for a base and year, with all criteria; written anew as a whole. It is no classification (D12), which superiors review. */
@ObjectType({ description: 'How a base judges its own management of a year (ORG-052). «Tự đánh giá hằng năm»', simpleResolvers: true })
export class SelfReview {
  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => [CriterionScore], { description: 'Each criterion once, in the order of the source.' }) scores!: CriterionScore[];
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'What is to become better, in free words that may speak of a person.' })
  note!: string | null;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when reviewing anew.' }) version!: number;

  unitId!: string;

  @Field(() => Int, { description: 'Points of all criteria together.' })
  get total(): number {
    return this.scores.reduce((sum, { score }) => sum + score, 0);
  }

  @Field(() => Int, { description: 'The most there could be.' })
  get maximum(): number {
    return managementCriteria.length * maxScore;
  }
}

@ObjectType({ description: 'What the bases below a unit gave themselves on one criterion, in whole numbers.', simpleResolvers: true })
export class CriterionTotals {
  @Field(() => ManagementCriterion, { description: 'The criterion.' }) criterion!: ManagementCriterion;
  @Field(() => Int, { description: 'Points of all of them together: a mean follows from it.' }) points!: number;
  @Field(() => Int, { description: 'Fewest points one gave itself.' }) least!: number;
}

@ObjectType({ description: 'The self-reviews of the commune bases below a unit for a year (ORG-052).', simpleResolvers: true })
export class SelfReviewSummary {
  @Field(() => Int, { description: 'Commune bases on the last day of the year, or today in a year that goes on.' }) bases!: number;
  @Field(() => Int, { description: 'Of these, those that have reviewed themselves.' }) reviewed!: number;
  @Field(() => [CriterionTotals], { description: 'Criterion by criterion; empty where none has.' }) criteria!: CriterionTotals[];
}

/** The columns of {@link SelfReview}, from `self_review r`. */
export const reviewColumns = sql`
  r.unit_id as "unitId", r.year, r.note, r.origin, r.version,
  (select json_agg(json_build_object('criterion', s.criterion, 'score', s.score)
      order by array_position(${managementCriteria}::text[], s.criterion))
    from organisation.self_review_score s where s.unit_id = r.unit_id and s.year = r.year) as scores`;

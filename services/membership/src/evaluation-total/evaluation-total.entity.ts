import { Field, Int, ObjectType } from 'type-graphql';

/** Whom a unit counts when it judges the year or the term by its resolution (MEM-009, 002 §II.1). */
@ObjectType({
  description:
    'Whom a unit gathers when it judges how a resolution was carried out: its members, those who are counts only among them, and who is in clubs ' +
    'and groups that superior levels founded (MEM-009). No rate is made of it. «Tổng số tập hợp để đánh giá nghị quyết»',
  simpleResolvers: true,
})
export class EvaluationTotal {
  @Field(() => Int, { description: 'Members of all six categories, none counted twice (F-7). «Hội viên»' }) members!: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'In clubs and groups of superior levels, as bases have counted them up to the last day of the period; null where none has, and cut for who ' +
      'sees no persons (SEC-004). «Trong CLB, tổ, nhóm do Hội cấp trên thành lập»',
  })
  superiorClubMembers!: number | null;
  @Field(() => Int, { description: 'How many bases have counted them. «Số cơ sở đã thống kê»' }) basesCounted!: number;

  @Field(() => Int, { nullable: true, description: 'Both together; null where either is. «Tổng số»' })
  get total(): number | null {
    return this.superiorClubMembers === null ? null : this.members + this.superiorClubMembers;
  }
}

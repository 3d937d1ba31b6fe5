import { DateScalar } from '@vwu/kit/date';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How a count changed between two periods, and why. «Biến động»', simpleResolvers: true })
export class CountChange {
  @Field(() => Int, { description: 'As reported for the first period; 0 for a unit that was not there.' }) before!: number;
  @Field(() => Int, { description: 'As reported for the last period; 0 for a unit that is not there any more.' }) after!: number;
  /** The first period's count on the units of the last one's day. */
  restated!: number;

  @Field(() => Int, { description: 'What changed altogether: dueToPeople + dueToRestructuring. «Tổng»' })
  get total(): number {
    return this.after - this.before;
  }

  @Field(() => Int, { description: 'Between the two periods on the same units, those of the last period. «Do con người»' })
  get dueToPeople(): number {
    return this.after - this.restated;
  }

  @Field(() => Int, { description: 'Between the same figures, those of the first period, on the old and the new units. «Do sắp xếp»' })
  get dueToRestructuring(): number {
    return this.restated - this.before;
  }
}

/** People and restructuring apart, by one basis: the first period's figures on both boundaries. */
@ObjectType({
  description:
    'What changed in a unit between two periods, people and restructuring apart. Basis: the figures of the first period on the units of its own ' +
    'last day, and the same on those of the last period. «Biến động số liệu»',
  simpleResolvers: true,
})
export class FiguresChange {
  @Field(() => DateScalar, { description: 'Last day of the first period: its units.' }) boundariesBefore!: string;
  @Field(() => DateScalar, { description: 'Last day of the last period: its units.' }) boundariesAfter!: string;
  @Field(() => CountChange, { description: 'Members of the six categories. «Hội viên»' }) members!: CountChange;
  @Field(() => CountChange, {
    nullable: true,
    description: 'Honorary members; null for who sees no persons, as few may have come or gone (SEC-004). «Hội viên danh dự»',
  })
  honorary!: CountChange | null;
  @Field(() => CountChange, { description: 'Women 18+, fixed for a term: they change by restructuring. «Phụ nữ từ 18 tuổi»' })
  women18Plus!: CountChange;
  @Field(() => Boolean, { description: 'Whether the restated figures are estimates: a unit was divided.' }) estimated!: boolean;
  @Field(() => Int, { description: 'Bases that had reported for the first period.' }) reportedBefore!: number;
  @Field(() => Int, { description: 'Bases that have reported for the last period: a difference may be reports that are missing.' })
  reportedAfter!: number;
}

import { DateScalar } from '@vwu/kit/date';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { cutDescription } from './part-field.ts';

/** The three of the six groups that are counts only, without anybody's record (MEM-007, SEC-007), as columns. */
export const aggregates = ['tradeUnion', 'armedForces', 'memberOrganisation'] as const;
export type Aggregate = (typeof aggregates)[number];

/** How many of an aggregate are counted already, as the base's own members or in another group, as columns. */
export type Overlaps = Record<`${Aggregate}Overlap`, number>;

export const overlapOf = (aggregate: Aggregate): keyof Overlaps => `${aggregate}Overlap`;
export const overlapFields = aggregates.map(overlapOf);

/** Who counted each aggregate, and when, as it is stored; without those that were not counted. */
export type AggregateSources = Partial<Record<Aggregate, { readonly sourceBody: string; readonly countedOn: string }>>;

@InputType({ description: 'Where the count of a group that is a count only comes from, and what of it is counted already (F-7).' })
export class AggregateInput {
  @Field(() => Int, {
    defaultValue: 0,
    description: 'How many of them are counted already, as members of the base or in another group. «Trong đó đã tính là hội viên»',
  })
  overlap!: number;
  @Field(() => String, { description: 'The body that counted them, of the same level (MEM-008). «Đơn vị cung cấp»' }) sourceBody!: string;
  @Field(() => DateScalar, { description: 'The day they were counted; not in the future. «Ngày thống kê»' }) countedOn!: string;
}

@InputType({ description: 'Of each group that is a count only, where its count comes from (MEM-008); wanted of those above 0.' })
export class AggregatesInput implements Partial<Record<Aggregate, AggregateInput | null>> {
  @Field(() => AggregateInput, { nullable: true, description: 'TRADE_UNION.' }) tradeUnion?: AggregateInput | null;
  @Field(() => AggregateInput, { nullable: true, description: 'ARMED_FORCES.' }) armedForces?: AggregateInput | null;
  @Field(() => AggregateInput, { nullable: true, description: 'MEMBER_ORG.' }) memberOrganisation?: AggregateInput | null;
}

@ObjectType({
  description: 'What is said of a group that is a count only, besides its count (F-7, MEM-008). «Nguồn số tổng hợp»',
  simpleResolvers: true,
})
export class AggregateOrigin {
  @Field(() => Int, {
    nullable: true,
    description: `How many of them are counted already, and subtracted from the members; ${cutDescription}. «Trong đó đã tính là hội viên»`,
  })
  overlap!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'The body that counted them; null of a sum, and where nobody said. «Đơn vị cung cấp»',
  })
  sourceBody!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day they were counted; null likewise. «Ngày thống kê»' })
  countedOn!: string | null;
}

@ObjectType({ description: 'The groups that are counts only: trade union, armed forces, member organisations.', simpleResolvers: true })
export class AggregateOrigins {
  @Field(() => AggregateOrigin, { description: 'TRADE_UNION.' }) tradeUnion!: AggregateOrigin;
  @Field(() => AggregateOrigin, { description: 'ARMED_FORCES.' }) armedForces!: AggregateOrigin;
  @Field(() => AggregateOrigin, { description: 'MEMBER_ORG.' }) memberOrganisation!: AggregateOrigin;
}

import { connectionOf } from '@vwu/kit/page';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { UnitReference } from '../unit-reference.ts';

@ObjectType({ description: 'What is summed on both maps. «Số đối chiếu»', simpleResolvers: true })
export class ReconciledCounts {
  @Field(() => Int, { description: 'Members of the six categories. «Hội viên»' }) members!: number;
  @Field(() => Int, { description: 'Women 18+ of the term, of all bases, those without a report too (RATE-022). «Phụ nữ từ 18 tuổi»' })
  women18Plus!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Honorary members; cut down to the last five, and null below five, for who sees no persons (SEC-004). «Hội viên danh dự»',
  })
  honorary!: number | null;
}

/** ARCHITECTURE D3: a reorganisation neither makes nor loses anybody, and this is where it is seen. */
@ObjectType({
  description:
    'Sums of a province of the new map, before and after a reorganisation, for the last period before it. «Đối chiếu trước và sau sắp xếp»',
  simpleResolvers: true,
})
export class ProvinceReconciliation {
  provinceId!: string;

  @Field(() => String, { nullable: true, description: 'Government code from the day on.' }) code!: string | null;
  @Field(() => String, { description: 'Name with the type from the day on.' }) name!: string;
  @Field(() => String, { description: 'The period.' }) period!: string;
  @Field(() => Int, { description: 'Commune bases on the day before.' }) basesBefore!: number;
  @Field(() => Int, { description: 'Commune bases from the day on.' }) basesAfter!: number;
  @Field(() => Int, { description: 'Bases of the day before that have reported.' }) basesReported!: number;
  @Field(() => Int, { description: 'Bases of the day before that were divided.' }) basesDivided!: number;
  @Field(() => ReconciledCounts, { description: 'As the old bases reported.' }) reported!: ReconciledCounts;
  @Field(() => ReconciledCounts, { description: 'Of these, by bases that went on or went over whole: exact.' }) whole!: ReconciledCounts;
  @Field(() => ReconciledCounts, { description: 'Of these, by bases that were divided: how it lies on the new ones is an estimate.' })
  divided!: ReconciledCounts;
  @Field(() => ReconciledCounts, { description: 'As it is kept for the new bases: equal to `reported` where nothing was lost.' })
  restated!: ReconciledCounts;

  @Field(() => UnitReference, { description: 'The province.' })
  get province(): UnitKey {
    return referTo({ id: this.provinceId });
  }
}

@ObjectType({
  description: 'A part of a base that was divided, and what of its figures is shown with it. «Phần của cơ sở bị chia»',
  simpleResolvers: true,
})
export class DividedPart extends ReconciledCounts {
  fromId!: string;
  toId!: string;

  @Field(() => String, { nullable: true, description: 'Government code of the base that was divided, on its last day.' }) fromCode!:
    | string
    | null;
  @Field(() => String, { description: 'The base that was divided, as it was called.' }) fromName!: string;
  @Field(() => String, { nullable: true, description: 'Government code of the base the part is in, on its first day.' }) toCode!:
    | string
    | null;
  @Field(() => String, { description: 'The base the part is in.' }) toName!: string;
  @Field(() => String, { nullable: true, description: 'Government code of the province the part is in.' }) provinceCode!: string | null;
  @Field(() => Float, { description: 'Share used, 0…1; equal parts where none is known.' }) share!: number;
  @Field(() => Boolean, { description: 'Whether the share is known, or taken as equal.' }) isShareKnown!: boolean;

  @Field(() => UnitReference, { description: 'The base that was divided.' })
  get from(): UnitKey {
    return referTo({ id: this.fromId });
  }

  @Field(() => UnitReference, { description: 'The base the part is in.' })
  get to(): UnitKey {
    return referTo({ id: this.toId });
  }
}

export const DividedPartConnection = connectionOf('DividedPart', () => DividedPart, 'parts of bases that were divided');

import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { UnitReference } from '../unit-reference.ts';

/** RATE-022: a restated figure says what it was made of, so that anybody can check it. */
@ObjectType({
  description:
    'A unit of the last day of the period, and what of its figures a restated figure holds: of a base the bases it was formed of, of a province ' +
    'the provinces they lay in. «Nguồn hợp thành»',
  simpleResolvers: true,
})
export class FigureSource {
  sourceId!: string | null;

  @Field(() => UnitReference, { nullable: true, description: "The unit; null if it is outside the caller's part of the Union." })
  get unit(): UnitKey | null {
    return this.sourceId === null ? null : referTo({ id: this.sourceId });
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the unit that counts here, 0…1; of a unit above the base the share of its bases. Parts that are not known are equal parts.',
  })
  share!: number | null;
  @Field(() => Boolean, { description: 'Whether a part is used that nobody counted.' }) estimated!: boolean;
  @Field(() => Int, { nullable: true, description: 'Members it brings; null when it has not reported.' }) members!: number | null;
  @Field(() => Int, { nullable: true, description: 'Women 18+ it brings; null when they are not known.' }) women18Plus!: number | null;
}

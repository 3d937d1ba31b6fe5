import { sql } from '@vwu/kit/database';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PairKind } from './pair.enums.ts';

/** Pairs of persons a unit had in a year (MOD-003…006): how many, never who. */
@ObjectType({
  description: 'How many pairs of persons a unit had in a year, and with how many it succeeded. «Số cặp 1 + 1»',
  simpleResolvers: true,
})
export class PairTally {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => PairKind, { description: 'Who goes with whom.' }) kind!: PairKind;
  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => Int, { description: 'Pairs.' }) pairs!: number;
  @Field(() => Int, {
    description:
      'Of these, those that came to what they are for: a woman who joined, a head admitted to the Party, knowledge shared, a hardship eased.',
  })
  succeeded!: number;
  @Field(() => DataOrigin, { description: 'Where the counts come from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when reporting again.' }) version!: number;

  unitId!: string;
  modelId!: string;
}

/** The columns of {@link PairTally}, from `pair_tally t`. */
export const tallyColumns = sql`
  t.id, t.unit_id as "unitId", t.model_id as "modelId", t.kind, t.year, t.pairs, t.succeeded, t.origin, t.version`;

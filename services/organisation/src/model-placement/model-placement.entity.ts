import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Field, ID, ObjectType } from 'type-graphql';

export const ModelPlacementKind = defineEnum('ModelPlacementKind', 'What of a model waits to be placed. «Chờ bố trí»', {
  MODEL_SITE: 'nơi thực hiện mô hình',
  PAIR_HELPER: 'bên giúp của một cặp',
  PAIR_HELPED: 'bên được giúp của một cặp',
  PAIR_JOINED: 'hai bên của một cặp đã nhập làm một',
  PILOT_BASE: 'cơ sở thí điểm',
});
export type ModelPlacementKind = CodeOf<typeof ModelPlacementKind>;

/** ORG-010: what ran at a unit that was split or dissolved waits until somebody says where it goes on; never dropped, never guessed. */
@ObjectType({
  description: 'Something of a model whose unit was split, dissolved or joined with its pair (ORG-010).',
  simpleResolvers: true,
})
export class ModelPlacement {
  @Field(() => ID, { description: 'The site, pair or pilot that waits.' }) id!: string;
  @Field(() => ModelPlacementKind, { description: 'Which of these.' }) kind!: ModelPlacementKind;
  @Field(() => DateScalar, { description: 'First day without a place.' }) since!: string;

  unitId!: string;
  /** The unit by whose reach it is seen: its own, unless that never was. */
  seenBy!: string;
  modelId!: string | null;
  candidates!: readonly string[];
}

export const ModelPlacementConnection = connectionOf('ModelPlacement', () => ModelPlacement, 'what of models waits to be placed');

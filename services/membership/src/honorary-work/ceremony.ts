import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { Field, ObjectType } from 'type-graphql';

/** HON-019; 000 §IV.4. */
export const CeremonyItemKind = defineEnum('HonoraryCeremonyItemKind', 'An item of the programme. «Nội dung chương trình»', {
  OPENING: 'Tuyên bố lý do, giới thiệu đại biểu',
  PERFORMANCE: 'Văn nghệ (nếu có)',
  DECISION: 'Thông qua quyết định công nhận hội viên danh dự',
  CARD_AND_FLOWERS: 'Trao thẻ hội viên, tặng hoa cho hội viên danh dự (tùy điều kiện cụ thể)',
  SPEECH: 'Phát biểu của hội viên danh dự (nếu có)',
  THANKS: 'Cảm ơn, kết thúc chương trình công nhận',
});
export type CeremonyItemKind = CodeOf<typeof CeremonyItemKind>;

@ObjectType('HonoraryCeremonyItem', {
  description: 'An item of the programme of a recognition. «Chương trình công nhận»',
  simpleResolvers: true,
})
export class CeremonyItem {
  @Field(() => CeremonyItemKind, { description: 'The item.' }) kind!: CeremonyItemKind;
  @Field(() => Boolean, { description: 'Whether it takes place only if there is occasion: «nếu có», «tùy điều kiện cụ thể».' })
  isConditional!: boolean;
}

const conditional: readonly CeremonyItemKind[] = ['PERFORMANCE', 'CARD_AND_FLOWERS', 'SPEECH'];

/** The six items, in order. */
export const ceremony: readonly CeremonyItem[] = Object.values(CeremonyItemKind).map((kind) =>
  Object.assign(new CeremonyItem(), { kind, isConditional: conditional.includes(kind) }),
);

import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Field, Int, ObjectType } from 'type-graphql';
import { HonoraryLevel, HonoraryState } from '../honorary/honorary.enums.ts';

export const HonoraryListChange = defineEnum('HonoraryListChange', 'What is other than on the list that was sent last. «Thay đổi»', {
  ADDED: 'mới so với lần gửi trước',
  STATE_CHANGED: 'đổi trạng thái so với lần gửi trước',
  REMOVED: 'có ở lần gửi trước, nay không còn trong sổ',
});
export type HonoraryListChange = CodeOf<typeof HonoraryListChange>;

/** Names and the rest are of the record, and as that says them today. */
@ObjectType({ description: 'Somebody on a list of honorary members. «Một người trong danh sách»', simpleResolvers: true })
export class HonoraryListEntry {
  @Field(() => HonoraryState, { description: 'As what the person stood on it: recognised, or ended. «Trạng thái»' }) state!: HonoraryState;
  @Field(() => HonoraryLevel, { description: 'The level that recognised. «Cấp công nhận»' }) level!: HonoraryLevel;
  @Field(() => HonoraryListChange, {
    nullable: true,
    description: 'What is other than on the list before; null where nothing is, and of a list that was sent. «Thay đổi»',
  })
  change!: HonoraryListChange | null;

  honoraryId!: string;
  listId!: string | null;
}

export const HonoraryListEntryConnection = connectionOf(
  'HonoraryListEntry',
  () => HonoraryListEntry,
  'who is on a list of honorary members',
);

@ObjectType({ description: 'How many on a list one level recognised. «Số người theo cấp công nhận»', simpleResolvers: true })
export class HonoraryListCount {
  listId!: string;
  @Field(() => HonoraryLevel, { description: 'The level that recognised.' }) level!: HonoraryLevel;
  @Field(() => Int, { description: 'Who were honorary members on the day. «Đang là hội viên danh dự»' }) recognised!: number;
  @Field(() => Int, { description: 'Who had ended by the day. «Đã thôi»' }) ended!: number;
}

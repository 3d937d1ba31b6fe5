import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Field, Int, ObjectType } from 'type-graphql';
import { UnitReference } from '../unit-reference.ts';

export const HonoraryListProgress = defineEnum(
  'HonoraryListProgress',
  'How far a unit is with its list of honorary members on a day. «Tình hình gửi danh sách»',
  {
    NEVER_SENT: 'có hội viên danh dự, chưa gửi lần nào',
    RETURNED: 'bị trả lại, chưa gửi lại',
    CHANGED: 'sổ đã thay đổi từ lần gửi cuối',
    WAITING: 'đã gửi, chờ cấp trên tiếp nhận',
    IN_ORDER: 'đã gửi, cấp trên đã tiếp nhận',
    NOBODY: 'chưa có ai, chưa phải gửi',
  },
);
export type HonoraryListProgress = CodeOf<typeof HonoraryListProgress>;

/** The book of a unit on a day beside the list it sent last by then: its own, or that of one that went whole into it (decision 13). */
@ObjectType({
  description: 'The own book of a unit on a day, beside the list that was sent last by then. «Sổ và danh sách đã gửi»',
  simpleResolvers: true,
})
export class HonoraryListStanding {
  @Field(() => HonoraryListProgress, { description: 'How far the unit is with it.' }) progress!: HonoraryListProgress;
  @Field(() => Int, { description: 'In the book: honorary members on the day. «Đang là hội viên danh dự»' }) recognised!: number;
  @Field(() => Int, { description: 'In the book: who have ended by the day. «Đã thôi»' }) ended!: number;
  @Field(() => Int, { description: 'In the book, and not on that list. «Mới»' }) added!: number;
  @Field(() => Int, { description: 'On that list in another state than in the book. «Đổi trạng thái»' }) stateChanged!: number;
  @Field(() => Int, { description: 'On that list, and no longer in the book. «Không còn trong sổ»' }) removed!: number;

  unitId!: string;
  askedId!: string;
  name!: string;
  lastId!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the book says other than the list that was sent last; false where none was. «Đã thay đổi»',
  })
  get hasChanged(): boolean {
    return this.lastId !== null && this.added + this.stateChanged + this.removed > 0;
  }

  @Field(() => UnitReference, { description: 'The unit.' })
  get unit(): UnitKey {
    return referTo({ id: this.unitId });
  }
}

export const HonoraryListStandingConnection = connectionOf(
  'HonoraryListStanding',
  () => HonoraryListStanding,
  'units below and their lists of honorary members',
);

@ObjectType({ description: 'How many units below are so far. «Số đơn vị»', simpleResolvers: true })
export class HonoraryListTally {
  @Field(() => HonoraryListProgress, { description: 'How far.' }) progress!: HonoraryListProgress;
  @Field(() => Int, { description: 'How many.' }) count!: number;
}

@ObjectType({
  description:
    'Who of the units directly below has sent the list of honorary members, when, and who has not. «Bảng theo dõi gửi danh sách»',
  simpleResolvers: true,
})
export class HonoraryListBoard {
  @Field(() => [HonoraryListTally], { description: 'All of them by how far they are, whatever the filter; each kind is there.' })
  tallies!: HonoraryListTally[];
  @Field(() => HonoraryListStandingConnection, { description: 'The units the filter asks for, by the Vietnamese alphabet.' })
  units!: InstanceType<typeof HonoraryListStandingConnection>;
}

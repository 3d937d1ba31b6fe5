import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { Field, InputType, ObjectType } from 'type-graphql';
import { UnitVersion } from '../event/unit-version.entity.ts';

export const UnitChangeKind = defineEnum('UnitChangeKind', 'What changed for a unit. «Loại thay đổi»', {
  OPENED: 'thành lập',
  CLOSED: 'kết thúc',
  RENAMED: 'đổi tên',
  TYPE_CHANGED: 'đổi loại hình',
  MOVED: 'chuyển cấp trên trực tiếp',
  RECODED: 'đổi mã',
  MODEL_CHANGED: 'đổi mô hình tổ chức',
});
export type UnitChangeKind = CodeOf<typeof UnitChangeKind>;

@InputType({ description: 'From one day to another, both included. «Khoảng ngày»' })
export class DayRange {
  @Field(() => DateScalar, { description: 'First day.' }) from!: string;
  @Field(() => DateScalar, { description: 'Last day.' }) to!: string;
}

/** ORG-042, F-20: what happened to one unit by one event in force. */
@ObjectType({ description: 'What an event changed for a unit. «Thay đổi của đơn vị»', simpleResolvers: true })
export class UnitChange {
  unitId!: string;
  eventId!: string;

  @Field(() => DateScalar, { description: 'First day of the new order.' }) on!: string;
  @Field(() => [UnitChangeKind], { description: 'What changed.' }) kinds!: UnitChangeKind[];
  @Field(() => UnitVersion, { nullable: true, description: 'The unit on the day before; null for one that was not there.' })
  before!: UnitVersion | null;
  @Field(() => UnitVersion, { nullable: true, description: 'The unit from the day on; null for one that ended.' })
  after!: UnitVersion | null;
}

export const UnitChangeConnection = connectionOf('UnitChange', () => UnitChange, 'changes of units');

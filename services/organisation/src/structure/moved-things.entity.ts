import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { Field, Int, ObjectType } from 'type-graphql';

/** Every kind of belonging, by the name of its table, and what units run by themselves. */
export const MovedThingKind = defineEnum('MovedThingKind', 'What a unit that ends has or runs. «Nội dung»', {
  TERM: 'nhiệm kỳ',
  BODY: 'Ban Chấp hành, Ban Thường vụ và các cơ quan khác',
  DEPARTMENT: 'ban, đơn vị',
  ASSIGNED_AREA: 'địa bàn được phân công hỗ trợ',
  DIFFICULTY: 'cơ sở khó khăn',
  MEMBER_ORGANISATION: 'tổ chức thành viên',
  CLUB: 'câu lạc bộ, tổ, nhóm',
  COMMUNICATION_TEAM: 'tổ truyền thông cộng đồng',
  TRUSTED_ADDRESS: 'địa chỉ tin cậy',
  SERVICE_UNIT: 'đơn vị sự nghiệp',
  QUALITY_SYSTEM: 'hệ thống quản lý chất lượng',
  PARTNERSHIP: 'quan hệ phối hợp',
  PARTY_STRUCTURE: 'cấp ủy, chi ủy',
  MODEL: 'mô hình đang thực hiện',
  PAIR: 'cặp 1 + 1, kết nghĩa',
  PILOT: 'cơ sở thí điểm',
});
export type MovedThingKind = CodeOf<typeof MovedThingKind>;

/** ORG-010: what a unit that ends has: carried to the successor, put on a list to be placed, or ended with it; never dropped. */
@ObjectType({ description: 'How many things of one kind a unit that ends has, and what becomes of them (ORG-010).', simpleResolvers: true })
export class MovedThings {
  @Field(() => MovedThingKind, { description: 'Of what kind.' }) kind!: MovedThingKind;
  @Field(() => Int, { description: 'Go on at the unit it goes into whole. «Đi theo»' }) carried!: number;
  @Field(() => Int, {
    description: 'Wait until somebody says where they go on, in `waitingBelongings` or `modelPlacements`. «Chờ bố trí»',
  })
  toPlace!: number;
  @Field(() => Int, { description: 'End with the unit: its own term, bodies and the like. «Kết thúc theo»' }) ended!: number;

  unitId!: string;
}

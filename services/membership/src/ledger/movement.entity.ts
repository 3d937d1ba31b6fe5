import { defineEntity, p } from '@mikro-orm/postgresql';
import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { Personal } from '@vwu/kit/personal';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';
import { AwayMobility, AwayParticipation, type IndividualCategory, MemberCategory, Residence } from '../member/member.enums.ts';

/** D9, MEM-010, MEM-035: what may happen to a member. */
export const MovementKind = defineEnum('MovementKind', 'What happened to a member. «Biến động hội viên»', {
  ADMITTED: 'kết nạp',
  PLACED: 'chuyển chi hội, tổ trong cùng cơ sở',
  TRANSFERRED_OUT: 'chuyển sinh hoạt đi',
  TRANSFERRED_IN: 'chuyển sinh hoạt đến',
  MIGRATED: 'di cư, đi làm ăn xa',
  ABSENT: 'vắng mặt',
  RETURNED: 'trở về',
  RESIDENCE_CHANGED: 'thay đổi cư trú',
  CATEGORY_CHANGED: 'thay đổi nhóm hội viên',
  CARD_ISSUED: 'cấp thẻ hội viên',
  CARD_LOST: 'báo mất thẻ',
  CARD_REPLACED: 'cấp lại thẻ',
  CARD_RETURNED: 'nộp lại, thu hồi thẻ',
  LEFT: 'ra khỏi tổ chức Hội',
  DIED: 'đã chết',
  MOVED: 'đã chuyển hộ khẩu thường trú',
});
export type MovementKind = CodeOf<typeof MovementKind>;

/** One line of a member's ledger: what happened on a day, and what it changed. Lines are added, never altered. */
@ObjectType({ description: "A line of a member's ledger. «Dòng biến động»" })
export class Movement {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => MovementKind, { description: 'What happened.' }) kind!: MovementKind;
  @Field(() => DateScalar, { name: 'on', description: 'The first day it holds.' }) effectiveOn!: string;
  @Field(() => Int, { description: 'Its place in the ledger; lines of one day stand in the order they were written.' }) line!: number;
  @Field(() => MemberCategory, { nullable: true, description: 'The group she belongs to from then on, where it changed.' })
  category!: IndividualCategory | null;
  @Field(() => Residence, { nullable: true, description: 'How she is registered from then on, where it changed.' })
  residence!: Residence | null;
  @Field(() => DateScalar, { nullable: true, description: 'Since when she is registered so, where it was told.' })
  residenceSince!: string | null;
  @Field(() => AwayMobility, { nullable: true, description: 'How far away she went, if she went away.' })
  awayMobility!: AwayMobility | null;
  @Field(() => AwayParticipation, { nullable: true, description: 'How she takes part meanwhile, if she went away.' })
  awayParticipation!: AwayParticipation | null;
  @Personal({ ...kept, basis: 'MEM-020' })
  @Field(() => String, { nullable: true, description: 'Of an act about her card: its number. «Số thẻ»' })
  cardNumber!: string | null;
  @Personal({ ...kept, basis: 'MEM-010' })
  @Field(() => String, { nullable: true, description: 'Why, in free words that may speak of a person. «Lý do»' })
  reason!: string | null;

  memberId!: string;
  unitId!: string;
  homeId!: string | null;
  communeId!: string | null;
  counterpartId!: string | null;
}

export const MovementSchema = defineEntity({
  class: Movement,
  schema: 'membership',
  tableName: 'member_movement',
  properties: {
    id: p.uuid().primary(),
    memberId: p.uuid(),
    kind: p.string().$type<MovementKind>(),
    effectiveOn: p.string().columnType('date'),
    line: p.integer(),
    unitId: p.uuid(),
    homeId: p.uuid().nullable(),
    category: p.string().$type<IndividualCategory>().nullable(),
    residence: p.string().$type<Residence>().nullable(),
    residenceSince: p.string().columnType('date').nullable(),
    communeId: p.uuid().nullable(),
    awayMobility: p.string().$type<AwayMobility>().nullable(),
    awayParticipation: p.string().$type<AwayParticipation>().nullable(),
    cardNumber: p.string().nullable(),
    reason: p.string().nullable(),
    counterpartId: p.uuid().nullable(),
  },
});

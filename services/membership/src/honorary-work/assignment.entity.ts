import { defineEntity, p } from '@mikro-orm/postgresql';
import { DateScalar, openDay } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { Personal } from '@vwu/kit/personal';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';

/** HON-027; 000 §IV.6. */
export const AssignmentKind = defineEnum('HonoraryAssignmentKind', 'With what an honorary member is asked to help. «Phân công nhiệm vụ»', {
  EXPERT: 'chuyên gia',
  ADVISER: 'tư vấn',
  LECTURER: 'giảng viên',
  RAPPORTEUR: 'báo cáo viên',
  EVENT: 'tham gia các sự kiện, hoạt động do Hội tổ chức',
  MORAL_HELP: 'giúp đỡ, tư vấn hội viên, phụ nữ về tinh thần',
  MATERIAL_HELP: 'giúp đỡ, hỗ trợ hội viên, phụ nữ về vật chất',
});
export type AssignmentKind = CodeOf<typeof AssignmentKind>;

@ObjectType({ description: 'A task the Union has given to an honorary member (HON-027). «Nhiệm vụ được phân công»' })
export class HonoraryAssignment {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => AssignmentKind, { description: 'With what.' }) kind!: AssignmentKind;
  @Personal({ ...kept, basis: 'HON-027' })
  @Field(() => String, { nullable: true, description: 'What exactly. «Nội dung»' })
  task!: string | null;
  @Field(() => DateScalar, { name: 'from', description: 'The first day.' }) fromOn!: string;
  @Field(() => Int, { description: 'Changes with every change; send it back when ending it.' }) version!: number;

  honoraryId!: string;
  toOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null while it goes on.' })
  get to(): string | null {
    return openDay(this.toOn);
  }
}

export const HonoraryAssignmentSchema = defineEntity({
  class: HonoraryAssignment,
  schema: 'membership',
  tableName: 'honorary_assignment',
  properties: {
    id: p.uuid().primary(),
    honoraryId: p.uuid(),
    kind: p.string().$type<AssignmentKind>(),
    task: p.string().nullable(),
    fromOn: p.string().columnType('date'),
    toOn: p.string().columnType('date'),
    version: p.integer().version(),
  },
});

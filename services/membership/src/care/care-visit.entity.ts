import { defineEntity, p } from '@mikro-orm/postgresql';
import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { Personal } from '@vwu/kit/personal';
import { Field, ID, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';

/** MEM-044, MEM-016: «hiếu, hỉ, khi khó khăn», and the family of a member who works far away. */
export const CareKind = defineEnum('CareKind', 'On what occasion a member or her family was visited. «Thăm hỏi»', {
  JOY: 'việc hỉ',
  SORROW: 'việc hiếu, ốm đau',
  HARDSHIP: 'khi khó khăn cần sự chung tay hỗ trợ của cộng đồng',
  AWAY: 'thăm hỏi, động viên gia đình hội viên đi làm ăn xa, di cư',
});
export type CareKind = CodeOf<typeof CareKind>;

@ObjectType({ description: 'A visit of the Union to a member or her family (MEM-044). «Thăm hỏi hội viên, gia đình»' })
export class CareVisit {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { name: 'on', description: 'The day.' }) visitedOn!: string;
  @Personal({ ...kept, basis: 'MEM-044' })
  @Field(() => CareKind, { nullable: true, description: 'The occasion.' })
  kind!: CareKind | null;
  @Personal({ ...kept, basis: 'MEM-044' })
  @Field(() => String, { nullable: true, description: 'What was found and done, in free words. «Ghi chú»' })
  note!: string | null;

  memberId!: string;
}

export const CareVisitSchema = defineEntity({
  class: CareVisit,
  schema: 'membership',
  tableName: 'care_visit',
  properties: {
    id: p.uuid().primary(),
    memberId: p.uuid(),
    visitedOn: p.string().columnType('date'),
    kind: p.string().$type<CareKind>(),
    note: p.string().nullable(),
  },
});

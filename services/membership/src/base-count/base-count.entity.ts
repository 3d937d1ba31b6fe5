import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export const BaseCountKind = defineEnum('BaseCountKind', 'What a base counts besides its members. «Số liệu cơ sở tự thống kê»', {
  HOUSEHOLDS: 'số hộ gia đình có phụ nữ từ 18 tuổi trở lên',
  LOAN_NEED_UNMET: 'số hội viên, phụ nữ có nhu cầu vay vốn chưa được đáp ứng',
  SUPERIOR_CLUB_MEMBERS: 'số người trong các CLB, tổ, nhóm do Hội cấp trên thành lập',
  ACTIVE_WHERE_THEY_LIVE: 'số hội viên công đoàn, tổ chức thành viên, lực lượng vũ trang tham gia sinh hoạt tại nơi cư trú',
  TEMPORARY_WOMEN: 'số phụ nữ từ 18 tuổi trở lên tạm trú trên địa bàn',
});
export type BaseCountKind = CodeOf<typeof BaseCountKind>;

/** What is counted of persons, of whom small cells are not shown to who sees none (SEC-004). */
export const isOfPersons = (kind: BaseCountKind): boolean => kind !== 'HOUSEHOLDS';

@ObjectType({
  description: 'What a base has counted, with source and day (MEM-009, MEM-027, MEM-031, MEM-038, FEE-012). «Số liệu cơ sở thống kê»',
  simpleResolvers: true,
})
export class BaseCount {
  unitId!: string;

  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => BaseCountKind, { description: 'What was counted.' }) kind!: BaseCountKind;
  @Field(() => DateScalar, { description: 'The day it speaks of.' }) asOf!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'How many; of persons down to the last five, none below five, for who sees no persons (SEC-004).',
  })
  count!: number | null;
  @Field(() => String, { description: 'Who counted. «Nguồn»' }) source!: string;
  @Field(() => DataOrigin, { description: 'Whose figure it is.' }) origin!: DataOrigin;
}

@ObjectType({
  description:
    'The sum of what the bases of a unit have counted of one kind up to a day, the latest of each; of a base that went into another its count, ' +
    'until that has counted itself. «Tổng số liệu cơ sở thống kê»',
  simpleResolvers: true,
})
export class BaseCountSum {
  unitId!: string;

  @Field(() => BaseCountKind, { description: 'What was counted.' }) kind!: BaseCountKind;
  @Field(() => DateScalar, { description: 'The day up to which it was counted, and whose units are meant.' }) asOf!: string;
  @Field(() => Int, { nullable: true, description: 'How many; null where no base has counted; cut like the counts it is made of.' }) count!:
    | number
    | null;
  @Field(() => Int, { description: 'How many bases have counted. «Số cơ sở đã thống kê»' }) basesCounted!: number;
}

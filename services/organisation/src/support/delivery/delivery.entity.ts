import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { Field, InputType, Int, ObjectType } from 'type-graphql';

/** SUP-030, COM-010: what the guidance says is supplied (002 L104, L106). */
export const MaterialKind = defineEnum('MaterialKind', 'A kind of material a base is given (SUP-030). «Tài liệu»', {
  MEETING_DOCUMENT: 'tài liệu sinh hoạt',
  PRESS: 'sách báo',
  BOOKCASE: 'tủ sách',
  CLIP: 'các clip ngắn',
  E_LECTURE: 'các bài giảng điện tử',
  HANDBOOK: 'cẩm nang nghiệp vụ cán bộ Hội cơ sở',
  APPLIED_DOCUMENT: 'tài liệu có tính ứng dụng từ các chương trình, các đề án, các báo cáo nghiên cứu khoa học',
});
export type MaterialKind = CodeOf<typeof MaterialKind>;

@ObjectType({ description: 'A material a base was given (SUP-030). «Cung cấp tài liệu»', simpleResolvers: true })
export class SupportDelivery {
  caseId!: string;
  @Field(() => MaterialKind, { description: 'Which kind.' }) material!: MaterialKind;
  @Field(() => DateScalar, { description: 'Day the base received it.' }) deliveredOn!: string;
}

@InputType({ description: 'Bases that were given nothing of a kind in a year.' })
export class LackingMaterial {
  @Field(() => MaterialKind, { description: 'Which kind.' }) material!: MaterialKind;
  @Field(() => Int, { description: 'In which year.' }) year!: number;
}

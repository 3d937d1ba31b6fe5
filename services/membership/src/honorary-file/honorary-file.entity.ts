import { Field, ObjectType } from 'type-graphql';
import { HonoraryDetails } from '../honorary/honorary-details.ts';
import { HonoraryMember } from '../honorary/honorary-member.entity.ts';
import { AuditRecord } from '../subject-file/audit-record.entity.ts';

@ObjectType({
  description: 'What is held of somebody as an honorary member, what is sealed opened. «Hồ sơ hội viên danh dự»',
  simpleResolvers: true,
})
export class HonoraryRecord {
  @Field(() => HonoraryMember, { description: 'The record, with its steps, contributions and tasks.' }) record!: HonoraryMember;
  @Field(() => HonoraryDetails, { description: 'What is sealed, opened.' }) details!: HonoraryDetails;
}

/** Everything held of an honorary member (Law 91/2025/QH15, art. 15): of one who became a member, `MemberFile` has it too. */
@ObjectType({
  description: 'Everything held of an honorary member, and who read it: what the person is given when asking. «Hồ sơ dữ liệu cá nhân»',
  simpleResolvers: true,
})
export class HonoraryFile extends HonoraryRecord {
  @Field(() => [AuditRecord], { description: 'Who read or changed any of this, the latest first; this file is the first of them.' })
  accesses!: AuditRecord[];
}

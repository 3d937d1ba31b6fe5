import { Field, ObjectType } from 'type-graphql';
import { CareVisit } from '../care/care-visit.entity.ts';
import { DuesPayment } from '../dues/dues-payment.entity.ts';
import { DuesRelief } from '../dues/dues-relief.entity.ts';
import { HonoraryRecord } from '../honorary-file/honorary-file.entity.ts';
import { MemberState } from '../ledger/member-state.entity.ts';
import { Movement } from '../ledger/movement.entity.ts';
import { Member } from '../member/member.entity.ts';
import { MemberDetails } from '../member/member-details.ts';
import { SubjectRequest } from '../subject-request/subject-request.entity.ts';
import { MemberTransfer } from '../transfer/transfer.entity.ts';
import { AuditRecord } from './audit-record.entity.ts';

@ObjectType({ description: 'A record that was merged into hers, as it stood. «Hồ sơ đã gộp»', simpleResolvers: true })
export class AbsorbedRecord {
  @Field(() => Member, { description: 'The record.' }) member!: Member;
  @Field(() => MemberDetails, { description: 'What is sealed of it, opened.' }) details!: MemberDetails;
}

/**
 * Everything held of a member (Law 91/2025/QH15, art. 15). It is made of the things themselves: a field that is added to one of them
 * is in the file without another line, and a test finds a table or a type of hers that is not.
 */
@ObjectType({
  description: 'Everything held of a member, and who read it: what she is given when she asks. «Hồ sơ dữ liệu cá nhân»',
  simpleResolvers: true,
})
export class MemberFile {
  @Field(() => Member, { description: 'Her record.' }) member!: Member;
  @Field(() => MemberDetails, { description: 'What is sealed of her, opened.' }) details!: MemberDetails;
  @Field(() => [AbsorbedRecord], { description: 'Records that were merged into hers.' }) absorbed!: AbsorbedRecord[];
  @Field(() => [Movement], { description: 'Her ledger, oldest first. «Sổ biến động»' }) movements!: Movement[];
  @Field(() => [MemberState], { description: 'What the ledger says of each day, oldest first.' }) states!: MemberState[];
  @Field(() => [MemberTransfer], { description: 'Her transfers, oldest first.' }) transfers!: MemberTransfer[];
  @Field(() => [CareVisit], { description: 'Visits to her and her family, oldest first.' }) careVisits!: CareVisit[];
  @Field(() => [DuesPayment], { description: 'What she has paid, oldest first. «Các lần đóng hội phí»' }) duesPayments!: DuesPayment[];
  @Field(() => [DuesRelief], { description: 'What she is relieved of, oldest first. «Miễn, giảm hội phí»' }) duesReliefs!: DuesRelief[];
  @Field(() => [SubjectRequest], { description: 'What she asked for of her data, oldest first.' }) requests!: SubjectRequest[];
  @Field(() => [HonoraryRecord], { description: 'What she was as an honorary member before she became a member.' })
  honorary!: HonoraryRecord[];
  @Field(() => [AuditRecord], { description: 'Who read or changed any of this, the latest first; this file is the first of them.' })
  accesses!: AuditRecord[];
}

import { Personal } from '@vwu/kit/personal';
import { Field, InputType, ObjectType } from 'type-graphql';
import { type Sealed, sealedColumns } from '../sealed-columns.ts';
import { TargetGroup } from '../target-group.ts';
import { retention } from './kept.ts';
import { CoreRole, Religion } from './member.enums.ts';

/**
 * What of a member is sealed where it is stored and shown to nobody in passing (ARCHITECTURE D8, SEC-003, SEC-004). The marks say
 * so once: a field added here is sealed, guarded and recorded when read without another line.
 */
@ObjectType({
  description: 'What of a member is protected most; each reading is recorded. «Dữ liệu cá nhân nhạy cảm»',
  simpleResolvers: true,
})
@InputType('MemberDetailsInput', { description: 'What of a member is protected most; a field left out stays as it is. «Dữ liệu nhạy cảm»' })
export class MemberDetails {
  @Personal({ class: 'IDENTIFIER', basis: 'MEM-002', retention })
  @Field(() => String, { nullable: true, description: 'Citizen id, 12 digits, or the older card, 9. «Số căn cước công dân»' })
  citizenId?: string | null;

  @Personal({ class: 'IDENTIFIER', basis: 'MEM-001', retention })
  @Field(() => String, { nullable: true, description: 'Telephone, 10 digits. «Số điện thoại»' })
  phone?: string | null;

  @Personal({ class: 'SENSITIVE', basis: 'MEM-023', retention })
  @Field(() => Religion, { nullable: true, description: 'Religion. «Tôn giáo»' })
  religion?: Religion | null;

  @Personal({ class: 'SENSITIVE', basis: 'MEM-024', retention })
  @Field(() => String, { nullable: true, description: 'Ethnic group, by its official name. «Dân tộc»' })
  ethnicity?: string | null;

  @Personal({ class: 'SENSITIVE', basis: 'MEM-039', retention })
  @Field(() => Boolean, { nullable: true, description: 'Whether she is a member of the Party. «Đảng viên»' })
  partyMembership?: boolean | null;

  @Personal({ class: 'SENSITIVE', basis: 'FEE-014', retention })
  @Field(() => String, { nullable: true, description: 'What hardship she is in. «Hoàn cảnh khó khăn»' })
  hardship?: string | null;

  @Personal({ class: 'SENSITIVE', basis: 'GRP-012', retention })
  @Field(() => String, { nullable: true, description: 'Health, disability. «Sức khỏe, khuyết tật»' })
  health?: string | null;

  @Personal({ class: 'SENSITIVE', basis: 'ARCHITECTURE D8', retention })
  @Field(() => String, { nullable: true, description: 'Disciplinary measures. «Kỷ luật»' })
  discipline?: string | null;

  @Personal({ class: 'SENSITIVE', basis: 'MEM-021', retention })
  @Field(() => [CoreRole], { nullable: true, description: 'What she stands for in the movement. «Hội viên nòng cốt»' })
  coreRoles?: CoreRole[] | null;

  @Personal({ class: 'SENSITIVE', basis: 'GRP-001', retention })
  @Field(() => [TargetGroup], { nullable: true, description: 'Groups of women she belongs to. «Nhóm đối tượng»' })
  targetGroups?: TargetGroup[] | null;
}

export type Detail = keyof MemberDetails;

/** The sealed columns of a member; one that is not recorded is null. */
export type SealedDetails = Sealed<MemberDetails>;

export const memberSeal = sealedColumns(MemberDetails, 'membership.member');

/** Every field of {@link MemberDetails}, as its marks list them. */
export const details: readonly Detail[] = memberSeal.fields;

/** What is stored when something is told of a member. */
export const sealDetails = memberSeal.seal;

/** Opens one detail of a member; null when it is not recorded. */
export const openDetail = memberSeal.open;

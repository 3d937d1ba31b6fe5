import type { Keyring } from '@vwu/kit/keyring';
import { Personal, personalFields } from '@vwu/kit/personal';
import { Field, InputType, ObjectType } from 'type-graphql';
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

/** Every field of {@link MemberDetails}, as its marks list them. */
export const details = [...personalFields(MemberDetails).keys()] as readonly Detail[];

/** The sealed columns of a member; one that is not recorded is null. */
export type SealedDetails = { [Each in Detail]: Buffer | null };

const placeOf = (memberId: string, field: Detail) => `membership.member.${field}/${memberId}`;

/** What is stored of them: the sealed fields, and the key that sealed all of them. */
type Stored = SealedDetails & { readonly sealedBy: string | null };

/**
 * What is stored when something is told: null takes away, and what is left out stays. All of a record is sealed by one key, the
 * current one, so that it can be said of each record which key it needs.
 */
export function sealDetails(keyring: Keyring, member: { readonly id: string } & SealedDetails, told: MemberDetails): Stored {
  const values = details.map((field) => [field, told[field] === undefined ? openDetail(keyring, member, field) : told[field]] as const);
  const sealed = values.map(([field, value]) => {
    return [field, value == null ? null : keyring.seal(JSON.stringify(value), placeOf(member.id, field))] as const;
  });
  const isAny = sealed.some(([, value]) => value !== null);
  return { ...(Object.fromEntries(sealed) as SealedDetails), sealedBy: isAny ? keyring.current : null };
}

/** Opens one detail; null when it is not recorded. */
export function openDetail<Field extends Detail>(
  keyring: Keyring,
  member: { readonly id: string } & Pick<SealedDetails, Field>,
  field: Field,
): NonNullable<MemberDetails[Field]> | null {
  const sealed = member[field];
  return sealed === null ? null : JSON.parse(keyring.open(sealed, placeOf(member.id, field)));
}

import type { Member } from '../member/member.entity.ts';
import { details } from '../member/member-details.ts';

/** What is left of {@link MemberDetails} when nothing of it may be kept: neither a value nor what would find it. */
export const nothingSealed = {
  ...Object.fromEntries(details.map((field) => [field, null])),
  sealedBy: null,
  citizenIdIndex: null,
  phoneIndex: null,
  consentOn: null,
  consentPurpose: null,
};

/**
 * Erases what rests on her consent (MEM-004; Law 91/2025/QH15, art. 10): her numbers and all that is sensitive, which is what is
 * sealed. Her record stays, for the Union keeps its members without asking each.
 */
export function withdrawConsent(member: Member): void {
  Object.assign(member, nothingSealed);
}

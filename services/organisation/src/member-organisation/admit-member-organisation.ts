import { recordBelonging } from '../belonging/record-belonging.ts';
import type { Context } from '../context.ts';
import { firstCount } from '../member-count/first-count.ts';
import { type MemberOrganisation, memberOrganisations } from './member-organisation.entity.ts';

export interface AdmitMemberOrganisation {
  /** Who admits it. */
  readonly unitId: string;
  /** Day of admission. */
  readonly from: string;
  readonly name: string;
  readonly members?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Admits a member organisation (ORG-007).
 *
 * @throws as {@link recordBelonging}, and {@link MemberCountInvalid}.
 */
export const admitMemberOrganisation = (
  context: Context,
  { name, members, ...request }: AdmitMemberOrganisation,
): Promise<MemberOrganisation> =>
  recordBelonging(context, memberOrganisations, {
    name: 'admitMemberOrganisation',
    ...request,
    texts: { name },
    ...firstCount(members),
  });

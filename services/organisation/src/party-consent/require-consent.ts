import type { EntityManager } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { findConsentingParty } from '../party-structure/consenting-party.loader.ts';
import type { ConsentPurpose } from './party-consent.entity.ts';
import { ConsentInvalid, ConsentMissing } from './party-consent.errors.ts';
import { readConsents } from './read-consents.ts';

interface Needed {
  /** The unit whose matter it is. */
  readonly unitId: string;
  readonly purpose: ConsentPurpose;
  /** The day the process needs it. */
  readonly by: string;
  readonly consentId: string | null | undefined;
}

/**
 * Lets a process go on only with the consent of the party structure that has to be asked (ORG-035). Where none is recorded on
 * the day nobody can be asked, and none is needed; one that is named all the same has to be right.
 *
 * @throws {ConsentMissing | ConsentInvalid}
 */
export async function requireConsent(tx: EntityManager, { unitId, purpose, by, consentId }: Needed): Promise<void> {
  const party = await findConsentingParty(tx, unitId, by);
  if (consentId == null) {
    if (party) throw new ConsentMissing(unitId, party.name);
    return;
  }
  const [consent] = isId(consentId) ? await readConsents(tx, [consentId]) : [];
  const isRight = consent?.unitId === unitId && consent.purpose === purpose && consent.isAgreed && consent.givenOn <= by;
  if (!isRight) throw new ConsentInvalid(consentId, purpose, by);
}

import type { EntityManager } from '@vwu/kit/database';
import type { Reach } from '@vwu/kit/reach';
import { type ConsentingPartyLoader, createConsentingPartyLoader } from '../party-structure/consenting-party.loader.ts';
import { type ConsentByIdLoader, type ConsentLoader, createConsentByIdLoader, createConsentLoader } from './read-consents.ts';

/** What a request reads of party structures and of what they said. */
export interface PartyLoaders {
  readonly consenting: ConsentingPartyLoader;
  readonly consents: ConsentLoader;
  readonly consentById: ConsentByIdLoader;
}

export const createPartyLoaders = (em: EntityManager, reach: Reach): PartyLoaders => ({
  consenting: createConsentingPartyLoader(em, reach),
  consents: createConsentLoader(em, reach),
  consentById: createConsentByIdLoader(em, reach),
});

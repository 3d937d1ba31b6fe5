import type { EntityManager } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { resealRecords } from '../reseal-records.ts';
import { memberSeal } from './member-details.ts';

/** Seals anew what of members another key than the current one sealed. @returns how many records. */
export const resealMembers = (em: EntityManager, keyring: Keyring): Promise<number> => resealRecords(em, keyring, memberSeal);

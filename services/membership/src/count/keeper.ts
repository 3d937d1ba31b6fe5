import type { EntityManager } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';

/** What it takes to keep counts: the transaction, and what opens what is sealed in records. */
export interface Keeper {
  readonly tx: EntityManager;
  readonly keyring: Keyring;
}

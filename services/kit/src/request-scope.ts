import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from './viewer.ts';

/** What every resolver of every service may touch: who asks, and a database view of its own for this one request. */
export interface RequestScope {
  readonly viewer: Viewer;
  readonly em: EntityManager;
}

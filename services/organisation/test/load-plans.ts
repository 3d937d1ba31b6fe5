import type pg from 'pg';
import { loadChanges, loadStems, loadUnits } from '../src/demonstration/branches/load-branches.ts';
import type { PlannedCommune } from '../src/demonstration/branches/plan-branches.ts';

/** Loads planned branches and groups, and all that follows from their versions, on one connection. */
export async function loadPlans(db: pg.Client, plans: readonly PlannedCommune[]): Promise<void> {
  await loadUnits(db, plans);
  await loadChanges(db, plans);
  await loadStems(db);
}

import { sql } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { unitsOfBook } from './book.ts';
import type { FundKey } from './fund.loader.ts';
import type { FundEntry } from './fund-entry.entity.ts';
import { readEntries } from './read-entries.ts';

/**
 * The book of a unit for a year, in the order of the days: what is written there may speak of persons. Null out of reach.
 *
 * @throws {Forbidden} without the scope `persons`.
 */
export async function listEntries({ em, viewer, reach }: Context, { unitId, year }: FundKey): Promise<FundEntry[] | null> {
  requireScope(viewer, 'persons');
  if (!(await reach.load(unitId))) return null;
  return readEntries(em, sql`e.year = ${year} and e.unit_id in ${unitsOfBook(sql`${unitId}::uuid`)}`);
}

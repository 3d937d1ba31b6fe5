import { copyInto } from '@vwu/kit/copy';
import type pg from 'pg';
import type { PlannedEntry } from './funds.ts';
import { morningOf } from './member-rows.ts';

/** Entries with both their sides, as `writeEntry` writes them, and what then stands in each account: the triggers that keep it are off. */
export async function loadFunds(db: pg.Client, entries: readonly PlannedEntry[]): Promise<void> {
  await copyInto(db, 'membership.fund_entry', entries.map(entryRow));
  await copyInto(db, 'membership.fund_line', entries.flatMap(lineRows));
  await db.query(`
    delete from membership.fund_balance;
    insert into membership.fund_balance
    select e.unit_id, e.year, l.account, sum(l.amount_vnd)::bigint
    from membership.fund_line l join membership.fund_entry e on e.id = l.entry_id group by e.unit_id, e.year, l.account`);
}

const entryRow = ({ id, unitId, on, description }: PlannedEntry) => ({
  id,
  unit_id: unitId,
  entered_on: on,
  description,
  recorded_at: morningOf(on),
  origin: 'DEMONSTRATION',
});

/** Money that is there is a debit of what holds it, and a credit of what it came in by. */
const lineRows = ({ id, holding, category, amountVnd }: PlannedEntry) => [
  { entry_id: id, account: holding, amount_vnd: String(amountVnd) },
  { entry_id: id, account: category, amount_vnd: String(-amountVnd) },
];

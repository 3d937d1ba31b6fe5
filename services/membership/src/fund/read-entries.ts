import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { holdings } from './fund-account.ts';
import { FundEntry } from './fund-entry.entity.ts';

const isHolding = sql`account = any (${[...holdings]}::text[])`;

/** Entries as a book shows them: by the account that says what it was, and the one that holds the money. */
export const readEntries = (em: EntityManager, condition: RawBuilder<unknown>): Promise<FundEntry[]> =>
  instances(
    em,
    FundEntry,
    sql`
    select e.id, e.unit_id as "unitId", e.entered_on as "on", w.account as category, h.account as holding, h.amount_vnd as "amountVnd",
      e.voucher, e.description, e.reverses_id as "reversesId", exists (select from membership.fund_entry r where r.reverses_id = e.id) as "isReversed",
      e.origin = 'DEMONSTRATION' as "isDemonstration"
    from membership.fund_entry e
    join membership.fund_line h on h.entry_id = e.id and h.${isHolding}
    join membership.fund_line w on w.entry_id = e.id and not w.${isHolding}
    where ${condition} order by e.entered_on, e.id`,
  );

/** The entry that was just written, or the first run of the same command wrote. */
export async function readEntry(em: EntityManager, id: string): Promise<FundEntry> {
  const [entry] = await readEntries(em, sql`e.id = ${id}::uuid`);
  if (!entry) throw new Error('an entry that was just written is gone');
  return entry;
}

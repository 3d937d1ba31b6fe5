import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { bookOf } from './book.ts';
import { FundEntryNotFound, FundEntryOfDues, FundEntryReversed } from './fund.errors.ts';
import type { FundEntry } from './fund-entry.entity.ts';
import { readEntries, readEntry } from './read-entries.ts';
import { requireMoney } from './record-fund-entry.ts';
import { lockFund, writeEntry } from './write-entry.ts';

export interface ReverseFundEntry {
  readonly id: string;
  readonly on: string;
  readonly description?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Takes an entry back by its counter-entry, on a day of a year that is open: what was wrong stays to be seen (FEE-007).
 *
 * @throws {Forbidden | FundEntryNotFound | NotInCharge | FundEntryReversed | FundEntryOfDues | FundInsufficient} and what
 *   {@link writeEntry} refuses.
 */
export async function reverseFundEntry(context: Context, { idempotencyKey, ...input }: ReverseFundEntry): Promise<FundEntry> {
  const { viewer, em, reach } = context;
  requireScope(viewer, 'dues:write');
  const [entry] = isId(input.id) ? await readEntries(em, sql`e.id = ${input.id}::uuid`) : [];
  if (!entry || !(await reach.load(entry.unitId))) throw new FundEntryNotFound(input.id);
  await requireCharge(em, viewer, 'organisation', entry.unitId);
  const { description, ...coded } = input;
  const command: Command = {
    schema: 'membership',
    name: 'reverseFundEntry',
    viewer,
    input: coded,
    texts: [description ?? ''],
    idempotencyKey,
  };
  return runCommand(em, command, { subjectOf: ({ id }) => id, reload: readEntry, work: (tx) => reverse(tx, entry, input) });
}

async function reverse(tx: EntityManager, entry: FundEntry, { id, on, description }: ReverseFundEntry): Promise<FundEntry> {
  const { category, holding } = entry;
  const unitId = await bookOf(tx, entry.unitId);
  await lockFund(tx, unitId);
  const [state] = await rows(
    tx,
    sql<{ isReversed: boolean; isOfDues: boolean }>`
    select exists (select from membership.fund_entry where reverses_id = ${id}::uuid) as "isReversed",
      exists (select from membership.dues_payment where entry_id = ${id}::uuid) as "isOfDues"`,
  );
  if (state?.isOfDues) throw new FundEntryOfDues();
  if (state?.isReversed || entry.reversesId !== null) throw new FundEntryReversed(id);
  const amountVnd = -BigInt(entry.amountVnd);
  if (amountVnd < 0n) await requireMoney(tx, unitId, holding, -amountVnd);
  return readEntry(tx, await writeEntry(tx, { unitId, enteredOn: on, category, holding, amountVnd, description, reversesId: id }));
}

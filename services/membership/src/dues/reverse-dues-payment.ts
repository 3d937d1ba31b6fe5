import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId, uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { bookOf } from '../fund/book.ts';
import { readEntry } from '../fund/read-entries.ts';
import { requireMoney } from '../fund/record-fund-entry.ts';
import { lockFund, writeEntry } from '../fund/write-entry.ts';
import { DuesPaymentNotFound, DuesPaymentReversed } from './dues.errors.ts';
import type { DuesPayment } from './dues-payment.entity.ts';
import { keepDues } from './keep-dues.ts';
import { readPayments } from './read-payments.ts';

export interface ReverseDuesPayment {
  readonly id: string;
  readonly on: string;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Takes a payment back: its months are owed again, and a counter-entry stands in the fund on the day it is given back (FEE-007). Of a
 * unit that went into another, the other gives it back.
 *
 * @throws {Forbidden | DuesPaymentNotFound | NotInCharge | DuesPaymentReversed | FundInsufficient | FundDayInFuture | FundYearClosed}
 */
export async function reverseDuesPayment(context: Context, { idempotencyKey, ...input }: ReverseDuesPayment): Promise<DuesPayment> {
  const { viewer, em, reach } = context;
  requireScope(viewer, 'persons');
  requireScope(viewer, 'dues:write');
  const [payment] = isId(input.id) ? await readPayments(em, sql`p.id = ${input.id}::uuid`) : [];
  if (!payment || !(await reach.load(payment.unitId))) throw new DuesPaymentNotFound(input.id);
  await requireCharge(em, viewer, 'organisation', payment.unitId);
  const command: Command = { schema: 'membership', name: 'reverseDuesPayment', viewer, input: { ...input }, idempotencyKey };
  return runCommand(em, command, { subjectOf: ({ id }) => id, reload: readPayment, work: (tx) => reverse(tx, payment, input.on) });
}

async function reverse(tx: EntityManager, payment: DuesPayment, on: string): Promise<DuesPayment> {
  const bearerIds = await lockBearers(tx, payment);
  const unitId = await bookOf(tx, payment.unitId);
  await lockFund(tx, unitId);
  const reversed = await rows(tx, sql`select from membership.dues_payment where reverses_id = ${payment.id}::uuid`);
  if (reversed.length > 0 || payment.reversesId !== null) throw new DuesPaymentReversed(payment.id);
  const amountVnd = -BigInt(payment.amountVnd);
  const { holding } = await readEntry(tx, payment.entryId);
  await requireMoney(tx, unitId, holding, -amountVnd);
  const entryId = await writeEntry(tx, { unitId, enteredOn: on, category: 'DUES', holding, amountVnd });
  const id = uuidv7();
  await keepDues(tx, bearerIds, async () => {
    await rows(
      tx,
      sql`
      insert into membership.dues_payment (id, member_id, unit_id, received_on, first_month, last_month, amount_vnd, entry_id, reverses_id)
      select ${id}::uuid, member_id, ${unitId}::uuid, ${on}::date, first_month, last_month, -amount_vnd, ${entryId}::uuid, id
      from membership.dues_payment where id = ${payment.id}::uuid`,
    );
    await rows(tx, sql`delete from membership.dues_cover where payment_id = ${payment.id}::uuid`);
  });
  return readPayment(tx, id);
}

/** Who paid, and the record that speaks for her now: held as those do who record a payment. */
async function lockBearers(tx: EntityManager, { id, memberId }: DuesPayment): Promise<string[]> {
  const held = await rows(
    tx,
    sql<{ id: string }>`
    select id from membership.member
    where id = ${memberId}::uuid or id in (select bearer_id from membership.dues_cover where payment_id = ${id}::uuid) order by id for update`,
  );
  return held.map((record) => record.id);
}

async function readPayment(em: EntityManager, id: string): Promise<DuesPayment> {
  const [payment] = await readPayments(em, sql`p.id = ${id}::uuid`);
  if (!payment) throw new Error('a payment that was just written is gone');
  return payment;
}

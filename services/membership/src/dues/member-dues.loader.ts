import { type EntityManager, sql } from '@vwu/kit/database';
import DataLoader from 'dataloader';
import { recordsBehind } from '../ledger/read-ledger.ts';
import type { DuesPayment } from './dues-payment.entity.ts';
import type { DuesRelief } from './dues-relief.entity.ts';
import { readPayments } from './read-payments.ts';
import { readReliefs } from './read-reliefs.ts';

/** What members have paid, and what they are relieved of, with what was told of records merged into theirs. Whoever asks has seen the member. */
export type PaymentLoader = DataLoader<string, DuesPayment[]>;
export type ReliefLoader = DataLoader<string, DuesRelief[]>;

export const createPaymentLoader = (em: EntityManager): PaymentLoader =>
  new DataLoader((ids) => ofMembers(em, ids, (records) => readPayments(em, sql`p.member_id = any (${records}::uuid[])`)));

export const createReliefLoader = (em: EntityManager): ReliefLoader =>
  new DataLoader((ids) => ofMembers(em, ids, (records) => readReliefs(em, sql`r.member_id = any (${records}::uuid[])`)));

async function ofMembers<Thing extends { readonly memberId: string }>(
  em: EntityManager,
  ids: readonly string[],
  read: (records: readonly string[]) => Promise<Thing[]>,
): Promise<Thing[][]> {
  const records = await recordsBehind(em, ids);
  const things = Map.groupBy(await read([...new Set(records.map(({ id }) => id))]), ({ memberId }) => memberId);
  const behind = Map.groupBy(records, ({ askedFor }) => askedFor);
  return ids.map((id) => (behind.get(id) ?? []).flatMap((record) => things.get(record.id) ?? []));
}

import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { DuesPayment } from './dues-payment.entity.ts';

/** Payments in the order they were received. */
export const readPayments = (em: EntityManager, condition: RawBuilder<unknown>): Promise<DuesPayment[]> =>
  instances(
    em,
    DuesPayment,
    sql`
    select p.id, p.member_id as "memberId", p.unit_id as "unitId", p.received_on as "receivedOn", p.first_month as "firstMonth",
      p.last_month as "lastMonth", p.amount_vnd as "amountVnd", p.receipt, p.entry_id as "entryId", p.reverses_id as "reversesId",
      exists (select from membership.dues_payment r where r.reverses_id = p.id) as "isReversed"
    from membership.dues_payment p where ${condition} order by p.received_on, p.id`,
  );

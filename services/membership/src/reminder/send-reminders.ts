import { createHmac } from 'node:crypto';
import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Webhook } from '@vwu/kit/subgraph-settings';
import type { WorkQueue } from '@vwu/kit/work-queue';
import { readReminders, remindersOf } from './read-reminders.ts';

const timeoutMillis = 10_000;

/**
 * Sends each unit that has something to do one message a day, signed; one that is not taken is tried again, and tells by its number
 * that it is the same. It names the unit by its id and counts reports: nothing of any person.
 */
export const sendReminders = (webhook: Webhook): WorkQueue => ({
  schema: 'membership',
  table: 'reminder_task',
  noteDue: noteReminders,
  settle: (tx, unitId) => send(tx, webhook, unitId),
});

/** The units that have something to do today, and have not been told. */
const noteReminders = (em: EntityManager): Promise<unknown> =>
  rows(
    em,
    sql`
    insert into membership.reminder_task (unit_id)
    select distinct due."unitId" from (${remindersOf(sql`
      select id as unit_id from organisation.unit
      where level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'BASE') and ${today()}::date between opened_on and closed_on`)}) as due
    where not exists (select from membership.reminder_sent s where s.unit_id = due."unitId" and s.day = ${today()}::date)
    on conflict do nothing`,
  );

/** Told apart by unit and day: whoever comes second finds it sent. What the receiver does not take is not sent, and stays waiting. */
async function send(tx: EntityManager, webhook: Webhook, unitId: string): Promise<void> {
  const day = today();
  const claimed = await rows(
    tx,
    sql`insert into membership.reminder_sent values (${unitId}::uuid, ${day}::date) on conflict do nothing returning unit_id`,
  );
  if (claimed.length === 0) return;
  const reminders = await readReminders(tx, sql`select ${unitId}::uuid as unit_id`);
  if (reminders.length === 0) return;
  const todo = reminders.map(({ kind, period, deadline, daysLeft, reports }) => ({ kind, period, deadline, daysLeft, reports }));
  await post(webhook, `${unitId}/${day}`, JSON.stringify({ unitId, day, reminders: todo }));
}

async function post({ url, secret }: Webhook, delivery: string, body: string): Promise<void> {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const { ok, status } = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-vwu-delivery': delivery, 'x-vwu-signature': `sha256=${signature}` },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMillis),
  });
  if (!ok) throw new Error(`the reminder was answered with ${status}`);
}

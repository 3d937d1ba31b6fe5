import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { lockRecord } from '../member/lock-member.ts';
import { ReliefEnded, ReliefNotFound } from './dues.errors.ts';
import type { DuesRelief } from './dues-relief.entity.ts';
import { keepDues } from './keep-dues.ts';
import { isMonth } from './month.ts';
import { readRelief, readReliefs } from './read-reliefs.ts';

export interface EndDuesRelief {
  readonly id: string;
  readonly lastMonth: string;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Ends a relief with a month: from the next one on she is asked for all of the rate (FEE-006). Months that were paid with the relief
 * keep what they cost.
 *
 * @throws {Forbidden | ReliefNotFound | NotInCharge | ReliefEnded}
 */
export async function endDuesRelief(context: Context, { idempotencyKey, ...input }: EndDuesRelief): Promise<DuesRelief> {
  const { viewer, em, members } = context;
  requireScope(viewer, 'dues:write');
  const [relief] = isId(input.id) ? await readReliefs(em, sql`r.id = ${input.id}::uuid`) : [];
  const member = relief && (await members.load(relief.memberId));
  if (!member) throw new ReliefNotFound(input.id);
  await requireCharge(em, viewer, 'organisation', member.homeId);
  const command: Command = { schema: 'membership', name: 'endDuesRelief', viewer, input: { ...input }, idempotencyKey };
  return runCommand(em, command, { subjectOf: ({ id }) => id, reload: readRelief, work: (tx) => end(tx, member.id, input) });
}

async function end(tx: EntityManager, memberId: string, { id, lastMonth }: EndDuesRelief): Promise<DuesRelief> {
  await lockRecord(tx, memberId);
  const relief = await readRelief(tx, id);
  if (!isMonth(lastMonth) || lastMonth < relief.firstMonth || lastMonth >= relief.storedLastMonth)
    throw new ReliefEnded(relief.storedLastMonth);
  const bearers = await rows(tx, sql<{ id: string }>`select bearer_id as id from membership.dues_relief where id = ${id}::uuid`);
  await keepDues(
    tx,
    bearers.map((bearer) => bearer.id),
    () => rows(tx, sql`update membership.dues_relief set last_month = ${lastMonth}, version = version + 1 where id = ${id}::uuid`),
  );
  return readRelief(tx, id);
}

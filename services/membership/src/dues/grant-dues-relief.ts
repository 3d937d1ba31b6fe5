import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import { END } from '@vwu/kit/date';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { tidy } from '../fund/write-entry.ts';
import { lockMember } from '../member/lock-member.ts';
import type { Member } from '../member/member.entity.ts';
import { requireMember } from '../member/member.loader.ts';
import { ReliefHouseholdSingle, ReliefInvalid, ReliefMonthsPaid, ReliefNotElderly, ReliefRepeated } from './dues.errors.ts';
import type { DuesRelief } from './dues-relief.entity.ts';
import { keepDues } from './keep-dues.ts';
import { isMonth } from './month.ts';
import { readRelief } from './read-reliefs.ts';
import type { ReliefReason } from './relief-reason.ts';

export interface GrantDuesRelief {
  readonly memberId: string;
  readonly firstMonth: string;
  /** Null until it is ended. */
  readonly lastMonth?: string | null | undefined;
  readonly percentOff: number;
  readonly reason: ReliefReason;
  readonly document?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** «Người cao tuổi» (Law 39/2009/QH12, art. 2). */
const elderlyAge = 60;

/**
 * Asks a member for less dues, or none, from a month on (FEE-006). Months she has paid stay as they are.
 *
 * @throws {Forbidden | MemberNotFound | NotInCharge | ReliefInvalid | ReliefNotElderly | ReliefHouseholdSingle | ReliefRepeated
 *   | ReliefMonthsPaid} and what {@link lockMember} refuses.
 */
export async function grantDuesRelief(context: Context, { idempotencyKey, ...relief }: GrantDuesRelief): Promise<DuesRelief> {
  const { viewer, em } = context;
  requireScope(viewer, 'dues:write');
  const { homeId } = await requireMember(context, relief.memberId);
  await requireCharge(em, viewer, 'organisation', homeId);
  const { reason, document, ...input } = relief;
  // why somebody pays less is hers, and stands in no audit record
  const command: Command = {
    schema: 'membership',
    name: 'grantDuesRelief',
    viewer,
    input,
    texts: [reason, document ?? ''],
    idempotencyKey,
  };
  return runCommand(em, command, { subjectOf: ({ id }) => id, reload: readRelief, work: (tx) => write(tx, relief) });
}

async function write(tx: EntityManager, { memberId, firstMonth, percentOff, reason, ...told }: GrantDuesRelief): Promise<DuesRelief> {
  const lastMonth = told.lastMonth ?? END;
  const document = tidy(told.document);
  const hasMonths = isMonth(firstMonth) && (lastMonth === END || (isMonth(lastMonth) && firstMonth <= lastMonth));
  const isDecided = reason !== 'BASE_DECISION' || document !== null;
  if (!hasMonths || !isDecided || percentOff < 1 || percentOff > 100) throw new ReliefInvalid();
  const member = await lockMember(tx, memberId);
  await requireReason(tx, member, reason, firstMonth);
  const id = uuidv7();
  await keepDues(tx, [memberId], async () => {
    await requireUnpaid(tx, memberId, { firstMonth, lastMonth });
    await rows(
      tx,
      sql`
      insert into membership.dues_relief (id, member_id, bearer_id, first_month, last_month, percent_off, reason, document)
      values (${id}, ${memberId}, ${memberId}, ${firstMonth}, ${lastMonth}, ${percentOff}, ${reason}, ${document})`,
    ).catch((error: unknown) => {
      throw violates(error, 'dues_relief_once') ? new ReliefRepeated() : error;
    });
  });
  return readRelief(tx, id);
}

async function requireReason(tx: EntityManager, member: Member, reason: ReliefReason, firstMonth: string): Promise<void> {
  if (reason === 'ELDERLY' && Number(firstMonth.slice(0, 4)) - (member.birthYear ?? 0) < elderlyAge) throw new ReliefNotElderly(elderlyAge);
  if (reason !== 'HOUSEHOLD') return;
  const others = await rows(
    tx,
    sql`
    select from membership.member
    where household_id = ${member.householdId}::uuid and id <> ${member.id}::uuid and is_active and is_current limit 1`,
  );
  if (others.length === 0) throw new ReliefHouseholdSingle();
}

interface Months {
  readonly firstMonth: string;
  readonly lastMonth: string;
}

/** Also of a record that was merged into hers, and of a relief of one. */
async function requireUnpaid(tx: EntityManager, memberId: string, { firstMonth, lastMonth }: Months): Promise<void> {
  const [found] = await rows(
    tx,
    sql<{ isPaid: boolean; isRelieved: boolean }>`
    select
      exists (select from membership.dues_cover where bearer_id = ${memberId}::uuid and months && daterange(${firstMonth}, ${lastMonth}, '[]')) as "isPaid",
      exists (select from membership.dues_relief where bearer_id = ${memberId}::uuid and months && daterange(${firstMonth}, ${lastMonth}, '[]')) as "isRelieved"`,
  );
  if (found?.isPaid) throw new ReliefMonthsPaid();
  if (found?.isRelieved) throw new ReliefRepeated();
}

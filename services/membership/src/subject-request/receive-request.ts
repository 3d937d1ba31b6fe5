import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import { addDays } from '@vwu/kit/date';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { lockMember } from '../member/lock-member.ts';
import { requireMember } from '../member/member.loader.ts';
import { SubjectRequest, type SubjectRequestKind } from './subject-request.entity.ts';
import { SubjectRequestInFuture, SubjectRequestOpen } from './subject-request.errors.ts';
import { daysLookedAt, termsOf } from './terms.ts';

export interface ReceiveRequest {
  readonly memberId: string;
  readonly kind: SubjectRequestKind;
  readonly receivedOn: string;
  readonly content?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Records what a member asks for of her data, and by when it is to be answered and carried out (Decree 356/2025/NĐ-CP, art. 5).
 *
 * @throws {MemberNotFound | NotInCharge | MemberErased | SubjectRequestInFuture | SubjectRequestOpen}
 */
export async function receiveRequest(context: Context, { idempotencyKey, content, ...input }: ReceiveRequest): Promise<SubjectRequest> {
  const { viewer, em } = context;
  requireScope(viewer, 'members:write');
  const { homeId } = await requireMember(context, input.memberId);
  await requireCharge(em, viewer, 'organisation', homeId);
  const command: Command = { schema: 'membership', name: 'receiveSubjectRequest', viewer, input, texts: [content ?? ''], idempotencyKey };
  return runCommand(em, command, {
    subjectOf: ({ id }) => id,
    reload: (tx, id) => tx.findOneOrFail(SubjectRequest, { id }),
    work: (tx) => receive(tx, { ...input, content }),
  });
}

async function receive(tx: EntityManager, { memberId, kind, receivedOn, content }: ReceiveRequest): Promise<SubjectRequest> {
  if (receivedOn > today()) throw new SubjectRequestInFuture(receivedOn, today());
  await lockMember(tx, memberId);
  const terms = termsOf(kind, receivedOn, await holidaysAfter(tx, receivedOn));
  const text = content?.normalize('NFC').trim() || null;
  const request = tx.create(
    SubjectRequest,
    { id: uuidv7(), memberId, kind, receivedOn, ...terms, content: text, state: 'RECEIVED' },
    { partial: true },
  );
  await tx.flush().catch((error: unknown) => {
    throw violates(error, 'subject_request_one_open') ? new SubjectRequestOpen(kind) : error;
  });
  return tx.refreshOrFail(request);
}

async function holidaysAfter(tx: EntityManager, from: string): Promise<ReadonlySet<string>> {
  const found = await rows(
    tx,
    sql<{ day: string }>`select day from membership.public_holiday where day between ${from} and ${addDays(from, daysLookedAt)}`,
  );
  return new Set(found.map(({ day }) => day));
}

import { today } from '@vwu/kit/clock';
import type { Context } from '../context.ts';
import { type SettleRequest, settleRequest } from './settle-request.ts';
import type { RefusalGround, SubjectRequest } from './subject-request.entity.ts';
import { RefusalReasonMissing } from './subject-request.errors.ts';

export interface RefuseRequest extends SettleRequest {
  readonly ground: RefusalGround;
  /** What she was told. */
  readonly reason: string;
}

/**
 * Does not carry a request out, on a ground the law gives; to be told so is her answer, if she had none.
 *
 * @throws {SubjectRequestNotFound | NotInCharge | SubjectRequestChanged | RefusalReasonMissing}
 */
export function refuseRequest(context: Context, { ground, reason, ...request }: RefuseRequest): Promise<SubjectRequest> {
  const text = reason.normalize('NFC').trim();
  return settleRequest(context, request, {
    name: 'refuseSubjectRequest',
    input: { ground },
    text,
    take: async (_tx, found) => {
      if (!text) throw new RefusalReasonMissing();
      Object.assign(found, { state: 'REFUSED', ground, reason: text, closedOn: today(), answeredOn: found.answeredOn ?? today() });
    },
  });
}

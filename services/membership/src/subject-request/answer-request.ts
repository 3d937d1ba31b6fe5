import { today } from '@vwu/kit/clock';
import type { Context } from '../context.ts';
import { type SettleRequest, settleRequest } from './settle-request.ts';
import type { SubjectRequest } from './subject-request.entity.ts';
import { SubjectRequestChanged } from './subject-request.errors.ts';

/** Records that she was answered, and told how it goes on. @throws {SubjectRequestNotFound | NotInCharge | SubjectRequestChanged} */
export const answerRequest = (context: Context, request: SettleRequest): Promise<SubjectRequest> =>
  settleRequest(context, request, {
    name: 'answerSubjectRequest',
    take: async (_tx, found) => {
      if (found.state !== 'RECEIVED') throw new SubjectRequestChanged(found.id, found.state);
      found.state = 'ANSWERED';
      found.answeredOn = today();
    },
  });

import { LockMode } from '@mikro-orm/postgresql';
import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import type { EntityManager } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { SubjectRequest } from './subject-request.entity.ts';
import { SubjectRequestChanged, SubjectRequestNotFound } from './subject-request.errors.ts';

/** A request somebody goes on with. */
export interface SettleRequest {
  readonly id: string;
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

interface Step {
  /** The mutation, as the audit record names it. */
  readonly name: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly text?: string;
  /** What the step is: it changes the request, which nobody else holds meanwhile. */
  take(tx: EntityManager, request: SubjectRequest): Promise<void>;
}

/**
 * Takes one step with a request that is open, in one transaction with what the step brings about; for those in charge of the member.
 *
 * @throws {SubjectRequestNotFound | NotInCharge | SubjectRequestChanged} and what the step refuses.
 */
export async function settleRequest(
  context: Context,
  { idempotencyKey, ...request }: SettleRequest,
  { name, input = {}, text = '', take }: Step,
): Promise<SubjectRequest> {
  const { viewer, em } = context;
  requireScope(viewer, 'members:write');
  const { id, version } = request;
  await requireRequest(context, id);
  const command: Command = { schema: 'membership', name, viewer, input: { ...request, ...input }, texts: [text], idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(SubjectRequest, { id }),
    work: async (tx) => {
      const found = await tx.findOneOrFail(SubjectRequest, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
      if (found.closedOn !== null || (version != null && version !== found.version)) throw new SubjectRequestChanged(id, found.state);
      await take(tx, found);
      return found;
    },
  });
}

async function requireRequest({ em, viewer, members }: Context, id: string): Promise<void> {
  const request = isId(id) ? await em.findOne(SubjectRequest, { id }) : null;
  const member = request && (await members.load(request.memberId));
  if (!member) throw new SubjectRequestNotFound(id);
  await requireCharge(em, viewer, 'organisation', member.homeId);
}

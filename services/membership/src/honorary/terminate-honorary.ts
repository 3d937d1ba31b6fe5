import type { Context } from '../context.ts';
import type { HonoraryEndGround } from './honorary.enums.ts';
import { HonoraryEndByAdmission, HonoraryEndDocumentMissing } from './honorary.errors.ts';
import { honorarySeal } from './honorary-details.ts';
import type { HonoraryMember } from './honorary-member.entity.ts';
import { tidy } from './honorary-person.ts';
import { requireOwnLevel } from './level.ts';
import { requestMark } from './request-mark.ts';
import { type TakeStep, takeStep } from './take-step.ts';

export interface TerminateHonorary extends TakeStep {
  readonly ground: HonoraryEndGround;
  readonly decisionNo: string;
  /** The disciplinary decision or the judgment: number, day, issuer. */
  readonly document?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

/**
 * The level that recognised decides that it is over (HON-026); for breaking the law, on a document.
 *
 * @throws {HonoraryEndByAdmission | HonoraryEndDocumentMissing} and what {@link takeStep} refuses.
 */
export async function terminateHonorary(context: Context, request: TerminateHonorary): Promise<HonoraryMember> {
  const { ground, decisionNo, document, reason, ...given } = request;
  const { keyring } = context;
  const told = tidy(document ?? '');
  return takeStep(context, given, {
    name: 'terminateHonoraryMember',
    kind: 'TERMINATED',
    requireActor: requireOwnLevel,
    facts: { ground, decisionNo, opinion: reason ?? null },
    texts: [requestMark(keyring, { told })],
    take: async (_tx, record) => {
      requireGround(ground, told);
      Object.assign(record, told === '' ? {} : honorarySeal.seal(keyring, record, { endDocument: told }));
      Object.assign(record, { endedOn: given.on, endGround: ground });
    },
  });
}

function requireGround(ground: HonoraryEndGround, document: string): void {
  if (ground === 'CONVERTED') throw new HonoraryEndByAdmission();
  if ((ground === 'DISCIPLINARY' || ground === 'COURT') && document === '') throw new HonoraryEndDocumentMissing();
}

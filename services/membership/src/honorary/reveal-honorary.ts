import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { RevealPurpose } from '../member/member.enums.ts';
import { lockHonorary, requireHonorary } from './honorary.loader.ts';
import { type HonoraryDetail, HonoraryDetails, honorarySeal } from './honorary-details.ts';
import { HonoraryMember } from './honorary-member.entity.ts';

export interface RevealHonorary {
  readonly id: string;
  readonly fields: readonly HonoraryDetail[];
  readonly purpose: RevealPurpose;
}

/**
 * Shows what is sealed of an honorary member, to those in charge alone, and records who saw which fields, when and why (SEC-006).
 *
 * @throws {HonoraryNotFound | NotInCharge | HonoraryErased}
 */
export async function revealHonorary(context: Context, { id, fields, purpose }: RevealHonorary): Promise<HonoraryDetails> {
  const { viewer, em, keyring } = context;
  requireScope(viewer, 'persons:sensitive');
  const { unitId } = await requireHonorary(context, id);
  await requireCharge(em, viewer, 'organisation', unitId);
  const shown = honorarySeal.fields.filter((field) => fields.includes(field));
  const command: Command = { schema: 'membership', name: 'revealHonoraryMember', viewer, input: { fields: shown, purpose } };
  const record = await runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(HonoraryMember, { id }),
    work: (tx) => lockHonorary(tx, id),
  });
  return Object.assign(new HonoraryDetails(), Object.fromEntries(shown.map((field) => [field, honorarySeal.open(keyring, record, field)])));
}

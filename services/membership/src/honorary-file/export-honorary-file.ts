import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { lockHonorary, requireHonorary } from '../honorary/honorary.loader.ts';
import { honorarySeal } from '../honorary/honorary-details.ts';
import { HonoraryMember } from '../honorary/honorary-member.entity.ts';
import type { RevealPurpose } from '../member/member.enums.ts';
import { readAccesses } from '../subject-file/read-accesses.ts';
import { HonoraryFile } from './honorary-file.entity.ts';
import { openRecord } from './read-honorary-records.ts';

export interface ExportHonoraryFile {
  readonly id: string;
  readonly purpose: RevealPurpose;
}

/**
 * Gives out everything held of an honorary member, to those in charge alone: it opens all that is sealed, and is recorded (SEC-006).
 *
 * @throws {HonoraryNotFound | NotInCharge | HonoraryErased}
 */
export async function exportHonoraryFile(context: Context, { id, purpose }: ExportHonoraryFile): Promise<HonoraryFile> {
  const { viewer, em, keyring } = context;
  requireScope(viewer, 'persons:sensitive');
  const { unitId } = await requireHonorary(context, id);
  await requireCharge(em, viewer, 'organisation', unitId);
  const input = { fields: honorarySeal.fields, purpose };
  const command: Command = { schema: 'membership', name: 'exportHonoraryFile', viewer, input };
  const record = await runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(HonoraryMember, { id }),
    work: (tx) => lockHonorary(tx, id),
  });
  // read after it is recorded, so that the file tells of itself
  return Object.assign(new HonoraryFile(), openRecord(keyring, record), { accesses: await readAccesses(em, [id]) });
}

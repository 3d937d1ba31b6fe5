import { type Command, runCommand } from '@vwu/kit/command';
import { lockFor } from '@vwu/kit/database';
import type { Context } from '../context.ts';
import { holdImport, requireOwnImport } from './hold-import.ts';
import { ImportRepeated } from './import.errors.ts';
import { noteImport } from './import-queue.ts';
import { type ImportMode, MemberImport } from './member-import.entity.ts';

export interface RunImport {
  readonly id: string;
  readonly mode: ImportMode;
  readonly idempotencyKey: string | null;
}

/**
 * Has a checked list carried out: all of it, or its good rows.
 *
 * @throws {Forbidden | ImportNotFound | NotInCharge | HonoraryNotOwnLevel | ImportNotReady | ImportWithoutRows | ImportHasFaults | ImportRepeated}
 */
export async function runImport(context: Context, { id, mode, idempotencyKey }: RunImport): Promise<MemberImport> {
  const { em, viewer } = context;
  await requireOwnImport(context, id);
  const command: Command = { schema: 'membership', name: 'runMemberImport', viewer, input: { id, mode }, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(MemberImport, { id }),
    work: async (tx) => {
      const list = await holdImport(tx, id);
      await lockFor(tx, `member import ${list.mark}`);
      const again = await tx.findOne(MemberImport, {
        mark: list.mark,
        kind: list.kind,
        unitId: list.unitId,
        state: { $in: ['RUNNING', 'DONE'] },
        id: { $ne: id },
      });
      if (again) throw new ImportRepeated(again.id);
      list.start(mode);
      await noteImport(tx, id);
      return list;
    },
  });
}

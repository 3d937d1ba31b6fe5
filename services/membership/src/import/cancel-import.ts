import { type Command, runCommand } from '@vwu/kit/command';
import type { Context } from '../context.ts';
import { holdImport, requireOwnImport } from './hold-import.ts';
import { MemberImport } from './member-import.entity.ts';
import { dropAll } from './stored-file.ts';

/**
 * Ends an import of which nothing is recorded yet, and removes what was sent.
 *
 * @throws {Forbidden | ImportNotFound | NotInCharge | HonoraryNotOwnLevel | ImportEnded}
 */
export async function cancelImport(
  context: Context,
  { id, idempotencyKey }: { readonly id: string; readonly idempotencyKey: string | null },
): Promise<MemberImport> {
  const { em, viewer } = context;
  await requireOwnImport(context, id);
  const command: Command = { schema: 'membership', name: 'cancelMemberImport', viewer, input: { id }, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(MemberImport, { id }),
    work: async (tx) => {
      const list = await holdImport(tx, id);
      list.cancel();
      await dropAll(tx, id);
      return list;
    },
  });
}

import { type Command, runCommand } from '@vwu/kit/command';
import type { Context } from '../context.ts';
import { Export } from './export.entity.ts';
import { holdExport, requireOwnExport } from './hold-export.ts';

/**
 * Ends an export that is not ready yet; whoever makes it stops at its next rows.
 *
 * @throws {ExportNotFound | ExportEnded}
 */
export async function cancelExport(
  context: Context,
  { id, idempotencyKey }: { readonly id: string; readonly idempotencyKey: string | null },
): Promise<Export> {
  const { em, viewer } = context;
  await requireOwnExport(context, id);
  const command: Command = { schema: 'membership', name: 'cancelExport', viewer, input: { id }, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(Export, { id }),
    work: async (tx) => {
      const held = await holdExport(tx, id);
      held.cancel(new Date());
      return held;
    },
  });
}

import { createHash } from 'node:crypto';
import { type Command, runCommand } from '@vwu/kit/command';
import type { EntityManager } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import type { Keyring } from '@vwu/kit/keyring';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import { recognise } from '../sheet/recognise.ts';
import { noteImport } from './import-queue.ts';
import { kinds } from './kinds.ts';
import { type ImportKind, MemberImport } from './member-import.entity.ts';
import { storeFile } from './stored-file.ts';

export interface ReceivedList {
  readonly kind: ImportKind;
  readonly unitId: string;
  readonly file: Buffer;
  readonly idempotencyKey: string | null;
}

const keptMillis = 7 * 24 * 60 * 60 * 1_000;

/**
 * Takes a list in, to be checked: nothing of it is recorded before somebody says so.
 *
 * @throws {Forbidden | UnitNotFound | NotInCharge | HonoraryNotOwnLevel} and what {@link recognise} refuses.
 */
export async function receiveImport(
  { em, viewer, keyring }: { readonly em: EntityManager; readonly viewer: Viewer; readonly keyring: Keyring },
  { kind, unitId, file, idempotencyKey }: ReceivedList,
): Promise<MemberImport> {
  requireScope(viewer, kinds[kind].scope);
  await kinds[kind].requireActor(em, viewer, unitId);
  const format = recognise(file);
  const mark = keyring.index('import', createHash('sha256').update(file).digest('hex')).toString('hex');
  const input = { kind, unitId, format, bytes: file.length };
  const command: Command = { schema: 'membership', name: 'receiveMemberImport', viewer, input, texts: [mark], idempotencyKey };
  return runCommand(em, command, {
    subjectOf: ({ id }) => id,
    reload: (tx, id) => tx.findOneOrFail(MemberImport, { id }),
    work: async (tx) => {
      const list = tx.create(
        MemberImport,
        { ...untouched(), ...broughtBy(viewer), id: uuidv7(), kind, unitId, format, bytes: file.length, mark },
        { partial: true },
      );
      await tx.flush();
      await storeFile(tx, keyring, list.id, file);
      await noteImport(tx, list.id);
      return list;
    },
  });
}

const broughtBy = ({ subject, roles, unitId, purpose }: Viewer) => ({ caller: subject, roles: [...roles], callerUnitId: unitId, purpose });

const untouched = () => ({
  state: 'RECEIVED' as const,
  mode: null,
  rowsRead: 0,
  goodRows: 0,
  badRows: 0,
  likelyRows: 0,
  pairCount: 0,
  faultCounts: [],
  firstFaults: [],
  refusal: null,
  attempts: 0,
  receivedAt: new Date(),
  expiresAt: new Date(Date.now() + keptMillis),
});

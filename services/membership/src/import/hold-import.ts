import { LockMode } from '@mikro-orm/postgresql';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import type { Reach } from '@vwu/kit/reach';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { ImportEnded, ImportNotFound } from './import.errors.ts';
import { kinds } from './kinds.ts';
import { MemberImport } from './member-import.entity.ts';

/** An import within the viewer's reach. @throws {Forbidden | ImportNotFound} */
export async function requireImport(
  { em, viewer, reach }: { readonly em: EntityManager; readonly viewer: Viewer; readonly reach: Reach },
  id: string,
): Promise<MemberImport> {
  requireScope(viewer, 'persons');
  const list = isId(id) ? await em.findOne(MemberImport, { id }) : null;
  if (!list || !(await reach.load(list.unitId))) throw new ImportNotFound(id);
  return list;
}

/** Lets a command go on only for whoever answers for the unit of the import. @throws {Forbidden | ImportNotFound | NotInCharge | HonoraryNotOwnLevel} */
export async function requireOwnImport(context: Context, id: string): Promise<void> {
  const { kind, unitId } = await requireImport(context, id);
  requireScope(context.viewer, kinds[kind].scope);
  await kinds[kind].requireActor(context.em, context.viewer, unitId);
}

/** Holds an import until the transaction ends; one that is being written is not waited for. @throws {ImportEnded} */
export async function holdImport(tx: EntityManager, id: string): Promise<MemberImport> {
  await rows(tx, sql`set local lock_timeout = '2s'`);
  return tx.findOneOrFail(MemberImport, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }).catch((error: unknown) => {
    throw isLocked(error) ? new ImportEnded(id, 'RUNNING') : error;
  });
}

/** PostgreSQL's `lock_not_available`. */
const isLocked = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === '55P03';

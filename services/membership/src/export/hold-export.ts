import { LockMode } from '@mikro-orm/postgresql';
import type { EntityManager } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { Export } from './export.entity.ts';
import { isOfPersons } from './export.enums.ts';
import { ExportNotFound } from './export.errors.ts';

/** Whether somebody may know that an export is there: that persons are listed tells that there are some. */
const mayKnow = (viewer: Viewer, { content }: Export): boolean => !isOfPersons(content) || hasScope(viewer, 'persons');

/** An export within the viewer's reach. @throws {ExportNotFound} */
export async function requireExport({ em, viewer, reach }: Pick<Context, 'em' | 'viewer' | 'reach'>, id: string): Promise<Export> {
  const found = isId(id) ? await em.findOne(Export, { id }) : null;
  if (!found || !mayKnow(viewer, found) || !(await reach.load(found.unitId))) throw new ExportNotFound(id);
  return found;
}

/**
 * One the viewer asked for, with no more rights than now: a file made for who saw persons is not for the same account without that
 * right.
 *
 * @throws {ExportNotFound}
 */
export async function requireOwnExport(context: Pick<Context, 'em' | 'viewer' | 'reach'>, id: string): Promise<Export> {
  const found = await requireExport(context, id);
  const { viewer } = context;
  const seesAsMuch = !found.scopes.includes('persons') || hasScope(viewer, 'persons');
  if (found.caller !== viewer.subject || !seesAsMuch) throw new ExportNotFound(id);
  return found;
}

/** Holds an export until the transaction ends, as it is now. */
export const holdExport = (tx: EntityManager, id: string): Promise<Export> =>
  tx.findOneOrFail(Export, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });

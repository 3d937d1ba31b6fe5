import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, lockFor } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { Export, expiryFrom } from './export.entity.ts';
import { type ExportContent, type ExportFormat, type ExportPurpose, isOfPersons } from './export.enums.ts';
import { ExportsOpen, PurposeMissing } from './export.errors.ts';
import { type ExportFilter, fittingFilter } from './export-filter.ts';
import { noteExport } from './note-export.ts';

export interface RequestedExport {
  readonly unitId: string;
  readonly content: ExportContent;
  readonly format: ExportFormat;
  readonly filter: ExportFilter;
  readonly purpose: ExportPurpose | null;
  readonly idempotencyKey: string | null;
}

/** So many of one account are waiting or being made at most: the others of the queue have their turn. */
const mostOpen = 3;

/**
 * Asks for a file. It is made when its turn comes, for whoever answers for the unit: persons for who sees persons, counts as the live
 * query shows them.
 *
 * @throws {Forbidden | UnitNotFound | NotInCharge | PurposeMissing | ExportFilterUnfit | ExportPeriodMissing | PeriodUnknown | ExportsOpen}
 */
export async function requestExport(context: Context, asked: RequestedExport): Promise<Export> {
  const { em, viewer } = context;
  const { unitId, content, format, purpose, idempotencyKey } = asked;
  if (isOfPersons(content)) requireScope(viewer, 'persons');
  await requireCharge(em, viewer, 'organisation', unitId);
  if (isOfPersons(content) && purpose === null) throw new PurposeMissing();
  const filter = fittingFilter(content, asked.filter);
  if (filter.period != null) await requirePeriod(context, filter.period);
  const input = { unitId, content, format, filter, purpose };
  const command: Command = { schema: 'membership', name: 'requestExport', viewer, input, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: ({ id }) => id,
    reload: (tx, id) => tx.findOneOrFail(Export, { id }),
    work: async (tx) => {
      await requireTurn(tx, viewer);
      const made = tx.create(Export, { ...askedBy(viewer), ...untouched(new Date()), ...input, id: uuidv7() }, { partial: true });
      await tx.flush();
      await noteExport(tx, made.id);
      return made;
    },
  });
}

async function requireTurn(tx: EntityManager, { subject }: Viewer): Promise<void> {
  await lockFor(tx, `exports of ${subject}`);
  if ((await tx.count(Export, { caller: subject, state: { $in: ['WAITING', 'RUNNING'] } })) >= mostOpen) throw new ExportsOpen(mostOpen);
}

const askedBy = ({ subject, roles, scopes, unitId, purpose }: Viewer) => ({
  caller: subject,
  roles: [...roles],
  scopes: [...scopes],
  callerUnitId: unitId,
  agreement: purpose,
});

const untouched = (now: Date) => ({
  state: 'WAITING' as const,
  rowsRead: 0,
  byteSize: null,
  sha256: null,
  refusal: null,
  attempts: 0,
  requestedAt: now,
  finishedAt: null,
  expiresAt: expiryFrom(now),
});

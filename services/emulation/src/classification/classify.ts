import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, lockFor } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { type BaseClass, Classification } from './classification.entity.ts';
import { ClassificationChanged } from './classification.errors.ts';
import { requireClassifiable, requireScheme } from './scheme.ts';

export interface Classify {
  readonly unitId: string;
  readonly year: number;
  readonly grade: BaseClass;
  /** The version the caller has seen, 0 for none; refused if it is not the current one. */
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Gives a base its class for a year, or changes it, by the scheme of that year (EMU-001…003, F-22).
 *
 * @throws {UnitNotFound | NotInCharge | ClassificationYearInvalid | ClassNotInScheme | ClassificationUnitNotBase
 *   | ClassificationUnitNotValid | ClassificationChanged}
 */
export async function classify({ viewer, em }: Context, { idempotencyKey, ...request }: Classify): Promise<Classification> {
  requireScope(viewer, 'classification:write');
  const { unitId, year } = request;
  await requireCharge(em, viewer, 'organisation', unitId);
  const command: Command = { schema: 'emulation', name: 'classify', viewer, input: request, idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => settle(tx, request),
    subjectOf: () => unitId,
    reload: (tx) => tx.findOneOrFail(Classification, { unitId, year }),
  });
}

async function settle(tx: EntityManager, { unitId, year, grade, version }: Classify): Promise<Classification> {
  const schemeId = await requireScheme(tx, 'BASE', year, grade);
  await requireClassifiable(tx, 'BASE', unitId, year);
  await lockFor(tx, `classification/${unitId}/${year}`);
  const known = await tx.findOne(Classification, { unitId, year });
  if (version != null && version !== (known?.version ?? 0)) throw new ClassificationChanged(version, known?.version ?? 0);
  const classification = known ?? tx.create(Classification, { unitId, year, grade, schemeId, origin: 'RECORDED' }, { partial: true });
  return Object.assign(classification, { grade, schemeId, origin: 'RECORDED' });
}

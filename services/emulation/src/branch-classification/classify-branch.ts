import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, lockFor } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import { ClassificationChanged } from '../classification/classification.errors.ts';
import { requireClassifiable, requireScheme } from '../classification/scheme.ts';
import type { Context } from '../context.ts';
import { type BranchClass, BranchClassification } from './branch-classification.entity.ts';

export interface ClassifyBranch {
  readonly unitId: string;
  readonly year: number;
  readonly grade: BranchClass;
  /** The version the caller has seen, 0 for none; refused if it is not the current one. */
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Gives a branch its class for a year, or changes it, by the scheme of branches of that year (EMU-006).
 *
 * @throws {UnitNotFound | NotInCharge | ClassificationYearInvalid | ClassNotInScheme | ClassificationUnitNotBranch
 *   | ClassificationUnitNotValid | ClassificationChanged}
 */
export async function classifyBranch(
  { viewer, em }: Context,
  { idempotencyKey, ...request }: ClassifyBranch,
): Promise<BranchClassification> {
  requireScope(viewer, 'classification:write');
  const { unitId, year } = request;
  await requireCharge(em, viewer, 'organisation', unitId);
  const command: Command = { schema: 'emulation', name: 'classifyBranch', viewer, input: request, idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => settle(tx, request),
    subjectOf: () => unitId,
    reload: (tx) => tx.findOneOrFail(BranchClassification, { unitId, year }),
  });
}

async function settle(tx: EntityManager, { unitId, year, grade, version }: ClassifyBranch): Promise<BranchClassification> {
  const schemeId = await requireScheme(tx, 'BRANCH', year, grade);
  await requireClassifiable(tx, 'BRANCH', unitId, year);
  await lockFor(tx, `branch-classification/${unitId}/${year}`);
  const known = await tx.findOne(BranchClassification, { unitId, year });
  if (version != null && version !== (known?.version ?? 0)) throw new ClassificationChanged(version, known?.version ?? 0);
  const classification = known ?? tx.create(BranchClassification, { unitId, year, grade, schemeId, origin: 'RECORDED' }, { partial: true });
  return Object.assign(classification, { grade, schemeId, origin: 'RECORDED' });
}

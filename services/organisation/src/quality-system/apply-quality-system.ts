import { recordBelonging } from '../belonging/record-belonging.ts';
import type { Context } from '../context.ts';
import { type QualitySystem, qualitySystems } from './quality-system.entity.ts';
import { QualityCertifiedTooEarly } from './quality-system.errors.ts';

export interface ApplyQualitySystem {
  readonly unitId: string;
  readonly from: string;
  readonly standard: string;
  readonly certifiedOn?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records that a unit applies a quality management system (ORG-043), one at a time.
 *
 * @throws as {@link recordBelonging}, and {@link QualityCertifiedTooEarly}.
 */
export const applyQualitySystem = (
  context: Context,
  { standard, certifiedOn = null, ...request }: ApplyQualitySystem,
): Promise<QualitySystem> =>
  recordBelonging(context, qualitySystems, {
    name: 'applyQualitySystem',
    ...request,
    facts: { certifiedOn },
    texts: { standard },
    check: async () => {
      if (certifiedOn !== null && certifiedOn < request.from) throw new QualityCertifiedTooEarly(request.from, certifiedOn);
    },
  });

import { recordBelonging } from '../belonging/record-belonging.ts';
import type { Context } from '../context.ts';
import { type PartnerBody, type Partnership, partnerships } from './partnership.entity.ts';

export interface BeginPartnership {
  readonly unitId: string;
  readonly from: string;
  readonly partner: PartnerBody;
  readonly document?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records that a unit coordinates with a body (ORG-036).
 *
 * @throws as {@link recordBelonging}.
 */
export const beginPartnership = (context: Context, { partner, document, ...request }: BeginPartnership): Promise<Partnership> =>
  recordBelonging(context, partnerships, { name: 'beginPartnership', ...request, facts: { partner }, texts: { document } });

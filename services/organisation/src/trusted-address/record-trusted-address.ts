import { recordBelonging } from '../belonging/record-belonging.ts';
import type { Context } from '../context.ts';
import { type TrustedAddress, trustedAddresses } from './trusted-address.entity.ts';

export interface RecordTrustedAddress {
  readonly unitId: string;
  readonly from: string;
  readonly place: string;
  readonly phone?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records a trusted address (ORG-047).
 *
 * @throws as {@link recordBelonging}.
 */
export const recordTrustedAddress = (context: Context, { place, phone, ...request }: RecordTrustedAddress): Promise<TrustedAddress> =>
  recordBelonging(context, trustedAddresses, { name: 'recordTrustedAddress', ...request, texts: { place, phone } });

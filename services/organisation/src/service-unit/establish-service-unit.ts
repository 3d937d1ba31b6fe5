import { recordBelonging } from '../belonging/record-belonging.ts';
import type { Context } from '../context.ts';
import { writeAutonomy } from './change-autonomy.ts';
import { type Autonomy, type ServiceUnit, serviceUnits } from './service-unit.entity.ts';

export interface EstablishServiceUnit {
  readonly unitId: string;
  readonly from: string;
  readonly name: string;
  readonly autonomy: Autonomy;
  readonly idempotencyKey?: string | null;
}

/**
 * Establishes a public service unit (ORG-029).
 *
 * @throws as {@link recordBelonging}.
 */
export const establishServiceUnit = (context: Context, { name, autonomy, ...request }: EstablishServiceUnit): Promise<ServiceUnit> =>
  recordBelonging(context, serviceUnits, {
    name: 'establishServiceUnit',
    ...request,
    texts: { name },
    said: { autonomy },
    follow: (tx, { id, validFrom }) => writeAutonomy(tx, { id, from: validFrom, autonomy }),
  });

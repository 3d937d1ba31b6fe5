import { type EntityManager, lockFor } from '@vwu/kit/database';
import type { ReportingPeriod } from '../period/period.entity.ts';

/** Whoever changes the figures of a unit for a period does so alone; the row may not exist yet, so a name is locked. */
export const lockFigures = (tx: EntityManager, unitId: string, { code }: ReportingPeriod): Promise<void> =>
  lockFor(tx, `figures/${unitId}/${code}`);

import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { SupportUnitNotProvince } from './workshop.errors.ts';

/** SUP-007: the province has the main responsibility. @throws {SupportUnitNotProvince} unless it is one today. */
export async function requireProvince(tx: EntityManager, unitId: string): Promise<void> {
  const [found] = await rows(
    tx,
    sql`select from organisation.unit where id = ${unitId} and level = 'PROVINCE' and ${today()}::date between opened_on and closed_on`,
  );
  if (!found) throw new SupportUnitNotProvince(unitId);
}

import { rows, sql } from '@vwu/kit/database';
import type { Context } from '../context.ts';
import type { Unit } from './unit.entity.ts';
import { UnitCodeNotFound } from './unit.errors.ts';

/**
 * The unit that had a government code on a day. Levels use codes of different length, so a code and a day name one unit.
 *
 * @throws {UnitCodeNotFound} if no unit the viewer may see had the code on that day.
 */
export async function findUnitByCode({ em, units, visibility }: Context, code: string, asOf: string): Promise<Unit> {
  const [found] = await rows(
    em,
    sql<{ id: string }>`
    select unit_id as id from organisation.unit_version where code = ${code} and validity @> ${asOf}::date`,
  );
  const unit = found && (await visibility.load(found.id)) ? await units.load({ id: found.id, asOf }) : null;
  if (!unit) throw new UnitCodeNotFound(code, asOf);
  return unit;
}

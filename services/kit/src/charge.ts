import { today } from './clock.ts';
import { type EntityManager, rows, sql } from './database.ts';
import { DomainError } from './domain-error.ts';
import { isId } from './ids.ts';
import { UnitNotFound } from './unit-reference.ts';
import type { Viewer } from './viewer.ts';

/**
 * Lets a command go on only if the viewer answers for the unit today. To see a unit's past is more than to answer for it:
 * the heirs of a part of a unit see it whole, and may not change what others are heirs of too.
 *
 * @throws {UnitNotFound} out of reach, or unknown; {@link NotInCharge} within reach only.
 */
export async function requireCharge(em: EntityManager, viewer: Viewer, treeSchema: string, unitId: string): Promise<void> {
  if (!isId(unitId)) throw new UnitNotFound(unitId);
  const among = (name: string) => sql`exists (
    select from ${sql.id(treeSchema, name)}(${viewer.unitId}::uuid, array[${unitId}]::uuid[], ${today()}::date))`;
  const [asked] = await rows(
    em,
    sql<{ isVisible: boolean; isInCharge: boolean }>`
    select ${among('within_reach')} as "isVisible", ${among('within_charge')} as "isInCharge"`,
  );
  if (!asked?.isVisible) throw new UnitNotFound(unitId);
  if (!asked.isInCharge) throw new NotInCharge(unitId);
}

export class NotInCharge extends DomainError {
  constructor(unitId: string) {
    super(
      'UNIT_NOT_IN_CHARGE',
      {
        vi: 'Đơn vị này đã chia về nhiều nơi; bạn xem được nhưng không sửa được. Hãy nhờ cấp trên chung của các đơn vị kế thừa.',
        en: 'This unit went to several others: you may see it, not change it. Ask the unit above all of its successors.',
      },
      { unitId },
    );
  }
}

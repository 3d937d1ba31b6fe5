import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { isWithinReach } from '@vwu/kit/reach';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import type { Viewer } from '@vwu/kit/viewer';
import type { ReportLevel } from './report.entity.ts';
import { ReportLevelInvalid, ReportUnitNotThere } from './report.errors.ts';

export interface ReportedUnit {
  readonly unitId: string;
  readonly level: ReportLevel;
  readonly name: string;
  readonly superiorName: string | null;
}

interface FoundUnit extends Omit<ReportedUnit, 'level' | 'name'> {
  readonly level: string;
  readonly name: string | null;
}

const levels: Readonly<Record<string, ReportLevel>> = { CENTRAL: 'NATION', PROVINCE: 'PROVINCE', BASE: 'BASE' };

/**
 * The unit a report is of, as it was called on the day.
 *
 * @throws {UnitNotFound} if it is unknown or out of the viewer's reach.
 * @throws {ReportLevelInvalid} if it is a district.
 * @throws {ReportUnitNotThere} if it was not there on the day.
 */
export async function findReportedUnit(em: EntityManager, viewer: Viewer, unitId: string, day: string): Promise<ReportedUnit> {
  const [unit] = isId(unitId)
    ? await rows(
        em,
        sql<FoundUnit>`
        select u.id as "unitId", u.level, v.full_name as name, p.full_name as "superiorName"
        from organisation.unit u
        left join organisation.unit_version v on v.unit_id = u.id and ${day}::date between v.valid_from and v.valid_to
        left join organisation.unit_version p on p.unit_id = v.parent_id and ${day}::date between p.valid_from and p.valid_to
        where u.id = ${unitId} and ${isWithinReach(viewer, 'organisation', sql`u.id`)}`,
      )
    : [];
  if (!unit) throw new UnitNotFound(unitId);
  const level = levels[unit.level];
  if (!level) throw new ReportLevelInvalid(unitId, unit.level);
  if (unit.name === null) throw new ReportUnitNotThere(unitId, day);
  return { ...unit, level, name: unit.name };
}

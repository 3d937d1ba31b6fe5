import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import {
  ClassificationUnitNotBase,
  ClassificationUnitNotBranch,
  ClassificationUnitNotValid,
  ClassificationYearInvalid,
  ClassNotInScheme,
} from './classification.errors.ts';
import type { ClassifiedLevel } from './scheme.entity.ts';

/** The scheme of a level and year, which must know the class. @throws {ClassificationYearInvalid | ClassNotInScheme} */
export async function requireScheme(tx: EntityManager, level: ClassifiedLevel, year: number, grade: string): Promise<string> {
  const latest = Number(today().slice(0, 4));
  const [scheme] = await rows(
    tx,
    sql<{ id: string; classes: string[] }>`
    select id, classes from emulation.classification_scheme
    where level = ${level} and ${year}::int between first_year and coalesce(last_year, ${latest}::int) and ${year}::int <= ${latest}::int`,
  );
  if (!scheme) throw new ClassificationYearInvalid(year, latest);
  if (!scheme.classes.includes(grade)) throw new ClassNotInScheme(grade, scheme.classes);
  return scheme.id;
}

/** A year that is not over yet is judged by today. @throws {UnitNotFound | ClassificationUnitNotBase | ClassificationUnitNotBranch | ClassificationUnitNotValid} */
export async function requireClassifiable(tx: EntityManager, level: ClassifiedLevel, unitId: string, year: number): Promise<void> {
  const [unit] = await rows(
    tx,
    sql<{ level: string; isValid: boolean }>`
    select level, bool_or(least(make_date(${year}::int, 12, 31), ${today()}::date) between valid_from and valid_to) as "isValid"
    from (
      select level, opened_on as valid_from, closed_on as valid_to from organisation.unit where id = ${unitId}
      union all
      select level, valid_from, valid_to from organisation.unit_stem where unit_id = ${unitId}
    ) as life
    group by level`,
  );
  if (!unit) throw new UnitNotFound(unitId);
  if (unit.level !== level) throw level === 'BASE' ? new ClassificationUnitNotBase(unitId) : new ClassificationUnitNotBranch(unitId);
  if (!unit.isValid) throw new ClassificationUnitNotValid(unitId, year);
}

import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, lockFor, rows, sql } from '@vwu/kit/database';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { type BaseClass, Classification } from './classification.entity.ts';
import {
  ClassificationChanged,
  ClassificationUnitNotBase,
  ClassificationUnitNotValid,
  ClassificationYearInvalid,
  ClassNotInScheme,
} from './classification.errors.ts';

export interface Classify {
  readonly unitId: string;
  readonly year: number;
  readonly grade: BaseClass;
  /** The version the caller has seen, 0 for none; refused if it is not the current one. */
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Gives a base its class for a year, or changes it, by the scheme of that year (EMU-001…003, F-22).
 *
 * @throws {UnitNotFound | NotInCharge | ClassificationYearInvalid | ClassNotInScheme | ClassificationUnitNotBase
 *   | ClassificationUnitNotValid | ClassificationChanged}
 */
export async function classify({ viewer, em }: Context, { idempotencyKey, ...request }: Classify): Promise<Classification> {
  requireScope(viewer, 'classification:write');
  const { unitId, year } = request;
  await requireCharge(em, viewer, 'organisation', unitId);
  const command: Command = { schema: 'emulation', name: 'classify', viewer, input: request, idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => settle(tx, request),
    subjectOf: () => unitId,
    reload: (tx) => tx.findOneOrFail(Classification, { unitId, year }),
  });
}

async function settle(tx: EntityManager, { unitId, year, grade, version }: Classify): Promise<Classification> {
  const schemeId = await requireScheme(tx, year, grade);
  await requireClassifiable(tx, unitId, year);
  await lockFor(tx, `classification/${unitId}/${year}`);
  const known = await tx.findOne(Classification, { unitId, year });
  if (version != null && version !== (known?.version ?? 0)) throw new ClassificationChanged(version, known?.version ?? 0);
  const classification = known ?? tx.create(Classification, { unitId, year, grade, schemeId, origin: 'RECORDED' }, { partial: true });
  return Object.assign(classification, { grade, schemeId, origin: 'RECORDED' });
}

async function requireScheme(tx: EntityManager, year: number, grade: BaseClass): Promise<string> {
  const latest = Number(today().slice(0, 4));
  const [scheme] = await rows(
    tx,
    sql<{ id: string; classes: string[] }>`
    select id, classes from emulation.classification_scheme
    where ${year}::int between first_year and coalesce(last_year, ${latest}::int) and ${year}::int <= ${latest}::int`,
  );
  if (!scheme) throw new ClassificationYearInvalid(year, latest);
  if (!scheme.classes.includes(grade)) throw new ClassNotInScheme(grade, scheme.classes);
  return scheme.id;
}

/** A year that is not over yet is judged by today. */
async function requireClassifiable(tx: EntityManager, unitId: string, year: number): Promise<void> {
  const [unit] = await rows(
    tx,
    sql<{ level: string; isValid: boolean }>`
    select level, least(make_date(${year}::int, 12, 31), ${today()}::date) between opened_on and closed_on as "isValid"
    from organisation.unit where id = ${unitId}`,
  );
  if (!unit) throw new UnitNotFound(unitId);
  if (unit.level !== 'BASE') throw new ClassificationUnitNotBase(unitId);
  if (!unit.isValid) throw new ClassificationUnitNotValid(unitId, year);
}

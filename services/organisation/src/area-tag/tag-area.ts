import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, lockFor, rows, sql } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import { BelongingUnitLevel, BelongingUnitNotValid } from '../belonging/belonging.errors.ts';
import type { Context } from '../context.ts';
import type { AreaTag } from '../unit/unit.enums.ts';
import { AreaTagAlreadyThere, AreaTagFollowsMark, AreaTagNotThere } from './area-tag.errors.ts';

export interface TagArea {
  readonly unitId: string;
  readonly tag: AreaTag;
  /** First day it is so; for {@link untagArea} the last. */
  readonly day: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Records that a base lies in a kind of area from a day on (ORG-022); several may hold at once. What was only derived gives
 * way to what is recorded.
 *
 * @throws {UnitNotFound | NotInCharge | BelongingUnitLevel | BelongingUnitNotValid | AreaTagAlreadyThere}
 */
export const tagArea = (context: Context, request: TagArea): Promise<string> =>
  commandOn(context, 'tagArea', request, async (tx) => {
    const { unitId, tag, day } = request;
    await requireBase(tx, unitId, day);
    const there = await standing(tx, request);
    if (there && there.origin !== 'DERIVED') throw new AreaTagAlreadyThere(tag, there.validFrom);
    await rows(
      tx,
      sql`delete from organisation.unit_tag where unit_id = ${unitId} and tag = ${tag} and valid_from >= ${day} and origin = 'DERIVED'`,
    );
    await rows(
      tx,
      sql`update organisation.unit_tag set valid_to = ${day}::date - 1 where unit_id = ${unitId} and tag = ${tag} and valid_from < ${day} and valid_to >= ${day}`,
    );
    await rows(
      tx,
      sql`insert into organisation.unit_tag (unit_id, tag, valid_from, valid_to, origin)
          select id, ${tag}, ${day}, closed_on, 'RECORDED' from organisation.unit where id = ${unitId}`,
    );
  });

/**
 * Records that a base has ceased to lie in a kind of area, with the last day it did.
 *
 * @throws {UnitNotFound | NotInCharge | AreaTagNotThere | AreaTagFollowsMark}
 */
export const untagArea = (context: Context, request: TagArea): Promise<string> =>
  commandOn(context, 'untagArea', request, async (tx) => {
    const { unitId, tag, day } = request;
    const there = await standing(tx, request);
    if (!there || there.validFrom > day) throw new AreaTagNotThere(tag, day);
    if (tag === 'SPECIAL_DIFFICULT' && there.origin === 'DERIVED') throw new AreaTagFollowsMark(tag);
    await rows(
      tx,
      sql`update organisation.unit_tag set valid_to = ${day} where unit_id = ${unitId} and tag = ${tag} and valid_from = ${there.validFrom}::date`,
    );
  });

async function commandOn(
  { em, viewer }: Context,
  name: string,
  { idempotencyKey, ...input }: TagArea,
  work: (tx: EntityManager) => Promise<void>,
): Promise<string> {
  requireScope(viewer, 'structure:write');
  await requireCharge(em, viewer, 'organisation', input.unitId);
  const key = idempotencyKey == null ? {} : { idempotencyKey };
  const command: Command = { schema: 'organisation', name, viewer, input, ...key };
  return runCommand(em, command, {
    work: async (tx) => {
      await lockFor(tx, `area-tag/${input.unitId}`);
      await work(tx);
      // on the days that are not recorded it follows from a mark of special difficulty (ORG-023)
      await rows(tx, sql`select organisation.derive_special_difficulty(array[${input.unitId}::uuid])`);
      return input.unitId;
    },
    subjectOf: (unitId) => unitId,
    reload: async () => input.unitId,
  });
}

/** The record of the tag that holds on the day or, failing that, after it. */
async function standing(tx: EntityManager, { unitId, tag, day }: TagArea): Promise<{ validFrom: string; origin: string } | undefined> {
  const [found] = await rows(
    tx,
    sql<{ validFrom: string; origin: string }>`
    select valid_from as "validFrom", origin from organisation.unit_tag
    where unit_id = ${unitId} and tag = ${tag} and valid_to >= ${day}::date order by valid_from limit 1`,
  );
  return found;
}

async function requireBase(tx: EntityManager, unitId: string, day: string): Promise<void> {
  const [unit] = await rows(
    tx,
    sql<{ level: string; isValid: boolean }>`
    select level, ${day}::date between opened_on and closed_on as "isValid" from organisation.unit where id = ${unitId}`,
  );
  if (unit && unit.level !== 'BASE') throw new BelongingUnitLevel({ vi: 'loại địa bàn', en: 'kind of area' }, ['BASE']);
  if (!unit?.isValid) throw new BelongingUnitNotValid(unitId, day);
}

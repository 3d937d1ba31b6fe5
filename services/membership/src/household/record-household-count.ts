import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { HouseholdCountInvalid, HouseholdUnitInvalid } from './household.errors.ts';
import { HouseholdCount } from './household-count.entity.ts';

export interface RecordHouseholdCount {
  readonly unitId: string;
  readonly asOf: string;
  readonly households: number;
  readonly source: string;
  readonly idempotencyKey?: string | null | undefined;
}

const mostHouseholds = 500_000;

/**
 * Records how many households of a base have a woman of 18 or more (MEM-031). Counts are only added: of one day the one recorded last
 * holds, so that a mistake is answered by another.
 *
 * @throws {UnitNotFound | NotInCharge | HouseholdUnitInvalid | HouseholdCountInvalid}
 */
export async function recordHouseholdCount(context: Context, { idempotencyKey, ...told }: RecordHouseholdCount): Promise<HouseholdCount> {
  const { viewer, em } = context;
  requireScope(viewer, 'members:write');
  await requireCharge(em, viewer, 'organisation', told.unitId);
  const input = { ...told, source: told.source.normalize('NFC').trim() };
  const command: Command = { schema: 'membership', name: 'recordHouseholdCount', viewer, input, idempotencyKey };
  return runCommand(em, command, { subjectOf: ({ id }) => id, reload: read, work: (tx) => write(tx, input) });
}

async function write(tx: EntityManager, { unitId, asOf, households, source }: RecordHouseholdCount): Promise<HouseholdCount> {
  if (source === '' || households < 0 || households > mostHouseholds || asOf > today()) throw new HouseholdCountInvalid(mostHouseholds);
  const [base] = await rows(
    tx,
    sql`
    select from organisation.unit
    where id = ${unitId}::uuid and level = 'BASE' and target_applies and ${asOf}::date between opened_on and closed_on`,
  );
  if (!base) throw new HouseholdUnitInvalid(unitId, asOf);
  const id = uuidv7();
  await rows(
    tx,
    sql`insert into membership.household_count (id, unit_id, as_of, households, source) values (${id}, ${unitId}, ${asOf}, ${households}, ${source})`,
  );
  return read(tx, id);
}

/** The columns of {@link HouseholdCount}, from `household_count c`. */
export const countColumns = sql`c.id, c.unit_id as "unitId", c.as_of as "asOf", c.households, c.source, c.origin`;

async function read(em: EntityManager, id: string): Promise<HouseholdCount> {
  const [found] = await instances(em, HouseholdCount, sql`select ${countColumns} from membership.household_count c where c.id = ${id}`);
  if (!found) throw new Error('a count that was just written is gone');
  return found;
}

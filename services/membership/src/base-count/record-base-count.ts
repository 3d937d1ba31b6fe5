import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { BaseCount, type BaseCountKind } from './base-count.entity.ts';
import { BaseCountInvalid, BaseCountUnitInvalid } from './base-count.errors.ts';

export interface RecordBaseCount {
  readonly unitId: string;
  readonly kind: BaseCountKind;
  readonly asOf: string;
  readonly count: number;
  readonly source: string;
  readonly idempotencyKey?: string | null | undefined;
}

const most = 500_000;

/**
 * Records what a base has counted (MEM-031, FEE-012). Counts are only added: of one day the one recorded last holds, so that a mistake is
 * answered by another.
 *
 * @throws {UnitNotFound | NotInCharge | BaseCountUnitInvalid | BaseCountInvalid}
 */
export async function recordBaseCount(context: Context, { idempotencyKey, ...told }: RecordBaseCount): Promise<BaseCount> {
  const { viewer, em } = context;
  requireScope(viewer, 'members:write');
  await requireCharge(em, viewer, 'organisation', told.unitId);
  const input = { ...told, source: told.source.normalize('NFC').trim() };
  const command: Command = { schema: 'membership', name: 'recordBaseCount', viewer, input, idempotencyKey };
  return runCommand(em, command, { subjectOf: ({ id }) => id, reload: read, work: (tx) => write(tx, input) });
}

async function write(tx: EntityManager, { unitId, kind, asOf, count, source }: RecordBaseCount): Promise<BaseCount> {
  if (source === '' || count < 0 || count > most || asOf > today()) throw new BaseCountInvalid(most);
  const [base] = await rows(
    tx,
    sql`
    select from organisation.unit
    where id = ${unitId}::uuid and level = 'BASE' and target_applies and ${asOf}::date between opened_on and closed_on`,
  );
  if (!base) throw new BaseCountUnitInvalid(unitId, asOf);
  const id = uuidv7();
  await rows(
    tx,
    sql`
    insert into membership.base_count (id, unit_id, kind, as_of, count, source) values (${id}, ${unitId}, ${kind}, ${asOf}, ${count}, ${source})`,
  );
  return read(tx, id);
}

/** The columns of {@link BaseCount}, from `base_count c`. */
export const countColumns = sql`c.id, c.unit_id as "unitId", c.kind, c.as_of as "asOf", c.count, c.source, c.origin`;

async function read(em: EntityManager, id: string): Promise<BaseCount> {
  const [found] = await instances(em, BaseCount, sql`select ${countColumns} from membership.base_count c where c.id = ${id}`);
  if (!found) throw new Error('a count that was just written is gone');
  return found;
}

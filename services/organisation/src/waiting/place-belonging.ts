import { requireCharge } from '@vwu/kit/charge';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Belonging } from '../belonging/belonging.entity.ts';
import { BelongingUnitNotValid } from '../belonging/belonging.errors.ts';
import { changeBelonging } from '../belonging/change-belonging.ts';
import type { Context } from '../context.ts';
import { BelongingNotWaiting } from './waiting.errors.ts';
import { type WaitingBelonging, waitingBelongings } from './waiting-belonging.entity.ts';

export interface PlaceBelonging {
  readonly id: string;
  /** Where it goes on. */
  readonly unitId: string;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Says where a thing goes on whose unit was split or dissolved, without a gap (ORG-010). It takes who answers for all that
 * the unit became: the officers of one successor do not take what may be another's.
 *
 * @throws {BelongingNotFound | UnitNotFound | NotInCharge | BelongingChanged | BelongingNotWaiting | BelongingUnitNotValid}
 */
export async function placeBelonging(context: Context, { id, unitId, ...how }: PlaceBelonging): Promise<Belonging> {
  return changeBelonging(context, {
    name: 'placeBelonging',
    id,
    facts: { unitId },
    ...how,
    suits: ({ goesAlong }) => goesAlong,
    work: async (tx) => {
      await requireCharge(tx, context.viewer, 'organisation', unitId);
      await place(tx, id, unitId);
    },
  });
}

async function place(tx: EntityManager, id: string, unitId: string): Promise<void> {
  const [waiting] = await rows(tx, sql<WaitingBelonging>`select * from (${waitingBelongings}) as w where w.id = ${id}`);
  if (!waiting) throw new BelongingNotWaiting(id);
  const { since } = waiting;
  const [valid] = await rows(
    tx,
    sql`select id from organisation.unit where id = ${unitId} and ${since}::date between opened_on and closed_on`,
  );
  if (!valid) throw new BelongingUnitNotValid(unitId, since);
  // a unit that was corrected away never had it
  await rows(tx, sql`delete from organisation.seat where belonging_id = ${id} and valid_from >= ${since}`);
  await rows(tx, sql`update organisation.seat set valid_to = ${since}::date - 1 where belonging_id = ${id} and valid_to = 'infinity'`);
  await rows(tx, sql`insert into organisation.seat (belonging_id, unit_id, valid_from) values (${id}, ${unitId}, ${since})`);
}

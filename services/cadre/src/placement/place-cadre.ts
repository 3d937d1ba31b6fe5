import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import { isId, uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { MentorAlreadyAssigned } from '../mentoring/mentoring.errors.ts';
import { goingOn, type Table } from '../structure/going-on.ts';
import { placements } from './list-placements.ts';
import type { Placement } from './placement.entity.ts';
import { PlacementDone, PlacementNotFound, PlacementUnitNotValid, PresidentThere } from './placement.errors.ts';

export interface PlaceCadre {
  readonly id: string;
  readonly unitId: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Places somebody who waits since her unit ended: the position or assignment goes on in another unit, without a gap (ORG-010).
 *
 * @throws {PlacementNotFound | UnitNotFound | NotInCharge | PlacementUnitNotValid | PresidentThere | MentorAlreadyAssigned
 *   | PlacementDone}
 * @returns the id of what goes on.
 */
export async function placeCadre(context: Context, { idempotencyKey, ...input }: PlaceCadre): Promise<string> {
  const { viewer, em, reach } = context;
  const waiting = isId(input.id) ? await readPlacement(em, input.id) : undefined;
  requireScope(viewer, waiting?.kind === 'MENTOR_ASSIGNMENT' ? 'mentors:write' : 'structure:write');
  if (!waiting || !(await reach.load(waiting.unitId))) throw new PlacementNotFound(input.id);
  await requireCharge(em, viewer, 'organisation', input.unitId);
  const key = idempotencyKey == null ? {} : { idempotencyKey };
  const command: Command = { schema: 'cadre', name: 'placeCadre', viewer, input, ...key };
  return runCommand(em, command, {
    work: (tx) => place(tx, waiting, input.unitId),
    subjectOf: (id) => id,
    reload: async (_tx, id) => id,
  });
}

const readPlacement = async (em: EntityManager, id: string): Promise<Placement | undefined> =>
  (await rows(em, sql<Placement>`select * from (${placements}) as w where w.id = ${id}`))[0];

async function place(tx: EntityManager, { id, kind, since, cadreId }: Placement, unitId: string): Promise<string> {
  const taken = await rows(tx, sql`delete from cadre.placement where subject_id = ${id} returning subject_id`);
  if (taken.length === 0) throw new PlacementDone(id);
  const [valid] = await rows(
    tx,
    sql<{ level: string }>`select level from organisation.unit where id = ${unitId} and ${since}::date between opened_on and closed_on`,
  );
  if (!valid) throw new PlacementUnitNotValid(unitId, since);
  const placed = uuidv7();
  const table: Table = kind === 'POSITION' ? 'position' : 'mentor_assignment';
  const { columns, values } = goingOn[table];
  await rows(
    tx,
    sql`
    insert into ${sql.id('cadre', table)} (id, unit_id, cadre_id, valid_from, origin, carried_from, ${columns})
    select ${placed}, ${unitId}::uuid, t.cadre_id, ${since}::date, 'RECORDED', t.id, ${values} from ${sql.id('cadre', table)} t where t.id = ${id}`,
  ).catch((error: unknown) => {
    if (violates(error, 'position_one_president')) throw new PresidentThere(unitId);
    throw violates(error, 'mentor_assignment_no_overlap') ? new MentorAlreadyAssigned(unitId, cadreId) : error;
  });
  return placed;
}

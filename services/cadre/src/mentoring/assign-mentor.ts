import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import { END, openDay } from '@vwu/kit/date';
import { uuidv7 } from '@vwu/kit/ids';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { MentorAssignment, type MentorRole } from './mentor-assignment.entity.ts';
import { CadreNotFound, MentorAlreadyAssigned, MentorBeforeUnit, MentorUnitNotBase, UnitClosed } from './mentoring.errors.ts';

export interface AssignMentor {
  readonly unitId: string;
  readonly cadreId: string;
  readonly role: MentorRole;
  /** First day. */
  readonly from: string;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Assigns a cadre to mentor a base from a day on (MEN-001). Base and cadre must both be within the caller's part of the
 * Union; one cadre mentors one base once at a time.
 *
 * @throws {UnitNotFound | NotInCharge | MentorUnitNotBase | UnitClosed | MentorBeforeUnit | CadreNotFound | MentorAlreadyAssigned}
 */
export async function assignMentor(
  { viewer, em, reach, cadres }: Context,
  { idempotencyKey, ...request }: AssignMentor,
): Promise<MentorAssignment> {
  requireScope(viewer, 'mentors:write');
  await requireCharge(em, viewer, 'organisation', request.unitId);
  const cadre = await cadres.load(request.cadreId);
  if (!cadre || !(await reach.load(cadre.homeUnitId))) throw new CadreNotFound(request.cadreId);
  const command: Command = { schema: 'cadre', name: 'assignMentor', viewer, input: request, idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => assign(tx, request),
    subjectOf: ({ id }) => id,
    reload: (tx, id) => tx.findOneOrFail(MentorAssignment, { id }),
  });
}

async function assign(tx: EntityManager, { unitId, cadreId, role, from }: AssignMentor): Promise<MentorAssignment> {
  await requireMentorable(tx, unitId, from);
  const assignment = tx.create(
    MentorAssignment,
    { id: uuidv7(), unitId, cadreId, role, validFrom: from, validTo: END, endReason: null, origin: 'RECORDED' },
    { partial: true },
  );
  await tx.flush().catch((error: unknown) => {
    throw violates(error, 'mentor_assignment_no_overlap') ? new MentorAlreadyAssigned(unitId, cadreId) : error;
  });
  return assignment;
}

async function requireMentorable(tx: EntityManager, unitId: string, from: string): Promise<void> {
  const [unit] = await rows(
    tx,
    sql<{ level: string; openedOn: string; closedOn: string; successorIds: string[] }>`
    select level, opened_on as "openedOn", closed_on as "closedOn",
      array(select to_unit_id::text from organisation.unit_lineage where from_unit_id = id) as "successorIds"
    from organisation.unit where id = ${unitId}`,
  );
  if (!unit) throw new UnitNotFound(unitId);
  if (unit.level !== 'BASE') throw new MentorUnitNotBase(unitId);
  const closedOn = openDay(unit.closedOn);
  // a base that is to end some day is mentored until then
  if (closedOn !== null && (closedOn < today() || from > closedOn)) throw new UnitClosed(unitId, closedOn, unit.successorIds);
  if (openDay(unit.openedOn) !== null && from < unit.openedOn) throw new MentorBeforeUnit(unitId, unit.openedOn);
}

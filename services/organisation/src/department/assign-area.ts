import { requireCharge } from '@vwu/kit/charge';
import { recordBelonging } from '../belonging/record-belonging.ts';
import type { Context } from '../context.ts';
import { type AssignedArea, assignedAreas } from './assigned-area.entity.ts';
import { departments } from './department.entity.ts';
import { DepartmentNotFound } from './department.errors.ts';

export interface AssignArea {
  readonly departmentId: string;
  /** The area. */
  readonly unitId: string;
  readonly from: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Assigns an area to a department that supports it (ORG-045). It takes who answers for both.
 *
 * @throws as {@link recordBelonging}, and {@link DepartmentNotFound}.
 */
export async function assignArea(context: Context, { departmentId, ...request }: AssignArea): Promise<AssignedArea> {
  const { em, viewer, belongings, reach } = context;
  const department = await belongings.byId(departments).load(departmentId);
  const isThere = department && department.validFrom <= request.from && request.from <= department.validTo;
  if (!isThere || !(await reach.load(department.unitId))) throw new DepartmentNotFound(departmentId);
  await requireCharge(em, viewer, 'organisation', department.unitId);
  return recordBelonging(context, assignedAreas, { name: 'assignArea', ...request, facts: { departmentId } });
}

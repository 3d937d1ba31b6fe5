import { recordBelonging } from '../belonging/record-belonging.ts';
import type { Context } from '../context.ts';
import { type Department, type DepartmentKind, departments, levelsOfDepartment } from './department.entity.ts';

export interface OpenDepartment {
  readonly unitId: string;
  readonly from: string;
  readonly kind: DepartmentKind;
  readonly name: string;
  readonly phones?: readonly string[] | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Opens a department of a unit (ORG-028).
 *
 * @throws as {@link recordBelonging}.
 */
export const openDepartment = (context: Context, { kind, name, phones, ...request }: OpenDepartment): Promise<Department> =>
  recordBelonging(
    context,
    { ...departments, levels: levelsOfDepartment[kind] },
    {
      name: 'openDepartment',
      ...request,
      facts: { kind, phones: phones ?? [] },
      texts: { name },
    },
  );

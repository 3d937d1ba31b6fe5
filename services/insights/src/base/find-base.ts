import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import type { Viewer } from '@vwu/kit/viewer';
import { BaseRow } from './base.entity.ts';
import { type BaseQuestion, baseColumns, prepareQuestion } from './base-question.ts';

/**
 * One base on the day, as the list shows it.
 *
 * @throws {UnitNotFound} if it is unknown, not valid on the day, or out of the viewer's reach.
 */
export async function findBase(em: EntityManager, viewer: Viewer, unitId: string, asked: BaseQuestion): Promise<BaseRow> {
  const question = await prepareQuestion(em, viewer, asked);
  const [base] = isId(unitId)
    ? await instances(
        em,
        BaseRow,
        sql`
        ${question.from.before} select ${baseColumns(question)} from ${question.from.name} r where r.unit_id = ${unitId} and ${question.where}`,
      )
    : [];
  if (!base) throw new UnitNotFound(unitId);
  return base;
}

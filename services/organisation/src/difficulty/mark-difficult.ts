import { recordBelonging } from '../belonging/record-belonging.ts';
import type { Context } from '../context.ts';
import { type Difficulty, type DifficultyDegree, difficulties } from './difficulty.entity.ts';

export interface MarkDifficult {
  readonly unitId: string;
  readonly from: string;
  readonly degree: DifficultyDegree;
  readonly ground: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Marks a base as difficult, with the reason (ORG-023). While it is marked as specially difficult it has the area tag of that, so that
 * it must have a mentor (F-48): the database keeps the tag with the days of the mark.
 *
 * @throws as {@link recordBelonging}.
 */
export const markDifficult = (context: Context, { degree, ground, ...request }: MarkDifficult): Promise<Difficulty> =>
  recordBelonging(context, difficulties, { name: 'markDifficult', ...request, facts: { degree }, texts: { ground } });

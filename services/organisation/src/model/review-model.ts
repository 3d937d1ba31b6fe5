import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { type Model, ModelReview } from './model.entity.ts';
import type { ReviewKind } from './model.enums.ts';
import { ModelDayInFuture, ModelDayTooEarly, ModelInspectorInvalid, ModelReviewIncomplete } from './model.errors.ts';
import { requireModel } from './visible-models.ts';

export interface ReviewModel {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly on: string;
  readonly isEffective?: boolean | null;
  readonly lessons: string;
  /** Who looked at it. */
  readonly byUnitId: string;
  readonly idempotencyKey?: string | null;
}

/** The columns of {@link ModelReview}, from `model_review r`. */
export const reviewColumns = sql`
  r.id, r.model_id as "modelId", r.kind, r.held_on as "heldOn", r.is_effective as "isEffective", r.lessons, r.by_unit_id as "byUnitId", r.origin,
  r.kind = 'INSPECTION' and organisation.may_inspect(r.model_id, r.by_unit_id, r.held_on) as "isInspection"`;

/**
 * Records a look at a model: its evaluation, its reviews after one year and five (MOD-020), an inspection by whom it is
 * registered with (MOD-025). Who looked answers for what is recorded.
 *
 * @throws {ModelNotFound | UnitNotFound | NotInCharge | ModelReviewIncomplete | ModelDayInFuture | ModelDayTooEarly
 *   | ModelInspectorInvalid}
 */
export async function reviewModel(context: Context, { idempotencyKey = null, lessons, ...input }: ReviewModel): Promise<ModelReview> {
  const { viewer, em } = context;
  requireScope(viewer, 'models:write');
  const model = await requireModel(context, input.id);
  await requireCharge(em, viewer, 'organisation', input.byUnitId);
  const learnt = lessons.normalize('NFC').trim();
  const command: Command = { schema: 'organisation', name: 'reviewModel', viewer, input, texts: [learnt], idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => review(tx, model, { ...input, lessons: learnt }),
    subjectOf: ({ id }) => id,
    reload: readReview,
  });
}

async function review(
  tx: EntityManager,
  model: Model,
  { id, kind, on, isEffective = null, lessons, byUnitId }: ReviewModel,
): Promise<ModelReview> {
  if (!lessons || (kind === 'INSPECTION') !== (isEffective === null)) throw new ModelReviewIncomplete();
  if (on > today()) throw new ModelDayInFuture(on);
  if (on < model.foundedOn) throw new ModelDayTooEarly(on, model.foundedOn);
  if (kind === 'INSPECTION') await requireInspector(tx, { id, byUnitId, on });
  const reviewId = uuidv7();
  await rows(
    tx,
    sql`
    insert into organisation.model_review (id, model_id, kind, held_on, is_effective, lessons, by_unit_id, origin)
    values (${reviewId}, ${id}, ${kind}, ${on}, ${isEffective}, ${lessons}, ${byUnitId}, 'RECORDED')`,
  );
  return readReview(tx, reviewId);
}

/** MOD-025: districts register their models with their province, which looks after them. */
async function requireInspector(tx: EntityManager, { id, byUnitId, on }: Pick<ReviewModel, 'id' | 'byUnitId' | 'on'>): Promise<void> {
  const [found] = await rows(tx, sql<{ may: boolean }>`select organisation.may_inspect(${id}, ${byUnitId}, ${on}::date) as may`);
  if (!found?.may) throw new ModelInspectorInvalid(byUnitId);
}

async function readReview(em: EntityManager, id: string): Promise<ModelReview> {
  const [found] = await instances(em, ModelReview, sql`select ${reviewColumns} from organisation.model_review r where r.id = ${id}`);
  if (!found) throw new Error('a review that was just written is gone');
  return found;
}

import { type EntityManager, instances, sql } from '@vwu/kit/database';
import type { Viewer } from '@vwu/kit/viewer';
import DataLoader from 'dataloader';
import { type Model, ModelReview, ModelStageSpan } from './model.entity.ts';
import { reviewColumns } from './review-model.ts';
import { findModels } from './visible-models.ts';

/** Models by id; null for those the viewer may not see. */
export type ModelLoader = DataLoader<string, Model | null>;

export const createModelLoader = (em: EntityManager, viewer: Viewer): ModelLoader =>
  new DataLoader(async (ids) => {
    const byId = new Map((await findModels(em, viewer, ids)).map((model) => [model.id, model]));
    return ids.map((id) => byId.get(id) ?? null);
  });

/** The stages of models the viewer has been given, in their order. */
export type ModelStageLoader = DataLoader<string, ModelStageSpan[]>;

class StageOfModel extends ModelStageSpan {
  modelId!: string;
}

export const createModelStageLoader = (em: EntityManager): ModelStageLoader =>
  new DataLoader(async (ids) => {
    const found = await instances(
      em,
      StageOfModel,
      sql`
      select model_id as "modelId", stage, valid_from as "validFrom", valid_to as "validTo", reason
      from organisation.model_stage where model_id = any (${ids}::uuid[])
      order by valid_from, array_position(array['PROPOSED', 'PILOT', 'EVALUATED', 'REPLICATED', 'STOPPED'], stage)`,
    );
    const byModel = Map.groupBy(found, ({ modelId }) => modelId);
    return ids.map((id) => byModel.get(id) ?? []);
  });

/** The reviews of models the viewer has been given, oldest first. */
export type ModelReviewLoader = DataLoader<string, ModelReview[]>;

export const createModelReviewLoader = (em: EntityManager): ModelReviewLoader =>
  new DataLoader(async (ids) => {
    const found = await instances(
      em,
      ModelReview,
      sql`select ${reviewColumns} from organisation.model_review r where r.model_id = any (${ids}::uuid[]) order by r.held_on, r.id`,
    );
    const byModel = Map.groupBy(found, ({ modelId }) => modelId);
    return ids.map((id) => byModel.get(id) ?? []);
  });

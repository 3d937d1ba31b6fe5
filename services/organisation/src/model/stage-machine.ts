import type { ModelStage } from './model.enums.ts';

/**
 * CATALOGUE D11: PROPOSED → PILOT → EVALUATED → REPLICATED, in this order and never back. A model may be stopped from
 * every stage, always with a reason; one that is stopped is not taken up again but founded anew.
 */
const next: Readonly<Record<ModelStage, readonly ModelStage[]>> = {
  PROPOSED: ['PILOT', 'STOPPED'],
  PILOT: ['EVALUATED', 'STOPPED'],
  EVALUATED: ['REPLICATED', 'STOPPED'],
  REPLICATED: ['STOPPED'],
  STOPPED: [],
};

/** The stages a model can go to from one. */
export const stagesAfter = (stage: ModelStage): readonly ModelStage[] => next[stage];

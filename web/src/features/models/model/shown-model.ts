import type { ModelPageQuery, ModelStage, ModelType, PairKind } from '../../../gql/graphql.ts';
import type { Actor } from '../actor.ts';

export type ShownModel = NonNullable<ModelPageQuery['model']>;
export type ShownSite = NonNullable<ShownModel['sites']>['edges'][number]['node'];

/** What every section of a model that records something is given. */
export interface ModelPartProps {
  readonly model: ShownModel;
  readonly actor: Actor;
  readonly onChanged: () => void;
}

/** What every dialogue about a model is given. */
export interface ModelDialogProps {
  readonly model: ShownModel;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** D11: in this order and never back; stopped from each. */
const next: Record<ModelStage, readonly ModelStage[]> = {
  PROPOSED: ['PILOT', 'STOPPED'],
  PILOT: ['EVALUATED', 'STOPPED'],
  EVALUATED: ['REPLICATED', 'STOPPED'],
  REPLICATED: ['STOPPED'],
  STOPPED: [],
};

/** The stages a model can go to from one. */
export const stagesAfter = (stage: ModelStage): readonly ModelStage[] => next[stage];

/** How a model comes to more units at a stage: tried at them, replicated to them, or not any more (MOD-009). */
export function widening(stage: ModelStage): 'ATTACH' | 'REPLICATE' | null {
  if (stage === 'STOPPED') return null;
  return stage === 'REPLICATED' ? 'REPLICATE' : 'ATTACH';
}

/** The pairs of two units a model of a type joins (MOD-002, MOD-006, MOD-016). */
export const unitPairKinds: Readonly<Partial<Record<ModelType, readonly PairKind[]>>> = {
  ONE_PLUS_ONE: ['GOOD_WEAK', 'STRONG_WEAK'],
  EXCELLENT_HELPS_AVERAGE: ['EXCELLENT_AVERAGE'],
};

/** The pairs of two persons, who are counted and never named (MOD-003…006). */
export const personPairKinds = ['MEMBER_WOMAN', 'PARTY_HEAD', 'OFFICIAL_BRANCH', 'MEMBER_HARDSHIP'] as const satisfies readonly PairKind[];

/** Pairs are joined in models that run. */
export const isRunning = (stage: ModelStage): boolean => stage === 'PILOT' || stage === 'EVALUATED' || stage === 'REPLICATED';

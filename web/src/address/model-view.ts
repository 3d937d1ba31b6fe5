import type { ModelStage, ModelTheme, ModelType, TargetGroup } from '../gql/graphql.ts';
import { modelStages, modelThemes, modelTypes, type PairFit, pairFits, targetGroups, type UnitPairKind, unitPairKinds } from './choices.ts';

/** What an address says of the place of models. */
export interface ModelView {
  /** The model the panel is open for, and what narrows the library. */
  readonly modelId: string | null;
  readonly modelTheme: ModelTheme | null;
  readonly modelStage: ModelStage | null;
  readonly modelType: ModelType | null;
  readonly modelGroup: TargetGroup | null;
  /** The pair the panel is open for, which stands at the unit of the view; and what narrows the pairs. */
  readonly pairId: string | null;
  readonly pairKind: UnitPairKind | null;
  readonly pairFit: PairFit | null;
}

export const noModelView: ModelView = {
  modelId: null,
  modelTheme: null,
  modelStage: null,
  modelType: null,
  modelGroup: null,
  pairId: null,
  pairKind: null,
  pairFit: null,
};

export function readModelView(query: URLSearchParams): ModelView {
  const oneOf = <T extends string>(name: string, known: readonly T[]): T | null => known.find((one) => one === query.get(name)) ?? null;
  return {
    modelId: query.get('model') || null,
    modelTheme: oneOf('theme', modelThemes),
    modelStage: oneOf('stage', modelStages),
    modelType: oneOf('type', modelTypes),
    modelGroup: oneOf('group', targetGroups),
    pairId: query.get('pair') || null,
    pairKind: oneOf('kind', unitPairKinds),
    pairFit: oneOf('fit', pairFits),
  };
}

/** The parts of an address: the reverse of {@link readModelView}. */
export const writeModelView = (view: ModelView): [string, string | null][] => [
  ['model', view.modelId],
  ['theme', view.modelTheme],
  ['stage', view.modelStage],
  ['type', view.modelType],
  ['group', view.modelGroup],
  ['pair', view.pairId],
  ['kind', view.pairKind],
  ['fit', view.pairFit],
];

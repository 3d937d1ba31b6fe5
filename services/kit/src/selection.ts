import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

export type { GraphQLResolveInfo } from 'graphql';

const idFields = new Set(['id', '__typename']);
const known = new WeakMap<SelectionSetNode, boolean>();

/**
 * Whether nothing is asked of the objects of a field but their ids: what a gateway asks when the rest is known elsewhere. Then
 * they need not be read. Skipped fields count as asked.
 */
export const asksOnlyIds = ({ fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): boolean =>
  fieldNodes.every(({ selectionSet }) => selectionSet === undefined || isOfIds(selectionSet, fragments));

/** Once for each selection, not for each object it is made of. */
function isOfIds(set: SelectionSetNode, fragments: GraphQLResolveInfo['fragments']): boolean {
  const answer =
    known.get(set) ??
    set.selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return idFields.has(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return isOfIds(selection.selectionSet, fragments);
      const fragment = fragments[selection.name.value];
      return fragment !== undefined && isOfIds(fragment.selectionSet, fragments);
    });
  known.set(set, answer);
  return answer;
}

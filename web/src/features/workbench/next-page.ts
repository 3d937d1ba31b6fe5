import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { AnswerList } from './tables.ts';

/** What leads to the next page of a list: a variable with its value; or what the question lacks; or nothing, for there is none. */
export type NextPage =
  | { readonly kind: 'none' }
  | { readonly kind: 'more'; readonly variable: string; readonly cursor: string }
  | { readonly kind: 'lacking'; readonly what: 'pageInfo' | 'after' };

const none: NextPage = { kind: 'none' };

/** How to ask for the page after a list that came. */
export function nextPage(document: DocumentNode, operation: OperationDefinitionNode, list: AnswerList): NextPage {
  if (!list.isConnection || list.rows.length === 0) return none;
  const { hasNextPage, endCursor } = list.pageInfo ?? {};
  if (hasNextPage === undefined || endCursor === undefined) {
    const isShort = list.totalCount !== null && list.totalCount > list.rows.length;
    return isShort && hasNextPage !== false ? { kind: 'lacking', what: 'pageInfo' } : none;
  }
  if (!hasNextPage || endCursor === null) return none;
  const variable = cursorVariable(document, operation, list.path);
  return variable === null ? { kind: 'lacking', what: 'after' } : { kind: 'more', variable, cursor: endCursor };
}

/** The variable that a list takes its cursor from; null where it takes it from none. */
export function cursorVariable(document: DocumentNode, operation: OperationDefinitionNode, path: readonly string[]): string | null {
  let fields: readonly FieldNode[] = [];
  let sets: readonly SelectionSetNode[] = [operation.selectionSet];
  for (const name of path) {
    fields = sets.flatMap((set) => fieldsOf(document, set)).filter((field) => (field.alias ?? field.name).value === name);
    sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  const given = fields.flatMap((field) => field.arguments ?? []).find((argument) => argument.name.value === 'after')?.value;
  return given?.kind === Kind.VARIABLE ? given.name.value : null;
}

/** The fields of one level, fragments opened. The server has answered the question: no fragment leads back to itself. */
function fieldsOf(document: DocumentNode, { selections }: SelectionSetNode): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(document, selection.selectionSet);
    const fragment = document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value);
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsOf(document, fragment.selectionSet) : [];
  });
}

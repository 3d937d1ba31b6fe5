import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { DomainError } from './domain-error.ts';
import type { Sentence } from './language.ts';
import { defaultPageSize, maxPageSize } from './page-size.ts';

/** What one request may ask for at most, at the gateway and at every subgraph alike. */
export const limits = {
  bodyBytes: 512 * 1024,
  tokens: 4_000,
  depth: 14,
  aliases: 30,
  directives: 20,
  /** Objects and fields an operation may touch, its list sizes multiplied out. */
  nodes: 50_000,
} as const;

export class QueryRefused extends DomainError {
  constructor(code: string, sentence: Sentence, details: Record<string, unknown> = {}) {
    super(code, sentence, details, 400);
  }
}

const tooLarge = (what: 'depth' | 'aliases' | 'directives' | 'nodes', vi: string, en: string) =>
  new QueryRefused(
    `QUERY_TOO_MANY_${what.toUpperCase()}`,
    { vi: `${vi} (tối đa ${limits[what]}). Hãy chia nhỏ câu hỏi.`, en: `${en} (at most ${limits[what]}). Split the question.` },
    { max: limits[what] },
  );

type Rejection = (context: ValidationContext | null, error: GraphQLError) => void;

const reporting = (refuse: () => GraphQLError) => ({
  propagateOnRejection: false,
  onReject: [((context) => context?.reportError(refuse())) satisfies Rejection],
});

/** Names an object of JavaScript already has a meaning for; no answer is ever keyed by one. */
const refusedNames = new Set(['__proto__', 'constructor', 'prototype']);

const refuseNames: ValidationRule = (context) => ({
  Field({ name, alias }) {
    if (refusedNames.has((alias ?? name).value))
      context.reportError(
        new QueryRefused('QUERY_NAME_REFUSED', {
          vi: `Không dùng được tên «${(alias ?? name).value}». Hãy đặt bí danh khác.`,
          en: `The name "${(alias ?? name).value}" cannot be used. Choose another alias.`,
        }),
      );
  },
});

/** Shape limits as validation rules; the token limit is the parser's (`parseOptions.maxTokens`). */
export const limitRules = [
  maxDepthRule({
    n: limits.depth,
    flattenFragments: true,
    ...reporting(() => tooLarge('depth', 'Câu hỏi lồng quá sâu', 'The query nests too deep')),
  }),
  maxAliasesRule({ n: limits.aliases, allowList: [], ...reporting(() => tooLarge('aliases', 'Quá nhiều bí danh', 'Too many aliases')) }),
  maxDirectivesRule({ n: limits.directives, ...reporting(() => tooLarge('directives', 'Quá nhiều chỉ thị', 'Too many directives')) }),
  refuseNames,
] as unknown as ValidationRule[]; // the armour's rules are typed as visitors, which validation rules return

/**
 * Counts what an operation may touch: every field once for each object that can hold it, lists taken at their `first`.
 * Fragments are counted once and multiplied, so that a fragment bomb costs no more to count than to write.
 *
 * @throws {QueryRefused} QUERY_TOO_MANY_NODES.
 */
export function requireBearable(document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const counted = new Map<string, number>();

  const countFragment = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    counted.set(name, 0);
    const fragment = fragments.get(name);
    const total = fragment ? countSelections(fragment.selectionSet) : 0;
    counted.set(name, total);
    return total;
  };
  const countSelections = (set: SelectionSetNode): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + countFragment(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + countSelections(selection.selectionSet);
      return sum + 1 + (selection.selectionSet ? listSize(selection, variables) * countSelections(selection.selectionSet) : 0);
    }, 0);

  if (countSelections(operation.selectionSet) > limits.nodes)
    throw tooLarge('nodes', 'Câu hỏi đòi quá nhiều đối tượng', 'The query asks for too many objects');
}

/**
 * A connection's size stands on the connection field; its edges and nodes are then taken as given. More than a page may
 * hold is not counted: the list itself refuses it, with a code of its own.
 */
function listSize(field: FieldNode, variables: Record<string, unknown>): number {
  const isConnection = field.selectionSet?.selections.some((one) => one.kind === Kind.FIELD && one.name.value === 'edges') ?? false;
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  const given = first?.kind === Kind.VARIABLE ? variables[first.name.value] : first?.kind === Kind.INT ? Number(first.value) : undefined;
  if (typeof given === 'number') return Math.min(Math.max(1, given), maxPageSize);
  return isConnection ? defaultPageSize : 1;
}

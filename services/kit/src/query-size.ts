import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { limits, tooLarge } from './limits.ts';
import { defaultPageSize, maxPageSize } from './page-size.ts';

/** A list without pages is short by nature (parents, mentors, years): it is taken as this long. */
const plainListLength = 5;

export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Counts what an operation may touch before it runs: every field once for each object that can hold it, lists taken at
 * their `first`, entities at the number asked for. Fragments are counted once for each type and multiplied, so that a
 * bomb of fragments costs no more to count than to write.
 *
 * @throws {QueryRefused} QUERY_TOO_MANY_NODES, QUERY_TOO_MANY_ROOTS.
 */
export function requireBearable({ schema, document, operation, variables }: AskedOperation): void {
  const root = schema.getRootType(operation.operation);
  if (!root) return;
  const counter = new Counter(schema, document, { ...defaultsOf(operation), ...variables });
  if (counter.countFields(operation.selectionSet) > limits.roots)
    throw tooLarge('roots', 'Quá nhiều câu hỏi trong một yêu cầu', 'Too many questions in one request');
  if (counter.countNodes(operation.selectionSet, root) > limits.nodes)
    throw tooLarge('nodes', 'Câu hỏi đòi quá nhiều đối tượng', 'The query asks for too many objects');
}

class Counter {
  readonly #schema: GraphQLSchema;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #nodesOf = new Map<string, number>();
  readonly #fieldsOf = new Map<string, number>();

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Readonly<Record<string, unknown>>) {
    this.#schema = schema;
    this.#variables = variables;
    for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(node.name.value, node);
  }

  /** Fields of one level, fragments opened. */
  countFields(set: SelectionSetNode): number {
    return sum(set.selections, (selection) => {
      if (selection.kind === Kind.FIELD) return 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.countFields(selection.selectionSet);
      return this.#once(this.#fieldsOf, selection.name.value, (fragment) => this.countFields(fragment.selectionSet));
    });
  }

  countNodes(set: SelectionSetNode, type: GraphQLCompositeType): number {
    return sum(set.selections, (selection) => {
      if (selection.kind === Kind.FIELD) return this.#countField(selection, type);
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return this.countNodes(selection.selectionSet, this.#typeOf(selection.typeCondition?.name.value) ?? type);
      return this.#once(this.#nodesOf, selection.name.value, ({ typeCondition, selectionSet }) =>
        this.countNodes(selectionSet, this.#typeOf(typeCondition.name.value) ?? type),
      );
    });
  }

  #countField(field: FieldNode, type: GraphQLCompositeType): number {
    // the gateway adds names of types of its own accord; what a caller may ask at the gateway, it may ask of a subgraph
    if (field.name.value === '__typename') return 0;
    const definition = isObjectType(type) ? type.getFields()[field.name.value] : undefined;
    const result = definition && getNamedType(definition.type);
    if (!field.selectionSet || !isCompositeType(result)) return 1;
    return 1 + this.#lengthOf(field, definition?.type) * this.countNodes(field.selectionSet, result);
  }

  /**
   * The size of a connection stands on the connection; its edges are then taken as given. More than a page may hold is not
   * counted: the list itself refuses it, with a code of its own.
   */
  #lengthOf(field: FieldNode, type: GraphQLOutputType | undefined): number {
    const given = (name: string) => this.#valueOf(field.arguments?.find((argument) => argument.name.value === name)?.value);
    if (getNamedType(type)?.name.endsWith('Connection')) {
      const first = given('first');
      return typeof first === 'number' ? Math.min(Math.max(1, first), maxPageSize) : defaultPageSize;
    }
    const representations = given('representations');
    if (Array.isArray(representations)) return representations.length;
    return isListType(getNullableType(type)) && field.name.value !== 'edges' ? plainListLength : 1;
  }

  #valueOf(node: ValueNode | undefined): unknown {
    if (node?.kind === Kind.VARIABLE) return this.#variables[node.name.value];
    if (node?.kind === Kind.INT) return Number(node.value);
    return node?.kind === Kind.LIST ? node.values : undefined;
  }

  #typeOf(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  /** A fragment that spreads itself, by whatever way round, counts nothing the second time: validation refuses it. */
  #once(known: Map<string, number>, name: string, count: (fragment: FragmentDefinitionNode) => number): number {
    const fragment = this.#fragments.get(name);
    if (!fragment) return 0;
    const counted = known.get(name);
    if (counted !== undefined) return counted;
    known.set(name, 0);
    const total = count(fragment);
    known.set(name, total);
    return total;
  }
}

/** What a variable holds that the request leaves out. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  const whole = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : [],
  );
  return Object.fromEntries(whole);
}

const sum = <One>(all: readonly One[], count: (one: One) => number): number => all.reduce((total, one) => total + count(one), 0);

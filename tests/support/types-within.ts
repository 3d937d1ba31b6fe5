import { buildASTSchema, type GraphQLField, type GraphQLSchema, getDirectiveValues, getNamedType, isObjectType, parse } from 'graphql';

/** The contract of a subgraph, with its directives. */
export const contractFrom = (sdl: string): GraphQLSchema => buildASTSchema(parse(sdl), { assumeValidSDL: true, assumeValid: true });

export const fieldsOf = (contract: GraphQLSchema, type: string): GraphQLField<unknown, unknown>[] => {
  const found = contract.getType(type);
  return isObjectType(found) ? Object.values(found.getFields()) : [];
};

/** The object types a type is made of, and what they are made of; a unit is somebody else's. */
export function typesWithin(contract: GraphQLSchema, type: string, reached: Set<string> = new Set()): ReadonlySet<string> {
  if (reached.has(type) || type === 'Unit') return reached;
  reached.add(type);
  for (const field of fieldsOf(contract, type)) {
    const inner = getNamedType(field.type);
    if (isObjectType(inner)) typesWithin(contract, inner.name, reached);
  }
  return reached;
}

/** A field that is marked as personal: `Member.fullName`. */
export interface MarkedField {
  readonly type: string;
  readonly field: string;
  readonly class: string;
}

/** Every field of an object type that carries the mark `@personal`. */
export function markedFields(contract: GraphQLSchema): MarkedField[] {
  const personal = contract.getDirective('personal');
  return Object.values(contract.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name, astNode }) => {
        const mark = personal && astNode ? getDirectiveValues(personal, astNode) : undefined;
        return mark ? [{ type: type.name, field: name, class: String(mark.class) }] : [];
      }),
    );
}

/** Every field of a type, down to its leaves; of what was entered on the way, and of a unit, which one it is. */
export function wholeSelection(contract: GraphQLSchema, type: string, entered: readonly string[] = []): string {
  const fields = fieldsOf(contract, type).map((field) => {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return field.name;
    const isKnown = inner.name === 'Unit' || entered.includes(inner.name);
    return `${field.name} ${isKnown ? '{ id }' : wholeSelection(contract, inner.name, [...entered, type])}`;
  });
  return `{ ${fields.join(' ')} }`;
}

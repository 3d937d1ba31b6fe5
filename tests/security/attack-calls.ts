import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** What an attacker puts into a question: the ids an argument of a name may hold, and the texts she searches for. */
export interface Aim {
  idsFor(argument: string, field: string): readonly string[];
  readonly texts: Readonly<Record<string, string>>;
}

/** What stands for itself in arguments, whatever is aimed at. */
const texts: Readonly<Record<string, string>> = { code: '68', period: '2026H1', from: '2024Y', to: '2026H1' };
const numbers: Readonly<Record<string, string>> = { year: '2025', Int: '3', Float: '20' };

/** Inputs whose fields only mean something together. */
const wholes: Readonly<Record<string, readonly string[]>> = {
  Boundaries: ['{ kind: AS_REPORTED }', '{ kind: AS_OF, date: "2025-06-30" }', '{ kind: AS_OF, date: "2026-06-30" }'],
  DayRange: ['{ from: "2025-01-01", to: "2026-12-31" }'],
};

/** Filters that turn a list round: everything but what is not there. */
const turned: Readonly<Record<string, readonly string[]>> = { BaseFilter: ['{ not: { search: "không có" } }'] };

/**
 * Calls of a field, each the nearest thing to an attack its arguments allow: what names a thing names one that is aimed at.
 * Required arguments and a page's size are given always, the others one at a time.
 *
 * @throws if nothing is known to put into an argument: what nobody calls proves nothing.
 */
export function callsOf(field: GraphQLField<unknown, unknown>, aim: Aim): string[] {
  const isGiven = ({ type, name }: GraphQLArgument) => isNonNullType(type) || name === 'first';
  const isTried = ({ name }: GraphQLArgument) => !['after', 'idempotencyKey', 'version'].includes(name);
  const filled = (argument: GraphQLArgument): string[] => {
    const literals = literalsOf(argument, field.name, aim);
    if (literals.length === 0) throw new Error(`nothing is known to put into ${argument.name}: ${String(argument.type)} of ${field.name}`);
    return literals.map((literal) => `${argument.name}: ${literal}`);
  };
  const ways = [[], ...field.args.filter((one) => !isGiven(one) && isTried(one)).map((one) => [one])].flatMap((tried) =>
    together([...field.args.filter(isGiven), ...tried].map(filled)),
  );
  return [...new Set(ways.map((args) => (args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name)))];
}

/** Of several arguments the values side by side: the first of each, the second of each; the shorter lists begin again. */
function together(lists: readonly (readonly string[])[]): string[][] {
  if (lists.some((list) => list.length === 0)) return [];
  const length = Math.max(1, ...lists.map((list) => list.length));
  return Array.from({ length }, (_one, index) => lists.map((list) => list[index % list.length] ?? ''));
}

function literalsOf({ name, type }: GraphQLArgument | GraphQLInputField, field: string, aim: Aim, depth = 3): readonly string[] {
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return literalsOf({ name, type: nullable.ofType } as GraphQLArgument, field, aim, depth).map((one) => `[${one}]`);
  const named = getNamedType(type);
  if (named.name === 'ID') return aim.idsFor(name, field).map((id) => JSON.stringify(id));
  if (isInputObjectType(named)) return inputLiterals(named, field, aim, depth);
  if (isEnumType(named)) return [named.getValues()[0]?.name ?? ''];
  const plain: Record<string, string | undefined> = {
    Date: '"2026-06-30"',
    Boolean: 'true',
    Int: numbers[name] ?? numbers.Int,
    Float: numbers.Float,
    Dong: '"20000"',
    String: JSON.stringify({ ...texts, ...aim.texts }[name] ?? 'x'),
  };
  const literal = plain[named.name];
  return literal === undefined ? [] : [literal];
}

/** An input with what it requires, and besides with each of its fields that names or finds a thing. */
function inputLiterals(
  type: GraphQLInputType & { name: string; getFields(): Record<string, GraphQLInputField> },
  field: string,
  aim: Aim,
  depth: number,
): readonly string[] {
  const whole = wholes[type.name];
  if (whole) return whole;
  if (depth === 0) return [];
  const fields = Object.values(type.getFields());
  // a reference names its kind by its type: the `id` of a UnitRefInput is a unit's
  const kind = /^(\w+)RefInput$/.exec(type.name)?.[1]?.toLowerCase();
  const asNamed = (one: GraphQLInputField) => (kind !== undefined && one.name === 'id' ? { ...one, name: `${kind}Id` } : one);
  const filled = (one: GraphQLInputField) => literalsOf(asNamed(one), field, aim, depth - 1).map((literal) => `${one.name}: ${literal}`);
  const required = fields.filter(({ type: one }) => isNonNullType(one));
  const aimed = fields.filter((one) => !isNonNullType(one.type) && getNamedType(one.type) !== type && isAimed(one, depth - 1));
  const ways = [...(required.length > 0 || aimed.length === 0 ? [[]] : []), ...aimed.map((one) => [one])];
  return [
    ...ways.flatMap((tried) => together([...required, ...tried].map(filled)).map((parts) => `{ ${parts.join(', ')} }`)),
    ...(turned[type.name] ?? []),
  ];
}

const isAimed = ({ name, type }: GraphQLInputField, depth: number): boolean => {
  const named = getNamedType(type);
  if (named.name === 'ID' || name === 'search') return true;
  return depth > 0 && isInputObjectType(named) && Object.values(named.getFields()).some((one) => isAimed(one, depth - 1));
};

/** Everything a type shows, some steps deep; each field of it is called once. */
export function selectionOf(type: GraphQLOutputType, depth: number, aim: Aim, skip: readonly string[] = []): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) || depth === 0) return '{ __typename }';
  const fields = Object.values(named.getFields())
    .filter(({ name }) => !skip.includes(name))
    .map((field) => `${callsOf(field, aim)[0]} ${selectionOf(field.type, depth - 1, aim)}`);
  return `{ __typename ${fields.join(' ')} }`;
}

export const fieldsOf = (type: GraphQLOutputType, skip: readonly string[] = []): string[] => {
  const named = getNamedType(type);
  return isObjectType(named) ? Object.keys(named.getFields()).filter((name) => !skip.includes(name)) : [];
};

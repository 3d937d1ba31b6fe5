import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** What stands for an id in a literal; it is put in when the question is asked. */
export interface IdSlot {
  /** Where it stands: `unitId`, `input.unit.id`. */
  readonly path: string;
  /** The input it is a field of; null for an argument itself. */
  readonly of: string | null;
}

/** Values of required arguments, by their names or, of one field, by its name and theirs; what is not here, and is no id, enum or input of these, is not filled. */
const values: Readonly<Record<string, string>> = {
  period: '"2025Y"',
  year: '2025',
  search: '"xã"',
  code: '"00001"',
  asOf: '"2024-12-31"',
  from: '"2024-01-01"',
  to: '"2025-12-31"',
  on: '"2026-02-01"',
  effectiveOn: '"2026-02-01"',
  depth: '3',
  first: '50',
  'figuresChange.from': '"2024Y"',
  'figuresChange.to': '"2025Y"',
  'supportMovement.from': '"2024Y"',
  'supportMovement.to': '"2025Y"',
  month: '"2025-03-01"',
  'memberTasks.kind': 'PLACE',
};

/** Optional arguments one of which must be given: the one that is. */
const chosen: Readonly<Record<string, string>> = { countsChange: 'from', subordinateUnitsChange: 'from' };

class ArgumentNotFilled extends Error {
  constructor(where: string, { name, type }: GraphQLArgument) {
    super(
      `${where}: nothing is known to put into the argument ${name}: ${String(type)}. Add a value for "${name}" to tests/access/fill-arguments.ts.`,
    );
  }
}

/**
 * The call of a field with all required arguments, and with every optional one that leads to an id.
 *
 * @param idAt what stands in the place of each id.
 * @throws {ArgumentNotFilled}
 */
export function callOf(where: string, field: GraphQLField<unknown, unknown>, idAt: (slot: IdSlot) => string, isCommand = false): string {
  const given = field.args.flatMap((argument) => {
    const filler = new Filler(where, argument, idAt, isCommand);
    const only = chosen[field.name];
    const isGiven = isNonNullType(argument.type) || (only === undefined ? leadsToId(argument.type) : argument.name === only);
    const literal = isGiven ? filler.fill(argument.type, argument.name) : null;
    return literal === null ? [] : [`${argument.name}: ${literal}`];
  });
  return given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
}

/** The places of ids among the arguments of a field. */
export function idSlotsOf(where: string, field: GraphQLField<unknown, unknown>, isCommand = false): IdSlot[] {
  const slots: IdSlot[] = [];
  callOf(where, field, (slot) => String(slots.push(slot)), isCommand);
  return slots;
}

/** Whether some id stands in a type, a few steps deep: there a command may name what it is about. */
function leadsToId(type: GraphQLInputType, depth = 3): boolean {
  const named = getNamedType(type);
  if (named.name === 'ID') return true;
  return depth > 0 && isInputObjectType(named) && Object.values(named.getFields()).some((one) => leadsToId(one.type, depth - 1));
}

class Filler {
  readonly #where: string;
  readonly #argument: GraphQLArgument;
  readonly #idAt: (slot: IdSlot) => string;
  readonly #isCommand: boolean;

  constructor(where: string, argument: GraphQLArgument, idAt: (slot: IdSlot) => string, isCommand: boolean) {
    this.#where = where;
    this.#argument = argument;
    this.#idAt = idAt;
    this.#isCommand = isCommand;
  }

  fill(type: GraphQLInputType, path: string, depth = 4, of: string | null = null): string {
    const nullable = getNullableType(type);
    if (isListType(nullable)) return `[${this.fill(nullable.ofType, path, depth, of)}]`;
    const named = getNamedType(type);
    if (named.name === 'ID') return this.#idAt({ path, of });
    if (isInputObjectType(named)) {
      const fields = Object.values(named.getFields()).filter(
        (one) => isNonNullType(one.type) || (depth > 0 && !isSelf(one.type, named.name) && leadsToId(one.type)),
      );
      return `{ ${fields.map((one) => `${one.name}: ${this.fill(one.type, `${path}.${one.name}`, depth - 1, named.name)}`).join(', ')} }`;
    }
    return this.#scalar(named.name, path) ?? (isEnumType(named) ? (named.getValues()[0]?.name ?? 'null') : this.#unknown());
  }

  /** A command may be refused for what it says, but not before the caller is looked at; a question must be one that answers. */
  #scalar(type: string, path: string): string | null {
    const last = path.split('.').at(-1) ?? '';
    const known = values[`${this.#where.split('.').at(-1)}.${last}`] ?? values[last];
    if (known !== undefined) return known;
    if (type === 'Boolean') return 'false';
    if (!this.#isCommand) return null;
    return { Int: '1', Float: '0.5', String: '"nội dung"', Date: '"2026-02-01"', Dong: '"1000"' }[type] ?? null;
  }

  #unknown(): never {
    throw new ArgumentNotFilled(this.#where, this.#argument);
  }
}

const isSelf = (type: GraphQLInputType, name: string): boolean => getNamedType(type).name === name;

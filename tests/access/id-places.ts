import { type GraphQLField, getNamedType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { callOf } from './fill-arguments.ts';

/** Where a question can be given an id: `unit(id)`, `clubs(unitId)`, `units(filter.within)`. */
export interface IdPlace {
  /** As the matrix calls the question. */
  readonly label: string;
  /** What the id names: `unit`, `department`, `registeredWith`. */
  readonly names: string;
  /** Whether there is no question without it; else it narrows what is listed. */
  readonly isRequired: boolean;
  /** The argument that is added to the call. */
  readonly written: (id: string) => string;
}

const namesOf = (field: string, last: string): string => (last === 'id' ? field : last.replace(/Ids?$/, ''));

/** The places of ids in the arguments of a field, and in what these hold directly. */
export function idPlacesOf({ name, args }: GraphQLField<unknown, unknown>): IdPlace[] {
  return args.flatMap((argument): IdPlace[] => {
    const type = getNamedType(argument.type);
    if (type.name === 'ID') {
      const isRequired = isNonNullType(argument.type);
      const label = isRequired ? name : `${name}(by ${argument.name})`;
      return [{ label, names: namesOf(name, argument.name), isRequired, written: (id) => `${argument.name}: "${id}"` }];
    }
    if (!isInputObjectType(type)) return [];
    return Object.values(type.getFields())
      .filter((one) => getNamedType(one.type).name === 'ID')
      .map((one) => ({
        label: `${name}(by ${argument.name}.${one.name})`,
        names: namesOf(name, one.name),
        isRequired: false,
        written: (id) => `${argument.name}: { ${one.name}: ${isListType(one.type) ? `["${id}"]` : `"${id}"`} }`,
      }));
  });
}

/** The call of a field with its required arguments and an id at one place. */
export function callWith(service: string, field: GraphQLField<unknown, unknown>, place: IdPlace, id: string): string {
  const others = field.args.filter(({ type }) => isNonNullType(type) && getNamedType(type).name !== 'ID');
  const call = callOf(`${service} Query.${field.name}`, { ...field, args: others }, () => JSON.stringify(id));
  return call.endsWith(')') ? `${call.slice(0, -1)}, ${place.written(id)})` : `${call}(${place.written(id)})`;
}

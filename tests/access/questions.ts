import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';
import { callOf, idSlotsOf } from './fill-arguments.ts';

/** An id that nothing has. */
export const nobody = '01954f00-b000-7000-8000-000000000000';

/** Questions that are asked together, and what each alias of them is about. */
export interface Paper {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly topics: readonly Topic[];
}

/** One question for each of some ids, the last of which nothing has; or one question for no id at all. */
export interface Topic {
  /** `Unit.mentors`, `Query.unit`, `Cadre`. */
  readonly label: string;
  readonly ids: readonly string[];
  /** Where the answer about an id stands in the data. */
  readonly pathOf: (index: number) => readonly (string | number)[];
}

export interface KnownIds {
  readonly units: readonly string[];
  /** Those of the units that are looked up by their ids, and not as entities only. */
  readonly lookedUp: readonly string[];
  /** Those of the units that lists are narrowed to. */
  readonly provinces: readonly string[];
  readonly things: readonly string[];
}

/** Everything a service can be asked about these ids, made of its contract: fields of units, entities, look-ups and lists. */
export function papersOf(service: string, contract: GraphQLSchema, ids: KnownIds): Paper[] {
  const lookups = lookupPaper(service, contract, ids);
  return [
    unitPaper(service, contract, ids),
    ...entityPapers(service, contract, ids),
    ...lookups,
    ...listPapers(service, contract, ids),
  ].filter((paper): paper is Paper => paper !== null);
}

const isKeyed = (type: GraphQLObjectType): boolean =>
  type.astNode?.directives?.some(
    ({ name, arguments: given = [] }) =>
      name.value === 'key' && !given.some((one) => one.name.value === 'resolvable' && one.value.kind === Kind.BOOLEAN && !one.value.value),
  ) ?? false;

const entityText = (type: string, selection: string): string =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} ${selection} } }`;

function unitPaper(service: string, contract: GraphQLSchema, { units }: KnownIds): Paper | null {
  const type = contract.getType('Unit');
  if (!isObjectType(type) || !isKeyed(type)) return null;
  const fields = Object.values(type.getFields()).filter(({ name }) => name !== 'id');
  const dated = fields.filter(({ args }) => args.some(({ name, type: of }) => name === 'asOf' && !isNonNullType(of)));
  const periodical = fields.filter(({ args }) => args.some(({ name }) => name === 'period'));
  const selection = [
    ...fields.map((field) => `${field.name}: ${askFor(service, type, field, 4)}`),
    ...periodical.map((field) => `${field.name}_before: ${inYearBefore([askFor(service, type, field, 4)]).join()}`),
    ...dated.map((field) => `${field.name}_then: ${asOfThen(askFor(service, type, field, 4), field.name)}`),
  ].join(' ');
  const ids = [...units, nobody];
  const topicOf = (label: string, alias: string): Topic => ({ label, ids, pathOf: (index) => ['_entities', index, alias] });
  return {
    document: parse(entityText('Unit', `{ ${selection} }`)),
    variables: { of: ids.map((id) => ({ __typename: 'Unit', id })) },
    topics: [
      ...fields.map(({ name }) => topicOf(`Unit.${name}`, name)),
      ...periodical.map(({ name }) => topicOf(`Unit.${name}(year before)`, `${name}_before`)),
      ...dated.map(({ name }) => topicOf(`Unit.${name}(asOf)`, `${name}_then`)),
    ],
  };
}

/** A day before all that happens to units here. */
const then = '2024-06-30';

const asOfThen = (asked: string, name: string): string =>
  asked.startsWith(`${name}(`) ? asked.replace(`${name}(`, `${name}(asOf: "${then}", `) : asked.replace(name, `${name}(asOf: "${then}")`);

function entityPapers(service: string, contract: GraphQLSchema, { things }: KnownIds): Paper[] {
  const types = Object.values(contract.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.name !== 'Unit' && isKeyed(type));
  const ids = [...things, nobody];
  return types.map((type) => ({
    document: parse(entityText(type.name, selectionOf(service, type, 3, ['id']))),
    variables: { of: ids.map((id) => ({ __typename: type.name, id })) },
    topics: [{ label: type.name, ids, pathOf: (index) => ['_entities', index] }],
  }));
}

const queriesOf = (contract: GraphQLSchema): GraphQLField<unknown, unknown>[] =>
  Object.values(contract.getQueryType()?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'));

const isDirect = ({ path }: { readonly path: string }): boolean => !path.includes('.');

const isSomething = (list: readonly string[]): boolean => list.length > 0;

/** The same questions about the reporting period before, when units lived that have ended since. */
const inYearBefore = (asked: readonly string[]): string[] =>
  asked.filter((text) => text.includes('period: "2025Y"')).map((text) => text.replaceAll('period: "2025Y"', 'period: "2024Y"'));

/** Questions that name a thing by its id. */
function lookupPaper(service: string, contract: GraphQLSchema, { lookedUp, things }: KnownIds): Paper[] {
  return queriesOf(contract).flatMap((field) => {
    const slots = idSlotsOf(`${service} Query.${field.name}`, field).filter(isDirect);
    if (slots.length === 0) return [];
    const ids = [
      ...lookedUp,
      ...(slots.some(({ path }) => /unit|base|province/i.test(path) || field.name === 'unit') ? [] : things),
      nobody,
    ];
    if (isNonNullType(field.type))
      throw new Error(`${service} Query.${field.name} may not be non-null: one id that is not there hides the others`);
    const asked = ids.map((id) => askFor(service, null, field, 3, () => JSON.stringify(id)));
    return [asked, inYearBefore(asked)].filter(isSomething).map((texts, at) => ({
      document: parse(`{ ${texts.map((text, index) => `a${index}: ${text}`).join(' ')} }`),
      variables: {},
      topics: [
        {
          label: `Query.${field.name}${isNarrowed(field) ? '(narrowed)' : ''}${at === 0 ? '' : '(year before)'}`,
          ids,
          pathOf: (index) => [`a${index}`],
        },
      ],
    }));
  });
}

/** Whether the id only narrows a list: one that could be asked without it. */
const isNarrowed = ({ args, type }: GraphQLField<unknown, unknown>): boolean =>
  getNamedType(type).name.endsWith('Connection') && args.every((one) => getNamedType(one.type).name !== 'ID' || !isNonNullType(one.type));

/** Questions that name no id themselves, or only to narrow what they list; a list that is refused would prove nothing. */
function listPapers(service: string, contract: GraphQLSchema, { provinces }: KnownIds): Paper[] {
  return queriesOf(contract).flatMap((field) => {
    const slots = idSlotsOf(`${service} Query.${field.name}`, field);
    if (slots.some(isDirect)) return [];
    const plain = { ...field, args: field.args.filter(({ type }) => isNonNullType(type)) };
    const asked = [askFor(service, null, plain, 5)];
    for (const narrowed of narrowedBy(field)) asked.push(...provinces.map((id) => narrowed(id, selectionOf(service, field.type, 3))));
    const text = [...asked, ...inYearBefore(asked)].map((one, index) => `a${index}: ${one}`).join(' ');
    return { document: parse(`{ ${text} }`), variables: {}, topics: [{ label: `Query.${field.name}`, ids: [], pathOf: () => [] }] };
  });
}

/** The ways to narrow a list by one id: `filter: { provinceId: … }`. */
function narrowedBy(field: GraphQLField<unknown, unknown>): ((id: string, selection: string) => string)[] {
  const required = field.args.filter(({ type }) => isNonNullType(type));
  return field.args.flatMap((argument) => {
    const type = getNamedType(argument.type);
    if (!('getFields' in type)) return [];
    const idFields = Object.values(type.getFields()).filter((one) => getNamedType(one.type).name === 'ID');
    return idFields.map((one) => (id: string, selection: string) => {
      const call = callOf(field.name, { ...field, args: required }, () => JSON.stringify(id));
      const narrowed = `${argument.name}: { ${one.name}: ${one.type.toString().startsWith('[') ? `["${id}"]` : `"${id}"`} }`;
      return `${call.includes('(') ? call.replace(/\)$/, `, ${narrowed})`) : `${call}(${narrowed})`} ${selection}`;
    });
  });
}

function askFor(
  service: string,
  type: GraphQLObjectType | null,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  idAt: () => string = () => JSON.stringify(nobody),
): string {
  return `${callOf(`${service} ${type?.name ?? 'Query'}.${field.name}`, field, idAt)} ${selectionOf(service, field.type, depth - 1)}`;
}

/** Everything a type shows, some steps deep; of another unit, which one it is. */
function selectionOf(service: string, type: GraphQLOutputType, depth: number, skip: readonly string[] = []): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) || depth < 0) return '{ __typename }';
  if (named.name === 'Unit') return service === 'organisation' ? '{ __typename id fullName }' : '{ __typename id }';
  const fields = Object.values(named.getFields()).filter(({ name }) => !skip.includes(name));
  return `{ __typename ${fields.map((field) => askFor(service, named, field, depth)).join(' ')} }`;
}

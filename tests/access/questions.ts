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
import { whole, writeComposition } from '../../services/organisation/src/structure/composition.ts';
import { callOf } from './fill-arguments.ts';
import { callWith, type IdPlace, idPlacesOf } from './id-places.ts';
import type { Thing } from './things.ts';

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
  /** All units: each is asked about as an entity. */
  readonly units: readonly string[];
  /** Those of the units that are looked up by their ids, and to which lists are narrowed. */
  readonly lookedUp: readonly string[];
  /** What can be looked up besides, by the table it stands in; of other services too, where an id of theirs is asked for. */
  readonly things: readonly Pick<Thing, 'id' | 'table'>[];
  readonly choice: Choice;
}

/** Which questions are put, by their numbers in the contract; all of them unless said. */
export interface Choice {
  /** Of the fields of `Unit`. */
  readonly fields?: (index: number) => boolean;
  /** Of the lists, and of the ways to narrow them. */
  readonly lists?: (index: number) => boolean;
}

const everything = (): boolean => true;

/** Everything a service can be asked about these ids, made of its contract: fields of units, entities, look-ups and lists. */
export function papersOf(service: string, contract: GraphQLSchema, ids: KnownIds): Paper[] {
  return [
    unitPaper(service, contract, ids),
    ...entityPapers(service, contract, ids),
    ...lookupPapers(service, contract, ids),
    ...listPapers(service, contract, ids),
  ].filter((paper): paper is Paper => paper !== null);
}

const keyOf = (type: GraphQLObjectType): readonly string[] | null => {
  const keys = (type.astNode?.directives ?? []).filter(({ name }) => name.value === 'key');
  const given = keys.map(({ arguments: list = [] }) => new Map(list.map(({ name, value }) => [name.value, value])));
  const own = given.find((one) => {
    const resolvable = one.get('resolvable');
    return !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value);
  });
  const fields = own?.get('fields');
  return fields?.kind === Kind.STRING ? fields.value.split(' ') : null;
};

const entityText = (type: string, selection: string): string =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} ${selection} } }`;

function unitPaper(service: string, contract: GraphQLSchema, known: KnownIds): Paper | null {
  const type = contract.getType('Unit');
  if (!isObjectType(type) || !keyOf(type)) return null;
  const { fields: isChosen = everything } = known.choice;
  const fields = Object.values(type.getFields()).filter(({ name }, index) => name !== 'id' && isChosen(index));
  const dated = fields.filter(({ args }) => args.some(({ name, type: of }) => name === 'asOf' && !isNonNullType(of)));
  const periodical = fields.filter(({ args }) => args.some(({ name }) => name === 'period'));
  const selection = [
    '__typename',
    ...fields.map((field) => `${field.name}: ${askFor(service, type, field, 4)}`),
    ...periodical.map((field) => `${field.name}_before: ${inYearBefore([askFor(service, type, field, 4)]).join()}`),
    ...dated.map((field) => `${field.name}_then: ${asOfThen(askFor(service, type, field, 4), field.name)}`),
  ].join(' ');
  const ids = [...known.units, nobody];
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

/** A day on which no unit here begins or ends, after the periods that are asked for. */
const newOrder = '2026-01-02';

/** What stands in a key that says more than an id, for a unit: anybody may make one up. */
const keyValues: Readonly<Record<string, (unit: string) => string | boolean>> = {
  unitId: (unit) => unit,
  effectiveOn: () => newOrder,
  extent: () => 'WHOLE',
  isSoleSource: () => true,
  composition: (unit) => writeComposition({ kind: 'FORMED_BASE', day: newOrder, parts: [whole(unit)] }),
};

function keyValueOf(type: string, field: string, unit: string): string | boolean {
  const value = keyValues[field];
  if (!value) throw new Error(`nothing is known to put into the key ${type}.${field}: add it to tests/access/questions.ts`);
  return value(unit);
}

function entityPapers(service: string, contract: GraphQLSchema, { units, things }: KnownIds): Paper[] {
  return Object.values(contract.getTypeMap()).flatMap((type) => {
    const key = isObjectType(type) && type.name !== 'Unit' ? keyOf(type) : null;
    if (!isObjectType(type) || !key) return [];
    const isThing = key.includes('id');
    const ids = [...(isThing ? idsNamed(things, type.name) : units), nobody];
    const representation = (id: string) =>
      isThing ? { id } : Object.fromEntries(key.map((field) => [field, keyValueOf(type.name, field, id)]));
    return {
      document: parse(entityText(type.name, selectionOf(service, type, 3, key))),
      variables: { of: ids.map((id) => ({ __typename: type.name, ...representation(id) })) },
      topics: [{ label: type.name, ids, pathOf: (index: number) => ['_entities', index] }],
    };
  });
}

/** `SupportCase` and `caseId` name rows of `support_case`, `clusterId` those of `emulation_cluster`. */
const idsNamed = (things: KnownIds['things'], name: string): string[] => {
  const table = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  return things.filter((thing) => thing.table === table || thing.table.endsWith(`_${table}`)).map(({ id }) => id);
};

/** What anybody reads without signing in is no question of who sees what: what it names has a test of its own (decision 27). */
const ofAnybody: ReadonlySet<string> = new Set(['publicHonoraryMembers', 'publicHonoraryProvinces']);

const queriesOf = (contract: GraphQLSchema): GraphQLField<unknown, unknown>[] =>
  Object.values(contract.getQueryType()?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_') && !ofAnybody.has(name));

const isSomething = (list: readonly string[]): boolean => list.length > 0;

/** The same questions about the reporting period before, when units lived that have ended since. */
const inYearBefore = (asked: readonly string[]): string[] =>
  asked.filter((text) => text.includes('period: "2025Y"')).map((text) => text.replaceAll('period: "2025Y"', 'period: "2024Y"'));

/** Questions that name something by its id, or are narrowed by one: `clubs(unitId: …)`, `units(filter: { within: … })`. */
function lookupPapers(service: string, contract: GraphQLSchema, known: KnownIds): Paper[] {
  const all = queriesOf(contract).flatMap((field) => idPlacesOf(field).map((place) => ({ field, place })));
  const { lists: isChosen = everything } = known.choice;
  return all
    .filter(({ place }, index) => place.isRequired || isChosen(index))
    .flatMap(({ field, place }) => {
      const ids = [...(isUnitPlace(place) ? known.lookedUp : idsNamed(known.things, place.names)), nobody];
      if (place.isRequired && isNonNullType(field.type))
        throw new Error(`${service} Query.${field.name} may not be non-null: one id that is not there hides the others`);
      const selection = selectionOf(service, field.type, place.isRequired ? 2 : 1);
      const asked = ids.map((id) => `${callWith(service, field, place, id)} ${selection}`);
      return [asked, inYearBefore(asked)].filter(isSomething).map((texts, at) => ({
        document: parse(`{ ${texts.map((text, index) => `a${index}: ${text}`).join(' ')} }`),
        variables: {},
        topics: [{ label: `Query.${place.label}${at === 0 ? '' : '(year before)'}`, ids, pathOf: (index: number) => [`a${index}`] }],
      }));
    });
}

const isUnitPlace = ({ names }: IdPlace): boolean => /unit|base$|province|parent|within|founder|registered/i.test(names);

/** Questions as one asks them who names nothing; a list that is refused would prove nothing. */
function listPapers(service: string, contract: GraphQLSchema, { choice: { lists: isChosen = everything } }: KnownIds): Paper[] {
  const open = queriesOf(contract).filter((field) => !idPlacesOf(field).some(({ isRequired }) => isRequired));
  const chosen = open.filter((_field, index) => isChosen(index));
  return chosen.map((field) => {
    const asked = [askFor(service, null, { ...field, args: field.args.filter(({ type }) => isNonNullType(type)) }, 5)];
    const text = [...asked, ...inYearBefore(asked)].map((one, index) => `a${index}: ${one}`).join(' ');
    return { document: parse(`{ ${text} }`), variables: {}, topics: [{ label: `Query.${field.name}`, ids: [], pathOf: () => [] }] };
  });
}

function askFor(service: string, type: GraphQLObjectType | null, field: GraphQLField<unknown, unknown>, depth: number): string {
  const call = callOf(`${service} ${type?.name ?? 'Query'}.${field.name}`, field, () => JSON.stringify(nobody));
  return `${call} ${selectionOf(service, field.type, depth - 1)}`;
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

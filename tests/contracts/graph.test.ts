import { federateSubgraphs, ROUTER_COMPATIBILITY_VERSION_ONE } from '@wundergraph/composition';
import { buildSchema, type GraphQLNamedType, isEnumType, isInputObjectType, isNonNullType, isObjectType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { breakingChanges } from '../../schema/breaking-changes.ts';
import { compose, readSubgraphs } from '../../schema/compose.ts';

const subgraphs = await readSubgraphs();
const { api } = compose(subgraphs);

describe('the supergraph', () => {
  test('composes under a second library', () => {
    const result = federateSubgraphs({
      subgraphs: subgraphs.map(({ name, url, sdl }) => ({ name, url, definitions: parse(sdl) })),
      version: ROUTER_COMPATIBILITY_VERSION_ONE,
    });
    expect('errors' in result ? result.errors : []).toEqual([]);
    expect(result.success).toBe(true);
  });

  test('does not compose when two services claim one field', () => {
    const clash = subgraphs.map((one) =>
      one.name === 'cadre'
        ? {
            ...one,
            sdl: one.sdl.replace('type Unit @key(fields: "id") {', 'type Unit @key(fields: "id") {\n  "clash"\n  fullName: String'),
          }
        : one,
    );
    expect(() => compose(clash)).toThrow(/fullName/);
  });
});

const isOurs = ({ name }: GraphQLNamedType) =>
  !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation'].includes(name);

type Described = readonly [path: string, description: string | null | undefined];

/** What a type holds that has a description: its values, or its fields with their arguments. */
function membersOf(type: GraphQLNamedType): Described[] {
  if (isEnumType(type)) return type.getValues().map(({ name, description }) => [`${type.name}.${name}`, description]);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(({ name, description }) => [`${type.name}.${name}`, description]);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, description, args }): Described[] => [
    [`${type.name}.${name}`, description],
    ...args.map((argument): Described => [`${type.name}.${name}(${argument.name})`, argument.description]),
  ]);
}

const describedThings = (): Described[] =>
  Object.values(buildSchema(api).getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => [...(isOurs(type) ? [[type.name, type.description] as const] : []), ...membersOf(type)]);

test('every type, field, argument and value is described', () => {
  const things = describedThings();
  expect(things.length).toBeGreaterThan(300);
  expect(things.filter(([, description]) => !description?.trim()).map(([path]) => path)).toEqual([]);
});

test('every list that can grow is a connection with a page size and a total', () => {
  const connections = Object.values(buildSchema(api).getTypeMap()).filter(({ name }) => name.endsWith('Connection'));
  expect(connections.map(({ name }) => name).toSorted()).toEqual([
    'AreaWithoutBranchConnection',
    'AssignedAreaConnection',
    'BaseConnection',
    'BodyConnection',
    'CadreConnection',
    'ClubConnection',
    'CommunicationTeamConnection',
    'ConsolidationTaskConnection',
    'DepartmentConnection',
    'DifficultyConnection',
    'DividedPartConnection',
    'EstablishmentRequestConnection',
    'FormerNameConnection',
    'HeldUnitConnection',
    'MemberOrganisationConnection',
    'ModelConnection',
    'ModelPairConnection',
    'ModelPlacementConnection',
    'ModelSiteConnection',
    'PartnershipConnection',
    'PartyStructureConnection',
    'PilotConnection',
    'PlacementConnection',
    'QualitySystemConnection',
    'RecordedChangeConnection',
    'RecordedPieceConnection',
    'ServiceUnitConnection',
    'SupportCaseConnection',
    'SupportEscalationConnection',
    'TermConnection',
    'TrustedAddressConnection',
    'UnitChangeConnection',
    'UnitConnection',
    'UpwardReportConnection',
    'UrgentIssueConnection',
    'WaitingBelongingConnection',
  ]);
  for (const type of connections)
    expect(isObjectType(type) && Object.keys(type.getFields()).toSorted()).toEqual(['edges', 'pageInfo', 'totalCount']);
});

test('personal fields can be refused: they are marked, and may be null', () => {
  const marked = subgraphs.flatMap(({ sdl }) =>
    [...sdl.matchAll(/^ {2}(\w+): (\S+) @personal/gm)].map(([, name, type]) => `${name}: ${type}`),
  );
  expect(marked.toSorted()).toEqual([
    // what officers write of the support of a base, of urgent issues and in reports may speak of a person
    'answer: String',
    'answer: String',
    'conclusion: String',
    'content: String',
    'duty: String',
    'endReason: String',
    'fullName: String',
    'guidance: String',
    'lesson: String',
    'matter: String',
    'method: String',
    'note: String',
    'note: String',
    'outcome: String',
    'question: String',
    'reason: String',
    'statistician: String',
    'summary: String',
    'value: String',
  ]);
});

test('a field of a unit that a service adds may be null, so that the service may be down', () => {
  const unit = buildSchema(api).getType('Unit');
  const fields = isObjectType(unit) ? Object.values(unit.getFields()) : [];
  expect(fields.length).toBeGreaterThan(20);
  expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual(['id']);
});

test('a breaking change is reported by its name', async () => {
  const after = api
    .replace(/ {2}"""Mentors on the day\."""\n {2}mentorCount: Int!\n/, '')
    .replace('  percent: Float\n', '  percent: String\n');
  expect(after).not.toBe(api);
  expect(await breakingChanges(api, after)).toEqual([
    "Field 'mentorCount' was removed from object type 'BaseRow'",
    "Field 'GatheringRate.percent' changed type from 'Float' to 'String'",
  ]);
  expect(await breakingChanges(api, api)).toEqual([]);
});

import {
  buildClientSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { type ServiceName, serviceNames } from '../support/running-platform.ts';

const ask = createAsker(inject('platform'));

/** Everything of Lâm Đồng an officer of Quảng Trị must not get back: ids of units, people and clusters, and names of units. */
const foreign = { provinceId: '', baseId: '', closedBaseId: '', cadreId: '', clusterId: '', assignmentId: '', caseId: '', baseName: '' };
const secrets = new Set<string>();

beforeAll(async () => {
  const { data } = await ask.gateway(
    'analyst',
    `{ unitByCode(code: "68", asOf: "2026-06-30") { id name
      children(first: 200) { edges { node { id cluster { id } officers { id cadre { id } } predecessors { unit { id } } } } }
    } }`,
  );
  const province = data.unitByCode;
  const bases = province.children.edges.map(({ node }: { node: unknown }) => node);
  const listed = await ask.service(
    'insights',
    'analyst',
    `{ bases(period: "2026H1", filter: { provinceId: "${province.id}", mentored: true }, first: 1) { edges { node { name unit { id } } } } }`,
  );
  const [{ node: mentored }] = listed.data.bases.edges;
  const assignments = await ask.gateway('analyst', `{ unit(id: "${mentored.unit.id}") { mentors(asOf: "2026-06-30") { id } } }`);
  const supported = await ask.service(
    'organisation',
    'analyst',
    `{ supportCases(filter: { withinUnitId: "${province.id}", isOpen: true }, first: 1) { edges { node { id } } } }`,
  );
  const closed = bases.flatMap(({ predecessors }: { predecessors: { unit: { id: string } }[] }) => predecessors.map(({ unit }) => unit.id));
  Object.assign(foreign, {
    provinceId: province.id,
    baseId: mentored.unit.id,
    baseName: mentored.name,
    closedBaseId: closed[0],
    cadreId: bases[0].officers[0].cadre.id,
    clusterId: bases[0].cluster.id,
    assignmentId: assignments.data.unit.mentors[0].id,
    caseId: supported.data.supportCases.edges[0].node.id,
  });
  for (const base of bases) for (const { id, cadre } of base.officers) for (const secret of [base.id, id, cadre.id]) secrets.add(secret);
  for (const secret of [...closed, ...Object.values(foreign), province.name]) secrets.add(secret);
});

const schemas = new Map<ServiceName, Promise<GraphQLSchema>>();

function schemaOf(name: ServiceName): Promise<GraphQLSchema> {
  const known = schemas.get(name) ?? ask.service(name, 'analyst', getIntrospectionQuery()).then(({ data }) => buildClientSchema(data));
  schemas.set(name, known);
  return known;
}

/** The nearest thing to an attack an argument allows: what names a thing names a thing of Lâm Đồng. */
function literalOf({ name, type }: GraphQLArgument, ids: readonly string[]): string[] {
  const named = getNamedType(type);
  if (named.name === 'ID') return ids.map((id) => JSON.stringify(id));
  if (named.name === 'Date') return ['"2026-06-30"'];
  if (named.name === 'Float') return ['20'];
  if (named.name === 'Int') return [name === 'year' ? '2025' : '3'];
  if (named.name === 'String')
    return [JSON.stringify({ code: '68', period: '2026H1', from: '2024Y', to: '2026H1', search: foreign.baseName }[name] ?? 'x')];
  if (isEnumType(named)) return [named.getValues()[0]?.name ?? ''];
  return isInputObjectType(named) ? inputLiterals(named.name, ids) : [];
}

const inputLiterals = (input: string, ids: readonly string[]): string[] =>
  ({
    UnitFilter: [...ids.map((id) => `{ parentId: "${id}" }`), `{ search: "${foreign.baseName}" }`],
    BaseFilter: [
      ...ids.map((id) => `{ provinceId: "${id}" }`),
      `{ clusterId: "${foreign.clusterId}" }`,
      `{ search: "${foreign.baseName}" }`,
      '{ not: { search: "không có" } }',
    ],
    Boundaries: ['{ kind: AS_REPORTED }', '{ kind: AS_OF, date: "2025-06-30" }', '{ kind: AS_OF, date: "2026-06-30" }'],
    DayRange: ['{ from: "2025-01-01", to: "2026-12-31" }'],
    RequestFilter: ids.map((id) => `{ unitId: "${id}" }`),
    SupportCaseFilter: ids.map((id) => `{ withinUnitId: "${id}" }`),
    CauseInput: ['{ cause: AWAY }'],
    GroupInput: ['{ group: POOR, estimate: 1 }'],
    MeasureInput: ['{ measure: A1 }'],
    RoadmapYearInput: ['{ year: 2026, members: 1 }'],
    ProvinceRoadmapYearInput: ['{ year: 2026, bases: 1 }'],
    DutyInput: ['{ level: BASE, duty: "x" }'],
    ConclusionInput: ids.map((id) => `{ caseId: "${id}", conclusion: "x" }`),
    ActivityInput: ['{ heldOn: "2026-06-30", group: POOR, measure: A1, costVnd: 0, outcome: "x" }'],
    CadreFilter: [...ids.map((id) => `{ unitId: "${id}" }`), '{ search: "Nguyễn" }'],
    FiguresInput: [
      '{ residential: 1, club: 0, specialBase: 0, tradeUnion: 0, armedForces: 0, memberOrganisation: 0, honorary: 0, sourceBody: "x" }',
    ],
  })[input] ?? [];

const listLike = (type: GraphQLInputType) => type.toString().startsWith('[');

/** One call of a field for each way to fill its arguments: required ones and a page's size always, the others one at a time. */
function callsOf(field: GraphQLField<unknown, unknown>, ids: readonly string[]): string[] {
  const isGiven = ({ type, name }: GraphQLArgument) => isNonNullType(type) || name === 'first';
  const required = field.args.filter(isGiven);
  const optional = field.args.filter(
    (argument) => !isGiven(argument) && !listLike(argument.type) && !['after', 'idempotencyKey', 'version'].includes(argument.name),
  );
  const fill = (args: readonly GraphQLArgument[]): string[][] =>
    args.reduce<string[][]>(
      (all, argument) => all.flatMap((one) => literalOf(argument, ids).map((literal) => [...one, `${argument.name}: ${literal}`])),
      [[]],
    );
  const ways = [fill(required), ...optional.map((one) => fill([...required, one]))].flat();
  return [...new Set(ways.map((args) => (args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name)))];
}

/** Everything a type shows, some steps deep. */
function selectionOf(type: GraphQLOutputType, depth: number, skip: readonly string[] = []): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) || depth === 0) return '{ __typename }';
  const fields = Object.values(named.getFields())
    .filter(({ name }) => !skip.includes(name))
    .flatMap((field) => {
      const [call] = callsOf(field, [foreign.baseId]);
      return call === undefined ? [] : [`${call} ${selectionOf(field.type, depth - 1)}`];
    });
  return `{ __typename ${fields.join(' ')} }`;
}

const leaked = (answer: unknown): string[] => {
  const text = JSON.stringify(answer);
  return [...secrets].filter((secret) => text.includes(secret));
};

const fieldsOf = (type: GraphQLOutputType, skip: readonly string[] = []): string[] => {
  const named = getNamedType(type);
  return isObjectType(named) ? Object.keys(named.getFields()).filter((name) => !skip.includes(name)) : [];
};

type Answer = Awaited<ReturnType<typeof ask.service>>;

/** Asks for everything something shows, four steps deep in one question, or three in as many as it takes: one may only be so long. */
async function askDeeply(name: ServiceName, deep: Deep): Promise<Answer[]> {
  const { type, fields, questionOf, variables } = deep;
  const others = fieldsOf(type).filter((field) => !fields.includes(field));
  const answer = await ask.service(name, 'province', questionOf(selectionOf(type, 4, others)), variables);
  return answer.codes.includes('QUERY_TOO_MANY_TOKENS') ? askInParts(name, deep, 3) : [answer];
}

async function askInParts(name: ServiceName, { type, fields, questionOf, variables }: Deep, depth: number): Promise<Answer[]> {
  const named = getNamedType(type);
  const others = fieldsOf(type).filter((field) => !fields.includes(field));
  const answer = await ask.service(name, 'province', questionOf(selectionOf(named, depth, others)), variables);
  if (!answer.codes.includes('QUERY_TOO_MANY_TOKENS')) return [answer];
  const half = Math.ceil(fields.length / 2);
  const parts = fields.length > 1 ? [fields.slice(0, half), fields.slice(half)] : [fields];
  const answers = [];
  for (const part of parts)
    answers.push(
      ...(await askInParts(
        name,
        { type, fields: part, questionOf, ...(variables ? { variables } : {}) },
        parts.length > 1 ? depth : depth - 1,
      )),
    );
  return answers;
}

interface Deep {
  readonly type: GraphQLOutputType;
  readonly fields: readonly string[];
  questionOf(selection: string): string;
  readonly variables?: Record<string, unknown>;
}

describe.each(serviceNames)('%s gives an officer of another province nothing', (name) => {
  test('by any query field, whatever its arguments', async () => {
    const queries = (await schemaOf(name)).getQueryType()?.getFields() ?? {};
    let asked = 0;
    for (const field of Object.values(queries).filter((one) => !one.name.startsWith('_'))) {
      for (const call of callsOf(field, [foreign.provinceId, foreign.baseId, foreign.closedBaseId, foreign.caseId])) {
        const answers = await askDeeply(name, {
          type: field.type,
          fields: fieldsOf(field.type),
          questionOf: (selection) => `{ ${call} ${selection} }`,
        });
        const codes = answers.flatMap((answer) => answer.codes);
        // a question that is refused for its size would prove nothing
        expect({
          call,
          leaked: leaked(answers.map(({ data }) => data ?? null)),
          codes: codes.filter((code) => /^QUERY|^GRAPHQL/.test(String(code))),
        }).toEqual({
          call,
          leaked: [],
          codes: [],
        });
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThanOrEqual(name === 'cadre' ? 3 : 1);
  });

  test('by any entity, whatever its id', async () => {
    const schema = await schemaOf(name);
    const entities = schema.getType('_Entity');
    const types = entities && 'getTypes' in entities ? entities.getTypes() : [];
    for (const type of types)
      for (const id of [foreign.provinceId, foreign.baseId, foreign.closedBaseId, foreign.cadreId, foreign.clusterId]) {
        const answers = await askDeeply(name, {
          type,
          fields: fieldsOf(type, ['id']),
          questionOf: (selection) => `query ($ref: [_Any!]!) { _entities(representations: $ref) { ... on ${type.name} ${selection} } }`,
          variables: { ref: [{ __typename: type.name, id }] },
        });
        const entity = Object.assign({}, ...answers.map(({ data }) => data._entities[0]));
        const given = Object.entries(entity).filter(([key, value]) => key !== '__typename' && value !== null);
        expect({ type: type.name, id, given }).toEqual({ type: type.name, id, given: [] });
      }
  });

  test('by a made-up key of a reorganisation', async () => {
    const schema = await schemaOf(name);
    for (const unitId of [foreign.provinceId, foreign.baseId, foreign.closedBaseId]) {
      const code = Buffer.from(unitId.replaceAll('-', ''), 'hex').toString('base64url');
      const keys = [
        ...['WHOLE', 'PART', 'NONE', 'NEVER'].map((extent) => ['MovedUnit', { unitId, effectiveOn: '2026-12-01', extent }] as const),
        ['ReturnedUnit', { unitId, effectiveOn: '2026-12-01' }] as const,
        ...[`B20261201.${code}`, `B20261201.${code}~0~2`, `A20261201.${code}`].map(
          (composition) => ['PlannedUnit', { composition }] as const,
        ),
      ];
      for (const [typeName, key] of keys) {
        const type = schema.getType(typeName);
        if (!isObjectType(type)) continue;
        const selection = selectionOf(type, 3, ['unitId', 'effectiveOn', 'extent', 'composition']);
        const { data } = await ask.service(
          name,
          'province',
          `query ($ref: [_Any!]!) { _entities(representations: $ref) { ... on ${type.name} ${selection} } }`,
          { ref: [{ __typename: typeName, ...key }] },
        );
        expect(data._entities).toHaveLength(1);
        const given = Object.entries(data._entities[0] ?? {}).filter(([field, value]) => field !== '__typename' && value !== null);
        expect({ key, given }).toEqual({ key, given: [] });
      }
    }
  });

  test('by any command', async () => {
    const mutations = (await schemaOf(name)).getMutationType()?.getFields() ?? {};
    for (const field of Object.values(mutations))
      for (const call of callsOf(field, [foreign.baseId, foreign.assignmentId, foreign.caseId])) {
        const { data, codes } = await ask.service(name, 'province', `mutation { ${call} ${selectionOf(field.type, 2)} }`);
        expect({ call, data }).toEqual({ call, data: data === null ? null : { [field.name]: null } });
        expect(codes.length).toBeGreaterThan(0);
      }
  });
});

test('the same questions do find these things for who may see them', async () => {
  const { data } = await ask.service(
    'organisation',
    'analyst',
    `{ unit(id: "${foreign.provinceId}") { name children(first: 200) { edges { node { id } } } } }`,
  );
  expect(leaked(data).length).toBeGreaterThan(100);
});

test('an export gives an officer of another province no row', async () => {
  const { tokenOf } = await import('../support/client.ts');
  const platform = inject('platform');
  const response = await fetch(`${platform.services.insights}/export/bases.csv`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOf(platform, 'province')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ period: '2026H1', filter: { provinceId: foreign.provinceId } }),
  });
  expect([response.status, response.headers.get('x-row-count')]).toEqual([200, '0']);
  expect((await response.text()).trimEnd().split('\n')).toHaveLength(1);
});

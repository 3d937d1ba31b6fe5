import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, isObjectType, isUnionType } from 'graphql';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { createAsker, tokenOf } from '../support/client.ts';
import { type ServiceName, serviceNames } from '../support/running-platform.ts';
import { type Asked, createDeepAsker } from './ask-deeply.ts';
import { type Aim, callsOf, fieldsOf, selectionOf } from './attack-calls.ts';
import { aimAt, type ForeignThings, readForeignThings } from './foreign-things.ts';
import { plantMember } from './plant-member.ts';

const platform = inject('platform');
const ask = createAsker(platform);

/** Everything of Lâm Đồng an officer of Quảng Trị must not get back. */
let foreign: ForeignThings;
let aim: Aim;

beforeAll(async () => {
  await plantMember(platform, (await readForeignThings(platform, ask, '68')).baseId);
  foreign = await readForeignThings(platform, ask, '68');
  aim = aimAt(foreign);
});

const schemas = new Map<ServiceName, Promise<GraphQLSchema>>();

function schemaOf(name: ServiceName): Promise<GraphQLSchema> {
  const known = schemas.get(name) ?? ask.service(name, 'analyst', getIntrospectionQuery()).then(({ data }) => buildClientSchema(data));
  schemas.set(name, known);
  return known;
}

/** The secrets in what an answer gives, and in what it says beside: a refusal may repeat those the question itself named. */
const leaked = ({ question, answer: { data, errors, extensions } }: Asked): string[] => [
  ...secretsIn(data ?? null),
  ...secretsIn([errors, extensions]).filter((secret) => !question.includes(secret)),
];

function secretsIn(value: unknown): string[] {
  const text = JSON.stringify(value);
  return [...foreign.secrets].filter((secret) => text.includes(secret));
}

/** Whether a question was asked at all: one that is refused for its shape would prove nothing. */
const refusedForShape = ({ answer: { codes } }: Asked) => codes.filter((code) => /^QUERY|^GRAPHQL/.test(String(code)));

/** What is known of an entity, by its fields. */
const knownOf = (entity: unknown): string[] =>
  Object.entries(entity ?? {}).flatMap(([field, value]) => (field === '__typename' || value === null ? [] : [field]));

/** Ids of Lâm Đồng an entity of a type can have. */
function idsOf(type: string): readonly string[] {
  if (type === 'Unit') return [foreign.provinceId, foreign.baseId, foreign.closedBaseId];
  if (type === 'EmulationCluster') return [foreign.clusterId];
  const table = type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
  return foreign.byTable.get(table)?.slice(0, 3) ?? [];
}

/** Types a service gives by their ids; the keys of a reorganisation are none, and have a test of their own. */
async function entityTypesOf(name: ServiceName) {
  const entities = (await schemaOf(name)).getType('_Entity');
  const { data } = await ask.service(name, 'analyst', '{ service: _service { sdl } }');
  const isGiven = (type: string) => new RegExp(`^type ${type} .*@key\\(fields: "id"\\)`, 'm').test(data.service.sdl);
  return isUnionType(entities) ? entities.getTypes().filter((type) => isGiven(type.name)) : [];
}

/** What names units of the whole country to whoever asks: the public list (decision 27), and the communes a member is sent to (MEM-018). */
const ofEverybody = ['publicHonoraryMembers', 'publicHonoraryProvinces', 'transferReceivers'];

describe.each(serviceNames)('%s gives an officer of another province nothing', { timeout: 240_000 }, (name) => {
  test('by any query field, whatever its arguments', async () => {
    const askDeeply = createDeepAsker(ask, name, 'province', aim);
    const all = Object.values((await schemaOf(name)).getQueryType()?.getFields() ?? {});
    const queries = all.filter((one) => !one.name.startsWith('_') && !ofEverybody.includes(one.name));
    for (const field of queries)
      for (const call of callsOf(field, aim)) {
        const asked = await askDeeply({
          type: field.type,
          fields: fieldsOf(field.type),
          questionOf: (selection) => `{ ${call} ${selection} }`,
        });
        expect({ call, leaked: asked.flatMap(leaked), refused: asked.flatMap(refusedForShape) }).toEqual({ call, leaked: [], refused: [] });
      }
  });

  test('by any entity, whatever its id', async () => {
    const askDeeply = createDeepAsker(ask, name, 'province', aim);
    for (const type of await entityTypesOf(name)) {
      const questionOf = (selection: string) =>
        `query ($ref: [_Any!]!) { _entities(representations: $ref) { ... on ${type.name} ${selection} } }`;
      const known: string[] = [];
      for (const id of idsOf(type.name)) {
        const variables = { ref: [{ __typename: type.name, id }] };
        const asked = await askDeeply({ type, fields: fieldsOf(type, ['id']), questionOf, variables });
        const given = asked.flatMap(({ answer }) => knownOf(answer.data._entities[0]));
        expect({ type: type.name, id, given, leaked: asked.flatMap(leaked) }).toEqual({ type: type.name, id, given: [], leaked: [] });
        const seen = await ask.service(name, 'analyst', questionOf(selectionOf(type, 1, aim, ['id'])), variables);
        known.push(...knownOf(seen.data._entities[0]));
      }
      // what nobody knows anything of would prove nothing
      expect({ type: type.name, isKnown: known.length > 0 }).toEqual({ type: type.name, isKnown: true });
    }
  });

  test('by a made-up key of a reorganisation', async () => {
    const schema = await schemaOf(name);
    for (const unitId of [foreign.provinceId, foreign.baseId, foreign.closedBaseId]) {
      const code = Buffer.from(unitId.replaceAll('-', ''), 'hex').toString('base64url');
      const keys = [
        ...['WHOLE', 'PART', 'NONE', 'NEVER'].map(
          (extent) => ['MovedUnit', { unitId, effectiveOn: '2026-12-01', extent, isSoleSource: true }] as const,
        ),
        ['ReturnedUnit', { unitId, effectiveOn: '2026-12-01' }] as const,
        ...[`B20261201.${code}`, `B20261201.${code}~0~2`, `C20261201e.${code}`, `A20261201.${code}`, `A20261201.${code}!${code}`].map(
          (composition) => ['PlannedUnit', { composition }] as const,
        ),
      ];
      for (const [typeName, key] of keys) {
        const type = schema.getType(typeName);
        if (!isObjectType(type)) continue;
        const selection = selectionOf(type, 3, aim, ['unitId', 'effectiveOn', 'extent', 'isSoleSource', 'composition']);
        const question = `query ($ref: [_Any!]!) { _entities(representations: $ref) { ... on ${type.name} ${selection} } }`;
        const answer = await ask.service(name, 'province', question, { ref: [{ __typename: typeName, ...key }] });
        expect(answer.data._entities).toHaveLength(1);
        const leaks = leaked({ question: question + JSON.stringify(key), answer });
        expect({ key, given: knownOf(answer.data._entities[0]), leaks }).toEqual({ key, given: [], leaks: [] });
      }
    }
  });

  test('by any command', async () => {
    for (const field of Object.values((await schemaOf(name)).getMutationType()?.getFields() ?? {})) {
      const selection = selectionOf(field.type, 2, aim);
      for (const call of callsOf(field, aim)) {
        const answer = await ask.service(name, 'province', `mutation { ${call} ${selection} }`);
        const outcome = answer.data?.[field.name] ?? null;
        // a preview tells its refusals as its outcome, and nothing else
        const isPreview = call.includes('preview: true');
        const refusals = isPreview ? outcome.refusals : answer.codes;
        expect({ call, isGiven: !isPreview && outcome !== null, isRefused: refusals.length > 0 }).toEqual({
          call,
          isGiven: false,
          isRefused: true,
        });
        const said = secretsIn(answer).filter((secret) => !call.includes(secret));
        expect({ call, said, refused: refusedForShape({ question: call, answer }) }).toEqual({ call, said: [], refused: [] });
      }
    }
  });
});

test('the same questions do find these things for who may see them', async () => {
  const question = `{ unit(id: "${foreign.provinceId}") { name children(first: 200) { edges { node { id } } } } }`;
  const answer = await ask.service('organisation', 'analyst', question);
  expect(leaked({ question, answer }).length).toBeGreaterThan(100);
});

test('an export gives an officer of another province no row', async () => {
  const response = await fetch(`${platform.services.insights}/export/bases.csv`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOf(platform, 'province')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ period: '2026H1', filter: { provinceId: foreign.provinceId } }),
  });
  expect([response.status, response.headers.get('x-row-count')]).toEqual([200, '0']);
  expect((await response.text()).trimEnd().split('\n')).toHaveLength(1);
});

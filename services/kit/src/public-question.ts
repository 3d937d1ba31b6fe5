import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type DocumentNode, execute, GraphQLError, type GraphQLSchema, Kind, parse, type TypeNode } from 'graphql';
import { requireFromGateway } from './direct-callers.ts';
import { DomainError } from './domain-error.ts';
import { QueryRefused } from './limits.ts';
import type { RequestScope } from './request-scope.ts';
import { requireStorable } from './text.ts';
import type { Viewer } from './viewer.ts';

export interface PublicQuestion<Context extends RequestScope> {
  /** Where it is answered. */
  readonly path: string;
  /** What is asked: fixed, whole, and the same for everybody. */
  readonly question: string;
  readonly schema: GraphQLSchema;
  readonly gatewaySecret: string | undefined;
  createContext(viewer: Viewer): Context;
}

/** Nobody: no rights, and a unit nobody has. Every field that asks for either refuses, or answers as of nothing. */
const nobody: Viewer = { subject: 'public', roles: [], unitId: '00000000-0000-4000-8000-000000000000', scopes: [], purpose: null };

/**
 * Answers one fixed question without a token, to the gateway alone, which keeps the rate. A caller chooses the values of its variables by
 * the address and nothing else: what may be read is written in the document, and every guard of the schema holds for nobody as for
 * anybody.
 */
export function addPublicQuestion<Context extends RequestScope>(
  app: FastifyInstance,
  { path, question, schema, gatewaySecret, createContext }: PublicQuestion<Context>,
): void {
  const document = parse(question);
  app.get(path, async (request) => {
    requireFromGateway(gatewaySecret, request.headers);
    const variableValues = variablesOf(document, request);
    const { data, errors } = await execute({ schema, document, variableValues, contextValue: createContext(nobody) });
    const [error] = errors ?? [];
    if (error) throw refusalOf(error);
    return { data };
  });
}

/** A refusal is told as it is, a fault is logged as one; what GraphQL says by itself is said of a value that fits no variable. */
function refusalOf({ originalError }: GraphQLError): Error {
  const isOurs = originalError !== undefined && (originalError instanceof DomainError || !(originalError instanceof GraphQLError));
  return isOurs ? originalError : valueRefused();
}

/** The values an address gives for the variables of a document; an empty one is none. */
function variablesOf(document: DocumentNode, { query }: FastifyRequest): Record<string, unknown> {
  const given = query as Readonly<Record<string, unknown>>;
  const defined = document.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? (one.variableDefinitions ?? []) : []));
  return Object.fromEntries(
    defined.flatMap(({ variable: { name }, type }) => {
      const value = valueIn(given[name.value], type);
      return value === undefined ? [] : [[name.value, value]];
    }),
  );
}

function valueIn(text: unknown, type: TypeNode): string | number | undefined {
  if (text === undefined || text === '') return undefined;
  if (typeof text !== 'string') throw valueRefused();
  requireStorable(text);
  return type.kind === Kind.NAMED_TYPE && type.name.value === 'Int' ? Number(text) : text;
}

const valueRefused = () =>
  new QueryRefused('BAD_USER_INPUT', {
    vi: 'Giá trị trong địa chỉ không hợp lệ. Hãy sửa rồi thử lại.',
    en: 'A value in the address is not valid. Mend it and try again.',
  });

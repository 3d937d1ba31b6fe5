import type { IncomingHttpHeaders } from 'node:http';
import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, Kind, visit } from 'graphql';
import { createFormatError } from './graphql-errors.ts';
import { limitRules, limits, QueryRefused } from './limits.ts';
import type { Logger } from './log.ts';
import { requireBearable } from './query-size.ts';
import { requestContext } from './request-context.ts';
import type { VerifyToken } from './verify-token.ts';
import { Forbidden, hasScope, type Viewer } from './viewer.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by {@link requireViewer} before a body is read. */
    viewer: Viewer | null;
  }
}

export interface GraphqlEndpointOptions<Context extends BaseContext & { viewer: Viewer }> {
  readonly log: Logger;
  readonly verifyToken: VerifyToken;
  /** Shows the schema to everybody; for development only. */
  readonly development: boolean;
  readonly server: Pick<ApolloServerOptions<Context>, 'schema' | 'gateway' | 'persistedQueries'>;
  readonly plugins: readonly ApolloServerPlugin<Context>[];
  /** Refuses callers, besides those without a token or the right `read`. */
  admit?(viewer: Viewer, headers: IncomingHttpHeaders): void;
  createContext(viewer: Viewer, request: FastifyRequest, reply: FastifyReply): Context;
}

/** Puts GraphQL at `/graphql`: POST only, nobody without a verified token, within the limits, one operation at a time. */
export async function addGraphqlEndpoint<Context extends BaseContext & { viewer: Viewer }>(
  app: FastifyInstance,
  { log, verifyToken, development, server, plugins, admit, createContext }: GraphqlEndpointOptions<Context>,
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    ...server,
    plugins: [
      // answers are for one caller and are never cached; following every field would cost a third of the time
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(app),
      guardOperations(),
      ...plugins,
    ],
    introspection: true, // who may introspect is decided for each caller by guardOperations
    validationRules: limitRules,
    parseOptions: { maxTokens: limits.tokens },
    formatError: createFormatError(log),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: false, // bearer tokens and JSON only: there is no cookie to ride on
    logger: log,
  } as ApolloServerOptions<Context>);
  await apollo.start();
  app.decorateRequest('viewer', null);
  await app.register(async (scope) => {
    scope.addHook('onRequest', requireViewer(verifyToken, development));
    scope.addHook('onRequest', async (request) => admit?.(viewerOf(request), request.headers));
    scope.addHook('preHandler', (request, _reply, done) => done(Array.isArray(request.body) ? batchRefused() : undefined));
    await scope.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['POST'],
      context: async (request, reply) => createContext(viewerOf(request), request, reply),
    });
  });
  return apollo;
}

/** A hook that lets only verified callers with the right `read` past, before their body is read. */
export const requireViewer =
  (verifyToken: VerifyToken, development = false) =>
  async (request: FastifyRequest): Promise<void> => {
    request.viewer = await verifyToken(request.headers.authorization);
    if (!hasScope(request.viewer, 'read')) throw new Forbidden('read', 403);
    const context = requestContext.getStore();
    if (context) context.showsSchema = development || hasScope(request.viewer, 'schema');
  };

/** The caller of a route behind {@link requireViewer}. */
export function viewerOf({ viewer }: FastifyRequest): Viewer {
  if (!viewer) throw new Error('a route that needs a viewer stands outside requireViewer');
  return viewer;
}

const batchRefused = () =>
  new QueryRefused('BATCH_REFUSED', {
    vi: 'Mỗi yêu cầu chỉ gồm một câu hỏi. Hãy gửi từng câu.',
    en: 'One request holds one operation. Send them one by one.',
  });

const guardOperations = (): ApolloServerPlugin => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      if (!requestContext.getStore()?.showsSchema && asksForSchema(document)) throw introspectionRefused();
      if (operation) requireBearable({ schema, document, operation, variables: request.variables ?? {} });
    },
  }),
});

const schemaFields = new Set(['__schema', '__type', '_service']);
const known = new WeakMap<DocumentNode, boolean>();

function asksForSchema(document: DocumentNode): boolean {
  let asks = known.get(document);
  if (asks === undefined) {
    asks = false;
    visit(document, {
      [Kind.FIELD]: ({ name }) => {
        if (schemaFields.has(name.value)) asks = true;
      },
    });
    known.set(document, asks);
  }
  return asks;
}

const introspectionRefused = () =>
  new QueryRefused('INTROSPECTION_REFUSED', {
    vi: 'Tài khoản này không được đọc lược đồ qua API. Lược đồ có trong thư mục schema/ của kho mã.',
    en: 'This account may not read the schema through the API. The schema stands in the folder schema/ of the repository.',
  });

import { AsyncLocalStorage } from 'node:async_hooks';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
  type preParsingHookHandler,
} from 'fastify';
import { collectDefaultMetrics, register } from 'prom-client';
import { DomainError } from './domain-error.ts';
import { errorBody } from './graphql-errors.ts';
import { readJsonBodies } from './json-body.ts';
import { languageFrom } from './language.ts';
import { limits } from './limits.ts';
import type { Logger } from './log.ts';
import { requestContext, requestIdFrom } from './request-context.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route reads its body itself, as it comes: a file. It is the route that limits its size. */
    readonly takesFile?: boolean;
  }
}

/** Why a process is not ready, in words for the operator; empty means it is. */
export type CheckReady = () => Promise<readonly string[]>;

export interface HttpServerOptions {
  readonly log: Logger;
  readonly checkReady: CheckReady;
  /** False for a process that hands requests on unread, body and all. */
  readonly readsBodies?: boolean;
}

/**
 * The HTTP side every process shares: request ids, JSON logs, refusals with codes, `/health/live`, `/health/ready`,
 * `/metrics`. Only plain UTF-8 JSON bodies are read: no other type, charset or compression, so that the size limit is
 * the size of what is parsed; a route that takes a file reads it itself.
 */
export function createHttpServer({ log, checkReady, readsBodies = true }: HttpServerOptions): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log;
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    keepAliveTimeout: 72_000,
    requestTimeout: 15_000, // of reading a request: who sends a byte a minute is not waited for
    forceCloseConnections: 'idle',
    genReqId: (request) => requestIdFrom(request.headers['x-request-id']),
  });
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    const language = languageFrom(request.headers['accept-language']);
    requestContext.run({ requestId: request.id, language, showsSchema: false }, done);
  });
  if (readsBodies) {
    app.addHook('preParsing', refuseBodies);
    readJsonBodies(app);
  } else {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  }
  app.addHook('onResponse', (request, reply, done) => {
    if (!request.url.startsWith('/health') && request.url !== '/metrics')
      log.info(
        {
          requestId: request.id,
          method: request.method,
          path: request.url.split('?')[0],
          status: reply.statusCode,
          millis: Math.round(reply.elapsedTime),
        },
        'request',
      );
    done();
  });
  app.setErrorHandler((error, request, reply) => sendRefusal(asRefusal(error, log, request), reply));
  app.setNotFoundHandler((_request, reply) => sendRefusal(notFound(), reply));
  addOperatorRoutes(app, checkReady);
  return app;
}

function addOperatorRoutes(app: FastifyInstance, checkReady: CheckReady): void {
  if (!register.getSingleMetric('process_cpu_user_seconds_total')) collectDefaultMetrics();
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const missing = await checkReady();
    return reply.code(missing.length === 0 ? 200 : 503).send({ status: missing.length === 0 ? 'ready' : 'not ready', missing });
  });
  app.get('/metrics', async (_request, reply) => reply.type(register.contentType).send(await register.metrics()));
}

/** A body over the limit is read to its end all the same, up to here: who is still writing would not hear the answer. */
const drainedBytes = 16 * 1024 * 1024;

const refuseBodies: preParsingHookHandler = (request, _reply, payload, done) => {
  if (request.routeOptions.config.takesFile) return done(null, payload);
  const refused = bodyRefusal(request);
  const length = Number(request.headers['content-length'] ?? 0);
  // the end of a body comes from its socket, which knows nothing of the request and its language
  const refuseAtEnd = AsyncLocalStorage.bind(() => done(tooLarge()));
  if (refused) done(refused);
  else if (length > limits.bodyBytes && length <= drainedBytes) payload.once('end', refuseAtEnd).resume();
  else done(null, payload);
};

function bodyRefusal({ method, headers }: FastifyRequest): DomainError | undefined {
  if (method !== 'POST') return undefined;
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters
    .find((one) => one.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  const encoding = headers['content-encoding'] ?? 'identity';
  if (type === 'application/json' && (charset ?? 'utf-8') === 'utf-8' && encoding === 'identity') return undefined;
  return new DomainError(
    'CONTENT_TYPE_UNSUPPORTED',
    {
      vi: 'Chỉ nhận nội dung "application/json" (UTF-8, không nén). Hãy sửa tiêu đề Content-Type.',
      en: 'Only "application/json" (UTF-8, not compressed) is accepted. Mend the header Content-Type.',
    },
    {},
    415,
  );
}

function asRefusal(error: unknown, log: Logger, request: FastifyRequest): DomainError {
  if (error instanceof DomainError) return error;
  const { statusCode = 500 } = error as { statusCode?: number };
  if (statusCode === 413) return tooLarge();
  if (statusCode === 415) return bodyRefusal(request) ?? malformed();
  if (statusCode < 500) return malformed();
  log.error({ err: error }, 'unexpected error');
  return new DomainError(
    'INTERNAL_SERVER_ERROR',
    { vi: 'Có lỗi ngoài dự kiến. Hãy thử lại sau.', en: 'Something unexpected went wrong. Try again later.' },
    {},
    500,
  );
}

const tooLarge = () =>
  new DomainError(
    'REQUEST_TOO_LARGE',
    { vi: 'Yêu cầu quá lớn. Hãy chia nhỏ câu hỏi hoặc biến.', en: 'The request is too large. Split the query or its variables.' },
    { maxBytes: limits.bodyBytes },
    413,
  );

const malformed = () =>
  new DomainError(
    'REQUEST_MALFORMED',
    {
      vi: 'Nội dung không phải JSON đúng. Hãy kiểm tra dấu ngoặc và dấu nháy.',
      en: 'The body is not valid JSON. Check brackets and quotes.',
    },
    {},
    400,
  );

const notFound = () =>
  new DomainError(
    'PATH_NOT_FOUND',
    {
      vi: 'Không có địa chỉ này. GraphQL ở "/graphql", chỉ nhận POST.',
      en: 'There is nothing at this address. GraphQL is at "/graphql" and takes POST only.',
    },
    {},
    404,
  );

const sendRefusal = (refusal: DomainError, reply: FastifyReply) =>
  reply
    .code((refusal.extensions.http as { status?: number } | undefined)?.status ?? 400)
    .type('application/json; charset=utf-8')
    .send(errorBody(refusal));

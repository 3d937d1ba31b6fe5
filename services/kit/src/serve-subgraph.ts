import type { ApolloServerPlugin } from '@apollo/server';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { refuseDirectCallers } from './direct-callers.ts';
import { beat, createFreshness } from './freshness.ts';
import { addGraphqlEndpoint } from './graphql-endpoint.ts';
import { createHttpServer } from './http-server.ts';
import { listen } from './listen.ts';
import { createLogger } from './log.ts';
import { createReadiness } from './readiness.ts';
import type { RequestScope } from './request-scope.ts';
import { stopWithParent } from './stop.ts';
import type { Subgraph } from './subgraph.ts';
import { untilTold } from './until-told.ts';
import { createVerifyToken, type VerifyToken } from './verify-token.ts';
import { keepWorking, type WorkQueue } from './work-queue.ts';

export interface SubgraphService<Context extends RequestScope> {
  /** The service's name, its schema in the database, and its name in the supergraph. */
  readonly name: string;
  readonly orm: MikroORM;
  readonly subgraph: Subgraph;
  readonly migrationsFolder: string;
  /** Services whose published tables are received here. */
  readonly sources: readonly string[];
  /** Awaited once its database is there, before anybody is let in. */
  beforeServing?(): Promise<void>;
  createContext(scope: RequestScope): Context;
  /** What is settled in the background; queues do not wait for each other. */
  readonly work?: WorkQueue | readonly WorkQueue[];
  /** Routes beside `/graphql`, e.g. an export. */
  addRoutes?(app: FastifyInstance, verifyToken: VerifyToken): void;
}

export interface SubgraphSettings {
  readonly host: string;
  readonly port: number;
  readonly portSetting: string;
  readonly issuer: string;
  readonly development: boolean;
  /** What the gateway proves itself with; without it nobody comes by way of the gateway. */
  readonly gatewaySecret: string | undefined;
  readonly logLevel: string;
}

/** Starts one subgraph and keeps it until a signal or the end of its parent; then it drains and stops. */
export async function serveSubgraph<Context extends RequestScope>(
  service: SubgraphService<Context>,
  settings: SubgraphSettings,
): Promise<void> {
  await untilTold();
  await service.beforeServing?.();
  const { name, orm } = service;
  const log = createLogger(name, settings.logLevel);
  const verifyToken = createVerifyToken(settings.issuer);
  const app = createHttpServer({ log, checkReady: createReadiness(service) });
  const apollo = await addGraphqlEndpoint<Context>(app, {
    log,
    verifyToken,
    development: settings.development,
    admit: refuseDirectCallers(settings.gatewaySecret),
    server: { schema: service.subgraph.schema },
    plugins: [tellFreshness(service.sources)],
    createContext: (viewer) => service.createContext({ viewer, em: orm.em.fork() }),
  });
  service.addRoutes?.(app, verifyToken);
  const stopBeating = beat(orm, name);
  const working = [service.work ?? []].flat().map((queue) => keepWorking(orm, log, queue));
  stopWithParent(log, async () => {
    stopBeating();
    await Promise.all(working.map((stop) => stop()));
    await apollo.stop();
    await app.close();
    await orm.close();
  });
  await listen(app, settings);
  log.info({ port: settings.port }, 'listening');
}

/** Adds `extensions.freshness` to every answer: how far each received source has been applied. */
function tellFreshness<Context extends RequestScope>(sources: readonly string[]): ApolloServerPlugin<Context> {
  const readFreshness = createFreshness(sources);
  return {
    requestDidStart: async ({ contextValue }) => {
      const freshness = await readFreshness(contextValue.em);
      return {
        willSendResponse: async ({ response: { body } }) => {
          if (body.kind === 'single' && freshness.length > 0) body.singleResult.extensions = { ...body.singleResult.extensions, freshness };
        },
      };
    },
  };
}

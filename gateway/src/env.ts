import { resolve } from 'node:path';
import { logLevel, port, readEnv } from '@vwu/kit/env';
import { originOf } from '@vwu/kit/origin';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..', '..');

const env = readEnv({
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_HOST: z.string().optional(),
  GATEWAY_PORT: port.default(4000),
  ORGANISATION_PORT: port.default(4001),
  MEMBERSHIP_PORT: port.default(4002),
  CADRE_PORT: port.default(4003),
  EMULATION_PORT: port.default(4004),
  INSIGHTS_PORT: port.default(4005),
  OIDC_ISSUER: z.url().default('http://127.0.0.1:4010'),
  /** File of the composed graph; it is followed, and the committed one is the default. */
  SUPERGRAPH: z.string().default(resolve(root, 'schema', 'supergraph.graphql')),
  /** What the page calls itself at the OpenID provider; `web` is what the local one knows it by. */
  WEB_CLIENT_ID: z.string().default('web'),
  /** By it subgraphs tell the gateway from other callers; without it they cannot. It travels in a header. */
  GATEWAY_SECRET: z
    .string()
    .regex(/^[\w.~+/=-]{16,}$/, 'at least 16 letters, digits or ._~+/=-')
    .optional(),
  DEVELOPMENT: z.stringbool().default(false),
  LOG_LEVEL: logLevel,
});

const originAt = (subgraphPort: number) => originOf(env.PUBLIC_HOST ?? env.HOST, subgraphPort);

export const settings = Object.freeze({
  host: env.HOST,
  port: env.GATEWAY_PORT,
  portSetting: 'GATEWAY_PORT',
  /** Where each subgraph of the supergraph stands, by its name there. */
  subgraphs: {
    organisation: originAt(env.ORGANISATION_PORT),
    membership: originAt(env.MEMBERSHIP_PORT),
    cadre: originAt(env.CADRE_PORT),
    emulation: originAt(env.EMULATION_PORT),
    insights: originAt(env.INSIGHTS_PORT),
  },
  issuer: env.OIDC_ISSUER,
  supergraphFile: env.SUPERGRAPH,
  webClientId: env.WEB_CLIENT_ID,
  secret: env.GATEWAY_SECRET,
  development: env.DEVELOPMENT,
  logLevel: env.LOG_LEVEL,
});

/** Where the page stands once it is built. */
export const webFolder = resolve(root, 'web', 'dist');

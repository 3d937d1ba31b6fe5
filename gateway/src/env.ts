import { resolve } from 'node:path';
import { logLevel, port, readEnv } from '@vwu/kit/env';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..', '..');

const subgraphPorts = {
  organisation: 'ORGANISATION_PORT',
  membership: 'MEMBERSHIP_PORT',
  cadre: 'CADRE_PORT',
  emulation: 'EMULATION_PORT',
  insights: 'INSIGHTS_PORT',
} as const;

const env = readEnv({
  HOST: z.string().default('127.0.0.1'),
  GATEWAY_PORT: port.default(4000),
  ORGANISATION_PORT: port.default(4001),
  MEMBERSHIP_PORT: port.default(4002),
  CADRE_PORT: port.default(4003),
  EMULATION_PORT: port.default(4004),
  INSIGHTS_PORT: port.default(4005),
  OIDC_ISSUER: z.url().default('http://127.0.0.1:4010'),
  SUPERGRAPH: z.string().default(resolve(root, 'schema', 'supergraph.graphql')),
  WEB_FOLDER: z.string().default(resolve(root, 'web', 'dist')),
  DEVELOPMENT: z.stringbool().default(false),
  LOG_LEVEL: logLevel,
});

export const settings = Object.freeze({
  host: env.HOST,
  port: env.GATEWAY_PORT,
  portSetting: 'GATEWAY_PORT',
  /** Where each subgraph of the supergraph stands, by its name there. */
  subgraphs: Object.fromEntries(Object.entries(subgraphPorts).map(([name, setting]) => [name, `http://${env.HOST}:${env[setting]}`])),
  issuer: env.OIDC_ISSUER,
  supergraphFile: env.SUPERGRAPH,
  webFolder: env.WEB_FOLDER,
  development: env.DEVELOPMENT,
  logLevel: env.LOG_LEVEL,
});

import { z } from 'zod';
import { logLevel, port, readEnv } from './env.ts';
import type { SubgraphSettings } from './serve-subgraph.ts';

/**
 * The settings every subgraph reads: its own port and database, and what all share.
 *
 * @param name the service's name; `ORGANISATION_PORT` is the port of `organisation`.
 */
export function readSubgraphSettings(name: string, defaultPort: number): SubgraphSettings & { readonly databaseUrl: string } {
  const portSetting = `${name.toUpperCase()}_PORT`;
  const urlSetting = `${name.toUpperCase()}_DATABASE_URL`;
  const env: Record<string, unknown> = readEnv({
    [portSetting]: port.default(defaultPort),
    [urlSetting]: z.url({ protocol: /^postgres(ql)?$/ }),
    HOST: z.string().default('127.0.0.1'),
    OIDC_ISSUER: z.url().default('http://127.0.0.1:4010'),
    DEVELOPMENT: z.stringbool().default(false),
    GATEWAY_SECRET: z.string().min(32).optional(),
    LOG_LEVEL: logLevel,
  });
  return Object.freeze({
    host: String(env.HOST),
    port: Number(env[portSetting]),
    portSetting,
    issuer: String(env.OIDC_ISSUER),
    development: env.DEVELOPMENT === true,
    gatewaySecret: env.GATEWAY_SECRET === undefined ? undefined : String(env.GATEWAY_SECRET),
    logLevel: String(env.LOG_LEVEL),
    databaseUrl: String(env[urlSetting]),
  });
}

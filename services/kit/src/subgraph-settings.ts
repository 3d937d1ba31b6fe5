import { join } from 'node:path';
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
  const own: Record<string, unknown> = readEnv({
    [portSetting]: port.default(defaultPort),
    [urlSetting]: z.url({ protocol: /^postgres(ql)?$/ }),
  });
  const shared = readEnv({
    HOST: z.string().default('127.0.0.1'),
    OIDC_ISSUER: z.url().default('http://127.0.0.1:4010'),
    DEVELOPMENT: z.stringbool().default(false),
    GATEWAY_SECRET: z.string().min(16).optional(),
    LOG_LEVEL: logLevel,
  });
  return Object.freeze({
    host: shared.HOST,
    port: Number(own[portSetting]),
    portSetting,
    issuer: shared.OIDC_ISSUER,
    development: shared.DEVELOPMENT,
    gatewaySecret: shared.GATEWAY_SECRET,
    logLevel: shared.LOG_LEVEL,
    databaseUrl: String(own[urlSetting]),
  });
}

/**
 * The settings of a service that seals data: `MEMBERSHIP_KEY_FILE`, in the data folder unless said, or `MEMBERSHIP_KEY_COMMAND`, a
 * program that prints the key file.
 */
export function readKeySettings(name: string): { readonly file: string; readonly command: string | undefined } {
  const prefix = name.toUpperCase();
  const read: Record<string, string | undefined> = readEnv({
    DATA_DIR: z.string().default('.data'),
    [`${prefix}_KEY_FILE`]: z.string().optional(),
    [`${prefix}_KEY_COMMAND`]: z.string().optional(),
  });
  return { file: read[`${prefix}_KEY_FILE`] ?? join(read.DATA_DIR ?? '', `${name}.keys`), command: read[`${prefix}_KEY_COMMAND`] };
}

/** Somebody else's address that is told of something, and the secret by which it knows who tells. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/** The settings `<PREFIX>_WEBHOOK_URL` and `<PREFIX>_WEBHOOK_SECRET`; null, and nobody is told, unless both are set. */
export function readWebhookSettings(prefix: string): Webhook | null {
  const read: Record<string, string | undefined> = readEnv({
    [`${prefix}_WEBHOOK_URL`]: z.url({ protocol: /^https?$/ }).optional(),
    [`${prefix}_WEBHOOK_SECRET`]: z.string().min(16).optional(),
  });
  const [url, secret] = [read[`${prefix}_WEBHOOK_URL`], read[`${prefix}_WEBHOOK_SECRET`]];
  return url === undefined || secret === undefined ? null : { url, secret };
}

/** A setting of a service that is on or off; off unless said. */
export const readSwitch = (name: string): boolean =>
  (readEnv({ [name]: z.stringbool().default(false) }) as Record<string, boolean>)[name] === true;

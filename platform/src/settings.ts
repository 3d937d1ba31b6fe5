import { join, resolve } from 'node:path';
import { logLevel, port, readEnv } from '@vwu/kit/env';
import { originOf } from '@vwu/kit/origin';
import { z } from 'zod';

/** The five subgraphs, in the order in which they can be prepared: each after those whose tables it receives. */
export const serviceNames = ['organisation', 'membership', 'cadre', 'emulation', 'insights'] as const;
export type ServiceName = (typeof serviceNames)[number];

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

/** Every setting of the platform; `.env.example` lists them with what they mean. */
export const settingShape = {
  /** Where the parts listen. */
  HOST: z.string().default('127.0.0.1'),
  /** By which name they are reached, by people and by each other. */
  PUBLIC_HOST: z.string().optional(),
  GATEWAY_PORT: port.default(4000),
  ORGANISATION_PORT: port.default(4001),
  MEMBERSHIP_PORT: port.default(4002),
  CADRE_PORT: port.default(4003),
  EMULATION_PORT: port.default(4004),
  INSIGHTS_PORT: port.default(4005),
  IDENTITY_PORT: port.default(4010),
  /** 0 has a free one chosen at every start. */
  POSTGRES_PORT: port.or(z.literal('0').transform(() => 0)).default(0),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  ORGANISATION_DATABASE_URL: postgresUrl.optional(),
  MEMBERSHIP_DATABASE_URL: postgresUrl.optional(),
  CADRE_DATABASE_URL: postgresUrl.optional(),
  EMULATION_DATABASE_URL: postgresUrl.optional(),
  INSIGHTS_DATABASE_URL: postgresUrl.optional(),
  /** The keys that seal what is protected most of members; in the data folder, unless said. */
  MEMBERSHIP_KEY_FILE: z.string().optional(),
  /** A program that prints the key file instead. */
  MEMBERSHIP_KEY_COMMAND: z.string().optional(),
  /** Where reminders of reports are sent on to, and what signs them. */
  REMINDER_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  REMINDER_WEBHOOK_SECRET: z.string().min(16).optional(),
  /** Whether Central recognises honorary members too. */
  MEMBERSHIP_CENTRAL_HONORARY: z.stringbool().default(false),
  OIDC_ISSUER: z.url().optional(),
  /** What the page calls itself at the OpenID provider. */
  WEB_CLIENT_ID: z.string().default('web'),
  /** The composed graph the gateway serves and follows; the committed one, unless said. */
  SUPERGRAPH: z.string().optional(),
  DEVELOPMENT: z.stringbool().default(false),
  LOG_LEVEL: logLevel,
} as const;

/** Hosts that mean every address of the machine: one can listen there, but not go there. */
const everyAddress = new Set(['0.0.0.0', '::']);

export type Settings = ReturnType<typeof readSettings>;

/** Reads the settings of the whole platform once; a wrong one ends the process, all wrong ones named. */
export function readSettings() {
  const env = readEnv(settingShape);
  const publicHost = env.PUBLIC_HOST ?? (everyAddress.has(env.HOST) ? '127.0.0.1' : env.HOST);
  return Object.freeze({
    ...env,
    publicHost,
    dataDir: resolve(env.DATA_DIR),
    issuer: env.OIDC_ISSUER ?? originOf(publicHost, env.IDENTITY_PORT),
    /** Whether the platform runs its own OpenID provider. */
    hasOwnIdentity: env.OIDC_ISSUER === undefined,
  });
}

/** The file of the keys that seal what is protected most of members. */
export const keyFile = ({ dataDir, MEMBERSHIP_KEY_FILE }: Pick<Settings, 'dataDir' | 'MEMBERSHIP_KEY_FILE'>): string =>
  MEMBERSHIP_KEY_FILE === undefined ? join(dataDir, 'membership.keys') : resolve(MEMBERSHIP_KEY_FILE);

/** The accounts of the platform's own OpenID provider. */
export const accountsFile = ({ dataDir }: Pick<Settings, 'dataDir'>): string => join(dataDir, 'identity', 'accounts.json');

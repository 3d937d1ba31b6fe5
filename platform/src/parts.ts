import { resolve } from 'node:path';
import { originOf } from '@vwu/kit/origin';
import type { Part } from './processes.ts';
import { keyFile, type ServiceName, type Settings, serviceNames } from './settings.ts';

/**
 * The parts in the order they are started, which is the reverse of the order they are stopped in.
 *
 * @param gatewaySecret what subgraphs know the gateway by.
 */
export function partsOf(settings: Settings, urls: Readonly<Record<ServiceName, string>>, gatewaySecret: string): Part[] {
  const shared = {
    HOST: settings.HOST,
    PUBLIC_HOST: settings.publicHost,
    OIDC_ISSUER: settings.issuer,
    DEVELOPMENT: String(settings.DEVELOPMENT),
    LOG_LEVEL: settings.LOG_LEVEL,
    DATA_DIR: settings.dataDir,
  };
  const ports = Object.fromEntries(
    Object.entries(settings)
      .filter(([name]) => name.endsWith('_PORT'))
      .map(([name, value]) => [name, String(value)]),
  );
  const service = (name: ServiceName): Part => {
    const prefix = name.toUpperCase() as Uppercase<ServiceName>;
    const port = settings[`${prefix}_PORT`];
    return {
      name,
      origin: originOf(settings.publicHost, port),
      env: {
        ...shared,
        GATEWAY_SECRET: gatewaySecret,
        [`${prefix}_PORT`]: String(port),
        [`${prefix}_DATABASE_URL`]: urls[name],
        ...(name === 'membership' ? { ...keysOf(settings), ...webhookOf(settings) } : {}),
      },
    };
  };
  const identity: Part = {
    name: 'identity',
    origin: originOf(settings.publicHost, settings.IDENTITY_PORT),
    env: { ...shared, ...ports },
  };
  const gateway: Part = {
    name: 'gateway',
    origin: originOf(settings.publicHost, settings.GATEWAY_PORT),
    env: { ...shared, ...ports, GATEWAY_SECRET: gatewaySecret, WEB_CLIENT_ID: settings.WEB_CLIENT_ID, ...supergraphOf(settings) },
  };
  return [...(settings.hasOwnIdentity ? [identity] : []), ...serviceNames.map(service), gateway];
}

const keysOf = (settings: Settings): Record<string, string> => ({
  MEMBERSHIP_KEY_FILE: keyFile(settings),
  MEMBERSHIP_CENTRAL_HONORARY: String(settings.MEMBERSHIP_CENTRAL_HONORARY),
  ...(settings.MEMBERSHIP_KEY_COMMAND === undefined ? {} : { MEMBERSHIP_KEY_COMMAND: settings.MEMBERSHIP_KEY_COMMAND }),
});

const webhookOf = ({ REMINDER_WEBHOOK_URL: url, REMINDER_WEBHOOK_SECRET: secret }: Settings): Record<string, string> =>
  url === undefined || secret === undefined ? {} : { REMINDER_WEBHOOK_URL: url, REMINDER_WEBHOOK_SECRET: secret };

const supergraphOf = ({ SUPERGRAPH }: Settings): Record<string, string> =>
  SUPERGRAPH === undefined ? {} : { SUPERGRAPH: resolve(SUPERGRAPH) };

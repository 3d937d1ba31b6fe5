import { logLevel, port, readEnv } from '@vwu/kit/env';
import { originOf } from '@vwu/kit/origin';
import { z } from 'zod';

const env = readEnv({
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_HOST: z.string().optional(),
  IDENTITY_PORT: port.default(4010),
  GATEWAY_PORT: port.default(4000),
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: logLevel,
});

const publicHost = env.PUBLIC_HOST ?? env.HOST;
const originOfPage = (host: string) => originOf(host, env.GATEWAY_PORT);

export const settings = Object.freeze({
  host: env.HOST,
  port: env.IDENTITY_PORT,
  portSetting: 'IDENTITY_PORT',
  issuer: originOf(publicHost, env.IDENTITY_PORT),
  /** Where the page is served: people come back here after signing in. */
  pageOrigins: [...new Set([publicHost, 'localhost'])].map(originOfPage),
  /** The web page itself: where signing in begins. */
  home: `${originOfPage(publicHost)}/`,
  dataDir: env.DATA_DIR,
  logLevel: env.LOG_LEVEL,
});

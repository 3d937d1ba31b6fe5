import { logLevel, port, readEnv } from '@vwu/kit/env';
import { z } from 'zod';

const env = readEnv({
  HOST: z.string().default('127.0.0.1'),
  IDENTITY_PORT: port.default(4010),
  GATEWAY_PORT: port.default(4000),
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: logLevel,
});

const originOfPage = (host: string) => `http://${host}:${env.GATEWAY_PORT}`;

export const settings = Object.freeze({
  host: env.HOST,
  port: env.IDENTITY_PORT,
  portSetting: 'IDENTITY_PORT',
  issuer: `http://${env.HOST}:${env.IDENTITY_PORT}`,
  /** Where the page is served: people come back here after signing in. */
  pageOrigins: [...new Set([env.HOST, 'localhost'])].map(originOfPage),
  /** The web page itself: where signing in begins. */
  home: `${originOfPage(env.HOST)}/`,
  dataDir: env.DATA_DIR,
  logLevel: env.LOG_LEVEL,
});

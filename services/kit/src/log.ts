import { type Logger, pino } from 'pino';
import { requestContext } from './request-context.ts';

export type { Logger };

/** JSON lines on stdout. Request bodies, variables, tokens and rows are never logged: they may hold personal data. */
export function createLogger(service: string, level = 'info'): Logger {
  return pino({
    level,
    base: { service },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => {
      const requestId = requestContext.getStore()?.requestId;
      return requestId === undefined ? {} : { requestId };
    },
    redact: { paths: ['req.headers.authorization', 'headers.authorization', 'password', 'token'], remove: true },
  });
}

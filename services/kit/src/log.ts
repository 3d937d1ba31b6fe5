import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { requestContext } from './request-context.ts';

export type { Logger };

/**
 * JSON lines on stdout. Request bodies, variables, tokens and rows are never logged: they may hold personal data; nor is what a
 * database says of an error, which repeats them.
 *
 * @param destination where else the lines go.
 */
export function createLogger(service: string, level = 'info', destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: { service },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => {
      const requestId = requestContext.getStore()?.requestId;
      return requestId === undefined ? {} : { requestId };
    },
    redact: { paths: ['req.headers.authorization', 'headers.authorization', 'password', 'token'], remove: true },
    serializers: { err: (error: Error) => (isOfDatabase(error) ? withoutValues(error) : pino.stdSerializers.err(error)) },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An error of PostgreSQL, or of the ORM that hands it on with all it says. */
interface DatabaseError extends Error {
  readonly code: string;
  readonly severity: string;
}

const isOfDatabase = (error: Error): error is DatabaseError => 'severity' in error && 'code' in error;

/** What tells an operator where to look, and names things of the schema only. */
const tellingFields = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine'] as const;

/** The message and the detail of such an error hold the values it was given, and the row that fails: «Failing row contains (…)». */
const withoutValues = (error: DatabaseError) => ({
  type: error.constructor.name,
  ...Object.fromEntries(tellingFields.map((field) => [field, Reflect.get(error, field)])),
  stack: error.stack
    ?.split('\n')
    .filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line))
    .join('\n'),
});

import { Client } from 'pg';
import { Counter } from 'prom-client';
import { requestContext } from './request-context.ts';

const statements = new Counter({
  name: 'sql_statements_total',
  help: 'SQL statements sent to PostgreSQL by this process: for a request, or of its own accord',
  labelNames: ['cause'],
});

type Traceable = string | { text?: string };

/**
 * A PostgreSQL connection that counts its statements and ends each with the request id as a comment, so that a slow
 * statement in `pg_stat_activity` or the server log leads back to the request that asked for it.
 */
export class TracedClient extends Client {
  // The driver's `query` has nine overloads; all of them pass through unchanged but for the text.
  override query(first: Traceable, ...rest: unknown[]): never {
    statements.inc({ cause: requestContext.getStore() ? 'request' : 'upkeep' });
    const passOn = super.query as (...all: unknown[]) => never;
    return passOn.call(this, withRequestId(first), ...rest);
  }
}

function withRequestId(statement: Traceable): Traceable {
  const requestId = requestContext.getStore()?.requestId;
  if (requestId === undefined) return statement;
  if (typeof statement === 'string') return `${statement} /* request_id=${requestId} */`;
  if (typeof statement.text === 'string') statement.text = `${statement.text} /* request_id=${requestId} */`;
  return statement;
}

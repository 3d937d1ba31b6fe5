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
 *
 * Rolling back on a lost connection succeeds: PostgreSQL has done it. Were it to fail, whoever holds the connection would
 * never give it back, and every transaction that lost one would leave the pool smaller for good.
 */
export class TracedClient extends Client {
  // The driver's `query` has nine overloads; all of them pass through unchanged but for the text.
  override query(first: Traceable, ...rest: unknown[]): never {
    statements.inc({ cause: requestContext.getStore() ? 'request' : 'upkeep' });
    const passOn = super.query as (...all: unknown[]) => never;
    const answer = passOn.call(this, withRequestId(first), ...rest);
    return first === 'rollback' ? (rolledBack(answer) as never) : answer;
  }
}

const rolledBack = (answer: Promise<unknown>): Promise<unknown> => answer.catch(() => ({ command: 'ROLLBACK', rowCount: null, rows: [] }));

function withRequestId(statement: Traceable): Traceable {
  const requestId = requestContext.getStore()?.requestId;
  if (requestId === undefined) return statement;
  if (typeof statement === 'string') return `${statement} /* request_id=${requestId} */`;
  if (typeof statement.text === 'string') statement.text = `${statement.text} /* request_id=${requestId} */`;
  return statement;
}

import { createHash } from 'node:crypto';
import pg from 'pg';

type Question = string | { readonly text: string; readonly values?: readonly unknown[]; name?: string };
type Query = (this: pg.Client, question: Question, ...rest: unknown[]) => unknown;

const nameOf = (text: string): string => createHash('md5').update(text).digest('base64url');

/**
 * From here on each statement with parameters has a name, by which PostgreSQL keeps its plan. The matrix asks the same few
 * hundred statements tens of thousands of times, and working out how took the database longer than doing it.
 */
export function planOnce(): void {
  const client = pg.Client.prototype as unknown as { query: Query };
  const ask = client.query;
  client.query = function query(question, ...rest) {
    const [values] = rest;
    if (typeof question !== 'string') {
      if (question.values && question.values.length > 0) question.name ??= nameOf(question.text);
      return ask.call(this, question, ...rest);
    }
    if (!Array.isArray(values) || values.length === 0) return ask.call(this, question, ...rest);
    return ask.call(this, { text: question, values, name: nameOf(question) }, ...rest.slice(1));
  };
}

/** Lets a database keep plans for any parameters, from the first time on. */
export const keepPlans = async (db: pg.Client): Promise<void> => {
  const { rows } = await db.query<{ name: string }>('select current_database() as name');
  await db.query(`alter database ${rows[0]?.name} set plan_cache_mode = force_generic_plan`);
};

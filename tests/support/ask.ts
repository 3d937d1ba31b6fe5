import type { MikroORM } from '@mikro-orm/postgresql';
import type { RequestScope } from '@vwu/kit/request-scope';
import type { Subgraph } from '@vwu/kit/subgraph';
import type { Viewer } from '@vwu/kit/viewer';
import { type GraphQLError, graphql } from 'graphql';
import { register } from 'prom-client';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever shape it asked for
  readonly data: Record<string, any> | null | undefined;
  readonly errors: readonly GraphQLError[];
  /** Codes of the errors, in order. */
  readonly codes: readonly unknown[];
  /** SQL statements it cost. */
  readonly statements: number;
}

/** Asks one subgraph in its own process, as a caller: no network, the same schema, loaders and database as in service. */
export const createAsk =
  (subgraph: Subgraph, orm: MikroORM, createContext: (scope: RequestScope) => RequestScope) =>
  async (viewer: Viewer, source: string, variableValues: Record<string, unknown> = {}): Promise<Answer> => {
    const contextValue = createContext({ viewer, em: orm.em.fork() });
    const before = await countStatements();
    const { data, errors = [] } = await graphql({ schema: subgraph.schema, source, variableValues, contextValue });
    const surprise = errors.find(({ extensions }) => extensions.code === undefined);
    if (surprise) throw surprise.originalError ?? surprise;
    return { data, errors, codes: errors.map(({ extensions }) => extensions.code), statements: (await countStatements()) - before };
  };

async function countStatements(): Promise<number> {
  const counter = await register.getSingleMetric('sql_statements_total')?.get();
  return counter?.values.reduce((sum, { value }) => sum + value, 0) ?? 0;
}

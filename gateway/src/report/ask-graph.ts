import type { ApolloServer } from '@apollo/server';
import { viewerOf } from '@vwu/kit/graphql-endpoint';
import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { createGatewayContext, type GatewayContext } from '../gateway-context.ts';
import type { Ask } from './gather-report.ts';
import { ReportIncomplete, ReportRefused } from './report.errors.ts';

/**
 * Asks the graph of this gateway as the caller of a request, with the caller's own token. Of one question all must be there: what was
 * refused is refused again, and what could not be read is no zero.
 */
export const askGraphAs =
  (apollo: ApolloServer<GatewayContext>) =>
  (request: FastifyRequest): Ask =>
  async (query, variables) => {
    const { body } = await apollo.executeOperation(
      { query, variables },
      { contextValue: createGatewayContext(viewerOf(request), request) },
    );
    if (body.kind !== 'single') throw new ReportIncomplete();
    const { data, errors = [] } = body.singleResult;
    const [first] = errors;
    if (first) throw refusalOf(first);
    return data;
  };

/** What is refused of the report itself, or of a value given, tells who asked what to do; of anything else a part is missing. */
function refusalOf({ message, path, extensions }: GraphQLFormattedError) {
  const isOfReport = path === undefined || path.length === 1;
  const code = typeof extensions?.code === 'string' ? extensions.code : '';
  return isOfReport && !outages.has(code) ? new ReportRefused(code, message) : new ReportIncomplete();
}

const outages = new Set(['SUBGRAPH_UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'QUERY_TOO_SLOW', '']);

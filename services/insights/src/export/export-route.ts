import type { Boundaries } from '@vwu/kit/boundaries';
import type { MikroORM } from '@vwu/kit/database';
import { requireViewer, viewerOf } from '@vwu/kit/graphql-endpoint';
import { languageFrom } from '@vwu/kit/language';
import type { VerifyToken } from '@vwu/kit/verify-token';
import type { FastifyInstance } from 'fastify';
import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import type { BaseOrder } from '../base/base.enums.ts';
import type { BaseFilter } from '../base/base-filter.ts';
import { ExportRequestInvalid } from './export.errors.ts';
import { exportBases } from './export-bases.ts';

/**
 * `POST /export/bases.csv` with the arguments of `bases` as JSON: the whole list as a file, by the same scope. The header
 * `x-row-count` says how many rows a whole file has.
 */
export const createExportRoute =
  (orm: MikroORM, schema: GraphQLSchema) =>
  (app: FastifyInstance, verifyToken: VerifyToken): void => {
    app.post('/export/bases.csv', { onRequest: requireViewer(verifyToken) }, async (request, reply) => {
      const language = languageFrom(request.headers['accept-language']);
      const asked = { ...argumentsOf(schema, request.body), language };
      const { rowCount, csv } = await exportBases(orm.em.fork(), viewerOf(request), asked);
      return reply
        .type('text/csv; charset=utf-8')
        .header('x-row-count', rowCount)
        .header('content-disposition', `attachment; filename="bases-${asked.period}.csv"`)
        .send(csv);
    });
  };

interface Arguments {
  filter: BaseFilter | null;
  orderBy: BaseOrder[] | null;
  period: string;
  asOf: string | null;
  boundaries: Boundaries | null;
}

/** Reads the arguments by the types the schema gives them, so that a filter means here what it means in the list. */
function argumentsOf(schema: GraphQLSchema, body: unknown): Arguments {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const field = schema.getQueryType()?.getFields().bases;
  const read = (name: keyof Arguments) => {
    const type = field?.args.find((argument) => argument.name === name)?.type;
    return type && coerce(type, given[name] ?? null, name);
  };
  return {
    filter: read('filter'),
    orderBy: read('orderBy'),
    period: read('period'),
    asOf: read('asOf'),
    boundaries: read('boundaries'),
  } as Arguments;
}

const coerce = (type: GraphQLInputType, value: unknown, name: string): unknown =>
  coerceInputValue(value, type, (path, _value, error) => {
    throw new ExportRequestInvalid([name, ...path].join('.'), error.message);
  });

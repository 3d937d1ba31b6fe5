import { Readable } from 'node:stream';
import type { MikroORM } from '@vwu/kit/database';
import { requireViewer, viewerOf } from '@vwu/kit/graphql-endpoint';
import type { Keyring } from '@vwu/kit/keyring';
import type { VerifyToken } from '@vwu/kit/verify-token';
import type { FastifyInstance } from 'fastify';
import { fileFormats } from '../export-file/file-formats.ts';
import { attachment } from '../export-file/file-name.ts';
import { openPieces } from '../export-file/sealed-pieces.ts';
import { downloadExport } from './download-export.ts';

interface OfExport {
  readonly Params: { readonly id: string };
}

/**
 * `GET /exports/:id`: the file of an export, to whoever asked for it. The header `x-row-count` says how many rows it has,
 * `x-content-sha256` what its bytes come to.
 */
export const createExportRoute =
  (orm: MikroORM, keyring: () => Keyring) =>
  (app: FastifyInstance, verifyToken: VerifyToken): void => {
    app.get<OfExport>('/exports/:id', { onRequest: requireViewer(verifyToken) }, async (request, reply) => {
      const em = orm.em.fork();
      const file = await downloadExport(em, viewerOf(request), request.params.id);
      const { type, ending } = fileFormats[file.format];
      return reply
        .type(type)
        .header('x-row-count', file.rows)
        .header('x-content-sha256', file.sha256)
        .header('content-disposition', attachment(file.name, ending))
        .header('cache-control', 'no-store')
        .send(Readable.from(openPieces(em, keyring(), file)));
    });
  };

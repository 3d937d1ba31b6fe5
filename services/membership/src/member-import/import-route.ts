import { requireCharge } from '@vwu/kit/charge';
import type { MikroORM } from '@vwu/kit/database';
import { requireViewer, viewerOf } from '@vwu/kit/graphql-endpoint';
import { isId } from '@vwu/kit/ids';
import type { Keyring } from '@vwu/kit/keyring';
import type { VerifyToken } from '@vwu/kit/verify-token';
import { requireScope } from '@vwu/kit/viewer';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sheetTooLarge } from '../sheet/sheet.errors.ts';
import { type SheetFormat, sheetLimits } from '../sheet/sheet.ts';
import { writeCsv } from '../sheet/write-csv.ts';
import { writeXlsx } from '../sheet/write-xlsx.ts';
import { errorHeading, errorRows } from './bad-rows.ts';
import { importColumns } from './columns.ts';
import { readDirectory } from './directory.ts';
import { MemberImport } from './member-import.entity.ts';
import { ErrorFileMissing } from './member-import.errors.ts';
import { receiveImport } from './receive-import.ts';
import { templateCsv, templateXlsx } from './template.ts';

const types: Readonly<Record<SheetFormat, string>> = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv; charset=utf-8',
};

interface OfUnit {
  readonly Querystring: { readonly unit?: string };
}

interface OfImport {
  readonly Params: { readonly id: string };
}

/**
 * The files of imports: `POST /import/members?unit=…` takes a list, whatever its name or type, and answers the import it became;
 * `GET …/template.xlsx|csv?unit=…` gives an empty one, `GET …/:id/errors.xlsx|csv` what is wrong with one, to whoever sent it.
 */
export const createImportRoutes =
  (orm: MikroORM, keyring: () => Keyring) =>
  (app: FastifyInstance, verifyToken: VerifyToken): void => {
    const onRequest = requireViewer(verifyToken);
    void app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
      scope.post<OfUnit>('/import/members', { onRequest, config: { takesFile: true } }, async (request, reply) => {
        const key = request.headers['idempotency-key'];
        const received = {
          unitId: request.query.unit ?? '',
          file: await fileOf(request),
          idempotencyKey: typeof key === 'string' ? key : null,
        };
        const { id } = await receiveImport({ em: orm.em.fork(), viewer: viewerOf(request), keyring: keyring() }, received);
        return reply.code(202).send({ id });
      });
    });
    for (const format of ['XLSX', 'CSV'] as const) {
      const ending = format.toLowerCase();
      app.get<OfUnit>(`/import/members/template.${ending}`, { onRequest }, async (request, reply) => {
        const directory = await directoryFor(orm, request);
        return send(reply, format, 'mau-hoi-vien', format === 'XLSX' ? templateXlsx(directory) : templateCsv(directory));
      });
      app.get<OfImport>(`/import/members/:id/errors.${ending}`, { onRequest }, async (request, reply) => {
        const em = orm.em.fork();
        const list = await requireOwn(orm, request);
        const rows = errorRows(em, keyring(), list.id);
        const workbook = () => writeXlsx([{ name: 'Hội viên', heading: [[...importColumns], errorHeading], hiddenRows: 1, rows }]);
        return send(reply, format, 'dong-sai', format === 'XLSX' ? workbook() : writeCsv(withHeading(rows)));
      });
    }
  };

const send = (reply: FastifyReply, format: SheetFormat, name: string, file: NodeJS.ReadableStream) =>
  reply
    .type(types[format])
    .header('content-disposition', `attachment; filename="${name}.${format.toLowerCase()}"`)
    .header('cache-control', 'no-store')
    .send(file);

async function* withHeading(rows: AsyncIterable<readonly string[]>) {
  yield errorHeading;
  yield* rows;
}

/** The body as it comes, up to the limit: what is longer is not read on. @throws {SheetRefused} SHEET_TOO_LARGE */
async function fileOf({ headers, body }: FastifyRequest<OfUnit>): Promise<Buffer> {
  if (Number(headers['content-length'] ?? 0) > sheetLimits.bytes) throw sheetTooLarge();
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > sheetLimits.bytes) throw sheetTooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function directoryFor(orm: MikroORM, request: FastifyRequest<OfUnit>) {
  const viewer = viewerOf(request);
  requireScope(viewer, 'members:write');
  const em = orm.em.fork();
  const { unit = '' } = request.query;
  await requireCharge(em, viewer, 'organisation', unit);
  return readDirectory(em, unit);
}

/** Values of persons are for whoever sent them. @throws {Forbidden | ErrorFileMissing} */
async function requireOwn(orm: MikroORM, request: FastifyRequest<OfImport>): Promise<MemberImport> {
  const viewer = viewerOf(request);
  requireScope(viewer, 'members:write');
  const em = orm.em.fork();
  const list = isId(request.params.id) ? await em.findOne(MemberImport, { id: request.params.id }) : null;
  if (list?.caller !== viewer.subject || list.badRows === 0 || !['CHECKED', 'RUNNING', 'DONE'].includes(list.state))
    throw new ErrorFileMissing();
  await requireCharge(em, viewer, 'organisation', list.unitId);
  return list;
}

import type { EntityManager, MikroORM } from '@vwu/kit/database';
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
import { ErrorFileMissing } from './import.errors.ts';
import { kinds } from './kinds.ts';
import type { ListKind } from './list-kind.ts';
import { MemberImport } from './member-import.entity.ts';
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

/** Where lists of each kind are sent. */
const paths = [
  ['/import/members', kinds.MEMBERS],
  ['/import/honorary', kinds.HONORARY],
] as const;

/**
 * The files of imports: `POST /import/members?unit=…` takes a list, whatever its name or type, and answers the import it became;
 * `GET …/template.xlsx|csv?unit=…` gives an empty one, `GET …/:id/errors.xlsx|csv` what is wrong with one, to whoever sent it. Lists of
 * honorary members go to `/import/honorary` likewise (MEM-045).
 */
export const createImportRoutes =
  (orm: MikroORM, keyring: () => Keyring) =>
  (app: FastifyInstance, verifyToken: VerifyToken): void => {
    for (const [path, kind] of paths) {
      addSending(app, { orm, keyring, verifyToken, path, kind });
      addFiles(app, { orm, keyring, verifyToken, path, kind });
    }
  };

interface Route {
  readonly orm: MikroORM;
  keyring(): Keyring;
  readonly verifyToken: VerifyToken;
  readonly path: string;
  readonly kind: ListKind;
}

function addSending(app: FastifyInstance, { orm, keyring, verifyToken, path, kind }: Route): void {
  const onRequest = requireViewer(verifyToken);
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post<OfUnit>(path, { onRequest, config: { takesFile: true } }, async (request, reply) => {
      const key = request.headers['idempotency-key'];
      const received = {
        kind: kind.kind,
        unitId: request.query.unit ?? '',
        file: await fileOf(request),
        idempotencyKey: typeof key === 'string' ? key : null,
      };
      const { id } = await receiveImport({ em: orm.em.fork(), viewer: viewerOf(request), keyring: keyring() }, received);
      return reply.code(202).send({ id });
    });
  });
}

function addFiles(app: FastifyInstance, { orm, keyring, verifyToken, path, kind }: Route): void {
  const onRequest = requireViewer(verifyToken);
  const { columns, sheetName, fileName } = kind;
  for (const format of ['XLSX', 'CSV'] as const) {
    const ending = format.toLowerCase();
    app.get<OfUnit>(`${path}/template.${ending}`, { onRequest }, async (request, reply) => {
      const em = orm.em.fork();
      const template = await kind.template(em, await requireActing(em, request, kind));
      return send(reply, format, `mau-${fileName}`, format === 'XLSX' ? templateXlsx(kind, template) : templateCsv(kind, template));
    });
    app.get<OfImport>(`${path}/:id/errors.${ending}`, { onRequest }, async (request, reply) => {
      const em = orm.em.fork();
      const { id: importId } = await requireOwn(em, request, kind);
      const rows = errorRows(em, keyring(), { importId, columns });
      const heading = errorHeading(columns);
      const workbook = () => writeXlsx([{ name: sheetName, heading: [[...columns.names], heading], hiddenRows: 1, rows }]);
      return send(reply, format, 'dong-sai', format === 'XLSX' ? workbook() : writeCsv(withHeading(heading, rows)));
    });
  }
}

const send = (reply: FastifyReply, format: SheetFormat, name: string, file: NodeJS.ReadableStream) =>
  reply
    .type(types[format])
    .header('content-disposition', `attachment; filename="${name}.${format.toLowerCase()}"`)
    .header('cache-control', 'no-store')
    .send(file);

async function* withHeading(heading: readonly string[], rows: AsyncIterable<readonly string[]>) {
  yield heading;
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

/** The unit a template is asked for, by whoever may send a list for it. @throws {Forbidden | UnitNotFound | NotInCharge | HonoraryNotOwnLevel} */
async function requireActing(em: EntityManager, request: FastifyRequest<OfUnit>, { scope, requireActor }: ListKind): Promise<string> {
  const viewer = viewerOf(request);
  requireScope(viewer, scope);
  const { unit = '' } = request.query;
  await requireActor(em, viewer, unit);
  return unit;
}

/** Values of persons are for whoever sent them. @throws {Forbidden | ErrorFileMissing} */
async function requireOwn(
  em: EntityManager,
  request: FastifyRequest<OfImport>,
  { kind, scope, requireActor }: ListKind,
): Promise<MemberImport> {
  const viewer = viewerOf(request);
  requireScope(viewer, scope);
  const list = isId(request.params.id) ? await em.findOne(MemberImport, { id: request.params.id, kind }) : null;
  if (list?.caller !== viewer.subject || list.badRows === 0 || !['CHECKED', 'RUNNING', 'DONE'].includes(list.state))
    throw new ErrorFileMissing();
  await requireActor(em, viewer, list.unitId);
  return list;
}

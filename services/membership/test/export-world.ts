import { createHttpServer } from '@vwu/kit/http-server';
import { createLogger } from '@vwu/kit/log';
import type { Viewer } from '@vwu/kit/viewer';
import { settleNext } from '@vwu/kit/work-queue';
import { unitId } from '@vwu/testing/plant-tree';
import type { ServiceDatabase } from '@vwu/testing/service-database';
import { exportQueue } from '../src/export/export-queue.ts';
import { createExportRoute } from '../src/export/export-route.ts';
import { nameBranches } from './import-world.ts';
import { keyring } from './keyring.ts';
import { openMemberWorld, province } from './member-world.ts';

const fields = `id content format state unit { id } asOf period isMine purpose rowCount byteSize sha256 requestedAt finishedAt expiresAt
  refusal { code message }`;

interface Asking {
  readonly unit?: string;
  readonly content?: string;
  readonly format?: string;
  readonly filter?: object;
  readonly purpose?: string | null;
  readonly viewer?: Viewer;
  readonly key?: string | null;
}

interface Downloaded {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly rawPayload: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: a refusal, of which a test looks at its code
  json(): any;
}

export type ExportWorld = Awaited<ReturnType<typeof openExportWorld>>;

/** The world of members, and ways to ask for a file, to have it made and to download it. */
export async function openExportWorld() {
  const world = await openMemberWorld();
  const { db, orm, ask } = world;
  await nameBranches(db);
  const queue = exportQueue({ orm, keyring: () => keyring });
  const { download, close: closeFiles } = serveFiles(orm);

  const request = ({
    unit = 'tỉnh A',
    content = 'MEMBERS',
    format = 'CSV',
    filter = {},
    purpose = 'REPORT',
    viewer = province,
    key = null,
  }: Asking = {}) =>
    ask(
      viewer,
      `mutation ($unitId: ID!, $content: ExportContent!, $format: ExportFormat!, $filter: ExportFilter, $purpose: ExportPurpose, $key: String) {
        requestExport(unitId: $unitId, content: $content, format: $format, filter: $filter, purpose: $purpose, idempotencyKey: $key) { ${fields} } }`,
      { unitId: unitId(unit), content, format, filter, purpose, key },
    );

  const work = async (by = queue) => {
    while (await settleNext(orm, by));
  };

  const read = async (id: string, viewer: Viewer = province) => {
    const { data, codes } = await ask(viewer, `query ($id: ID!) { export(id: $id) { ${fields} } }`, { id });
    return data?.export ?? codes[0];
  };

  const list = async (viewer: Viewer = province, args = '') =>
    (await ask(viewer, `{ exports${args} { totalCount edges { node { ${fields} } } } }`)).data?.exports;

  const cancel = (id: string, viewer: Viewer = province) => ask(viewer, `mutation ($id: ID!) { cancelExport(id: $id) { state } }`, { id });

  /** Asks, waits, and gives the file. */
  const exported = async (asking: Asking = {}): Promise<{ readonly id: string; readonly file: Buffer }> => {
    const { data, codes } = await request(asking);
    if (!data?.requestExport) throw new Error(`refused: ${codes.join()}`);
    const { id } = data.requestExport;
    await work();
    return { id, file: (await download(id, asking.viewer)).rawPayload };
  };

  const close = async () => {
    await closeFiles();
    await world.close();
  };

  return { ...world, queue, request, work, readExport: read, list, cancel, download, exported, close };
}

/** The route files are downloaded by, as whichever caller a test says. */
function serveFiles(orm: ServiceDatabase['orm']) {
  const viewers = new Map<string, Viewer>();
  const app = createHttpServer({ log: createLogger('membership', 'silent'), checkReady: async () => [] });
  createExportRoute(orm, () => keyring)(app, async (authorization) => viewers.get(authorization ?? '') ?? province);
  const download = (id: string, viewer: Viewer = province): Promise<Downloaded> => {
    const authorization = JSON.stringify(viewer);
    viewers.set(authorization, viewer);
    return app.inject({ method: 'GET', url: `/exports/${id}`, headers: { authorization } });
  };
  return { download, close: () => app.close() };
}

/** The rows of a file of lines. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever columns it asked for
export const objectsOf = (file: Buffer): Record<string, any>[] =>
  file
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

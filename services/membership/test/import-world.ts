import type { Viewer } from '@vwu/kit/viewer';
import { settleNext } from '@vwu/kit/work-queue';
import { unitId } from '@vwu/testing/plant-tree';
import type pg from 'pg';
import { importQueue } from '../src/import/import-queue.ts';
import type { ImportKind } from '../src/import/member-import.entity.ts';
import { receiveImport } from '../src/import/receive-import.ts';
import { type MemberColumn, memberColumns } from '../src/member-import/columns.ts';
import { keyring } from './keyring.ts';
import { openMemberWorld, province, tree } from './member-world.ts';

type Line = Partial<Record<MemberColumn, string>>;

let people = 0;

/** A row nothing speaks against, unless said. */
export const line = (told: Line = {}): Line => {
  people += 1;
  return {
    base: 'xã một',
    branch: 'chi hội một',
    fullName: `Trần Thị Danh Sách ${people}`,
    bornOn: '05/03/1980',
    category: 'Địa bàn dân cư',
    admittedOn: '01/02/2020',
    residence: 'Thường trú',
    ...told,
  };
};

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** A list as a Vietnamese spreadsheet saves it. */
export const csvOf = (lines: readonly Line[], columns: readonly MemberColumn[] = memberColumns.names): string =>
  `\uFEFF${[columns.map((column) => memberColumns.titleOf(column)), ...lines.map((one) => columns.map((column) => one[column] ?? ''))].map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;

const importFields = `id kind state mode rowsRead goodRows badRows likelyRows pairCount unit { id } isMine
  refusal { code message columns } faultCounts { code rows message } firstFaults { row column code message } history { state }`;

interface Sending {
  readonly kind?: ImportKind;
  readonly unit?: string;
  readonly viewer?: Viewer;
  readonly key?: string | null;
}

/** Names of branches and groups are published by themselves. */
export async function nameBranches(db: pg.Client): Promise<void> {
  for (const [name, { level }] of Object.entries(tree).filter(([, unit]) => unit.level === 'BRANCH' || unit.level === 'GROUP'))
    await db.query(
      `insert into organisation.unit_version (id, unit_id, level, name, full_name, valid_from, valid_to) values ($1, $2, $3, $4, $4, '-infinity', 'infinity')`,
      [unitId(`version of ${name}`), unitId(name), level, name],
    );
}

export type ImportWorld = Awaited<ReturnType<typeof openImportWorld>>;

/** The world of members, with the names of branches, and ways to send, check and carry out a list. */
export async function openImportWorld() {
  const world = await openMemberWorld();
  const { db, em, orm, url, ask } = world;
  await nameBranches(db);
  const queue = importQueue({ databaseUrl: url, keyring: () => keyring, isCentralEntitled: false });

  const send = async (
    file: string | Buffer,
    { kind = 'MEMBERS', unit = 'tỉnh A', viewer = province, key = null }: Sending = {},
  ): Promise<string> => {
    const list = await receiveImport(
      { em: em(), viewer, keyring },
      { kind, unitId: unitId(unit), file: Buffer.from(file), idempotencyKey: key },
    );
    return list.id;
  };

  const work = async () => {
    while (await settleNext(orm, queue));
  };

  const read = async (id: string, viewer: Viewer = province) => {
    const { data, codes } = await ask(viewer, `query ($id: ID!) { memberImport(id: $id) { ${importFields} } }`, { id });
    return data?.memberImport ?? codes[0];
  };

  const checked = async (file: string | Buffer, more: Sending = {}) => {
    const id = await send(file, more);
    await work();
    return read(id, more.viewer);
  };

  const start = (id: string, mode = 'ALL_OR_NOTHING', viewer: Viewer = province, key: string | null = null) =>
    ask(
      viewer,
      `mutation ($id: ID!, $mode: MemberImportMode!, $key: String) { runMemberImport(id: $id, mode: $mode, idempotencyKey: $key) { ${importFields} } }`,
      { id, mode, key },
    );

  const cancel = (id: string, viewer: Viewer = province) =>
    ask(viewer, `mutation ($id: ID!) { cancelMemberImport(id: $id) { state } }`, { id });

  const carriedOut = async (file: string | Buffer, mode = 'ALL_OR_NOTHING') => {
    const { id } = await checked(file);
    await start(id, mode);
    await work();
    return read(id);
  };

  return { ...world, queue, send, work, readImport: read, checked, start, cancel, carriedOut };
}

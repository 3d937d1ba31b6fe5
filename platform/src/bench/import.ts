import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gatewaySecretHeader } from '@vwu/kit/direct-callers';
import { originOf } from '@vwu/kit/origin';
import { withClient } from '@vwu/kit/preparation';
import type { Platform } from '../platform.ts';
import { ensureSecret } from '../secret-file.ts';
import type { Settings } from '../settings.ts';
import { fetchToken } from '../token.ts';
import { measureBareCopy } from './bare-copy.ts';

interface Bench {
  /** Of a data folder of its own. */
  readonly settings: Settings;
  withPlatform(use: (platform: Platform, seconds: number) => Promise<void>): Promise<void>;
  say(line?: string): void;
}

const targetSeconds = 60;
const targetRatio = 0.25;
const seconds = (millis: number) => (millis / 1_000).toFixed(1);
const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** Sends lists of members of one province, and measures until all of them are recorded, counted and compared. */
export async function sayImport({ settings, withPlatform, say }: Bench, count: number): Promise<void> {
  say(
    '| Rows of a list | check s | record s | together s | rows/s | a bare `COPY` s | ratio | `COPY` into the same indexes and constraints s | ratio | ' +
      'memory of the service before MB | at most MB |',
  );
  say('|---|---|---|---|---|---|---|---|---|---|---|');
  await withPlatform(async ({ databaseUrls: { membership } }) => {
    const service = await openService(settings);
    const places = await readPlaces(membership, service.unitId);
    let before = 0;
    for (const rows of [Math.ceil(count / 10), count]) {
      const copiedBefore = before === 0 ? { alone: 0, kept: 0 } : await copyAgain(membership);
      const { checked, recorded, restBytes, mostBytes } = await importList(service, listOf(places, before, rows));
      const copied = await copyAgain(membership);
      const [alone, kept] = [copied.alone - copiedBefore.alone, copied.kept - copiedBefore.kept];
      const whole = checked + recorded;
      say(
        `| ${rows} | ${seconds(checked)} | ${seconds(recorded)} | ${seconds(whole)} (target ${targetSeconds}) | ${Math.round((rows * 1_000) / whole)} | ` +
          `${(alone / 1_000).toFixed(2)} | ${(alone / whole).toFixed(3)} (target ${targetRatio}) | ${seconds(kept)} | ${(kept / whole).toFixed(2)} | ` +
          `${megabytes(restBytes)} | ${megabytes(mostBytes)} |`,
      );
      before += rows;
    }
  });
}

const copyAgain = async (membershipUrl: string) => ({
  alone: await measureBareCopy(membershipUrl, 'alone'),
  kept: await measureBareCopy(membershipUrl, 'kept'),
});

interface Service {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The part of the Union of the officer who sends the list. */
  readonly unitId: string;
}

async function openService(settings: Settings): Promise<Service> {
  const token = await fetchToken(settings, 'province');
  const [, claims = ''] = token.split('.');
  const { unit } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { unit: string };
  const secret = await ensureSecret(join(settings.dataDir, 'gateway.secret'));
  const origin = originOf(settings.publicHost, settings.MEMBERSHIP_PORT);
  return { origin, unitId: unit, headers: { authorization: `Bearer ${token}`, [gatewaySecretHeader]: secret } };
}

interface Place {
  readonly base: string;
  readonly branch: string;
}

/** The branches of the part whose names are clear. */
const readPlaces = (membershipUrl: string, unitId: string): Promise<Place[]> =>
  withClient(membershipUrl, async (db) => {
    const { rows } = await db.query<Place>(
      `with base as materialized (
         select u.id, v.full_name, count(*) over (partition by v.full_name) as alike
         from organisation.unit_ancestor a
         join organisation.unit u on u.id = a.unit_id and u.target_applies and '2026-03-15' >= u.opened_on and current_date <= u.closed_on
         join organisation.unit_version v on v.unit_id = u.id and current_date between v.valid_from and v.valid_to
         where a.ancestor_id = $1 and current_date between a.valid_from and a.valid_to
       )
       select base.full_name as base, b.full_name as branch
       from base
       join organisation.unit_stem s on s.stem_id = base.id and s.level = 'BRANCH' and '2026-03-15' >= s.valid_from and current_date <= s.valid_to
       join organisation.unit_version b on b.unit_id = s.unit_id and current_date between b.valid_from and b.valid_to
       where base.alike = 1
       group by base.id, base.full_name, b.full_name having count(*) = 1
       order by 1, 2`,
      [unitId],
    );
    return rows;
  });

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'];
const middles = ['Thị', 'Thị Thu', 'Thị Ngọc', 'Thị Kim', 'Thị Thanh', 'Thị Hồng', 'Thị Bích', 'Thị Minh', 'Ngọc', 'Thanh', 'Thu'];
const givens = [
  'Hoa',
  'Lan',
  'Mai',
  'Hương',
  'Hà',
  'Linh',
  'Nga',
  'Oanh',
  'Phương',
  'Quyên',
  'Thảo',
  'Tuyết',
  'Vân',
  'Xuân',
  'Yến',
  'Ánh',
  'Bình',
  'Châu',
  'Dung',
];
const heading =
  'Cơ sở Hội;Chi hội;Họ và tên;Ngày sinh;Số căn cước công dân;Số điện thoại;Ngày đồng ý;Nhóm hội viên;Ngày kết nạp;Tình trạng cư trú;Dân tộc;Tôn giáo;Nghề nghiệp';

function nameOf(index: number): string {
  const [second, third] = [Math.floor(index / surnames.length), Math.floor(index / (surnames.length * middles.length))];
  return [surnames[index % surnames.length], middles[second % middles.length], givens[third % givens.length]].join(' ');
}

/** A list, branch after branch, of persons nobody is: no citizen id begins with 998. */
function listOf(places: readonly Place[], from: number, rows: number): string {
  const lines = Array.from({ length: rows }, (_none, place) => {
    const index = from + place;
    const { base, branch } = places[Math.floor((place * places.length) / rows)] ?? { base: '', branch: '' };
    const name = nameOf(index);
    const born = `${String(1 + (index % 28)).padStart(2, '0')}/${String(1 + (Math.floor(index / 28) % 12)).padStart(2, '0')}/${1945 + ((index * 7) % 57)}`;
    const number = index % 5 === 0 ? ['', ''] : [`998${String(index).padStart(9, '0')}`, '01/01/2026'];
    return [
      base,
      branch,
      name,
      born,
      number[0],
      index % 2 ? `00${String(index).padStart(8, '0')}` : '',
      number[1],
      'Địa bàn dân cư',
      '15/03/2026',
      'Thường trú',
      'Kinh',
      'không theo tôn giáo',
      'Làm ruộng',
    ].join(';');
  });
  return `${heading}\n${lines.join('\n')}\n`;
}

async function importList(service: Service, list: string) {
  const watch = new MemoryWatch(service);
  const restBytes = await watch.read();
  const begun = performance.now();
  const { id } = (await call(service, `/import/members?unit=${service.unitId}`, list, 'text/csv')) as { id: string };
  await until(service, watch, { id, state: 'CHECKED' });
  const checked = performance.now() - begun;
  await ask(service, `mutation { runMemberImport(id: "${id}", mode: ALL_OR_NOTHING) { id } }`);
  await until(service, watch, { id, state: 'DONE' });
  return { checked, recorded: performance.now() - begun - checked, restBytes, mostBytes: watch.most };
}

async function call({ origin, headers }: Service, path: string, body: string, type: string): Promise<unknown> {
  const answer = await fetch(origin + path, { method: 'POST', headers: { ...headers, 'content-type': type }, body });
  const told = (await answer.json()) as { errors?: unknown };
  if (told.errors) throw new Error(`refused: ${JSON.stringify(told.errors).slice(0, 300)}`);
  return told;
}

const ask = async (service: Service, query: string) =>
  (
    (await call(service, '/graphql', JSON.stringify({ query }), 'application/json')) as {
      data: Record<string, { state: string; badRows: number; faultCounts: unknown }>;
    }
  ).data;

interface Awaited {
  readonly id: string;
  readonly state: string;
}

async function until(service: Service, watch: MemoryWatch, { id, state }: Awaited): Promise<void> {
  for (;;) {
    const { memberImport } = await ask(service, `{ memberImport(id: "${id}") { state badRows faultCounts { code rows } } }`);
    if (memberImport?.state === 'FAILED' || (memberImport?.state === 'CHECKED' && memberImport.badRows > 0))
      throw new Error(`the list is wrong: ${JSON.stringify(memberImport)}`);
    if (memberImport?.state === state) return;
    await watch.read();
    await setTimeout(200);
  }
}

/** The memory of the service, as it tells it itself. */
class MemoryWatch {
  readonly #service: Service;
  most = 0;

  constructor(service: Service) {
    this.#service = service;
  }

  async read(): Promise<number> {
    const text = await (await fetch(`${this.#service.origin}/metrics`)).text();
    const bytes = Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? 0);
    this.most = Math.max(this.most, bytes);
    return bytes;
  }
}

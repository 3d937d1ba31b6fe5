import { createHash } from 'node:crypto';
import { settleNext } from '@vwu/kit/work-queue';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expireExports } from '../src/export/expire-exports.ts';
import { exportQueue } from '../src/export/export-queue.ts';
import { type ExportWorld, objectsOf, openExportWorld } from './export-world.ts';
import { keyring } from './keyring.ts';
import { analyst, officerOf, partner, province, provinceB } from './member-world.ts';

let world: ExportWorld;
const other = { ...province, subject: 'another' };

beforeAll(async () => {
  world = await openExportWorld();
  await world.admitted('chi hội một', { person: { fullName: 'Đỗ Thị Ân' } });
  await world.admitted('chi hội ba', { person: { fullName: 'An Thị Bình' } });
});

afterAll(() => world.close());

// who has asked too often is refused: each test begins with nothing waiting
beforeEach(() => world.work());

const asked = async (more: Parameters<ExportWorld['request']>[0] = {}): Promise<string> => {
  const { data, codes } = await world.request(more);
  if (!data?.requestExport) throw new Error(`refused: ${codes.join()}`);
  return data.requestExport.id;
};

const codeOf = ({ json }: { json(): { errors: { extensions: { code: string } }[] } }) => json().errors[0]?.extensions.code;

const auditOf = async (id: string, command: string) =>
  (await world.db.query('select caller, purpose, input from membership.audit_record where subject_id = $1 and command = $2', [id, command]))
    .rows;

test('an export waits, is made, and says how many rows it has and what its bytes come to', async () => {
  const id = await asked({ format: 'JSONL', purpose: 'CARDS' });
  expect(await world.readExport(id)).toMatchObject({
    state: 'WAITING',
    isMine: true,
    rowCount: 0,
    byteSize: null,
    sha256: null,
    purpose: 'CARDS',
  });
  await world.work();
  const made = await world.readExport(id);
  const answer = await world.download(id);
  expect(made).toMatchObject({ state: 'READY', rowCount: 2, byteSize: answer.rawPayload.length });
  expect(made.sha256).toBe(createHash('sha256').update(answer.rawPayload).digest('hex'));
  expect(answer.headers).toMatchObject({
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'no-store',
    'x-row-count': '2',
    'x-content-sha256': made.sha256,
  });
  expect(objectsOf(answer.rawPayload).map(({ fullName }) => fullName)).toEqual(['An Thị Bình', 'Đỗ Thị Ân']);
  const days = (Date.parse(made.expiresAt) - Date.parse(made.finishedAt)) / 86_400_000;
  expect(days).toBe(7);
});

test('the file has a name in Vietnamese, and one for those who cannot read it', async () => {
  const { id } = await world.exported({ unit: 'xã một', content: 'COUNTS', filter: { asOf: '2026-06-30' } });
  expect((await world.download(id)).headers['content-disposition']).toBe(
    `attachment; filename="so-hoi-vien-xa-mot-2026-06-30.csv"; filename*=UTF-8''${encodeURIComponent('Số hội viên - xã một - 2026-06-30.csv')}`,
  );
});

test('a file is kept sealed: nothing of it is to be read where it is stored', async () => {
  const { id, file } = await world.exported();
  const { rows } = await world.db.query<{ content: Buffer }>('select content from membership.export_part where export_id = $1', [id]);
  expect(rows).toHaveLength(1);
  expect(file.includes('Đỗ Thị Ân')).toBe(true);
  expect(rows[0]?.content.includes('Đỗ Thị Ân')).toBe(false);
  expect(rows[0]?.content.includes(file.toString('base64').slice(0, 40))).toBe(false);
});

test('others of the unit see that an export is there, and neither its file nor what it came to', async () => {
  const { id } = await world.exported();
  for (const viewer of [other, analyst])
    expect(await world.readExport(id, viewer)).toMatchObject({
      id,
      state: 'READY',
      isMine: false,
      purpose: null,
      rowCount: null,
      byteSize: null,
      sha256: null,
    });
  const answer = await world.download(id, other);
  expect([answer.statusCode, codeOf(answer)]).toEqual([404, 'EXPORT_NOT_FOUND']);
  expect((await world.cancel(id, other)).codes).toEqual(['EXPORT_NOT_FOUND']);
});

test('out of reach, an export is not there', async () => {
  const { id } = await world.exported();
  for (const viewer of [provinceB, officerOf('xã một')]) {
    expect(await world.readExport(id, viewer)).toBe('EXPORT_NOT_FOUND');
    expect(codeOf(await world.download(id, viewer))).toBe('EXPORT_NOT_FOUND');
    expect((await world.list(viewer)).edges.map(({ node }: { node: { id: string } }) => node.id)).not.toContain(id);
  }
  expect(await world.readExport('none')).toBe('EXPORT_NOT_FOUND');
  const moved = { ...province, unitId: unitId('tỉnh B') };
  expect(codeOf(await world.download(id, moved))).toBe('EXPORT_NOT_FOUND');
});

test('who sees no persons learns of no export of persons', async () => {
  const { id } = await world.exported();
  expect(await world.readExport(id, partner)).toBe('EXPORT_NOT_FOUND');
  const withoutPersons = { ...province, scopes: ['read'] };
  expect(codeOf(await world.download(id, withoutPersons))).toBe('EXPORT_NOT_FOUND');
  const contents = (await world.list(partner)).edges.map(({ node }: { node: { content: string } }) => node.content);
  expect(contents).toContain('COUNTS');
  expect(contents).not.toContain('MEMBERS');
  for (const content of ['MEMBERS', 'HONORARY']) expect((await world.request({ content, viewer: partner })).codes).toEqual(['FORBIDDEN']);
});

test('counts made for who saw persons are not for the same account without that right', async () => {
  const { id } = await world.exported({ content: 'COUNTS' });
  expect(codeOf(await world.download(id, { ...province, scopes: ['read'] }))).toBe('EXPORT_NOT_FOUND');
});

test('who took out how many rows of what, and why, is recorded, and nothing of a person', async () => {
  const { id, file } = await world.exported({ purpose: 'INSPECTION' });
  const { sha256 } = await world.readExport(id);
  const what = { unitId: unitId('tỉnh A'), content: 'MEMBERS', format: 'CSV', purpose: 'INSPECTION' };
  const [requested] = await auditOf(id, 'requestExport');
  expect(requested).toMatchObject({ caller: 'province', input: what });
  expect(await auditOf(id, 'makeExport')).toMatchObject([{ caller: 'province', input: { ...what, rows: 2, sha256 } }]);
  expect(await auditOf(id, 'downloadExport')).toMatchObject([{ caller: 'province', input: { ...what, rows: 2, sha256 } }]);
  expect(file.toString()).toContain('An Thị Bình');
  const { rows } = await world.db.query(`select from membership.audit_record where subject_id = $1 and input::text like '%Bình%'`, [id]);
  expect(rows).toEqual([]);
});

test('a list of persons without a purpose is refused; counts need none', async () => {
  const refused = await world.request({ purpose: null });
  expect(refused.codes).toEqual(['PURPOSE_MISSING']);
  expect(refused.errors[0]?.message).toContain('Hãy chọn mục đích');
  expect((await world.request({ content: 'HONORARY', purpose: null })).codes).toEqual(['PURPOSE_MISSING']);
  expect((await world.request({ content: 'COUNTS', purpose: null })).codes).toEqual([]);
});

test('what does not fit is refused with what to do', async () => {
  expect((await world.request({ unit: 'xã ở B' })).codes).toEqual(['UNIT_NOT_FOUND']);
  expect((await world.request({ unit: 'xã tách', viewer: officerOf('xã hai') })).codes).toEqual(['UNIT_NOT_IN_CHARGE']);
  const unfit = await world.request({ content: 'COUNTS', filter: { categories: ['CLUB'], period: '2026H1' } });
  expect([unfit.codes, unfit.errors[0]?.extensions.fields]).toEqual([['EXPORT_FILTER_UNFIT'], ['period', 'categories']]);
  expect((await world.request({ content: 'RATES' })).codes).toEqual(['EXPORT_PERIOD_MISSING']);
  expect((await world.request({ content: 'RATES', filter: { period: '1900Y' } })).codes).toEqual(['PERIOD_UNKNOWN']);
});

test('a file that is not ready is not given, and says what to do', async () => {
  const id = await asked();
  const answer = await world.download(id);
  expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'EXPORT_NOT_READY']);
  expect(answer.json().errors[0].message).toContain('Hãy');
});

test('one account has three open exports at most, another its own', async () => {
  const [first] = [await asked(), await asked(), await asked()];
  const refused = await world.request();
  expect([refused.codes, refused.errors[0]?.extensions.limit]).toEqual([['EXPORTS_OPEN'], 3]);
  expect((await world.request({ viewer: other })).codes).toEqual([]);
  await world.cancel(first ?? '');
  expect((await world.request()).codes).toEqual([]);
});

test('the same key asks once', async () => {
  const [once, again] = [await asked({ key: 'same' }), await asked({ key: 'same' })];
  expect(again).toBe(once);
  expect((await world.request({ key: 'same', format: 'XLSX' })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
});

test('what is cancelled is not made', async () => {
  const id = await asked();
  expect((await world.cancel(id)).data?.cancelExport.state).toBe('CANCELLED');
  await world.work();
  expect(await world.readExport(id)).toMatchObject({ state: 'CANCELLED', sha256: null });
  expect(codeOf(await world.download(id))).toBe('EXPORT_NOT_READY');
  expect((await world.cancel(id)).codes).toEqual(['EXPORT_ENDED']);
});

test('what is cancelled while it is being made leaves nothing', async () => {
  const id = await asked();
  // whoever makes it stands still where the first piece is kept, until it is cancelled
  await world.db.query('begin; lock table membership.export_part in share mode');
  const working = world.work();
  await expect.poll(async () => (await world.readExport(id)).state).toBe('RUNNING');
  expect((await world.cancel(id)).codes).toEqual([]);
  await world.db.query('commit');
  await working;
  expect((await world.readExport(id)).state).toBe('CANCELLED');
  const { rows } = await world.db.query('select from membership.export_part where export_id = $1', [id]);
  expect(rows).toEqual([]);
});

test('a worker that is killed leaves no part of a file, and the next begins anew', async () => {
  const id = await asked({ format: 'XLSX' });
  await world.db.query('begin; lock table membership.export_part in share mode');
  const ended = settleNext(world.orm, world.queue).then(
    () => 'done',
    () => 'lost',
  );
  await expect.poll(killed).toBe(true);
  expect(await ended).toBe('lost');
  await world.db.query('commit');
  expect(await world.readExport(id)).toMatchObject({ state: 'RUNNING', sha256: null });
  expect(codeOf(await world.download(id))).toBe('EXPORT_NOT_READY');
  expect((await world.db.query('select from membership.export_part where export_id = $1', [id])).rows).toEqual([]);
  await world.work();
  expect(await world.readExport(id)).toMatchObject({ state: 'READY', rowCount: 2 });
});

/** Ends whoever waits to keep a piece, as a machine that is lost would. */
const killed = async (): Promise<boolean> => {
  const { rows } = await world.db.query(
    `select pg_terminate_backend(pid) as ended from pg_locks where relation = 'membership.export_part'::regclass and not granted`,
  );
  return rows.length > 0;
};

test('what cannot be made is given up after several tries, and says so', async () => {
  const id = await asked();
  const broken = exportQueue({
    orm: world.orm,
    keyring: () => {
      throw new Error('broken');
    },
  });
  for (let tries = 0; tries < 5; tries += 1) await expect(settleNext(world.orm, broken)).rejects.toThrow('broken');
  await settleNext(world.orm, broken);
  expect(await world.readExport(id)).toMatchObject({ state: 'FAILED', refusal: { code: 'EXPORT_BROKEN' } });
  expect((await world.readExport(id, other)).refusal).toBeNull();
});

test('a file that becomes too large is refused, and nothing of it is kept', async () => {
  const id = await asked();
  await world.work(exportQueue({ orm: world.orm, keyring: () => keyring, mostBytes: 100 }));
  const { state, refusal } = await world.readExport(id);
  expect([state, refusal.code]).toEqual(['FAILED', 'EXPORT_TOO_LARGE']);
  expect(refusal.message).toContain('Hãy xuất từng đơn vị');
  expect((await world.db.query('select from membership.export_part where export_id = $1', [id])).rows).toEqual([]);
});

test('a unit that has left the reach of who asked is not taken out', async () => {
  const id = await asked({ viewer: callers.baseOfficer(unitId('xã hai')), unit: 'xã hai' });
  await world.db.query('update membership.export set caller_unit_id = $2 where id = $1', [id, unitId('xã một')]);
  await world.work();
  expect((await world.db.query('select state, refusal ->> $2 as code from membership.export where id = $1', [id, 'code'])).rows).toEqual([
    { state: 'FAILED', code: 'UNIT_NOT_FOUND' },
  ]);
});

test('a file is gone after seven days: at once for who asks, and soon where it is kept', async () => {
  const { id } = await world.exported();
  await world.db.query(`update membership.export set expires_at = clock_timestamp() where id = $1`, [id]);
  const late = await world.download(id);
  expect([late.statusCode, codeOf(late)]).toEqual([410, 'EXPORT_EXPIRED']);
  await expireExports(world.em());
  expect(await world.readExport(id)).toMatchObject({ state: 'EXPIRED' });
  expect((await world.db.query('select from membership.export_part where export_id = $1', [id])).rows).toEqual([]);
  expect(codeOf(await world.download(id))).toBe('EXPORT_EXPIRED');
});

test('a file of which a piece is missing is not given', async () => {
  const { id } = await world.exported();
  await world.db.query('delete from membership.export_part where export_id = $1', [id]);
  expect((await world.download(id)).statusCode).toBe(500);
});

test('the list has the latest first, of a unit, mine or of others', async () => {
  const [older, newer] = [await asked({ unit: 'xã hai' }), await asked({ unit: 'xã hai', viewer: other })];
  const idsOf = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node }) => node.id);
  const ofUnit = `unitId: "${unitId('xã hai')}"`;
  expect(idsOf(await world.list(province, `(${ofUnit}, first: 2)`))).toEqual([newer, older]);
  expect(idsOf(await world.list(province, `(${ofUnit}, isMine: true, first: 1)`))).toEqual([older]);
  expect(idsOf(await world.list(province, `(${ofUnit}, isMine: false, first: 1)`))).toEqual([newer]);
  expect(await world.list(province, '(unitId: "none")')).toMatchObject({ totalCount: 0, edges: [] });
});

import { settleNext, type WorkQueue } from '@vwu/kit/work-queue';
import { unitId } from '@vwu/testing/plant-tree';
import { untilWaiting } from '@vwu/testing/until-waiting';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Member } from '../src/member/member.entity.ts';
import { eraseMember } from '../src/subject-request/erase-member.ts';
import { type ExportWorld, openExportWorld } from './export-world.ts';
import { csvOf, type ImportWorld, line, openImportWorld } from './import-world.ts';
import { officerOf, province, provinceB } from './member-world.ts';
import { receive, settle, step } from './subject-world.ts';

let world: ExportWorld;
let lists: ImportWorld;

beforeAll(async () => {
  world = await openExportWorld();
  lists = await openImportWorld();
});

afterAll(async () => {
  await world.close();
  await lists.close();
});

/** Somebody who has left, and may be erased. */
async function leaver(of: Pick<ExportWorld, 'admitted' | 'move'>, person: object = {}): Promise<string> {
  const id = await of.admitted('chi hội một', { person: { fullName: 'Bùi Thị Rời Đi', bornOn: '1970-02-03', ...person } });
  await of.move('recordExit', id, { kind: 'LEFT', on: '2024-01-01' });
  return id;
}

const partsOf = async (id: string): Promise<number> =>
  (await world.db.query('select from membership.export_part where export_id = $1', [id])).rowCount ?? 0;

test('an erasure takes away every list of members she may be in, and says to ask for another', async () => {
  const id = await leaver(world);
  const filter = { asOf: '2023-01-01' };
  const ofBase = await world.exported({ unit: 'xã một', filter });
  const ofProvince = await world.exported({ unit: 'tỉnh A', filter, format: 'JSONL' });
  const elsewhere = await world.exported({ unit: 'xã ở B', viewer: provinceB });
  const counts = await world.exported({ unit: 'xã một', content: 'COUNTS' });
  expect(ofBase.file.includes('Bùi Thị Rời Đi')).toBe(true);
  expect((await settle(world, id, 'ERASURE')).codes).toEqual([]);
  for (const gone of [ofBase, ofProvince]) {
    expect(await world.readExport(gone.id)).toMatchObject({ state: 'WITHDRAWN' });
    const answer = await world.download(gone.id);
    const [refusal] = answer.json().errors;
    expect([answer.statusCode, refusal.extensions.code, refusal.message.includes('Hãy yêu cầu xuất mới')]).toEqual([
      410,
      'EXPORT_WITHDRAWN',
      true,
    ]);
    expect(await partsOf(gone.id)).toBe(0);
  }
  expect((await world.download(elsewhere.id, provinceB)).statusCode).toBe(200);
  expect((await world.download(counts.id)).statusCode).toBe(200);
  expect((await world.exported({ unit: 'xã một', filter })).file.includes('Bùi Thị Rời Đi')).toBe(false);
});

test('a file of where she was before a transfer goes too, and one of another base stays', async () => {
  const id = await world.admitted('chi hội một', { person: { fullName: 'Lê Thị Chuyển', bornOn: '1970-02-03' } });
  const { data } = await world.ask(
    province,
    `mutation { sendTransfer(memberId: "${id}", receiverId: "${unitId('xã hai')}", movesOn: "2022-01-01", reason: "lấy chồng") { id } }`,
  );
  await world.ask(
    officerOf('xã hai'),
    `mutation { acceptTransfer(id: "${data?.sendTransfer.id}", homeId: "${unitId('chi hội ba')}", category: RESIDENTIAL, residence: PERMANENT) { id } }`,
  );
  await world.move('recordExit', id, { kind: 'LEFT', on: '2024-01-01' });
  const before = await world.exported({ unit: 'xã một', filter: { asOf: '2021-06-01' } });
  const market = await world.exported({ unit: 'chợ' });
  expect(before.file.includes('Lê Thị Chuyển')).toBe(true);
  const { data: received } = await receive(world, id, 'ERASURE', { content: 'viết tay' }, province);
  for (const verb of ['answer', 'carryOut'])
    expect((await step(world, verb, received?.receiveSubjectRequest.id, '', province)).codes).toEqual([]);
  expect((await world.readExport(before.id)).state).toBe('WITHDRAWN');
  expect((await world.readExport(market.id)).state).toBe('READY');
});

test('an erasure that is not carried out takes nothing away', async () => {
  const id = await world.admitted('chi hội một', { person: { fullName: 'Mai Thị Ở Lại' } });
  const kept = await world.exported({ unit: 'xã một' });
  expect((await settle(world, id, 'ERASURE')).codes).toEqual(['MEMBER_STILL_ACTIVE']);
  expect((await world.readExport(kept.id)).state).toBe('READY');
});

test('a file that was being made when she was erased does not appear', async () => {
  const id = await leaver(world, { fullName: 'Hồ Thị Giữa Chừng' });
  const asked = async () => (await world.request({ unit: 'xã một', filter: { asOf: '2023-01-01' } })).data?.requestExport.id;
  const begun = await asked();
  await world.db.query(`update membership.export set state = 'RUNNING' where id = $1`, [begun]);
  await world.db.query('delete from membership.export_task');
  const made = await asked();
  const { promise: isMade, resolve: tellMade } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const held: WorkQueue = {
    ...world.queue,
    settle: async (tx, exportId) => {
      await world.queue.settle(tx, exportId);
      tellMade();
      await released;
    },
  };
  const making = settleNext(world.orm, held);
  await isMade;
  const erasing = settle(world, id, 'ERASURE');
  expect(await untilWaiting(world.db, 1)).toBe(true);
  release();
  await making;
  expect((await erasing).codes).toEqual([]);
  expect([(await world.readExport(begun)).state, (await world.readExport(made)).state]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  expect(await partsOf(made)).toBe(0);
  // who was at it gives up, and nothing of it is kept
  await world.db.query('insert into membership.export_task (unit_id) values ($1)', [begun]);
  await world.work();
  expect([(await world.readExport(begun)).state, await partsOf(begun)]).toEqual(['WITHDRAWN', 0]);
});

test('a file that is begun while she is being erased is made without her', async () => {
  const id = await leaver(world, { fullName: 'Vũ Thị Vừa Xóa' });
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: erased, resolve: tellErased } = Promise.withResolvers<void>();
  const erasing = world.em().transactional(async (tx) => {
    await eraseMember(tx, await tx.findOneOrFail(Member, { id }));
    await tx.flush();
    tellErased();
    await released;
  });
  await erased;
  const { data } = await world.request({ unit: 'xã một', filter: { asOf: '2023-01-01' } });
  const making = world.work();
  expect(await untilWaiting(world.db, 1)).toBe(true);
  release();
  await Promise.all([erasing, making]);
  const answer = await world.download(data?.requestExport.id);
  expect([answer.statusCode, answer.rawPayload.includes('Vũ Thị Vừa Xóa')]).toEqual([200, false]);
});

test('who was an honorary member before takes the lists of these away too', async () => {
  const id = await leaver(world, { fullName: 'Phan Thị Danh Dự' });
  await world.db.query(
    `insert into membership.honorary_member (id, unit_id, level, full_name, born_on, gender, nationality, resides_in_vietnam, works_in_vietnam,
       approves_statute, is_voluntary, prestige, influence_kind, scope, state, member_id, origin)
     values (gen_random_uuid(), $1, 'BASE', 'Phan Thị Danh Dự', '1970-02-03', 'FEMALE', 'VN', true, true, true, true, 'x', 'EXPERT', 'COMMUNE',
       'WITHDRAWN', $2, 'RECORDED')`,
    [unitId('xã một'), id],
  );
  const listed = await world.exported({ unit: 'xã một', content: 'HONORARY' });
  const elsewhere = await world.exported({ unit: 'xã hai', content: 'HONORARY' });
  expect((await settle(world, id, 'ERASURE')).codes).toEqual([]);
  expect([(await world.readExport(listed.id)).state, (await world.readExport(elsewhere.id)).state]).toEqual(['WITHDRAWN', 'READY']);
});

const keptOf = async (id: string): Promise<number> => {
  const { rows } = await lists.db.query(
    `select (select count(*) from membership.member_import_part where import_id = $1)::int
       + (select count(*) from membership.member_import_row where import_id = $1)::int
       + (select count(*) from membership.member_import_fault where import_id = $1)::int as count`,
    [id],
  );
  return rows[0].count;
};

test.each([
  ['her number', { fullName: 'Tên Khác Hẳn', bornOn: '01/02/1970', citizenId: '079170555003', consentOn: '01/01/2020' }],
  ['her telephone', { fullName: 'Tên Khác Nữa', bornOn: '01/02/1961', phone: '0905111333' }],
  ['her name and birth', { fullName: 'Bui Thi Roi Di', bornOn: '03/02/1970' }],
])('a list that waits with a row of %s is removed when she is erased, and is to be sent again', async (_what, told) => {
  const id = await leaver(lists, {
    consent: { on: '2020-01-01', purpose: 'Quản lý hội viên' },
    details: { citizenId: '079170555003', phone: '0905111333' },
  });
  const hers = await lists.checked(csvOf([line(told), line(), line({ bornOn: 'x' })]));
  const others = await lists.checked(csvOf([line(), line()]));
  expect([hers.state, await keptOf(hers.id)]).toEqual(['CHECKED', 4]);
  expect((await settle(lists, id, 'ERASURE')).codes).toEqual([]);
  expect(await lists.readImport(hers.id)).toMatchObject({ state: 'FAILED', refusal: { code: 'IMPORT_WITHDRAWN' } });
  expect(await keptOf(hers.id)).toBe(0);
  expect((await lists.start(hers.id, 'GOOD_ROWS_ONLY')).codes).toEqual(['IMPORT_NOT_READY']);
  expect(await lists.readImport(others.id)).toMatchObject({ state: 'CHECKED' });
});

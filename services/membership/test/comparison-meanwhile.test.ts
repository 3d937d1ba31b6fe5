import { settleNext } from '@vwu/kit/work-queue';
import { unitId } from '@vwu/testing/plant-tree';
import { untilWaiting } from '@vwu/testing/until-waiting';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { admitMember } from '../src/member/admit-member.ts';
import { comparing } from './comparing.ts';
import { csvOf, type ImportWorld, line, openImportWorld } from './import-world.ts';
import { keyring } from './keyring.ts';
import { province } from './member-world.ts';

let world: ImportWorld;
let acts: ReturnType<typeof comparing>;

beforeAll(async () => {
  world = await openImportWorld();
  acts = comparing(world.db, world.orm);
});

afterAll(() => world.close());

/** How many pairs of that name there are, with marks and without. */
const pairsNamed = async (name: string): Promise<number> =>
  (
    await world.db.query(
      `select from membership.member_match p join membership.member m on m.id = p.first_id where m.name_folded = public.fold_text($1) and p.state = 'OPEN'`,
      [name],
    )
  ).rowCount ?? 0;

const listed = async (fullName: string): Promise<string> => {
  const { id } = await world.checked(csvOf([line({ fullName, bornOn: '10/03/1968' })]));
  await world.start(id);
  return id;
};

test('who is admitted while a list is recorded does not wait for it, and is compared with it afterwards', async () => {
  const fullName = 'Kiều Thị Nhung';
  const id = await listed(fullName);
  // the list has recorded and compared all of its members, and is not finished
  await world.db.query('begin; lock table membership.member_import_event in share row exclusive mode');
  const recording = settleNext(world.orm, world.queue);
  expect(await untilWaiting(world.db, 1)).toBe(true);
  await world.admitted('chi hội hai', { person: { fullName: 'Kieu Thi Nhung', bornOn: '1968-03-10' } });
  await acts.compareAll();
  expect([(await world.readImport(id)).state, await pairsNamed(fullName)]).toEqual(['RUNNING', 0]);
  await world.db.query('rollback');
  await recording;
  expect([(await world.readImport(id)).state, await pairsNamed(fullName)]).toEqual(['DONE', 0]);
  expect(await acts.compareAll()).toBe(1);
  expect(await pairsNamed(fullName)).toBe(1);
  expect([await acts.compareAll(), await pairsNamed(fullName)]).toEqual([0, 1]);
});

test('an admission that began before a list and ends after it is waited for before the list is compared again', async () => {
  const fullName = 'Nghiêm Thị Kiều Oanh';
  await listed(fullName);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: compared, resolve: tellCompared } = Promise.withResolvers<void>();
  const admitting = world.em().transactional(async (tx) => {
    await admitMember(createContext(keyring)({ viewer: province, em: tx }), {
      person: { fullName: 'Nghiem Thi Kieu Oanh', bornOn: '1968-03-10' },
      admission: { homeId: unitId('chi hội hai'), on: '2020-01-01', category: 'RESIDENTIAL', residence: 'PERMANENT' },
    });
    tellCompared();
    await released;
  });
  await compared;
  await world.work();
  await acts.noteOnce();
  await acts.noteOnce();
  expect([await world.rowsOf('comparison_task'), await pairsNamed(fullName)]).toEqual([0, 0]);
  release();
  await admitting;
  await acts.compareAll();
  expect(await pairsNamed(fullName)).toBe(1);
});

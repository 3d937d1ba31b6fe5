import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemberWorld, openMemberWorld } from './member-world.ts';
import { admitWhole, exportFile, officer, personalWords, receive, settle, told } from './subject-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

const merge = async (firstId: string, secondId: string) => {
  const [first, second] = [await world.read(firstId), await world.read(secondId)];
  return world.ask(
    officer,
    `mutation { mergeMembers(firstId: "${firstId}", secondId: "${secondId}", keepId: "${firstId}",
      firstVersion: ${first.version}, secondVersion: ${second.version}) { id } }`,
  );
};

let number = 0;

/** Two records of one woman, of the second less is known. */
async function twoRecords(): Promise<readonly [string, string]> {
  number += 1;
  const first = await admitWhole(world, { citizenId: `04417900200${number}` });
  const second = await world.admitted('chi hội hai', { person: { fullName: 'Hồ Thị Riêng', details: { phone: `098700330${number}` } } });
  return [first, second];
}

async function merged(): Promise<readonly [id: string, first: string, second: string]> {
  const [first, second] = await twoRecords();
  const { data, codes } = await merge(first, second);
  expect(codes).toEqual([]);
  return [data?.mergeMembers.id, first, second];
}

test('her file has the records hers was merged of, what is sealed of each opened, and who read them', async () => {
  const [id, first] = await merged();
  const { data, codes } = await exportFile(world, id);
  expect(codes).toEqual([]);
  const file = data?.exportMemberFile;
  expect(file.absorbed.map(({ member }: { member: { fullName: string } }) => member.fullName).toSorted()).toEqual([
    'Hồ Thị Riêng',
    told.fullName,
  ]);
  expect(file.absorbed.map(({ details }: { details: { phone: string } }) => details.phone).toSorted()).toEqual([
    told.details.phone,
    `098700330${number}`,
  ]);
  expect(file.careVisits).toHaveLength(1);
  expect(file.accesses.filter(({ command }: { command: string }) => command === 'admitMember')).toHaveLength(2);
  expect((await world.read(first)).id).toBe(first);
});

test('what she asks for is done with every record of hers: an erasure leaves nothing of any', async () => {
  const [id, first, second] = await merged();
  await world.move('recordExit', id, { kind: 'LEFT', on: '2025-01-01' });
  expect((await settle(world, id, 'ERASURE')).codes).toEqual([]);
  const { rows } = await world.db.query<{ text: string }>(
    `select m::text as text from membership.member m where id = any ($1)
     union all select l::text from membership.member_movement l where member_id = any ($1)
     union all select v::text from membership.care_visit v where member_id = any ($1)`,
    [[id, first, second]],
  );
  expect(rows.length).toBeGreaterThan(6);
  const left = rows.map(({ text }) => text).join('\n');
  expect([...personalWords, 'Hồ Thị Riêng'].filter((word) => left.includes(word))).toEqual([]);
  expect(await world.countFaults()).toEqual([]);
});

test('records are not merged, nor taken apart, while she waits for an answer, nor while one is restricted', async () => {
  const [first, second] = await twoRecords();
  await receive(world, second, 'CORRECTION');
  expect((await merge(first, second)).codes).toEqual(['MERGE_REQUEST_OPEN']);
  const [id] = await merged();
  await receive(world, id, 'CORRECTION');
  const { version } = await world.read(id);
  expect((await world.ask(officer, `mutation { unmergeMember(id: "${id}", version: ${version}) { id } }`)).codes).toEqual([
    'MERGE_REQUEST_OPEN',
  ]);
  const [third, fourth] = await twoRecords();
  await settle(world, fourth, 'RESTRICTION');
  expect((await merge(third, fourth)).codes).toEqual(['MEMBER_RESTRICTED']);
});

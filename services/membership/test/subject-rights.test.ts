import { today } from '@vwu/kit/clock';
import { addDays } from '@vwu/kit/date';
import { personalFields } from '@vwu/kit/personal';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Movement } from '../src/ledger/movement.entity.ts';
import { Member } from '../src/member/member.entity.ts';
import { details } from '../src/member/member-details.ts';
import { resealMembers } from '../src/member/reseal-members.ts';
import { SubjectRequest } from '../src/subject-request/subject-request.entity.ts';
import { MemberTransfer } from '../src/transfer/transfer.entity.ts';
import { keyring } from './keyring.ts';
import { analyst, type MemberWorld, officerOf, openMemberWorld, province } from './member-world.ts';
import { admitWhole, exportFile, officer, personalWords, receive, settle, told } from './subject-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

let women = 0;
const numberOf = (woman: number): string => `04417900${1000 + woman}`;

/** Another woman of whom everything is recorded. */
const admitAnother = (): Promise<string> => {
  women += 1;
  return admitWhole(world, { citizenId: numberOf(women) });
};

const reveal = (id: string) =>
  world.ask(officer, `mutation { revealMember(id: "${id}", fields: [citizenId, religion], purpose: CONTACT) { citizenId religion } }`);

const correct = async (id: string, person: object) => {
  const { rows } = await world.db.query('select version from membership.member where id = $1', [id]);
  return world.ask(
    officer,
    'mutation ($id: ID!, $person: PersonInput!, $version: Int!) { correctMember(id: $id, person: $person, version: $version) { id } }',
    { id, person, version: rows[0].version },
  );
};

const lift = (id: string, version: number, viewer = officer) =>
  world.ask(viewer, `mutation { liftRestriction(id: "${id}", version: ${version}) { restrictedOn version } }`);

const cardOf = async (id: string) =>
  (
    await world.ask(
      officer,
      `{ member(id: "${id}") { fullName restrictedOn erasedOn version citizenIdMasked phoneMasked recordedDetails } }`,
    )
  ).data?.member;

/** Who belonged where, how and since when, on every day there is: what every count of the past is made of. */
async function countsOfThePast() {
  const { rows } = await world.db.query(
    `select home_id, category, residence, presence, valid_from, valid_to, counts, count(*)::int from membership.member_state
     group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7`,
  );
  return rows;
}

async function leave(id: string): Promise<void> {
  const { codes } = await world.move('recordExit', id, { kind: 'LEFT', on: '2025-01-01', reason: 'chuyển về bản Khe Sanh' });
  expect(codes).toEqual([]);
}

test('a restricted record is shown to nobody and corrected by nobody, but for her own file', async () => {
  const id = await admitAnother();
  const { codes, request } = await settle(world, id, 'RESTRICTION');
  expect([codes, request.state]).toEqual([[], 'DONE']);
  expect(await cardOf(id)).toMatchObject({ restrictedOn: today(), citizenIdMasked: null, phoneMasked: null, recordedDetails: details });
  const before = await world.rowsOf('audit_record');
  expect((await reveal(id)).codes).toEqual(['MEMBER_RESTRICTED']);
  expect((await correct(id, { occupation: 'nghỉ hưu' })).codes).toEqual(['MEMBER_RESTRICTED']);
  expect(await world.rowsOf('audit_record')).toBe(before);
  expect((await exportFile(world, id)).data?.exportMemberFile.details).toEqual({ ...told.details, citizenId: numberOf(women) });
});

test('she stays counted, and her ledger goes on', async () => {
  const id = await world.admitted('chi hội hai');
  const past = await countsOfThePast();
  await settle(world, id, 'OBJECTION');
  expect(await countsOfThePast()).toEqual(past);
  expect((await world.move('changeResidence', id, { on: '2024-01-01', residence: 'SHORT_STAY' })).codes).toEqual([]);
  expect((await world.read(id)).state.residence).toBe('SHORT_STAY');
  expect(await resealMembers(world.em(), keyring)).toBe(0);
});

test('a restriction is lifted by a command of whoever is in charge of her', async () => {
  const id = await admitAnother();
  const before = await cardOf(id);
  expect((await lift(id, before.version)).codes).toEqual(['MEMBER_NOT_RESTRICTED']);
  await settle(world, id, 'RESTRICTION');
  const { version } = await cardOf(id);
  expect((await lift(id, version, officerOf('xã hai'))).codes).toEqual(['MEMBER_NOT_FOUND']);
  expect((await lift(id, version, analyst)).codes).toEqual(['FORBIDDEN']);
  expect((await lift(id, version - 1)).codes).toEqual(['MEMBER_CHANGED']);
  expect((await lift(id, version)).data?.liftRestriction).toEqual({ restrictedOn: null, version: version + 1 });
  expect((await reveal(id)).data?.revealMember.citizenId).toBe(numberOf(women));
});

test('consent withdrawn takes with it every number and all that is sensitive; her record stays (MEM-004)', async () => {
  const id = await admitAnother();
  const past = await countsOfThePast();
  expect((await settle(world, id, 'WITHDRAWAL')).codes).toEqual([]);
  const { rows } = await world.db.query('select * from membership.member where id = $1', [id]);
  expect(rows[0]).toMatchObject({ full_name: told.fullName, birth_year: 1979, is_active: true, consent_on: null, consent_purpose: null });
  expect([rows[0].citizen_id_index, rows[0].phone_index, rows[0].sealed_by]).toEqual([null, null, null]);
  const file = (await exportFile(world, id)).data?.exportMemberFile;
  expect(new Set(Object.values(file.details))).toEqual(new Set([null]));
  expect(await countsOfThePast()).toEqual(past);
  const found = await world.ask(province, `{ members(filter: { citizenId: "${numberOf(women)}" }) { totalCount } }`);
  expect(found.data?.members.totalCount).toBe(0);
  expect((await correct(id, { details: { citizenId: numberOf(women) } })).codes).toEqual(['CONSENT_MISSING']);
});

test('nothing of an active member is erased: she must have left first', async () => {
  const id = await admitAnother();
  const { codes } = await settle(world, id, 'ERASURE');
  expect(codes).toEqual(['MEMBER_STILL_ACTIVE']);
  expect(await cardOf(id)).toMatchObject({ fullName: told.fullName, erasedOn: null });
  await world.db.query(`delete from membership.subject_request where member_id = $1`, [id]);
  await leave(id);
  expect((await settle(world, id, 'ERASURE')).codes).toEqual([]);
});

test('what is erased is nowhere in the database, by word or by mark, and nobody can be found by it', async () => {
  const own = await openMemberWorld();
  try {
    const id = await admitWhole(own, { transfer: 'open' });
    await own.move('recordExit', id, { kind: 'MOVED', on: '2025-01-01', reason: 'chuyển hẳn về Lao Bảo' });
    const { request } = await settle(own, id, 'ERASURE');
    expect(request).toMatchObject({ state: 'DONE', content: null, reason: null });
    await expectNoWordLeft(own, [...personalWords, 'chuyển hẳn về Lao Bảo', 'viết tay ngày hôm nay']);
    await expectNoMarkLeft(own, id);
    const { rows } = await own.db.query('select state from membership.member_transfer where member_id = $1', [id]);
    expect(rows).toEqual([{ state: 'WITHDRAWN' }]);
    for (const filter of [`search: "riêng tư"`, `citizenId: "${told.details.citizenId}"`, 'birthYear: 1979'])
      expect((await own.ask(province, `{ members(filter: { ${filter} }) { totalCount } }`)).data?.members.totalCount).toBe(0);
  } finally {
    await own.close();
  }
});

async function expectNoWordLeft({ db }: MemberWorld, words: readonly string[]): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'membership' and table_type = 'BASE TABLE'`,
  );
  for (const { name } of rows) {
    const { rows: all } = await db.query<{ text: string }>(`select t::text as text from membership.${name} t`);
    for (const { text } of all) expect(words.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`)).toEqual([]);
  }
}

/** What may stand in a marked field of whoever was erased: nothing, or what stands there for everybody. */
const blank = ['(đã xóa)', 1880, false, []];

async function expectNoMarkLeft(of: MemberWorld, id: string): Promise<void> {
  const em = of.em();
  const record: object[] = await em.find(Member, { id });
  const hanging = await Promise.all(
    [Movement, MemberTransfer, SubjectRequest].map((type) => em.find<{ memberId: string }>(type, { memberId: id })),
  );
  const left = [record, ...hanging].flatMap((things) =>
    things.flatMap((thing) => {
      const marked = [...personalFields(thing.constructor as typeof Member).keys()];
      expect(marked.length).toBeGreaterThan(0);
      return marked
        .map((field) => [field, Reflect.get(thing, field)] as const)
        .filter(([, value]) => value !== null && !blank.some((one) => JSON.stringify(one) === JSON.stringify(value)));
    }),
  );
  expect(record).toHaveLength(1);
  expect(hanging.every((things) => things.length > 0)).toBe(true);
  expect(left).toEqual([]);
  const [member] = record as Member[];
  expect(details.map((field) => member?.[field])).toEqual(details.map(() => null));
}

test('the counts of every day that has been stay what they were', async () => {
  const id = await admitAnother();
  await leave(id);
  const past = await countsOfThePast();
  const listed = await asOfListed();
  await settle(world, id, 'ERASURE');
  expect(await countsOfThePast()).toEqual(past);
  expect(await asOfListed()).toEqual(listed);
  expect((await world.read(id, '2021-06-01')).state).toMatchObject({ category: 'RESIDENTIAL', residence: 'PERMANENT' });
});

const asOfListed = async () =>
  Promise.all(
    ['2020-06-01', '2022-03-01', '2024-12-31', '2025-01-01'].map(
      async (day) =>
        (await world.ask(province, `{ members(asOf: "${day}", filter: { unitId: "${unitId('xã một')}" }) { totalCount } }`)).data?.members
          .totalCount,
    ),
  );

test('whoever was erased is not brought back: nothing is recorded of her again', async () => {
  const id = await admitAnother();
  await leave(id);
  await settle(world, id, 'ERASURE');
  expect(await cardOf(id)).toMatchObject({ fullName: '(đã xóa)', erasedOn: today(), recordedDetails: [] });
  expect((await correct(id, { fullName: told.fullName })).codes).toEqual(['MEMBER_ERASED']);
  expect((await receive(world, id, 'ACCESS')).codes).toEqual(['MEMBER_ERASED']);
  expect(
    (await world.move('recordAbsence', id, { on: '2024-01-01', mobility: 'LEFT_LOCALITY', participation: 'NOT_PAYING' })).codes,
  ).toEqual(['MEMBER_ERASED']);
  const readmitted = await world.ask(
    officer,
    'mutation ($id: ID!, $admission: AdmissionInput!) { readmitMember(id: $id, admission: $admission) { id } }',
    { id, admission: { homeId: unitId('chi hội một'), on: addDays(today(), -1), category: 'RESIDENTIAL', residence: 'PERMANENT' } },
  );
  expect(readmitted.codes).toEqual(['MEMBER_ERASED']);
  // the same woman, with the same number, is admitted like anybody
  const again = await admitWhole(world, { citizenId: numberOf(women) });
  expect(await cardOf(again)).toMatchObject({ fullName: told.fullName });
});

test('that it happened is kept: who erased her, and when', async () => {
  const id = await admitAnother();
  await leave(id);
  const { id: requestId } = await settle(world, id, 'ERASURE');
  const { rows } = await world.db.query(
    `select command, caller, input from membership.audit_record where subject_id = $1 order by recorded_at`,
    [requestId],
  );
  expect(rows.map(({ command, caller }) => [command, caller])).toEqual([
    ['receiveSubjectRequest', 'base'],
    ['answerSubjectRequest', 'base'],
    ['carryOutSubjectRequest', 'base'],
  ]);
  expect((await exportFile(world, id)).data?.exportMemberFile.accesses.length).toBeGreaterThan(8);
});

test('after all of it the kept counts are what is left of the members says', async () => {
  expect(await world.rowsOf('member_count')).toBeGreaterThan(0);
  expect(await world.countFaults()).toEqual([]);
});

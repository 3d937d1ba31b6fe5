import { today } from '@vwu/kit/clock';
import { addDays } from '@vwu/kit/date';
import type { Viewer } from '@vwu/kit/viewer';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { belongingActs } from './belonging-acts.ts';
import { officerOfA, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;
let acts: ReturnType<typeof belongingActs>;

beforeEach(async () => {
  union = await openUnion();
  acts = belongingActs(union);
});

afterEach(() => union.close());

const officerOfBase = callers.baseOfficer(unitId('xã một'));
const sibling = callers.baseOfficer(unitId('xã hai'));
const fields =
  'id raisedOn matter levelHandled answeredOn answer responseDays version unit { fullName } handler { fullName } handlings { level since handler { fullName } }';

const raise = (args: object = {}, viewer: Viewer = officerOfBase) =>
  acts.act(
    'raiseUrgentIssue',
    { unitId: unitId('xã một'), on: '2026-05-02', matter: 'bạo lực gia đình ở thôn 1', ...args },
    viewer,
    fields,
  );
const pass = (id: string, args: object = {}, viewer: Viewer = officerOfBase) =>
  acts.act('passUrgentIssue', { id, on: '2026-05-03', handlerId: unitId('tỉnh A'), ...args }, viewer, fields);
const answer = (id: string, args: object = {}, viewer: Viewer = officerOfBase) =>
  acts.act('answerUrgentIssue', { id, on: '2026-05-04', answer: 'đã bố trí nơi tạm lánh', ...args }, viewer, fields);
const listed = async (args = 'first: 10', viewer: Viewer = organiser) => {
  const { data, codes } = await union.ask(viewer, `{ urgentIssues(${args}) { totalCount edges { node { id } } pageInfo { endCursor } } }`);
  return codes.length > 0 ? codes : data?.urgentIssues;
};

test('raised on 2 May and answered on 4 May took two days, at the level that handled it (ORG-044)', async () => {
  const { thing, codes } = await raise();
  expect(codes).toEqual([]);
  expect(thing).toMatchObject({ levelHandled: 'BASE', answeredOn: null, responseDays: null, handler: { fullName: 'xã một' } });
  expect((await answer(thing.id)).thing).toMatchObject({
    raisedOn: '2026-05-02',
    answeredOn: '2026-05-04',
    responseDays: 2,
    levelHandled: 'BASE',
    answer: 'đã bố trí nơi tạm lánh',
    version: 2,
  });
  const sameDay = await raise({ on: '2026-05-04' });
  expect((await answer(sameDay.thing.id)).thing.responseDays).toBe(0);
});

test('it is passed up where it goes beyond a unit, and down where it need not; each hand is remembered', async () => {
  const { thing } = await raise();
  expect((await pass(thing.id)).thing).toMatchObject({ levelHandled: 'PROVINCE', handler: { fullName: 'tỉnh A' } });
  expect((await answer(thing.id)).codes).toEqual(['UNIT_NOT_FOUND']); // it is in the province's hands now
  const down = await pass(thing.id, { handlerId: unitId('xã một'), version: 2 }, officerOfA);
  expect(down.thing.handlings).toEqual([
    { level: 'BASE', since: '2026-05-02', handler: { fullName: 'xã một' } },
    { level: 'PROVINCE', since: '2026-05-03', handler: { fullName: 'tỉnh A' } },
    { level: 'BASE', since: '2026-05-03', handler: { fullName: 'xã một' } },
  ]);
  const straight = await raise({ handlerId: unitId('huyện A1') });
  expect(straight.thing).toMatchObject({ levelHandled: 'DISTRICT', handler: { fullName: 'huyện A1' } });
});

test('what does not fit is refused, and nothing written', async () => {
  const { thing } = await raise();
  const written = async () =>
    (await union.db.query('select md5(string_agg(i::text, $1 order by id)) as sum from organisation.urgent_issue i', [','])).rows;
  const before = await written();
  const wrong = [
    [await raise({ matter: ' ' }), 'URGENT_ISSUE_TEXT_MISSING'],
    [await raise({ on: addDays(today(), 1) }), 'URGENT_ISSUE_DAY_INVALID'],
    [await raise({ handlerId: unitId('xã hai') }), 'URGENT_ISSUE_HANDLER_INVALID'],
    [await raise({ handlerId: 'no id' }), 'URGENT_ISSUE_HANDLER_INVALID'],
    [await raise({ unitId: unitId('xã hai') }), 'UNIT_NOT_FOUND'],
    [await raise({}, callers.analyst(unitId('Trung ương'))), 'FORBIDDEN'],
    [await pass(thing.id, { handlerId: unitId('xã một') }), 'URGENT_ISSUE_HANDLER_INVALID'],
    [await pass(thing.id, { handlerId: unitId('tỉnh B') }), 'URGENT_ISSUE_HANDLER_INVALID'],
    [await pass(thing.id, { on: '2026-05-01' }), 'URGENT_ISSUE_DAY_INVALID'],
    [await pass(thing.id, { version: 9 }), 'URGENT_ISSUE_CHANGED'],
    [await answer(thing.id, { answer: ' ' }), 'URGENT_ISSUE_TEXT_MISSING'],
    [await answer(thing.id, { on: addDays(today(), 1) }), 'URGENT_ISSUE_DAY_INVALID'],
    [await answer(thing.id, {}, sibling), 'URGENT_ISSUE_NOT_FOUND'],
    [await answer('no id'), 'URGENT_ISSUE_NOT_FOUND'],
  ] as const;
  expect(wrong.map(([{ codes }]) => codes)).toEqual(wrong.map(([, code]) => [code]));
  expect(await written()).toEqual(before);
  await answer(thing.id);
  expect((await answer(thing.id)).codes).toEqual(['URGENT_ISSUE_ANSWERED']);
  expect((await pass(thing.id)).codes).toEqual(['URGENT_ISSUE_ANSWERED']);
  await union.run('dissolveUnits', { units: [ref('xã ba')] });
  expect((await raise({ unitId: unitId('xã ba') }, officerOfA)).codes).toEqual(['URGENT_ISSUE_UNIT_INVALID']);
});

test('a repetition does it once, and free words stand in no audit record', async () => {
  const [first, again] = [await raise({ idempotencyKey: 'nêu' }), await raise({ idempotencyKey: 'nêu' })];
  expect(again).toEqual(first);
  const [once, twice] = [await answer(first.thing.id, { idempotencyKey: 'đáp' }), await answer(first.thing.id, { idempotencyKey: 'đáp' })];
  expect(twice).toEqual(once);
  const { rows } = await union.db.query('select command, input::text from organisation.audit_record order by id');
  expect(rows.map(({ command }) => command)).toEqual(['raiseUrgentIssue', 'answerUrgentIssue']);
  for (const { input } of rows) expect(input).not.toMatch(/bạo lực|tạm lánh/);
});

test('issues are listed and totalled by level, in whole numbers, for those who see where they were raised', async () => {
  const [one, two] = [await raise(), await raise({ on: '2026-05-10' })];
  await answer(one.thing.id);
  await pass(two.thing.id, { on: '2026-05-11' });
  await answer(two.thing.id, { on: '2026-05-20' }, officerOfA);
  await raise({ unitId: unitId('chi hội 1'), on: '2026-05-12' });
  expect((await listed()).totalCount).toBe(3);
  expect((await listed('isOpen: true')).totalCount).toBe(1);
  expect((await listed('level: PROVINCE')).edges).toEqual([{ node: { id: two.thing.id } }]);
  expect((await listed('from: "2026-05-10", asOf: "2026-05-11"')).totalCount).toBe(1);
  expect((await listed(`unitId: "${unitId('xã một')}"`)).totalCount).toBe(3);
  expect((await listed(`unitId: "${unitId('tỉnh B')}"`)).totalCount).toBe(0);
  expect((await listed('first: 10', sibling)).totalCount).toBe(0);
  const { data } = await union.ask(
    organiser,
    '{ urgentIssueTotals(from: "2026-05-01") { level issues answered responseDays longestResponseDays } }',
  );
  expect(data?.urgentIssueTotals).toEqual([
    { level: 'PROVINCE', issues: 1, answered: 1, responseDays: 10, longestResponseDays: 10 },
    { level: 'BASE', issues: 1, answered: 1, responseDays: 2, longestResponseDays: 2 },
    { level: 'BRANCH', issues: 1, answered: 0, responseDays: 0, longestResponseDays: null },
  ]);
  const page = await listed('first: 2');
  expect((await listed(`first: 2, after: "${page.pageInfo.endCursor}"`)).edges).toEqual([{ node: { id: one.thing.id } }]);
});

test('what waits when its unit ends goes on in the hands of its successor', async () => {
  const { thing } = await raise({ on: '2024-06-01' });
  await union.run('mergeUnits', { from: [ref('xã một')], into: { key: 'on', continues: ref('xã hai') } });
  expect((await listed(`unitId: "${unitId('xã hai')}"`, sibling)).totalCount).toBe(1);
  const passed = await pass(thing.id, { on: '2025-02-01', handlerId: unitId('xã hai') }, sibling);
  expect(passed.thing).toMatchObject({ unit: { fullName: 'xã một' }, handler: { fullName: 'xã hai' } });
  expect((await answer(thing.id, { on: '2025-02-03' }, sibling)).thing.responseDays).toBe(247);
});

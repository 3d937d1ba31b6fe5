import { today } from '@vwu/kit/clock';
import { addDays } from '@vwu/kit/date';
import type { Viewer } from '@vwu/kit/viewer';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { officerOfA, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;

beforeEach(async () => {
  union = await openUnion();
});

afterEach(() => union.close());

const officerOfBase = callers.baseOfficer(unitId('xã một'));
const sibling = callers.baseOfficer(unitId('xã hai'));
const areas = [
  { name: 'thôn Thượng', women: 420, participants: 300 },
  { name: 'thôn Hạ', women: 310, participants: 120 },
];

const fields =
  'id reportedOn women participants areas { name women participants } note guidance guidedOn version unit { fullName } superior { fullName }';
const submit = async (given: object = {}, viewer: Viewer = officerOfBase) => {
  const variables = { unitId: unitId('xã một'), on: today(), areas, ...given };
  const { data, codes } = await union.ask(
    viewer,
    `mutation ($unitId: ID!, $on: Date!, $areas: [ReportedAreaInput!]!, $note: String, $key: String) {
      submitUpwardReport(unitId: $unitId, on: $on, areas: $areas, note: $note, idempotencyKey: $key) { ${fields} } }`,
    variables,
  );
  return { report: data?.submitUpwardReport, codes };
};
const guide = async (id: string, given: object = {}, viewer: Viewer = officerOfA) => {
  const { data, codes } = await union.ask(
    viewer,
    `mutation ($id: ID!, $on: Date!, $guidance: String!, $version: Int) {
      guideUpwardReport(id: $id, on: $on, guidance: $guidance, version: $version) { guidance guidedOn version } }`,
    { id, on: today(), guidance: 'tập trung vào thôn Hạ', ...given },
  );
  return { report: data?.guideUpwardReport, codes };
};
const listed = async (viewer: Viewer, args = 'first: 10') => {
  const { data, codes } = await union.ask(viewer, `{ upwardReports(${args}) { totalCount edges { node { id } } pageInfo { endCursor } } }`);
  return codes.length > 0 ? codes : data?.upwardReports;
};

test('a base reports area by area; its superior sees it the same day, its siblings never do (ORG-038)', async () => {
  const { report, codes } = await submit({ note: 'nhiều chị em đi làm ăn xa' });
  expect(codes).toEqual([]);
  expect(report).toMatchObject({
    reportedOn: today(),
    women: 730,
    participants: 420,
    areas: [{ name: 'thôn Hạ' }, { name: 'thôn Thượng', women: 420, participants: 300 }],
    note: 'nhiều chị em đi làm ăn xa',
    guidance: null,
    unit: { fullName: 'xã một' },
    superior: { fullName: 'huyện A1' },
  });
  const district = callers.provinceOfficer(unitId('huyện A1'));
  for (const viewer of [officerOfBase, district, officerOfA, organiser]) expect((await listed(viewer)).totalCount).toBe(1);
  for (const viewer of [sibling, callers.provinceOfficer(unitId('tỉnh B'))]) expect((await listed(viewer)).totalCount).toBe(0);
  const { data } = await union.ask(
    sibling,
    `{ _entities(representations: [{ __typename: "Unit", id: "${unitId('xã một')}" }]) {
    ... on Unit { latestUpwardReport { id } } } }`,
  );
  expect(data?._entities).toEqual([null]);
  expect((await guide(report.id, {}, sibling)).codes).toEqual(['UPWARD_REPORT_NOT_FOUND']);
});

test('the latest report of a base is told for every day, and none is changed', async () => {
  const first = await submit({ on: '2026-02-01' });
  const second = await submit({ on: '2026-03-01', areas: areas.slice(0, 1) });
  const latest = async (asOf: string) => {
    const { data } = await union.ask(officerOfA, `{ unit(id: "${unitId('xã một')}") { latestUpwardReport(asOf: "${asOf}") { id } } }`);
    return data?.unit.latestUpwardReport?.id;
  };
  expect([await latest('2026-01-31'), await latest('2026-02-28'), await latest('2026-03-01')]).toEqual([
    undefined,
    first.report.id,
    second.report.id,
  ]);
});

test('the superior says once what it has to say, and the base does not say it in its place', async () => {
  const { report } = await submit();
  expect((await guide(report.id, {}, officerOfBase)).codes).toEqual(['UNIT_NOT_FOUND']);
  expect((await guide(report.id, {}, callers.analyst(unitId('Trung ương')))).codes).toEqual(['FORBIDDEN']);
  expect((await guide(report.id, { guidance: ' ' })).codes).toEqual(['UPWARD_REPORT_TEXT_MISSING']);
  for (const on of [addDays(today(), -1), addDays(today(), 1)])
    expect((await guide(report.id, { on })).codes).toEqual(['UPWARD_REPORT_DAY_INVALID']);
  expect((await guide(report.id, { version: 7 })).codes).toEqual(['UPWARD_REPORT_CHANGED']);
  expect((await listed(officerOfA, 'awaitsGuidance: true')).totalCount).toBe(1);
  expect((await guide(report.id, { version: 1 })).report).toEqual({ guidance: 'tập trung vào thôn Hạ', guidedOn: today(), version: 2 });
  expect((await guide(report.id)).codes).toEqual(['UPWARD_REPORT_GUIDED']);
  expect((await listed(officerOfA, 'awaitsGuidance: true')).totalCount).toBe(0);
});

test('what does not fit is refused, and nothing written', async () => {
  const wrong: readonly (readonly [object, string])[] = [
    [{ areas: [] }, 'UPWARD_REPORT_AREAS_INVALID'],
    [{ areas: [areas[0], { ...areas[1], name: ' thôn Thượng ' }] }, 'UPWARD_REPORT_AREAS_INVALID'],
    [{ areas: [{ ...areas[0], name: ' ' }] }, 'UPWARD_REPORT_AREAS_INVALID'],
    [{ areas: [areas[0], { name: 'thôn Hạ', women: 10, participants: 11 }] }, 'UPWARD_REPORT_COUNT_INVALID'],
    [{ areas: [{ name: 'thôn Hạ', women: -1, participants: -1 }] }, 'UPWARD_REPORT_COUNT_INVALID'],
    [{ on: addDays(today(), 1) }, 'UPWARD_REPORT_DAY_INVALID'],
    [{ unitId: unitId('chi hội 1') }, 'UPWARD_REPORT_UNIT_INVALID'],
    [{ unitId: unitId('xã hai') }, 'UNIT_NOT_FOUND'],
  ];
  for (const [given, code] of wrong) expect((await submit(given)).codes).toEqual([code]);
  expect((await submit({}, callers.analyst(unitId('Trung ương')))).codes).toEqual(['FORBIDDEN']);
  const { rows } = await union.db.query('select count(*)::int as count from organisation.upward_report');
  expect(rows).toEqual([{ count: 0 }]);
});

test('a repetition reports once; free words stand in no audit record; the list goes on page by page', async () => {
  const asked = { note: 'chị em đi làm ăn xa', key: 'một' };
  const [first, again] = [await submit(asked), await submit(asked)];
  expect(again).toEqual(first);
  await submit({ on: '2026-01-10' });
  const page = await listed(officerOfA, 'first: 1');
  expect(page).toMatchObject({ totalCount: 2, edges: [{ node: { id: first.report.id } }] });
  const next = await listed(officerOfA, `first: 1, after: "${page.pageInfo.endCursor}"`);
  expect(next.edges).not.toEqual(page.edges);
  expect(await listed(officerOfA, `first: 1, unitId: "${unitId('xã một')}", after: "${page.pageInfo.endCursor}"`)).toEqual([
    'CURSOR_OF_ANOTHER_QUERY',
  ]);
  const { rows } = await union.db.query('select input::text from organisation.audit_record');
  for (const { input } of rows) expect(input).not.toMatch(/làm ăn xa|Thượng/);
});

test('a list narrowed to a unit one may not be told of is that of an unknown unit', async () => {
  await submit({ on: '2024-06-01' });
  const part = (key: string, code: string) => ({ key, unit: { name: key, fullName: `Xã ${key}`, code, adminType: 'XA' } });
  const { outcome } = await union.run('splitUnit', { unit: ref('xã một'), into: [part('tây', '00021'), part('đông', '00022')] });
  const [west, east] = ['Xã tây', 'Xã đông'].map(
    (name) => outcome.changes.find((one: { fullName: string }) => one.fullName === name).unitId,
  );
  const officerOfWest = callers.baseOfficer(west);
  expect((await listed(officerOfWest, `unitId: "${west}"`)).totalCount).toBe(1);
  expect((await listed(officerOfWest, `unitId: "${east}"`)).totalCount).toBe(0);
  expect((await listed(officerOfA, `unitId: "${east}"`)).totalCount).toBe(1);
});

test('what a base reported is told with its successor after a merger, and guided by who answers for its superior', async () => {
  const { report } = await submit({ on: '2024-06-01' });
  const { outcome } = await union.run('mergeUnits', { from: [ref('xã một')], into: { key: 'on', continues: ref('xã hai') } });
  expect(outcome.event).not.toBeNull();
  expect((await listed(sibling, `unitId: "${unitId('xã hai')}"`)).edges).toEqual([{ node: { id: report.id } }]);
  expect((await guide(report.id, { on: '2025-02-01' })).codes).toEqual([]);
});

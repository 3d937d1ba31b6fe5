import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { belongingActs, recordings } from './belonging-acts.ts';
import { openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;
let acts: ReturnType<typeof belongingActs>;

beforeAll(async () => {
  union = await openUnion();
  acts = belongingActs(union);
  const { codes } = await union.run('dissolveUnits', { units: [ref('xã ba')], effectiveOn: '2024-02-01' });
  expect(codes).toEqual([]);
});

afterAll(() => union.close());

beforeEach(async () => {
  await union.db.query('truncate organisation.seat, organisation.member_count, organisation.audit_record, organisation.idempotency_key');
  for (const table of ['assigned_area', 'body', 'club', 'communication_team', 'department', 'difficulty', 'member_organisation', 'partnership'])
    await union.db.query(`truncate organisation.${table} cascade`);
  await union.db.query('truncate organisation.term, organisation.trusted_address, organisation.service_unit, organisation.quality_system cascade');
});

const one = (answer: unknown) => (Array.isArray(answer) ? answer : [answer]);
const commune = { unitId: unitId('xã một'), from: '2024-03-01' };
const stranger = callers.provinceOfficer(unitId('tỉnh B'));

describe.each(recordings)('%s', (command, field, args) => {
  test('records what the unit has from that day on, with an audit record', async () => {
    const { thing, codes } = await acts.act(command, { ...commune, ...args });
    expect([thing?.from, codes]).toEqual(['2024-03-01', []]);
    expect(one(await acts.look('xã một', `${field}(asOf: "2024-03-01") { id unit { fullName } }`))).toEqual([
      { id: thing.id, unit: { fullName: 'xã một' } },
    ]);
    const before = await acts.look('xã một', `${field}(asOf: "2024-02-29") { id }`);
    expect(one(before ?? [])).toEqual([]);
    const { rows } = await union.db.query('select command, subject_id, input::text from organisation.audit_record');
    expect(rows).toMatchObject([{ command, subject_id: thing.id }]);
    for (const text of Object.values(args).filter((value) => typeof value === 'string' && !/^[A-Z0-9_-]+$/.test(value)))
      expect(rows[0].input).not.toContain(text);
  });

  test('does once what is asked twice with the same key', async () => {
    const asked = { ...commune, ...args, idempotencyKey: `key of ${command}` };
    const [first, second] = [await acts.act(command, asked), await acts.act(command, asked)];
    expect(second).toEqual(first);
    expect(one(await acts.look('xã một', `${field}(asOf: "2024-03-01") { id }`))).toHaveLength(1);
  });

  test('is not for a stranger, a unit that is not there that day, or a caller without the right', async () => {
    expect((await acts.act(command, { ...commune, ...args }, stranger)).codes).toEqual(['UNIT_NOT_FOUND']);
    expect((await acts.act(command, { ...args, unitId: 'no id', from: '2024-03-01' })).codes).toEqual(['UNIT_NOT_FOUND']);
    expect((await acts.act(command, { ...commune, ...args, unitId: unitId('xã ba') })).codes).toEqual(['BELONGING_UNIT_NOT_VALID']);
    expect((await acts.act(command, { ...commune, ...args }, callers.analyst(unitId('Trung ương')))).codes).toEqual(['FORBIDDEN']);
    const { thing } = await acts.act(command, { ...commune, ...args });
    const seen = await acts.look('xã một', `${field}(asOf: "2024-03-01") { id }`, stranger);
    expect(seen).toEqual(['UNIT_NOT_FOUND']);
    expect((await acts.act('endBelonging', { id: thing.id, on: '2024-05-01', reason: 'hết' }, stranger)).codes).toEqual(['BELONGING_NOT_FOUND']);
  });
});

test.each(recordings)('%s may not end before it began, nor twice, nor without a reason, nor on an old version', async (command, _field, args) => {
  const { thing } = await acts.act(command, { ...commune, ...args });
  const ending = { id: thing.id, on: '2024-05-01', reason: 'kết thúc sớm' };
  expect((await acts.act('endBelonging', { ...ending, on: '2024-02-01' })).codes).toEqual(['BELONGING_END_BEFORE_START']);
  expect((await acts.act('endBelonging', { ...ending, reason: ' ' })).codes).toEqual(['BELONGING_TEXT_BLANK']);
  expect((await acts.act('endBelonging', { ...ending, version: 7 })).codes).toEqual(['BELONGING_CHANGED']);
  const ended = await acts.act('endBelonging', { ...ending, version: thing.version, idempotencyKey: `end ${command}` });
  expect(ended.thing).toEqual({ id: thing.id, version: 2, from: '2024-03-01', to: '2024-05-01' });
  expect(await acts.act('endBelonging', { ...ending, version: thing.version, idempotencyKey: `end ${command}` })).toEqual(ended);
  expect((await acts.act('endBelonging', ending)).codes).toEqual(['BELONGING_ENDED']);
});

describe('terms of office (ORG-030, F-35, F-40)', () => {
  const five = { to: '2028-12-31', firstYear: 2023, lastYear: 2028 };

  test('differ by level, and one may end before its time', async () => {
    const central = { unitId: unitId('Trung ương'), from: '2022-03-11', to: '2027-03-10', firstYear: 2022, lastYear: 2027, congressOrdinal: 13 };
    const { thing } = await acts.act('openTerm', central, organiser);
    await acts.act('openTerm', { ...commune, ...five });
    const fields = '{ firstYear lastYear congressOrdinal plannedTo closedEarlyOn to }';
    expect(await acts.look('Trung ương', `termOfOffice(asOf: "2023-05-29") ${fields}`)).toMatchObject({ firstYear: 2022, lastYear: 2027, congressOrdinal: 13 });
    expect(await acts.look('xã một', `termOfOffice(asOf: "2024-05-29") ${fields}`)).toMatchObject({ firstYear: 2023, closedEarlyOn: null });
    const late = await acts.act('endBelonging', { id: thing.id, on: '2027-03-10', reason: 'đại hội' }, organiser);
    expect(late.codes).toEqual(['TERM_END_NOT_EARLY']);
    await acts.act('endBelonging', { id: thing.id, on: '2026-06-15', reason: 'đại hội sớm' }, organiser);
    expect(await acts.look('Trung ương', `termOfOffice(asOf: "2024-01-01") ${fields}`)).toMatchObject({
      plannedTo: '2027-03-10',
      closedEarlyOn: '2026-06-15',
      to: '2026-06-15',
    });
    expect(await acts.look('Trung ương', 'termOfOffice(asOf: "2026-06-16") { id }')).toBeNull();
    const next = { ...central, from: '2026-06-16', to: '2031-06-15', firstYear: 2026, lastYear: 2031, congressOrdinal: 14 };
    expect((await acts.act('openTerm', next, organiser)).codes).toEqual([]);
  });

  test('are one at a time, of whole years that fit, of units that have them', async () => {
    await acts.act('openTerm', { ...commune, ...five });
    expect((await acts.act('openTerm', { ...commune, ...five, from: '2025-01-01' })).codes).toEqual(['BELONGING_OVERLAPS']);
    expect((await acts.act('openTerm', { ...commune, ...five, to: '2024-01-01' })).codes).toEqual(['BELONGING_END_BEFORE_START']);
    expect((await acts.act('openTerm', { ...commune, ...five, firstYear: 2028 })).codes).toEqual(['TERM_YEARS_INVALID']);
    expect((await acts.act('openTerm', { ...commune, ...five, unitId: unitId('chi hội 1') })).codes).toEqual(['BELONGING_UNIT_LEVEL']);
  });

  test('give the first day of what has come and gone since', async () => {
    const { thing } = await acts.act('openTerm', { unitId: unitId('tỉnh A'), from: '2024-01-01', to: '2028-12-31', firstYear: 2024, lastYear: 2028 });
    const change = (args: string) => acts.look('tỉnh A', `countsChange(${args}) { closed { bases } }`);
    expect(await change(`termId: "${thing.id}"`)).toEqual({ closed: { bases: 1 } });
    expect(await change(`termId: "${thing.id}", to: "2024-01-15"`)).toEqual({ closed: { bases: 0 } });
    expect(await change('from: "2023-01-01"')).toEqual({ closed: { bases: 1 } });
    expect(await change('to: "2024-01-01"')).toEqual(['COUNTS_FROM_MISSING']);
    expect(await change(`from: "2023-01-01", termId: "${thing.id}"`)).toEqual(['COUNTS_FROM_MISSING']);
    expect(await change(`termId: "${unitId('xã ba')}"`)).toEqual(['TERM_NOT_FOUND']);
    const below = await acts.look('xã một', `countsChange(termId: "${thing.id}") { closed { branches } }`, callers.baseOfficer(unitId('xã một')));
    expect(below).toEqual({ closed: { branches: 0 } });
  });
});

describe('bodies (ORG-026, ORG-027)', () => {
  const body = { ...commune, kind: 'EXECUTIVE_COMMITTEE', members: 11 };

  test('are elected for a term and end with it', async () => {
    expect((await acts.act('foundBody', body)).codes).toEqual(['BODY_WITHOUT_TERM']);
    const { thing: term } = await acts.act('openTerm', { ...commune, to: '2028-12-31', firstYear: 2023, lastYear: 2028 });
    expect((await acts.act('foundBody', body)).thing).toMatchObject({ from: '2024-03-01', to: '2028-12-31' });
    expect((await acts.act('foundBody', body)).codes).toEqual(['BELONGING_OVERLAPS']);
    await acts.act('foundBody', { ...body, kind: 'STANDING_COMMITTEE', members: 3 });
    expect(await acts.look('xã một', 'bodies(asOf: "2025-01-01") { kind members term { firstYear } }')).toEqual([
      { kind: 'EXECUTIVE_COMMITTEE', members: 11, term: { firstYear: 2023 } },
      { kind: 'STANDING_COMMITTEE', members: 3, term: { firstYear: 2023 } },
    ]);
    await acts.act('endBelonging', { id: term.id, on: '2024-12-31', reason: 'đại hội sớm' });
    expect(await acts.look('xã một', 'bodies(asOf: "2025-01-01") { kind }')).toEqual([]);
    expect(await acts.look('xã một', 'termOfOffice(asOf: "2024-06-01") { bodies(asOf: "2024-06-01") { to } }')).toEqual({
      bodies: [{ to: '2024-12-31' }, { to: '2024-12-31' }],
    });
  });

  test('are those of the level: a base has no Presidium, and nobody an Inspection Committee before 2022', async () => {
    await acts.act('openTerm', { ...commune, to: '2028-12-31', firstYear: 2023, lastYear: 2028 });
    expect((await acts.act('foundBody', { ...body, kind: 'PRESIDIUM' })).codes).toEqual(['BELONGING_UNIT_LEVEL']);
    expect(await acts.look('xã một', 'body(kind: PRESIDIUM) { id }')).toBeNull();
    expect((await acts.act('foundBody', { ...body, members: 0 })).codes).toEqual(['BODY_MEMBERS_INVALID']);
    const inspection = { unitId: unitId('tỉnh A'), kind: 'INSPECTION_COMMITTEE', members: 5 };
    await acts.act('openTerm', { unitId: unitId('tỉnh A'), from: '2021-10-01', to: '2026-10-01', firstYear: 2021, lastYear: 2026 });
    expect((await acts.act('foundBody', { ...inspection, from: '2021-12-31' })).codes).toEqual(['BODY_TOO_EARLY']);
    expect((await acts.act('foundBody', { ...inspection, from: '2022-05-01' })).codes).toEqual([]);
    expect(await acts.look('tỉnh A', 'body(kind: INSPECTION_COMMITTEE, asOf: "2023-01-01") { members }')).toEqual({ members: 5 });
  });
});

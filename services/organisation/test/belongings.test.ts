import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordings } from './belonging-acts.ts';
import { type BelongingsWorld, emptyBelongings, openBelongings } from './belongings-world.ts';
import { organiser, type Union } from './small-union.ts';

let union: Union;
let acts: BelongingsWorld['acts'];

beforeAll(async () => {
  ({ union, acts } = await openBelongings());
});

afterAll(() => union.close());

beforeEach(() => emptyBelongings(union));

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
    expect((await acts.act('endBelonging', { id: thing.id, on: '2024-05-01', reason: 'hết' }, stranger)).codes).toEqual([
      'BELONGING_NOT_FOUND',
    ]);
  });
});

test.each(recordings)(
  '%s may not end before it began, nor twice, nor without a reason, nor on an old version',
  async (command, _field, args) => {
    const { thing } = await acts.act(command, { ...commune, ...args });
    const ending = { id: thing.id, on: '2024-05-01', reason: 'kết thúc sớm' };
    expect((await acts.act('endBelonging', { ...ending, on: '2024-02-01' })).codes).toEqual(['BELONGING_END_BEFORE_START']);
    expect((await acts.act('endBelonging', { ...ending, reason: ' ' })).codes).toEqual(['BELONGING_TEXT_BLANK']);
    expect((await acts.act('endBelonging', { ...ending, version: 7 })).codes).toEqual(['BELONGING_CHANGED']);
    const ended = await acts.act('endBelonging', { ...ending, version: thing.version, idempotencyKey: `end ${command}` });
    expect(ended.thing).toEqual({ id: thing.id, version: 2, from: '2024-03-01', to: '2024-05-01' });
    expect(await acts.act('endBelonging', { ...ending, version: thing.version, idempotencyKey: `end ${command}` })).toEqual(ended);
    expect((await acts.act('endBelonging', ending)).codes).toEqual(['BELONGING_ENDED']);
  },
);

describe('terms of office (ORG-030, F-35, F-40)', () => {
  const five = { to: '2028-12-31', firstYear: 2023, lastYear: 2028 };

  test('differ by level, and one may end before its time', async () => {
    const central = {
      unitId: unitId('Trung ương'),
      from: '2022-03-11',
      to: '2027-03-10',
      firstYear: 2022,
      lastYear: 2027,
      congressOrdinal: 13,
    };
    const { thing } = await acts.act('openTerm', central, organiser);
    await acts.act('openTerm', { ...commune, ...five });
    const fields = '{ firstYear lastYear congressOrdinal plannedTo closedEarlyOn to }';
    expect(await acts.look('Trung ương', `termOfOffice(asOf: "2023-05-29") ${fields}`)).toMatchObject({
      firstYear: 2022,
      lastYear: 2027,
      congressOrdinal: 13,
    });
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
    // a programme has days of its own: it goes on when the term it began in has ended early (F-40)
    await acts.act('beginPartnership', { unitId: central.unitId, from: '2023-01-01', partner: 'YOUTH_UNION' }, organiser);
    expect(await acts.look('Trung ương', 'partnerships(asOf: "2026-06-16") { from to }', organiser)).toEqual([
      { from: '2023-01-01', to: null },
    ]);
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
    const { thing } = await acts.act('openTerm', {
      unitId: unitId('tỉnh A'),
      from: '2024-01-01',
      to: '2028-12-31',
      firstYear: 2024,
      lastYear: 2028,
    });
    const change = (args: string) => acts.look('tỉnh A', `countsChange(${args}) { closed { bases } }`);
    expect(await change(`termId: "${thing.id}"`)).toEqual({ closed: { bases: 1 } });
    expect(await change(`termId: "${thing.id}", to: "2024-01-15"`)).toEqual({ closed: { bases: 0 } });
    expect(await change('from: "2023-01-01"')).toEqual({ closed: { bases: 1 } });
    expect(await change('to: "2024-01-01"')).toEqual(['COUNTS_FROM_MISSING']);
    expect(await change(`from: "2023-01-01", termId: "${thing.id}"`)).toEqual(['COUNTS_FROM_MISSING']);
    expect(await change(`termId: "${unitId('xã ba')}"`)).toEqual(['TERM_NOT_FOUND']);
    const below = await acts.look(
      'xã một',
      `countsChange(termId: "${thing.id}") { closed { branches } }`,
      callers.baseOfficer(unitId('xã một')),
    );
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

  test('are those of the level: a base has no Presidium, and nobody an Inspection Committee before the congress of 2022 (ORG-027)', async () => {
    await acts.act('openTerm', { ...commune, to: '2028-12-31', firstYear: 2023, lastYear: 2028 });
    expect((await acts.act('foundBody', { ...body, kind: 'PRESIDIUM' })).codes).toEqual(['BELONGING_UNIT_LEVEL']);
    expect(await acts.look('xã một', 'body(kind: PRESIDIUM) { id }')).toBeNull();
    expect((await acts.act('foundBody', { ...body, members: 0 })).codes).toEqual(['BODY_MEMBERS_INVALID']);
    const inspection = { unitId: unitId('tỉnh A'), kind: 'INSPECTION_COMMITTEE', members: 5 };
    await acts.act('openTerm', { unitId: unitId('tỉnh A'), from: '2021-10-01', to: '2026-10-01', firstYear: 2021, lastYear: 2026 });
    expect((await acts.act('foundBody', { ...inspection, from: '2022-03-08' })).codes).toEqual(['BODY_TOO_EARLY']);
    expect((await acts.act('foundBody', { ...inspection, from: '2022-05-01' })).codes).toEqual([]);
    expect(await acts.look('tỉnh A', 'body(kind: INSPECTION_COMMITTEE, asOf: "2023-01-01") { members }')).toEqual({ members: 5 });
    expect(await acts.look('tỉnh A', 'body(kind: INSPECTION_COMMITTEE, asOf: "2022-02-01") { members }')).toBeNull();
    const central = { ...inspection, unitId: unitId('Trung ương') };
    await acts.act(
      'openTerm',
      { unitId: central.unitId, from: '2017-03-09', to: '2022-06-30', firstYear: 2017, lastYear: 2022 },
      organiser,
    );
    expect((await acts.act('foundBody', { ...central, from: '2022-05-01' }, organiser)).codes).toEqual(['BODY_TOO_EARLY']);
    await acts.act(
      'openTerm',
      { unitId: central.unitId, from: '2022-07-01', to: '2027-06-30', firstYear: 2022, lastYear: 2027 },
      organiser,
    );
    expect((await acts.act('foundBody', { ...central, from: '2022-07-01' }, organiser)).codes).toEqual([]);
  });
});

describe('clubs, teams and member organisations (ORG-007, ORG-017…021, MOD-012, MOD-013)', () => {
  const club = { ...commune, form: 'CLUB', affinity: 'DOMESTIC_WORKER', name: 'Câu lạc bộ giúp việc gia đình', members: 30 };

  test('a district founds what meets in a commune; nobody else may be the founder', async () => {
    const { codes } = await acts.act('foundClub', { ...club, foundingUnitId: unitId('huyện A1') });
    expect(codes).toEqual([]);
    expect(await acts.look('xã một', 'clubs { unit { fullName } foundingUnit { fullName } }')).toEqual([
      { unit: { fullName: 'xã một' }, foundingUnit: { fullName: 'huyện A1' } },
    ]);
    for (const foundingUnitId of [unitId('xã hai'), unitId('tỉnh B'), 'no id'])
      expect((await acts.act('foundClub', { ...club, foundingUnitId })).codes).toEqual(['CLUB_FOUNDER_INVALID']);
  });

  test('are found by affinity, founder and place, and totalled in whole numbers', async () => {
    await acts.act('foundClub', { ...club, foundingUnitId: unitId('tỉnh A') });
    await acts.act('foundClub', { ...club, unitId: unitId('xã hai') });
    await acts.act('foundClub', { ...club, affinity: 'YOUTH', name: 'Câu lạc bộ nữ thanh niên' });
    const names = async (args: string) => {
      const { data } = await union.ask(organiser, `{ clubs(${args}) { totalCount } clubTotals(${args}) { clubs clubsCounted members } }`);
      return [data?.clubs.totalCount, data?.clubTotals];
    };
    const totals = (clubs: number) => [clubs, { clubs, clubsCounted: clubs, members: clubs * 30 }];
    expect(await names('affinity: DOMESTIC_WORKER')).toEqual(totals(2));
    expect(await names('founderLevel: PROVINCE')).toEqual(totals(1));
    await acts.act('foundClub', { ...club, affinity: 'ELDERLY', topic: 'WELLNESS', name: 'CLB dưỡng sinh' });
    expect(await names('topic: WELLNESS')).toEqual(totals(1));
    expect(await names('topic: OTHER')).toEqual(totals(3));
    expect(await acts.look('xã một', 'clubs(affinity: ELDERLY) { topic }')).toEqual([{ topic: 'WELLNESS' }]);
    expect(await names(`unitId: "${unitId('xã một')}"`)).toEqual(totals(3));
    expect(await names(`unitId: "${unitId('tỉnh B')}"`)).toEqual(totals(0));
    expect(await acts.look('xã một', 'clubs(affinity: YOUTH) { name }')).toEqual([{ name: 'Câu lạc bộ nữ thanh niên' }]);
  });

  test('are counted from time to time; each count stays for its day', async () => {
    const { thing } = await acts.act('foundClub', club);
    const count = { id: thing.id, on: '2025-03-01', members: 42 };
    expect((await acts.act('countMembers', { ...count, members: -1 })).codes).toEqual(['MEMBER_COUNT_INVALID']);
    for (const on of ['2024-02-29', '2999-01-01'])
      expect((await acts.act('countMembers', { ...count, on })).codes).toEqual(['MEMBER_COUNT_DAY_INVALID']);
    expect((await acts.act('countMembers', { ...count, version: 5 })).codes).toEqual(['BELONGING_CHANGED']);
    expect((await acts.act('countMembers', count, stranger)).codes).toEqual(['BELONGING_NOT_FOUND']);
    expect((await acts.act('countMembers', { ...count, version: 1 })).thing.version).toBe(2);
    expect((await acts.act('countMembers', { ...count, version: 1 })).codes).toEqual(['BELONGING_CHANGED']);
    const members = (day: string) => acts.look('xã một', `clubs(asOf: "${day}") { members countedOn }`);
    expect(await members('2025-02-28')).toEqual([{ members: 30, countedOn: '2024-03-01' }]);
    expect(await members('2025-03-01')).toEqual([{ members: 42, countedOn: '2025-03-01' }]);
    const { thing: address } = await acts.act('recordTrustedAddress', { ...commune, place: 'Nhà văn hóa' });
    expect((await acts.act('countMembers', { ...count, id: address.id })).codes).toEqual(['BELONGING_NOT_FOUND']);
  });

  test('without a name are refused, and what the office records is not for a base', async () => {
    expect((await acts.act('foundClub', { ...club, name: '  ' })).codes).toEqual(['BELONGING_TEXT_BLANK']);
    const base = callers.baseOfficer(unitId('xã một'));
    expect((await acts.act('foundClub', club, base)).codes).toEqual([]);
    expect((await acts.act('admitMemberOrganisation', { ...commune, name: 'Hội Nữ trí thức' }, base)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('service units, quality systems and trusted addresses (ORG-029, ORG-043, ORG-047)', () => {
  const province = { unitId: unitId('tỉnh A'), from: '2020-01-01' };

  test('a service unit is restructured for autonomy, and what it was stays', async () => {
    const { thing } = await acts.act('establishServiceUnit', { ...province, name: 'Trung tâm dạy nghề', autonomy: 'FUNDED' });
    expect((await acts.act('changeAutonomy', { id: thing.id, from: '2019-01-01', autonomy: 'FULL' })).codes).toEqual([
      'AUTONOMY_DAY_INVALID',
    ]);
    expect((await acts.act('changeAutonomy', { id: thing.id, from: '2023-01-01', autonomy: 'PARTIAL' })).codes).toEqual([]);
    const autonomy = (day: string) => acts.look('tỉnh A', `serviceUnits(asOf: "${day}") { autonomy }`);
    expect([await autonomy('2022-12-31'), await autonomy('2023-01-01')]).toEqual([[{ autonomy: 'FUNDED' }], [{ autonomy: 'PARTIAL' }]]);
    const { data } = await union.ask(
      organiser,
      '{ serviceUnits(asOf: "2022-12-31") { totalCount edges { node { name autonomy unit { fullName } } } } }',
    );
    expect(data?.serviceUnits).toEqual({
      totalCount: 1,
      edges: [{ node: { name: 'Trung tâm dạy nghề', autonomy: 'FUNDED', unit: { fullName: 'tỉnh A' } } }],
    });
    expect((await acts.act('establishServiceUnit', { ...commune, name: 'Trung tâm', autonomy: 'FULL' })).codes).toEqual([
      'BELONGING_UNIT_LEVEL',
    ]);
  });

  test('the share of units with a quality system is given in whole numbers', async () => {
    const system = { ...province, standard: 'TCVN ISO 9001:2015' };
    expect((await acts.act('applyQualitySystem', { ...system, certifiedOn: '2019-12-31' })).codes).toEqual(['QUALITY_CERTIFIED_TOO_EARLY']);
    expect((await acts.act('applyQualitySystem', { ...system, certifiedOn: '2020-06-01' })).codes).toEqual([]);
    expect((await acts.act('applyQualitySystem', system)).codes).toEqual(['BELONGING_OVERLAPS']);
    expect(await acts.look('tỉnh A', 'qualitySystem { standard certifiedOn }')).toEqual({
      standard: 'TCVN ISO 9001:2015',
      certifiedOn: '2020-06-01',
    });
    const { data } = await union.ask(organiser, '{ qualityCoverage(level: PROVINCE) { applying units } qualitySystems { totalCount } }');
    expect(data).toMatchObject({ qualityCoverage: { applying: 1, units: 2 }, qualitySystems: { totalCount: 1 } });
  });

  test('a branch is covered by an address of its own or of one of its groups', async () => {
    const covered = () => acts.look('tỉnh A', 'trustedAddressCoverage(asOf: "2024-06-01") { covered branches }');
    expect(await covered()).toEqual({ covered: 0, branches: 2 });
    await acts.act('recordTrustedAddress', { unitId: unitId('tổ 1'), from: '2024-03-01', place: 'Nhà văn hóa tổ 1' });
    await acts.act('recordTrustedAddress', { unitId: unitId('chi hội 1'), from: '2024-03-01', place: 'Nhà văn hóa thôn' });
    expect(await covered()).toEqual({ covered: 1, branches: 2 });
  });
});

test('a thing of any kind is found by a federated reference only where it may be seen', async () => {
  const { thing } = await acts.act('openTerm', { ...commune, to: '2028-12-31', firstYear: 2023, lastYear: 2028 });
  const question = 'query ($ref: [_Any!]!) { _entities(representations: $ref) { ... on Term { firstYear } } }';
  const ask = async (viewer: typeof stranger) =>
    (await union.ask(viewer, question, { ref: [{ __typename: 'Term', id: thing.id }] })).data?._entities;
  expect([await ask(organiser), await ask(stranger)]).toEqual([[{ firstYear: 2023 }], [null]]);
});

import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { belongingActs } from './belonging-acts.ts';
import { decision, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;
let acts: ReturnType<typeof belongingActs>;

beforeEach(async () => {
  union = await openUnion();
  acts = belongingActs(union);
});

afterEach(async () => {
  const { rows } = await union.db.query(
    `(table organisation.unit_course except table organisation.unit_course_source)
     union all (table organisation.unit_course_source except table organisation.unit_course)`,
  );
  await union.close();
  if (rows.length > 0) throw new Error('what is kept of where things stand is not what follows from the tree');
});

const commune = { unitId: unitId('xã một'), from: '2024-01-01' };
const club = { ...commune, form: 'CLUB', affinity: 'ELDERLY', name: 'Câu lạc bộ dưỡng sinh', members: 30 };
const after = '2025-06-01';

const newCommune = (name: string, code: string) => ({ name, fullName: `Xã ${name}`, code, adminType: 'XA', parent: ref('huyện A1') });

const merge = () =>
  union.run('mergeUnits', { from: [ref('xã một'), ref('xã hai')], into: { key: 'new', unit: newCommune('Mới', '10001') } });

const split = () =>
  union.run('splitUnit', {
    unit: ref('xã một'),
    into: [
      { key: 'tây', unit: newCommune('tây', '10002') },
      { key: 'đông', unit: newCommune('đông', '10003') },
    ],
  });

const opened = (outcome: { changes: { act: string; unitId: string; fullName: string }[] }, name: string) =>
  outcome.changes.find(({ act, fullName }) => act === 'OPEN' && fullName === name)?.unitId ?? '';

const clubsOf = async (id: string, asOf = after) => {
  const { data } = await union.ask(organiser, `{ unit(id: "${id}") { clubs(asOf: "${asOf}") { name isWaiting members } } }`);
  return data?.unit.clubs;
};

const waiting = async (viewer = organiser) => {
  const { data } = await union.ask(
    viewer,
    '{ waitingBelongings { totalCount edges { node { id since unit { fullName } candidates { fullName } thing { version ... on Club { name } } } } } }',
  );
  return data?.waitingBelongings;
};

test('what ends with a unit ends on its last day; what goes along stands at the successor the day after (ORG-010)', async () => {
  await acts.act('openTerm', { ...commune, to: '2028-12-31', firstYear: 2024, lastYear: 2028 });
  await acts.act('foundBody', { ...commune, kind: 'EXECUTIVE_COMMITTEE', members: 11 });
  await acts.act('markDifficult', { ...commune, degree: 'DIFFICULT', ground: 'vùng sâu' });
  await acts.act('foundClub', club);
  const { outcome, codes } = await merge();
  expect(codes).toEqual([]);
  const successor = opened(outcome, 'Xã Mới');
  const field = (name: string, day: string) => acts.look('xã một', `${name}(asOf: "${day}") { to }`);
  for (const name of ['termOfOffice', 'difficulty']) {
    expect(await field(name, '2024-12-31')).toEqual({ to: '2024-12-31' });
    expect(await field(name, '2025-01-01')).toBeNull();
  }
  expect(await field('bodies', '2024-12-31')).toEqual([{ to: '2024-12-31' }]);
  expect(await field('bodies', '2025-01-01')).toEqual([]);
  expect(await clubsOf(unitId('xã một'), '2024-12-31')).toHaveLength(1);
  expect(await clubsOf(unitId('xã một'), '2025-01-01')).toEqual([]);
  expect(await clubsOf(successor, '2025-01-01')).toEqual([{ name: club.name, isWaiting: false, members: 30 }]);
  expect((await waiting()).totalCount).toBe(0);
});

test('what goes along goes on along: into a unit that goes on, and again', async () => {
  await acts.act('foundClub', club);
  await union.run('mergeUnits', { from: [ref('xã một')], into: { key: 'on', continues: ref('xã hai') } });
  expect(await clubsOf(unitId('xã hai'))).toHaveLength(1);
  await union.run('mergeUnits', { from: [ref('xã hai')], into: { key: 'on', continues: ref('xã ba') }, effectiveOn: '2025-03-01' });
  expect([await clubsOf(unitId('xã hai'), '2025-02-28'), await clubsOf(unitId('xã hai')), await clubsOf(unitId('xã ba'))]).toMatchObject([
    [{}],
    [],
    [{}],
  ]);
});

test('what stood at a unit that was split waits to be placed, is counted meanwhile, and goes on without a gap', async () => {
  const { thing } = await acts.act('foundClub', club);
  const { outcome } = await split();
  const [west, east] = [opened(outcome, 'Xã tây'), opened(outcome, 'Xã đông')];
  expect(await clubsOf(west)).toEqual([]);
  expect(await clubsOf(unitId('xã một'))).toMatchObject([{ isWaiting: true }]);
  expect(await waiting()).toMatchObject({
    totalCount: 1,
    edges: [{ node: { id: thing.id, since: '2025-01-01', unit: { fullName: 'xã một' }, thing: { name: club.name } } }],
  });
  const names = (await waiting()).edges[0].node.candidates.map(({ fullName }: { fullName: string }) => fullName);
  expect(names.toSorted()).toEqual(['Xã tây', 'Xã đông'].toSorted());
  const { data } = await union.ask(organiser, `{ clubTotals(unitId: "${unitId('tỉnh A')}", asOf: "${after}") { clubs members } }`);
  expect(data?.clubTotals).toEqual({ clubs: 1, members: 30 });

  const place = { id: thing.id, unitId: west, idempotencyKey: 'placing' };
  expect((await acts.act('placeBelonging', place, { ...callers.provinceOfficer(west) })).codes).toEqual(['UNIT_NOT_IN_CHARGE']);
  expect((await acts.act('placeBelonging', { ...place, unitId: unitId('xã bốn') })).codes).toEqual(['UNIT_NOT_FOUND']);
  expect((await acts.act('placeBelonging', { ...place, unitId: unitId('xã một') })).codes).toEqual(['BELONGING_UNIT_NOT_VALID']);
  expect((await acts.act('placeBelonging', { ...place, version: 9 })).codes).toEqual(['BELONGING_CHANGED']);
  expect((await acts.act('placeBelonging', place)).codes).toEqual([]);
  expect((await acts.act('placeBelonging', place)).codes).toEqual([]);
  expect((await acts.act('placeBelonging', { id: thing.id, unitId: east })).codes).toEqual(['BELONGING_NOT_WAITING']);
  expect([await clubsOf(west, '2025-01-01'), await clubsOf(unitId('xã một')), (await waiting()).totalCount]).toMatchObject([
    [{ isWaiting: false }],
    [],
    0,
  ]);
});

test('what stood at a dissolved unit waits too: its superior did not become it', async () => {
  await acts.act('foundClub', { ...club, unitId: unitId('xã ba') });
  await union.run('dissolveUnits', { units: [ref('xã ba')] });
  expect(await clubsOf(unitId('tỉnh A'))).toEqual([]);
  expect((await waiting()).edges[0].node).toMatchObject({ unit: { fullName: 'xã ba' }, candidates: [] });
});

test('a branch takes what it has along; nothing of it waits', async () => {
  const { thing } = await acts.act('recordTrustedAddress', {
    unitId: unitId('chi hội 1'),
    from: '2024-01-01',
    place: 'Nhà văn hóa thôn 1',
  });
  await merge();
  expect(await acts.look('chi hội 1', `trustedAddresses(asOf: "${after}") { id isWaiting }`)).toEqual([{ id: thing.id, isWaiting: false }]);
});

test('an event that is corrected takes nothing away: what it moved stands where it stood', async () => {
  await acts.act('foundClub', club);
  await acts.act('openTerm', { ...commune, to: '2028-12-31', firstYear: 2024, lastYear: 2028 });
  const { outcome } = await split();
  expect((await waiting()).totalCount).toBe(1);
  const correction = await union.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'ghi nhầm', decision });
  expect(correction.codes).toEqual([]);
  expect([(await waiting()).totalCount, await clubsOf(unitId('xã một'))]).toMatchObject([0, [{ isWaiting: false }]]);
  expect(await acts.look('xã một', `termOfOffice(asOf: "${after}") { to }`)).toEqual({ to: '2028-12-31' });
});

test('what was recorded at a unit that never was waits, and can be placed', async () => {
  const { outcome } = await union.run('establishUnit', { level: 'BASE', kind: 'TERRITORIAL', unit: newCommune('lầm', '10009') });
  const wrong = opened(outcome, 'Xã lầm');
  const { thing } = await acts.act('foundClub', { ...club, unitId: wrong, from: '2025-02-01' });
  await union.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'ghi nhầm', decision });
  expect(await waiting()).toMatchObject({ totalCount: 1, edges: [{ node: { since: '2025-02-01' } }] });
  expect((await acts.act('placeBelonging', { id: thing.id, unitId: unitId('xã hai') })).codes).toEqual([]);
  expect(await clubsOf(unitId('xã hai'))).toHaveLength(1);
});

test('the list of those who wait is for those who see the unit', async () => {
  await acts.act('foundClub', club);
  await split();
  expect((await waiting(callers.provinceOfficer(unitId('tỉnh B')))).totalCount).toBe(0);
  expect((await waiting(callers.provinceOfficer(unitId('tỉnh A')))).totalCount).toBe(1);
});

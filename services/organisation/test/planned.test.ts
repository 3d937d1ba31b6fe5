import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { officerOfA, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;

const eve = '2026-12-31';
const day = '2027-01-01';

/** Midnight in Việt Nam is 17:00 UTC the day before: the day begins there, not where a server stands. */
const itIs = (date: string, time = '00:00:00') => vi.setSystemTime(new Date(`${date}T${time}+07:00`));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  itIs('2026-06-01');
  union = await openUnion();
});

afterEach(async () => {
  vi.useRealTimers();
  await union.close();
});

const unitOf = async (id: string, fields: string, viewer = organiser) =>
  (await union.ask(viewer, `{ _entities(representations: [{ __typename: "Unit", id: "${id}" }]) { ... on Unit { ${fields} } } }`)).data
    ?._entities[0];

const commune = (name: string, code: string) => ({ name, fullName: name, adminType: 'XA', code });

test('a new name is planned until its day, and there from its first minute on, by itself', async () => {
  const id = unitId('xã ba');
  const { outcome } = await union.run('renameUnit', { unit: ref('xã ba'), name: 'Mới', fullName: 'xã Mới', effectiveOn: day });
  expect(outcome.event.status).toBe('PLANNED');
  const told = 'fullName status events { type status } history { fullName validFrom }';
  itIs(eve, '23:59:59');
  expect(await unitOf(id, told)).toMatchObject({
    fullName: 'xã ba',
    status: 'ACTIVE',
    events: [{ type: 'BASELINE' }, { type: 'RENAME', status: 'PLANNED' }],
    history: [{ fullName: 'xã ba' }, { fullName: 'xã Mới', validFrom: day }],
  });
  itIs(day);
  expect(await unitOf(id, told)).toMatchObject({ fullName: 'xã Mới', events: [{}, { status: 'EFFECTIVE' }] });
});

test('a unit that will be established is not listed before its day; asked for by id it is shown as it will begin', async () => {
  const { outcome } = await union.run('establishUnit', {
    level: 'BASE',
    kind: 'TERRITORIAL',
    unit: { ...commune('xã mới', '00077'), parent: ref('tỉnh A') },
    effectiveOn: day,
  });
  const id = outcome.changes[0].unitId;
  await union.run('renameUnit', { unit: { id }, name: 'xã sau', fullName: 'xã sau', effectiveOn: '2028-01-01' });
  const listed = async (viewer = officerOfA) =>
    (await union.ask(viewer, '{ units(filter: { search: "xã mới" }) { totalCount } }')).data?.units.totalCount;
  const counted = async () => (await unitOf(unitId('tỉnh A'), 'counts { bases }')).counts.bases;
  const bases = await counted();
  expect(await unitOf(id, 'fullName status validFrom')).toEqual({ fullName: 'xã mới', status: 'PLANNED', validFrom: day });
  expect([await listed(), await counted()]).toEqual([0, bases]);
  itIs(eve, '23:59:59');
  expect([await listed(), await counted()]).toEqual([0, bases]);
  itIs(day);
  expect([await listed(), await counted()]).toEqual([1, bases + 1]);
  expect(await unitOf(id, 'fullName status')).toEqual({ fullName: 'xã mới', status: 'ACTIVE' });
  itIs('2028-01-01');
  expect(await unitOf(id, 'fullName')).toEqual({ fullName: 'xã sau' });
});

test('a unit hangs below its new superior from the day on, and sight goes with it', async () => {
  await union.run('reparentUnits', { units: [ref('xã một')], under: ref('tỉnh B'), effectiveOn: day });
  const officerOfB = callers.provinceOfficer(unitId('tỉnh B'));
  const seen = async () => [
    (await unitOf(unitId('xã một'), 'parent { name }', officerOfA))?.parent?.name ?? null,
    (await unitOf(unitId('xã một'), 'parent { name }', officerOfB))?.parent?.name ?? null,
  ];
  itIs(eve, '23:59:59');
  expect(await seen()).toEqual(['huyện A1', null]);
  itIs(day);
  expect(await seen()).toEqual([null, 'tỉnh B']);
});

describe('a merger to come', () => {
  const merge = { from: [ref('xã một'), ref('xã hai')], into: { key: 'm', unit: commune('xã chung', '00078') }, effectiveOn: day };

  test('leaves its units what they are until its day, and shows what will become of them', async () => {
    const { outcome } = await union.run('mergeUnits', merge);
    const formed = outcome.changes.find(({ act }: { act: string }) => act === 'OPEN').unitId;
    const told = 'status validTo successors { effectiveOn unit { fullName } }';
    itIs(eve, '23:59:59');
    expect(await unitOf(unitId('xã một'), told)).toEqual({
      status: 'ACTIVE',
      validTo: eve,
      successors: [{ effectiveOn: day, unit: { fullName: 'xã chung' } }],
    });
    expect(await unitOf(formed, 'status')).toEqual({ status: 'PLANNED' });
    itIs(day);
    expect(await unitOf(unitId('xã một'), told)).toMatchObject({ status: 'MERGED', validTo: eve });
    expect(await unitOf(formed, 'status')).toEqual({ status: 'ACTIVE' });
  });

  test('gives the officers of what is formed sight of what went into it from its day on, and takes theirs from the others', async () => {
    const { outcome } = await union.run('mergeUnits', merge);
    const formed = outcome.changes.find(({ act }: { act: string }) => act === 'OPEN').unitId;
    const [newOfficer, oldOfficer] = [callers.baseOfficer(formed), callers.baseOfficer(unitId('xã một'))];
    const sees = async (viewer: typeof newOfficer, name: string) => (await unitOf(unitId(name), 'fullName', viewer)) !== null;
    itIs(eve, '23:59:59');
    expect([await sees(newOfficer, 'xã một'), await sees(oldOfficer, 'xã một'), await sees(oldOfficer, 'chi hội 1')]).toEqual([
      false,
      true,
      true,
    ]);
    itIs(day);
    expect([await sees(newOfficer, 'xã một'), await sees(newOfficer, 'chi hội 1')]).toEqual([true, true]);
    expect(await sees(oldOfficer, 'chi hội 1')).toBe(false);
  });

  test('that is corrected away before its day never comes', async () => {
    const { outcome } = await union.run('mergeUnits', merge);
    await union.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'Hoãn' });
    const events = async () => (await unitOf(unitId('xã một'), 'events { type status }')).events;
    expect(await events()).toEqual([
      { type: 'BASELINE', status: 'EFFECTIVE' },
      { type: 'MERGE', status: 'CORRECTED' },
    ]);
    itIs(day);
    expect(await unitOf(unitId('xã một'), 'status validTo')).toEqual({ status: 'ACTIVE', validTo: null });
    expect(await events()).toEqual([
      { type: 'BASELINE', status: 'EFFECTIVE' },
      { type: 'MERGE', status: 'CORRECTED' },
    ]);
  });

  test('opens the task to consolidate the leadership on its day (ORG-010)', async () => {
    await union.run('mergeUnits', merge);
    const { data } = await union.ask(organiser, '{ consolidationTasks(isOpen: true) { edges { node { opensOn } } } }');
    expect(data?.consolidationTasks.edges).toEqual([{ node: { opensOn: day } }]);
  });
});

import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officerOfA, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;

const officerOfB = callers.provinceOfficer(unitId('tỉnh B'));

beforeAll(async () => {
  union = await openUnion();
  await union.run('renameUnit', { unit: ref('xã ba'), name: 'Ba', fullName: 'xã Ba', effectiveOn: '2024-01-01' });
  const wrong = await union.run('renameUnit', { unit: ref('xã ba'), name: 'Sai', fullName: 'xã Sai', effectiveOn: '2024-06-01' });
  await union.run('correctUnitEvent', { eventId: wrong.outcome.event.id, reason: 'Ghi nhầm' });
  await union.run('changeUnitType', { unit: ref('xã ba'), adminType: 'PHUONG', fullName: 'phường Ba', effectiveOn: '2030-01-01' });
  await union.run('mergeUnits', {
    from: [ref('xã một'), ref('xã hai')],
    into: { key: 'mới', unit: { code: '00011', name: 'mới', fullName: 'xã mới', adminType: 'XA' } },
  });
});

afterAll(() => union.close());

test('the history of a unit is what it is called through all its days, as believed today', async () => {
  const { data } = await union.ask(
    officerOfA,
    `{ unit(id: "${unitId('xã ba')}") { history { fullName validFrom validTo parent { name } } } }`,
  );
  expect(data?.unit.history).toEqual([
    { fullName: 'xã ba', validFrom: null, validTo: '2023-12-31', parent: { name: 'tỉnh A' } },
    { fullName: 'xã Ba', validFrom: '2024-01-01', validTo: '2029-12-31', parent: { name: 'tỉnh A' } },
    { fullName: 'phường Ba', validFrom: '2030-01-01', validTo: null, parent: { name: 'tỉnh A' } },
  ]);
});

test('the events of a unit are all there, with what became of them', async () => {
  const { data } = await union.ask(
    officerOfA,
    `{ unit(id: "${unitId('xã ba')}") { events { type status decision { number } correctedById } } }`,
  );
  expect(data?.unit.events.map(({ type, status }: { type: string; status: string }) => [type, status])).toEqual([
    ['BASELINE', 'EFFECTIVE'],
    ['RENAME', 'EFFECTIVE'],
    ['RENAME', 'CORRECTED'],
    ['CHANGE_TYPE', 'PLANNED'],
  ]);
});

test('another province learns nothing of it', async () => {
  const { data } = await union.ask(
    officerOfB,
    `{ _entities(representations: [{ __typename: "Unit", id: "${unitId('xã ba')}" }]) { ... on Unit { history { name } events { type } } } }`,
  );
  expect(data?._entities).toEqual([null]);
});

describe('a leadership to consolidate (ORG-010)', () => {
  const list = async (viewer = organiser, isOpen = true) =>
    (
      await union.ask(
        viewer,
        'query ($isOpen: Boolean) { consolidationTasks(isOpen: $isOpen) { totalCount edges { node { id opensOn settledOn unit { fullName } responsible { name } } } } }',
        { isOpen },
      )
    ).data?.consolidationTasks;
  const settle = (id: string, on: string, viewer = officerOfA) =>
    union.ask(viewer, 'mutation ($id: ID!, $on: Date!) { settleConsolidation(id: $id, on: $on) { settledOn } }', { id, on });

  test('is listed for those above, settled once, and not before the new order began', async () => {
    const { totalCount, edges } = await list(officerOfA);
    expect(totalCount).toBe(1);
    const [{ node }] = edges;
    expect(node).toMatchObject({ opensOn: '2025-01-01', settledOn: null, unit: { fullName: 'xã mới' }, responsible: { name: 'huyện A1' } });
    expect((await settle(node.id, '2024-12-31')).codes).toEqual(['CONSOLIDATION_TOO_EARLY']);
    expect((await settle(node.id, '2025-02-01', officerOfB)).codes).toEqual(['CONSOLIDATION_NOT_FOUND']);
    expect((await settle('không có', '2025-02-01')).codes).toEqual(['CONSOLIDATION_NOT_FOUND']);
    expect((await settle(node.id, '2025-02-01')).data?.settleConsolidation).toEqual({ settledOn: '2025-02-01' });
    expect((await settle(node.id, '2025-02-01')).codes).toEqual(['CONSOLIDATION_SETTLED']);
    expect((await list(officerOfA)).totalCount).toBe(0);
    expect((await list(officerOfA, false)).totalCount).toBe(1);
  });

  test('is listed as things stood on a day', async () => {
    const on = async (asOf: string) =>
      (
        await union.ask(
          officerOfA,
          `{ open: consolidationTasks(isOpen: true, asOf: "${asOf}") { totalCount } all: consolidationTasks(asOf: "${asOf}") { totalCount } }`,
        )
      ).data;
    expect(await on('2024-12-31')).toEqual({ open: { totalCount: 0 }, all: { totalCount: 0 } });
    expect(await on('2025-01-31')).toEqual({ open: { totalCount: 1 }, all: { totalCount: 1 } });
    expect(await on('2025-02-01')).toEqual({ open: { totalCount: 0 }, all: { totalCount: 1 } });
  });

  test('is not shown to another province', async () => {
    expect((await list(officerOfB, false)).totalCount).toBe(0);
  });
});

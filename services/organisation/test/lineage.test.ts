import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerOfA, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;
let ids: Record<string, string>;

beforeAll(async () => {
  union = await openUnion();
  await union.run('mergeUnits', {
    from: [ref('xã một'), ref('xã hai')],
    into: { key: 'mới', unit: { code: '00011', name: 'mới', fullName: 'xã mới', adminType: 'XA' } },
  });
  ids = await idsByName();
  await union.run('mergeUnits', {
    effectiveOn: '2026-01-01',
    from: [{ id: ids['xã mới'] }, ref('xã bốn')],
    into: { key: 'sau', unit: { code: '00012', name: 'sau', fullName: 'xã sau', adminType: 'XA', parent: ref('tỉnh B') } },
  });
  await union.run('splitUnit', {
    unit: ref('xã ba'),
    into: [
      { key: 'đông', unit: { code: '00013', name: 'Đông', fullName: 'xã Đông', adminType: 'XA' } },
      { key: 'tây', unit: { code: '00014', name: 'Tây', fullName: 'xã Tây', adminType: 'XA' } },
    ],
  });
  ids = await idsByName();
});

afterAll(() => union.close());

async function idsByName(): Promise<Record<string, string>> {
  const { rows } = await union.db.query<{ id: string; name: string }>(
    'select unit_id as id, full_name as name from organisation.unit_version',
  );
  return Object.fromEntries(rows.map(({ id, name }) => [name, id]));
}

const picture = async (name: string, depth: number, viewer = organiser) => {
  const { data } = await union.ask(
    viewer,
    `{ unit(id: "${ids[name]}") { lineage(depth: ${depth}) { nodes { step unit { fullName } } links { from { fullName } to { fullName } } } } }`,
  );
  const { nodes, links } = data?.unit.lineage ?? { nodes: [], links: [] };
  return {
    nodes: Object.fromEntries(nodes.map(({ step, unit }: { step: number; unit: { fullName: string } }) => [unit.fullName, step])),
    links: links.map(({ from, to }: Record<'from' | 'to', { fullName: string } | null>) => `${from?.fullName} → ${to?.fullName}`),
  };
};

test('a lineage goes as many steps as it is asked, back and onward', async () => {
  expect((await picture('xã sau', 1)).nodes).toEqual({ 'xã mới': -1, 'xã bốn': -1, 'xã sau': 0 });
  expect((await picture('xã sau', 2)).nodes).toEqual({ 'xã một': -2, 'xã hai': -2, 'xã mới': -1, 'xã bốn': -1, 'xã sau': 0 });
  expect((await picture('xã một', 5)).nodes).toEqual({ 'xã một': 0, 'xã mới': 1, 'xã sau': 2 });
  expect((await picture('xã mới', 1)).links).toEqual(expect.arrayContaining(['xã một → xã mới', 'xã hai → xã mới', 'xã mới → xã sau']));
});

test('beyond what the caller may see nothing is shown', async () => {
  // the officer of A has lost «xã mới» to B with its past: she may see neither
  const { data, codes } = await union.ask(officerOfA, `{ unit(id: "${unitId('xã một')}") { lineage { nodes { step } } } }`);
  expect([data?.unit ?? null, codes]).toEqual([null, ['UNIT_NOT_FOUND']]);
});

test('a part that went to a unit the caller may not see is shown without it', async () => {
  const { nodes, links } = await picture('xã ba', 3, callers.baseOfficer(ids['xã Đông'] ?? ''));
  expect(nodes).toEqual({ 'xã ba': 0, 'xã Đông': 1 });
  expect(links.toSorted()).toEqual(['xã ba → undefined', 'xã ba → xã Đông']);
});

import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerOfA, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;

const part = (key: string, code: string) => ({ key, unit: { code, name: key, fullName: key, adminType: 'XA' } });

beforeAll(async () => {
  union = await openUnion();
  await union.run('splitUnit', { unit: ref('xã một'), into: [part('xã trên', '00021'), part('xã dưới', '00022')] });
});

afterAll(() => union.close());

const heldFor = async (viewer = officerOfA, page = '') =>
  (
    await union.ask(
      viewer,
      `{ heldUnits${page} { totalCount pageInfo { endCursor hasNextPage }
        edges { node { since decisionNumber unit { fullName } cameFrom { fullName } heldBy { fullName } candidates { fullName } } } } }`,
    )
  ).data?.heldUnits;

const namesIn = ({ edges }: { edges: { node: { unit: { fullName: string } } }[] }) => edges.map(({ node }) => node.unit.fullName);

test('what nobody placed waits on a list, with where it came from and where it could go (ORG-010)', async () => {
  const { totalCount, edges } = await heldFor();
  expect(totalCount).toBe(2);
  expect(edges.map(({ node }: { node: object }) => node)).toContainEqual({
    since: '2025-01-01',
    decisionNumber: '01/NQ',
    unit: { fullName: 'chi hội 1' },
    cameFrom: { fullName: 'xã một' },
    heldBy: { fullName: 'huyện A1' },
    candidates: [{ fullName: 'xã trên' }, { fullName: 'xã dưới' }],
  });
});

test('the list comes in pages that neither repeat nor lose a unit', async () => {
  const first = await heldFor(officerOfA, '(first: 1)');
  const second = await heldFor(officerOfA, `(first: 1, after: "${first.pageInfo.endCursor}")`);
  expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([2, true, false]);
  expect([...namesIn(first), ...namesIn(second)].toSorted()).toEqual(['chi hội 1', 'chi hội 2']);
});

test('another province is shown none of it', async () => {
  expect(await heldFor(callers.provinceOfficer(unitId('tỉnh B')))).toMatchObject({ totalCount: 0, edges: [] });
});

test('a unit that is hung where it belongs leaves the list', async () => {
  await union.run('reparentUnits', { units: [ref('chi hội 1')], under: { code: '00021' } });
  expect(namesIn(await heldFor())).toEqual(['chi hội 2']);
});

test('a unit tells its version, which a command must know to change it (UNIT_CHANGED)', async () => {
  const versionOf = async () => (await union.ask(organiser, `{ unit(id: "${unitId('xã ba')}") { version } }`)).data?.unit.version;
  const seen = await versionOf();
  const rename = (name: string) =>
    union.run('renameUnit', { unit: { ...ref('xã ba'), version: seen }, name, fullName: name, effectiveOn: '2025-02-01' });
  expect((await rename('xã Ba')).refused).toEqual([]);
  expect(await versionOf()).toBe(seen + 1);
  expect((await rename('xã Bốn')).refused).toEqual(['UNIT_CHANGED']);
});

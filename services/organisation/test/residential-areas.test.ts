import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerOfA, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;
beforeAll(async () => {
  union = await openUnion();
});
afterAll(() => union.close());

const record = async (given: object, viewer = officerOfA) => {
  const variables = { base: unitId('xã một'), name: 'bản Nậm Pồ', type: 'BAN', from: '2024-01-01', key: null, ...given };
  const { data, codes } = await union.ask(
    viewer,
    `mutation ($base: ID!, $name: String!, $type: ResidentialAreaType!, $from: Date!, $key: String) {
      recordAreaWithoutBranch(baseId: $base, name: $name, areaType: $type, from: $from, idempotencyKey: $key) { id name base { fullName } } }`,
    variables,
  );
  return { area: data?.recordAreaWithoutBranch, codes };
};

const cover = async (id: string, branch: string, from: string, viewer = officerOfA) => {
  const { data, codes } = await union.ask(
    viewer,
    `mutation ($id: ID!, $branch: ID!, $from: Date!) {
      coverAreaWithoutBranch(id: $id, branchId: $branch, from: $from) { validTo branch { fullName } } }`,
    { id, branch: unitId(branch), from },
  );
  return { area: data?.coverAreaWithoutBranch, codes };
};

const blankIn = async (name: string, asOf: string, viewer = organiser) => {
  const { data } = await union.ask(
    viewer,
    `{ unit(id: "${unitId(name)}", asOf: "2024-06-01") { hasBranchEverywhere(asOf: "${asOf}")
      residentialAreasWithoutBranch(asOf: "${asOf}", first: 1) { totalCount pageInfo { endCursor } edges { node { name } } } } }`,
  );
  return data?.unit;
};

test('no area is without a branch until one is recorded, and then it counts upwards (ORG-016)', async () => {
  expect(await blankIn('tỉnh A', '2024-06-01')).toMatchObject({
    hasBranchEverywhere: true,
    residentialAreasWithoutBranch: { totalCount: 0 },
  });
  const { area, codes } = await record({ key: 'một' });
  expect(codes).toEqual([]);
  expect(area).toMatchObject({ name: 'bản Nậm Pồ', base: { fullName: 'xã một' } });
  expect((await record({ key: 'một' })).area.id).toBe(area.id);
  for (const name of ['xã một', 'huyện A1', 'tỉnh A', 'Trung ương'])
    expect({ name, ...(await blankIn(name, '2024-06-01')) }).toMatchObject({
      name,
      hasBranchEverywhere: false,
      residentialAreasWithoutBranch: { totalCount: 1 },
    });
  expect(await blankIn('tỉnh A', '2023-12-31')).toMatchObject({ hasBranchEverywhere: true });
  expect(await blankIn('tỉnh B', '2024-06-01')).toMatchObject({ hasBranchEverywhere: true });
});

test('the list goes on page by page', async () => {
  await record({ name: 'bản Hua Ngài' });
  const first = (await blankIn('xã một', '2024-06-01')).residentialAreasWithoutBranch;
  const { data } = await union.ask(
    organiser,
    `{ unit(id: "${unitId('xã một')}") { residentialAreasWithoutBranch(asOf: "2024-06-01", first: 1, after: "${first.pageInfo.endCursor}") {
      edges { node { name } } } } }`,
  );
  expect([first, data?.unit.residentialAreasWithoutBranch].map(({ edges }) => edges[0].node.name)).toEqual(['bản Hua Ngài', 'bản Nậm Pồ']);
});

test('an area is off the list from the day a branch gathers there', async () => {
  const { area } = await record({ name: 'bản Ba' });
  expect((await cover(area.id, 'chi hội 1', '2024-09-01')).area).toEqual({ validTo: '2024-08-31', branch: { fullName: 'chi hội 1' } });
  expect((await cover(area.id, 'chi hội 1', '2024-10-01')).codes).toEqual(['AREA_COVERED']);
});

test('what does not fit is refused and nothing written', async () => {
  const { area } = await record({ name: 'bản Bốn' });
  const before = await union.fingerprint();
  expect((await record({ name: ' ' })).codes).toEqual(['AREA_NAME_MISSING']);
  expect((await record({ name: 'bản Bốn', from: '2024-05-01' })).codes).toEqual(['AREA_KNOWN']);
  expect((await record({ base: unitId('chi hội 1') })).codes).toEqual(['AREA_BASE_INVALID']);
  expect((await record({ base: unitId('xã bốn') })).codes).toEqual(['UNIT_NOT_FOUND']);
  expect((await record({}, callers.baseOfficer(unitId('xã một')))).codes).toEqual(['FORBIDDEN']);
  expect((await cover('no id', 'chi hội 1', '2024-09-01')).codes).toEqual(['AREA_NOT_FOUND']);
  expect((await cover(area.id, 'tổ 1', '2024-09-01')).codes).toEqual(['AREA_BRANCH_INVALID']);
  expect((await cover(area.id, 'chi hội 1', '2024-01-01')).codes).toEqual(['AREA_BRANCH_INVALID']);
  expect(await union.fingerprint()).toBe(before);
});

test('when the base is split, the area counts where all parts do, and in none of them', async () => {
  await record({ base: unitId('xã hai'), name: 'bản Năm' });
  const part = (key: string, code: string) => ({ key, unit: { name: key, fullName: `Xã ${key}`, code, adminType: 'XA' } });
  const { outcome, codes } = await union.run('splitUnit', { unit: ref('xã hai'), into: [part('Đông', '00081'), part('Tây', '00082')] });
  expect(codes).toEqual([]);
  const opened = outcome.changes.find(({ act }: { act: string }) => act === 'OPEN').unitId;
  const count = async (id: string) => {
    const { data } = await union.ask(
      organiser,
      `{ unit(id: "${id}") { residentialAreasWithoutBranch(asOf: "2025-02-01") { edges { node { name } } } } }`,
    );
    return data?.unit.residentialAreasWithoutBranch.edges.map(({ node }: { node: { name: string } }) => node.name);
  };
  expect(await count(opened)).toEqual([]);
  expect(await count(unitId('tỉnh A'))).toContain('bản Năm');
});

test('of a base that has left, those it left are not told, whatever the day', async () => {
  await record({ base: unitId('xã ba'), name: 'bản Sáu' });
  const told = async (viewer = officerOfA) => {
    const { data } = await union.ask(
      viewer,
      `{ unit(id: "${unitId('tỉnh A')}") { residentialAreasWithoutBranch(asOf: "2024-06-01") { edges { node { name } } } } }`,
    );
    return data?.unit.residentialAreasWithoutBranch.edges.map(({ node }: { node: { name: string } }) => node.name);
  };
  expect(await told()).toContain('bản Sáu');
  expect((await union.run('reparentUnits', { units: [ref('xã ba')], under: ref('tỉnh B') })).codes).toEqual([]);
  expect(await told()).not.toContain('bản Sáu');
  expect(await told(organiser)).toContain('bản Sáu');
});

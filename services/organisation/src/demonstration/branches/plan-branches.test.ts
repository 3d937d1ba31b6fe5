import { isId } from '@vwu/kit/ids';
import { expect, test } from 'vitest';
import { buildTree } from '../../reference/build-tree.ts';
import { readReference } from '../../reference/read-reference.ts';
import { readCommunes } from './communes.ts';
import { countOn, planBranches } from './plan-branches.ts';

const tree = buildTree(await readReference());
const plans = planBranches(readCommunes(tree));
const of = (province: string) => plans.filter(({ commune }) => commune.provinceCode === province && commune.openedOn === '-infinity');
const branches = plans.flatMap((plan) => plan.branches);

test('Quảng Bình has 1,323 branches and 3,303 groups on every day of 2013 (ORG-011)', () => {
  for (const day of ['2013-01-01', '2013-12-31']) expect(countOn(day, of('44'))).toEqual({ branches: 1_323, groups: 3_303 });
});

test('Hà Nội has 5,762 branches and 15,527 groups on 11 December 2019, and had 5,751 and 15,615 when its term began (ORG-012)', () => {
  expect(countOn('2019-12-11', of('01'))).toEqual({ branches: 5_762, groups: 15_527 });
  expect(countOn('2016-12-31', of('01'))).toEqual({ branches: 5_751, groups: 15_615 });
});

test('the nation has 100,000 branches and 240,000 groups on the last day before the reform', () => {
  const old = plans.filter(({ commune }) => commune.openedOn === '-infinity');
  expect(countOn('2025-06-30', old)).toEqual({ branches: 100_000, groups: 240_000 });
});

test('23 branches of Hà Nội are in newly formed residential areas (ORG-013)', () => {
  const reasons = of('01').flatMap((plan) => plan.branches.map(({ createdReason }) => createdReason));
  expect(reasons.filter((reason) => reason === 'NEW_RESIDENTIAL_AREA')).toHaveLength(23);
});

test('Quảng Bình has 4 branches of enterprises and 8 of small traders, in four districts (ORG-015)', () => {
  const special = of('44').flatMap(({ commune, branches: all }) =>
    all.filter(({ branchType }) => branchType !== 'RESIDENTIAL').map(({ branchType }) => ({ commune, branchType })),
  );
  expect(Object.groupBy(special, ({ branchType }) => branchType)).toMatchObject({
    ENTERPRISE: { length: 4 },
    SMALL_TRADERS: { length: 8 },
  });
  const parents = new Map(tree.versions.toReversed().map(({ unitId, parentId }) => [unitId, parentId]));
  const names = new Map(tree.versions.toReversed().map(({ unitId, name }) => [unitId, name]));
  const districts = new Set(special.map(({ commune }) => names.get(parents.get(commune.id) ?? '')));
  expect(districts).toEqual(new Set(['Bố Trạch', 'Lệ Thủy', 'Quảng Trạch', 'Đồng Hới']));
});

test('every commune has branches, unlike in name, in the Vietnamese of NFC', () => {
  const wrong = plans.filter(({ branches: all }) => all.length < 2 || new Set(all.map(({ fullName }) => fullName)).size < all.length);
  expect(wrong).toEqual([]);
  expect(branches.filter(({ fullName }) => fullName !== fullName.normalize('NFC'))).toEqual([]);
});

test('a base of the model without groups has none, and both models are there (ORG-002)', () => {
  const byModel = Map.groupBy(plans, ({ model }) => model);
  expect(byModel.get('EXEC_BRANCH')?.flatMap((plan) => plan.branches.flatMap(({ groups }) => groups))).toEqual([]);
  expect(byModel.get('EXEC_BRANCH')?.length).toBeGreaterThan(1_000);
  expect(byModel.get('EXEC_BRANCH_GROUP')?.length).toBeGreaterThan(8_000);
});

test('a branch goes along with its commune: into the one it went into, or into one part of it', () => {
  const strayed = plans.flatMap(({ commune: { successors }, branches: all }) =>
    all.filter(({ moved, closed }) => (moved ? closed !== null || !successors.includes(moved) : closed === null && successors.length > 0)),
  );
  expect(strayed).toEqual([]);
});

test('ids are ids, each once, in their order', () => {
  const ids = branches.flatMap(({ id, groups }) => [id, ...groups.map((group) => group.id)]);
  expect(ids.every(isId)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(branches.map(({ id }) => id)).toEqual(branches.map(({ id }) => id).toSorted());
});

import { expect, test } from 'vitest';
import { buildTree } from './build-tree.ts';
import { readReference } from './read-reference.ts';

const reference = await readReference();
const tree = buildTree(reference);
const validOn = (day: string) =>
  tree.versions.filter(({ validFrom, validTo }) => (validFrom === '-infinity' || validFrom <= day) && day <= validTo);
const countsOn = (day: string) => {
  const byLevel = Map.groupBy(validOn(day), ({ level }) => level);
  return Object.fromEntries([...byLevel].map(([level, versions]) => [level, versions.length]));
};

test('before the reform there are 63 provinces, 696 districts and 10,035 communes', () => {
  expect(countsOn('2025-06-30')).toEqual({ CENTRAL: 1, PROVINCE: 63, DISTRICT: 696, BASE: 10_035 });
});

test('since the reform there are 34 provinces and 3,321 communes, and no district', () => {
  expect(countsOn('2025-07-01')).toEqual({ CENTRAL: 1, PROVINCE: 34, BASE: 3_321 });
});

test('lineage is the official table, pair by pair', () => {
  const isOfCommunes = new Set(['toan_bo', 'mot_phan']);
  const official = reference.communeMap
    .filter(({ kieu }) => isOfCommunes.has(kieu))
    .map(({ ma_xa_cu, ma_xa_moi, kieu }) => `${ma_xa_cu}>${ma_xa_moi}:${kieu === 'toan_bo' ? 'WHOLE' : 'PART'}`);
  const versionsOf = Map.groupBy(tree.versions, ({ unitId }) => unitId);
  const built = tree.lineage
    .filter(({ fromId }) => tree.units.get(fromId)?.level === 'BASE')
    .map(
      ({ fromId, toId, isWhole }) =>
        `${versionsOf.get(fromId)?.[0]?.code}>${versionsOf.get(toId)?.[0]?.code}:${isWhole ? 'WHOLE' : 'PART'}`,
    );
  expect(built.toSorted()).toEqual(official.toSorted());
});

test('the 440 split communes end as split, all others whole', () => {
  const endings = Map.groupBy(
    [...tree.units.values()].filter(({ level, ending }) => level === 'BASE' && ending !== null),
    ({ ending }) => ending,
  );
  expect(endings.get('SPLIT')).toHaveLength(440);
  expect(endings.get('MERGED')).toHaveLength(10_035 - 131 - 440);
  expect(endings.get('DISSOLVED')).toBeUndefined();
});

test('a commune that stayed keeps its identity and hangs below its province', () => {
  const stayed = reference.communeMap.filter(({ kieu }) => kieu === 'giu_nguyen');
  expect(stayed).toHaveLength(127);
  for (const { ma_xa_cu, ma_xa_moi } of stayed) {
    const before = validOn('2025-06-30').find(({ level, code }) => level === 'BASE' && code === ma_xa_cu);
    const after = validOn('2025-07-01').find(({ level, code }) => level === 'BASE' && code === ma_xa_moi);
    expect(after?.unitId).toBe(before?.unitId);
    expect(tree.units.get(after?.parentId ?? '')?.level).toBe('PROVINCE');
  }
});

test('a code that is used again is another unit: 26740', () => {
  const benNghe = validOn('2025-06-30').find(({ code }) => code === '26740');
  const saiGon = validOn('2025-07-01').find(({ code }) => code === '26740');
  expect(benNghe?.fullName).toBe('Phường Bến Nghé');
  expect(saiGon?.fullName).toBe('Phường Sài Gòn');
  expect(saiGon?.unitId).not.toBe(benNghe?.unitId);
});

test('the changes of 30 April 2026 are versions of the same units', () => {
  const dongNai = validOn('2026-04-30').find(({ level, code }) => level === 'PROVINCE' && code === '75');
  expect(dongNai).toMatchObject({ fullName: 'Thành phố Đồng Nai', adminType: 'THANH_PHO' });
  expect(validOn('2026-04-29').find(({ level, code }) => level === 'PROVINCE' && code === '75')).toMatchObject({
    unitId: dongNai?.unitId,
    adminType: 'TINH',
  });
  const changed = validOn('2026-04-30').filter(({ validFrom }) => validFrom === '2026-04-30');
  expect(Object.groupBy(changed, ({ adminType }) => String(adminType))).toMatchObject({ PHUONG: { length: 10 }, THANH_PHO: { length: 1 } });
});

test('every decision since the reform has its number, day, issuer and what it decides (ORG-049)', () => {
  const { BASELINE: old = [], ...later } = Object.groupBy(tree.events.values(), ({ type }) => type);
  expect(old.map(({ decision }) => decision)).toEqual([null]);
  for (const { decision, effectiveOn } of Object.values(later).flat()) {
    expect(decision).toMatchObject({ number: expect.stringMatching(/^\d+\//), issuer: expect.stringContaining('Quốc hội') });
    expect(decision?.text).toMatch(/^(Về việc|Thành lập|Sửa đổi)/);
    expect(decision?.decidedOn.localeCompare(effectiveOn)).toBe(-1);
  }
  expect(later.REDRAW?.find(({ decision }) => decision?.number === '1659/NQ-UBTVQH15')?.decision).toEqual({
    number: '1659/NQ-UBTVQH15',
    issuer: 'Ủy ban Thường vụ Quốc hội',
    decidedOn: '2025-06-16',
    text: 'Về việc sắp xếp các đơn vị hành chính cấp xã của thành phố Đà Nẵng năm 2025',
    link: null,
  });
  expect(tree.versions.filter(({ eventId }) => !tree.events.has(eventId))).toEqual([]);
});

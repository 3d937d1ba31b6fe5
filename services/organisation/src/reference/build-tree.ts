import { addDays, BEGINNING } from '@vwu/kit/date';
import { stableId } from '@vwu/kit/ids';
import type { AdminType, UnitLevel } from '../unit/unit.enums.ts';
import type { CommuneMapping, Reference } from './read-reference.ts';
import { tagAreas } from './tag-areas.ts';
import { required, Tree } from './tree.ts';

/** The reform: districts end, 63 provinces become 34 and 10,035 communes 3,321. */
export const reformDay = '2025-07-01';
const lastOldDay = addDays(reformDay, -1);
/** The day the old structure was read as (SOURCES.md); older starts are not recorded. */
const snapshotDay = '2025-03-01';

const nationalAssembly = 'Quốc hội';
const standingCommittee = 'Ủy ban Thường vụ Quốc hội';

const centralId = stableId('unit:CENTRAL', snapshotDay);
const oldId = (level: UnitLevel, code: string) => stableId(`unit:${level}:${code}`, snapshotDay);
const newId = (level: UnitLevel, code: string) => stableId(`unit:${level}:${code}`, reformDay);

/**
 * Builds the tree from the reference files. A province or commune that went on (unchanged, renamed, or of another type)
 * keeps its identity and gets a second version; every other unit of 2025 is a new identity with lineage to the old ones.
 */
export function buildTree(reference: Reference): Tree {
  const tree = new Tree();
  growOldStructure(tree, reference);
  const provinces = mergeProvinces(tree, reference);
  redrawCommunes(tree, reference, provinces);
  dissolveDistricts(tree);
  changeTypes2026(tree, reference, provinces);
  tagAreas(tree, reference.coasts, reformDay);
  return tree;
}

function growOldStructure(tree: Tree, { oldProvinces, oldDistricts, oldCommunes }: Reference): void {
  const baseline = { type: 'BASELINE', decisionNumber: null, decidedOn: null, issuer: null, effectiveOn: BEGINNING } as const;
  const eventId = tree.decide(baseline, snapshotDay);
  const open = (level: UnitLevel, code: string, row: NamedRow, parentId: string) =>
    tree.open({ unitId: oldId(level, code), level, code, ...named(row), parentId, eventId });
  const names = { name: 'Trung ương Hội', fullName: 'Trung ương Hội Liên hiệp Phụ nữ Việt Nam' };
  tree.open({ unitId: centralId, level: 'CENTRAL', code: 'TW', ...names, adminType: null, parentId: null, eventId });
  for (const row of oldProvinces) open('PROVINCE', row.ma_tinh, row, centralId);
  for (const row of oldDistricts) open('DISTRICT', row.ma_huyen, row, oldId('PROVINCE', row.ma_tinh));
  for (const row of oldCommunes) open('BASE', row.ma_xa, row, oldId('DISTRICT', row.ma_huyen));
}

/** @returns new province code → identity. */
function mergeProvinces(tree: Tree, { oldProvinces, newProvinces }: Reference): Map<string, string> {
  const parts = Map.groupBy(oldProvinces, ({ ma_tinh_moi }) => ma_tinh_moi);
  return new Map(
    newProvinces.map((row) => {
      const { ma_tinh: code, la_sap_nhap, nghi_quyet: decisionNumber } = row;
      if (la_sap_nhap !== '1') return [code, oldId('PROVINCE', code)];
      const unitId = newId('PROVINCE', code);
      const eventId = tree.decide({ type: 'MERGE', decisionNumber, decidedOn: null, issuer: nationalAssembly, effectiveOn: reformDay });
      tree.open({ unitId, level: 'PROVINCE', code, ...named(row), parentId: centralId, validFrom: reformDay, eventId });
      for (const { ma_tinh } of parts.get(code) ?? [])
        tree.passOn({
          fromId: oldId('PROVINCE', ma_tinh),
          toId: unitId,
          isWhole: true,
          effectiveOn: reformDay,
          eventId,
          evidence: null,
        });
      return [code, unitId];
    }),
  );
}

const keepsIdentity = new Set<CommuneMapping['kieu']>(['giu_nguyen', 'doi_ten', 'doi_loai_hinh']);

function redrawCommunes(tree: Tree, { newCommunes, communeMap }: Reference, provinces: Map<string, string>): void {
  const sources = Map.groupBy(communeMap, ({ ma_xa_moi }) => ma_xa_moi);
  for (const row of newCommunes) {
    const { ma_xa: code, ma_tinh, nghi_quyet: decisionNumber, ngay_nghi_quyet: decidedOn } = row;
    const eventId = tree.decide({ type: 'REDRAW', decisionNumber, decidedOn, issuer: standingCommittee, effectiveOn: reformDay });
    const version = { level: 'BASE', code, ...named(row), parentId: required(provinces, ma_tinh), eventId } as const;
    const [first, ...others] = sources.get(code) ?? [];
    if (first && others.length === 0 && keepsIdentity.has(first.kieu)) {
      tree.continue({ ...version, unitId: oldId('BASE', first.ma_xa_cu) }, reformDay);
      continue;
    }
    const unitId = newId('BASE', code);
    tree.open({ ...version, unitId, validFrom: reformDay });
    for (const source of sources.get(code) ?? []) passCommuneOn(tree, source, unitId, eventId);
  }
}

function passCommuneOn(tree: Tree, source: CommuneMapping, toId: string, eventId: string): void {
  const { kieu, ma_xa_cu, ma_huyen_cu, ghi_chu_goc: evidence } = source;
  // a stretch of shore that belonged to no commune is no unit of the Union: nothing passes on (SOURCES.md)
  if (kieu === 'khu_vuc_khong_thuoc_xa') return;
  const fromId = kieu === 'huyen_thanh_dac_khu' ? oldId('DISTRICT', ma_huyen_cu) : oldId('BASE', ma_xa_cu);
  tree.passOn({ fromId, toId, isWhole: kieu !== 'mot_phan', effectiveOn: reformDay, eventId, evidence });
}

/** By the amended Constitution the district level ended in the whole country. */
function dissolveDistricts(tree: Tree): void {
  tree.decide({
    type: 'DISSOLVE',
    decisionNumber: '203/2025/QH15',
    decidedOn: '2025-06-16',
    issuer: nationalAssembly,
    effectiveOn: reformDay,
  });
  for (const { id, level, ending } of tree.units.values())
    if (level === 'DISTRICT' && ending === null) tree.close(id, 'DISSOLVED', lastOldDay);
}

function changeTypes2026(tree: Tree, { changes2026 }: Reference, provinces: Map<string, string>): void {
  const bases = tree.basesToday();
  for (const { cap, ma, ten_sau: fullName, loai_sau, hieu_luc_tu: effectiveOn, nghi_quyet: decisionNumber } of changes2026) {
    const isProvince = cap === 'tinh';
    const before = isProvince ? tree.latestOf(required(provinces, ma)) : required(bases, ma);
    const issuer = isProvince ? nationalAssembly : standingCommittee;
    const eventId = tree.decide({ type: 'CHANGE_TYPE', decisionNumber, decidedOn: null, issuer, effectiveOn });
    tree.continue({ ...before, fullName, adminType: adminTypeOf(loai_sau), eventId }, effectiveOn);
  }
}

interface NamedRow {
  readonly ten: string;
  readonly ten_day_du: string;
  readonly loai: string;
}

const named = ({ ten, ten_day_du, loai }: NamedRow) => ({
  name: ten,
  fullName: ten_day_du,
  adminType: adminTypeOf(loai),
});

const adminTypes: Readonly<Record<string, AdminType>> = {
  xa: 'XA',
  phuong: 'PHUONG',
  thi_tran: 'THI_TRAN',
  dac_khu: 'DAC_KHU',
  quan: 'QUAN',
  huyen: 'HUYEN',
  thi_xa: 'THI_XA',
  thanh_pho: 'THANH_PHO',
  tinh: 'TINH',
};

function adminTypeOf(loai: string): AdminType {
  const type = adminTypes[loai];
  if (!type) throw new Error(`the reference files have an unknown type of unit: ${loai}`);
  return type;
}

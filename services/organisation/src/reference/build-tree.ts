import { addDays, BEGINNING } from '@vwu/kit/date';
import { stableId } from '@vwu/kit/ids';
import type { UnitLevel } from '../unit/unit.enums.ts';
import { adminTypeOf, type NamedRow, named } from './names.ts';
import type { CommuneMapping, Reference } from './read-reference.ts';
import { goingOn, isIslandDistrict, isOfUnit, reformDay, snapshotDay } from './reform.ts';
import { communeResolution, endOfDistricts, resolutionsOf } from './resolutions.ts';
import { tagAreas, tagWards } from './tag-areas.ts';
import { required, Tree } from './tree.ts';

const lastOldDay = addDays(reformDay, -1);

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
  dissolveDistricts(tree, reference);
  changeTypes2026(tree, reference, provinces);
  tagAreas(tree, reference.coasts, reformDay);
  return tree;
}

/** The structure of the day before the reform, from which the reform can be carried out by command. */
export function buildTreeBefore(reference: Reference): Tree {
  const tree = new Tree();
  growOldStructure(tree, reference);
  tagWards(tree);
  return tree;
}

function growOldStructure(tree: Tree, { oldProvinces, oldDistricts, oldCommunes }: Reference): void {
  const baseline = { type: 'BASELINE', decision: null, effectiveOn: BEGINNING } as const;
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
function mergeProvinces(tree: Tree, reference: Reference): Map<string, string> {
  const { oldProvinces, newProvinces } = reference;
  const resolutionOf = resolutionsOf(reference);
  const parts = Map.groupBy(oldProvinces, ({ ma_tinh_moi }) => ma_tinh_moi);
  return new Map(
    newProvinces.map((row) => {
      const { ma_tinh: code, la_sap_nhap, nghi_quyet } = row;
      if (la_sap_nhap !== '1') return [code, oldId('PROVINCE', code)];
      const unitId = newId('PROVINCE', code);
      const eventId = tree.decide({ type: 'MERGE', decision: resolutionOf(nghi_quyet), effectiveOn: reformDay });
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

function redrawCommunes(tree: Tree, { newProvinces, newCommunes, communeMap }: Reference, provinces: Map<string, string>): void {
  const rows = new Map(newProvinces.map((row) => [row.ma_tinh, row]));
  const sources = Map.groupBy(communeMap, ({ ma_xa_moi }) => ma_xa_moi);
  for (const row of newCommunes) {
    const { ma_xa: code, ma_tinh } = row;
    const eventId = tree.decide({ type: 'REDRAW', decision: communeResolution(row, required(rows, ma_tinh)), effectiveOn: reformDay });
    const version = { level: 'BASE', code, ...named(row), parentId: required(provinces, ma_tinh), eventId } as const;
    const pieces = sources.get(code) ?? [];
    const same = goingOn(pieces);
    if (same) {
      tree.continue({ ...version, unitId: oldId('BASE', same.ma_xa_cu) }, reformDay);
      continue;
    }
    const unitId = newId('BASE', code);
    tree.open({ ...version, unitId, validFrom: reformDay });
    for (const source of pieces.filter(isOfUnit)) passCommuneOn(tree, source, unitId, eventId);
  }
}

function passCommuneOn(tree: Tree, source: CommuneMapping, toId: string, eventId: string): void {
  const { kieu, ma_xa_cu, ma_huyen_cu, ghi_chu_goc: evidence } = source;
  const fromId = isIslandDistrict(source) ? oldId('DISTRICT', ma_huyen_cu) : oldId('BASE', ma_xa_cu);
  tree.passOn({ fromId, toId, isWhole: kieu !== 'mot_phan', effectiveOn: reformDay, eventId, evidence });
}

function dissolveDistricts(tree: Tree, reference: Reference): void {
  tree.decide({ type: 'DISSOLVE', decision: resolutionsOf(reference)(endOfDistricts), effectiveOn: reformDay });
  for (const { id, level, ending } of tree.units.values())
    if (level === 'DISTRICT' && ending === null) tree.close(id, 'DISSOLVED', lastOldDay);
}

function changeTypes2026(tree: Tree, reference: Reference, provinces: Map<string, string>): void {
  const resolutionOf = resolutionsOf(reference);
  const bases = tree.basesToday();
  for (const { cap, ma, ten_sau: fullName, loai_sau, hieu_luc_tu: effectiveOn, nghi_quyet } of reference.changes2026) {
    const isProvince = cap === 'tinh';
    const before = isProvince ? tree.latestOf(required(provinces, ma)) : required(bases, ma);
    const eventId = tree.decide({ type: 'CHANGE_TYPE', decision: resolutionOf(nghi_quyet), effectiveOn });
    tree.continue({ ...before, fullName, adminType: adminTypeOf(loai_sau), eventId }, effectiveOn);
  }
}

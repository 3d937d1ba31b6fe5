import { createHash } from 'node:crypto';
import type { CommuneMapping, Reference } from './read-reference.ts';
import { goingOn, isIslandDistrict, isOfUnit } from './reform.ts';

/** What the reform did within one of the 34 provinces, counted. */
export interface ReconciliationRow {
  readonly code: string;
  readonly name: string;
  readonly provincesBefore: number;
  readonly districtsBefore: number;
  readonly communesBefore: number;
  readonly communesAfter: number;
  /** Communes that went on as they were, under another name or of another type. */
  readonly goingOn: number;
  /** Communes and island districts that went whole into a new commune. */
  readonly wholePieces: number;
  readonly splitCommunes: number;
  /** What the split communes went in. */
  readonly parts: number;
  /** Districts without communes that became one, by their old names in order. */
  readonly islandDistricts: readonly string[];
}

/** Counts the reform as the official table has it; what a replay has written must count the same. */
export function reconciliationOf(reference: Reference): ReconciliationRow[] {
  const count = countBy(reference);
  return reference.newProvinces
    .map(({ ma_tinh: code, ten_day_du: name }) => ({ code, name, ...count(code) }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function countBy({ oldProvinces, oldDistricts, oldCommunes, newCommunes, communeMap }: Reference) {
  const districts = Map.groupBy(oldDistricts, ({ ma_tinh }) => ma_tinh);
  const communes = Map.groupBy(oldCommunes, ({ ma_huyen }) => ma_huyen);
  const sources = Map.groupBy(communeMap, ({ ma_xa_moi }) => ma_xa_moi);
  const nameOfDistrict = new Map(oldDistricts.map(({ ma_huyen, ten_day_du }) => [ma_huyen, ten_day_du]));
  return (province: string): Omit<ReconciliationRow, 'code' | 'name'> => {
    const before = oldProvinces.filter(({ ma_tinh_moi }) => ma_tinh_moi === province);
    const districtsBefore = before.flatMap(({ ma_tinh }) => districts.get(ma_tinh) ?? []);
    const after = newCommunes.filter(({ ma_tinh }) => ma_tinh === province).map(({ ma_xa }) => sources.get(ma_xa) ?? []);
    const { pieces, parts } = piecesOf(after);
    return {
      provincesBefore: before.length,
      districtsBefore: districtsBefore.length,
      communesBefore: districtsBefore.flatMap(({ ma_huyen }) => communes.get(ma_huyen) ?? []).length,
      communesAfter: after.length,
      goingOn: after.filter((given) => goingOn(given)).length,
      wholePieces: pieces.length - parts.length,
      splitCommunes: new Set(parts.map(({ ma_xa_cu }) => ma_xa_cu)).size,
      parts: parts.length,
      islandDistricts: pieces
        .filter(isIslandDistrict)
        .map(({ ma_huyen_cu }) => nameOfDistrict.get(ma_huyen_cu) ?? ma_huyen_cu)
        .toSorted(byCodePoint),
    };
  };
}

function piecesOf(after: readonly (readonly CommuneMapping[])[]) {
  const pieces = after.filter((given) => !goingOn(given)).flatMap((given) => given.filter(isOfUnit));
  return { pieces, parts: pieces.filter(({ kieu }) => kieu === 'mot_phan') };
}

/** The order every program and database can agree on. */
const byCodePoint = (a: string, b: string) => (a < b ? -1 : 1);

/** The SHA-256 of all rows as canonical JSON: by code, keys in order, nothing between. */
export function hashOf(rows: readonly ReconciliationRow[]): string {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))].toSorted(byCodePoint);
  const ordered = rows.toSorted((a, b) => byCodePoint(a.code, b.code));
  return createHash('sha256').update(JSON.stringify(ordered, keys)).digest('hex');
}

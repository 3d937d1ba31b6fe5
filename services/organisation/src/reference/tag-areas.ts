import type { Reference } from './read-reference.ts';
import { required, type Tree } from './tree.ts';

/** Tags that follow from the files: coast and islands by distance on the map, urban by being a ward. Derived, not official. */
export function tagAreas(tree: Tree, coasts: Reference['coasts'], coastsKnownFrom: string): void {
  const bases = tree.basesToday();
  for (const { ma_xa, giap_bien, la_dao_hoac_dac_khu } of coasts)
    if (giap_bien === '1' || la_dao_hoac_dac_khu === '1') tree.tag(required(bases, ma_xa).unitId, 'COAST_ISLAND', coastsKnownFrom);
  tagWards(tree);
}

/** A ward is urban from when it is one. */
export function tagWards(tree: Tree): void {
  const wards = new Map<string, string>();
  for (const { unitId, adminType, validFrom } of tree.versions)
    if (adminType === 'PHUONG' && !wards.has(unitId)) wards.set(unitId, validFrom);
  for (const [unitId, validFrom] of wards) tree.tag(unitId, 'URBAN', validFrom);
}

/**
 * What two documents state, at the day they speak of (CATALOGUE ORG-011…013, F-34), by the code of the province of before the
 * reform. Quảng Bình counts its 4 branches of enterprises and 8 of small traders among the 1,323: the document names them
 * beside these, and the catalogue counts them in (decision 14).
 */
export const quangBinh = { code: '44', branches: 1_323, groups: 3_303 } as const;

/** Hà Nội, 11 December 2019; at the start of its term 11 branches less and 88 groups more. */
export const haNoi = { code: '01', branches: 5_762, groups: 15_527, moreBranches: 11, lessGroups: 88, inNewAreas: 23 } as const;

/** The nation on the last day before the reform: no document says it; it follows from the density of the two provinces. */
export const nation = { branches: 100_000, groups: 240_000 } as const;

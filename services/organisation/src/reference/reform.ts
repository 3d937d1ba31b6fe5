import type { CommuneMapping } from './read-reference.ts';

/** The reform: districts end, 63 provinces become 34 and 10,035 communes 3,321. */
export const reformDay = '2025-07-01';

export const nationalAssembly = 'Quốc hội';
export const standingCommittee = 'Ủy ban Thường vụ Quốc hội';

/** By the amended Constitution the district level ended in the whole country. */
export const endOfDistricts = { number: '203/2025/QH15', decidedOn: '2025-06-16', issuer: nationalAssembly } as const;

const keepsIdentity = new Set<CommuneMapping['kieu']>(['giu_nguyen', 'doi_ten', 'doi_loai_hinh']);

/** The old commune that goes on as the new one, if the new one is nothing else. */
export function goingOn(sources: readonly CommuneMapping[]): CommuneMapping | undefined {
  const [first, ...others] = sources;
  return first && others.length === 0 && keepsIdentity.has(first.kieu) ? first : undefined;
}

/** Whether a unit of the Union passes on: a stretch of shore that belonged to no commune is none (SOURCES.md). */
export const isOfUnit = ({ kieu }: CommuneMapping): boolean => kieu !== 'khu_vuc_khong_thuoc_xa';

/** An island district without communes became a base. */
export const isIslandDistrict = ({ kieu }: CommuneMapping): boolean => kieu === 'huyen_thanh_dac_khu';

import type { Decision } from '../event/unit-event.entity.ts';
import type { CommuneMapping } from './read-reference.ts';

/** The reform: districts end, 63 provinces become 34 and 10,035 communes 3,321. */
export const reformDay = '2025-07-01';

/** A resolution of the state as a command names its decision, and as the loaded tree names the same (ORG-049). */
export type Resolution = Pick<Decision, 'link'> & {
  readonly number: string;
  readonly issuer: string;
  readonly decidedOn: string;
  readonly text: string;
};

/** The day the old structure was read as (SOURCES.md); older starts are not recorded (decision 10). */
export const snapshotDay = '2025-03-01';

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

import type { NewIdentity } from '../plan/change-plan.ts';
import { versionOn } from '../plan/timeline.ts';
import type { World } from '../plan/world.ts';
import type { AdminType, BaseModel, UnitLevel } from '../unit/unit.enums.ts';

/** The units something new is formed of, the day before. */
export interface Sources {
  readonly world: World;
  /** First day of the new order. */
  readonly day: string;
  readonly ids: readonly string[];
}

/** ORG-002: a base that is formed of some with groups has groups; it has none if none of these had. */
export function modelOf({ world, day, ids }: Sources): BaseModel | null {
  const models = ids.map((id) => {
    const timeline = world.timelineOf(id);
    const lastDay = timeline.versions.findLast(({ validFrom }) => validFrom < day)?.validTo ?? day;
    return versionOn(timeline, lastDay)?.baseModel ?? null;
  });
  if (models.includes('EXEC_BRANCH_GROUP')) return 'EXEC_BRANCH_GROUP';
  return models.every((model) => model === 'EXEC_BRANCH') ? 'EXEC_BRANCH' : null;
}

/** ORG-015, ORG-004: what is formed of branches of one type, or of special bases of one kind, is of this type or kind. */
export function formOf({ world, ids }: Sources): Pick<NewIdentity, 'branchType' | 'areaType' | 'subkind'> {
  const sources = ids.map((id) => world.get(id));
  const branchType = shared(sources.map((one) => one.branchType ?? null));
  return {
    branchType,
    areaType: branchType === 'RESIDENTIAL' ? shared(sources.map((one) => one.areaType ?? null)) : null,
    subkind: shared(sources.map((one) => one.subkind)),
  };
}

/** The superior all sources share, if they do. */
export const commonParent = ({ world, day, ids }: Sources): string | null =>
  shared(ids.map((id) => world.timelineOf(id).versions.findLast(({ validFrom }) => validFrom < day)?.parentId ?? null));

const shared = <Value>(values: readonly (Value | null)[]): Value | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);

const levelsOfTypes: Partial<Record<AdminType, UnitLevel>> = {
  XA: 'BASE',
  PHUONG: 'BASE',
  THI_TRAN: 'BASE',
  DAC_KHU: 'BASE',
  QUAN: 'DISTRICT',
  HUYEN: 'DISTRICT',
  THI_XA: 'DISTRICT',
  TINH: 'PROVINCE',
};

/** An island district without communes became a base: what comes out has the level of its type, else that of its sources. */
export const levelOf = (adminType: AdminType | null, ofSources: UnitLevel | undefined): UnitLevel | undefined =>
  (adminType === null ? undefined : levelsOfTypes[adminType]) ?? ofSources;

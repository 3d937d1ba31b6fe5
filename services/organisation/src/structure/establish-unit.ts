import { refuse } from '../plan/refusal.ts';
import { draftOf, namesOf, on, open, type Verb } from './drafting.ts';
import type { EstablishUnitInput } from './structure.input.ts';

/** Opens a unit that comes out of no other (ORG-004…006, 013…015, 024). One without a superior is refused, and looked at all the same. */
export const establishUnit: Verb<EstablishUnitInput> = {
  refer: ({ unit }) => (unit.parent ? [on(unit.parent)] : []),
  draft({ level, kind, subkind, baseModel, branchType, areaType, createdReason, unit }, { idOf }) {
    const attributes = { ...namesOf(unit), parentId: unit.parent ? idOf(on(unit.parent)) : null, baseModel: baseModel ?? null };
    const { identity, change } = open(
      {
        level,
        kind,
        subkind: subkind ?? null,
        branchType: branchType ?? null,
        areaType: areaType ?? null,
        createdReason: createdReason ?? null,
      },
      attributes,
    );
    return draftOf({ identities: [identity], changes: [change], refusals: unit.parent ? [] : [parentMissing] });
  },
};

const parentMissing = refuse(
  'UNIT_PARENT_MISSING',
  'Chưa nêu cấp trên trực tiếp. Hãy chọn đơn vị cấp trên.',
  'The superior is missing. Choose one.',
);

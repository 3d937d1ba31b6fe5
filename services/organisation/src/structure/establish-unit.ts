import { refuse } from '../plan/refusal.ts';
import { draftOf, namesOf, on, open, type Verb } from './drafting.ts';
import type { EstablishUnitInput } from './structure.input.ts';

/** Opens a unit that comes out of no other (ORG-004…006, 013…015, 024). */
export const establishUnit: Verb<EstablishUnitInput> = {
  refer: ({ unit }) => (unit.parent ? [on(unit.parent)] : []),
  draft({ level, kind, subkind, baseModel, branchType, areaType, createdReason, unit }, { idOf }) {
    if (!unit.parent)
      return draftOf({
        refusals: [
          refuse('UNIT_PARENT_MISSING', 'Chưa nêu cấp trên trực tiếp. Hãy chọn đơn vị cấp trên.', 'The superior is missing. Choose one.'),
        ],
      });
    const attributes = { ...namesOf(unit), parentId: idOf(on(unit.parent)), baseModel: baseModel ?? null };
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
    return draftOf({ identities: [identity], changes: [change] });
  },
};

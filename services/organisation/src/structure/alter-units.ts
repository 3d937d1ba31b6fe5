import { before, draftOf, on, type Verb } from './drafting.ts';
import type { ChangeUnitTypeInput, RenameUnitInput, ReparentUnitsInput } from './structure.input.ts';

/** Gives a unit another name; it stays the same unit (ORG-042). */
export const renameUnit: Verb<RenameUnitInput> = {
  refer: ({ unit }) => [before(unit)],
  draft: ({ unit, name, fullName }, { idOf }) =>
    draftOf({
      changes: [{ unitId: idOf(before(unit)), act: 'ALTER', ground: 'ORDERED', set: { name: name.trim(), fullName: fullName.trim() } }],
    }),
};

/** Gives a unit another administrative type, with the names and the code the decision gives it (ORG-003). */
export const changeUnitType: Verb<ChangeUnitTypeInput> = {
  refer: ({ unit }) => [before(unit)],
  draft: ({ unit, adminType, fullName, name, code }, { idOf }) =>
    draftOf({
      changes: [
        {
          unitId: idOf(before(unit)),
          act: 'ALTER',
          ground: 'ORDERED',
          set: { adminType, fullName: fullName.trim(), ...(name ? { name: name.trim() } : {}), ...(code ? { code: code.trim() } : {}) },
        },
      ],
    }),
};

/** Hangs units, with all below them, under another superior (ORG-001). */
export const reparentUnits: Verb<ReparentUnitsInput> = {
  refer: ({ units, under }) => [...units.map(before), on(under)],
  draft: ({ units, under }, { idOf }) =>
    draftOf({
      changes: [...new Set(units.map((unit) => idOf(before(unit))))].map((unitId) => ({
        unitId,
        act: 'ALTER',
        ground: 'ORDERED',
        set: { parentId: idOf(on(under)) },
      })),
    }),
};

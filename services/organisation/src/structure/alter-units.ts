import { alter, before, draftOf, on, type Verb } from './drafting.ts';
import type { ChangeUnitTypeInput, RenameUnitInput, ReparentUnitsInput } from './structure.input.ts';

/** Gives a unit another name; it stays the same unit (ORG-042). */
export const renameUnit: Verb<RenameUnitInput> = {
  refer: ({ unit }) => [before(unit)],
  draft: ({ unit, name, fullName }, { idOf }) => draftOf(alter(idOf(before(unit)), { name: name.trim(), fullName: fullName.trim() })),
};

/**
 * Gives a unit another administrative type, with the names and the code the decision gives it (ORG-003), and a base another model
 * (ORG-002). What is only built otherwise keeps its names; a type without a name is refused.
 */
export const changeUnitType: Verb<ChangeUnitTypeInput> = {
  refer: ({ unit }) => [before(unit)],
  draft: ({ unit, adminType, fullName, name, code, baseModel }, { idOf }) => {
    const isNamed = [adminType, fullName, name, code].some((one) => one != null);
    return draftOf(
      alter(idOf(before(unit)), {
        ...(adminType ? { adminType } : {}),
        ...(isNamed ? { fullName: fullName?.trim() ?? '' } : {}),
        ...(name ? { name: name.trim() } : {}),
        ...(code ? { code: code.trim() } : {}),
        ...(baseModel ? { baseModel } : {}),
      }),
    );
  },
};

/** Hangs units, with all below them, under another superior (ORG-001). */
export const reparentUnits: Verb<ReparentUnitsInput> = {
  refer: ({ units, under }) => [...units.map(before), on(under)],
  draft({ units, under }, { idOf }) {
    const parentId = idOf(on(under));
    const ids = new Set(units.flatMap((unit) => idOf(before(unit)) ?? []));
    return draftOf({ changes: [...ids].flatMap((id) => alter(id, parentId === null ? {} : { parentId }).changes) });
  },
};

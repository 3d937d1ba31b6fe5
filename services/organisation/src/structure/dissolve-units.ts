import type { UnitChange } from '../plan/change-plan.ts';
import { before, draftOf, type Verb } from './drafting.ts';
import { placementsOf, referPlacements } from './placements.ts';
import type { DissolveUnitsInput } from './structure.input.ts';

/** Ends units that go into none; their superior answers for them (F-44). */
export const dissolveUnits: Verb<DissolveUnitsInput> = {
  refer: ({ units, placements }) => [...units.map(before), ...referPlacements(placements)],
  draft({ units, placements }, drafting) {
    const ids = new Set(units.flatMap((unit) => drafting.idOf(before(unit)) ?? []));
    const changes = [...ids].map((unitId): UnitChange => ({ unitId, act: 'CLOSE', ending: 'DISSOLVED' }));
    return draftOf({ changes, ...placementsOf(placements, drafting, { outcomes: new Map(), changes }) });
  },
};

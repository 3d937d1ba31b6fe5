import { before, draftOf, type Verb } from './drafting.ts';
import { placementsOf, referPlacements } from './redraw-units.ts';
import type { DissolveUnitsInput } from './structure.input.ts';

/** Ends units that go into none; their superior answers for them (F-44). */
export const dissolveUnits: Verb<DissolveUnitsInput> = {
  refer: ({ units, placements }) => [...units.map(before), ...referPlacements(placements)],
  draft: ({ units, placements }, drafting) =>
    draftOf({
      changes: units.map((unit) => ({ unitId: drafting.idOf(before(unit)), act: 'CLOSE', ending: 'DISSOLVED' })),
      placements: placementsOf(placements, drafting, () => undefined),
    }),
};

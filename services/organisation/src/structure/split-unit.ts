import { refuse } from '../plan/refusal.ts';
import type { Verb } from './drafting.ts';
import { draftRedraw, referRedraw } from './redraw-units.ts';
import type { RedrawUnitsInput, SplitUnitInput } from './structure.input.ts';

/** The part that goes on as the unit itself is no piece: it is what remains. */
const asRedraw = ({ unit, into, placements }: SplitUnitInput): Pick<RedrawUnitsInput, 'outcomes' | 'pieces' | 'placements'> => ({
  outcomes: into,
  pieces: into
    .filter(({ continues }) => !continues || (continues.id ?? continues.code) !== (unit.id ?? unit.code))
    .map(({ key, share }) => ({ from: unit, to: key, extent: 'PART', share: share ?? null })),
  placements: placements ?? null,
});

/** One unit into many, with shares where they are known (ORG-010, RATE-022). */
export const splitUnit: Verb<SplitUnitInput> = {
  refer: (input) => referRedraw(asRedraw(input)),
  draft(input, drafting) {
    const draft = draftRedraw(asRedraw(input), drafting);
    return input.into.length >= 2 ? draft : { ...draft, refusals: [...draft.refusals, tooFew] };
  },
};

const tooFew = refuse(
  'UNIT_TOO_FEW',
  'Chia, tách cần từ hai kết quả trở lên. Hãy nêu thêm kết quả.',
  'A split has two outcomes or more. Name another one.',
);

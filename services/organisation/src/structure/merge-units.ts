import { refuse } from '../plan/refusal.ts';
import type { Verb } from './drafting.ts';
import { draftRedraw, referRedraw } from './redraw-units.ts';
import type { MergeUnitsInput, RedrawUnitsInput } from './structure.input.ts';

const asRedraw = ({ from, into, placements }: MergeUnitsInput): Pick<RedrawUnitsInput, 'outcomes' | 'pieces' | 'placements'> => ({
  outcomes: [into],
  pieces: from.map((unit) => ({ from: unit, to: into.key, extent: 'WHOLE' })),
  placements: placements ?? null,
});

/** Many units into one, new or going on (ORG-009). */
export const mergeUnits: Verb<MergeUnitsInput> = {
  refer: (input) => referRedraw(asRedraw(input)),
  draft(input, drafting) {
    const draft = draftRedraw(asRedraw(input), drafting);
    if (input.from.length + (input.into.continues ? 1 : 0) >= 2) return draft;
    return { ...draft, refusals: [...draft.refusals, tooFew] };
  },
};

const tooFew = refuse(
  'UNIT_TOO_FEW',
  'Sáp nhập cần từ hai đơn vị trở lên. Hãy chọn thêm đơn vị.',
  'A merger takes two units or more. Choose another unit.',
);

import { END } from '@vwu/kit/date';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { type Refusal, refuse } from '../plan/refusal.ts';
import { changeUnitType, renameUnit, reparentUnits } from './alter-units.ts';
import { findCorrectedEvent } from './corrected-event.ts';
import { dissolveUnits } from './dissolve-units.ts';
import { type Draft, draftOf, type Reference, type Verb } from './drafting.ts';
import { establishUnit } from './establish-unit.ts';
import { mergeUnits } from './merge-units.ts';
import { redrawUnits } from './redraw-units.ts';
import { runStructureCommand } from './run-structure-command.ts';
import { splitUnit } from './split-unit.ts';
import type { CorrectUnitEventInput, ReplacementInput, StructureCommandInput } from './structure.input.ts';
import type { StructureOutcome } from './structure-outcome.entity.ts';

/** What an event should have been: nothing, or what another verb would have done. */
interface Replacement {
  readonly effectiveOn: string | null;
  readonly verb: Verb<StructureCommandInput>;
  readonly refusals?: readonly Refusal[];
}

const bind = <Input extends StructureCommandInput>(verb: Verb<Input>, input: Input): Replacement => ({
  effectiveOn: input.effectiveOn,
  verb: { refer: (): Reference[] => verb.refer(input), draft: (_input, drafting): Draft => verb.draft(input, drafting) },
});

const nothing: Replacement = { effectiveOn: null, verb: { refer: () => [], draft: () => draftOf({}) } };

interface How {
  readonly preview?: boolean | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Mends a mistake by a new event that names the old one; nothing is erased (ARCHITECTURE D3). What the old event had opened
 * and the new one opens too stays the same unit; the rest of it never was.
 *
 * @throws {StructureRefused} as every command, and UNIT_EVENT_NOT_FOUND, UNIT_EVENT_FIXED, UNIT_EVENT_IS_CORRECTION,
 *   UNIT_EVENT_CORRECTED, CORRECTION_REASON_MISSING, REPLACEMENT_AMBIGUOUS.
 */
export async function correctUnitEvent(context: Context, correction: CorrectUnitEventInput, how: How): Promise<StructureOutcome> {
  requireScope(context.viewer, 'structure:write');
  const { eventId, seenCorrectionId, decision, reason, replacement } = correction;
  const { effectiveOn, verb, refusals = [] } = replacementOf(replacement);
  const { event } = await findCorrectedEvent(context, { eventId, seenCorrectionId });
  return runStructureCommand(context, {
    name: 'correctUnitEvent',
    type: 'CORRECT',
    verb,
    input: { decision, reason, effectiveOn: effectiveOn ?? event?.effectiveOn ?? END },
    given: correction,
    refusals,
    corrects: { eventId, seenCorrectionId },
    requestId: replacement?.establish?.requestId ?? null,
    ...how,
  });
}

function replacementOf(replacement: ReplacementInput | null | undefined): Replacement {
  if (!replacement) return nothing;
  const { establish, rename, changeType, reparent, merge, split, redraw, dissolve } = replacement;
  const given = [
    establish && bind(establishUnit, establish),
    rename && bind(renameUnit, rename),
    changeType && bind(changeUnitType, changeType),
    reparent && bind(reparentUnits, reparent),
    merge && bind(mergeUnits, merge),
    split && bind(splitUnit, split),
    redraw && bind(redrawUnits, redraw),
    dissolve && bind(dissolveUnits, dissolve),
  ].filter((one) => typeof one === 'object' && one !== null);
  const [only] = given;
  return only && given.length === 1 ? only : { ...nothing, refusals: [ambiguous] };
}

const ambiguous = refuse(
  'REPLACEMENT_AMBIGUOUS',
  'Bản đính chính thay sự kiện bằng đúng một việc. Hãy chỉ điền một mục trong "replacement", hoặc bỏ trống nếu sự kiện không có thật.',
  'A correction puts exactly one act in the place of the event. Fill one field of "replacement", or leave it out if the event never was.',
);

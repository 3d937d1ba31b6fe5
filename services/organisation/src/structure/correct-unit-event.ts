import { END } from '@vwu/kit/date';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { refuse, StructureRefused } from '../plan/refusal.ts';
import { refuseDecision } from '../plan/rules/decision.ts';
import { changeUnitType, renameUnit, reparentUnits } from './alter-units.ts';
import { readCorrectedEvent } from './corrected-event.ts';
import { dissolveUnits } from './dissolve-units.ts';
import { type Draft, draftOf, type Reference, type Verb } from './drafting.ts';
import { establishUnit } from './establish-unit.ts';
import { mergeUnits } from './merge-units.ts';
import { redrawUnits } from './redraw-units.ts';
import { runStructureCommand } from './run-structure-command.ts';
import { splitUnit } from './split-unit.ts';
import type { CorrectUnitEventInput, ReplacementInput, StructureCommandInput } from './structure.input.ts';
import { StructureOutcome } from './structure-outcome.entity.ts';

/** What an event should have been: nothing, or what another verb would have done. */
interface Replacement {
  readonly effectiveOn: string | null;
  readonly verb: Verb<StructureCommandInput>;
}

const bind = <Input extends StructureCommandInput>(verb: Verb<Input>, input: Input): Replacement => ({
  effectiveOn: input.effectiveOn,
  verb: { refer: (): Reference[] => verb.refer(input), draft: (_input, drafting): Draft => verb.draft(input, drafting) },
});

const nothing: Replacement = { effectiveOn: null, verb: { refer: () => [], draft: () => draftOf({}) } };

/**
 * Mends a mistake by a new event that names the old one; nothing is erased (ARCHITECTURE D3). What the old event had opened
 * and the new one opens too stays the same unit; the rest of it never was.
 *
 * @throws {StructureRefused} as every command, and UNIT_EVENT_NOT_FOUND, UNIT_EVENT_FIXED, UNIT_EVENT_IS_CORRECTION,
 *   REPLACEMENT_AMBIGUOUS.
 */
export async function correctUnitEvent(context: Context, correction: CorrectUnitEventInput, how: How): Promise<StructureOutcome> {
  requireScope(context.viewer, 'structure:write');
  try {
    return await correct(context, correction, how);
  } catch (error) {
    if (how.preview && error instanceof StructureRefused) return StructureOutcome.refused(error);
    throw error;
  }
}

interface How {
  readonly preview?: boolean | null;
  readonly idempotencyKey?: string | null;
}

async function correct(context: Context, { eventId, decision, reason, replacement }: CorrectUnitEventInput, how: How) {
  const { effectiveOn, verb } = replacementOf(replacement);
  const corrected = await readCorrectedEvent(context, eventId).catch((error: unknown) => {
    if (!(error instanceof StructureRefused)) throw error;
    throw new StructureRefused([...error.refusals, ...refuseDecision({ decision, reason, effectiveOn: effectiveOn ?? END })]);
  });
  const requestId = replacement?.establish?.requestId ?? null;
  const input = { decision, reason, effectiveOn: effectiveOn ?? corrected.effectiveOn };
  return runStructureCommand(context, { name: 'correctUnitEvent', type: 'CORRECT', verb, input, correctsId: eventId, requestId, ...how });
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
  if (!only || given.length > 1) throw new StructureRefused([ambiguous]);
  return only;
}

const ambiguous = refuse(
  'REPLACEMENT_AMBIGUOUS',
  'Bản đính chính thay sự kiện bằng đúng một việc. Hãy chỉ điền một mục trong "replacement", hoặc bỏ trống nếu sự kiện không có thật.',
  'A correction puts exactly one act in the place of the event. Fill one field of "replacement", or leave it out if the event never was.',
);

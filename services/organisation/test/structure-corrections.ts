import { unitId } from '@vwu/testing/plant-tree';
import type { StructureCommand, Verb } from './structure-acts.ts';
import { aim, pick } from './structure-commands.ts';
import { mistake } from './structure-mistakes.ts';
import type { StructureModel } from './structure-model.ts';
import type { Shot } from './structure-shots.ts';

/** An event as it was first recorded. */
export interface OrderedEvent {
  readonly eventId: string;
  /** The correction that is in force for it. */
  readonly correctedById?: string;
  readonly command: StructureCommand;
  /** By which its new units are named. */
  readonly serial: number;
}

/** A correction of one of the events, and what is to stand in its place. */
export interface Correction {
  readonly at: number;
  readonly instead: StructureCommand | null;
  readonly input: object;
  /** The refusal it must meet, as of every mistake. */
  readonly refusal?: string | null;
}

const names: Readonly<Record<Verb, string>> = {
  establishUnit: 'establish',
  renameUnit: 'rename',
  changeUnitType: 'changeType',
  reparentUnits: 'reparent',
  mergeUnits: 'merge',
  splitUnit: 'split',
  redrawUnits: 'redraw',
  dissolveUnits: 'dissolve',
};

const replacementBy = ({ verb, input }: StructureCommand): object => ({ [names[verb]]: input });

/**
 * Makes a correction of a shot: the event never was, was another act, or took effect on another day. What is put in its place
 * is named like what the event had opened, so that some of it is the same unit.
 *
 * @param corrections the ids of corrections, which are not corrected themselves.
 */
export function aimCorrection(
  model: StructureModel,
  shot: Shot & { readonly correction: NonNullable<Shot['correction']> },
  events: readonly [OrderedEvent, ...OrderedEvent[]],
  corrections: readonly string[],
): Correction {
  const at = shot.correction.at % events.length;
  const event = pick(events, at);
  const instead = insteadOf(model.without(at), shot, event);
  const right = {
    at,
    instead,
    input: {
      eventId: event.eventId,
      seenCorrectionId: event.correctedById ?? null,
      reason: 'Ghi nhầm',
      replacement: instead && replacementBy(instead),
    },
  };
  return shot.mistake === null ? right : mistaken(right, { model, event, corrections }, shot.mistake);
}

function insteadOf(
  standing: StructureModel,
  shot: Shot & { readonly correction: NonNullable<Shot['correction']> },
  { command, serial }: OrderedEvent,
): StructureCommand | null {
  if (shot.correction.instead === 'NOTHING') return null;
  if (shot.correction.instead === 'ANOTHER_ACT') return aim(standing, shot, serial);
  return { ...command, input: { ...command.input, effectiveOn: pick(standing.days, shot.day) } } as StructureCommand;
}

interface Around {
  readonly model: StructureModel;
  readonly event: OrderedEvent;
  readonly corrections: readonly string[];
}

const nobody = '01954f00-b000-7000-8000-000000000000';

/** The mistakes one can make in correcting, and those of the act that is put in the place. */
function mistaken(right: Correction, { model, event, corrections }: Around, at: number): Correction {
  const naming = (eventId: string, refusal: string): Correction => ({ ...right, input: { ...right.input, eventId }, refusal });
  const [chained] = corrections;
  const mistakes: readonly (Correction | null)[] = [
    naming(nobody, 'UNIT_EVENT_NOT_FOUND'),
    naming(unitId('danh mục ban đầu'), 'UNIT_EVENT_FIXED'),
    chained === undefined ? null : naming(chained, 'UNIT_EVENT_IS_CORRECTION'),
    { ...right, input: { ...right.input, seenCorrectionId: nobody }, refusal: 'UNIT_EVENT_CORRECTED' },
    event.correctedById === undefined
      ? null
      : { ...right, input: { ...right.input, seenCorrectionId: null }, refusal: 'UNIT_EVENT_CORRECTED' },
    { ...right, input: { ...right.input, replacement: {} }, refusal: 'REPLACEMENT_AMBIGUOUS' },
    { ...right, input: { ...right.input, replacement: twoActs(event) }, refusal: 'REPLACEMENT_AMBIGUOUS' },
  ];
  const chosen = mistakes[at % 14];
  if (chosen) return chosen;
  if (!right.instead) return right;
  const { command, refusal } = mistake(right.instead, model, at);
  // the decision that counts is that of the correction
  const isOfReference = refusal === 'UNIT_NOT_FOUND' || refusal === 'UNIT_CHANGED';
  return {
    ...right,
    instead: command,
    input: { ...right.input, replacement: replacementBy(command) },
    refusal: isOfReference ? refusal : null,
  };
}

const twoActs = ({ command }: OrderedEvent): object => ({
  ...replacementBy(command),
  ...(command.verb === 'dissolveUnits'
    ? { reparent: { ...headOf(command), units: [], under: { id: nobody } } }
    : { dissolve: { ...headOf(command), units: [] } }),
});

const headOf = ({ input: { effectiveOn, decision } }: StructureCommand): object => ({ effectiveOn, decision });

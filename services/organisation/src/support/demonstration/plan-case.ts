import { type SupportAct, type SupportState, steps } from '../case/support-state.ts';
import { drawSteps } from './draw-work.ts';
import { lastDay } from './last-day.ts';
import type { Life } from './read-lives.ts';

interface PlannedStep {
  readonly act: SupportAct;
  readonly from: SupportState | null;
  readonly to: SupportState;
  readonly on: string;
  readonly period: string | null;
}

/** A case as its figures, its base's life and chance have it. */
export interface PlannedCase {
  readonly life: Life;
  readonly state: SupportState;
  readonly steps: readonly PlannedStep[];
  readonly isEnded: boolean;
}

/** What only figures and reorganisations do, in the order of days. */
interface Turn {
  readonly on: string;
  readonly period: string | null;
  readonly needsSupport: boolean;
}

/**
 * Plays the life of one base: what its figures open and, once locked, close, and between these what officers have done of it.
 *
 * @param carriedOn the day a case of a base that went into it is carried into its own.
 */
export function planCase(life: Life, carriedOn: string | undefined): PlannedCase | null {
  const hasEnded = life.closedOn < lastDay;
  const last = hasEnded ? life.closedOn : lastDay;
  const turns: Turn[] = [...life.verdicts, ...(carriedOn === undefined ? [] : [{ on: carriedOn, period: null, needsSupport: true }])]
    .filter(({ on }) => on <= last)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const taken: PlannedStep[] = [];
  for (const [index, turn] of turns.entries()) {
    takeTurn(taken, turn);
    takeSteps(taken, life.unitId, turns[index + 1]?.on ?? last);
  }
  const state = taken.at(-1)?.to;
  return state === undefined ? null : { life, state, steps: taken, isEnded: hasEnded && state !== 'CLOSED_MET' };
}

function takeTurn(taken: PlannedStep[], { on, period, needsSupport }: Turn): void {
  const from = taken.at(-1)?.to ?? null;
  const isOpen = from !== null && from !== 'CLOSED_MET';
  if (needsSupport === isOpen || (from === null && !needsSupport)) return;
  const opening = period === null ? 'CARRY' : from === null ? 'FLAG' : 'REOPEN';
  taken.push({ act: needsSupport ? opening : 'CLOSE', from, to: needsSupport ? 'FLAGGED' : 'CLOSED_MET', on, period });
}

/** What officers did from when it was flagged until the next turn; steps that would be later are not taken yet. */
function takeSteps(taken: PlannedStep[], unitId: string, until: string): void {
  const flagged = taken.findLast(({ to }) => to === 'FLAGGED');
  if (!flagged || taken.at(-1)?.to === 'CLOSED_MET') return;
  const done = taken.length - 1 - taken.lastIndexOf(flagged);
  for (const { act, on } of drawSteps(unitId, { period: flagged.period ?? '', on: flagged.on }).slice(done)) {
    const from = taken.at(-1)?.to ?? 'FLAGGED';
    if (on >= until) return;
    taken.push({ act, from, to: steps[act].to, on, period: null });
  }
}

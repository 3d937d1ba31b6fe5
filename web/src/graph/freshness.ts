import { createStore } from '../store.ts';

/** How far a source had been applied where it was asked. */
export interface SourceFreshness {
  readonly source: string;
  /** Every change committed there before this instant is in the answer. */
  readonly appliedTo: string;
}

/** How old the last answer was when it came: by the clock of the server, since the reader's may be wrong. */
export interface Freshness {
  readonly appliedTo: string;
  readonly lagSeconds: number;
}

export const freshness = createStore<Freshness | null>(null);

let serverAheadMillis = 0;

/** Learns the server's clock from the `Date` of an answer. */
export function noteServerClock(answer: Response): void {
  const date = answer.headers.get('date');
  if (date !== null) serverAheadMillis = Date.parse(date) - Date.now();
}

/** Notes how far the sources of an answer had been applied; the oldest one counts. */
export function noteFreshness(extensions: Record<string, unknown> | undefined): void {
  const sources = (extensions?.freshness ?? []) as readonly SourceFreshness[];
  const oldest = sources.map(({ appliedTo }) => appliedTo).sort()[0];
  if (!oldest) return;
  const lag = Date.now() + serverAheadMillis - Date.parse(oldest);
  freshness.set({ appliedTo: oldest, lagSeconds: Math.max(0, lag / 1_000) });
}

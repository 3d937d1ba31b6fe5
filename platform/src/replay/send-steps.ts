import { setTimeout as pause } from 'node:timers/promises';
import { requestOf } from '@vwu/organisation/replay-request';
import type { ReplayStep } from '@vwu/organisation/replay-steps';
import { type ApiClient, Refused } from './api-client.ts';

/** A step that is done, and what it took. */
export interface DoneStep {
  readonly step: ReplayStep;
  readonly millis: number;
}

/**
 * Sends the steps one after the other and tells of each that is done. It keeps no record of its own: a run that was cut off
 * is sent again from the beginning, and what had been done is answered by its key.
 */
export async function sendSteps(
  client: ApiClient,
  steps: readonly ReplayStep[],
  tell: (done: DoneStep, number: number) => void,
): Promise<DoneStep[]> {
  const all: DoneStep[] = [];
  for (const step of steps) {
    const begun = performance.now();
    await send(client, step);
    const done = { step, millis: performance.now() - begun };
    all.push(done);
    tell(done, all.length);
  }
  return all;
}

const patienceMillis = 30_000;

/** A service that is down comes back by itself; by its key the step is done once, whatever became of the first attempt. */
async function send(client: ApiClient, step: ReplayStep): Promise<void> {
  const { query, variables } = requestOf(step);
  const deadline = Date.now() + patienceMillis;
  for (;;) {
    try {
      await client.ask(query, { ...variables });
      return;
    } catch (error) {
      if (error instanceof Refused) throw new Refused(`${step.label}: ${error.message}`);
      if (Date.now() > deadline) throw error;
      await pause(500);
    }
  }
}

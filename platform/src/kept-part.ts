import { setTimeout as pause } from 'node:timers/promises';
import { ended } from './child-process.ts';
import { Pauses } from './pauses.ts';
import { type Part, type RunningPart, startPart, stopPart, untilPartReady } from './processes.ts';

/** A part that is started again when it ends by itself; meanwhile the others answer. */
export class KeptPart {
  readonly #part: Part;
  readonly #dataDir: string;
  readonly #ground: Promise<unknown>;
  readonly #report: (step: string) => void;
  readonly #pauses = new Pauses();
  readonly #stopping = new AbortController();
  #running: RunningPart;

  /** Starts it, to go on once its ground is there; it is kept from when it is {@link ready}. */
  constructor(part: Part, { dataDir, ground, report }: { dataDir: string; ground: Promise<unknown>; report(step: string): void }) {
    this.#part = part;
    this.#dataDir = dataDir;
    this.#ground = ground;
    this.#report = report;
    this.#running = startPart(part, dataDir, ground);
  }

  /** Done when its program is loaded. */
  get loaded(): Promise<unknown> {
    return this.#running.loaded;
  }

  /** @throws when it ends instead, or is not ready in time. */
  async ready(): Promise<void> {
    await untilPartReady(this.#running);
    this.#pauses.healthy();
  }

  /** Brings it back whenever it is lost, until it is stopped. */
  async keep(): Promise<void> {
    const { signal } = this.#stopping;
    for (;;) {
      const how = await ended(this.#running.process);
      if (signal.aborted) return;
      this.#report(`đã dừng ngoài ý muốn (${how}), đang khởi động lại / ended unexpectedly (${how}), starting again`);
      await pause(this.#pauses.next(), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      this.#running = startPart(this.#part, this.#dataDir, this.#ground);
      void this.ready().catch(() => undefined); // one that ends again is seen by this loop
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await stopPart(this.#running);
  }
}

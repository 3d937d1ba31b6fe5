const firstMillis = 500;
const longestMillis = 30_000;
const healthyMillis = 60_000;

/** How long to wait before something that ended is started again: twice as long each time, until it has held a while. */
export class Pauses {
  readonly #now: () => number;
  #next = firstMillis;
  #healthySince = Number.POSITIVE_INFINITY;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Says that it answers, from now on. */
  healthy(): void {
    this.#healthySince = this.#now();
  }

  /** The pause before the next start, in milliseconds. */
  next(): number {
    if (this.#now() - this.#healthySince >= healthyMillis) this.#next = firstMillis;
    this.#healthySince = Number.POSITIVE_INFINITY;
    const millis = this.#next;
    this.#next = Math.min(2 * millis, longestMillis);
    return millis;
  }
}

import { FilesBusy } from './files-busy.ts';

/** So many at once; others wait for their turn in the order they came, and no longer than they are told. */
export class Turns {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Waits for a turn; whoever has got one ends it. @throws {FilesBusy} if none has come in time. */
  async take(longestMillis: number): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    const { promise: hasTurn, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.add(resolve);
    const impatience = setTimeout(() => {
      this.#waiting.delete(resolve);
      reject(new FilesBusy());
    }, longestMillis);
    await hasTurn.finally(() => clearTimeout(impatience));
  }

  /** The turn goes to who has waited longest. */
  end(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}

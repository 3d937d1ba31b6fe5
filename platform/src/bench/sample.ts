/** Times of one thing done many times, in milliseconds. */
export class Sample {
  readonly #sorted: readonly number[];

  constructor(millis: readonly number[]) {
    this.#sorted = millis.toSorted((a, b) => a - b);
  }

  /** The time that `share` of all did not exceed: 0.5 is the median. */
  percentile(share: number): number {
    return this.#sorted[Math.min(this.#sorted.length - 1, Math.floor(share * this.#sorted.length))] ?? Number.NaN;
  }

  get p50(): number {
    return this.percentile(0.5);
  }

  get p99(): number {
    return this.percentile(0.99);
  }
}

export interface Plan {
  readonly warmUp: number;
  readonly count: number;
  /** How many do it at the same time. */
  readonly connections: number;
}

/** Does a thing many times, `connections` at once, and gives the time of each; the first ones only warm up. */
export async function measure({ warmUp, count, connections }: Plan, once: () => Promise<unknown>): Promise<Sample> {
  for (let index = 0; index < warmUp; index += 1) await once();
  const times: number[] = [];
  let left = count;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      const begun = performance.now();
      await once();
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return new Sample(times);
}

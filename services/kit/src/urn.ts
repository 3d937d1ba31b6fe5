/** Something to draw from, where common things come up more often. */
export class Urn<Thing> {
  readonly #things: readonly Thing[];
  readonly #upTo: readonly number[];

  /** @param weighted at least one thing. */
  constructor(weighted: readonly (readonly [thing: Thing, weight: number])[]) {
    if (weighted.length === 0) throw new Error('an urn holds something');
    this.#things = weighted.map(([thing]) => thing);
    let sum = 0;
    this.#upTo = weighted.map(([, weight]) => (sum += weight));
  }

  /** @param chance a number in [0, 1), as it is drawn. */
  at(chance: number): Thing {
    const mark = chance * (this.#upTo.at(-1) ?? 0);
    let low = 0;
    let high = this.#upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] ?? 0) > mark) high = middle;
      else low = middle + 1;
    }
    return this.#things[low] as Thing;
  }
}

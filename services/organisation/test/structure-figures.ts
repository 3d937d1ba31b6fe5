/** What of a unit goes where; `share` in millionths, null where it is not known. */
export interface FlowOut {
  readonly to: string;
  readonly extent: 'WHOLE' | 'PART';
  readonly share: bigint | null;
}

export type Figures = Map<string, bigint>;

const whole = 1_000_000n;

/**
 * Moves the figures of the units one event speaks of, all at once. What goes whole takes all; parts are cut by their shares,
 * those not known in equal parts of what is left; a unit that goes on is itself such a part.
 */
export function moveFigures(figures: Figures, flows: ReadonlyMap<string, readonly FlowOut[]>, lives: (id: string) => boolean): Figures {
  const moved = new Map(figures);
  for (const from of flows.keys()) moved.delete(from);
  for (const [from, pieces] of flows) {
    const total = figures.get(from) ?? 0n;
    for (const [to, count] of cut(total, lives(from) ? [...pieces, { to: from, extent: 'PART', share: null }] : pieces))
      moved.set(to, (moved.get(to) ?? 0n) + count);
  }
  return moved;
}

/** By largest remainder, so that the parts are the whole again. */
function cut(total: bigint, pieces: readonly FlowOut[]): (readonly [string, bigint])[] {
  const unknown = BigInt(pieces.filter(({ share }) => share === null).length);
  const known = pieces.reduce((sum, { share }) => sum + (share ?? 0n), 0n);
  const weights = pieces.map(({ share }) => (share === null ? whole - known : share * (unknown || 1n)));
  const sum = weights.reduce((one, other) => one + other, 0n);
  const floors = weights.map((weight) => (total * weight) / sum);
  let left = total - floors.reduce((one, other) => one + other, 0n);
  const order = weights
    .map((weight, at) => ({ at, rest: (total * weight) % sum }))
    .toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest < b.rest ? 1 : -1));
  for (const { at } of order) {
    if (left === 0n) break;
    floors[at] = (floors[at] ?? 0n) + 1n;
    left -= 1n;
  }
  return pieces.map(({ to }, at) => [to, floors[at] ?? 0n]);
}

export const sumOf = (figures: Figures): bigint => [...figures.values()].reduce((sum, one) => sum + one, 0n);

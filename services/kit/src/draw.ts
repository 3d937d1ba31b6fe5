/**
 * A number in [0, 1) that belongs to a name: demonstration data draws from here, so that it is the same in every
 * installation and does not change when something is generated before or after it.
 */
export function draw(...name: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of name.join('\u0000')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A number in [from, to) that belongs to a name. */
export const drawBetween = (from: number, to: number, ...name: readonly (string | number)[]): number => from + (to - from) * draw(...name);

/**
 * Numbers in [0, 1) that belong to a name, one after the other (xoroshiro64**): for what is drawn millions of times, where a name
 * for each number would take longer than all that is made of it.
 */
export function drawsOf(...name: readonly (string | number)[]): () => number {
  let low = draw('low', ...name) * 2 ** 32;
  let high = draw('high', ...name) * 2 ** 32 || 1;
  return () => {
    const turned = Math.imul(low, 0x9e3779bb);
    const drawn = Math.imul((turned << 5) | (turned >>> 27), 5) >>> 0;
    high ^= low;
    low = ((low << 26) | (low >>> 6)) ^ high ^ (high << 9);
    high = (high << 13) | (high >>> 19);
    return drawn / 2 ** 32;
  };
}

/** Splits `total` by weights into whole numbers that sum to it exactly (largest remainder). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((all, one) => all + one, 0);
  const order = exact.map((one, index) => ({ index, rest: one - Math.floor(one) })).sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

const base = Date.parse('2026-07-01T00:00:00Z');

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * The id of what belongs to the `index`-th person: a UUIDv7, in the order they are made, so that an index of them grows at its end.
 *
 * @param part which of hers it is, 0 (herself) to 4,095; no two of one person are the same.
 * @param noise numbers in [0, 1) that make it unlike any id of others.
 */
export function idOf(index: number, part: number, noise: readonly [number, number]): string {
  const time = hex(base + index, 12);
  const [first, second] = noise.map((one) => Math.floor(one * 2 ** 32));
  const rest = hex((first ?? 0) >>> 0, 8) + hex((second ?? 0) >>> 0, 8);
  const variant = hex(8 + (Number.parseInt(rest.slice(0, 1), 16) & 3), 1);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(part, 3)}-${variant}${rest.slice(1, 4)}-${rest.slice(4)}`;
}

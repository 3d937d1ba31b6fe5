import { createHash } from 'node:crypto';

/** The same facts always give the same text: keys in order, rows in the order of their text, nothing between. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted(byCodePoint).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => byCodePoint(a, b));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join()}}`;
}

const byCodePoint = (a: string, b: string) => (a < b ? -1 : 1);

export const hashOfFacts = (facts: object): string => createHash('sha256').update(canonical(facts)).digest('hex');

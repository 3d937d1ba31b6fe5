import { baseClasses, type ClassChoice } from '../../address/choices.ts';
import type { BaseClass } from '../../gql/graphql.ts';
import type { Language } from '../../language/language.ts';

/** A part of a whole, as counted. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Bases of a group by class, as the graph counts them. */
interface Counted {
  readonly bases: number;
  readonly classified: number;
  readonly classes: readonly { readonly class?: BaseClass | null; readonly bases: number }[];
}

/** How many bases of the groups have a class, or have none yet. */
export const basesRated = (groups: readonly Counted[], choice: ClassChoice): number =>
  groups.reduce((sum, { classes }) => sum + (classes.find(({ class: one }) => (one ?? 'NONE') === choice)?.bases ?? 0), 0);

export const basesIn = (groups: readonly Counted[]): number => groups.reduce((sum, { bases }) => sum + bases, 0);

/** How many of the bases are rated. */
export const ratedIn = (groups: readonly Counted[]): Share => ({
  part: groups.reduce((sum, { classified }) => sum + classified, 0),
  whole: basesIn(groups),
});

/** «Khá trở lên» (EMU-002), of all schemes. */
const fairClasses: readonly BaseClass[] = ['EXCELLENT', 'ADVANCED', 'GOOD'];

/** How many of the rated bases are fair or better (EMU-004). */
export const fairIn = (groups: readonly Counted[]): Share => ({
  part: fairClasses.reduce((sum, one) => sum + basesRated(groups, one), 0),
  whole: ratedIn(groups).part,
});

/** How many of the rated bases have a class. */
export const shareOf = (groups: readonly Counted[], one: BaseClass): Share => ({
  part: basesRated(groups, one),
  whole: ratedIn(groups).part,
});

/** By how many tenths of a point one share is above another, from the counts, half away from 0; null where one is of nothing. */
export function changeInTenths(now: Share, before: Share): number | null {
  if (now.whole === 0 || before.whole === 0) return null;
  const [difference, scale] = [1_000 * (now.part * before.whole - before.part * now.whole), now.whole * before.whole];
  return Math.sign(difference) * Math.floor((2 * Math.abs(difference) + scale) / (2 * scale));
}

/** +0,8; −1,2; 0,0. */
export function formatChange(tenths: number, language: Language): string {
  const digits = (Math.abs(tenths) / 10).toFixed(1);
  const sign = tenths > 0 ? '+' : tenths < 0 ? '−' : '';
  return sign + (language === 'vi' ? digits.replace('.', ',') : digits);
}

/** The classes a table has columns for: those of the scheme, best first, and any other that a base has all the same. */
export const classesShown = (ofScheme: readonly string[], groups: readonly Counted[]): readonly BaseClass[] =>
  baseClasses.filter((one) => ofScheme.includes(one) || basesRated(groups, one) > 0);

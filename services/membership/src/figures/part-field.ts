import { coarse } from '@vwu/kit/coarse';
import { hasScope } from '@vwu/kit/viewer';
import { Field, Int, type MiddlewareFn, UseMiddleware } from 'type-graphql';
import type { Context } from '../context.ts';

/** How a class of counts shows its parts when they are cut. */
type Cut<Counts extends object> = (counts: Counts) => Readonly<Record<string, number | null>>;

/**
 * Shows a count as it is to who sees persons, and to others what {@link Cut} leaves of it (SEC-004): at the field itself, so that no way
 * to the counts goes past it.
 */
const cutBy =
  <Counts extends object>(cut: Cut<Counts>): MiddlewareFn<Context> =>
  ({ root, info, context: { viewer } }, next) =>
    hasScope(viewer, 'persons') ? next() : Promise.resolve(cut(root as Counts)[info.fieldName] ?? null);

export const cutDescription = 'cut down to the last five, and null below five, for who sees no persons';

/** A field of a count that is a part of one shown whole: cut, and so never to be had by taking the others from the whole. */
export const partField =
  <Counts extends object>(cut: Cut<Counts>) =>
  (description: string): PropertyDecorator =>
  (target, field) => {
    Field(() => Int, { nullable: true, description: `${description}; ${cutDescription}` })(target, field);
    UseMiddleware(cutBy(cut))(target, field);
  };

/**
 * What is left for the largest part of a whole that is shown exactly, once the others are cut: the whole less what is shown of them, cut
 * too. As it follows from what is shown anyway, it tells nothing more, and the whole less all that is shown is nothing but the last of
 * its digits (docs/decisions/0044).
 */
export const coarseRest = (whole: number, others: readonly (number | null)[]): number | null =>
  coarse(others.reduce<number>((rest, other) => rest - (other ?? 0), whole));

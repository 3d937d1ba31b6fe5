import { countedFields } from './figures.entity.ts';
import { FiguresImplausible, FiguresNegative, FiguresResidenceMissing, FiguresTooLarge } from './figures.errors.ts';
import type { FiguresInput, ResidenceInput } from './record-figures.ts';

/** More women than any base has: a count beyond it is a slip of the hand. */
const maxCount = 500_000;

/** The most members a base may report, in percent of its women 18+: more is an error of counting, not a success. */
const maxPercent = 120;

/** A special base has members in this many communes at most. */
const maxResidences = 200;

/** @throws {FiguresNegative | FiguresTooLarge} */
export function requireCountable(input: FiguresInput): void {
  const counts = { ...Object.fromEntries(countedFields.map((field) => [field, input[field]])), women18Plus: input.women18Plus ?? 0 };
  const fieldsWhere = (isWrong: (count: number) => boolean) =>
    Object.entries(counts).flatMap(([field, count]) => (isWrong(count) ? [field] : []));
  const negative = fieldsWhere((count) => count < 0);
  if (negative.length > 0) throw new FiguresNegative(negative);
  const tooLarge = fieldsWhere((count) => count > maxCount);
  if (tooLarge.length > 0) throw new FiguresTooLarge(tooLarge, maxCount);
}

/** @throws {FiguresImplausible} above 120 % of the women, where they are known. */
export function requirePlausible(members: number, women18Plus: number | null): void {
  if (women18Plus !== null && members * 100 > women18Plus * maxPercent) throw new FiguresImplausible(members, women18Plus);
}

/** The members of a special base, and where it says they live. */
export interface Placing {
  readonly members: number;
  readonly residence: readonly ResidenceInput[];
}

/** A special base says of every member where she lives (F-43). @throws {FiguresResidenceMissing} */
export function requireResidence({ members, residence }: Placing): void {
  const placed = residence.reduce((sum, one) => sum + one.members, 0);
  if (placed !== members || residence.length > maxResidences || residence.some((one) => one.members < 1))
    throw new FiguresResidenceMissing(members, placed);
}

import {
  HonoraryContributionMissing,
  HonoraryNotResident,
  HonoraryNotWilling,
  HonoraryPoliceMissing,
  HonoraryStandardMissing,
  HonorarySupportTooShort,
  HonoraryUnderAge,
} from './honorary.errors.ts';
import type { HonoraryContribution } from './honorary-contribution.entity.ts';
import type { HonoraryMember } from './honorary-member.entity.ts';

const fullAge = 18;
const yearsOfSupport = 2;

/** The same day some years later; of 29 February, in a year without one, the day after. */
export function yearsAfter(day: string, years: number): string {
  const [year, ...rest] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + years, rest[0] - 1, rest[1])).toISOString().slice(0, 10);
}

type Person = Pick<
  HonoraryMember,
  'residesInVietnam' | 'worksInVietnam' | 'approvesStatute' | 'isVoluntary' | 'prestige' | 'influenceKind'
>;
type Dated = Pick<HonoraryMember, 'bornOn' | 'isForeigner' | 'policeFavours'>;
type Support = Pick<HonoraryContribution, 'since'>;

/**
 * What must hold of a person whatever the day: who is met for the Standing Committee meets it (D4).
 *
 * @throws {HonoraryNotResident | HonoraryNotWilling | HonoraryStandardMissing | HonoraryContributionMissing}
 */
export function requireStandards(person: Person, contributions: readonly Support[]): void {
  if (!person.residesInVietnam || !person.worksInVietnam) throw new HonoraryNotResident();
  if (!person.approvesStatute || !person.isVoluntary) throw new HonoraryNotWilling();
  if (!person.prestige || person.influenceKind === null) throw new HonoraryStandardMissing();
  if (contributions.length === 0) throw new HonoraryContributionMissing();
}

/** What must hold on the day of the decision: the standards, and what is dated. @throws what {@link requireStandards} and {@link requireDated} refuse. */
export function requireEligible(person: Person & Dated, contributions: readonly Support[], on: string): void {
  requireStandards(person, contributions);
  requireDated(person, contributions, on);
}

/**
 * What can be counted of that: of age, two years of support, of a foreigner the police (HON-002, 007, 016). The two years are asked of
 * who gives money or goods too (F-21 b).
 *
 * @throws {HonoraryUnderAge | HonorarySupportTooShort | HonoraryPoliceMissing}
 */
export function requireDated(person: Dated, contributions: readonly Support[], on: string): void {
  if (yearsAfter(person.bornOn, fullAge) > on) throw new HonoraryUnderAge(on);
  const [since = on] = contributions.map((one) => one.since).toSorted();
  if (yearsAfter(since, yearsOfSupport) > on) throw new HonorarySupportTooShort(since, on);
  if (person.isForeigner && person.policeFavours !== true) throw new HonoraryPoliceMissing();
}

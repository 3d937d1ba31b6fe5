import type { AreaTag, GatheringStatus, MentorStatus } from '../../gql/graphql.ts';

interface Tagged {
  readonly areaTags?: readonly { readonly tag: AreaTag }[] | null;
}

interface Mentored extends Tagged {
  readonly gatheringRate?: { readonly status: GatheringStatus } | null;
  readonly mentors?: readonly unknown[] | null;
}

/** By its area, or because an officer marked it so: the mark brings the tag (ORG-022, ORG-023). */
export const isSpeciallyDifficult = ({ areaTags }: Tagged): boolean => areaTags?.some(({ tag }) => tag === 'SPECIAL_DIFFICULT') ?? false;

/** Whether a base has a mentor; one of special difficulty that is not above 60 % must have one, others may (F-48). */
export function mentorStatusOf(unit: Mentored): MentorStatus {
  const { gatheringRate, mentors } = unit;
  if (mentors && mentors.length > 0) return 'ASSIGNED';
  const isNotAbove = gatheringRate?.status === 'BELOW' || gatheringRate?.status === 'AT_THRESHOLD';
  return isNotAbove && isSpeciallyDifficult(unit) ? 'REQUIRED_MISSING' : 'OPTIONAL_MISSING';
}

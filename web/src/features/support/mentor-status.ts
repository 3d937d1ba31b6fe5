import type { AreaTag, GatheringStatus, MentorStatus } from '../../gql/graphql.ts';

interface Mentored {
  readonly gatheringRate?: { readonly status: GatheringStatus } | null;
  readonly areaTags?: readonly { readonly tag: AreaTag }[] | null;
  readonly mentors?: readonly unknown[] | null;
}

/** Whether a base has a mentor; one of special difficulty that is not above 60 % must have one, others may (F-48). */
export function mentorStatusOf({ gatheringRate, areaTags, mentors }: Mentored): MentorStatus {
  if (mentors && mentors.length > 0) return 'ASSIGNED';
  const isNotAbove = gatheringRate?.status === 'BELOW' || gatheringRate?.status === 'AT_THRESHOLD';
  return isNotAbove && areaTags?.some(({ tag }) => tag === 'SPECIAL_DIFFICULT') ? 'REQUIRED_MISSING' : 'OPTIONAL_MISSING';
}

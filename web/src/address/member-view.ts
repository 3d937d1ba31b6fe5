/** Who of all who ever belonged: «đang sinh hoạt», «đã thôi», or both. */
export const standings = ['active', 'former', 'all'] as const;
type Standing = (typeof standings)[number];

/** Stands for a list that is still to be sent. */
export const newImport = 'new';

/** What an address says of the place of members. A citizen id never stands in it: addresses are kept and sent on. */
export interface MemberView {
  /** The member the panel is open for. */
  readonly memberId: string | null;
  /** The honorary member the panel is open for. */
  readonly honoraryId: string | null;
  /** The list of members that is looked at, of those that were sent to be recorded; {@link newImport} where one is to be sent. */
  readonly importId: string | null;
  /** The year of a book; this one unless said. */
  readonly year: number | null;
  /** Year of birth. */
  readonly birthYear: number | null;
  /** Members of today unless said. */
  readonly standing: Standing;
}

export const noMemberView: MemberView = {
  memberId: null,
  honoraryId: null,
  importId: null,
  year: null,
  birthYear: null,
  standing: 'active',
};

export function readMemberView(query: URLSearchParams): MemberView {
  const yearIn = (name: string) => {
    const text = query.get(name) ?? '';
    return /^(19|20)\d\d$/.test(text) ? Number(text) : null;
  };
  return {
    memberId: query.get('member') || null,
    honoraryId: query.get('honorary') || null,
    importId: query.get('import') || null,
    year: yearIn('year'),
    birthYear: yearIn('born'),
    standing: standings.find((one) => one === query.get('standing')) ?? noMemberView.standing,
  };
}

/** The parts of an address: the reverse of {@link readMemberView}. */
export const writeMemberView = ({
  memberId,
  honoraryId,
  importId,
  year,
  birthYear,
  standing,
}: MemberView): [string, string | number | null][] => [
  ['member', memberId],
  ['honorary', honoraryId],
  ['import', importId],
  ['year', year],
  ['born', birthYear],
  ['standing', standing === noMemberView.standing ? null : standing],
];

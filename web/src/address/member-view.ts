/** Who of all who ever belonged: «đang sinh hoạt», «đã thôi», or both. */
export const standings = ['active', 'former', 'all'] as const;
type Standing = (typeof standings)[number];

/** What an address says of the place of members. A citizen id never stands in it: addresses are kept and sent on. */
export interface MemberView {
  /** The member the panel is open for. */
  readonly memberId: string | null;
  /** The honorary member the panel is open for. */
  readonly honoraryId: string | null;
  /** The list of members that is looked at, of those that were sent to be recorded. */
  readonly importId: string | null;
  /** Year of birth. */
  readonly birthYear: number | null;
  /** Members of today unless said. */
  readonly standing: Standing;
}

export const noMemberView: MemberView = { memberId: null, honoraryId: null, importId: null, birthYear: null, standing: 'active' };

export function readMemberView(query: URLSearchParams): MemberView {
  const born = query.get('born') ?? '';
  return {
    memberId: query.get('member') || null,
    honoraryId: query.get('honorary') || null,
    importId: query.get('import') || null,
    birthYear: /^(19|20)\d\d$/.test(born) ? Number(born) : null,
    standing: standings.find((one) => one === query.get('standing')) ?? noMemberView.standing,
  };
}

/** The parts of an address: the reverse of {@link readMemberView}. */
export const writeMemberView = ({
  memberId,
  honoraryId,
  importId,
  birthYear,
  standing,
}: MemberView): [string, string | number | null][] => [
  ['member', memberId],
  ['honorary', honoraryId],
  ['import', importId],
  ['born', birthYear],
  ['standing', standing === noMemberView.standing ? null : standing],
];

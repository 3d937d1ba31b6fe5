/** What the questions of a report are answered with: the types of the contract, as far as they are asked for. */

export type Level = 'NATION' | 'PROVINCE' | 'BASE';
type Status = 'BELOW' | 'AT_THRESHOLD' | 'MET' | 'NOT_APPLICABLE' | 'NO_DATA';
type Count = number | null;

/** The parts are cut for who sees no persons, and small ones null. */
export interface Figures {
  readonly members: number;
  readonly isCoarse: boolean;
  readonly residential: Count;
  readonly club: Count;
  readonly specialBase: Count;
  readonly tradeUnion: Count;
  readonly armedForces: Count;
  readonly memberOrganisation: Count;
  readonly honorary: Count;
  /** Of the groups that are counts only, how many are counted already (F-7). */
  readonly aggregates: Readonly<Record<'tradeUnion' | 'armedForces' | 'memberOrganisation', { readonly overlap: Count }>>;
}

interface Provenance {
  readonly origin: string;
  readonly method: string;
  readonly sourceBody: string | null;
  readonly asOf: string | null;
  readonly partsReported: number;
  readonly partsExpected: number;
}

interface GrowthCounts {
  readonly atStart: Count;
  readonly atEnd: Count;
  readonly admitted: Count;
  readonly exited: Count;
  readonly net: Count;
  readonly transferred: Count;
}

export interface Growth extends GrowthCounts {
  readonly from: string;
  readonly to: string;
  readonly isCoarse: boolean;
  /** The day a report was locked with these. */
  readonly lockedOn: string | null;
  /** What the ledgers say today, where that is something else. */
  readonly now: GrowthCounts | null;
}

/** What a base was locked with, and how it was corrected since (D8). */
interface Locked {
  readonly lockedOn: string;
  readonly members: number;
  readonly adjustments: readonly {
    readonly adjustedOn: string;
    readonly decisionNumber: string;
    readonly membersBefore: number;
    readonly membersAfter: number;
  }[];
}

type ReportState = 'OPEN' | 'BASE_CLOSED' | 'PARENT_CHECKED' | 'RETURNED' | 'ACCEPTED' | 'LOCKED';

interface Sums {
  readonly bases: number;
  readonly below: number;
  readonly atThreshold: number;
  readonly met: number;
  readonly noData: number;
  readonly notApplicable: number;
  readonly members: number;
  readonly women18Plus: number;
  readonly membersNeeded: number;
  readonly mentored: number;
  readonly mentorRequiredMissing: number;
}

interface Rate {
  readonly numerator: Count;
  readonly denominator: Count;
  readonly percent: number | null;
  readonly status: Status;
}

interface ReportUnit {
  readonly counts: Record<'provinces' | 'districts' | 'bases' | 'otherBases' | 'specialBases' | 'branches' | 'groups', number> | null;
  /** Of a base: how far its report is. */
  readonly periodReport: { readonly state: ReportState } | null;
  /** Above the base: how far the reports of its bases are. */
  readonly reportProgress: Record<'expected' | 'locked' | 'adjusted', number> | null;
  readonly figures: (Figures & { readonly provenance: Provenance; readonly locked: Locked | null }) | null;
  readonly figuresBefore: {
    readonly period: string;
    readonly members: number;
    readonly honorary: Count;
    readonly provenance: Pick<Provenance, 'origin' | 'partsReported' | 'partsExpected'>;
  } | null;
  readonly gatheringRate:
    | (Rate & {
        readonly membersNeeded: Count;
        readonly indicative: boolean;
        readonly isOver100: boolean;
        readonly provenance: Pick<Provenance, 'partsReported' | 'partsExpected'>;
      })
    | null;
  readonly periodGrowth: Growth | null;
}

export interface GrowthTarget {
  readonly increase: number;
  readonly net: Count;
  readonly percent: number | null;
  readonly isMet: boolean | null;
  readonly isOfficial: boolean;
  readonly baselinePeriod: string;
}

export interface ProvinceFigures {
  readonly figures: Figures | null;
  readonly figuresBefore: { readonly members: number } | null;
  readonly gatheringRate: Pick<Rate, 'percent'> | null;
}

export interface ProvinceSums extends Sums {
  readonly key: string | null;
  readonly label: string | null;
}

export interface Branch {
  readonly fullName: string | null;
  readonly memberCounts: Record<'members' | 'residential' | 'club' | 'specialBase' | 'absent' | 'migrated' | 'withCard', Count> | null;
}

export interface ReportHead {
  readonly level: Level;
  readonly name: string;
  readonly superiorName: string | null;
  readonly period: string;
  readonly endsOn: string;
  readonly deadline: string;
  readonly day: string;
  readonly ruleSet: string;
  readonly thresholdPercent: number;
  readonly classificationYear: number;
  readonly total: Sums & { readonly notAbovePercent: number | null; readonly demonstration: boolean; readonly estimated: boolean };
  readonly classes: readonly { readonly class: string | null; readonly bases: number }[];
  readonly provinces: readonly ProvinceSums[];
  readonly unit: ReportUnit;
  readonly base: { readonly children: Connection<Branch> | null } | null;
}

export interface Base {
  readonly name: string;
  readonly membersNeeded: Count;
  readonly mentorCount: number;
  readonly classification: string | null;
  readonly gatheringRate: Rate;
  readonly unit: { readonly figures: Figures | null; readonly periodGrowth: Growth | null };
}

export interface NotAbove {
  readonly name: string;
  readonly provinceName: string | null;
  readonly membersNeeded: Count;
  readonly mentorCount: number;
  readonly mentorStatus: string;
  readonly supportState: string | null;
  readonly supportCauses: readonly string[];
  readonly gatheringRate: Rate;
  readonly unit: { readonly mentors: readonly { readonly cadre: { readonly fullName: string | null } | null }[] | null };
}

export interface Connection<Node> {
  readonly totalCount: number;
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Node }[];
}

/** The rules of a term, and from when to when they hold. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly firstEndsOn: string;
  readonly lastEndsOn: string;
}

/** A period of a term, on the units of the day of the report. */
export interface TermPeriod {
  readonly period: string;
  readonly total: Sums;
  readonly unit: {
    readonly figures: Pick<Figures, 'members' | 'honorary'> | null;
    readonly gatheringRate: Pick<Rate, 'percent' | 'denominator'> | null;
  };
}

/** Everything a document is written from. */
export interface GatheredReport {
  readonly head: ReportHead;
  /** Of a province or the nation (TGT-001, TGT-004). */
  readonly target: GrowthTarget | null;
  /** What each province of the nation has reported, by its key. */
  readonly provinces: ReadonlyMap<string | null, ProvinceFigures | null>;
  /** Of a province. */
  readonly bases: readonly Base[];
  /** Of a province or the nation, lowest rate first (REP-012). */
  readonly notAbove: readonly NotAbove[];
  /** Of a review of a term (REP-011). */
  readonly review: { readonly kind: 'MID_TERM' | 'END_TERM'; readonly term: Term; readonly periods: readonly TermPeriod[] } | null;
}

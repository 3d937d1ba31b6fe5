import type { Decision, EventType } from '../event/unit-event.entity.ts';
import type {
  AdminType,
  BaseModel,
  BranchType,
  CreatedReason,
  ResidentialAreaType,
  SpecialKind,
  UnitKind,
  UnitLevel,
} from '../unit/unit.enums.ts';

/** What a unit is on a day, besides its identity. */
export interface Attributes {
  readonly code: string | null;
  readonly name: string;
  readonly fullName: string;
  readonly adminType: AdminType | null;
  readonly parentId: string | null;
  readonly baseModel: BaseModel | null;
}

/** ORDERED by the decision, CARRIED along with a unit that went whole, PROVISIONAL until somebody places the unit. */
type Ground = 'ORDERED' | 'CARRIED' | 'PROVISIONAL';

export type Ending = 'MERGED' | 'SPLIT' | 'DISSOLVED';

/** What one event does to one unit. */
export type UnitChange = { readonly unitId: string } & (
  | { readonly act: 'OPEN'; readonly set: Attributes; readonly ground: Ground }
  | { readonly act: 'ALTER'; readonly set: Partial<Attributes>; readonly ground: Ground }
  | { readonly act: 'CLOSE'; readonly ending: Ending }
);

/** A change where it stands among all others: by the day it takes effect, then by the order of recording. */
export type PlacedChange = UnitChange & { readonly eventId: string; readonly effectiveOn: string; readonly place: number };

/** What of a unit goes where. The share is above 0 and up to 1, to millionths; null is not known. */
export interface Piece {
  readonly fromId: string;
  readonly toId: string;
  readonly extent: 'WHOLE' | 'PART';
  readonly share: number | null;
  readonly evidence: string | null;
}

/** The identity of a unit an event opens. */
export interface NewIdentity {
  readonly id: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly subkind: SpecialKind | null;
  /** Of a branch: what it gathers by, and why it was formed (ORG-013, ORG-015). */
  readonly branchType?: BranchType | null;
  readonly areaType?: ResidentialAreaType | null;
  readonly createdReason?: CreatedReason | null;
}

/** The event itself, before it has a place among the others. */
export interface PlannedEvent {
  readonly id: string;
  readonly type: EventType;
  readonly effectiveOn: string;
  readonly decision: Decision;
  readonly reason: string | null;
  readonly correctsId: string | null;
  /** Among the events of its day: after all others, or where the event it corrects stands. */
  readonly place: number;
}

/** Everything one command does to the structure: checked, shown and applied as one thing. */
export interface ChangePlan {
  readonly event: PlannedEvent;
  readonly identities: readonly NewIdentity[];
  readonly changes: readonly UnitChange[];
  readonly pieces: readonly Piece[];
  /** Units whose leadership has to be consolidated (ORG-010). */
  readonly successors: readonly string[];
  /** Events that are no longer in force: what is corrected, and its former correction. */
  readonly voids: readonly string[];
  /** The versions of units the caller had seen. */
  readonly seen: readonly { readonly unitId: string; readonly version: number }[];
  /** Units the command speaks of without their fate being clear, for a part of it is refused: none in a plan that is whole. */
  readonly undecided: readonly string[];
  /** Names given to units nobody knows; none in a plan that is whole. */
  readonly lost: readonly GivenNames[];
}

/** What a command calls a unit. */
export type GivenNames = Pick<Attributes, 'name' | 'fullName'>;

import type { BranchType, ResidentialAreaType, SpecialKind, UnitKind, UnitLevel } from '../unit/unit.enums.ts';
import type { PlacedChange } from './change-plan.ts';
import { childrenByParent, foldTimeline, type Timeline } from './timeline.ts';

/** Who the caller is to a unit: answers for it, only sees it, or knows nothing of it. */
type Charge = 'IN_CHARGE' | 'VISIBLE' | 'UNKNOWN';

/** A unit as it is recorded. */
export interface KnownUnit {
  readonly id: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly branchType?: BranchType | null;
  readonly areaType?: ResidentialAreaType | null;
  readonly subkind: SpecialKind | null;
  readonly openedOn: string;
  readonly version: number;
  readonly charge: Charge;
  readonly changes: readonly PlacedChange[];
}

/** What went where, as recorded by events in force. */
export interface RecordedPiece {
  readonly eventId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly extent: 'WHOLE' | 'PART';
  readonly share: number | null;
  readonly effectiveOn: string;
}

/** Days on which a branch has groups below it. */
export interface GroupSpan {
  readonly branchId: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** A code that some unit has through a span of days. */
export interface CodeUse {
  readonly level: UnitLevel;
  readonly code: string;
  readonly unitId: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** What a command can see: the units it names, those below them, and those above all of these. */
export class World {
  readonly #units: ReadonlyMap<string, KnownUnit>;
  readonly #timelines = new Map<string, Timeline>();
  readonly #groupSpans: ReadonlyMap<string, readonly GroupSpan[]>;
  #children: ReadonlyMap<string, readonly Timeline[]> | undefined;

  constructor(
    units: Iterable<KnownUnit>,
    /** Pieces that went out of the units or into them. */
    readonly pieces: readonly RecordedPiece[],
    readonly groupSpans: readonly GroupSpan[],
  ) {
    this.#units = new Map([...units].map((unit) => [unit.id, unit]));
    this.#groupSpans = Map.groupBy(groupSpans, ({ branchId }) => branchId);
  }

  /** The days on which groups hang below a branch. */
  groupSpansOf(branchId: string): readonly GroupSpan[] {
    return this.#groupSpans.get(branchId) ?? [];
  }

  get units(): Iterable<KnownUnit> {
    return this.#units.values();
  }

  /** The same without some events, as if they had never been recorded. */
  without(eventIds: readonly string[]): World {
    if (eventIds.length === 0) return this;
    const stands = ({ eventId }: { readonly eventId: string }) => !eventIds.includes(eventId);
    return new World(
      [...this.#units.values()].map((unit) => ({ ...unit, changes: unit.changes.filter(stands) })),
      this.pieces.filter(stands),
      this.groupSpans,
    );
  }

  find(id: string): KnownUnit | undefined {
    return this.#units.get(id);
  }

  /** @throws if the unit was not read: the command names it, so it was. */
  get(id: string): KnownUnit {
    const unit = this.#units.get(id);
    if (!unit) throw new Error(`unit ${id} is not part of what the command has read`);
    return unit;
  }

  /** A unit through all its days, as recorded. */
  timelineOf(id: string): Timeline {
    const known = this.#timelines.get(id) ?? foldTimeline(this.get(id), this.get(id).changes);
    this.#timelines.set(id, known);
    return known;
  }

  /** The units that hang below one on a day or later, by what is recorded. */
  childrenOf(id: string, from: string): KnownUnit[] {
    this.#children ??= childrenByParent([...this.#units.keys()], (one) => this.timelineOf(one));
    const children = this.#children.get(id) ?? [];
    return children
      .filter(({ versions }) => versions.some(({ parentId, validTo }) => parentId === id && validTo >= from))
      .map(({ unitId }) => this.get(unitId));
  }
}

import type { ChangePlan, PlacedChange, UnitChange } from './change-plan.ts';
import { byPlace, childrenByParent, foldTimeline, type Timeline, type UnitIdentity, type Version, versionOn } from './timeline.ts';
import type { CodeUse, World } from './world.ts';

/** The structure as it would be with a plan: every rule looks at this, and applying it is writing the difference. */
export class Projection {
  readonly plan: ChangePlan;
  readonly world: World;
  readonly #planned: ReadonlyMap<string, readonly UnitChange[]>;
  readonly #opened: ReadonlyMap<string, UnitIdentity>;
  readonly #timelines = new Map<string, Timeline>();
  #children: ReadonlyMap<string, readonly Timeline[]> | undefined;
  /** The units whose timelines may differ from what is recorded. */
  readonly affected: readonly string[];
  /** The first day on which anything may be other than recorded: an event that is moved to a later day leaves those before it too. */
  readonly begins: string;
  /** The day from which all of it is as ordered. */
  readonly settles: string;
  /** Codes of other units that meet those the affected ones have; read once it is known which these are. */
  codesInUse: readonly CodeUse[] = [];

  constructor(plan: ChangePlan, world: World) {
    this.plan = plan;
    this.world = world;
    this.#planned = Map.groupBy(plan.changes, ({ unitId }) => unitId);
    this.#opened = new Map(plan.identities.map((unit) => [unit.id, { ...unit, openedOn: plan.event.effectiveOn }]));
    const voided = new Set(plan.voids);
    const ofVoided = [...world.units].filter(({ changes }) => changes.some(({ eventId }) => voided.has(eventId))).map(({ id }) => id);
    this.affected = [...new Set([...this.#planned.keys(), ...ofVoided])];
    const { effectiveOn } = plan.event;
    const changed = ofVoided.flatMap((id) => world.get(id).changes.filter(({ eventId }) => voided.has(eventId)));
    const days = [effectiveOn, ...changed.map((change) => change.effectiveOn)].toSorted();
    this.begins = days[0] ?? effectiveOn;
    this.settles = days.at(-1) ?? effectiveOn;
  }

  isNew(id: string): boolean {
    return this.#opened.has(id) && !this.world.find(id);
  }

  /** A unit through all its days, with the plan. */
  timelineOf(id: string): Timeline {
    const known = this.#timelines.get(id) ?? this.#fold(id);
    this.#timelines.set(id, known);
    return known;
  }

  #fold(id: string): Timeline {
    return foldTimeline(this.#identity(id), this.changesOf(id));
  }

  /** What happens to a unit: what is recorded and stands, and what the plan does. */
  changesOf(id: string): PlacedChange[] {
    return [...this.#standing(id), ...(this.#planned.get(id) ?? []).map((change) => this.#placed(change))];
  }

  #standing(id: string): PlacedChange[] {
    return (this.world.find(id)?.changes ?? []).filter(({ eventId }) => !this.plan.voids.includes(eventId));
  }

  #placed(change: UnitChange): PlacedChange {
    const { id: eventId, effectiveOn, place } = this.plan.event;
    return { ...change, eventId, effectiveOn, place };
  }

  /** What a unit is as a change of the plan finds it: by all that stands before the plan's place; nothing where it does not live. */
  foundBy(change: UnitChange): Version | undefined {
    const placed = this.#placed(change);
    const before = this.#standing(change.unitId).filter((one) => byPlace(one, placed) < 0);
    return versionOn(foldTimeline(this.#identity(change.unitId), before), placed.effectiveOn);
  }

  #identity(id: string): UnitIdentity {
    const opened = this.world.find(id) ?? this.#opened.get(id);
    if (!opened) throw new Error(`the plan names unit ${id}, which nobody opens`);
    return opened;
  }

  /** The units that hang below one on some day, with the plan. */
  childrenOf(id: string): readonly Timeline[] {
    this.#children ??= childrenByParent(this.#knownIds(), (one) => this.timelineOf(one));
    return this.#children.get(id) ?? [];
  }

  #knownIds(): string[] {
    return [...[...this.world.units].map((unit) => unit.id), ...this.#planned.keys()];
  }
}

import { addDays, BEGINNING, END } from '@vwu/kit/date';
import type { UnitKind, UnitLevel } from '../unit/unit.enums.ts';
import type { Attributes, Ending, PlacedChange } from './change-plan.ts';

/** What a unit is through a span of days. */
export interface Version extends Attributes {
  readonly validFrom: string;
  readonly validTo: string;
  /** The last event that gave it something. */
  readonly eventId: string;
}

/** A change that does not fit where it stands: before the unit was opened, or after it had ended. */
export interface Misfit {
  readonly change: PlacedChange;
  readonly why: 'BEFORE_OPENING' | 'AFTER_CLOSING' | 'OPENED_TWICE' | 'CLOSED_AS_OPENED';
}

/** A unit through all its days, as the events in force say. */
export interface Timeline {
  readonly unitId: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly openedOn: string;
  readonly closedOn: string;
  /** ANNULLED: no event in force opens it, so it lives on no day. */
  readonly ending: Ending | 'ANNULLED' | null;
  readonly versions: readonly Version[];
  readonly misfits: readonly Misfit[];
}

export interface UnitIdentity {
  readonly id: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  /** Where an annulled unit is kept: the day it was once thought to open. */
  readonly openedOn: string;
}

/** The order in which changes fold. */
export const byPlace = (a: PlacedChange, b: PlacedChange): number =>
  a.effectiveOn === b.effectiveOn ? a.place - b.place : a.effectiveOn < b.effectiveOn ? -1 : 1;

/** Days before days, as they were asked: thousands of units change on one. */
const daysBefore = new Map([[BEGINNING, BEGINNING]]);

/** The day before; the beginning has none. */
function dayBefore(day: string): string {
  const known = daysBefore.get(day) ?? addDays(day, -1);
  daysBefore.set(day, known);
  return known;
}

/**
 * Folds the changes of a unit into its timeline. A day has one state, that of its evening: changes of one day amend each
 * other, and what a later change does not name goes on as it was. Changes that do not fit are named, not applied.
 */
export function foldTimeline(identity: UnitIdentity, changes: readonly PlacedChange[]): Timeline {
  const fold = new Fold();
  for (const change of changes.toSorted(byPlace)) fold.take(change);
  return { unitId: identity.id, level: identity.level, kind: identity.kind, ...fold.finish(identity.openedOn) };
}

class Fold {
  readonly #versions: Version[] = [];
  readonly #misfits: Misfit[] = [];
  #running: (Attributes & { readonly validFrom: string; readonly eventId: string }) | null = null;
  #openedOn: string | null = null;
  #end: { readonly closedOn: string; readonly ending: Ending } | null = null;

  take(change: PlacedChange): void {
    const why = this.#misfitOf(change);
    if (why) this.#misfits.push({ change, why });
    else if (change.act === 'CLOSE') this.#close(change.effectiveOn, change.ending);
    else if (change.act === 'OPEN') {
      this.#openedOn = change.effectiveOn;
      this.#running = { ...change.set, validFrom: change.effectiveOn, eventId: change.eventId };
    } else if (this.#running) {
      if (this.#running.validFrom !== change.effectiveOn) this.#endVersion(change.effectiveOn);
      this.#running = { ...this.#running, ...change.set, validFrom: change.effectiveOn, eventId: change.eventId };
    }
  }

  #misfitOf({ act, effectiveOn }: PlacedChange): Misfit['why'] | null {
    if (act === 'OPEN') return this.#openedOn === null ? null : 'OPENED_TWICE';
    if (this.#openedOn === null) return 'BEFORE_OPENING';
    if (this.#end) return 'AFTER_CLOSING';
    return act === 'CLOSE' && effectiveOn <= this.#openedOn ? 'CLOSED_AS_OPENED' : null;
  }

  #close(on: string, ending: Ending): void {
    this.#endVersion(on);
    this.#running = null;
    this.#end = { closedOn: dayBefore(on), ending };
  }

  /** Ends the running version the day before; one that began that very day never was. */
  #endVersion(on: string): void {
    if (this.#running && this.#running.validFrom < on) this.#add({ ...this.#running, validTo: dayBefore(on) });
  }

  /** Neighbours that do not differ are one version. */
  #add(version: Version): void {
    const last = this.#versions.at(-1);
    if (last && isSame(last, version)) this.#versions.splice(-1, 1, { ...last, validTo: version.validTo });
    else this.#versions.push(version);
  }

  finish(knownSince: string): Omit<Timeline, 'unitId' | 'level' | 'kind'> {
    if (this.#running) this.#add({ ...this.#running, validTo: END });
    const shared = { versions: this.#versions, misfits: this.#misfits };
    if (this.#openedOn === null) return { ...shared, openedOn: knownSince, closedOn: dayBefore(knownSince), ending: 'ANNULLED' };
    return { ...shared, openedOn: this.#openedOn, closedOn: this.#end?.closedOn ?? END, ending: this.#end?.ending ?? null };
  }
}

const attributes = ['code', 'name', 'fullName', 'adminType', 'parentId', 'baseModel'] as const;

/** Whether a unit is the same by both, whenever that is. */
export const isSame = (one: Attributes, other: Attributes): boolean => attributes.every((name) => one[name] === other[name]);

/** What a unit is on a day, if it lives then. */
export const versionOn = ({ versions }: Timeline, day: string): Version | undefined =>
  versions.find(({ validFrom, validTo }) => validFrom <= day && day <= validTo);

/** The units that hang below each superior on some day. */
export function childrenByParent(ids: Iterable<string>, timelineOf: (id: string) => Timeline): ReadonlyMap<string, readonly Timeline[]> {
  const pairs = [...new Set(ids)].map(timelineOf).flatMap((timeline) => {
    const parentIds = new Set(timeline.versions.flatMap(({ parentId }) => parentId ?? []));
    return [...parentIds].map((parentId) => ({ parentId, timeline }));
  });
  const groups = Map.groupBy(pairs, ({ parentId }) => parentId);
  return new Map([...groups].map(([parentId, children]) => [parentId, children.map(({ timeline }) => timeline)]));
}

import { addDays, BEGINNING, END } from '@vwu/kit/date';
import { stableId } from '@vwu/kit/ids';
import type { AdminType, AreaTag, UnitLevel } from '../unit/unit.enums.ts';
import type { Resolution } from './reform.ts';

export interface UnitRow {
  id: string;
  level: UnitLevel;
  openedOn: string;
  closedOn: string;
  ending: 'MERGED' | 'SPLIT' | 'DISSOLVED' | null;
}

export interface VersionRow {
  unitId: string;
  level: UnitLevel;
  code: string;
  name: string;
  fullName: string;
  adminType: AdminType | null;
  parentId: string | null;
  parentLevel: UnitLevel | null;
  validFrom: string;
  validTo: string;
  eventId: string;
}

export interface EventRow {
  id: string;
  type: 'BASELINE' | 'MERGE' | 'SPLIT' | 'REDRAW' | 'CHANGE_TYPE' | 'DISSOLVE';
  /** None of what was there from the beginning. */
  decision: Resolution | null;
  effectiveOn: string;
}

export interface LineageRow {
  fromId: string;
  toId: string;
  isWhole: boolean;
  effectiveOn: string;
  eventId: string;
  evidence: string | null;
}

export interface TagRow {
  unitId: string;
  tag: AreaTag;
  validFrom: string;
  origin: 'DERIVED';
}

type NewUnit = Omit<VersionRow, 'validFrom' | 'validTo' | 'parentLevel'> & Partial<Pick<VersionRow, 'validFrom'>>;

/** The rows of the tree while they are put together: every change keeps units, versions and lineage of one mind. */
export class Tree {
  readonly units = new Map<string, UnitRow>();
  readonly versions: VersionRow[] = [];
  readonly events = new Map<string, EventRow>();
  readonly lineage: LineageRow[] = [];
  readonly tags: TagRow[] = [];
  readonly #latest = new Map<string, VersionRow>();

  /** A new identity with its first version. */
  open({ validFrom = BEGINNING, ...unit }: NewUnit): void {
    this.units.set(unit.unitId, { id: unit.unitId, level: unit.level, openedOn: validFrom, closedOn: END, ending: null });
    this.#add({ ...unit, validFrom, validTo: END });
  }

  /** Ends the version in force the day before `from` and starts the next one. */
  continue(next: Omit<VersionRow, 'validFrom' | 'validTo' | 'parentLevel'>, from: string): void {
    this.latestOf(next.unitId).validTo = addDays(from, -1);
    this.#add({ ...next, validFrom: from, validTo: END });
  }

  /** Ends `fromId` the day before, all of it or a part going to `toId`. */
  passOn(edge: LineageRow): void {
    this.lineage.push(edge);
    this.close(edge.fromId, edge.isWhole ? 'MERGED' : 'SPLIT', addDays(edge.effectiveOn, -1));
  }

  close(id: string, ending: 'MERGED' | 'SPLIT' | 'DISSOLVED', closedOn: string): void {
    Object.assign(required(this.units, id), { closedOn, ending });
    this.latestOf(id).validTo = closedOn;
  }

  /** @returns the identity of the decision; one decision that changes many units is one event. */
  decide(event: Omit<EventRow, 'id'>, knownSince = event.effectiveOn): string {
    const id = stableId(`event:${event.type}:${event.decision?.number ?? null}`, knownSince);
    this.events.set(id, { id, ...event });
    return id;
  }

  tag(unitId: string, tag: AreaTag, validFrom: string): void {
    this.tags.push({ unitId, tag, validFrom, origin: 'DERIVED' });
  }

  latestOf(unitId: string): VersionRow {
    return required(this.#latest, unitId);
  }

  /** The versions of bases that are still in force, by their code of today. */
  basesToday(): Map<string, VersionRow> {
    return new Map(this.versions.filter(({ level, validTo }) => level === 'BASE' && validTo === END).map((one) => [one.code, one]));
  }

  #add(given: Omit<VersionRow, 'parentLevel'>): void {
    const version = { ...given, parentLevel: given.parentId === null ? null : required(this.units, given.parentId).level };
    this.versions.push(version);
    this.#latest.set(version.unitId, version);
  }
}

export function required<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the reference files name ${key}, which they do not define`);
  return value;
}

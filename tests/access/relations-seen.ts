import type { Relation } from './expected-sight.ts';
import type { Snapshot } from './snapshot.ts';

/** How what was seen stands to whoever saw it, by what is told in a row and then in a column. */
export type CellsBySubject = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Relation>>>;

export const byText = new Intl.Collator('en').compare;

interface Seen {
  readonly service: string;
  readonly label: string;
  readonly kind: string;
  readonly level: string;
  readonly relations: readonly Relation[];
}

const seenIn = (snapshots: readonly Snapshot[]): Seen[] =>
  snapshots.flatMap(({ sightings }) =>
    sightings.flatMap(({ service, caller: { kind, viewer }, observation, sight }) => {
      const levels = new Map(sight.units.map(({ id, level }) => [id, level]));
      return [...observation.shown].map(([label, ids]) => ({
        service,
        label,
        kind: kind.name,
        level: levels.get(viewer.unitId) ?? '',
        relations: [...ids].map((id): Relation => (levels.has(id) ? sight.relation(viewer.unitId, id) : 'BELOW')),
      }));
    }),
  );

function cellsBy(seen: readonly Seen[], rowOf: (one: Seen) => string, columnOf: (one: Seen) => string): CellsBySubject {
  const relationsBy = (of: readonly Seen[]) =>
    new Map([...Map.groupBy(of, columnOf)].map(([column, list]) => [column, new Set(list.flatMap(({ relations }) => relations))]));
  return new Map([...Map.groupBy(seen, rowOf)].map(([row, of]) => [row, relationsBy(of)]));
}

/** By what was asked, and by kind of account. */
export const sightByQuestion = (snapshots: readonly Snapshot[]): CellsBySubject =>
  cellsBy(
    seenIn(snapshots),
    ({ service, label }) => `${service} ${label}`,
    ({ kind }) => kind,
  );

/** Of units and bases, by the level of the unit the account stands for, and by service. */
export const sightByLevel = (snapshots: readonly Snapshot[]): CellsBySubject =>
  cellsBy(
    seenIn(snapshots).filter(({ label }) => label.startsWith('Unit.') || label.startsWith('Query.base')),
    ({ level }) => level,
    ({ service }) => service,
  );

/** The questions nobody has been shown anything for: they prove nothing. */
export const withoutFact = (snapshots: readonly Snapshot[]): string[] =>
  [...sightByQuestion(snapshots)]
    .flatMap(([question, cells]) => ([...cells.values()].every((relations) => relations.size === 0) ? [question] : []))
    .toSorted(byText);

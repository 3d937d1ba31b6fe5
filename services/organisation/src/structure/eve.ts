import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { idArray } from './id-array.ts';

/** Where bases stood on the eve, and how many counted with them. */
export class Eve {
  readonly #aboveOf: ReadonlyMap<string, readonly string[]>;
  readonly #counted: ReadonlyMap<string, number>;

  private constructor(aboveOf: ReadonlyMap<string, readonly string[]>, counted: ReadonlyMap<string, number>) {
    this.#aboveOf = aboveOf;
    this.#counted = counted;
  }

  static async read(em: EntityManager, day: string, baseIds: readonly string[]): Promise<Eve> {
    const above = await rows(
      em,
      sql<{ baseId: string; unitId: string; bases: number }>`
      with stood as (
        select a.unit_id, a.ancestor_id, a.depth from organisation.unit_ancestor a join organisation.unit b on b.id = a.unit_id and b.target_applies
        where a.unit_id = any (${idArray(baseIds)}::uuid[]) and a.ancestor_level <> 'CENTRAL' and ${day}::date between a.valid_from and a.valid_to
      ), counted as (
        select a.ancestor_id, count(*)::int as bases
        from organisation.unit_ancestor a join organisation.unit b on b.id = a.unit_id and b.target_applies
        where a.ancestor_id in (select ancestor_id from stood) and ${day}::date between a.valid_from and a.valid_to group by a.ancestor_id
      )
      select s.unit_id as "baseId", s.ancestor_id as "unitId", c.bases from stood s join counted c on c.ancestor_id = s.ancestor_id order by s.unit_id, s.depth`,
    );
    return new Eve(
      new Map([...Map.groupBy(above, ({ baseId }) => baseId)].map(([id, found]) => [id, found.map(({ unitId }) => unitId)])),
      new Map(above.map(({ unitId, bases }) => [unitId, bases])),
    );
  }

  /** Whether a base counted for a unit. */
  isWithin(baseId: string, unitId: string): boolean {
    return this.#aboveOf.get(baseId)?.includes(unitId) ?? false;
  }

  /** The same bases by as few names as can be: a unit all of whose bases are among them stands for these. */
  named(baseIds: readonly string[]): string[] {
    const found = Map.groupBy(
      baseIds.flatMap((id) => this.#aboveOf.get(id) ?? []),
      (id) => id,
    );
    const areAllThere = (id: string) => found.get(id)?.length === this.#counted.get(id);
    const size = (id: string) => this.#counted.get(id) ?? 0;
    const names = baseIds.map(
      (id) => (this.#aboveOf.get(id) ?? []).filter(areAllThere).toSorted((one, other) => size(other) - size(one))[0] ?? id,
    );
    return [...new Set(names)].toSorted();
  }
}

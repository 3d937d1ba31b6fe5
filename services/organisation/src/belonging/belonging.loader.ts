import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import DataLoader from 'dataloader';
import type { Belonging } from './belonging.entity.ts';
import { type BelongingKind, fieldsOf, isThere, rowsAt, rowsOf } from './belonging-kind.ts';

/** What units have of one kind on a day, in the order of its lists; null for units the viewer may not see. */
export type BelongingLoader<Thing> = DataLoader<UnitOnDay, Thing[] | null, string>;
/** One thing by its id, as it is today, or was at its end. */
export type BelongingByIdLoader<Thing> = DataLoader<string, Thing | null>;

interface Sight {
  readonly reach: Reach;
  /** Reach, and the superiors above it. */
  readonly visibility: Reach;
}

/** The loaders of one request, one for each kind that is asked for. */
export class BelongingLoaders {
  readonly #em: EntityManager;
  readonly #sight: Sight;
  readonly #ofUnits = new Map<string, BelongingLoader<Belonging>>();
  readonly #byIds = new Map<string, BelongingByIdLoader<Belonging>>();

  constructor(em: EntityManager, sight: Sight) {
    this.#em = em;
    this.#sight = sight;
  }

  of<Thing extends Belonging>(kind: BelongingKind<Thing>): BelongingLoader<Thing> {
    const loader = this.#ofUnits.get(kind.table) ?? createBelongingLoader(this.#em, this.#sightOf(kind), kind);
    this.#ofUnits.set(kind.table, loader);
    return loader as BelongingLoader<Thing>;
  }

  byId<Thing extends Belonging>(kind: BelongingKind<Thing>): BelongingByIdLoader<Thing> {
    const loader = this.#byIds.get(kind.table) ?? createBelongingByIdLoader(this.#em, this.#sightOf(kind), kind);
    this.#byIds.set(kind.table, loader);
    return loader as BelongingByIdLoader<Thing>;
  }

  #sightOf({ isSeenFromBelow }: BelongingKind): Reach {
    return isSeenFromBelow ? this.#sight.visibility : this.#sight.reach;
  }
}

const createBelongingLoader = (em: EntityManager, reach: Reach, kind: BelongingKind): BelongingLoader<Belonging> =>
  createReachLoader(reach, onDay, async (asked) => {
    const ids = asked.map(({ unitId }) => unitId);
    const days = asked.map(({ asOf }) => asOf ?? today());
    const keys = sql`unnest(${ids}::uuid[], ${days}::date[]) as d (id, day)`;
    const found = await instances(
      em,
      kind.entity as new () => Belonging & { askedFor: string },
      sql`select d.id || '@' || d.day as "askedFor", ${fieldsOf(kind)} from ${rowsAt(kind, keys)} where ${isThere(kind, sql`d.day`)}
        order by ${kind.order} collate "vi-x-icu", t.id`,
    );
    const byKey = Map.groupBy(found, ({ askedFor }) => askedFor);
    return (key) => byKey.get(key) ?? [];
  });

const createBelongingByIdLoader = (em: EntityManager, reach: Reach, kind: BelongingKind): BelongingByIdLoader<Belonging> =>
  new DataLoader(async (ids) => {
    const found = await instances(
      em,
      kind.entity,
      sql`select ${fieldsOf(kind)} from ${rowsOf(kind, today())} where t.id = any (${ids.filter(isId)}::uuid[])`,
    );
    const visible = await Promise.all(found.map(({ unitId }) => reach.load(unitId)));
    const byId = new Map(found.filter((_one, index) => visible[index]).map((one) => [one.id, one]));
    return ids.map((id) => byId.get(id) ?? null);
  });

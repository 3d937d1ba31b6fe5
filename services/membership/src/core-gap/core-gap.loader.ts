import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import { referTo } from '@vwu/kit/unit-reference';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { readTallies } from '../sealed-count/read-sealed-counts.ts';
import type { Trait } from '../sealed-count/trait.ts';
import { CoreGap, mostListed } from './core-gap.entity.ts';

export type CoreGapLoader = DataLoader<UnitOnDay, CoreGap | null, string>;

const core: Trait = 'role:CORE';

interface Below {
  /** The unit that was asked for, and the day, as their key. */
  readonly key: string;
  readonly unitId: string;
  readonly day: string;
}

/**
 * Batches which branches and groups have no core member, out of the counts that are kept. Null of the nation, which asks its provinces,
 * and for who sees no persons: that there is none, or somebody, tells of few.
 */
export const createCoreGapLoader = (
  em: EntityManager,
  viewer: Viewer,
  { reach, keyring }: { readonly reach: Reach; readonly keyring: Keyring },
): CoreGapLoader =>
  createReachLoader(reach, onDay, async (keys) => {
    if (!hasScope(viewer, 'persons')) return () => null;
    const found = await readBelow(em, keys);
    const tallies = found.length === 0 ? [] : await readTallies(em, keyring, found);
    const withCore = new Set(tallies.filter(({ tally }) => (tally[core]?.[0] ?? 0) > 0).map(({ unitId, day }) => `${unitId}@${day}`));
    const byKey = Map.groupBy(found, ({ key }) => key);
    return (text) => gapOf(byKey.get(text) ?? [], withCore);
  });

/** A unit with nothing below it has no gap to speak of. */
function gapOf(below: readonly Below[], withCore: ReadonlySet<string>): CoreGap | null {
  const [first] = below;
  if (!first) return null;
  const { day } = first;
  const missing = below.filter(({ unitId }) => !withCore.has(`${unitId}@${day}`));
  const listed = missing.slice(0, mostListed).map(({ unitId }) => referTo({ id: unitId }));
  return Object.assign(new CoreGap(), { day, units: below.length, withoutCore: missing.length, missing: listed });
}

/** Branches and groups below units, each under every unit it was asked for. */
const readBelow = (em: EntityManager, keys: readonly UnitOnDay[]): Promise<Below[]> =>
  rows(
    em,
    sql<Below>`
    select k.key, b.unit_id as "unitId", k.day::text as day
    from unnest(${keys.map(onDay)}::text[], ${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ asOf }) => asOf ?? today())}::date[])
      as k (key, unit_id, day)
    cross join lateral organisation.below_bases(k.unit_id, k.day) as b
    where not organisation.reaches_all(k.unit_id) order by k.key, b.unit_id`,
  );

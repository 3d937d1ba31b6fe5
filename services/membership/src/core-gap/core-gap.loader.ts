import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import { referTo } from '@vwu/kit/unit-reference';
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
 * Batches which branches and groups have no core member, out of the counts that are kept. Null of the nation, which asks its provinces.
 * Of a day gone by some hang elsewhere since: they are counted, and not named to who no longer sees them.
 */
export const createCoreGapLoader = (
  em: EntityManager,
  { reach, keyring }: { readonly reach: Reach; readonly keyring: Keyring },
): CoreGapLoader =>
  createReachLoader(reach, onDay, async (keys) => {
    const found = await readBelow(em, keys);
    const tallies =
      found.length === 0
        ? []
        : await readTallies(
            em,
            keyring,
            found.map((one) => ({ ...one, boundariesOn: one.day })),
          );
    const withCore = new Set(tallies.filter(({ tally }) => (tally[core]?.[0] ?? 0) > 0).map(({ unitId, day }) => `${unitId}@${day}`));
    const gaps = [...Map.groupBy(found, ({ key }) => key)].map(async ([key, below]) => [key, await gapOf(below, withCore, reach)] as const);
    const byKey = new Map(await Promise.all(gaps));
    return (text) => byKey.get(text) ?? null;
  });

async function gapOf(below: readonly Below[], withCore: ReadonlySet<string>, reach: Reach): Promise<CoreGap> {
  const missing = below.filter(({ unitId, day }) => !withCore.has(`${unitId}@${day}`));
  const listed = missing.slice(0, mostListed).map(({ unitId }) => unitId);
  const isSeen = await Promise.all(listed.map((id) => reach.load(id)));
  const named = listed.filter((_id, index) => isSeen[index]).map((id) => referTo({ id }));
  return Object.assign(new CoreGap(), { day: below[0]?.day, units: below.length, withoutCore: missing.length, missing: named });
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

import { coarse } from '@vwu/kit/coarse';
import type { EntityManager } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { type CountKey, countKeyText } from '../count/count-key.ts';
import { readTallies } from './read-sealed-counts.ts';
import { isSensitive, type Trait } from './trait.ts';
import type { TraitCount } from './trait-count.entity.ts';

/** Says how many members of a unit something is recorded of, as the viewer may see it. */
export type CountOf = (trait: Trait) => TraitCount;

export type TraitCountLoader = DataLoader<CountKey, CountOf | null, string>;

/** Batches the counts of what is sealed into one pass over what is kept, whatever units and days are asked for. */
export const createTraitCountLoader = (
  em: EntityManager,
  viewer: Viewer,
  { reach, keyring }: { readonly reach: Reach; readonly keyring: Keyring },
): TraitCountLoader =>
  createReachLoader(reach, countKeyText, async (keys) => {
    const found = await readTallies(em, keyring, keys);
    const tallies = new Map(found.map((one) => [countKeyText(one), one.tally]));
    return (text) => (trait) => {
      const [count, counted] = tallies.get(text)?.[trait] ?? [0, 0];
      const isCoarse = isCutFor(viewer, trait);
      return isCoarse ? { count: coarse(count), counted: coarse(counted), isCoarse } : { count, counted, isCoarse };
    };
  });

/** Whoever sees no persons sees all counts cut; what the law protects most, whoever may not open it (SEC-004). */
const isCutFor = (viewer: Viewer, trait: Trait): boolean =>
  !hasScope(viewer, 'persons') || (isSensitive(trait) && !hasScope(viewer, 'persons:sensitive'));

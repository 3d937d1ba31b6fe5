import { type EntityManager, instances } from '@vwu/kit/database';
import type { Reach } from '@vwu/kit/reach';
import DataLoader from 'dataloader';
import { countsOfPieces, FoundCounts, type UnitCounts } from '../figures/figures.loader.ts';
import type { Periods } from '../period/period.loader.ts';
import { type Composition, readComposition } from './composition.ts';
import { type PlannedPeriod, piecesOfPlanned } from './planned-pieces.ts';

interface PlannedKey {
  readonly composition: string;
  readonly period: string;
}

/**
 * The figures a unit would have for a period if it were made as its key says: the same as are restated on the day it is (RATE-022).
 * Null for a period it would report itself, for a key that says nothing, and where any part of it is out of the viewer's reach. Two
 * statements at most.
 */
export type PlannedFiguresLoader = DataLoader<PlannedKey, UnitCounts | null, string>;

const textOf = ({ composition, period }: PlannedKey) => `${composition}@${period}`;

export const createPlannedFiguresLoader = (em: EntityManager, reach: Reach, periods: Periods): PlannedFiguresLoader =>
  new DataLoader(
    async (keys) => {
      const endOf = new Map((await periods()).map(({ code, endsOn }) => [code, endsOn]));
      const read = keys.flatMap((key): PlannedPeriod[] => {
        const [made, endsOn] = [readComposition(key.composition), endOf.get(key.period)];
        return made && endsOn !== undefined && made.parts.length > 0 && endsOn < made.day
          ? [{ text: textOf(key), made, period: key.period }]
          : [];
      });
      const mayBeSeen = await Promise.all(read.map(({ made }) => isWithin(reach, made)));
      const asked = read.filter((_one, index) => mayBeSeen[index]);
      const found = asked.length > 0 ? await instances(em, FoundCounts, countsOfPieces(piecesOfPlanned(asked))) : [];
      const byKey = new Map(found.map((counts) => [counts.key, counts]));
      return keys.map((key) => byKey.get(textOf(key)) ?? null);
    },
    { cacheKeyFn: textOf },
  );

const isWithin = async (reach: Reach, { parts, without }: Composition): Promise<boolean> =>
  (await Promise.all([...parts.map(({ unitId }) => unitId), ...without].map((id) => reach.load(id)))).every(Boolean);

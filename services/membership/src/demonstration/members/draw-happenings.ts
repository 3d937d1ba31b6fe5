import { Urn } from '@vwu/kit/urn';
import type { CardAct } from '../../card/card-act.ts';

/** What may happen to her, in the order it does; each takes a day of its own, or of the one before. */
export type Happening = CardAct | 'PLACED' | 'TRANSFERRED' | 'AWAY' | 'RETURNED' | 'RESIDENCE_CHANGED' | 'CATEGORY_CHANGED' | 'EXIT';

/** What becomes of a card (MEM-020): most are kept, some are lost, and of those most replaced; some are worn. */
const cardStories = new Urn<readonly CardAct[]>([
  [['CARD_ISSUED'], 90],
  [['CARD_ISSUED', 'CARD_LOST', 'CARD_REPLACED'], 5],
  [['CARD_ISSUED', 'CARD_LOST'], 3],
  [['CARD_ISSUED', 'CARD_REPLACED'], 2],
]);

/** What happens to somebody within the four years, in its order. */
export function drawHappenings(next: () => number): Happening[] {
  const blocks: (readonly Happening[])[] = [];
  if (next() < 0.4) blocks.push(cardStories.at(next()));
  const move = next();
  if (move < 0.04) blocks.push(['TRANSFERRED']);
  else if (move < 0.08) blocks.push(['PLACED']);
  if (next() < 0.1) blocks.push(next() < 0.6 ? ['AWAY', 'RETURNED'] : ['AWAY']);
  if (next() < 0.05) blocks.push(['RESIDENCE_CHANGED']);
  if (next() < 0.01) blocks.push(['CATEGORY_CHANGED']);
  const shift = Math.floor(next() * blocks.length);
  const ordered = [...blocks.slice(shift), ...blocks.slice(0, shift)].flat();
  return next() < 0.05 ? [...ordered, 'EXIT'] : ordered;
}

import { type Holding, type Part, partFrom, whole } from './composition.ts';
import type { Eve } from './eve.ts';
import type { HeldPiece } from './held-pieces.ts';

/** What a base that goes on has: all of its own people first, and what came to it. */
export function holdingOfBase(baseId: string, day: string, pieces: readonly HeldPiece[]): Holding {
  const [own, others] = [pieces.filter((piece) => piece.sourceId === baseId), pieces.filter((piece) => piece.sourceId !== baseId)];
  return {
    kind: 'BASE',
    day,
    parts: [...own, ...others.toSorted((one, other) => (one.sourceId < other.sourceId ? -1 : 1))].map(partOf),
    isEstimated: pieces.some(({ isEstimated }) => isEstimated),
  };
}

/** What a unit above has: the bases it had on the eve, with what has come and without what has gone; `sourceIds` are looked at. */
export function holdingAbove(unitId: string, day: string, pieces: readonly HeldPiece[], sourceIds: readonly string[], eve: Eve): Holding {
  const joined = new Map(sourceIds.map((id) => [id, join(pieces.filter(({ sourceId }) => sourceId === id))]));
  const isWhole = (id: string) => joined.get(id)?.some(({ from, to }) => to - from > 1 - tiny) ?? false;
  const [had, others] = [sourceIds.filter((id) => eve.isWithin(id, unitId)), sourceIds.filter((id) => !eve.isWithin(id, unitId))];
  const cut = sourceIds.filter((id) => !isWhole(id)).flatMap((id) => joined.get(id) ?? []);
  return {
    kind: 'ABOVE',
    day,
    parts: [whole(unitId), ...eve.named(others.filter(isWhole)).map(whole), ...cut.map(partOf)],
    without: eve.named(had.filter((id) => !isWhole(id))),
    isEstimated: pieces.some(({ isEstimated }) => isEstimated),
  };
}

const partOf = ({ sourceId, from, to }: HeldPiece): Part | null => partFrom(sourceId, from, to);

const tiny = 1e-9;

/** Pieces of one base that lie side by side are one. */
function join(pieces: readonly HeldPiece[]): HeldPiece[] {
  const joined: HeldPiece[] = [];
  for (const piece of pieces.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && piece.from - last.to < tiny) joined.splice(-1, 1, { ...last, to: piece.to });
    else joined.push(piece);
  }
  return joined;
}

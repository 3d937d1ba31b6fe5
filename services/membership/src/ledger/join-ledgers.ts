import { END } from '@vwu/kit/date';
import { inOrder, type Line, statesOf } from './states-of.ts';

/** The lines of a record, and those of the records it was merged of. */
export interface Ledger<One extends Line = Line> {
  readonly own: readonly One[];
  readonly parts: readonly Ledger<One>[];
}

/**
 * The one ledger of a woman, in order: what her record says, after what the records it was merged of say together. Nothing of these is
 * altered: their lines are read so.
 */
export function linesOf<One extends Line>({ own, parts }: Ledger<One>): readonly One[] {
  const joined = join(parts.map(linesOf));
  return inOrder([...numbered(joined), ...own.map((line) => ({ ...line, line: line.line + joined.length }))]);
}

/**
 * Two ledgers of one woman: the record admitted first counts until the day the other was, and from then on that one alone, for it is
 * where she was known last. If she belonged still, being admitted there was coming there. A death is one whoever wrote it down.
 */
function join<One extends Line>(ledgers: readonly (readonly One[])[]): readonly One[] {
  const [first, ...later] = ledgers.toSorted((a, b) => (admittedOn(a) < admittedOn(b) ? -1 : 1));
  return later.reduce((earlier, next) => joinTwo(earlier, next), first ?? []);
}

function joinTwo<One extends Line>(earlier: readonly One[], later: readonly One[]): readonly One[] {
  const from = admittedOn(later);
  const before = earlier.filter(({ effectiveOn }) => effectiveOn < from);
  const belongsStill = statesOf(numbered(before)).at(-1)?.validTo === END;
  const since = later.map((line, index) => (index === 0 && belongsStill ? { ...line, kind: 'TRANSFERRED_IN' as const } : line));
  return [...before, ...withDeath(since, earlier)];
}

/** What another record knows of her death, unless this one knows it too, or had let her go by then. */
function withDeath<One extends Line>(lines: readonly One[], others: readonly One[]): readonly One[] {
  const death = others.find(({ kind, effectiveOn }) => kind === 'DIED' && effectiveOn >= admittedOn(lines));
  if (!death || lines.some(({ kind }) => kind === 'DIED')) return lines;
  const standing = statesOf(numbered(lines.map((line, index) => (index === 0 ? { ...line, kind: 'ADMITTED' as const } : line)))).some(
    ({ validFrom, validTo }) => validFrom <= death.effectiveOn && death.effectiveOn <= validTo,
  );
  if (!standing) return lines;
  const upTo = lines.filter(({ effectiveOn }) => effectiveOn <= death.effectiveOn);
  return [...upTo, death, ...lines.slice(upTo.length)];
}

const admittedOn = (lines: readonly Line[]): string => lines[0]?.effectiveOn ?? END;

const numbered = <One extends Line>(lines: readonly One[]): readonly One[] => lines.map((line, index) => ({ ...line, line: index + 1 }));

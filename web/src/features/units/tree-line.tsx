import { type ReactNode, useEffect, useRef } from 'react';
import type { TreeUnitFragment } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { type Language, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { type Counted, countedUnits, countWords } from '../../language/structure-words.ts';
import { ChevronIcon } from '../../ui/icons.tsx';
import { useTree } from './tree-context.ts';
import { type TreeNote, treeNote } from './tree-note.ts';

interface TreeLineProps {
  readonly unit: TreeUnitFragment;
  readonly depth: number;
  readonly place: number;
  readonly total: number;
  readonly isStale: boolean;
  /** What lies below, asked for when the line is opened. */
  readonly children: ReactNode;
}

/** One unit of the tree: its name, what lies below it, and what the other day says of it. */
export function TreeLine({ unit, depth, place, total, isStale, children }: TreeLineProps) {
  const say = useSay();
  const language = useLanguage();
  const { asOf, otherDay, openIds, focusedId, selectedId, kinIds, focusOn } = useTree();
  const line = useRef<HTMLDivElement>(null);
  const { id, fullName } = unit;
  const below = countsOf(unit);
  const canOpen = below.length > 0;
  const isOpen = canOpen && openIds.has(id);
  const isSelected = id === selectedId;
  const isKin = kinIds.has(id);
  useEffect(() => {
    if (isSelected || isKin) line.current?.querySelector('.tree-line')?.scrollIntoView({ block: 'nearest' });
  }, [isSelected, isKin]);
  const note = treeNote(unit, asOf, otherDay);
  const counted = below.map(([what, count]) => `${formatCount(count, language)} ${say(countWords[what])}`).join(', ');
  return (
    <>
      <div
        ref={line}
        role="treeitem"
        data-unit={id}
        data-name={fullName}
        data-kin={isKin}
        data-stale={isStale}
        tabIndex={id === focusedId ? 0 : -1}
        aria-level={depth}
        aria-posinset={place}
        aria-setsize={total}
        aria-expanded={canOpen ? isOpen : undefined}
        aria-selected={isSelected}
        onFocus={(event) => event.target === line.current && focusOn(id)}
      >
        <div className="tree-line" style={{ paddingInlineStart: `${(depth - 1) * 18}px` }}>
          <span className="tree-chevron" data-open={isOpen}>
            {canOpen && <ChevronIcon />}
          </span>
          <span className="tree-name">{fullName}</span>{' '}
          {note && (
            <span className="tree-note" data-note={note.kind} title={say(wordsOf(note, language))}>
              {say(shortOf(note, language))}
              {note.isPast && <span className="visually-hidden"> {say(wordsOf(note, language))}</span>}
            </span>
          )}{' '}
          {isKin && <span className="visually-hidden">{say(kin)}</span>}{' '}
          {below[0] && (
            <span className="tree-count" title={counted}>
              <span className="figures">{formatCount(below[0][1], language)}</span> {say(countWords[below[0][0]])}
            </span>
          )}
        </div>
      </div>
      {isOpen && children}
    </>
  );
}

const kin = { vi: 'có kế thừa với đơn vị đang xem', en: 'in the lineage of the unit shown' };

/** What lies below a unit, the level next to it first. */
function countsOf({ counts }: TreeUnitFragment): [Counted, number][] {
  if (!counts) return [];
  return countedUnits.map((what): [Counted, number] => [what, counts[what]]).filter(([, count]) => count > 0);
}

/** Beside another day most lines bear a note: a word, with the day behind it. */
function shortOf(note: TreeNote, language: Language) {
  if (note.kind === 'new') return { vi: 'mới', en: 'new' };
  return note.isPast ? { vi: 'không còn', en: 'gone' } : wordsOf(note, language);
}

function wordsOf({ kind, day }: TreeNote, language: Language) {
  const when = formatDate(day, language);
  if (kind === 'planned') return { vi: `sẽ thành lập ${when}`, en: `planned for ${when}` };
  return kind === 'new' ? { vi: `từ ${when}`, en: `since ${when}` } : { vi: `đến ${when}`, en: `until ${when}` };
}

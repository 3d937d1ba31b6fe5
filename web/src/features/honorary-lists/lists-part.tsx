import './honorary-lists.css';
import type { MembersPartProps } from '../members/members-page.tsx';
import { NamesOnly } from '../members/names-only.tsx';
import { Board } from './board.tsx';
import { OwnLists } from './own-lists.tsx';

/** Lists of honorary members on their way up (HON-021): what the reader's unit has sent, and who below it has. */
export function HonoraryListsPart({ person, actor }: MembersPartProps) {
  return (
    <NamesOnly actor={actor}>
      <OwnLists person={person} />
      <Board person={person} />
    </NamesOnly>
  );
}

import './member-import.css';
import { useView } from '../../address/use-view.ts';
import type { MembersPartProps } from '../members/members-page.tsx';
import { NamesOnly } from '../members/names-only.tsx';
import { ImportStart } from './import-start.tsx';
import { WholeImport } from './whole-import.tsx';

/** Lists of members that are sent to be recorded (issue 4 §7): a new one, those of before, and one of them whole. */
export function ImportPart({ actor }: MembersPartProps) {
  const {
    view: { importId },
  } = useView();
  return (
    <NamesOnly actor={actor}>
      {importId === null ? <ImportStart actor={actor} /> : <WholeImport key={importId} importId={importId} actor={actor} />}
    </NamesOnly>
  );
}

import './member-import.css';
import { newImport } from '../../address/member-view.ts';
import { useView } from '../../address/use-view.ts';
import type { Person } from '../../session/open-id.ts';
import { ImportStart } from './import-start.tsx';
import type { ListKind } from './list-kind.ts';
import { WholeImport } from './whole-import.tsx';

interface ImportWizardProps {
  readonly kind: ListKind;
  readonly person: Person;
}

/** Lists of a kind that are sent to be recorded: a new one, those of before, and one of them whole. */
export function ImportWizard({ kind, person }: ImportWizardProps) {
  const {
    view: { importId },
  } = useView();
  if (importId === null || importId === newImport) return <ImportStart kind={kind} person={person} />;
  return <WholeImport key={importId} importId={importId} kind={kind} person={person} />;
}

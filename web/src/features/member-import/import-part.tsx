import type { MembersPartProps } from '../members/members-page.tsx';
import { NamesOnly } from '../members/names-only.tsx';
import { ImportWizard } from './import-wizard.tsx';
import { memberList } from './member-list.tsx';

/** Lists of members, for who sees persons. */
export function ImportPart({ person, actor }: MembersPartProps) {
  return (
    <NamesOnly actor={actor}>
      <ImportWizard kind={memberList} person={person} />
    </NamesOnly>
  );
}

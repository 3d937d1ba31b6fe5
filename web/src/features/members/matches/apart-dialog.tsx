import { KeepMembersApartDocument } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { MatchDialogProps } from './shown-match.ts';

/** Says that two records are of two women; the pair is not proposed again. */
export function ApartDialog({ match, first, second, onDone, onClose }: MatchDialogProps) {
  const say = useSay();
  const kept = useDraft(`apart ${match.id}`, () => ({}));
  return (
    <MemberForm
      title={say({ vi: 'Hai người khác nhau', en: 'Two women' })}
      document={KeepMembersApartDocument}
      kept={kept}
      lacks={{}}
      ask={() => ({ matchId: match.id, version: match.version })}
      verb={{ vi: 'Xác nhận hai người', en: 'They are two' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <p>
        {first.fullName} {first.birthYear}; {second.fullName} {second.birthYear}.{' '}
        {say({ vi: 'Cặp này sẽ không được đề nghị lại.', en: 'This pair is not proposed again.' })}
      </p>
    </MemberForm>
  );
}

import { MergeMembersDocument } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { MatchDialogProps } from './shown-match.ts';
import { SideBySide } from './side-by-side.tsx';

/** Merges two records of one woman; which of them counts where both say something is the officer's to choose. It can be taken back. */
export function MergeDialog({ match, first, second, onDone, onClose }: MatchDialogProps) {
  const say = useSay();
  const kept = useDraft(`merge ${match.id}`, () => ({ keepId: first.id }));
  const { draft, change } = kept;
  return (
    <MemberForm
      title={say({ vi: 'So sánh và gộp hồ sơ', en: 'Compare and merge' })}
      document={MergeMembersDocument}
      kept={kept}
      isWide
      places={{ DUPLICATE_ID: '' }}
      lacks={{}}
      ask={() => ({
        firstId: first.id,
        firstVersion: first.version,
        secondId: second.id,
        secondVersion: second.version,
        keepId: draft.keepId,
      })}
      verb={{ vi: 'Gộp hồ sơ', en: 'Merge them' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <p className="quiet">
        {say({
          vi: 'Chọn hồ sơ chính: giá trị của hồ sơ chính được giữ, chỗ trống lấy từ hồ sơ kia; hai sổ biến động ghép làm một. Có thể hủy việc gộp.',
          en: 'Choose the main record: its values stay, and what it lacks is taken from the other; the two ledgers become one. It can be taken back.',
        })}
      </p>
      <SideBySide first={first} second={second} keepId={draft.keepId} onKeep={(keepId) => change({ keepId })} />
    </MemberForm>
  );
}

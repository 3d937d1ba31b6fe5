import { MergeMembersDocument } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import { type Chosen, fromOther } from './compare-records.ts';
import type { MatchDialogProps } from './shown-match.ts';
import { SideBySide } from './side-by-side.tsx';

/** Merges two records of one woman; of each field in which they differ the officer chooses. It can be taken back. */
export function MergeDialog({ match, first, second, onDone, onClose }: MatchDialogProps) {
  const say = useSay();
  const kept = useDraft(`merge ${match.id}`, (): Chosen => ({ main: 0, picks: {} }));
  const { draft, change } = kept;
  const pair = [first, second] as const;
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
        keepId: pair[draft.main].id,
        fromOther: [...fromOther(pair, draft)],
      })}
      verb={{ vi: 'Gộp hồ sơ', en: 'Merge them' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <p className="quiet">
        {say({
          vi: 'Chọn hồ sơ chính, rồi ở từng dòng khác nhau chọn giá trị được giữ; chỗ trống lấy từ hồ sơ kia. Hai sổ biến động ghép làm một. Có thể hủy việc gộp.',
          en: 'Choose the main record, and in each line that differs the value to be kept; what one lacks is taken from the other. The two ledgers become one. It can be taken back.',
        })}
      </p>
      <SideBySide pair={pair} chosen={draft} onChoose={change} />
    </MemberForm>
  );
}

import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import { UnmergeMemberDocument } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { ChoiceField } from '../../command/fields.tsx';
import { Opener } from '../../command/opener.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { RecordPartProps, ShownMember } from './shown-member.ts';

/** The two records this one was merged of, with the way back. */
export function MergedSection({ member, actor, onChanged }: RecordPartProps) {
  const say = useSay();
  const { hrefOf } = useView();
  const parts = member.mergedFrom ?? [];
  if (parts.length === 0) return null;
  return (
    <PanelSection
      title={say({ vi: 'Gộp từ', en: 'Merged of' })}
      action={
        actor.mayWrite &&
        !member.isUnmerged &&
        !member.mergedInto && (
          <Opener label={{ vi: 'Hủy việc gộp', en: 'Take apart' }}>
            {(close) => <UnmergeDialog member={member} parts={parts} onDone={onChanged} onClose={close} />}
          </Opener>
        )
      }
    >
      <ul className="case-list">
        {parts.map(({ id, fullName, birthYear }) => (
          <li key={id}>
            <Link href={hrefOf({ memberId: id })}>{fullName}</Link> {birthYear}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

interface UnmergeDialogProps {
  readonly member: ShownMember;
  readonly parts: NonNullable<ShownMember['mergedFrom']>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Takes a merged record apart: both are what they were, bit for bit; what happened since goes to one of them. */
function UnmergeDialog({ member, parts, onDone, onClose }: UnmergeDialogProps) {
  const say = useSay();
  const kept = useDraft(`unmerge ${member.id}`, () => ({ to: '' }));
  const none = { vi: 'không có biến động nào sau khi gộp', en: 'nothing happened since' };
  const words = Object.fromEntries([
    ['', none],
    ...parts.map(({ id, fullName, birthYear }) => {
      const name = `${fullName ?? ''} ${birthYear ?? ''}`;
      return [id, { vi: name, en: name }];
    }),
  ]);
  return (
    <MemberForm
      title={`${say({ vi: 'Hủy việc gộp', en: 'Take apart' })}: ${member.fullName ?? ''}`}
      document={UnmergeMemberDocument}
      kept={kept}
      places={{ LATER_LINES_UNPLACED: 'to' }}
      lacks={{}}
      ask={() => ({ id: member.id, version: member.version, laterLinesTo: kept.draft.to || null })}
      verb={{ vi: 'Hủy việc gộp', en: 'Take it apart' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <p>
        {say({
          vi: 'Hai hồ sơ trở lại như trước khi gộp. Hồ sơ gộp được giữ để tra cứu, không tính ở đâu.',
          en: 'Both records become what they were. The merged one is kept for reference and counted nowhere.',
        })}
      </p>
      <ChoiceField
        {...kept.field('to')}
        label={{ vi: 'Biến động sau khi gộp thuộc về', en: 'What happened since belongs to' }}
        codes={['', ...parts.map(({ id }) => id)]}
        words={words}
      />
    </MemberForm>
  );
}

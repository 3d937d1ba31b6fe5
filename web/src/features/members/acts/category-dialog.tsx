import { ChangeCategoryDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { DayField } from '../../command/fields.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { CategoryField } from '../admit/belonging-fields.tsx';
import { MemberForm } from '../member-form.tsx';
import type { MemberDialogProps } from '../record/shown-member.ts';

/** Records which of the groups of the rate a member belongs to from a day on. */
export function CategoryDialog({ member, onDone, onClose }: MemberDialogProps) {
  const say = useSay();
  const kept = useDraft(`category ${member.id}`, () => ({
    category: member.state?.category ?? 'RESIDENTIAL',
    on: todayInVietnam(),
  }));
  const { draft, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Thay đổi nhóm', en: 'Another group' })}: ${member.fullName ?? ''}`}
      document={ChangeCategoryDocument}
      kept={kept}
      lacks={{}}
      ask={() => ({ id: member.id, version: member.version, ...draft })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <CategoryField {...field('category')} />
      <DayField {...field('on')} label={{ vi: 'Từ ngày', en: 'From' }} />
    </MemberForm>
  );
}

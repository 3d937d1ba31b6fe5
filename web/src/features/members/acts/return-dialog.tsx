import { RecordReturnDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { DayField } from '../../command/fields.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { MemberDialogProps } from '../record/shown-member.ts';

/** Records that a member who was away is back. */
export function ReturnDialog({ member, onDone, onClose }: MemberDialogProps) {
  const say = useSay();
  const kept = useDraft(`return ${member.id}`, () => ({ on: todayInVietnam() }));
  return (
    <MemberForm
      title={`${say({ vi: 'Trở về', en: 'Returned' })}: ${member.fullName ?? ''}`}
      document={RecordReturnDocument}
      kept={kept}
      lacks={{}}
      ask={() => ({ id: member.id, version: member.version, on: kept.draft.on })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField {...kept.field('on')} label={{ vi: 'Ngày trở về', en: 'Back since' }} />
    </MemberForm>
  );
}

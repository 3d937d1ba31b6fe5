import { ReceiveSubjectRequestDocument, type SubjectRequestKind } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { requestWords } from '../../../language/member-words.ts';
import { ChoiceField, DayField, TextField } from '../../command/fields.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { MemberDialogProps } from '../record/shown-member.ts';

const kinds = Object.keys(requestWords) as readonly SubjectRequestKind[];
const places = { SUBJECT_REQUEST_IN_FUTURE: 'receivedOn', SUBJECT_REQUEST_OPEN: 'kind' };

/** Records what a member asks for of her data; the clocks of Decree 356/2025 run from that day. */
export function ReceiveDialog({ member, onDone, onClose }: MemberDialogProps) {
  const say = useSay();
  const kept = useDraft(`request ${member.id}`, () => ({
    kind: 'ACCESS' as SubjectRequestKind,
    receivedOn: todayInVietnam(),
    content: '',
  }));
  const { draft, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Nhận yêu cầu về dữ liệu', en: 'Receive a request' })}: ${member.fullName ?? ''}`}
      document={ReceiveSubjectRequestDocument}
      kept={kept}
      places={places}
      lacks={{}}
      ask={() => ({ memberId: member.id, ...draft, content: draft.content.trim() || null })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <ChoiceField {...field('kind')} label={{ vi: 'Yêu cầu', en: 'What she asks for' }} codes={kinds} words={requestWords} />
      <DayField {...field('receivedOn')} label={{ vi: 'Ngày nhận', en: 'Received on' }} />
      <TextField {...field('content')} label={{ vi: 'Nội dung, theo lời chị', en: 'What exactly, in her words' }} rows={3} />
    </MemberForm>
  );
}

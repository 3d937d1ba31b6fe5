import { type RefusalGround, RefuseSubjectRequestDocument } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { groundWords, requestWords } from '../../../language/member-words.ts';
import { ChoiceField, TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { RequestDialogProps } from './shown-request.ts';

const grounds = Object.keys(groundWords) as readonly RefusalGround[];

/** Does not carry out what was asked for, on a ground the law gives, and says what she was told. */
export function RefuseDialog({ request, onDone, onClose }: RequestDialogProps) {
  const say = useSay();
  const kept = useDraft(`refuse ${request.id}`, () => ({ ground: 'STILL_MEMBER' as RefusalGround, reason: '' }));
  const { draft, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Không thực hiện', en: 'Refuse' })}: ${say(requestWords[request.kind])}, ${request.member?.fullName ?? ''}`}
      document={RefuseSubjectRequestDocument}
      kept={kept}
      places={{ REFUSAL_REASON_MISSING: 'reason' }}
      lacks={{ reason: lacksText(draft.reason) }}
      ask={() => ({ id: request.id, version: request.version, ...draft })}
      verb={{ vi: 'Không thực hiện', en: 'Refuse it' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <ChoiceField {...field('ground')} label={{ vi: 'Căn cứ', en: 'On what ground' }} codes={grounds} words={groundWords} />
      <TextField {...field('reason')} label={{ vi: 'Đã thông báo cho chị thế nào', en: 'What she was told' }} rows={3} />
    </MemberForm>
  );
}

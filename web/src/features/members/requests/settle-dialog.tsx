import { AnswerSubjectRequestDocument, CarryOutSubjectRequestDocument } from '../../../gql/graphql.ts';
import { type Sentence, useSay } from '../../../language/language.ts';
import { requestWords } from '../../../language/member-words.ts';
import type { CommandDocument } from '../../command/use-command.ts';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { RequestDialogProps } from './shown-request.ts';

interface Step {
  readonly document: CommandDocument<{ id: string; version: number }>;
  readonly verb: Sentence;
  readonly what: Sentence;
}

export const answering: Step = {
  document: AnswerSubjectRequestDocument,
  verb: { vi: 'Đã phản hồi', en: 'She was answered' },
  what: {
    vi: 'Ghi rằng chị đã được phản hồi và biết yêu cầu sẽ được giải quyết thế nào.',
    en: 'Records that she was answered, and told how it goes on.',
  },
};

export const carryingOut: Step = {
  document: CarryOutSubjectRequestDocument,
  verb: { vi: 'Thực hiện', en: 'Carry it out' },
  what: {
    vi: 'Thực hiện điều chị yêu cầu: hạn chế, xóa hoặc rút đồng ý có hiệu lực ngay; xem và chỉnh sửa thì ghi là đã làm xong.',
    en: 'What was to be restricted, erased or withdrawn is so from now on; of an access or a correction, that it was done.',
  },
};

/** Takes a request one step on: answered, then carried out (SEC-010). */
export function SettleDialog({ request, step, onDone, onClose }: RequestDialogProps & { readonly step: Step }) {
  const say = useSay();
  const kept = useDraft(`settle ${request.id} ${step.verb.en}`, () => ({}));
  return (
    <MemberForm
      title={`${say(step.verb)}: ${say(requestWords[request.kind])}, ${request.member?.fullName ?? ''}`}
      document={step.document}
      kept={kept}
      lacks={{}}
      ask={() => ({ id: request.id, version: request.version })}
      verb={step.verb}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <p>{say(step.what)}</p>
    </MemberForm>
  );
}

import { AnswerSupportEscalationDocument } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { CaseForm } from './case-form.tsx';

interface AnswerDialogProps {
  readonly id: string;
  readonly question: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Answers a difficulty for the Standing Presidium; the case goes on (SUP-008). */
export function AnswerDialog({ id, question, onDone, onClose }: AnswerDialogProps) {
  const say = useSay();
  const kept = useDraft(`answer ${id}`, () => ({ answer: '' }));
  const { draft, field } = kept;
  return (
    <CaseForm
      title={say({ vi: 'Trả lời khó khăn, vướng mắc', en: 'Answer a difficulty' })}
      document={AnswerSupportEscalationDocument}
      kept={kept}
      places={{ answer: 'answer' }}
      lacks={{ answer: lacksText(draft.answer) }}
      ask={() => ({ id, answer: draft.answer })}
      verb={{ vi: 'Gửi trả lời', en: 'Send the answer' }}
      onDone={onDone}
      onClose={onClose}
    >
      <blockquote>{question}</blockquote>
      <TextField
        {...field('answer')}
        label={{ vi: 'Trả lời của Thường trực Đoàn Chủ tịch', en: 'Answer of the Standing Presidium' }}
        rows={5}
      />
    </CaseForm>
  );
}

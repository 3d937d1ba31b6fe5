import { useState } from 'react';
import { useMutation } from 'urql';
import { type ActivityResult, EvaluateSupportActivityDocument } from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { useSay } from '../../language/language.ts';
import { resultWords } from '../../language/support-words.ts';
import { DateField } from '../../ui/date-field.tsx';
import { CaseForm } from './case-form.tsx';
import type { ShownCase } from './case-panel.tsx';

interface EvaluateDialogProps {
  readonly shown: ShownCase;
  readonly activityId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const results = Object.keys(resultWords) as ActivityResult[];

/** Judges an activity and records what was learnt from it (SUP-009). */
export function EvaluateDialog({ shown, activityId, onClose, onDone }: EvaluateDialogProps) {
  const say = useSay();
  const [on, setOn] = useState(todayInVietnam());
  const [result, setResult] = useState<ActivityResult>('EFFECTIVE');
  const [lesson, setLesson] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const [{ error, fetching }, evaluate] = useMutation(EvaluateSupportActivityDocument);
  const send = async () => {
    const answer = await evaluate({ activityId, on, result, lesson, version: shown.version, idempotencyKey: key });
    if (!answer.error) onDone();
    return !answer.error;
  };
  return (
    <CaseForm
      title={say({ vi: 'Đánh giá hoạt động', en: 'Evaluate an activity' })}
      error={error}
      isSending={fetching}
      isReady={lesson.trim() !== ''}
      onSend={send}
      onClose={onClose}
    >
      <DateField label={say({ vi: 'Ngày đánh giá', en: 'Evaluated on' })} day={on} onChange={setOn} />
      <label className="field">
        {say({ vi: 'Đánh giá', en: 'Judgement' })}
        <select value={result} onChange={({ target }) => setResult(target.value as ActivityResult)}>
          {results.map((one) => (
            <option key={one} value={one}>
              {say(resultWords[one])}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {say({ vi: 'Rút kinh nghiệm', en: 'What was learnt' })}
        <textarea rows={3} value={lesson} onChange={({ target }) => setLesson(target.value)} />
      </label>
    </CaseForm>
  );
}

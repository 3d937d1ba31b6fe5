import { useState } from 'react';
import { useMutation } from 'urql';
import { EscalateSupportDocument } from '../../gql/graphql.ts';
import { formatDate, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { CaseForm } from './case-form.tsx';
import type { ShownCase } from './case-panel.tsx';

interface EscalationsSectionProps {
  readonly shown: ShownCase;
  readonly rights: readonly string[];
  readonly onChanged: () => void;
}

/** What the province could not settle alone, and what the Standing Presidium answered (SUP-008, SUP-037). */
export function EscalationsSection({ shown, rights, onChanged }: EscalationsSectionProps) {
  const say = useSay();
  const language = useLanguage();
  const [isAsking, ask] = useState(false);
  const { escalations, state } = shown;
  const mayAsk = rights.includes('support:manage') && state === 'IMPLEMENTING';
  if (escalations.length === 0 && !mayAsk) return null;
  return (
    <PanelSection
      title={say({ vi: 'Báo cáo Thường trực Đoàn Chủ tịch', en: 'Before the Standing Presidium' })}
      action={
        mayAsk && (
          <button type="button" className="button" onClick={() => ask(true)}>
            {say({ vi: 'Báo cáo khó khăn', en: 'Put a difficulty' })}
          </button>
        )
      }
    >
      {escalations.length === 0 && <p className="quiet">{say({ vi: 'Chưa có.', en: 'None yet.' })}</p>}
      <ul className="case-list">
        {escalations.map(({ id, escalatedOn, question, answeredOn, answer }) => (
          <li key={id}>
            <strong>{formatDate(escalatedOn, language)}</strong> {question}
            <span className="quiet">
              {answeredOn
                ? `${say({ vi: 'Trả lời ngày', en: 'Answered on' })} ${formatDate(answeredOn, language)}: ${answer ?? ''}`
                : say({ vi: 'chờ trả lời', en: 'waits for an answer' })}
            </span>
          </li>
        ))}
      </ul>
      {isAsking && <EscalateDialog shown={shown} onClose={() => ask(false)} onDone={onChanged} />}
    </PanelSection>
  );
}

interface EscalateDialogProps {
  readonly shown: ShownCase;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function EscalateDialog({ shown, onClose, onDone }: EscalateDialogProps) {
  const say = useSay();
  const [question, setQuestion] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const [{ error, fetching }, escalate] = useMutation(EscalateSupportDocument);
  const send = async () => {
    const answer = await escalate({ caseId: shown.id, on: todayInVietnam(), question, version: shown.version, idempotencyKey: key });
    if (!answer.error) onDone();
    return !answer.error;
  };
  return (
    <CaseForm
      title={say({ vi: 'Báo cáo khó khăn, vướng mắc', en: 'Put a difficulty' })}
      error={error}
      isSending={fetching}
      isReady={question.trim() !== ''}
      onSend={send}
      onClose={onClose}
    >
      <label className="field">
        {say({ vi: 'Khó khăn, vướng mắc', en: 'The difficulty' })}
        <textarea rows={4} value={question} onChange={({ target }) => setQuestion(target.value)} />
      </label>
    </CaseForm>
  );
}

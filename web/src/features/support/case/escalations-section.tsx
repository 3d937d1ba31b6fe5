import { BoardPhones } from '../../../frame/board-phones.tsx';
import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { EscalateDialog } from './escalate-dialog.tsx';
import type { CasePartProps } from './shown-case.ts';

/** What the province could not settle alone, and what the Standing Presidium answered (SUP-008, SUP-037). */
export function EscalationsSection({ shown, may, onChanged }: CasePartProps) {
  const say = useSay();
  const language = useLanguage();
  const { escalations } = shown;
  if (escalations.length === 0 && !may.mayManage) return null;
  return (
    <PanelSection
      title={say({ vi: 'Báo cáo Thường trực Đoàn Chủ tịch', en: 'Before the Standing Presidium' })}
      action={
        may.mayManage && (
          <Opener label={{ vi: 'Báo cáo khó khăn', en: 'Put a difficulty' }}>
            {(close) => <EscalateDialog shown={shown} onDone={onChanged} onClose={close} />}
          </Opener>
        )
      }
    >
      <BoardPhones />
      {escalations.length === 0 && <p className="quiet">{say({ vi: 'Chưa có.', en: 'None yet.' })}</p>}
      <ul className="case-list">
        {escalations.map(({ id, escalatedOn, question, answeredOn, answer }) => (
          <li key={id}>
            <strong>{formatDate(escalatedOn, language)}</strong> {question}
            {answeredOn ? (
              <span className="quiet">
                {say({ vi: 'Trả lời ngày', en: 'Answered on' })} {formatDate(answeredOn, language)}: {answer}
              </span>
            ) : (
              <>
                {' '}
                <span className="card-due">{say({ vi: 'chờ trả lời', en: 'waits for an answer' })}</span>{' '}
                {may.mayAnswer && (
                  <Opener isPlain label={{ vi: 'Trả lời', en: 'Answer' }} about={formatDate(escalatedOn, language)}>
                    {(close) => <AnswerDialog id={id} question={question ?? ''} onDone={onChanged} onClose={close} />}
                  </Opener>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

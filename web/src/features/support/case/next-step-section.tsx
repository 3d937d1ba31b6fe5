import { useMoment } from '../../../address/moment.tsx';
import { formatDate, periodName, todayInVietnam } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { needWords } from '../../../language/support-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { nextDeadlines } from '../../home/deadlines.ts';
import { PlanDialog } from '../workshop/plan-dialog.tsx';
import { WorkshopDialog } from '../workshop/workshop-dialog.tsx';
import { AgreeDialog } from './agree-dialog.tsx';
import { nextStepOf } from './next-step.ts';
import type { CasePartProps, ShownCase } from './shown-case.ts';

/** What is to be done next, what it still needs, and by which figures the case ends by itself (D6, SUP-038). */
export function NextStepSection({ shown, may, onChanged }: CasePartProps) {
  const say = useSay();
  const language = useLanguage();
  const { sentence, needs } = nextStepOf(shown);
  const [next] = nextDeadlines(useMoment().periods, todayInVietnam());
  return (
    <PanelSection
      title={say({ vi: 'Việc tiếp theo', en: 'Next' })}
      action={may.mayManage && <StepButton shown={shown} onChanged={onChanged} />}
    >
      <p>{say(sentence)}</p>
      {needs.length > 0 && (
        <ul className="needs">
          {needs.map(({ need, isMet }) => (
            <li key={need} data-met={isMet}>
              <span aria-hidden="true">{isMet ? '✓' : '○'}</span>
              <span className="visually-hidden">{say(isMet ? { vi: 'đã có:', en: 'there:' } : { vi: 'còn thiếu:', en: 'missing:' })} </span>
              {say(needWords[need])}
            </li>
          ))}
        </ul>
      )}
      {shown.state === 'CLOSED_MET' && shown.period && (
        <p className="quiet">
          {say({ vi: 'Đóng theo số liệu', en: 'Closed by the figures of' })} {say(periodName(shown.period)).toLocaleLowerCase(language)}.
        </p>
      )}
      {shown.state !== 'CLOSED_MET' && shown.endedOn == null && (
        <p className="quiet">
          {say({
            vi: 'Hồ sơ tự đóng khi báo cáo đạt trên 60\u00A0% đã khóa; trước khi khóa, hồ sơ còn mở.',
            en: 'The case closes by itself once a report above 60% is locked; until it is locked, the case stays open.',
          })}{' '}
          {next &&
            say({
              vi: `Số liệu kỳ tới hoàn thành trước ngày ${formatDate(next.day, 'vi')}.`,
              en: `The figures of the next period are due before ${formatDate(next.day, language)}.`,
            })}
        </p>
      )}
    </PanelSection>
  );
}

interface StepButtonProps {
  readonly shown: ShownCase;
  readonly onChanged: () => void;
}

/** The step of the province that a case at this state waits for. */
function StepButton({ shown, onChanged }: StepButtonProps) {
  const { id, state, unit, conclusions } = shown;
  const provinceId = unit?.ancestors?.find(({ level }) => level === 'PROVINCE')?.id;
  const workshop = conclusions.map((one) => one.workshop).findLast(({ plan }) => plan == null);
  if (state === 'FLAGGED')
    return (
      <Opener isPrimary label={{ vi: 'Ghi thống nhất', en: 'Record the agreement' }}>
        {(close) => <AgreeDialog shown={shown} onDone={onChanged} onClose={close} />}
      </Opener>
    );
  if (state === 'AGREED' && provinceId)
    return (
      <Opener isPrimary label={{ vi: 'Ghi hội thảo', en: 'Record the workshop' }}>
        {(close) => <WorkshopDialog provinceId={provinceId} caseId={id} onDone={onChanged} onClose={close} />}
      </Opener>
    );
  if (state === 'WORKSHOP_HELD' && workshop)
    return (
      <Opener isPrimary label={{ vi: 'Ban hành kế hoạch', en: 'Issue the plan' }}>
        {(close) => <PlanDialog workshop={workshop} onDone={onChanged} onClose={close} />}
      </Opener>
    );
  return null;
}

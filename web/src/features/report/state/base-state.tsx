import { formatDate, formatInstant } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { actWords, stateShapes, stateWords, timelinessWords } from '../../../language/report-words.ts';
import { Opener } from '../../command/opener.tsx';
import { ReportActs } from '../../reports/board/report-acts.tsx';
import { AdjustDialog } from './adjust-dialog.tsx';
import { AdjustmentList } from './adjustment-list.tsx';
import type { Standing } from './counted.ts';
import { LockedTable } from './locked-table.tsx';
import { RecordOpener } from './record-opener.tsx';

interface BaseStateProps {
  readonly report: Standing;
  readonly unit: { readonly id: string; readonly name: string };
  readonly period: string;
  readonly mayRecord: boolean;
  readonly mayAdjust: boolean;
  readonly onChanged: () => void;
}

/** The report of one base: its state, who did what to it and when; locked, its figures then and now. */
export function BaseState({ report, unit, period, mayRecord, mayAdjust, onChanged }: BaseStateProps) {
  const say = useSay();
  const { figures } = report;
  const locked = figures?.locked;
  return (
    <>
      <Headline report={report} />
      <p className="report-acts no-print">
        {mayRecord && (report.state === 'OPEN' || report.state === 'RETURNED') && (
          <RecordOpener unitId={unit.id} period={period} onChanged={onChanged} />
        )}
        <ReportActs report={report} onDone={onChanged} />
      </p>
      {report.steps.length > 0 && <Steps steps={report.steps} />}
      {figures && locked && (
        <>
          <LockedTable figures={figures} locked={locked} />
          <AdjustmentList adjustments={locked.adjustments} />
          {mayAdjust && report.state === 'LOCKED' && (
            <p className="no-print">
              <Opener label={{ vi: 'Điều chỉnh số liệu đã khóa', en: 'Adjust locked figures' }}>
                {(close) => <AdjustDialog unit={unit} period={period} figures={figures} onDone={onChanged} onClose={close} />}
              </Opener>
            </p>
          )}
        </>
      )}
      {report.state === 'LOCKED' && !locked && (
        <p className="quiet">{say({ vi: 'Báo cáo đã khóa khi chưa có số liệu.', en: 'The report was locked without figures.' })}</p>
      )}
    </>
  );
}

function Headline({ report }: { readonly report: Standing }) {
  const say = useSay();
  const language = useLanguage();
  const { state, isMissing, isAdjusted, closedOn, lastClosedOn, timeliness, deadline } = report;
  const lockedOn = report.figures?.locked?.lockedOn;
  return (
    <p className="state-headline" data-state={state}>
      <strong>
        <span aria-hidden="true">{stateShapes[state]}</span>{' '}
        {isMissing ? say({ vi: 'thiếu báo cáo', en: 'missing' }) : say(stateWords[state])}
      </strong>
      {isAdjusted && <span className="adjusted-mark">{say({ vi: 'có điều chỉnh', en: 'adjusted' })}</span>}
      <span>
        {say({ vi: 'hạn', en: 'deadline' })} {formatDate(deadline, language)}
      </span>
      {closedOn && (
        <span>
          {say({ vi: 'chốt ngày', en: 'closed on' })} {formatDate(closedOn, language)}
          {timeliness && ` (${say(timelinessWords[timeliness])})`}
          {lastClosedOn &&
            lastClosedOn !== closedOn &&
            `, ${say({ vi: 'chốt lại ngày', en: 'again on' })} ${formatDate(lastClosedOn, language)}`}
        </span>
      )}
      {lockedOn && (
        <span>
          {say({ vi: 'khóa ngày', en: 'locked on' })} {formatDate(lockedOn, language)}
        </span>
      )}
    </p>
  );
}

function Steps({ steps }: Pick<Standing, 'steps'>) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ol className="state-steps" aria-label={say({ vi: 'Ai đã làm gì', en: 'Who did what' })}>
      {steps.map(({ act, takenAt, takenBy, reason }) => (
        <li key={takenAt + act}>
          <time dateTime={takenAt}>{formatInstant(takenAt, language)}</time>
          <span>
            <strong>{say(actWords[act])}</strong> {takenBy}
            {reason && <span className="quiet"> {reason}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

import type { ReportLineFragment } from '../../../gql/graphql.ts';
import { formatDate, formatInstant } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { actWords, stateShapes, stateWords, timelinessWords, warningWords } from '../../../language/report-words.ts';
import { ReportActs } from './report-acts.tsx';

interface ReportItemProps {
  readonly report: ReportLineFragment;
  readonly onDone: () => void;
}

/** The report of one base: where it stands, what looks wrong with it, and what the reader may do. */
export function ReportItem({ report, onDone }: ReportItemProps) {
  const say = useSay();
  const language = useLanguage();
  const { unit, state, closedOn, timeliness, isMissing, figures } = report;
  const isWrong = isMissing || timeliness === 'LATE' || state === 'RETURNED';
  return (
    <li>
      <div className="report-line">
        <strong>{unit.fullName ?? '—'}</strong>
        <span data-wrong={isWrong}>
          <span aria-hidden="true">{stateShapes[state]}</span>{' '}
          {isMissing ? say({ vi: 'thiếu báo cáo', en: 'missing' }) : say(stateWords[state])}
        </span>
        {closedOn && (
          <span className="quiet">
            {say({ vi: 'chốt ngày', en: 'closed on' })} {formatDate(closedOn, language)}
            {timeliness && `, ${say(timelinessWords[timeliness])}`}
          </span>
        )}
        {figures && (
          <span className="figures">
            {formatCount(figures.members, language)} {say({ vi: 'hội viên', en: 'members' })}
            {figures.locked && figures.locked.members !== figures.members && (
              <>
                {' '}
                ({say({ vi: 'đã khóa', en: 'locked' })}: {formatCount(figures.locked.members, language)})
              </>
            )}
          </span>
        )}
        <ReportActs report={report} onDone={onDone} />
      </div>
      <Remarks report={report} />
      {report.steps.length > 0 && <Steps report={report} />}
    </li>
  );
}

/** What looks wrong, and what came from bases that ended within the period. */
function Remarks({ report: { warnings, carried, isOvertaken } }: { readonly report: ReportLineFragment }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      {isOvertaken && (
        <p data-wrong="true">
          {say({
            vi: 'Có cơ sở nhập vào sau khi chốt: cần trả lại để chốt lại.',
            en: 'A base came to it since it closed: it must close again.',
          })}
        </p>
      )}
      {warnings.map(({ kind, found, expected }) => (
        <p key={kind} className="quiet">
          ⚠ {say(warningWords[kind])}: {formatCount(found, language)}
          {expected != null && ` / ${formatCount(expected, language)}`}
        </p>
      ))}
      {carried.map(({ unit, endedOn, isWhole, members }) => (
        <p key={unit.id} className="quiet">
          {isWhole ? say({ vi: 'Báo cáo cả cho', en: 'Reports also for' }) : say({ vi: 'Nhận một phần của', en: 'Took a part of' })}{' '}
          {unit.fullName} ({formatDate(endedOn, language)}
          {members != null && `, ${formatCount(members, language)} ${say({ vi: 'hội viên', en: 'members' })}`})
        </p>
      ))}
    </>
  );
}

function Steps({ report: { steps } }: { readonly report: ReportLineFragment }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <details>
      <summary>{say({ vi: 'Nhật ký', en: 'Ledger' })}</summary>
      <ol>
        {steps.map(({ act, takenAt, takenBy, reason }) => (
          <li key={takenAt + act}>
            {say(actWords[act])} · {formatInstant(takenAt, language)} {takenBy && `· ${takenBy}`} {reason && `· ${reason}`}
          </li>
        ))}
      </ol>
    </details>
  );
}

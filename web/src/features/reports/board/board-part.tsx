import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from '../../../address/link.tsx';
import { useMoment } from '../../../address/moment.tsx';
import { useView } from '../../../address/use-view.ts';
import { DeadlineBoardDocument, type DeadlineBoardQuery, MyRemindersDocument, ReportsToPlaceDocument } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { formatDate, periodName } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { daysLeftWords, reminderWords } from '../../../language/report-words.ts';
import type { Person } from '../../../session/open-id.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { Opener } from '../../command/opener.tsx';
import { BoardCounts } from './board-counts.tsx';
import { LockAllDialog } from './lock-all-dialog.tsx';
import { ReportList } from './report-list.tsx';
import { UnitsTable } from './units-table.tsx';

type Board = NonNullable<DeadlineBoardQuery['reportBoard']>;

/** Who has closed the report of the period, who is late, was returned, or is missing: of the nation, a province or a base. */
export function BoardPart({ person }: { readonly person: Person }) {
  const say = useSay();
  const { period } = useMoment();
  const { view } = useView();
  const unitId = view.unitId ?? person.unitId;
  const [{ data, error, fetching }, ask] = useQuery({
    query: DeadlineBoardDocument,
    variables: { unitId, period },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  // what locks many at once changes the list too
  const [turn, setTurn] = useState(0);
  const allAgain = () => {
    setTurn(turn + 1);
    again();
  };
  const board = data?.unit?.id === unitId ? data.reportBoard : null;
  if (error && !board)
    return (
      <>
        <Todo />
        <Notice kind="error" onRetry={again}>
          {say(failureOf(error))}
        </Notice>
      </>
    );
  if (!board) return fetching ? <Waiting /> : <Todo />;
  return (
    <>
      <Todo />
      <BoardHead board={board} name={data?.unit?.fullName ?? ''} unitId={unitId} person={person} onDone={allAgain} />
      <BoardCounts progress={board.progress} />
      <ToPlace unitId={unitId} period={period} />
      {board.parts.length > 0 && view.reportShow === null ? (
        <UnitsTable parts={board.parts} />
      ) : (
        <ReportList
          key={`${unitId} ${period} ${view.reportShow} ${turn}`}
          unitId={unitId}
          period={period}
          show={view.reportShow}
          onDone={again}
        />
      )}
    </>
  );
}

interface BoardHeadProps {
  readonly board: Board;
  readonly name: string;
  readonly unitId: string;
  readonly person: Person;
  readonly onDone: () => void;
}

function BoardHead({ board: { period, progress }, name, unitId, person, onDone }: BoardHeadProps) {
  const say = useSay();
  const language = useLanguage();
  const { view, hrefOf } = useView();
  return (
    <header className="board-head">
      <h2>{name}</h2>
      <span>{say(periodName(period.code))}</span>
      <span>
        {say({ vi: 'hạn trước ngày', en: 'due before' })} {formatDate(period.deadline, language)}
      </span>
      <span className="figures" data-overdue={period.daysLeft < 0}>
        {say(daysLeftWords(period.daysLeft))}
      </span>
      {view.unitId !== null && view.unitId !== person.unitId && (
        <Link href={hrefOf({ unitId: null, reportShow: null })}>{say({ vi: 'Về đơn vị của tôi', en: 'Back to my unit' })}</Link>
      )}
      {person.rights.includes('reports:lock') && progress.accepted > 0 && (
        <Opener label={{ vi: 'Khóa các báo cáo đã chấp nhận', en: 'Lock all accepted' }}>
          {(close) => (
            <LockAllDialog unitId={unitId} name={name} period={period.code} count={progress.accepted} onDone={onDone} onClose={close} />
          )}
        </Opener>
      )}
    </header>
  );
}

/** What the reader's own unit has to do, and by when. */
function Todo() {
  const say = useSay();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: MyRemindersDocument, requestPolicy: 'cache-and-network' });
  const reminders = data?.reportReminders ?? [];
  if (reminders.length === 0) return null;
  return (
    <section className="board-todo" aria-label={say({ vi: 'Việc cần làm', en: 'To do' })}>
      <ul>
        {reminders.map(({ kind, period, deadline, daysLeft, reports }) => (
          <li key={`${kind} ${period}`}>
            {say(reminderWords[kind])}
            {reports > 1 && ` (${formatCount(reports, language)})`}: {say(periodName(period))}, {say({ vi: 'trước', en: 'before' })}{' '}
            {formatDate(deadline, language)} — <span className="figures">{say(daysLeftWords(daysLeft))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Reports of bases that were split within the period: they go nowhere by themselves, and are never dropped (ORG-010). */
function ToPlace({ unitId, period }: { readonly unitId: string; readonly period: string }) {
  const say = useSay();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: ReportsToPlaceDocument, variables: { unitId, period } });
  const waiting = data?.reportsToPlace ?? [];
  if (waiting.length === 0) return null;
  return (
    <details className="difficulties">
      <summary>
        {say({ vi: 'Báo cáo của cơ sở đã chia tách trong kỳ', en: 'Reports of bases split within the period' })} (
        {formatCount(waiting.length, language)})
      </summary>
      <ul>
        {waiting.map(({ unit, heirs, members, endedOn }) => (
          <li key={unit.id}>
            {unit.fullName} ({formatDate(endedOn, language)}) → {heirs.map(({ fullName }) => fullName).join(', ')}
            {members != null && `: ${formatCount(members, language)} ${say({ vi: 'hội viên', en: 'members' })}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import type { HonoraryListBoardQuery, SentListFragment } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { Opener } from '../command/opener.tsx';
import { AcknowledgeDialog, ReturnDialog } from './answer-dialogs.tsx';
import { ListDialog } from './list-people.tsx';
import { changesOf, peopleIn, progressWords } from './list-words.ts';

type Row = NonNullable<NonNullable<NonNullable<HonoraryListBoardQuery['unit']>['honoraryListBoard']>['units']>['edges'][number]['node'];

interface BoardRowProps {
  readonly row: Row;
  readonly person: Person;
  /** The unit the board is of: its own officers answer. */
  readonly boardId: string;
  readonly onDone: () => void;
}

/** One unit of the board: how far it is, what it sent last, and what there is to do with that. */
export function BoardRow({ row, person, boardId, onDone }: BoardRowProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const { unit, last, progress } = row;
  const changes = last ? changesOf(row, language) : null;
  const mayAnswer = person.rights.includes('honorary:write') && boardId === person.unitId;
  return (
    <li className="paper">
      <header>
        {unit.level === 'PROVINCE' || unit.level === 'DISTRICT' ? (
          <Link href={hrefOf({ unitId: unit.id, unitSearch: '' })}>{unit.fullName ?? '—'}</Link>
        ) : (
          <strong>{unit.fullName ?? '—'}</strong>
        )}
        <span className="stage" data-stage={progress}>
          {say(progressWords[progress])}
        </span>
      </header>
      {progress !== 'NOBODY' && (
        <p>
          {last
            ? `${say({ vi: 'Gửi lần cuối', en: 'Last sent' })} ${formatDate(last.sentOn, language)} (${say({ vi: 'số', en: 'no.' })} ${last.number}), ${say(peopleIn(last, language))}`
            : `${say({ vi: 'Trong sổ:', en: 'In the book:' })} ${say(peopleIn(row, language))}`}
          {changes && (
            <span className="quiet">
              {' '}
              — {say({ vi: 'nay trong sổ:', en: 'in the book now:' })} {say(changes)}
            </span>
          )}
        </p>
      )}
      {last?.note && <p className="quiet">{last.note}</p>}
      {last && <ListActs list={last} about={unit.fullName ?? ''} mayAnswer={mayAnswer} onDone={onDone} />}
    </li>
  );
}

interface ListActsProps {
  readonly list: SentListFragment;
  readonly about: string;
  readonly mayAnswer: boolean;
  readonly onDone: () => void;
}

/** What there is to do with a list; one that was answered, or that a later one has replaced, is only to be read. */
function ListActs({ list, about, mayAnswer, onDone }: ListActsProps) {
  return (
    <div className="row-acts">
      {mayAnswer && list.isCurrent && list.state === 'SENT' && (
        <>
          <Opener label={{ vi: 'Tiếp nhận', en: 'Acknowledge' }} about={about}>
            {(close) => <AcknowledgeDialog list={list} onDone={onDone} onClose={close} />}
          </Opener>
          <Opener isPlain label={{ vi: 'Trả lại', en: 'Return' }} about={about}>
            {(close) => <ReturnDialog list={list} onDone={onDone} onClose={close} />}
          </Opener>
        </>
      )}
      <Opener isPlain label={{ vi: 'Xem', en: 'See' }} about={about}>
        {(close) => <ListDialog list={list} onClose={close} />}
      </Opener>
    </div>
  );
}

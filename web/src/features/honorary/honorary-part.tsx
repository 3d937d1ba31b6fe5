import './honorary.css';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { newImport } from '../../address/member-view.ts';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { HonoraryBookDocument, type HonoraryBookQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { publicPath } from '../../public-path.ts';
import type { Person } from '../../session/open-id.ts';
import { DemonstrationMark, isDemonstration } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Opener } from '../command/opener.tsx';
import { honoraryList } from '../member-import/honorary-list.tsx';
import { ImportWizard } from '../member-import/import-wizard.tsx';
import { HonoraryRecord } from './honorary-record.tsx';
import { levelWords, stateWords, taskWords } from './honorary-words.ts';
import { MovementTable } from './movement-table.tsx';
import { ProposeDialog } from './propose-dialog.tsx';

/** The book of honorary members of the reader's part of the Union: who is one, who is on the way; one of them; or lists to be recorded. */
export function HonoraryPart({ person }: { readonly person: Person }) {
  const say = useSay();
  const { view } = useView();
  if (!person.rights.includes('persons')) return <p className="nothing">{say(countsOnly)}</p>;
  if (view.honoraryId !== null) return <HonoraryRecord id={view.honoraryId} person={person} />;
  return view.importId === null ? <Book person={person} /> : <Lists person={person} />;
}

/** Lists of those whom levels recognised on paper (MEM-045). */
function Lists({ person }: { readonly person: Person }) {
  const say = useSay();
  const { view, hrefOf } = useView();
  return (
    <>
      {view.importId === newImport && (
        <p className="import-back">
          <Link href={hrefOf({ ...nothingOpen, part: 'honorary' })}>
            ‹ {say({ vi: 'Sổ hội viên danh dự', en: 'Book of honorary members' })}
          </Link>
        </p>
      )}
      <ImportWizard kind={honoraryList} person={person} />
    </>
  );
}

function Book({ person }: { readonly person: Person }) {
  const say = useSay();
  const { view, change, hrefOf } = useView();
  const search = useCallback((text: string) => change({ unitSearch: text }, { replace: true }), [change]);
  const [{ data, error, fetching }, ask] = useQuery({
    query: HonoraryBookDocument,
    variables: { filter: { search: view.unitSearch || undefined }, first: 100 },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const book = data?.honoraryMembers;
  return (
    <>
      <div className="honorary-head">
        <SearchField
          label={say({ vi: 'Tìm hội viên danh dự theo tên', en: 'Search honorary members by name' })}
          search={view.unitSearch}
          onSearch={search}
        />
        {person.rights.includes('honorary:write') && (
          <Opener isPrimary label={{ vi: 'Giới thiệu người mới', en: 'Propose somebody' }}>
            {(close) => <ProposeDialog unitId={person.unitId} onDone={again} onClose={close} />}
          </Opener>
        )}
        {person.rights.includes('honorary:write') && (
          <Link className="button" href={hrefOf({ importId: newImport })}>
            {say({ vi: 'Nhập danh sách hội viên danh dự', en: 'Import a list of honorary members' })}
          </Link>
        )}
        <a className="button" href={publicPath}>
          {say({ vi: 'Danh sách công khai', en: 'The public list' })}
        </a>
      </div>
      <MovementTable unitId={person.unitId} />
      {error && !book && (
        <Notice kind="error" onRetry={again}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!book && !error && <Waiting />}
      {book?.totalCount === 0 && <p className="nothing">{say(nobody)}</p>}
      {book?.edges.some(({ node }) => isDemonstration(node.origin)) && <DemonstrationMark />}
      {book && book.totalCount > 0 && <BookTable book={book} isBusy={fetching} />}
    </>
  );
}

type Listed = NonNullable<HonoraryBookQuery['honoraryMembers']>;

function BookTable({ book, isBusy }: { readonly book: Listed; readonly isBusy: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  return (
    <>
      <table className="plain-table honorary-table" aria-busy={isBusy}>
        <caption>
          {formatCount(book.totalCount, language)} {say({ vi: 'hồ sơ', en: book.totalCount === 1 ? 'record' : 'records' })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Họ và tên', en: 'Name' })}</th>
            <th scope="col">{say({ vi: 'Trạng thái', en: 'State' })}</th>
            <th scope="col">{say({ vi: 'Ngày công nhận', en: 'Recognised' })}</th>
            <th scope="col">{say({ vi: 'Cấp, đơn vị', en: 'Level, unit' })}</th>
          </tr>
        </thead>
        <tbody>
          {book.edges.map(({ node: { id, fullName, state, level, recognisedOn, tasks, unit } }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={hrefOf({ honoraryId: id })}>{fullName ?? '—'}</Link>
                {tasks && tasks.length > 0 && <span className="quiet">{tasks.map((task) => say(taskWords[task])).join('; ')}</span>}
              </th>
              <td>{say(stateWords[state])}</td>
              <td>{recognisedOn ? formatDate(recognisedOn, language) : '—'}</td>
              <td>
                {unit?.fullName ?? '—'}
                <span className="quiet">{say(levelWords[level])}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {book.pageInfo.hasNextPage && (
        <p className="quiet">
          {say({ vi: 'Hiện', en: 'Shown:' })} {formatCount(book.edges.length, language)} / {formatCount(book.totalCount, language)};{' '}
          {say({ vi: 'hãy tìm theo tên để thu hẹp.', en: 'search by name to narrow it down.' })}
        </p>
      )}
    </>
  );
}

const countsOnly = {
  vi: 'Tài khoản của bạn không xem được hồ sơ từng người. Danh sách công khai ở trang «Hội viên danh dự».',
  en: 'Your account does not see the records of single persons. The public list is open to everybody.',
};

const nobody = { vi: 'Chưa có ai trong sổ, hoặc không ai khớp.', en: 'Nobody is in the book, or nobody fits.' };

import { useQuery } from 'urql';
import { type ListStandingFragment, OwnHonoraryListsDocument, type SentListFragment } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Opener } from '../command/opener.tsx';
import { ListDialog } from './list-people.tsx';
import { changesOf, isToBeSent, peopleIn, progressWords, sentWords } from './list-words.ts';
import { SendDialog } from './send-dialog.tsx';

/** What the reader's own unit has sent to the level above, and whether something is to be sent. Central, with nobody above, has none. */
export function OwnLists({ person }: { readonly person: Person }) {
  const say = useSay();
  const { unitId } = person;
  const [{ data, error }, ask] = useQuery({ query: OwnHonoraryListsDocument, variables: { unitId }, requestPolicy: 'cache-and-network' });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (error && !data)
    return (
      <Notice kind="error" onRetry={again}>
        {say(failureOf(error))}
      </Notice>
    );
  if (!data) return <Waiting />;
  const { unit } = data;
  const standing = unit?.honoraryListStanding;
  if (!unit || !standing || unit.level === 'CENTRAL') return null;
  const lists = unit.honoraryLists?.edges.map(({ node }) => node) ?? [];
  return (
    <section className="honorary-lists-own">
      <h2>
        {say({ vi: 'Danh sách của', en: 'Lists of' })} {unit.fullName}
      </h2>
      <Standing standing={standing} />
      {person.rights.includes('honorary:write') && isToBeSent(standing) && (
        <Opener isPrimary label={{ vi: 'Gửi danh sách', en: 'Send the list' }}>
          {(close) => <SendDialog unitId={unitId} onDone={again} onClose={close} />}
        </Opener>
      )}
      {lists.length > 0 && <SentTable lists={lists} />}
    </section>
  );
}

function Standing({ standing }: { readonly standing: ListStandingFragment }) {
  const say = useSay();
  const language = useLanguage();
  const changes = standing.progress === 'NEVER_SENT' ? null : changesOf(standing, language);
  return (
    <p className="honorary-list-summary">
      <span className="stage" data-stage={standing.progress}>
        {say(progressWords[standing.progress])}
      </span>{' '}
      {say({ vi: 'Trong sổ:', en: 'In the book:' })} {say(peopleIn(standing, language))}
      {changes && `; ${say({ vi: 'so với lần gửi cuối:', en: 'against the last list:' })} ${say(changes)}`}.
    </p>
  );
}

function SentTable({ lists }: { readonly lists: readonly SentListFragment[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ul className="paged-list" aria-label={say({ vi: 'Các lần gửi', en: 'Lists that were sent' })}>
      {lists.map((list) => (
        <li key={list.id} className="paper">
          <header>
            <strong>
              {say({ vi: 'Danh sách số', en: 'List no.' })} {list.number}
            </strong>
            <span className="stage" data-stage={list.state}>
              {say(sentWords[list.state])}
            </span>
            {!list.isCurrent && (
              <span className="quiet">{say({ vi: 'đã có danh sách sau thay', en: 'a later one stands in its place' })}</span>
            )}
            <Opener isPlain label={{ vi: 'Xem', en: 'See' }} about={`${say({ vi: 'danh sách số', en: 'list no.' })} ${list.number}`}>
              {(close) => <ListDialog list={list} onClose={close} />}
            </Opener>
          </header>
          <p>
            {say({ vi: 'Gửi ngày', en: 'Sent on' })} {formatDate(list.sentOn, language)} → {list.toUnit?.fullName ?? '—'};{' '}
            {say(peopleIn(list, language))}
          </p>
          {list.reason && (
            <p>
              {say({ vi: 'Điều cần sửa:', en: 'To be mended:' })} {list.reason}
            </p>
          )}
          {list.note && <p className="quiet">{list.note}</p>}
        </li>
      ))}
    </ul>
  );
}

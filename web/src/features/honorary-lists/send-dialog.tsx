import { useQuery } from 'urql';
import { HonoraryListPreviewDocument, type HonoraryListPreviewQuery, SendHonoraryListDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { CommandForm } from '../command/command-form.tsx';
import { DayField, TextField } from '../command/fields.tsx';
import { useDraft } from '../command/use-draft.ts';
import { changesOf, peopleIn } from './list-words.ts';
import { PeopleTable } from './people-table.tsx';

interface SendDialogProps {
  readonly unitId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = {
  HONORARY_DAY_IN_FUTURE: 'on',
  HONORARY_DAY_BEFORE_LAST: 'on',
  HONORARY_LIST_EMPTY: 'on',
  HONORARY_LIST_UNCHANGED: 'on',
  HONORARY_LIST_NOTE_TOO_LONG: 'note',
};

/** Sends the list of the reader's unit, after she has seen who is on it and what is other than on the last one (HON-021). */
export function SendDialog({ unitId, onDone, onClose }: SendDialogProps) {
  const say = useSay();
  const kept = useDraft(`send honorary list ${unitId}`, () => ({ on: todayInVietnam(), note: '' }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={say({ vi: 'Gửi danh sách lên cấp trên', en: 'Send the list to the level above' })}
      isWide
      document={SendHonoraryListDocument}
      kept={kept}
      places={places}
      lacks={{}}
      ask={() => ({ unitId, on: draft.on, note: draft.note.trim() || null })}
      verb={{ vi: 'Gửi', en: 'Send' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Ngày gửi', en: 'Day it is sent' }} />
      <TextField
        {...field('note')}
        rows={2}
        label={{ vi: 'Ghi chú', en: 'Note' }}
        hint={{ vi: 'Ví dụ: gửi Ban Tổ chức – Hành chính.', en: 'For example: to the section of organisation and administration.' }}
      />
      <Preview unitId={unitId} on={draft.on} />
    </CommandForm>
  );
}

function Preview({ unitId, on }: { readonly unitId: string; readonly on: string }) {
  const say = useSay();
  const [{ data, error, fetching }, ask] = useQuery({
    query: HonoraryListPreviewDocument,
    variables: { unitId, on },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data)
    return (
      <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {say(failureOf(error))}
      </Notice>
    );
  if (!data) return <Waiting />;
  return (
    <section aria-busy={fetching} aria-label={say({ vi: 'Xem trước', en: 'Preview' })}>
      <Changes answer={data} />
      {data.draft && data.draft.totalCount > 0 ? (
        <PeopleTable caption={{ vi: 'Danh sách sẽ gửi', en: 'Who will be on the list' }} people={data.draft} />
      ) : (
        <p className="nothing">
          {say({ vi: 'Đến ngày này sổ chưa có ai được công nhận.', en: 'By that day the book has nobody who was recognised.' })}
        </p>
      )}
    </section>
  );
}

/** What is other than on the list that was sent last, by the day that is chosen. */
function Changes({ answer: { unit, changes } }: { readonly answer: HonoraryListPreviewQuery }) {
  const say = useSay();
  const language = useLanguage();
  const standing = unit?.honoraryListStanding;
  if (!standing) return null;
  const { last } = standing;
  const told = changesOf(standing, language);
  const gone = changes?.edges.filter(({ node }) => node.change === 'REMOVED').map(({ node }) => node.member?.fullName ?? '—') ?? [];
  return (
    <p className="honorary-list-summary">
      {say(peopleIn(standing, language))}.{' '}
      {last === null || last === undefined
        ? say({ vi: 'Đây là lần gửi đầu tiên.', en: 'This is the first list.' })
        : `${say({ vi: 'So với danh sách số', en: 'Against list no.' })} ${last.number} (${formatDate(last.sentOn, language)}): ${
            told ? say(told) : say({ vi: 'không thay đổi', en: 'nothing has changed' })
          }.`}
      {gone.length > 0 && ` ${say({ vi: 'Không còn trong sổ', en: 'No longer in the book' })}: ${gone.join(', ')}.`}
    </p>
  );
}

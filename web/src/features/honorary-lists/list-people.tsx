import { useQuery } from 'urql';
import { HonoraryListPeopleDocument, type SentListFragment } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { PeopleTable } from './people-table.tsx';

/** Who stood on a list that was sent. */
export function ListPeople({ listId }: { readonly listId: string }) {
  const say = useSay();
  const [{ data, error }, ask] = useQuery({ query: HonoraryListPeopleDocument, variables: { listId } });
  const people = data?.honoraryListEntries;
  if (people) return <PeopleTable caption={{ vi: 'Người trong danh sách', en: 'Who is on the list' }} people={people} />;
  if (!error) return <Waiting />;
  return (
    <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {say(failureOf(error))}
    </Notice>
  );
}

interface ListDialogProps {
  readonly list: SentListFragment;
  readonly onClose: () => void;
}

/** A list that was sent, to be read. */
export function ListDialog({ list: { id, number, sentOn, unit }, onClose }: ListDialogProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Dialog
      isWide
      title={`${say({ vi: 'Danh sách số', en: 'List no.' })} ${number}, ${formatDate(sentOn, language)}: ${unit?.fullName ?? ''}`}
      onClose={onClose}
    >
      <ListPeople listId={id} />
    </Dialog>
  );
}

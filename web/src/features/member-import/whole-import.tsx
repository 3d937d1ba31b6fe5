import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import type { WholeImportFragment } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatInstant } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { CheckedImport } from './checked-import.tsx';
import { EndedImport } from './ended-import.tsx';
import { stateWords, wayOfList } from './import-words.ts';
import type { ListKind } from './list-kind.ts';
import { listKinds } from './list-kinds.ts';
import { RecordedImport } from './recorded-import.tsx';
import { useImport } from './use-import.ts';
import { WorkingImport } from './working-import.tsx';

/** What each state of an import is given to show. */
export interface ImportProps {
  readonly kind: ListKind;
  readonly list: WholeImportFragment;
  readonly mayWrite: boolean;
  readonly onChanged: () => void;
}

interface WholeImportProps {
  readonly importId: string;
  /** Of which it is, as far as is known before it is there. */
  readonly kind: ListKind;
  readonly person: Person;
}

/** One list from its file to its members: where it stands, and what is to be done next. */
export function WholeImport({ importId, kind: asked, person }: WholeImportProps) {
  const say = useSay();
  const { hrefOf } = useView();
  const { list, error, again } = useImport(importId);
  const kind = list ? listKinds[list.kind] : asked;
  return (
    <>
      <p className="import-back">
        <Link href={hrefOf(kind.start)}>‹ {say({ vi: 'Nhập danh sách khác, các lần nhập', en: 'Another list, and earlier imports' })}</Link>
      </p>
      {error && (
        <Notice kind="error" onRetry={again}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!list && !error && <Waiting />}
      {list && (
        <Framed list={list}>
          <StateOf kind={kind} list={list} mayWrite={person.rights.includes(kind.right)} onChanged={again} />
        </Framed>
      )}
    </>
  );
}

function Framed({ list, children }: { readonly list: WholeImportFragment; readonly children: ReactNode }) {
  const say = useSay();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<string | null>(null);
  // who does not see hears that it went on; not at first, when the page itself is read
  useEffect(() => {
    if (shown.current !== null && shown.current !== list.state) heading.current?.focus();
    shown.current = list.state;
  }, [list.state]);
  return (
    <section className="whole-import" data-state={list.state}>
      <h2 ref={heading} tabIndex={-1}>
        {list.unit?.fullName}: {say(stateWords[list.state])}
      </h2>
      <p className="quiet">
        {say({ vi: 'Gửi lúc', en: 'Sent' })} {formatInstant(list.receivedAt, language)},{' '}
        {list.isMine ? say({ vi: 'do bạn', en: 'by you' }) : say({ vi: 'do người khác', en: 'by another' })}.
      </p>
      <ol className="case-steps" aria-label={say({ vi: 'Các bước', en: 'Steps' })}>
        {wayOfList.map(({ states, name }) => (
          <li key={name.en} aria-current={states.includes(list.state) ? 'step' : undefined}>
            {say(name)}
          </li>
        ))}
      </ol>
      {children}
    </section>
  );
}

function StateOf(props: ImportProps) {
  const { state } = props.list;
  if (state === 'CHECKED') return <CheckedImport {...props} />;
  if (state === 'DONE') return <RecordedImport {...props} />;
  if (state === 'RECEIVED' || state === 'CHECKING' || state === 'RUNNING') return <WorkingImport {...props} />;
  return <EndedImport {...props} />;
}

import { useState } from 'react';
import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import { SubjectRequestListDocument } from '../../../gql/graphql.ts';
import { usePages } from '../../../graph/use-pages.ts';
import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { groundWords, requestStateWords, requestWords } from '../../../language/member-words.ts';
import { PagedList } from '../../../lists/paged-list.tsx';
import { Opener } from '../../command/opener.tsx';
import type { MembersPartProps } from '../members-page.tsx';
import { NamesOnly } from '../names-only.tsx';
import { LiftButton } from './lift-button.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import { answering, carryingOut, SettleDialog } from './settle-dialog.tsx';
import type { ShownRequest } from './shown-request.ts';

/** What members asked for of their data, what is due first at the head, with the clocks of Decree 356/2025. */
export function RequestsPart(props: MembersPartProps) {
  return (
    <NamesOnly actor={props.actor}>
      <Requests {...props} />
    </NamesOnly>
  );
}

function Requests({ actor, changes }: MembersPartProps) {
  const say = useSay();
  const [isOpenOnly, showOpen] = useState(true);
  const filter = isOpenOnly ? { state: ['RECEIVED' as const, 'ANSWERED' as const] } : {};
  const list = usePages(SubjectRequestListDocument, { filter }, ({ subjectRequests }) => subjectRequests, changes);
  return (
    <>
      <label className="choice part-head">
        <input type="checkbox" checked={isOpenOnly} onChange={() => showOpen(!isOpenOnly)} />
        <span>{say({ vi: 'Chỉ hiện yêu cầu chưa xong', en: 'Only open requests' })}</span>
      </label>
      <PagedList
        list={list}
        noun={{ vi: 'yêu cầu', en: 'requests' }}
        nothing={{
          vi: 'Không có yêu cầu nào. Yêu cầu mới ghi từ hồ sơ hội viên.',
          en: 'None. A new one is recorded from the record of a member.',
        }}
      >
        {(request) => <RequestLine key={request.id} request={request} mayWrite={actor.mayWrite} onDone={list.again} />}
      </PagedList>
    </>
  );
}

interface RequestLineProps {
  readonly request: ShownRequest;
  readonly mayWrite: boolean;
  readonly onDone: () => void;
}

function RequestLine({ request, mayWrite, onDone }: RequestLineProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const { kind, state, member, content, receivedOn, dueOn, isLate, closedOn, ground, reason } = request;
  return (
    <li className="paper" data-late={isLate}>
      <header>
        <strong>{say(requestWords[kind])}</strong>
        {member && <Link href={hrefOf({ memberId: member.id })}>{member.fullName ?? say({ vi: '(đã xóa)', en: '(erased)' })}</Link>}
        <span className="stage">{say(requestStateWords[state])}</span>
        {dueOn && (
          <span className={isLate ? 'late' : 'quiet'}>
            {isLate ? say({ vi: 'quá hạn', en: 'late, due' }) : say({ vi: 'hạn', en: 'due' })} {formatDate(dueOn, language)}
          </span>
        )}
      </header>
      <p className="quiet">
        {say({ vi: 'Nhận', en: 'Received' })} {formatDate(receivedOn, language)}
        {closedOn && `; ${say({ vi: 'xong', en: 'settled' })} ${formatDate(closedOn, language)}`}
        {content && `; «${content}»`}
        {ground && `; ${say(groundWords[ground])}`}
        {reason && `; «${reason}»`}
      </p>
      {mayWrite && dueOn && <RequestActs request={request} onDone={onDone} />}
      {mayWrite && kind === 'RESTRICTION' && member?.restrictedOn && (
        <div className="row-acts">
          <LiftButton member={member} onDone={onDone} />
        </div>
      )}
    </li>
  );
}

function RequestActs({ request, onDone }: Omit<RequestLineProps, 'mayWrite'>) {
  const about = request.member?.fullName ?? '';
  const step = request.state === 'RECEIVED' ? answering : carryingOut;
  return (
    <div className="row-acts">
      <Opener label={step.verb} about={about}>
        {(close) => <SettleDialog request={request} step={step} onDone={onDone} onClose={close} />}
      </Opener>
      <Opener isPlain label={{ vi: 'Không thực hiện', en: 'Refuse' }} about={about}>
        {(close) => <RefuseDialog request={request} onDone={onDone} onClose={close} />}
      </Opener>
    </div>
  );
}

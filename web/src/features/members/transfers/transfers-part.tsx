import { useState } from 'react';
import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import { TransferListDocument, type TransferState } from '../../../gql/graphql.ts';
import { usePages } from '../../../graph/use-pages.ts';
import { formatDate } from '../../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { transferWords } from '../../../language/member-words.ts';
import { PagedList } from '../../../lists/paged-list.tsx';
import { Opener } from '../../command/opener.tsx';
import type { MembersPartProps } from '../members-page.tsx';
import { NamesOnly } from '../names-only.tsx';
import { AcceptDialog } from './accept-dialog.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import { isReceiver, isSender, type ShownTransfer } from './shown-transfer.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** Members on their way to the reader's part of the Union and from it, the latest first (MEM-018). */
export function TransfersPart(props: MembersPartProps) {
  return (
    <NamesOnly actor={props.actor}>
      <Transfers {...props} />
    </NamesOnly>
  );
}

const stateWords: Readonly<Record<TransferState | '', Sentence>> = {
  ...transferWords,
  '': { vi: 'mọi trạng thái', en: 'all' },
};
const states = Object.keys(stateWords) as readonly (TransferState | '')[];

function Transfers({ actor, changes }: MembersPartProps) {
  const say = useSay();
  const [state, show] = useState<TransferState | ''>('SENT');
  const filter = state === '' ? {} : { state: [state] };
  const list = usePages(TransferListDocument, { filter }, ({ memberTransfers }) => memberTransfers, changes);
  return (
    <>
      <div className="member-filters">
        <select
          aria-label={say({ vi: 'Trạng thái', en: 'Where it stands' })}
          value={state}
          data-active={state !== 'SENT'}
          onChange={({ target }) => show(states.find((one) => one === target.value) ?? '')}
        >
          {states.map((one) => (
            <option key={one} value={one}>
              {say(stateWords[one])}
            </option>
          ))}
        </select>
      </div>
      <PagedList
        list={list}
        noun={{ vi: 'đề nghị chuyển sinh hoạt', en: 'transfers' }}
        nothing={{
          vi: 'Không có đề nghị nào. Gửi đề nghị mới từ hồ sơ hội viên.',
          en: 'None. A new one is sent from the record of a member.',
        }}
      >
        {(transfer) => <TransferLine key={transfer.id} transfer={transfer} mayWrite={actor.mayWrite} onDone={list.again} />}
      </PagedList>
    </>
  );
}

interface TransferLineProps {
  readonly transfer: ShownTransfer;
  readonly mayWrite: boolean;
  readonly onDone: () => void;
}

function TransferLine({ transfer, mayWrite, onDone }: TransferLineProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const { memberName, member, state, movesOn, fromBase, toBase, reason, answer } = transfer;
  const name = memberName ?? say({ vi: '(đã xóa)', en: '(erased)' });
  return (
    <li className="paper">
      <header>
        {member ? <Link href={hrefOf({ memberId: member.id })}>{name}</Link> : <strong>{name}</strong>}
        <span className="stage" data-stage={state}>
          {say(transferWords[state])}
        </span>
      </header>
      <p>
        {fromBase?.fullName ?? '—'} <span className="quiet">{fromBase?.provinceName}</span> → {toBase?.fullName ?? '—'}{' '}
        <span className="quiet">{toBase?.provinceName}</span>, {say({ vi: 'từ', en: 'from' })} {formatDate(movesOn, language)}
      </p>
      {(reason || answer) && (
        <p className="quiet">
          {reason && `${say({ vi: 'Lý do', en: 'Why' })}: ${reason}`} {answer && `${say({ vi: 'Trả lời', en: 'Answer' })}: ${answer}`}
        </p>
      )}
      {mayWrite && state === 'SENT' && <TransferActs transfer={transfer} onDone={onDone} />}
    </li>
  );
}

/** Each side has its own; who reaches both has all of them. */
function TransferActs({ transfer, onDone }: Omit<TransferLineProps, 'mayWrite'>) {
  const about = transfer.memberName ?? '';
  return (
    <div className="row-acts">
      {isReceiver(transfer) && (
        <>
          <Opener label={{ vi: 'Tiếp nhận', en: 'Accept' }} about={about}>
            {(close) => <AcceptDialog transfer={transfer} onDone={onDone} onClose={close} />}
          </Opener>
          <Opener isPlain label={{ vi: 'Không tiếp nhận', en: 'Refuse' }} about={about}>
            {(close) => <DeclineDialog transfer={transfer} onDone={onDone} onClose={close} />}
          </Opener>
        </>
      )}
      {isSender(transfer) && (
        <Opener isPlain label={{ vi: 'Rút lại', en: 'Withdraw' }} about={about}>
          {(close) => <WithdrawDialog transfer={transfer} onDone={onDone} onClose={close} />}
        </Opener>
      )}
    </div>
  );
}

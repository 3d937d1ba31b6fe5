import { useQuery } from 'urql';
import { MemberDuesDocument, type PaymentLineFragment, type ReliefLineFragment } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatDong } from '../../language/numbers.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Opener } from '../command/opener.tsx';
import type { RecordPartProps } from '../members/record/shown-member.ts';
import { formatMonth, formatMonths, reliefWords } from './dues-words.ts';
import { EndReliefDialog } from './end-relief-dialog.tsx';
import { ReliefDialog } from './relief-dialog.tsx';
import { ReversePaymentDialog } from './reverse-payment-dialog.tsx';

/** What a member has paid, and what she is relieved of; whoever collects takes payments back, and grants and ends reliefs here (FEE-006, FEE-007). */
export function MemberDuesSection({ member, actor, onChanged }: RecordPartProps) {
  const say = useSay();
  const [{ data, fetching }, ask] = useQuery({
    query: MemberDuesDocument,
    variables: { id: member.id },
    requestPolicy: 'cache-and-network',
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
    onChanged();
  };
  const { duesPayments: payments, duesReliefs: reliefs } = data?.member ?? {};
  const isOpen = member.mergedInto == null && !member.isUnmerged && member.erasedOn == null;
  const mayGrant = actor.mayCollect && member.isActive && isOpen;
  return (
    <PanelSection
      title={say({ vi: 'Hội phí', en: 'Dues' })}
      isMissing={!fetching && !payments && !reliefs}
      action={
        mayGrant && (
          <Opener label={{ vi: 'Miễn, giảm', en: 'Ask for less' }}>
            {(close) => <ReliefDialog member={member} onDone={again} onClose={close} />}
          </Opener>
        )
      }
    >
      {!data && fetching && <Waiting />}
      {payments?.length === 0 && reliefs?.length === 0 && <p className="quiet">{say(nothing)}</p>}
      <ul className="case-list">
        {reliefs?.map((relief) => (
          <ReliefItem key={relief.id} relief={relief} mayEnd={actor.mayCollect && relief.lastMonth == null} onEnded={again} />
        ))}
        {payments?.toReversed().map((payment) => (
          <PaymentItem key={payment.id} payment={payment} mayReverse={actor.mayCollect} onReversed={again} />
        ))}
      </ul>
    </PanelSection>
  );
}

interface ReliefItemProps {
  readonly relief: ReliefLineFragment;
  readonly mayEnd: boolean;
  readonly onEnded: () => void;
}

function ReliefItem({ relief, mayEnd, onEnded }: ReliefItemProps) {
  const say = useSay();
  const { firstMonth, lastMonth, percentOff, reason, document } = relief;
  const months = lastMonth == null ? `${say({ vi: 'từ', en: 'from' })} ${formatMonth(firstMonth)}` : formatMonths(firstMonth, lastMonth);
  return (
    <li>
      <strong>
        {percentOff === 100 ? say({ vi: 'Miễn hội phí', en: 'Exempt' }) : `${say({ vi: 'Giảm', en: 'Less' })} ${percentOff}\u00A0%`}
      </strong>{' '}
      {months}
      <span className="quiet">{[reason && say(reliefWords[reason]), document].filter(Boolean).join('; ')}</span>
      {mayEnd && (
        <Opener isPlain label={{ vi: 'Kết thúc', en: 'End it' }} about={months}>
          {(close) => <EndReliefDialog relief={relief} onDone={onEnded} onClose={close} />}
        </Opener>
      )}
    </li>
  );
}

interface PaymentItemProps {
  readonly payment: PaymentLineFragment;
  readonly mayReverse: boolean;
  readonly onReversed: () => void;
}

function PaymentItem({ payment, mayReverse, onReversed }: PaymentItemProps) {
  const say = useSay();
  const language = useLanguage();
  const { receivedOn, firstMonth, lastMonth, amountVnd, receipt, isReversed, reversesId, unit } = payment;
  const months = formatMonths(firstMonth, lastMonth);
  const facts = [
    receipt && `${say({ vi: 'số', en: 'no.' })} ${receipt}`,
    unit.fullName,
    isReversed && say({ vi: 'đã đảo', en: 'taken back' }),
  ];
  return (
    <li>
      <strong className="figures">{formatDong(amountVnd, language === 'vi' ? '.' : ',')} đ</strong>{' '}
      {say(reversesId == null ? { vi: 'cho', en: 'for' } : { vi: 'trả lại', en: 'given back' })} {months},{' '}
      {formatDate(receivedOn, language)}
      <span className="quiet">{facts.filter(Boolean).join('; ')}</span>
      {mayReverse && !isReversed && reversesId == null && (
        <Opener isPlain label={{ vi: 'Đảo', en: 'Take back' }} about={months}>
          {(close) => <ReversePaymentDialog payment={payment} onDone={onReversed} onClose={close} />}
        </Opener>
      )}
    </li>
  );
}

const nothing: Sentence = { vi: 'Chưa đóng lần nào, chưa được miễn, giảm.', en: 'Nothing paid, and no relief.' };

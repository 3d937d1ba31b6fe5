import { type PaymentLineFragment, ReverseDuesPaymentDocument } from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatDong } from '../../language/numbers.ts';
import { CommandForm } from '../command/command-form.tsx';
import { DayField } from '../command/fields.tsx';
import { useDraft } from '../command/use-draft.ts';
import { formatMonths } from './dues-words.ts';

interface ReversePaymentDialogProps {
  readonly payment: PaymentLineFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Takes a payment back: its months are owed again, and the fund gives the money back. */
export function ReversePaymentDialog({ payment, onDone, onClose }: ReversePaymentDialogProps) {
  const say = useSay();
  const point = useLanguage() === 'vi' ? '.' : ',';
  const kept = useDraft(`reverse dues ${payment.id}`, () => ({ on: todayInVietnam() }));
  return (
    <CommandForm
      title={say({ vi: 'Đảo lần đóng hội phí', en: 'Take a payment back' })}
      document={ReverseDuesPaymentDocument}
      kept={kept}
      places={{ FUND_DAY_IN_FUTURE: 'on', FUND_YEAR_CLOSED: 'on' }}
      lacks={{}}
      ask={() => ({ id: payment.id, on: kept.draft.on })}
      verb={{ vi: 'Đảo lần đóng', en: 'Take it back' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <p>
        <strong className="figures">{formatDong(payment.amountVnd, point)} đ</strong> {say({ vi: 'cho', en: 'for' })}{' '}
        {formatMonths(payment.firstMonth, payment.lastMonth)}.{' '}
        {say({
          vi: 'Các tháng này lại phải đóng; quỹ trả lại số tiền.',
          en: 'These months are owed again; the fund gives the money back.',
        })}
      </p>
      <DayField {...kept.field('on')} label={{ vi: 'Ngày trả lại tiền', en: 'Day the money is given back' }} />
    </CommandForm>
  );
}

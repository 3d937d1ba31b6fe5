import { type RateLineFragment, SetDuesRateDocument } from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatDong } from '../../language/numbers.ts';
import { CommandForm } from '../command/command-form.tsx';
import { DayField, TextField } from '../command/fields.tsx';
import { lacksText } from '../command/lacking.ts';
import { useDraft } from '../command/use-draft.ts';
import { parseDong } from '../fund/book.ts';
import { monthOf } from './dues-words.ts';

interface RateDialogProps {
  readonly rates: readonly RateLineFragment[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = { DUES_RATE_INVALID: 'amount', DUES_RATE_PAID: 'from' };

const noAmount: Sentence = { vi: 'Hãy ghi số tiền nguyên đồng, ví dụ 2.000.', en: 'Write a whole amount of đồng, for example 2,000.' };

/** Sets what a member pays from a month on, as the Statute of the time does; one of the same month takes its place. */
export function RateDialog({ rates, onDone, onClose }: RateDialogProps) {
  const say = useSay();
  const point = useLanguage() === 'vi' ? '.' : ',';
  const kept = useDraft('dues rate', () => ({ from: monthOf(todayInVietnam()), amount: '', document: '' }));
  const { draft, field, change } = kept;
  const monthlyVnd = parseDong(draft.amount);
  const from = monthOf(draft.from);
  const group = () => {
    if (monthlyVnd !== null) change({ amount: formatDong(monthlyVnd, point) });
  };
  return (
    <CommandForm
      title={say({ vi: 'Đặt mức hội phí', en: 'Set a rate of dues' })}
      document={SetDuesRateDocument}
      kept={kept}
      places={places}
      lacks={{ amount: monthlyVnd === null ? noAmount : null, document: lacksText(draft.document) }}
      ask={() => ({
        from,
        monthlyVnd: monthlyVnd ?? '0',
        document: draft.document.trim(),
        version: rates.find((rate) => rate.from === from)?.version ?? 0,
      })}
      verb={{ vi: 'Đặt mức', en: 'Set it' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField {...field('from')} label={{ vi: 'Áp dụng từ tháng (ghi một ngày trong tháng)', en: 'From the month of' }} />
      <TextField {...field('amount')} label={{ vi: 'Mức đóng một tháng (đồng)', en: 'Đồng a month' }} onLeave={group} />
      <TextField {...field('document')} label={{ vi: 'Văn bản quy định', en: 'The document that sets it' }} rows={2} />
    </CommandForm>
  );
}

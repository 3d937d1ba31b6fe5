import { type FundCategory, type FundHolding, RecordFundEntryDocument } from '../../gql/graphql.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatDong } from '../../language/numbers.ts';
import { CommandForm } from '../command/command-form.tsx';
import { ChoiceField, DayField, TextField } from '../command/fields.tsx';
import { useDraft } from '../command/use-draft.ts';
import { parseDong } from './book.ts';
import type { OpenBook } from './entries-section.tsx';
import { categoryWords, expenses, holdingWords, writtenIncomes } from './fund-words.ts';

interface EntryDialogProps {
  readonly book: OpenBook;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = {
  FUND_AMOUNT_INVALID: 'amount',
  FUND_INSUFFICIENT: 'amount',
  FUND_DAY_IN_FUTURE: 'on',
  FUND_YEAR_CLOSED: 'on',
  FUND_VOUCHER_REPEATED: 'voucher',
  FUND_OPENING_REPEATED: 'category',
} as const;

const noAmount: Sentence = {
  vi: 'Hãy ghi số tiền nguyên đồng, ví dụ 250.000.',
  en: 'Write a whole amount of đồng, for example 250,000.',
};

const holdings: readonly FundHolding[] = ['CASH', 'BANK'];

/** The last day an entry of the year of the book can have. */
const dayIn = (year: number): string => {
  const today = todayInVietnam();
  return today.startsWith(String(year)) ? today : `${year}-12-31`;
};

/** Enters money that came into the fund or went out of it; dues come by the payments of members. */
export function EntryDialog({ book, onDone, onClose }: EntryDialogProps) {
  const say = useSay();
  const point = useLanguage() === 'vi' ? '.' : ',';
  const kept = useDraft(`fund entry ${book.id} ${book.year}`, () => ({
    category: 'DONATION' as FundCategory,
    holding: 'CASH' as FundHolding,
    amount: '',
    on: dayIn(book.year),
    voucher: '',
    description: '',
  }));
  const { draft, field, change } = kept;
  const amountVnd = parseDong(draft.amount);
  // the amount is grouped once it is left, as readers write it
  const group = () => {
    if (amountVnd !== null) change({ amount: formatDong(BigInt(amountVnd), point) });
  };
  return (
    <CommandForm
      title={`${say({ vi: 'Ghi khoản thu, chi', en: 'Enter money' })}: ${book.name}`}
      document={RecordFundEntryDocument}
      kept={kept}
      places={places}
      lacks={{ amount: amountVnd === null ? noAmount : null }}
      ask={() => ({
        unitId: book.id,
        on: draft.on,
        category: draft.category,
        holding: draft.holding,
        amountVnd: amountVnd ?? '0',
        voucher: draft.voucher.trim() || null,
        description: draft.description.trim() || null,
      })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <ChoiceField
        {...field('category')}
        label={{ vi: 'Khoản', en: 'What' }}
        codes={[...writtenIncomes, ...expenses, 'OPENING']}
        words={categoryWords}
      />
      <TextField
        {...field('amount')}
        label={{ vi: 'Số tiền (đồng)', en: 'Amount (đồng)' }}
        hint={{ vi: 'Luôn ghi số dương; thu hay chi do khoản đã chọn.', en: 'Never negative: what is chosen above says in or out.' }}
        onLeave={group}
      />
      <ChoiceField {...field('holding')} label={{ vi: 'Nơi giữ tiền', en: 'Where it is' }} codes={holdings} words={holdingWords} />
      <DayField {...field('on')} label={{ vi: 'Ngày', en: 'Day' }} />
      <TextField {...field('voucher')} label={{ vi: 'Số chứng từ', en: 'Number of the voucher' }} />
      <TextField {...field('description')} label={{ vi: 'Diễn giải', en: 'What it was' }} rows={2} />
    </CommandForm>
  );
}

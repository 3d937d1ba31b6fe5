import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import type { FundLineFragment } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatDong } from '../../language/numbers.ts';
import { Opener } from '../command/opener.tsx';
import { type BookLine, bookLines, isReversible } from './book.ts';
import type { OpenBook } from './entries-section.tsx';
import { categoryWords, holdingWords } from './fund-words.ts';
import { ReverseDialog } from './reverse-dialog.tsx';

interface EntriesTableProps {
  readonly entries: readonly FundLineFragment[];
  readonly book: OpenBook;
  readonly mayWrite: boolean;
  readonly onChanged: () => void;
}

/** The book as it is kept on paper: day, voucher, what it was, in, out, and what there was after it (FEE-007). */
export function EntriesTable({ entries, book, mayWrite, onChanged }: EntriesTableProps) {
  const say = useSay();
  const point = useLanguage() === 'vi' ? '.' : ',';
  const { openingVnd, incomeVnd, expenseVnd, closingVnd } = book.fund;
  const shown = (amount: string | null | undefined) => (amount == null ? '—' : formatDong(amount, point));
  const headings = [
    { name: { vi: 'Ngày', en: 'Day' }, isNumber: false },
    { name: { vi: 'Nội dung', en: 'What it was' }, isNumber: false },
    { name: { vi: 'Thu', en: 'In' }, isNumber: true },
    { name: { vi: 'Chi', en: 'Out' }, isNumber: true },
    { name: { vi: 'Còn lại', en: 'Balance' }, isNumber: true },
  ];
  return (
    <table className="plain-table entries-table">
      <caption className="visually-hidden">{say({ vi: `Sổ thu, chi năm ${book.year}`, en: `The book of ${book.year}` })}</caption>
      <thead>
        <tr>
          {headings.map(({ name, isNumber }) => (
            <th key={name.en} scope="col" className={isNumber ? 'number' : undefined}>
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bookLines(entries, openingVnd ?? '0').map((line) => (
          <Line key={line.entry.id} line={line} mayWrite={mayWrite} onChanged={onChanged} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {say({ vi: 'Số dư đầu năm', en: 'At the beginning' })} {shown(openingVnd)} + {say({ vi: 'thu', en: 'in' })} −{' '}
            {say({ vi: 'chi', en: 'out' })}
          </th>
          <td className="number">{shown(incomeVnd)}</td>
          <td className="number">{shown(expenseVnd)}</td>
          <td className="number">{shown(closingVnd)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface LineProps extends Pick<EntriesTableProps, 'mayWrite' | 'onChanged'> {
  readonly line: BookLine;
}

function Line({ line: { entry, income, expense, balance }, mayWrite, onChanged }: LineProps) {
  const say = useSay();
  const { hrefOf } = useView();
  const language = useLanguage();
  const point = language === 'vi' ? '.' : ',';
  const amount = (value: bigint | null) => (value === null ? '' : formatDong(value, point));
  const facts = [entry.voucher && `${say({ vi: 'số', en: 'no.' })} ${entry.voucher}`, say(holdingWords[entry.holding]), entry.description];
  return (
    <tr data-reversed={entry.isReversed || entry.reversesId != null}>
      <td>
        <time dateTime={entry.on}>{formatDate(entry.on, language)}</time>
      </td>
      <th scope="row">
        {entry.reversesId != null && <strong>{say({ vi: 'đảo: ', en: 'taken back: ' })}</strong>}
        {say(categoryWords[entry.category])}
        <span className="quiet">{facts.filter(Boolean).join('; ')}</span>
        {mayWrite && entry.category === 'DUES' && (
          <Link href={hrefOf({ part: 'dues' })}>{say({ vi: 'Mở phần hội phí', en: 'Open dues' })}</Link>
        )}
        {entry.isReversed && <span className="quiet">{say({ vi: 'đã được đảo', en: 'taken back' })}</span>}
        {mayWrite && isReversible(entry) && (
          <Opener isPlain label={{ vi: 'Đảo', en: 'Take back' }} about={formatDate(entry.on, language)}>
            {(close) => <ReverseDialog entry={entry} onDone={onChanged} onClose={close} />}
          </Opener>
        )}
      </th>
      <td className="number" data-label={say({ vi: 'Thu', en: 'In' })}>
        {amount(income)}
      </td>
      <td className="number" data-label={say({ vi: 'Chi', en: 'Out' })}>
        {amount(expense)}
      </td>
      <td className="number" data-label={say({ vi: 'Còn lại', en: 'Balance' })}>
        {amount(balance)}
      </td>
    </tr>
  );
}

import { todayInVietnam } from '../../language/dates.ts';
import { Opener } from '../command/opener.tsx';
import { CloseYearDialog } from './close-year-dialog.tsx';
import type { OpenBook } from './entries-section.tsx';
import { EntryDialog } from './entry-dialog.tsx';

interface FundActsProps {
  readonly book: OpenBook;
  readonly onDone: () => void;
}

/** What may be written: entries while the year is open, and its end once it is over. */
export function FundActs({ book, onDone }: FundActsProps) {
  if (book.fund.isClosed) return null;
  const isOver = book.year < Number(todayInVietnam().slice(0, 4));
  return (
    <div className="row-acts">
      <Opener isPrimary label={{ vi: 'Ghi khoản thu, chi', en: 'Enter money' }}>
        {(close) => <EntryDialog book={book} onDone={onDone} onClose={close} />}
      </Opener>
      {isOver && (
        <Opener label={{ vi: `Khóa sổ năm ${book.year}`, en: `Close ${book.year}` }}>
          {(close) => <CloseYearDialog book={book} onDone={onDone} onClose={close} />}
        </Opener>
      )}
    </div>
  );
}

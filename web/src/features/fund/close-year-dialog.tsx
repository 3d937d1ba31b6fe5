import { CloseFundYearDocument } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import { CommandForm } from '../command/command-form.tsx';
import { useDraft } from '../command/use-draft.ts';
import { FundSums } from '../dues/fund-sums.tsx';
import type { OpenBook } from './entries-section.tsx';

interface CloseYearDialogProps {
  readonly book: OpenBook;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Closes a year that is over, and those before it: what it ends with is what the next begins with. */
export function CloseYearDialog({ book, onDone, onClose }: CloseYearDialogProps) {
  const say = useSay();
  const kept = useDraft(`close fund ${book.id} ${book.year}`, () => ({}));
  return (
    <CommandForm
      title={`${say({ vi: `Khóa sổ quỹ năm ${book.year}`, en: `Close the book of ${book.year}` })}: ${book.name}`}
      document={CloseFundYearDocument}
      kept={kept}
      lacks={{}}
      ask={() => ({ unitId: book.id, year: book.year })}
      verb={{ vi: 'Khóa sổ', en: 'Close it' }}
      onDone={onDone}
      onClose={onClose}
    >
      <FundSums fund={book.fund} year={book.year} />
      <p className="quiet">
        {say({
          vi: 'Năm đã khóa, và các năm trước, không ghi thêm khoản nào nữa; số dư cuối năm chuyển sang năm sau. Không mở lại được.',
          en: 'A closed year, and those before it, take no entry any more; what it ends with goes on to the next. It is not opened again.',
        })}
      </p>
    </CommandForm>
  );
}

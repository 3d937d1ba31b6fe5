import { useQuery } from 'urql';
import { FundEntriesDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { EntriesTable } from './entries-table.tsx';
import type { ShownFund } from './fund-part.tsx';

/** The book of a unit for a year. */
export interface OpenBook {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly fund: ShownFund;
}

interface EntriesSectionProps {
  readonly book: OpenBook;
  readonly mayWrite: boolean;
  readonly onChanged: () => void;
}

/** The lines of the book, read again whenever its sums have changed. */
export function EntriesSection({ book, mayWrite, onChanged }: EntriesSectionProps) {
  const say = useSay();
  const { closingVnd, incomeVnd, expenseVnd, openingVnd } = book.fund;
  return (
    <section className="fund-entries">
      <h2>{say({ vi: 'Sổ thu, chi', en: 'The book' })}</h2>
      <Lines key={[openingVnd, incomeVnd, expenseVnd, closingVnd].join(' ')} book={book} mayWrite={mayWrite} onChanged={onChanged} />
    </section>
  );
}

function Lines({ book, mayWrite, onChanged }: EntriesSectionProps) {
  const say = useSay();
  const [{ data, error }, ask] = useQuery({
    query: FundEntriesDocument,
    variables: { unitId: book.id, year: book.year, asOf: todayInVietnam() },
    requestPolicy: 'network-only',
  });
  const entries = data?.unit?.fundEntries;
  const again = () => {
    ask({ requestPolicy: 'network-only' });
    onChanged();
  };
  if (error && !entries)
    return (
      <Notice kind="error" onRetry={again}>
        {say(failureOf(error))}
      </Notice>
    );
  if (!entries) return <Waiting />;
  if (entries.length === 0)
    return <p className="nothing">{say({ vi: 'Trong năm chưa có khoản nào.', en: 'Nothing in this year yet.' })}</p>;
  return <EntriesTable entries={entries} book={book} mayWrite={mayWrite && !book.fund.isClosed} onChanged={again} />;
}

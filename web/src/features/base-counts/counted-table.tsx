import type { BaseCountsQuery } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { DemonstrationMark, isDemonstration } from '../../ui/marks.tsx';
import { countWords } from './count-words.ts';

type Counted = NonNullable<NonNullable<BaseCountsQuery['unit']>['baseCounts']>[number];

/** What a base has counted, the latest first: how many, of which day, and who says so. */
export function CountedTable({ counts }: { readonly counts: readonly Counted[] }) {
  const say = useSay();
  const language = useLanguage();
  if (counts.length === 0) return <p className="nothing">{say(none)}</p>;
  return (
    <>
      {counts.some(({ origin }) => isDemonstration(origin)) && <DemonstrationMark />}
      <table className="plain-table counted-table">
        <caption>{say({ vi: 'Số liệu cơ sở tự thống kê', en: 'Counted by the base' })}</caption>
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Nội dung', en: 'What' })}</th>
            <th scope="col" className="number">
              {say({ vi: 'Số lượng', en: 'How many' })}
            </th>
            <th scope="col">{say({ vi: 'Tính đến ngày', en: 'As of' })}</th>
            <th scope="col">{say({ vi: 'Nguồn', en: 'Source' })}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ id, kind, count, asOf, source }) => (
            <tr key={id}>
              <th scope="row">{say(countWords[kind])}</th>
              <td className="number">{count == null ? '—' : formatCount(count, language)}</td>
              <td>{formatDate(asOf, language)}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const none = { vi: 'Cơ sở chưa ghi số liệu nào tự thống kê.', en: 'The base has recorded nothing it counted itself.' };

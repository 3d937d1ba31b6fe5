import type { FundCategory } from '../../gql/graphql.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatDong } from '../../language/numbers.ts';
import type { ShownFund } from './fund-part.tsx';
import { categoryWords, expenses, incomes } from './fund-words.ts';

/** What came in and went out in the year, by what and for what. */
export function SumsTable({ sums }: Pick<ShownFund, 'sums'>) {
  const of = (categories: readonly FundCategory[]) => sums.filter(({ category }) => categories.includes(category));
  const groups = [
    { name: { vi: 'Các khoản thu', en: 'Came in' }, lines: of(incomes), sign: 1n },
    { name: { vi: 'Các khoản chi', en: 'Went out' }, lines: of(expenses), sign: -1n },
  ].filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return null;
  return (
    <div className="fund-categories">
      {groups.map(({ name, lines, sign }) => (
        <Group key={name.en} name={name} lines={lines} sign={sign} />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly name: Sentence;
  readonly lines: ShownFund['sums'];
  readonly sign: bigint;
}

function Group({ name, lines, sign }: GroupProps) {
  const say = useSay();
  const point = useLanguage() === 'vi' ? '.' : ',';
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{say(name)}</th>
          <th scope="col" className="number">
            đồng
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ category, amountVnd }) => (
          <tr key={category}>
            <th scope="row">{say(categoryWords[category])}</th>
            <td className="number">{amountVnd == null ? '—' : formatDong(sign * BigInt(amountVnd), point)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { DuesSheetQuery } from '../../gql/graphql.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatDong } from '../../language/numbers.ts';
import { DemonstrationMark } from '../../ui/marks.tsx';

type Fund = NonNullable<NonNullable<DuesSheetQuery['unit']>['fund']>;

/** The fund of the unit in the year: what there was, came in, went out and is (FEE-007). */
export function FundSums({ fund, year }: { readonly fund: Fund; readonly year: number }) {
  const say = useSay();
  const point = useLanguage() === 'vi' ? '.' : ',';
  const sums = [
    [{ vi: 'Số dư đầu năm', en: 'At the beginning' }, fund.openingVnd],
    [{ vi: 'Thu', en: 'Came in' }, fund.incomeVnd],
    [{ vi: 'Chi', en: 'Went out' }, fund.expenseVnd],
    [{ vi: 'Số dư', en: 'Is there' }, fund.closingVnd],
  ] as const;
  return (
    <dl className="fund-sums" aria-label={say({ vi: `Quỹ Hội năm ${year}`, en: `Fund of ${year}` })}>
      {sums.map(([label, amount]) => (
        <div key={label.en}>
          <dt>{say(label)}</dt>
          <dd className="number">{amount == null ? '—' : `${formatDong(amount, point)} đ`}</dd>
        </div>
      ))}
      {fund.isDemonstration && <DemonstrationMark />}
    </dl>
  );
}

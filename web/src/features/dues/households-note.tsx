import type { DuesOverviewQuery } from '../../gql/graphql.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { formatMonth } from './dues-words.ts';

type Dues = NonNullable<NonNullable<DuesOverviewQuery['unit']>['householdDues']>;

/** What a base is to watch: households with several members, who may be exempt or asked for less (SUP-024). */
export function HouseholdsNote({ dues: { month, households, members, exempt, reduced, payers, unpaid } }: { readonly dues: Dues }) {
  const say = useSay();
  const language = useLanguage();
  const many = (count: number | null | undefined) => (count == null ? '—' : formatCount(count, language));
  if (households === 0) return null;
  return (
    <p className="household-dues">
      {say({
        vi: `Hộ có từ 2 hội viên, tháng ${formatMonth(month)}: ${many(households)} hộ, ${many(members)} hội viên; miễn ${many(exempt)}, giảm ${many(reduced)}, đã đóng ${many(payers)};`,
        en: `Households of 2 members or more, ${formatMonth(month)}: ${many(households)}, ${many(members)} members; ${many(exempt)} exempt, ${many(reduced)} asked for less, ${many(payers)} paid;`,
      })}{' '}
      <strong>{say({ vi: `chưa đóng và chưa được miễn ${many(unpaid)}`, en: `${many(unpaid)} neither paid nor exempt` })}</strong>
    </p>
  );
}

import { useQuery } from 'urql';
import { useMoment } from '../address/moment.tsx';
import { ScopeDocument } from '../gql/graphql.ts';
import { formatDate, periodName, todayInVietnam } from '../language/dates.ts';
import { useLanguage, useSay } from '../language/language.ts';

/** What paper must say by itself: whose figures, which period and day, when printed, by which rule. */
export function PrintHeading({ unitId }: { readonly unitId: string }) {
  const say = useSay();
  const language = useLanguage();
  const { period, asOf } = useMoment();
  const [{ data }] = useQuery({ query: ScopeDocument, variables: { unitId } });
  const parts = [
    say({ vi: 'Hội Liên hiệp Phụ nữ Việt Nam', en: "Vietnam Women's Union" }),
    data?.unit?.fullName,
    say(periodName(period)),
    `${say({ vi: 'tính đến ngày', en: 'as of' })} ${formatDate(asOf, language)}`,
    `${say({ vi: 'in ngày', en: 'printed on' })} ${formatDate(todayInVietnam(), language)}`,
    say({
      vi: 'tỷ lệ = hội viên / phụ nữ từ 18 tuổi (thống kê 2019), chỉ tiêu trên 60\u00A0%',
      en: 'rate = members / women 18+ (statistics of 2019), target above 60%',
    }),
  ];
  return <p className="print-only">{parts.filter(Boolean).join(' · ')}</p>;
}

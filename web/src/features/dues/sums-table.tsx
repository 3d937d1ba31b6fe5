import '../base-counts/base-counts.css';
import type { DuesSumsFragment } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount, formatDong } from '../../language/numbers.ts';
import { DemonstrationMark } from '../../ui/marks.tsx';
import { ShareRow } from '../base-counts/share-row.tsx';

interface SumsTableProps {
  readonly dues: DuesSumsFragment;
  readonly span: { readonly from: string; readonly to: string };
}

/** Who has paid of those who owe, against 80 of a hundred (FEE-003), and what came in of what is due. */
export function SumsTable({ dues, span }: SumsTableProps) {
  const say = useSay();
  const language = useLanguage();
  const many = (count: number | null | undefined) => (count == null ? '—' : formatCount(count, language));
  const dong = (amount: string | null | undefined) => (amount == null ? '—' : formatDong(amount, language === 'vi' ? '.' : ','));
  const { owing, payers, members, exempt, reduced, payingPercent, isPayingTargetMet, expectedVnd, paidVnd, hasRates, isCoarse } = dues;
  const days = {
    vi: `${formatDate(span.from, 'vi')} – ${formatDate(span.to, 'vi')}`,
    en: `${formatDate(span.from, 'en')} – ${formatDate(span.to, 'en')}`,
  };
  const relieved: Sentence = {
    vi: `${days.vi}, tính lượt từng tháng; ${many(members)} lượt hội viên, được miễn ${many(exempt)}, được giảm ${many(reduced)}`,
    en: `${days.en}, once for each month; ${many(members)} members, ${many(exempt)} exempt, ${many(reduced)} asked for less`,
  };
  return (
    <section className="dues-overview">
      {dues.isDemonstration && <DemonstrationMark isShort />}
      <table className="plain-table share-table">
        <caption className="visually-hidden">{say({ vi: 'Kết quả thu hội phí', en: 'How dues came in' })}</caption>
        <tbody>
          <ShareRow
            name={{ vi: 'Hội viên đóng hội phí', en: 'Members who paid' }}
            note={relieved}
            figures={`${many(payers)} / ${many(owing)} ${say({ vi: 'lượt phải đóng', en: 'who owe' })}`}
            goal={{ target: 80, percent: payingPercent, isMet: isPayingTargetMet }}
          />
          <ShareRow
            name={{ vi: 'Đã thu', en: 'Came in' }}
            note={hasRates ? null : noRate}
            figures={`${dong(paidVnd)} / ${dong(expectedVnd)} ${say({ vi: 'đồng phải thu', en: 'đồng due' })}`}
            goal={null}
          />
        </tbody>
      </table>
      {isCoarse && <p className="quiet">{say(cut)}</p>}
    </section>
  );
}

/** F-37: the only rate the documents state is of the Statute of 2012–2017. */
const noRate: Sentence = {
  vi: 'Có tháng chưa biết mức hội phí (các tài liệu chỉ nêu mức đến năm 2017), nên không tính số phải thu.',
  en: 'The rate of some months is not known (documents state one up to 2017), so nothing is said to be due.',
};

const cut: Sentence = {
  vi: 'Số lượng và số tiền được làm tròn xuống, số nhỏ không hiện, để không nhận ra một ai.',
  en: 'Counts and money are cut down, and small ones not shown, so that nobody is recognised.',
};

import { formatDate } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatDecimal } from '../../language/numbers.ts';
import { NumberRow } from './number-row.tsx';
import type { ShownGrowth } from './numbers-part.tsx';

/** From the end of the year before to the day in view: the net is the figure to go by (F-8, MEM-028). */
export function GrowthTable({ growth }: { readonly growth: ShownGrowth }) {
  const say = useSay();
  const language = useLanguage();
  const { from, to, atStart, atEnd, admitted, exited, transferred, net, netPercent } = growth;
  const on = (day: string): Sentence => ({ vi: `Ngày ${formatDate(day, 'vi')}`, en: `On ${formatDate(day, 'en')}` });
  const percent = netPercent == null ? '—' : `${netPercent > 0 ? '+' : ''}${formatDecimal(netPercent, language).replace('-', '−')}`;
  return (
    <table className="plain-table growth-table">
      <caption>{say({ vi: 'Biến động từ đầu năm', en: 'Since the beginning of the year' })}</caption>
      <tbody>
        <NumberRow name={on(from)} count={atStart} />
        <NumberRow name={{ vi: 'Kết nạp mới', en: 'Admitted' }} count={admitted} />
        <NumberRow name={{ vi: 'Giảm', en: 'Left' }} count={exited} />
        <NumberRow name={{ vi: 'Chuyển đến trừ chuyển đi', en: 'Transferred in less out' }} count={transferred} isSigned />
        <NumberRow name={on(to)} count={atEnd} />
      </tbody>
      <tfoot>
        <NumberRow name={{ vi: 'Tăng thực', en: 'Net growth' }} count={net} isSigned />
        <tr>
          <th scope="row">{say({ vi: 'Tăng thực so với đầu năm, %', en: 'Net growth of the first day, %' })}</th>
          <td className="number">{percent}</td>
        </tr>
      </tfoot>
    </table>
  );
}

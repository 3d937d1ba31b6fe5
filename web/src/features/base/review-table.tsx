import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { Rate } from '../../ui/rate.tsx';
import { operationalWords, type Review } from './reviews.ts';

/** The second series as a table: women 18+ as they were found, not those of the term (MEM-015). */
export function ReviewTable({ reviews }: { readonly reviews: readonly Review[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <table className="plain-table review-table">
      <caption>{say(operationalWords)}</caption>
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Ngày rà soát', en: 'Reviewed on' })}</th>
          <th scope="col" className="number">
            {say({ vi: 'Phụ nữ từ 18 tuổi', en: 'Women 18+' })}
          </th>
          <th scope="col" className="number">
            {say({ vi: 'Hội viên', en: 'Members' })}
          </th>
          <th scope="col" className="number">
            {say({ vi: 'Tỷ lệ theo rà soát', en: 'Rate by review' })}
          </th>
        </tr>
      </thead>
      <tbody>
        {reviews.toReversed().map(({ id, heldOn, women18Plus, members }) => (
          <tr key={id}>
            <th scope="row">{formatDate(heldOn, language)}</th>
            <td className="number">{formatCount(women18Plus, language)}</td>
            <td className="number">{formatCount(members, language)}</td>
            <td className="number">
              <Rate ratio={{ numerator: members, denominator: women18Plus }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

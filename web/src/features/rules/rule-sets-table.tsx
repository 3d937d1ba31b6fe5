import type { RuleSetLineFragment } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { rulePartWords, thresholdWords } from '../../language/rule-words.ts';

/** The rules of each term, the latest first: what is met when, over which women, by which document. */
export function RuleSetsTable({ sets }: { readonly sets: readonly RuleSetLineFragment[] }) {
  const say = useSay();
  return (
    <table className="plain-table rules-table">
      <caption className="visually-hidden">{say({ vi: 'Quy tắc của các nhiệm kỳ', en: 'Rules of the terms' })}</caption>
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Nhiệm kỳ', en: 'Term' })}</th>
          <th scope="col">{say({ vi: 'Mức', en: 'Threshold' })}</th>
          <th scope="col">{say({ vi: 'Mẫu số', en: 'Denominator' })}</th>
          <th scope="col">{say({ vi: 'Công thức, văn bản', en: 'Formula, document' })}</th>
        </tr>
      </thead>
      <tbody>
        {sets.toReversed().map((set) => (
          <RuleSetRow key={set.id} set={set} />
        ))}
      </tbody>
    </table>
  );
}

function RuleSetRow({ set }: { readonly set: RuleSetLineFragment }) {
  const say = useSay();
  const language = useLanguage();
  const { id, name, firstEndsOn, lastEndsOn, denominatorYear, denominatorSource, formula, temporaryMonths, reconstructed, source } = set;
  const understood = reconstructed.map((part) => say(rulePartWords[part])).join(', ');
  return (
    <tr>
      <th scope="row">
        <span lang="vi">{name}</span>
        <span className="source">
          {id}; {say({ vi: 'các kỳ đến', en: 'periods ending' })} {formatDate(firstEndsOn, language)} – {formatDate(lastEndsOn, language)}
        </span>
      </th>
      <td>
        <strong>{say(thresholdWords(set))}</strong>
      </td>
      <td>
        {say({ vi: 'Phụ nữ từ 18 tuổi', en: 'Women 18+' })}
        {denominatorYear != null && ` ${say({ vi: 'năm', en: 'of' })} ${denominatorYear}`}
        <span className="source" lang="vi">
          {denominatorSource}
        </span>
        <span className="source">
          {temporaryMonths == null
            ? say({ vi: 'Không tính người tạm trú', en: 'Temporary residents do not count' })
            : say({ vi: `Tính tạm trú từ ${temporaryMonths} tháng`, en: `Temporary residents count from ${temporaryMonths} months` })}
        </span>
      </td>
      <td lang="vi">
        {formula}
        <span className="source">{source}</span>
        {understood && (
          <span className="source" lang={language}>
            {say({ vi: 'Văn bản không nêu thành lời, theo cách hiểu:', en: 'Not said in so many words, as it is understood:' })}{' '}
            {understood}
          </span>
        )}
      </td>
    </tr>
  );
}
